#include "model/workflow/project.h"
#include "tests/support/command_runner.h"
#include "tests/support/written_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestExportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesATagAndReports();
    void writesAnEmbedding();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void failsInOneLine();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] CommandOutcome run(const QStringList &arguments) const
    {
        return runCli(QStringList{u"export"_s, path(u"p.atoll"_s)} + arguments);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExportCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Result<Project> project = Project::create(path(u"p.atoll"_s), u"p"_s, {});
    QVERIFY(project);
    std::vector<Sample> samples;
    for (const QString &name : {u"a.png"_s, u"=b.png"_s, u"c.png"_s}) {
        Sample sample;
        sample.index = SampleIndex(samples.size());
        sample.path = name;
        sample.facts.contentHash = QByteArray(32, char(sample.index));
        samples.push_back(sample);
    }
    QVERIFY(project->samples().append(samples));
    const Result<Tag> initial = extendInitialTag(*project);
    QVERIFY(initial);
    FeatureMatrix features(3, 2);
    features << 1, 2, 3, 4, 5, 6;
    EmbeddingInfo info;
    info.name = u"e"_s;
    info.embedder = u"import"_s;
    QVERIFY(project->embeddings().add(info, features));
}

void TestExportCommand::writesATagAndReports()
{
    const CommandOutcome names =
        run({u"--tag"_s, u"initial-tag"_s, u"--format"_s, u"txt"_s, u"--out"_s, path(u"n.txt"_s)});
    QCOMPARE(names.status, 0);
    QCOMPARE(fileBytes(path(u"n.txt"_s)), "a.png\n=b.png\nc.png\n"_ba);
    QVERIFY(names.out.contains("Exported 3 samples"));

    const CommandOutcome table = run(
        {u"--tag"_s, u"initial-tag"_s, u"--format"_s, u"csv"_s, u"--out"_s, path(u"t.csv"_s), u"--json"_s});
    QCOMPARE(table.status, 0);
    QCOMPARE(table.json()[u"status"_s].toString(), u"ok"_s);
    QCOMPARE(table.json()[u"samples"_s].toInt(), 3);
    QCOMPARE(table.json()[u"warnings"_s][0][u"code"_s].toString(), u"formula-cells"_s);

    QCOMPARE(run({u"--tag"_s, u"initial-tag"_s, u"--format"_s, u"csv"_s, u"--out"_s, path(u"t.csv"_s),
                  u"--overwrite"_s, u"--safe-for-spreadsheets"_s})
                 .status,
             0);
    QVERIFY(fileBytes(path(u"t.csv"_s)).contains("\n'=b.png,,,"));
}

void TestExportCommand::writesAnEmbedding()
{
    QCOMPARE(run({u"--format"_s, u"lightly-csv"_s, u"--out"_s, path(u"e.csv"_s)}).status, 0);
    QCOMPARE(fileBytes(path(u"e.csv"_s)),
             "filenames,embedding_0,embedding_1,labels\na.png,1,2,0\n=b.png,3,4,0\nc.png,5,6,0\n"_ba);
    QCOMPARE(run({u"--embedding"_s, u"e"_s, u"--format"_s, u"npy"_s, u"--out"_s, path(u"e.npy"_s)}).status,
             0);
    QCOMPARE(fileBytes(path(u"e.txt"_s)), "a.png\n=b.png\nc.png\n"_ba);
    QCOMPARE(run({u"--embedding"_s, u"none"_s, u"--format"_s, u"npy"_s, u"--out"_s, path(u"f.npy"_s)}).status,
             1);
}

void TestExportCommand::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no format") << QStringList{u"--tag"_s, u"initial-tag"_s, u"--out"_s, u"x"_s};
    QTest::newRow("no place") << QStringList{u"--tag"_s, u"initial-tag"_s, u"--format"_s, u"csv"_s};
    QTest::newRow("an unknown format")
        << QStringList{u"--tag"_s, u"initial-tag"_s, u"--format"_s, u"xml"_s, u"--out"_s, u"x"_s};
    QTest::newRow("no tag") << QStringList{u"--format"_s, u"csv"_s, u"--out"_s, u"x"_s};
    QTest::newRow("an unknown order") << QStringList{u"--tag"_s,   u"initial-tag"_s, u"--format"_s, u"csv"_s,
                                                     u"--order"_s, u"random"_s,      u"--out"_s,    u"x"_s};
}

void TestExportCommand::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const CommandOutcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY(!outcome.err.isEmpty());
}

void TestExportCommand::failsInOneLine()
{
    const QString out = writeFile(m_folder->path(), u"there.txt"_s, "mine");
    const CommandOutcome outcome =
        run({u"--tag"_s, u"initial-tag"_s, u"--format"_s, u"names"_s, u"--out"_s, out});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.contains("exists already"), outcome.err.constData());
    QCOMPARE(fileBytes(out), "mine"_ba);
    QCOMPARE(run({u"--tag"_s, u"none"_s, u"--format"_s, u"names"_s, u"--out"_s, path(u"x"_s)}).status, 1);
}

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_export_command.moc"
