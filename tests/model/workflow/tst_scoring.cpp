#include "model/workflow/project.h"
#include "model/workflow/scoring.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestScoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void storesScoresInTheOrderOfTheTag();
    void scoresAQueryTagByItself();
    void comparesObjectsWithinTheQueryTag();
    void fillsWhatIsMissing_data();
    void fillsWhatIsMissing();
    void refusesWhatIsMissingWhenTold();
    void scoresMasksAndMaps();
    void replacesEarlierScores();
    void refusesAndLeavesEverything_data();
    void refusesAndLeavesEverything();
    void namesThePictureThatDoesNotHoldTogether();
    void leavesNothingWhenCancelled();
    void statisticsLeaveOutWhatIsNoNumber();

private:
    void predict(const QString &name, TaskType type,
                 const std::vector<std::pair<SampleIndex, Prediction>> &predictions);
    TagId addTag(const QString &name, const std::vector<SampleIndex> &members);
    [[nodiscard]] std::vector<double> scores(TagId tag, const QString &type) const;
    [[nodiscard]] Result<ScorePredictionsReport> score(const ScorePredictionsRequest &request);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Project> m_project;
    TagId m_initial{};
    TaskControl m_control;
};

void TestScoring::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto project = Project::create(m_folder->filePath(u"p.atoll"_s), u"p"_s, {});
    QVERIFY2(project, qPrintable(project ? QString() : project.error().message));
    m_project.emplace(std::move(*project));
    std::vector<Sample> samples;
    for (int i = 0; i < 5; ++i)
        samples.push_back({.index = i, .path = u"p%1.png"_s.arg(i), .rawPath = {}, .facts = {}});
    QVERIFY(m_project->samples().append(samples));
    m_initial = extendInitialTag(*m_project).value().id;
}

void TestScoring::cleanup()
{
    m_project.reset();
}

void TestScoring::predict(const QString &name, TaskType type,
                          const std::vector<std::pair<SampleIndex, Prediction>> &predictions)
{
    PredictionTask task{.name = name, .type = type, .categories = {}};
    task.categories = {{0, u"cat"_s}, {1, u"dog"_s}};
    auto writer = m_project->predictions().replaceAll(task);
    QVERIFY(writer);
    for (const auto &[sample, prediction] : predictions)
        QVERIFY(writer->add(sample, prediction));
}

TagId TestScoring::addTag(const QString &name, const std::vector<SampleIndex> &members)
{
    Tag tag;
    tag.parent = m_initial;
    tag.name = name;
    tag.samples = SampleSet::fromIndices(5, members);
    return m_project->tags().add(tag).value();
}

std::vector<double> TestScoring::scores(TagId tag, const QString &type) const
{
    return m_project->scores().read(tag, type).value().values;
}

Result<ScorePredictionsReport> TestScoring::score(const ScorePredictionsRequest &request)
{
    return scorePredictions(*m_project, request, m_control);
}

void TestScoring::storesScoresInTheOrderOfTheTag()
{
    predict(u"animals"_s, TaskType::Classification,
            {{3, ClassPrediction{{0.75F, 0.25F}}},
             {0, ClassPrediction{{1, 0}}},
             {1, ClassPrediction{{0.5F, 0.5F}}},
             {2, ClassPrediction{{0, 1}}},
             {4, ClassPrediction{{0.875F, 0.125F}}}});
    const auto report = score({.task = u"animals"_s, .queryTag = {}, .config = {}});
    QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->kind, u"classification"_s);
    QCOMPARE(report->queryTag, u"initial-tag"_s);
    QCOMPARE(report->covered, 5);
    QCOMPARE(report->scores.size(), 3);
    QCOMPARE(report->scores[1].mean, (0.5 + 1 + 0.25) / 5);
    QCOMPARE(scores(m_initial, u"uncertainty_margin"_s), (std::vector<double>{0, 1, 0, 0.5, 0.25}));
    QCOMPARE(m_project->scores().read(m_initial, u"uncertainty_entropy"_s)->source, u"animals"_s);
}

void TestScoring::scoresAQueryTagByItself()
{
    predict(u"animals"_s, TaskType::Classification,
            {{1, ClassPrediction{{0.5F, 0.5F}}},
             {3, ClassPrediction{{0.75F, 0.25F}}},
             {4, ClassPrediction{{1, 0}}}});
    const TagId tag = addTag(u"some"_s, {3, 4});
    const auto report = score({.task = u"animals"_s, .queryTag = u"some"_s, .config = {}});
    QVERIFY(report);
    QCOMPARE(report->members, 2);
    QCOMPARE(report->covered, 2);
    QVERIFY(report->firstMissing.isEmpty());
    QCOMPARE(scores(tag, u"uncertainty_margin"_s), (std::vector<double>{0.5, 0}));
    QVERIFY(!m_project->scores().read(m_initial, u"uncertainty_margin"_s));
}

void TestScoring::comparesObjectsWithinTheQueryTag()
{
    const DetectedObject cat{0, 1, {1, 0}, {}, {}};
    const DetectedObject dog{1, 1, {0, 1}, {}, {}};
    predict(u"boxes"_s, TaskType::Detection,
            {{0, ObjectPrediction{{cat, dog}}}, {1, ObjectPrediction{{cat}}}, {2, ObjectPrediction{}}});
    const TagId tag = addTag(u"few"_s, {1, 2});
    QVERIFY(score({.task = u"boxes"_s, .queryTag = u"few"_s, .config = {}}));
    QCOMPARE(scores(tag, u"object_frequency"_s), (std::vector<double>{1, 0.9}));
    QVERIFY(score({.task = u"boxes"_s, .queryTag = {}, .config = QJsonObject{{u"min_score"_s, 0.5}}}));
    QCOMPARE(scores(m_initial, u"object_frequency"_s), (std::vector<double>{1, 0.75, 0.5, 0, 0}));
}

void TestScoring::fillsWhatIsMissing_data()
{
    QTest::addColumn<int>("missing");
    QTest::addColumn<double>("fill");
    QTest::newRow("with zero") << int(MissingPrediction::Zero) << 0.0;
    QTest::newRow("with one") << int(MissingPrediction::One) << 1.0;
}

void TestScoring::fillsWhatIsMissing()
{
    QFETCH(int, missing);
    QFETCH(double, fill);
    predict(u"animals"_s, TaskType::Classification, {{2, ClassPrediction{{0.75F, 0.25F}}}});
    const auto report =
        score({.task = u"animals"_s, .queryTag = {}, .missing = MissingPrediction(missing), .config = {}});
    QVERIFY(report);
    QCOMPARE(report->covered, 1);
    QCOMPARE(report->firstMissing, (QStringList{u"p0.png"_s, u"p1.png"_s, u"p3.png"_s, u"p4.png"_s}));
    QCOMPARE(report->scores[1].count, 1);
    QCOMPARE(scores(m_initial, u"uncertainty_margin"_s), (std::vector<double>{fill, fill, 0.5, fill, fill}));
}

void TestScoring::refusesWhatIsMissingWhenTold()
{
    predict(u"animals"_s, TaskType::Classification, {{2, ClassPrediction{{0.75F, 0.25F}}}});
    const auto report =
        score({.task = u"animals"_s, .queryTag = {}, .missing = MissingPrediction::Refuse, .config = {}});
    QVERIFY(!report);
    QVERIFY(report.error().message.contains(u"4 of the 5"_s));
    QVERIFY(report.error().message.contains(u"p1.png"_s));
    QVERIFY(m_project->scores().all()->empty());
}

void TestScoring::scoresMasksAndMaps()
{
    const DetectedObject half{0, 1, {0.5, 0.5}, {}, {2, 2}};
    predict(u"pixels"_s, TaskType::Segmentation,
            {{0, ObjectPrediction{{half}}}, {1, SegmentationPrediction{{0.5, 0.5}, 0.25, 0.125, 1}}});
    QVERIFY(score({.task = u"pixels"_s, .queryTag = {}, .config = {}}));
    QCOMPARE(scores(m_initial, u"uncertainty_margin"_s), (std::vector<double>{0.5, 0.125, 0, 0, 0}));
}

void TestScoring::replacesEarlierScores()
{
    predict(u"animals"_s, TaskType::Classification, {{2, ClassPrediction{{0.75F, 0.25F}}}});
    QVERIFY(score({.task = u"animals"_s, .queryTag = {}, .config = {}}));
    const ScoreId first = m_project->scores().read(m_initial, u"uncertainty_margin"_s)->id;
    predict(u"animals"_s, TaskType::Classification, {{2, ClassPrediction{{0.5F, 0.5F}}}});
    QVERIFY(score({.task = u"animals"_s, .queryTag = {}, .config = {}}));
    QCOMPARE(m_project->scores().read(m_initial, u"uncertainty_margin"_s)->id, first);
    QCOMPARE(scores(m_initial, u"uncertainty_margin"_s)[2], 1.0);
    QCOMPARE(m_project->scores().all()->size(), 3);
}

void TestScoring::refusesAndLeavesEverything_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<QString>("named");
    QTest::newRow("a task nobody knows") << u"cats"_s << QString() << QJsonObject() << u"animals"_s;
    QTest::newRow("a tag nobody knows") << u"animals"_s << u"nope"_s << QJsonObject() << u"nope"_s;
    QTest::newRow("a tag without predictions") << u"animals"_s << u"bare"_s << QJsonObject() << u"bare"_s;
    QTest::newRow("a setting nobody knows")
        << u"animals"_s << QString() << QJsonObject{{u"min_score"_s, 1}} << u"min_score"_s;
}

void TestScoring::refusesAndLeavesEverything()
{
    QFETCH(QString, task);
    QFETCH(QString, tag);
    QFETCH(QJsonObject, config);
    QFETCH(QString, named);
    predict(u"animals"_s, TaskType::Classification, {{2, ClassPrediction{{0.75F, 0.25F}}}});
    addTag(u"bare"_s, {0, 1});
    const auto report = score({.task = task, .queryTag = tag, .config = config});
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(named), qPrintable(report.error().message));
    QVERIFY(m_project->scores().all()->empty());
}

void TestScoring::namesThePictureThatDoesNotHoldTogether()
{
    predict(u"poses"_s, TaskType::Keypoints,
            {{0, KeypointPrediction{{{0, {}, {1, 1, 0.5}}}}}, {3, KeypointPrediction{{{0, {}, {1, 1, 7}}}}}});
    const auto report = score({.task = u"poses"_s, .queryTag = {}, .config = {}});
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(u"p3.png"_s), qPrintable(report.error().message));
    QVERIFY(m_project->scores().all()->empty());
}

void TestScoring::leavesNothingWhenCancelled()
{
    predict(u"poses"_s, TaskType::Keypoints, {{0, KeypointPrediction{}}});
    TaskControl control;
    control.cancel();
    const auto report =
        scorePredictions(*m_project, {.task = u"poses"_s, .queryTag = {}, .config = {}}, control);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QVERIFY(m_project->scores().all()->empty());
}

void TestScoring::statisticsLeaveOutWhatIsNoNumber()
{
    const std::vector<double> values{0, 0.24, 1, std::nan(""), 0.26};
    const auto statistics = ScoreStatistics::of(u"s"_s, values);
    QCOMPARE(statistics.count, 4);
    QCOMPARE(statistics.least, 0.0);
    QCOMPARE(statistics.most, 1.0);
    QCOMPARE(statistics.mean, 0.375);
    QCOMPARE(statistics.histogram[0], 1);
    QCOMPARE(statistics.histogram[4], 1);
    QCOMPARE(statistics.histogram[5], 1);
    QCOMPARE(statistics.histogram[19], 1);
    QCOMPARE(statistics.sparkline().size(), qsizetype(ScoreStatistics::binCount));
    QCOMPARE(ScoreStatistics::of(u"s"_s, {}).mean, 0.0);
}

QTEST_GUILESS_MAIN(TestScoring)
#include "tst_scoring.moc"
