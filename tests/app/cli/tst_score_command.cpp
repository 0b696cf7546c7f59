#include "model/core/feature_matrix.h"
#include "model/formats/arrays/npy_writer.h"
#include "model/formats/arrays/npz.h"
#include "model/workflow/project.h"
#include "tests/support/command_runner.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestScoreCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void scoresAnArray();
    void scoresAList_data();
    void scoresAList();
    void scoresAFolderOfMaps();
    void saysWhatIsWrongAndWritesNothing_data();
    void saysWhatIsWrongAndWritesNothing();
    void scoresAProject();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    void writeMap(const QString &name, std::vector<qint64> shape, const std::vector<double> &values) const;
    [[nodiscard]] std::vector<double> scores(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestScoreCommand::write(const QString &name, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(at(name)).path());
    QFile file(at(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestScoreCommand::writeMap(const QString &name, std::vector<qint64> shape,
                                const std::vector<double> &values) const
{
    write(name, npyHeader("<f8", shape) +
                    QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(8 * values.size())));
}

std::vector<double> TestScoreCommand::scores(const QString &name) const
{
    const auto archive = NpzReader::open(at(u"scores.npz"_s));
    if (!archive || archive->find(name) == nullptr)
        return {-1};
    TaskControl control;
    auto reader = archive->read(*archive->find(name));
    return reader ? reader->readNumbers(control).value_or(std::vector<double>{-2}) : std::vector<double>{-3};
}

void TestScoreCommand::scoresAnArray()
{
    const FeatureMatrix predictions{{1, 0}, {0.5F, 0.5F}, {0.75F, 0.25F}};
    write(u"p.npy"_s, npyBytes(predictions));
    const CommandOutcome outcome =
        runCli({u"score"_s, u"--predictions"_s, at(u"p.npy"_s), u"--kind"_s, u"classification"_s, u"--out"_s,
                at(u"scores.npz"_s), u"--json"_s});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(scores(u"uncertainty_margin"_s), (std::vector<double>{0, 1, 0.5}));
    const QJsonObject margin = outcome.json()[u"scores"_s][1].toObject();
    QCOMPARE(margin[u"name"_s].toString(), u"uncertainty_margin"_s);
    QCOMPARE(margin[u"mean"_s].toDouble(), 0.5);
}

void TestScoreCommand::scoresAList_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("score");
    QTest::addColumn<std::vector<double>>("expected");
    using Scores = std::vector<double>;
    QTest::newRow("probabilities of boxes")
        << u"detection"_s << QByteArray(R"([{"boxes": [[0, 0, 1, 1]], "object_probabilities": [0.5],
                           "class_probabilities": [[0.5, 0.5]]},
                          {"boxes": [], "object_probabilities": [], "class_probabilities": []}])")
        << u"uncertainty_margin"_s << Scores{1, 0};
    QTest::newRow("scores and labels, as a member")
        << u"detection"_s
        << QByteArray(R"({"images": [{"boxes": [[0, 0, 1, 1]], "scores": [0.75], "labels": [1]}]})")
        << u"objectness_least_confidence"_s << Scores{0.25};
    QTest::newRow("boxes left out") << u"detection"_s << QByteArray(R"([{"scores": [0.75], "labels": [0]}])")
                                    << u"uncertainty_least_confidence"_s << Scores{0.5};
    QTest::newRow("no pictures") << u"detection"_s << QByteArray("[]") << u"object_frequency"_s << Scores{};
    QTest::newRow("key points") << u"keypoints"_s << QByteArray(R"([[{"keypoints": [1, 2, 0.25]}], []])")
                                << u"mean_uncertainty"_s << Scores{0.75, 0};
}

void TestScoreCommand::scoresAList()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, json);
    QFETCH(QString, score);
    QFETCH(std::vector<double>, expected);
    write(u"p.json"_s, json);
    const CommandOutcome outcome = runCli({u"score"_s, u"--predictions"_s, at(u"p.json"_s), u"--kind"_s, kind,
                                           u"--out"_s, at(u"scores.npz"_s)});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(scores(score), expected);
}

void TestScoreCommand::scoresAFolderOfMaps()
{
    writeMap(u"maps/b.npy"_s, {2, 1, 1}, {0.5, 0.5});
    writeMap(u"maps/a.npy"_s, {2, 1, 2}, {0.5, 1, 0.5, 0});
    const CommandOutcome outcome =
        runCli({u"score"_s, u"--predictions"_s, at(u"maps"_s), u"--kind"_s, u"segmentation"_s,
                u"--class-axis"_s, u"first"_s, u"--out"_s, at(u"scores.npz"_s)});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(scores(u"uncertainty_margin"_s), (std::vector<double>{0.5, 1}));
}

void TestScoreCommand::saysWhatIsWrongAndWritesNothing_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("fragment");
    QTest::addColumn<int>("status");
    const QString detection = u"detection"_s;
    QTest::newRow("a score above one") << detection << QByteArray(R"([{"scores": [], "labels": []},
        {"scores": [1.5], "labels": [0]}])")
                                       << QByteArray("[1]") << 1;
    QTest::newRow("a label with a fraction")
        << detection << QByteArray(R"([{"scores": [0.5], "labels": [1.0]}])") << QByteArray("[0].labels[0]")
        << 1;
    QTest::newRow("a label too few") << detection << QByteArray(R"([{"scores": [0.5], "labels": []}])")
                                     << QByteArray("must be equal") << 1;
    QTest::newRow("ragged class probabilities")
        << detection
        << QByteArray(R"([{"object_probabilities": [1, 1], "class_probabilities": [[1, 0], [1]]}])")
        << QByteArray("class_probabilities[1]") << 1;
    QTest::newRow("boxes of three numbers")
        << detection << QByteArray(R"([{"boxes": [[1, 2, 3]], "scores": [1], "labels": [0]}])")
        << QByteArray("four numbers") << 1;
    QTest::newRow("no list of pictures")
        << detection << QByteArray(R"({"pictures": []})") << QByteArray("images") << 1;
    QTest::newRow("no JSON") << detection << QByteArray("boxes") << QByteArray("p.json") << 1;
    QTest::newRow("values that are no triples")
        << u"keypoints"_s << QByteArray(R"([[{"keypoints": [1, 2]}]])") << QByteArray("[0]") << 1;
    QTest::newRow("JSON where an array is due")
        << u"classification"_s << QByteArray("[[0.5, 0.5]]") << QByteArray("p.json") << 1;
    QTest::newRow("a kind nobody knows") << u"poses"_s << QByteArray("[]") << QByteArray("keypoints") << 2;
}

void TestScoreCommand::saysWhatIsWrongAndWritesNothing()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, fragment);
    QFETCH(int, status);
    write(u"p.json"_s, json);
    const CommandOutcome outcome = runCli({u"score"_s, u"--predictions"_s, at(u"p.json"_s), u"--kind"_s, kind,
                                           u"--out"_s, at(u"scores.npz"_s)});
    QCOMPARE(outcome.status, status);
    QVERIFY2(outcome.err.contains(fragment), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY(!QFile::exists(at(u"scores.npz"_s)));
}

void TestScoreCommand::scoresAProject()
{
    {
        auto project = Project::create(at(u"p.atoll"_s), u"p"_s, {});
        QVERIFY(project);
        QVERIFY(project->samples().append(
            std::vector<Sample>{{.index = 0, .path = u"a.png"_s, .rawPath = {}, .facts = {}},
                                {.index = 1, .path = u"b.png"_s, .rawPath = {}, .facts = {}}}));
        QVERIFY(extendInitialTag(*project));
        PredictionTask task{.name = u"animals"_s, .categories = {}};
        task.categories = {{0, u"cat"_s}, {1, u"dog"_s}};
        auto writer = project->predictions().replaceAll(task);
        QVERIFY(writer && writer->add(1, ClassPrediction{{0.5F, 0.5F}}));
    }
    const QStringList command{u"score"_s, at(u"p.atoll"_s), u"--task"_s, u"animals"_s};
    const CommandOutcome text = runCli(command);
    QCOMPARE(text.status, 0);
    QVERIFY(text.out.contains("uncertainty_margin"));
    QVERIFY2(text.err.contains("a.png"), text.err.constData());
    const CommandOutcome json = runCli(command + QStringList{u"--json"_s});
    QCOMPARE(json.json()[u"covered"_s].toInt(), 1);
    QCOMPARE(json.json()[u"missing"_s].toInt(), 1);
    QCOMPARE(json.json()[u"scores"_s].toArray().size(), 3);

    QCOMPARE(runCli(command + QStringList{u"--missing"_s, u"refuse"_s}).status, 1);
    QCOMPARE(runCli(command + QStringList{u"--missing"_s, u"perhaps"_s}).status, 2);
    QCOMPARE(runCli(command + QStringList{u"--kind"_s, u"detection"_s}).status, 2);
    QCOMPARE(runCli({u"score"_s, at(u"p.atoll"_s)}).status, 2);
    QCOMPARE(runCli({u"score"_s}).status, 2);
    QCOMPARE(runCli({u"score"_s, at(u"p.atoll"_s), u"--task"_s, u"plants"_s}).status, 1);
}

QTEST_GUILESS_MAIN(TestScoreCommand)
#include "tst_score_command.moc"
