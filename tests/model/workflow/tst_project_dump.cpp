#include "model/workflow/project_dump.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Atoll;

/// What is stored comes out as JSON, number for number.
class TestProjectDump final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_project.reset(); }

    void writesAnEmptyProject();
    void writesItemsInOrder();
    void writesEveryKindOfPrediction();
    void writesTagsWithTheirPicks();
    void writesNothingForAnUnknownEmbedding();
    void stopsWhenCancelled();

private:
    [[nodiscard]] QJsonObject dump(const QString &embedding = {}) const
    {
        QByteArray text;
        TaskControl task;
        const auto done = dumpProject(
            *m_project, embedding, [&](const QByteArray &part) { text += part; }, task);
        if (!done)
            qFatal("%s", qUtf8Printable(done.error().message));
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (document.isNull())
            qFatal("%s", qUtf8Printable(error.errorString()));
        return document.object();
    }
    void addSamples(SampleIndex count);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Project> m_project;
};

void TestProjectDump::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project.emplace(Project::create(m_folder->filePath(u"p.atoll"_s), u"P \"ü\""_s, {}).value());
}

void TestProjectDump::addSamples(SampleIndex count)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (SampleIndex i = 0; i < count; ++i) {
        Sample &sample = samples[static_cast<std::size_t>(i)];
        sample.index = i;
        sample.path = u"%1 \"ü\".png"_s.arg(i);
        sample.facts.width = i + 1;
        sample.facts.height = 2;
    }
    QVERIFY(m_project->samples().append(samples));
    QVERIFY(extendInitialTag(*m_project));
}

void TestProjectDump::writesAnEmptyProject()
{
    const QJsonObject all = dump();
    QCOMPARE(all[u"name"_s].toString(), u"P \"ü\""_s);
    for (const QString &list : {u"items"_s, u"tags"_s, u"embeddings"_s, u"maps"_s, u"tasks"_s, u"scores"_s})
        QVERIFY2(all[list].isArray() && all[list].toArray().isEmpty(), qPrintable(list));
    QVERIFY(all[u"history"_s].isArray());
}

void TestProjectDump::writesItemsInOrder()
{
    constexpr SampleIndex count = 5000;
    addSamples(count);
    EmbeddingInfo info;
    info.name = u"old"_s;
    QVERIFY(m_project->embeddings().add(info, FeatureMatrix::Ones(count, 1)));
    info.name = u"new"_s;
    const FeatureMatrix features = FeatureMatrix::Random(count - 1, 3);
    QVERIFY(m_project->embeddings().add(info, features));
    const std::vector<Label> labels{
        {.sample = 4999, .className = u"whole"_s, .box = {}, .author = {}, .source = {}},
        {.sample = 2048, .className = u"boxed"_s, .box = Box{1, 2, 3.5, 4}, .author = {}, .source = {}},
        {.sample = 0, .className = u"hidden"_s, .box = {}, .author = {}, .source = {}, .isReference = true}};
    QVERIFY(m_project->labels().add(labels));
    const std::pair<SampleIndex, QJsonObject> metadata(2047, {{u"k"_s, QJsonArray{1, u"x"_s}}});
    QVERIFY(m_project->metadata().put(std::span(&metadata, 1)));

    const QJsonArray items = dump()[u"items"_s].toArray();
    QCOMPARE(items.size(), count);
    for (const int i : {0, 1, 2047, 2048, 4998}) {
        QCOMPARE(items[i][u"path"].toString(), u"%1 \"ü\".png"_s.arg(i));
        QCOMPARE(items[i][u"width"].toInt(), i + 1);
        const QJsonArray numbers = items[i][u"embedding"].toArray();
        QCOMPARE(numbers.size(), 3);
        for (int k = 0; k < 3; ++k)
            QCOMPARE(static_cast<float>(numbers[k].toDouble()), features(i, k));
    }
    QVERIFY(items[4999][u"embedding"].isNull());
    QVERIFY(items[1][u"prediction"].isNull());
    QCOMPARE(items[4999][u"image_labels"].toArray(), QJsonArray{u"whole"_s});
    QCOMPARE(items[2048][u"labels"].toArray(),
             (QJsonArray{QJsonObject{{u"class"_s, u"boxed"_s}, {u"bbox"_s, QJsonArray{1, 2, 3.5, 4}}}}));
    QVERIFY2(items[0][u"image_labels"].toArray().isEmpty(), "references are not shown as labels");
    QCOMPARE(items[0][u"reference_labels"][0][u"class"].toString(), u"hidden"_s);
    QCOMPARE(items[2047][u"metadata"].toObject(), metadata.second);
    QCOMPARE(dump(u"old"_s)[u"items"_s].toArray()[7][u"embedding"].toArray(), QJsonArray{1});
}

void TestProjectDump::writesEveryKindOfPrediction()
{
    addSamples(3);
    DetectedObject object;
    object.category = 1;
    object.score = 0.75;
    object.box = {1, 2, 3, 4};
    object.mask = {2, 4};
    const std::vector<std::pair<QString, Prediction>> predictions{
        {u"weather"_s, ClassPrediction{{0.25F, 0.75F}}},
        {u"boxes"_s, ObjectPrediction{{object}}},
        {u"areas"_s, SegmentationPrediction{.meanProbabilities = {0.5, 0.5}, .margin = 0.5}},
        {u"poses"_s,
         KeypointPrediction{{KeypointInstance{.category = 0, .score = 0.5, .keypoints = {1, 2, 3}}}}}};
    for (const auto &[name, prediction] : predictions) {
        PredictionTask task;
        task.name = name;
        task.type = static_cast<TaskType>(prediction.index());
        task.categories = {{3, u"sun"_s}, {8, u"rain"_s}};
        QVERIFY(m_project->predictions().replaceAll(task)->add(1, prediction));
    }
    const QJsonObject all = dump();
    const QJsonValue item = all[u"items"_s].toArray()[1];
    QCOMPARE(item[u"prediction"].toString(), u"rain"_s);
    QCOMPARE(item[u"predictions"][u"weather"][u"probabilities"].toArray(), (QJsonArray{0.25, 0.75}));
    QCOMPARE(item[u"predictions"][u"boxes"][u"objects"][0][u"segmentation"].toArray(), (QJsonArray{2, 4}));
    QCOMPARE(item[u"labels"].toArray(),
             (QJsonArray{QJsonObject{
                 {u"class"_s, u"rain"_s}, {u"bbox"_s, QJsonArray{1, 2, 3, 4}}, {u"score"_s, 0.75}}}));
    QCOMPARE(item[u"predictions"][u"areas"][u"margin"].toDouble(), 0.5);
    QCOMPARE(item[u"predictions"][u"poses"][u"instances"][0][u"keypoints"].toArray(), (QJsonArray{1, 2, 3}));
    QVERIFY(all[u"items"_s].toArray()[0][u"predictions"].toObject().isEmpty());
    QCOMPARE(all[u"tasks"_s].toArray().size(), 4);
    QCOMPARE(all[u"tasks"_s].toArray()[0][u"categories"][1][u"id"].toInt(), 8);
}

void TestProjectDump::writesTagsWithTheirPicks()
{
    addSamples(9);
    const TagId initial = m_project->findTag(u"initial-tag"_s)->id;
    Tag tag;
    tag.name = u"batch"_s;
    tag.parent = initial;
    tag.kind = TagKind::Selection;
    tag.samples = SampleSet::fromIndices(9, std::vector<SampleIndex>{2, 8});
    tag.selection = SelectionRecord{.method = u"CORESET"_s,
                                    .queryTag = initial,
                                    .preselectedTag = {},
                                    .embedding = u"e"_s,
                                    .scoreType = {},
                                    .seed = ~quint64{0},
                                    .picks = {8, 2},
                                    .pickDistances = {ImageFacts::unknown, 1.0 / 3.0}};
    const TagId id = m_project->tags().add(tag).value();
    QVERIFY(m_project->scores().put(
        {.tag = id, .type = u"s"_s, .source = u"t"_s, .createdAtMs = 0, .values = {1.0 / 3, 5e-324}}));

    const QJsonObject all = dump();
    const QJsonValue stored = all[u"tags"_s].toArray()[1];
    QCOMPARE(stored[u"name"].toString(), u"batch"_s);
    QCOMPARE(stored[u"parent"].toString(), u"initial-tag"_s);
    QCOMPARE(stored[u"samples"].toArray(), (QJsonArray{2, 8}));
    QCOMPARE(stored[u"picks"].toArray(), (QJsonArray{8, 2}));
    QVERIFY(stored[u"pick_distances"][0].isNull());
    QVERIFY(stored[u"pick_distances"][1].toDouble() == 1.0 / 3.0);
    QCOMPARE(stored[u"selection"][u"seed"].toString(), u"18446744073709551615"_s);
    QCOMPARE(stored[u"selection"][u"query_tag"].toString(), u"initial-tag"_s);
    const QJsonArray values = all[u"scores"_s].toArray()[0][u"values"].toArray();
    QVERIFY(values[0].toDouble() == 1.0 / 3.0);
    QVERIFY(values[1].toDouble() == 5e-324);
}

void TestProjectDump::writesNothingForAnUnknownEmbedding()
{
    addSamples(1);
    bool hasWritten = false;
    TaskControl task;
    const auto done = dumpProject(
        *m_project, u"none"_s, [&](const QByteArray &) { hasWritten = true; }, task);
    QCOMPARE(done.error().kind, ErrorKind::NotFound);
    QVERIFY(!hasWritten);
}

void TestProjectDump::stopsWhenCancelled()
{
    addSamples(1);
    TaskControl task;
    task.cancel();
    QCOMPARE(dumpProject(
                 *m_project, {}, [](const QByteArray &) {}, task)
                 .error()
                 .kind,
             ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestProjectDump)

#include "tst_project_dump.moc"
