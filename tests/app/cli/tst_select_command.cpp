#include "model/formats/arrays/npy_writer.h"
#include "tests/support/command_runner.h"
#include "tests/support/selection_project.h"
#include "tests/support/written_file.h"

#include <QJsonArray>
#include <QTest>

#include <optional>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestSelectCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void selectsInAProject();
    void saysWhenThereIsNothingToDo();
    void selectsInArrays();
    void printsPicksWithoutAFile();
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void failuresEndWithOne();
    void replayTellsWhetherThePicksAreTheSame();

private:
    QString m_project;
    QString m_array;
    std::optional<QTemporaryDir> m_folder;
};

void TestSelectCommand::init()
{
    m_folder.emplace();
    m_project = m_folder->filePath(u"p.atoll"_s);
    // Closed at once: a project is locked while it is open, and the commands open it.
    SelectionProject(m_project).addScores(initialTagName.toString(), u"mine"_s,
                                          SelectionProject::randomScores(SelectionProject::sampleCount, 1));
    m_array = writeFile(m_folder->path(), u"X.npy"_s, npyBytes(SelectionProject::vectors(30)));
}

void TestSelectCommand::selectsInAProject()
{
    CommandOutcome outcome = runCli({u"select"_s, m_project, u"--method"_s, u"CORESET"_s, u"--n-samples"_s,
                                     u"10"_s, u"--name"_s, u"first"_s});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QVERIFY(outcome.out.contains("\"first\" has 10 samples: 10 picked by CORESET and 0 preselected"));

    outcome = runCli({u"select"_s, m_project, u"--method"_s, u"coral"_s, u"--n-samples"_s, u"0.5"_s,
                      u"--name"_s, u"second"_s, u"--preselected-tag"_s, u"first"_s, u"--json"_s});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QJsonObject json = outcome.json();
    QCOMPARE(json[u"tag"_s].toString(), u"second"_s);
    QCOMPARE(json[u"count"_s].toInt(), 30);
    QCOMPARE(json[u"added"_s].toInt(), 20);
    QCOMPARE(json[u"preselected"_s].toInt(), 10);
    QCOMPARE(json[u"method"_s].toString(), u"CORAL"_s);
    QCOMPARE(json[u"score_type"_s].toString(), u"mine"_s);
    QCOMPARE(json[u"embedding"_s].toString(), u"vectors"_s);
    QCOMPARE(json[u"stop"_s].toString(), u"count"_s);
    QCOMPARE(json[u"picks"_s].toArray().size(), 20);
    QCOMPARE(json[u"distances"_s].toArray().size(), 20);
}

void TestSelectCommand::saysWhenThereIsNothingToDo()
{
    QCOMPARE(runCli({u"select"_s, m_project, u"--method"_s, u"RANDOM"_s, u"--n-samples"_s, u"10"_s,
                     u"--name"_s, u"first"_s})
                 .status,
             0);
    const CommandOutcome outcome =
        runCli({u"select"_s, m_project, u"--method"_s, u"RANDOM"_s, u"--n-samples"_s, u"5"_s, u"--name"_s,
                u"second"_s, u"--preselected-tag"_s, u"first"_s, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.err.contains("Nothing was selected"));
    QVERIFY(outcome.json()[u"tag"_s].isNull());
    QCOMPARE(outcome.json()[u"added"_s].toInt(), 0);
}

void TestSelectCommand::selectsInArrays()
{
    const QString out = m_folder->filePath(u"picks.txt"_s);
    const CommandOutcome outcome =
        runCli({u"select"_s, u"--embeddings"_s, m_array, u"--method"_s, u"CORESET"_s, u"--min-distance"_s,
                u"4.5"_s, u"--out"_s, out, u"--json"_s});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QJsonArray picks = outcome.json()[u"picks"_s].toArray();
    QVERIFY(picks.size() > 1 && picks.size() < 30);
    QCOMPARE(outcome.json()[u"stop"_s].toString(), u"min-distance"_s);
    QVERIFY(outcome.json()[u"distances"_s].toArray().first().isNull());
    QByteArray lines;
    for (const QJsonValue &pick : picks)
        lines += QByteArray::number(pick.toInt()) + '\n';
    QCOMPARE(fileBytes(out), lines);
}

void TestSelectCommand::printsPicksWithoutAFile()
{
    const CommandOutcome outcome = runCli(
        {u"select"_s, u"--embeddings"_s, m_array, u"--method"_s, u"CORESET"_s, u"--n-samples"_s, u"3"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out.count('\n'), 3);
    QVERIFY(outcome.out.startsWith("0\n"));
}

void TestSelectCommand::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addRow("nothing to choose from") << u"--method CORESET --n-samples 5"_s;
    QTest::addRow("no method") << u"PROJECT --n-samples 5 --name abc"_s;
    QTest::addRow("unknown method") << u"PROJECT --method BEST --n-samples 5 --name abc"_s;
    QTest::addRow("no limit") << u"PROJECT --method CORESET --name abc"_s;
    QTest::addRow("no name") << u"PROJECT --method CORESET --n-samples 5"_s;
    QTest::addRow("not a number") << u"PROJECT --method CORESET --n-samples five --name abc"_s;
    QTest::addRow("project and arrays")
        << u"PROJECT --embeddings X.npy --method CORESET --n-samples 5 --name abc"_s;
    QTest::addRow("arrays and a name") << u"--embeddings X.npy --method CORESET --n-samples 5 --name abc"_s;
    QTest::addRow("negative seed") << u"PROJECT --method RANDOM --n-samples 5 --name abc --seed -1"_s;
}

void TestSelectCommand::wrongUsageEndsWithTwo()
{
    QFETCH(QString, arguments);
    QStringList list = (u"select "_s + arguments).split(u' ');
    list.replaceInStrings(u"PROJECT"_s, m_project);
    const CommandOutcome outcome = runCli(list);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.err.count('\n'), 1);
}

void TestSelectCommand::failuresEndWithOne()
{
    const QString out = m_folder->filePath(u"picks.txt"_s);
    CommandOutcome outcome = runCli({u"select"_s, u"--embeddings"_s, u"nowhere.npy"_s, u"--method"_s,
                                     u"CORESET"_s, u"--n-samples"_s, u"3"_s, u"--out"_s, out});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.err.contains("nowhere.npy"));
    QVERIFY(!QFile::exists(out));
    outcome = runCli({u"select"_s, m_project, u"--method"_s, u"CORESET"_s, u"--n-samples"_s, u"3"_s,
                      u"--name"_s, initialTagName.toString()});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.err.contains("initial-tag"));
}

void TestSelectCommand::replayTellsWhetherThePicksAreTheSame()
{
    QCOMPARE(runCli({u"select"_s, m_project, u"--method"_s, u"CORAL"_s, u"--n-samples"_s, u"10"_s,
                     u"--name"_s, u"first"_s})
                 .status,
             0);
    CommandOutcome outcome = runCli({u"tag"_s, m_project, u"replay"_s, u"first"_s, u"--json"_s});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(outcome.json()[u"same"_s].toBool(), true);
    QCOMPARE(outcome.json()[u"picks"_s].toArray().size(), 10);
    {
        Project project = SelectionProject::must(Project::open(m_project, Access::ReadWrite));
        const Tag initial = SelectionProject::must(project.findTag(initialTagName.toString()));
        ScoreSet scores = SelectionProject::must(project.scores().read(initial.id, u"mine"_s));
        for (double &value : scores.values)
            value = 1 - value;
        SelectionProject::must(project.scores().put(scores));
    }
    outcome = runCli({u"tag"_s, m_project, u"replay"_s, u"first"_s, u"--json"_s});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.json()[u"same"_s].toBool(true), false);
    QVERIFY(outcome.err.contains("from pick 1 on"));
    QCOMPARE(runCli({u"tag"_s, m_project, u"replay"_s, u"initial-tag"_s}).status, 1);
}

QTEST_GUILESS_MAIN(TestSelectCommand)
#include "tst_select_command.moc"
