#include "app/cli/command_catalog.h"
#include "tests/support/command_runner.h"

#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void helpNamesEveryCommand();
    void everyCommandKeepsTheContract_data();
    void everyCommandKeepsTheContract();
    void completionKnowsEveryCommand();
    void progressBarIsDrawnAndCleared();
};

void TestCommandLine::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("no command") << QStringList{} << "command is missing";
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << "no command \"frobnicate\"";
    QTest::newRow("mistyped command") << QStringList{u"completoin"_s} << "Did you mean \"completion\"?";
    QTest::newRow("unknown option") << QStringList{u"completion"_s, u"bash"_s, u"--frob"_s} << "frob";
    QTest::newRow("argument missing") << QStringList{u"completion"_s} << "argument is missing";
    QTest::newRow("argument too many")
        << QStringList{u"completion"_s, u"bash"_s, u"zsh"_s} << "one argument too many";
    QTest::newRow("threads not a number")
        << QStringList{u"completion"_s, u"bash"_s, u"--threads"_s, u"two"_s} << "whole number, not \"two\"";
    QTest::newRow("no threads") << QStringList{u"completion"_s, u"bash"_s, u"--threads"_s, u"0"_s}
                                << "from 1 to";
    QTest::newRow("help on nothing known") << QStringList{u"help"_s, u"frobnicate"_s} << "no command";
}

void TestCommandLine::wrongUsageEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, fragment);
    const CommandOutcome outcome = runCli(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains(fragment.toUtf8()), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY(outcome.out.isEmpty());
}

void TestCommandLine::helpNamesEveryCommand()
{
    const CommandOutcome outcome = runCli({u"help"_s});
    QCOMPARE(outcome.status, 0);
    for (const Command &command : commandCatalog())
        QVERIFY2(outcome.out.contains("\n    " + command.name.toUtf8()), qPrintable(command.name));
}

void TestCommandLine::everyCommandKeepsTheContract_data()
{
    QTest::addColumn<QString>("name");
    for (const Command &command : commandCatalog())
        QTest::newRow(qPrintable(command.name)) << command.name;
}

void TestCommandLine::everyCommandKeepsTheContract()
{
    QFETCH(QString, name);
    const Command &command = *findCommand(name);
    QVERIFY(!command.summary.isEmpty() && !command.summary.endsWith(u'.'));
    QVERIFY(!command.synopses.isEmpty());
    for (const QString &synopsis : command.synopses)
        QVERIFY2(synopsis.startsWith(name), qPrintable(synopsis));
    QVERIFY(command.description.endsWith(u'.'));
    QVERIFY(!command.examples.isEmpty());
    for (const QString &example : command.examples)
        QVERIFY2(example.contains(u"atoll-cli "_s + name), qPrintable(example));
    QVERIFY(command.mostPositionals < 0 || command.mostPositionals >= command.leastPositionals);
    for (const QCommandLineOption &option : command.options)
        QVERIFY2(option.description().endsWith(u'.'), qPrintable(option.names().constFirst()));

    const CommandOutcome help = runCli({name, u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.contains("EXAMPLES"));
    const QList<QByteArray> lines = help.out.split('\n');
    const auto examples = lines.indexOf("EXAMPLES");
    for (qsizetype i = 0; i < examples; ++i)
        QVERIFY2(QString::fromUtf8(lines[i]).size() <= 80, lines[i].constData());
    QCOMPARE(runCli({name, u"--no-such-option"_s}).status, 2);
}

void TestCommandLine::completionKnowsEveryCommand()
{
    const CommandOutcome outcome = runCli({u"completion"_s, u"bash"_s});
    QCOMPARE(outcome.status, 0);
    for (const Command &command : commandCatalog())
        QVERIFY(outcome.out.contains("        " + command.name.toUtf8() + ") words="));
}

void TestCommandLine::progressBarIsDrawnAndCleared()
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Console console(out, err, 80);
    console.showProgress({u"Reading pictures"_s, 5, 10});
    QVERIFY(err.data().contains("[############............] 5/10  Reading pictures"));
    console.writeLine(u"done"_s);
    QVERIFY2(err.data().endsWith("\r\x1b[K"), "a line of text wipes the bar first");
    QCOMPARE(out.data(), "done\n");
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
