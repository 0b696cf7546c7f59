#include "model/workflow/insight/select_command.h"
#include "tests/support/command_runner.h"
#include "tests/support/selection_project.h"

#include <QLocale>
#include <QProcess>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

/// What a shell makes of a command line; the program's name comes first.
QStringList wordsOf(const QString &command)
{
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf '%s\\000' "_s + command});
    if (!shell.waitForFinished())
        return {};
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(u'\0'));
    words.removeLast();
    return words;
}

}  // namespace

/// The command line that the window offers for copying does the same as the window.
class TestCopiedCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsComeThroughAShell_data();
    void wordsComeThroughAShell();
    void selectsTheSameSamples_data();
    void selectsTheSameSamples();
};

void TestCopiedCommand::wordsComeThroughAShell_data()
{
    QTest::addColumn<QString>("word");
    for (const QString &word : {u"plain.atoll"_s, u"with blank"_s, u"it's"_s, u"$HOME `id` $(id)"_s, u"~"_s,
                                u"*"_s, u""_s, u"a\"b\\c"_s, u"東京/夜 景"_s, u"two\nlines"_s, u"-n"_s,
                                u"a=b"_s, u"#x"_s, u"!!"_s, u"a;b&c|d>e"_s})
        QTest::newRow(qPrintable(u"the word <%1>"_s.arg(word))) << word;
}

void TestCopiedCommand::wordsComeThroughAShell()
{
    if (!QFile::exists(u"/bin/sh"_s))
        QSKIP("There is no POSIX shell.");
    QFETCH(QString, word);
    QCOMPARE(wordsOf(u"x "_s + shellQuoted(word)), QStringList({u"x"_s, word}));
}

void TestCopiedCommand::selectsTheSameSamples_data()
{
    QTest::addColumn<SelectionConfig>("config");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("preselected");
    const auto row = [](const char *name, const SelectionConfig &config, const QString &query,
                        const QString &preselected) {
        QTest::newRow(name) << config << query << preselected;
    };
    const QString all = initialTagName.toString();
    SelectionConfig config;
    config.name = u"my batch"_s;
    config.method = u"CORESET"_s;
    config.nSamples = 12;
    row("CORESET of all", config, all, {});
    config.nSamples = 0.1;
    row("a share", config, u"first fifty"_s, {});
    config.nSamples = -1;
    config.minDistance = 2.1;
    row("a minimum distance only", config, all, u"labelled: $x"_s);
    config.nSamples = 30;
    config.minDistance = 1.0 / 3;
    config.method = u"CORAL"_s;
    config.seed = 3;
    config.embedding = u"vectors"_s;
    config.scoreType = u"my scores"_s;
    row("CORAL with everything", config, u"first fifty"_s, u"labelled: $x"_s);
    config = {};
    config.name = u"my batch"_s;
    config.method = u"RANDOM"_s;
    config.nSamples = 20;
    config.seed = 9'000'000'000'000'000'000ULL;
    row("RANDOM with a large seed", config, all, {});
}

void TestCopiedCommand::selectsTheSameSamples()
{
    if (!QFile::exists(u"/bin/sh"_s))
        QSKIP("There is no POSIX shell.");
    QFETCH(SelectionConfig, config);
    QFETCH(QString, query);
    QFETCH(QString, preselected);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"it's a project.atoll"_s);
    SelectionRecord wanted;
    const TagSelectionRequest request{query, preselected, config};
    {
        SelectionProject place(path);
        place.addTag(u"first fifty"_s, SelectionProject::range(0, 50));
        place.addTag(u"labelled: $x"_s, SelectionProject::range(10, 15));
        place.addScores(u"first fifty"_s, u"my scores"_s, SelectionProject::randomScores(50, 3));
        TaskControl control;
        wanted = SelectionProject::must(proposeSelection(place.project(), request, control)).record;
    }
    QLocale::setDefault(QLocale(QLocale::German));
    const QStringList words = wordsOf(selectCommand(path, request));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(words.front(), u"atoll-cli"_s);
    const CommandOutcome outcome = runCli(words.mid(1));
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    Project project = SelectionProject::must(Project::open(path, Access::ReadOnly));
    const Tag tag = SelectionProject::must(project.findTag(u"my batch"_s));
    QCOMPARE(tag.selection->picks, wanted.picks);
    QCOMPARE(tag.selection->method, wanted.method);
    QCOMPARE(tag.selection->queryTag, wanted.queryTag);
    QCOMPARE(tag.selection->preselectedTag, wanted.preselectedTag);
    QCOMPARE(tag.selection->scoreType, wanted.scoreType);
    QCOMPARE(tag.selection->embedding, wanted.embedding);
    QCOMPARE(tag.selection->nSamples, wanted.nSamples);
    QCOMPARE(tag.selection->minDistance, wanted.minDistance);
    QCOMPARE(tag.selection->seed, wanted.seed);
}

QTEST_GUILESS_MAIN(TestCopiedCommand)
#include "tst_copied_command.moc"
