#include "ui/docks/batch/batch_check.h"

#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

constexpr SampleIndex sampleCount = 100;

SampleSet range(SampleIndex begin, SampleIndex end)
{
    SampleSet samples(sampleCount);
    for (SampleIndex i = begin; i < end; ++i)
        samples.insert(i);
    return samples;
}

void addTag(ProjectOverview &project, const QString &name, const SampleSet &samples)
{
    TagTreeRow row;
    row.tag.name = name;
    row.tag.samples = samples;
    row.count = samples.count();
    project.tags.push_back(std::move(row));
}

void addScore(ProjectOverview &project, const QString &tag, const QString &type, bool isComplete = true)
{
    ScoreOverview score;
    score.tag = tag;
    score.summary.type = type;
    score.isComplete = isComplete;
    project.scores.push_back(score);
}

void addEmbedding(ProjectOverview &project, const QString &name, SampleIndex rows)
{
    EmbeddingOverview embedding;
    embedding.info.name = name;
    embedding.info.rows = rows;
    embedding.missing = sampleCount - rows;
    project.embeddings.push_back(embedding);
}

/// All there is to choose by: initial-tag, "seed" of 20, "pool" of 60 others, scores and an embedding.
ProjectOverview wholeProject()
{
    ProjectOverview project;
    project.samples = sampleCount;
    addTag(project, u"initial-tag"_s, range(0, sampleCount));
    addTag(project, u"seed"_s, range(0, 20));
    addTag(project, u"pool"_s, range(40, sampleCount));
    addTag(project, u"empty"_s, SampleSet(sampleCount));
    addScore(project, u"initial-tag"_s, u"uncertainty_entropy"_s);
    addScore(project, u"initial-tag"_s, u"uncertainty_margin"_s);
    addScore(project, u"seed"_s, u"old"_s, false);
    addEmbedding(project, u"first"_s, sampleCount);
    addEmbedding(project, u"vectors"_s, sampleCount);
    PredictionOverview predictions;
    predictions.task.name = u"model"_s;
    project.predictions.push_back(predictions);
    return project;
}

BatchSettings goodSettings()
{
    BatchSettings settings;
    settings.labelled = u"seed"_s;
    settings.method = u"CORAL"_s;
    settings.added = 30;
    settings.name = u"al-iteration-1"_s;
    return settings;
}

}  // namespace

class TestBatchCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void countsWhatThereIsToChoose();
    void saysThatThereAreFewerThanAskedFor();
    void takesTheScoreThatASelectionTakes();
    void asksInTheWordsOfASelection();
    void leavesOutWhatTheMethodDoesNotUse();
    void proposesNames_data();
    void proposesNames();
    void settingsSurviveBeingStored();
    void readsSettingsThatMakeNoSense();
};

void TestBatchCheck::findsWhatIsWrong_data()
{
    using Change = std::function<void(BatchSettings &, ProjectOverview &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("remedy");
    const auto add = [](const char *name, const Change &change, int field,
                        BatchRemedy remedy = BatchRemedy::None) {
        QTest::newRow(name) << change << field << int(remedy);
    };
    constexpr int none = -1;
    add(
        "nothing with all there is", [](auto &, auto &) {}, none);
    add(
        "nothing without a labelled tag", [](auto &settings, auto &) { settings.labelled.clear(); }, none);
    add(
        "a name that is used", [](auto &settings, auto &) { settings.name = u"pool"_s; },
        int(BatchField::Name));
    add(
        "a name that is too short", [](auto &settings, auto &) { settings.name = u"a"_s; },
        int(BatchField::Name));
    add(
        "a name of letters that are not allowed", [](auto &settings, auto &) { settings.name = u"次の回"_s; },
        int(BatchField::Name));
    add(
        "no name", [](auto &settings, auto &) { settings.name.clear(); }, int(BatchField::Name));
    add(
        "a pool that is gone", [](auto &settings, auto &) { settings.pool = u"gone"_s; },
        int(BatchField::Pool));
    add(
        "a pool without samples",
        [](auto &settings, auto &) {
            settings.pool = u"empty"_s;
            settings.method = u"RANDOM"_s;
        },
        int(BatchField::Pool));
    add(
        "a labelled tag that is gone", [](auto &settings, auto &) { settings.labelled = u"gone"_s; },
        int(BatchField::Labelled));
    add(
        "a pool that is labelled already",
        [](auto &settings, auto &) { settings.labelled = u"initial-tag"_s; }, int(BatchField::Labelled));
    add(
        "a pool that was never scored", [](auto &settings, auto &) { settings.pool = u"pool"_s; },
        int(BatchField::Score), BatchRemedy::ScorePool);
    add(
        "a pool without scores where there are no predictions",
        [](auto &settings, auto &project) {
            settings.pool = u"pool"_s;
            project.predictions.clear();
        },
        int(BatchField::Score), BatchRemedy::ImportPredictions);
    add(
        "scores for fewer samples than there are",
        [](auto &settings, auto &) {
            settings.pool = u"seed"_s;
            settings.labelled.clear();
        },
        int(BatchField::Score), BatchRemedy::ScorePool);
    add(
        "nothing where the method looks at no score",
        [](auto &settings, auto &) {
            settings.pool = u"pool"_s;
            settings.method = u"CORESET"_s;
        },
        none);
    add(
        "no embedding", [](auto &, auto &project) { project.embeddings.clear(); }, int(BatchField::Embedding),
        BatchRemedy::ComputeEmbedding);
    add(
        "nothing without an embedding by RANDOM",
        [](auto &settings, auto &project) {
            settings.method = u"RANDOM"_s;
            project.embeddings.clear();
        },
        none);
    add(
        "a distance without an embedding by RANDOM",
        [](auto &settings, auto &project) {
            settings.method = u"RANDOM"_s;
            settings.hasMinDistance = true;
            settings.minDistance = 0.5;
            project.embeddings.clear();
        },
        int(BatchField::Embedding), BatchRemedy::ComputeEmbedding);
    add(
        "an embedding that lacks samples of the pool",
        [](auto &, auto &project) {
            project.embeddings.clear();
            addEmbedding(project, u"short"_s, 90);
        },
        int(BatchField::Embedding), BatchRemedy::ComputeEmbedding);
    add(
        "nothing where an embedding lacks samples outside the pool",
        [](auto &settings, auto &project) {
            project.embeddings.clear();
            addEmbedding(project, u"short"_s, 50);
            settings.pool = u"seed"_s;
            settings.labelled.clear();
            settings.method = u"CORESET"_s;
        },
        none);
    add(
        "a smallest distance of nothing", [](auto &settings, auto &) { settings.hasMinDistance = true; },
        int(BatchField::MinDistance));
}

void TestBatchCheck::findsWhatIsWrong()
{
    using Change = std::function<void(BatchSettings &, ProjectOverview &)>;
    QFETCH(const Change, change);
    QFETCH(const int, field);
    QFETCH(const int, remedy);
    BatchSettings settings = goodSettings();
    ProjectOverview project = wholeProject();
    change(settings, project);
    const BatchCheck check = BatchChecker::check(settings, project);
    QCOMPARE(check.isRunnable(), field < 0);
    if (field < 0)
        return;
    QCOMPARE(int(check.problems.size()), 1);
    QCOMPARE(int(check.problems.begin()->first), field);
    QCOMPARE(int(check.problems.begin()->second.remedy), remedy);
    QVERIFY(check.problems.begin()->second.sentence.endsWith(u'.'));
}

void TestBatchCheck::countsWhatThereIsToChoose()
{
    const BatchCheck check = BatchChecker::check(goodSettings(), wholeProject());
    QCOMPARE(check.labelled, 20);
    QCOMPARE(check.candidates, 80);
    QVERIFY(check.note.isEmpty());
}

void TestBatchCheck::saysThatThereAreFewerThanAskedFor()
{
    BatchSettings settings = goodSettings();
    settings.added = 81;
    const BatchCheck check = BatchChecker::check(settings, wholeProject());
    QVERIFY(check.isRunnable());
    QVERIFY2(check.note.contains(u"80"), qPrintable(check.note));
    QCOMPARE(selectionRequest(settings, check, wholeProject()).config.nSamples, 100.0);
}

void TestBatchCheck::takesTheScoreThatASelectionTakes()
{
    BatchSettings settings = goodSettings();
    QCOMPARE(BatchChecker::scoreType(settings, wholeProject()), u"uncertainty_margin"_s);
    settings.score = u"uncertainty_entropy"_s;
    QCOMPARE(BatchChecker::scoreType(settings, wholeProject()), u"uncertainty_entropy"_s);
    settings.score = u"of another tag"_s;
    QCOMPARE(BatchChecker::scoreType(settings, wholeProject()), u"uncertainty_margin"_s);
}

void TestBatchCheck::asksInTheWordsOfASelection()
{
    BatchSettings settings = goodSettings();
    settings.seed = 7;
    settings.hasMinDistance = true;
    settings.minDistance = 0.25;
    const ProjectOverview project = wholeProject();
    const TagSelectionRequest request =
        selectionRequest(settings, BatchChecker::check(settings, project), project);
    QCOMPARE(request.queryTag, u"initial-tag"_s);
    QCOMPARE(request.preselectedTag, u"seed"_s);
    QCOMPARE(request.config.method, u"CORAL"_s);
    QCOMPARE(request.config.nSamples, 50.0);
    QCOMPARE(request.config.minDistance, 0.25);
    QCOMPARE(request.config.name, u"al-iteration-1"_s);
    QCOMPARE(request.config.seed, 7ULL);
    QCOMPARE(request.config.embedding, u"vectors"_s);
    QCOMPARE(request.config.scoreType, u"uncertainty_margin"_s);
}

void TestBatchCheck::leavesOutWhatTheMethodDoesNotUse()
{
    BatchSettings settings = goodSettings();
    settings.method = u"RANDOM"_s;
    settings.embedding = u"vectors"_s;
    settings.score = u"uncertainty_entropy"_s;
    const ProjectOverview project = wholeProject();
    const TagSelectionRequest request =
        selectionRequest(settings, BatchChecker::check(settings, project), project);
    QVERIFY(request.config.embedding.isEmpty());
    QVERIFY(request.config.scoreType.isEmpty());
    QVERIFY(request.config.minDistance <= 0);
}

void TestBatchCheck::proposesNames_data()
{
    QTest::addColumn<QString>("labelled");
    QTest::addColumn<QStringList>("used");
    QTest::addColumn<QString>("name");
    const QString first = u"initial-selection"_s;
    QTest::newRow("the first batch") << QString() << QStringList{} << first;
    QTest::newRow("the first batch again") << QString() << QStringList{first} << u"initial-selection-2"_s;
    QTest::newRow("the batch after the first") << first << QStringList{first} << u"al-iteration-1"_s;
    QTest::newRow("the batch after a second first one")
        << u"initial-selection-2"_s << QStringList{first} << u"al-iteration-1"_s;
    QTest::newRow("the third iteration")
        << u"al-iteration-2"_s << QStringList{u"al-iteration-2"_s} << u"al-iteration-3"_s;
    QTest::newRow("an iteration whose name is used")
        << u"al-iteration-2"_s << QStringList{u"al-iteration-3"_s} << u"al-iteration-4"_s;
    QTest::newRow("names that count by themselves") << u"night 9"_s << QStringList{} << u"night 10"_s;
    QTest::newRow("names that do not count")
        << u"seed"_s << QStringList{u"al-iteration-1"_s} << u"al-iteration-2"_s;
    QTest::newRow("a name of digits only") << u"2024"_s << QStringList{} << u"al-iteration-1"_s;
}

void TestBatchCheck::proposesNames()
{
    QFETCH(const QString, labelled);
    QFETCH(const QStringList, used);
    QTEST(proposedBatchName(labelled, used), "name");
}

void TestBatchCheck::settingsSurviveBeingStored()
{
    BatchSettings settings = goodSettings();
    settings.score = u"uncertainty_entropy"_s;
    settings.embedding = u"vectors"_s;
    settings.hasMinDistance = true;
    settings.minDistance = 0.125;
    settings.seed = 123456789012345678ULL;
    QCOMPARE(BatchSettings::fromJson(settings.toJson()), settings);
    QCOMPARE(BatchSettings::fromJson({}), BatchSettings());
}

void TestBatchCheck::readsSettingsThatMakeNoSense()
{
    const BatchSettings settings = BatchSettings::fromJson(
        {{u"new"_s, -5}, {u"minDistance"_s, u"far"_s}, {u"seed"_s, u"many"_s}, {u"method"_s, 3}});
    QCOMPARE(settings.added, 1);
    QCOMPARE(settings.minDistance, 0.0);
    QCOMPARE(settings.seed, 0ULL);
    QCOMPARE(settings.method, BatchSettings().method);
}

QTEST_APPLESS_MAIN(TestBatchCheck)
#include "tst_batch_check.moc"
