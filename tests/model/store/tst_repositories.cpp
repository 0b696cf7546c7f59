#include "model/store/database.h"
#include "model/store/embedding_repository.h"
#include "model/store/history_repository.h"
#include "model/store/info_repository.h"
#include "model/store/label_repository.h"
#include "model/store/metadata_repository.h"
#include "model/store/prediction_repository.h"
#include "model/store/projection_repository.h"
#include "model/store/sample_repository.h"
#include "model/store/score_repository.h"
#include "model/store/tag_repository.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Atoll;

namespace {

Sample sampleAt(SampleIndex index)
{
    Sample sample;
    sample.index = index;
    sample.path = u"folder/picture %1.jpg"_s.arg(index);
    sample.facts.width = 640 + index;
    sample.facts.height = 480;
    sample.facts.bytes = qint64{1} << 33;
    return sample;
}

FeatureMatrix counting(Eigen::Index rows, Eigen::Index width, float start = 0)
{
    FeatureMatrix features(rows, width);
    for (Eigen::Index i = 0; i < features.size(); ++i)
        features.data()[i] = start + static_cast<float>(i) * 0.5F;
    return features;
}

}  // namespace

/// What goes into a project file comes out of it equal.
class TestRepositories final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsEveryFactOfASample();
    void keepsUnknownFactsUnknown();
    void refusesAPathThatIsThereAndAddsNothing();
    void updatesFactsOfOneSample();
    void mergesMetadataKeyByKey();
    void keepsATagWithItsSelectionRecord();
    void givesTagsTheSizeTheDataSetHasGrownTo();
    void refusesTwoTagsOfOneName();
    void refusesToRemoveATagWithChildren();
    void deletesScoresWithTheirTag();
    void replacesScoresOfTheSameTypeAndKeepsTheId();
    void readsAnyRangeOfAnEmbedding_data();
    void readsAnyRangeOfAnEmbedding();
    void hidesAnEmbeddingThatIsNotFinished();
    void appendsRowsToAnEmbedding();
    void keepsLearntParameters();
    void replacesAMapOfTheSameMethod();
    void keepsPredictionsOfEveryType();
    void tellsNothingFoundFromNoPrediction();
    void replacesAllPredictionsOfATask();
    void givesClassProbabilitiesAsAMatrix();
    void keepsLabelsAndReferencesApart();
    void keepsHistoryInOrder();
    void takesBackWhatWasNotCommitted();
    void takesBackAnInnerTransactionAlone();
    void refusesARowThatPointsToNothing();

private:
    void addSamples(SampleIndex count);
    TagId addTag(const QString &name, std::optional<TagId> parent = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestRepositories::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"p.atoll"_s);
    QVERIFY(Database::create(path));
    auto database = Database::open(path, Access::ReadWrite);
    QVERIFY2(database, database ? "" : qPrintable(database.error().message));
    m_database = std::move(*database);
}

void TestRepositories::cleanup()
{
    m_database.reset();
}

void TestRepositories::addSamples(SampleIndex count)
{
    std::vector<Sample> samples;
    const SampleIndex first = *SampleRepository(*m_database).count();
    for (SampleIndex i = 0; i < count; ++i)
        samples.push_back(sampleAt(first + i));
    QVERIFY(SampleRepository(*m_database).append(samples));
}

TagId TestRepositories::addTag(const QString &name, std::optional<TagId> parent)
{
    Tag tag;
    tag.name = name;
    tag.parent = parent;
    tag.samples = SampleSet::all(*SampleRepository(*m_database).count());
    return TagRepository(*m_database).add(tag).value();
}

void TestRepositories::keepsEveryFactOfASample()
{
    Sample sample = sampleAt(0);
    sample.path = u"Übergröße/写真 ' \" \\ 1.png"_s;
    sample.rawPath = QByteArray("\xff\x00weird", 7);
    sample.facts.state = ImageState::TooLarge;
    sample.facts.reason = u"It has 400 megapixels."_s;
    sample.facts.modifiedMs = 1'700'000'000'123;
    sample.facts.contentHash = QByteArray(32, '\x80');
    sample.facts.takenAtMs = -1;
    double value = 0.1;
    for (double *number :
         {&sample.facts.sharpness, &sample.facts.signalToNoise, &sample.facts.luminance,
          &sample.facts.contrast, &sample.facts.red, &sample.facts.green, &sample.facts.blue})
        *number = value += 1.0 / 3.0;
    SampleRepository samples(*m_database);
    QVERIFY(samples.append(std::span(&sample, 1)));

    const Sample stored = samples.read(0).value();
    QCOMPARE(stored.index, 0);
    QCOMPARE(stored.path, sample.path);
    QCOMPARE(stored.rawPath, sample.rawPath);
    QCOMPARE(stored.facts.state, sample.facts.state);
    QCOMPARE(stored.facts.reason, sample.facts.reason);
    QCOMPARE(stored.facts.width, sample.facts.width);
    QCOMPARE(stored.facts.height, sample.facts.height);
    QCOMPARE(stored.facts.bytes, sample.facts.bytes);
    QCOMPARE(stored.facts.modifiedMs, sample.facts.modifiedMs);
    QCOMPARE(stored.facts.contentHash, sample.facts.contentHash);
    QCOMPARE(stored.facts.takenAtMs, sample.facts.takenAtMs);
    QVERIFY(stored.facts.sharpness == sample.facts.sharpness);
    QVERIFY(stored.facts.signalToNoise == sample.facts.signalToNoise);
    QVERIFY(stored.facts.luminance == sample.facts.luminance);
    QVERIFY(stored.facts.contrast == sample.facts.contrast);
    QVERIFY(stored.facts.red == sample.facts.red);
    QVERIFY(stored.facts.green == sample.facts.green);
    QVERIFY(stored.facts.blue == sample.facts.blue);
    QCOMPARE(samples.indexOf(sample.path).value(), 0);
    QCOMPARE(samples.indexByPath().value().value(sample.path, -1), 0);
    QCOMPARE(samples.indexOf(u"other"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(samples.read(1).error().kind, ErrorKind::NotFound);
}

void TestRepositories::keepsUnknownFactsUnknown()
{
    addSamples(1);
    const ImageFacts facts = SampleRepository(*m_database).read(0).value().facts;
    QVERIFY(std::isnan(facts.sharpness));
    QVERIFY(std::isnan(facts.blue));
    QVERIFY(!facts.takenAtMs);
    QVERIFY(facts.contentHash.isEmpty());
}

void TestRepositories::refusesAPathThatIsThereAndAddsNothing()
{
    addSamples(2);
    SampleRepository samples(*m_database);
    std::vector<Sample> more{sampleAt(2), sampleAt(3)};
    more[1].path = sampleAt(0).path;
    const Result<> refused = samples.append(more);
    QCOMPARE(refused.error().kind, ErrorKind::AlreadyExists);
    QVERIFY(refused.error().message.contains(more[1].path));
    QCOMPARE(samples.count().value(), 2);
}

void TestRepositories::updatesFactsOfOneSample()
{
    addSamples(2);
    SampleRepository samples(*m_database);
    ImageFacts facts;
    facts.state = ImageState::Missing;
    facts.reason = u"The file is gone."_s;
    const auto before = m_database->samplesVersion().value();
    QVERIFY(samples.updateFacts(1, facts));
    QVERIFY(m_database->samplesVersion().value() != before);
    QCOMPARE(samples.read(1).value().facts.state, ImageState::Missing);
    QCOMPARE(samples.read(0).value().facts.state, ImageState::Ok);
    QCOMPARE(samples.updateFacts(2, facts).error().kind, ErrorKind::NotFound);
}

void TestRepositories::mergesMetadataKeyByKey()
{
    addSamples(3);
    MetadataRepository metadata(*m_database);
    const std::vector<std::pair<SampleIndex, QJsonObject>> first{{2, {{u"a"_s, 1}, {u"b"_s, u"x"_s}}},
                                                                 {0, {{u"a"_s, QJsonValue::Null}}}};
    QVERIFY(metadata.put(first));
    const std::vector<std::pair<SampleIndex, QJsonObject>> second{{2, {{u"b"_s, u"y"_s}, {u"c"_s, true}}},
                                                                  {0, {}}};
    QVERIFY(metadata.merge(second));
    QCOMPARE(metadata.of(2).value(), (QJsonObject{{u"a"_s, 1}, {u"b"_s, u"y"_s}, {u"c"_s, true}}));
    QVERIFY(metadata.of(1).value().isEmpty());
    std::vector<SampleIndex> visited;
    QVERIFY(metadata.forEach([&](SampleIndex sample, const QJsonObject &) -> Result<> {
        visited.push_back(sample);
        return {};
    }));
    QCOMPARE(visited, (std::vector<SampleIndex>{0, 2}));
}

void TestRepositories::keepsATagWithItsSelectionRecord()
{
    addSamples(20);
    const TagId root = addTag(u"initial-tag"_s);
    Tag tag;
    tag.parent = root;
    tag.name = u"batch; DROP TABLE tags;--"_s;
    tag.kind = TagKind::Selection;
    tag.samples = SampleSet::fromIndices(20, std::vector<SampleIndex>{3, 19});
    tag.details = {{u"k"_s, QJsonObject{{u"ü"_s, 0.1}}}};
    tag.createdBy = u"atoll-cli 1"_s;
    tag.createdAtMs = 42;
    SelectionRecord record;
    record.method = u"CORESET"_s;
    record.queryTag = root;
    record.embedding = u"default"_s;
    record.nSamples = 0.25;
    record.minDistance = 1e-300;
    record.seed = ~quint64{0};
    record.picks = {19, 3};
    record.pickDistances = {7.5, 0.1};
    tag.selection = record;
    TagRepository tags(*m_database);
    const TagId id = tags.add(tag).value();

    const Tag stored = tags.byName(tag.name).value();
    QCOMPARE(stored.id, id);
    QCOMPARE(stored.parent, tag.parent);
    QCOMPARE(stored.kind, tag.kind);
    QVERIFY(stored.samples == tag.samples);
    QVERIFY(stored.selection == tag.selection);
    QCOMPARE(stored.details, tag.details);
    QCOMPARE(stored.createdBy, tag.createdBy);
    QCOMPARE(stored.createdAtMs, tag.createdAtMs);
    QCOMPARE(tags.all().value().size(), std::size_t{2});
    QVERIFY(!tags.byId(root).value().selection);
    QVERIFY(tags.hasChildren(root).value());
    QVERIFY(!tags.hasChildren(id).value());
}

void TestRepositories::givesTagsTheSizeTheDataSetHasGrownTo()
{
    addSamples(7);
    const TagId id = addTag(u"seven"_s);
    addSamples(100);
    const Tag tag = TagRepository(*m_database).byId(id).value();
    QCOMPARE(tag.samples.size(), 107);
    QCOMPARE(tag.samples.count(), 7);
}

void TestRepositories::refusesTwoTagsOfOneName()
{
    addTag(u"one"_s);
    const TagId two = addTag(u"two"_s);
    Tag tag;
    tag.name = u"one"_s;
    QCOMPARE(TagRepository(*m_database).add(tag).error().kind, ErrorKind::AlreadyExists);
    const Result<> renamed = TagRepository(*m_database).rename(two, u"one"_s);
    QCOMPARE(renamed.error().kind, ErrorKind::AlreadyExists);
    QVERIFY(renamed.error().message.contains(u"\"one\""_s));
}

void TestRepositories::refusesToRemoveATagWithChildren()
{
    const TagId parent = addTag(u"parent"_s);
    const TagId child = addTag(u"child"_s, parent);
    TagRepository tags(*m_database);
    QVERIFY(!tags.remove(parent));
    QVERIFY(tags.remove(child));
    QVERIFY(tags.remove(parent));
    QCOMPARE(tags.remove(parent).error().kind, ErrorKind::NotFound);
    QVERIFY(addTag(u"later"_s) > child);
}

void TestRepositories::deletesScoresWithTheirTag()
{
    addSamples(2);
    const TagId id = addTag(u"scored"_s);
    ScoreRepository scores(*m_database);
    QVERIFY(scores.put({.tag = id, .type = u"a"_s, .source = {}, .values = {0.1, 0.2}}));
    QVERIFY(TagRepository(*m_database).remove(id));
    QVERIFY(scores.all().value().empty());
}

void TestRepositories::replacesScoresOfTheSameTypeAndKeepsTheId()
{
    addSamples(3);
    const TagId tag = addTag(u"scored"_s);
    ScoreRepository scores(*m_database);
    const ScoreId first =
        scores.put({.tag = tag, .type = u"a"_s, .source = {}, .createdAtMs = 1, .values = {0.1, 0.2, 0.3}})
            .value();
    const ScoreId other =
        scores.put({.tag = tag, .type = u"b"_s, .source = {}, .createdAtMs = 2, .values = {0, 0, 0}}).value();
    const ScoreSet again{
        .tag = tag, .type = u"a"_s, .source = u"task"_s, .createdAtMs = 3, .values = {5e-324, 1.0 / 3, 1}};
    QCOMPARE(scores.put(again).value(), first);
    const ScoreSet stored = scores.read(tag, u"a"_s).value();
    QVERIFY(stored.values == again.values);
    QCOMPARE(stored.createdAtMs, 3);
    QCOMPARE(stored.source, u"task"_s);
    QVERIFY(scores.read(other).value().values == std::vector<double>(3, 0.0));
    const std::vector<ScoreSummary> summaries = scores.of(tag).value();
    QCOMPARE(summaries.size(), std::size_t{2});
    QCOMPARE(summaries[0].count, 3);
    QCOMPARE(scores.read(tag, u"c"_s).error().kind, ErrorKind::NotFound);
}

void TestRepositories::readsAnyRangeOfAnEmbedding_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("width");
    QTest::newRow("one number") << 1 << 1;
    QTest::newRow("less than a chunk") << 100 << 3;
    QTest::newRow("exactly one chunk") << 8192 << 2;
    QTest::newRow("several chunks and a rest") << 20000 << 2;
    QTest::newRow("rows larger than a chunk's bytes") << 2 << (1 << 20) + 1;
}

void TestRepositories::readsAnyRangeOfAnEmbedding()
{
    QFETCH(const int, rows);
    QFETCH(const int, width);
    EmbeddingRepository embeddings(*m_database);
    const FeatureMatrix features = counting(rows, width);
    EmbeddingInfo info{.name = u"e"_s,
                       .embedder = u"import"_s,
                       .parameters = {{u"file"_s, u"x.npy"_s}},
                       .modelHash = "hash"};
    info.createdAtMs = 5;
    const EmbeddingId id = embeddings.add(info, features).value();
    info.id = id;
    info.rows = rows;
    info.width = width;
    QVERIFY(embeddings.byName(u"e"_s).value() == info);
    QVERIFY(*embeddings.load(id).value() == features);
    for (const int first : {0, 1, rows / 3, rows / 2, rows - 1}) {
        for (const int last : {first, rows / 2, rows - 1, rows}) {
            if (first >= rows || last < first)
                continue;
            QVERIFY(embeddings.rows(id, first, last - first).value() ==
                    features.middleRows(first, last - first));
        }
    }
}

void TestRepositories::hidesAnEmbeddingThatIsNotFinished()
{
    EmbeddingRepository embeddings(*m_database);
    EmbeddingInfo info{
        .name = u"e"_s, .width = 4, .embedder = u"builtin"_s, .parameters = {}, .modelHash = {}};
    Result<EmbeddingWriter> killed = embeddings.begin(info);
    QVERIFY(killed->append(counting(9000, 4)));
    QVERIFY(embeddings.all().value().empty());
    QCOMPARE(embeddings.newest().error().kind, ErrorKind::NotFound);

    Result<EmbeddingWriter> second = embeddings.begin(info);
    QVERIFY2(second, "an unfinished embedding does not block its name");
    QVERIFY(second->append(counting(3, 4)));
    QVERIFY(second->finish());
    QCOMPARE(embeddings.newest().value().rows, 3);
    QCOMPARE(embeddings.begin(info).error().kind, ErrorKind::AlreadyExists);
    QVERIFY(embeddings.removeUnfinished());
    QCOMPARE(m_database->integer(u"SELECT count(*) FROM embedding_chunks"_s).value(), 1);
}

void TestRepositories::appendsRowsToAnEmbedding()
{
    EmbeddingRepository embeddings(*m_database);
    const FeatureMatrix features = counting(10'000, 2);
    const EmbeddingId id =
        embeddings
            .add({.name = u"e"_s, .embedder = {}, .parameters = {}, .modelHash = {}}, features.topRows(8'500))
            .value();
    {
        Result<EmbeddingWriter> killed = embeddings.resume(id);
        QVERIFY(killed->append(counting(9'000, 2, 77)));
    }
    QCOMPARE(embeddings.newest().value().rows, 8'500);
    QVERIFY(*embeddings.load(id).value() == features.topRows(8'500));
    QVERIFY(embeddings.removeUnfinished());

    Result<EmbeddingWriter> writer = embeddings.resume(id);
    for (Eigen::Index row = 8'500; row < 10'000; row += 100)
        QVERIFY(writer->append(features.middleRows(row, 100)));
    QCOMPARE(writer->rows(), 10'000);
    QVERIFY(writer->finish());
    QVERIFY(*embeddings.load(id).value() == features);
}

void TestRepositories::keepsLearntParameters()
{
    EmbeddingRepository embeddings(*m_database);
    const EmbeddingId id =
        embeddings.add({.name = u"e"_s, .embedder = {}, .parameters = {}, .modelHash = {}}, counting(1, 1))
            .value();
    QVERIFY(embeddings.setLearntParameter(id, u"pca"_s, QByteArray("\0\1\2", 3)));
    QVERIFY(embeddings.setLearntParameter(id, u"empty"_s, {}));
    QCOMPARE(embeddings.learntParameter(id, u"pca"_s).value(), QByteArray("\0\1\2", 3));
    QCOMPARE(embeddings.learntParameter(id, u"empty"_s).value(), QByteArray());
    QCOMPARE(embeddings.learntParameter(id, u"no"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(embeddings.rename(id, u"f"_s));
    QVERIFY(embeddings.remove(id));
    QCOMPARE(m_database->integer(u"SELECT count(*) FROM embedder_parameters"_s).value(), 0);
}

void TestRepositories::replacesAMapOfTheSameMethod()
{
    const EmbeddingId embedding =
        EmbeddingRepository(*m_database)
            .add({.name = u"e"_s, .embedder = {}, .parameters = {}, .modelHash = {}}, counting(5, 1))
            .value();
    ProjectionRepository maps(*m_database);
    ProjectionInfo info{
        .embedding = embedding, .method = u"pca"_s, .parameters = {{u"seed"_s, 1}}, .createdAtMs = 9};
    QVERIFY(maps.put(info, counting(5, 2)));
    QVERIFY(maps.put({.embedding = embedding, .method = u"tsne"_s, .parameters = {}}, counting(5, 2, 3)));
    info.id = maps.put(info, counting(5, 2, 8)).value();
    QCOMPARE(maps.all().value().size(), std::size_t{2});
    QVERIFY(maps.of(embedding).value().back() == info);
    QVERIFY(maps.coordinates(info.id).value() == counting(5, 2, 8));
    QVERIFY(EmbeddingRepository(*m_database).remove(embedding));
    QVERIFY(maps.all().value().empty());
}

void TestRepositories::keepsPredictionsOfEveryType()
{
    addSamples(4);
    DetectedObject object;
    object.category = 1;
    object.score = 0.1;
    object.probabilities = {0.25, 0.75};
    object.box = {-1.5, 2.25, 1e6, 1e-9};
    object.mask = {0, 4'000'000'000U, 7};
    DetectedObject bare;
    bare.box = {1, 2, 3, 4};
    KeypointInstance scored{.category = 1, .score = 0.0, .keypoints = {1, 2, 0.5}};
    KeypointInstance unscored{.category = 0, .score = std::nullopt, .keypoints = {}};
    const std::vector<std::pair<TaskType, Prediction>> cases{
        {TaskType::Classification, ClassPrediction{{0.1F, 0.9F}}},
        {TaskType::Detection, ObjectPrediction{{object, bare}}},
        {TaskType::Segmentation, SegmentationPrediction{{0.5, 0.5}, 0.1, 0.2, 0.3}},
        {TaskType::Segmentation, ObjectPrediction{{object}}},
        {TaskType::Keypoints, KeypointPrediction{{scored, unscored}}},
    };
    PredictionRepository predictions(*m_database);
    for (const auto &[type, prediction] : cases) {
        PredictionTask task{
            .name = u"task %1 %2"_s.arg(int(type)).arg(prediction.index()), .type = type, .categories = {}};
        task.categories = {{0, u"sun"_s}, {(qint64{1} << 60) + 1, u"rain \"x\""_s}};
        task.createdAtMs = 11;
        Result<PredictionWriter> writer = predictions.replaceAll(task);
        QVERIFY(writer);
        task.id = writer->task();
        QVERIFY(writer->add(2, prediction));
        QCOMPARE(writer->add(2, prediction).error().kind, ErrorKind::AlreadyExists);
        QVERIFY(predictions.task(task.name).value() == task);
        QVERIFY(predictions.of(task, 2).value() == prediction);
        QVERIFY(!predictions.of(task, 1).value());
    }
    QCOMPARE(predictions.tasks().value().size(), cases.size());
    QVERIFY(predictions.task(u"x"_s).error().message.contains(u"task 1"_s));
}

void TestRepositories::tellsNothingFoundFromNoPrediction()
{
    addSamples(2);
    PredictionRepository predictions(*m_database);
    PredictionTask task{.name = u"people"_s, .type = TaskType::Detection, .categories = {}};
    Result<PredictionWriter> writer = predictions.replaceAll(task);
    task.id = writer->task();
    QVERIFY(writer->add(1, ObjectPrediction{}));
    QVERIFY(!predictions.of(task, 0).value().has_value());
    QVERIFY(predictions.of(task, 1).value() == Prediction(ObjectPrediction{}));
    QCOMPARE(predictions.count(task.id).value(), 1);
}

void TestRepositories::replacesAllPredictionsOfATask()
{
    addSamples(3);
    PredictionRepository predictions(*m_database);
    PredictionTask task{.name = u"t"_s, .type = TaskType::Classification, .categories = {{0, u"a"_s}}};
    Result<PredictionWriter> first = predictions.replaceAll(task);
    QVERIFY(first->add(0, ClassPrediction{{1}}));
    QVERIFY(first->add(1, ClassPrediction{{1}}));
    task.type = TaskType::Segmentation;
    Result<PredictionWriter> second = predictions.replaceAll(task);
    QCOMPARE(second->task(), first->task());
    QVERIFY(second->add(2, SegmentationPrediction{}));
    QCOMPARE(predictions.count(second->task()).value(), 1);
    QCOMPARE(predictions.task(u"t"_s).value().type, TaskType::Segmentation);
    QVERIFY(predictions.remove(second->task()));
    QCOMPARE(m_database->integer(u"SELECT count(*) FROM predictions"_s).value(), 0);
}

void TestRepositories::givesClassProbabilitiesAsAMatrix()
{
    addSamples(5);
    PredictionRepository predictions(*m_database);
    PredictionTask task{
        .name = u"t"_s, .type = TaskType::Classification, .categories = {{0, u"a"_s}, {1, u"b"_s}}};
    Result<PredictionWriter> writer = predictions.replaceAll(task);
    task.id = writer->task();
    QVERIFY(writer->add(4, ClassPrediction{{0.1F, 0.9F}}));
    QVERIFY(writer->add(1, ClassPrediction{{0.2F, 0.8F}}));
    const ClassProbabilities all = predictions.classProbabilities(task).value();
    QCOMPARE(all.samples, (std::vector<SampleIndex>{1, 4}));
    FeatureMatrix expected(2, 2);
    expected << 0.2F, 0.8F, 0.1F, 0.9F;
    QVERIFY(all.probabilities == expected);
    QVERIFY(writer->add(2, ClassPrediction{{1}}));
    QCOMPARE(predictions.classProbabilities(task).error().kind, ErrorKind::Damaged);
}

void TestRepositories::keepsLabelsAndReferencesApart()
{
    addSamples(3);
    const Label boxed{.sample = 1,
                      .className = u"cat"_s,
                      .box = Box{0.1, 0.2, 3, 4},
                      .author = u"Ann"_s,
                      .source = u"a.json"_s,
                      .createdAtMs = 7};
    const Label whole{.sample = 0, .className = u"dog"_s, .box = {}, .author = {}, .source = u"folder"_s};
    Label reference = whole;
    reference.isReference = true;
    LabelRepository labels(*m_database);
    QVERIFY(labels.add(std::vector{boxed, whole, reference}));
    QVERIFY(labels.all(LabelKind::Label).value() == (std::vector{whole, boxed}));
    QVERIFY(labels.all(LabelKind::Reference).value() == std::vector{reference});
    QVERIFY(labels.of(1, LabelKind::Label).value() == std::vector{boxed});
    QVERIFY(labels.removeFrom(u"folder"_s, LabelKind::Label));
    QCOMPARE(labels.count(LabelKind::Label).value(), 1);
    QCOMPARE(labels.count(LabelKind::Reference).value(), 1);
    QVERIFY(labels.removeOf(1, LabelKind::Label));
    QVERIFY(labels.removeAll(LabelKind::Reference));
    QCOMPARE(labels.count(LabelKind::Label).value() + labels.count(LabelKind::Reference).value(), 0);
}

void TestRepositories::keepsHistoryInOrder()
{
    HistoryRepository history(*m_database);
    for (int i = 0; i < 3; ++i)
        QVERIFY(history.add({i, u"atoll-cli"_s, u"Did %1."_s.arg(i), {{u"i"_s, i}}}));
    const std::vector<HistoryEvent> events = history.last(2).value();
    QCOMPARE(events.size(), std::size_t{2});
    QCOMPARE(events[0].sentence, u"Did 1."_s);
    QVERIFY(events[1] == (HistoryEvent{2, u"atoll-cli"_s, u"Did 2."_s, {{u"i"_s, 2}}}));
}

void TestRepositories::takesBackWhatWasNotCommitted()
{
    InfoRepository info(*m_database);
    QVERIFY(info.set(u"a"_s, u"1"_s));
    {
        Result<Transaction> transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        QVERIFY(info.set(u"a"_s, u"2"_s));
        QCOMPARE(info.value(u"a"_s).value(), u"2"_s);
    }
    QCOMPARE(info.value(u"a"_s).value(), u"1"_s);
}

void TestRepositories::takesBackAnInnerTransactionAlone()
{
    InfoRepository info(*m_database);
    Result<Transaction> outer = Transaction::begin(*m_database);
    QVERIFY(info.set(u"a"_s, u"1"_s));
    {
        Result<Transaction> inner = Transaction::begin(*m_database);
        QVERIFY(inner);
        QVERIFY(info.set(u"a"_s, u"2"_s));
    }
    {
        Result<Transaction> inner = Transaction::begin(*m_database);
        QVERIFY(info.set(u"b"_s, u"3"_s));
        QVERIFY(inner->commit());
    }
    QVERIFY(outer->commit());
    QCOMPARE(info.value(u"a"_s).value(), u"1"_s);
    QCOMPARE(info.value(u"b"_s).value(), u"3"_s);
}

void TestRepositories::refusesARowThatPointsToNothing()
{
    const Label label{.sample = 5, .className = u"x"_s, .box = {}, .author = {}, .source = {}};
    QCOMPARE(LabelRepository(*m_database).add(std::span(&label, 1)).error().kind, ErrorKind::Invalid);
    QVERIFY(!ScoreRepository(*m_database).put({.tag = TagId{9}, .type = u"a"_s, .source = {}, .values = {}}));
}

QTEST_GUILESS_MAIN(TestRepositories)

#include "tst_repositories.moc"
