#include "tests/support/command_runner.h"
#include "tests/support/selection_project.h"

#include <QJsonArray>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

/// `undo`, `redo` and `history`, each in a run of its own.
class TestUndoCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void takeBackAndMakeAgain();
    void failWithOneSentenceWhenThereIsNothing();
    void showWhatWasDone();
    void refuseAWrongCount();

private:
    [[nodiscard]] QStringList tags() const
    {
        QStringList names;
        const QJsonArray list = runCli({u"tags"_s, m_path, u"--json"_s}).json()[u"tags"_s].toArray();
        for (const QJsonValue tag : list)
            names << tag[u"name"].toString();
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestUndoCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"p.atoll"_s);
    (void)SelectionProject(m_path);
}

void TestUndoCommands::takeBackAndMakeAgain()
{
    QCOMPARE(runCli({u"select"_s, m_path, u"--method"_s, u"CORESET"_s, u"--n-samples"_s, u"5"_s, u"--name"_s,
                     u"batch"_s})
                 .status,
             0);
    const QStringList before = tags();
    QVERIFY(before.contains(u"batch"_s));
    const CommandOutcome undone = runCli({u"undo"_s, m_path});
    QCOMPARE(undone.status, 0);
    QCOMPARE(undone.out, "Undid: Selected 5 samples by CORESET for tag \"batch\".\n");
    QVERIFY(!tags().contains(u"batch"_s));
    const CommandOutcome redone = runCli({u"redo"_s, m_path, u"--json"_s});
    QCOMPARE(redone.status, 0);
    QCOMPARE(redone.json()[u"state"_s].toString(), u"done"_s);
    QVERIFY(redone.json()[u"sentence"_s].toString().contains(u"batch"_s));
    QCOMPARE(tags(), before);
    QCOMPARE(runCli({u"check"_s, m_path}).status, 0);
}

void TestUndoCommands::failWithOneSentenceWhenThereIsNothing()
{
    for (const QString &command : {u"undo"_s, u"redo"_s}) {
        const CommandOutcome outcome = runCli({command, m_path});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.err.contains("There is nothing to " + command.toUtf8()));
        QCOMPARE(outcome.err.count('\n'), 1);
    }
    const CommandOutcome none = runCli({u"history"_s, m_path});
    QCOMPARE(none.status, 0);
    QVERIFY(none.out.contains("Nothing was done"));
    QCOMPARE(runCli({u"history"_s, m_path + u"x"_s}).status, 1);
}

void TestUndoCommands::showWhatWasDone()
{
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s})
        QCOMPARE(runCli({u"select"_s, m_path, u"--method"_s, u"RANDOM"_s, u"--n-samples"_s, u"2"_s,
                         u"--name"_s, name})
                     .status,
                 0);
    QCOMPARE(runCli({u"undo"_s, m_path}).status, 0);
    const QList<QByteArray> lines = runCli({u"history"_s, m_path}).out.split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith(". ") && lines[0].contains("Undid:"));
    QVERIFY(lines[1].startsWith("- ") && lines[1].contains("\"three\""));
    QVERIFY(lines[3].startsWith("  ") && lines[3].contains("\"one\""));
    const QJsonArray two =
        runCli({u"history"_s, m_path, u"--most"_s, u"2"_s, u"--json"_s}).json()[u"history"_s].toArray();
    QCOMPARE(two.size(), 2);
    QCOMPARE(two[0][u"state"].toString(), u"final"_s);
    QCOMPARE(two[1][u"state"].toString(), u"undone"_s);
    QVERIFY(two[1][u"at_ms"].toDouble() > 0 && !two[1][u"program"].toString().isEmpty());
}

void TestUndoCommands::refuseAWrongCount()
{
    QCOMPARE(runCli({u"history"_s, m_path, u"--most"_s, u"0"_s}).status, 2);
}

QTEST_GUILESS_MAIN(TestUndoCommands)
#include "tst_undo_commands.moc"
