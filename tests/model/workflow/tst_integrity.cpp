#include "model/workflow/integrity.h"
#include "model/workflow/tags.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Atoll;

namespace {

constexpr SampleIndex sampleCount = 20;

std::vector<Sample> someSamples()
{
    std::vector<Sample> samples(sampleCount);
    for (SampleIndex i = 0; i < sampleCount; ++i) {
        Sample &sample = samples[static_cast<std::size_t>(i)];
        sample.index = i;
        sample.path = u"a/%1.png"_s.arg(i);
        sample.facts.contentHash = QByteArray(32, 'h');
    }
    return samples;
}

Tag selectionTag(const QString &name, TagId query, std::optional<TagId> preselected,
                 const std::vector<SampleIndex> &members, const std::vector<SampleIndex> &picks)
{
    Tag tag;
    tag.name = name;
    tag.parent = preselected.value_or(query);
    tag.kind = TagKind::Selection;
    tag.samples = SampleSet::fromIndices(sampleCount, members);
    SelectionRecord record;
    record.method = u"CORESET"_s;
    record.queryTag = query;
    record.preselectedTag = preselected;
    record.picks = picks;
    record.pickDistances.assign(picks.size(), 0.5);
    tag.selection = record;
    return tag;
}

void addPredictions(Project &project)
{
    const std::vector<Category> categories{{0, u"a"_s}, {5, u"b"_s}};
    const std::vector<Prediction> predictions{
        ClassPrediction{{0.5F, 0.5F}},
        ObjectPrediction{{DetectedObject{.category = 1, .probabilities = {}, .box = {}, .mask = {}}}},
        SegmentationPrediction{.meanProbabilities = {0.5, 0.5}},
        KeypointPrediction{{KeypointInstance{.category = 0, .score = {}, .keypoints = {1, 2, 3}}}}};
    for (const Prediction &prediction : predictions) {
        const auto type = static_cast<TaskType>(prediction.index());
        PredictionTask task{.name = u"t%1"_s.arg(prediction.index()), .type = type, .categories = categories};
        QVERIFY(project.predictions().replaceAll(task)->add(3, prediction));
    }
}

/// A project that holds something of everything.
void makeSoundProject(const QString &path)
{
    Project project = Project::create(path, u"P"_s, {}).value();
    QVERIFY(project.samples().append(someSamples()));
    const TagId initial = extendInitialTag(project)->id;
    const TagId first = project.tags().add(selectionTag(u"first"_s, initial, {}, {3, 7}, {7, 3})).value();
    const TagId second =
        project.tags().add(selectionTag(u"second"_s, initial, first, {3, 7, 11}, {11})).value();
    QVERIFY(project.scores().put(
        {.tag = second, .type = u"s"_s, .source = {}, .createdAtMs = 0, .values = {0, 1, 0}}));
    EmbeddingInfo info;
    info.name = u"e"_s;
    const EmbeddingId embedding =
        project.embeddings().add(info, FeatureMatrix::Random(sampleCount, 3)).value();
    ProjectionInfo map;
    map.embedding = embedding;
    map.method = u"pca"_s;
    QVERIFY(project.projections().put(map, FeatureMatrix::Random(sampleCount, 2)));
    addPredictions(project);
    const Label label{.sample = 2, .className = u"cat"_s, .box = Box{1, 2, 3, 4}, .author = {}, .source = {}};
    QVERIFY(project.labels().add(std::span(&label, 1)));
    const std::pair<SampleIndex, QJsonObject> metadata(4, {{u"k"_s, 1}});
    QVERIFY(project.metadata().put(std::span(&metadata, 1)));
}

}  // namespace

/// Every kind of damage is found, and nothing in a sound project.
class TestIntegrity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeSoundProject(m_folder.filePath(u"sound.atoll"_s)); }

    void findsNothingInASoundProject();
    void findsNothingInAnEmptyProject();
    void findsPlantedDamage_data();
    void findsPlantedDamage();
    void findsABrokenIndex();
    void looksWhileAnotherWrites();
    void stopsWhenCancelled();
    void listsTheFirstOfManyFindings();

private:
    /// A copy of the sound project, changed behind the program's back.
    [[nodiscard]] QString damagedBy(const QStringList &statements) const;

    QTemporaryDir m_folder;
};

QString TestIntegrity::damagedBy(const QStringList &statements) const
{
    static int number = 0;
    const QString path = m_folder.filePath(u"damaged-%1.atoll"_s.arg(++number));
    QFile::copy(m_folder.filePath(u"sound.atoll"_s), path);
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(path);
        if (!raw.open())
            qFatal("The copy cannot be opened.");
        for (const QString &statement : QStringList{u"PRAGMA ignore_check_constraints = ON"_s} + statements) {
            QSqlQuery query(raw);
            if (!query.exec(statement))
                qFatal("%s: %s", qUtf8Printable(statement), qUtf8Printable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    return path;
}

void TestIntegrity::findsNothingInASoundProject()
{
    TaskControl task;
    const IntegrityReport report = checkIntegrity(m_folder.filePath(u"sound.atoll"_s), task).value();
    QVERIFY2(report.findings.empty(), report.findings.empty() ? "" : qPrintable(report.findings[0].sentence));
    QVERIFY(report.isSound());
    QCOMPARE(report.samples, sampleCount);
    QCOMPARE(report.tags, std::size_t{3});
    QCOMPARE(report.embeddings, std::size_t{1});
}

void TestIntegrity::findsNothingInAnEmptyProject()
{
    (void)Project::create(m_folder.filePath(u"empty.atoll"_s), u"E"_s, {}).value();
    TaskControl task;
    QVERIFY(checkIntegrity(m_folder.filePath(u"empty.atoll"_s), task)->findings.empty());
}

void TestIntegrity::findsPlantedDamage_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isSound");
    const auto row = [](const char *name, const QStringList &statements, const QString &code,
                        bool isSound = false) { QTest::newRow(name) << statements << code << isSound; };
    row("a sample is missing", {u"DELETE FROM samples WHERE sample = 13"_s}, u"sample-gap"_s);
    row("a path leads out", {u"UPDATE samples SET path = 'a/../../x' WHERE sample = 1"_s}, u"sample-path"_s);
    row("a path is absolute", {u"UPDATE samples SET path = '/etc/passwd' WHERE sample = 1"_s},
        u"sample-path"_s);
    row("a path is empty", {u"UPDATE samples SET path = '' WHERE sample = 1"_s}, u"sample-path"_s);
    row("a hash is short", {u"UPDATE samples SET content_hash = x'00' WHERE sample = 1"_s}, u"sample-hash"_s);
    row("a state is unknown", {u"UPDATE samples SET state = 99 WHERE sample = 1"_s}, u"sample-state"_s);
    row("metadata of no sample", {u"INSERT INTO metadata VALUES (999, '{}')"_s}, u"reference"_s);
    row("a score of no tag", {u"UPDATE scores SET tag = 99"_s}, u"reference"_s);
    row("a tag below none", {u"UPDATE tags SET parent = 99 WHERE name = 'second'"_s}, u"reference"_s);
    row("metadata is no JSON", {u"UPDATE metadata SET json = '{'"_s}, u"json"_s);
    row("metadata is a list", {u"UPDATE metadata SET json = '[]'"_s}, u"json"_s);
    row("categories are no list", {u"UPDATE prediction_tasks SET categories = '{}'"_s}, u"json"_s);
    row("a label without class", {u"UPDATE labels SET class_name = ''"_s}, u"label"_s);
    row("a box without height", {u"UPDATE labels SET height = NULL"_s}, u"label"_s);
    row("a tag beyond the data set", {u"UPDATE tags SET bits = x'0000008000' WHERE name = 'first'"_s},
        u"tag-bits"_s);
    row("a bit beyond the last sample", {u"UPDATE tags SET bits = x'000010' WHERE name = 'first'"_s},
        u"tag-bits"_s);
    row("a kind is unknown", {u"UPDATE tags SET kind = 77 WHERE name = 'first'"_s}, u"tag-kind"_s);
    row("a tag without parent", {u"UPDATE tags SET parent = NULL WHERE name = 'first'"_s}, u"tag-parent"_s);
    row("initial-tag with a parent", {u"UPDATE tags SET parent = 2 WHERE name = 'initial-tag'"_s},
        u"tag-parent"_s);
    row("a tag is its own forefather", {u"UPDATE tags SET parent = 3 WHERE name = 'first'"_s},
        u"tag-cycle"_s);
    row("a selection without record", {u"DELETE FROM selections WHERE tag = 3"_s}, u"tag-selection"_s);
    row("a pick outside the tag", {u"UPDATE selections SET picks = x'0C000000' WHERE tag = 3"_s},
        u"tag-picks"_s);
    row("a pick twice", {u"UPDATE selections SET picks = x'0300000003000000' WHERE tag = 2"_s},
        u"tag-picks"_s);
    row("a pick below zero", {u"UPDATE selections SET picks = x'FFFFFFFF' WHERE tag = 3"_s}, u"tag-picks"_s);
    row("a pick that is half there", {u"UPDATE selections SET picks = x'0300' WHERE tag = 2"_s},
        u"tag-bits"_s);
    row("a distance too few", {u"UPDATE selections SET pick_distances = x'0000000000000000' WHERE tag = 2"_s},
        u"tag-picks"_s);
    row("a member neither preselected nor picked",
        {u"UPDATE tags SET bits = x'880900' WHERE name = 'second'"_s}, u"tag-picks"_s);
    row("initial-tag with a gap", {u"UPDATE tags SET bits = x'FEFF0F' WHERE name = 'initial-tag'"_s},
        u"initial-tag"_s);
    row("no initial-tag", {u"UPDATE tags SET name = 'other' WHERE name = 'initial-tag'"_s}, u"initial-tag"_s);
    row("an interrupted import", {u"UPDATE tags SET bits = x'FFFF' WHERE name = 'initial-tag'"_s},
        u"initial-tag"_s, true);
    row("an import interrupted before any tag",
        {u"DELETE FROM scores"_s, u"DELETE FROM selections"_s, u"DELETE FROM tags"_s}, u"initial-tag"_s,
        true);
    row("a score too few", {u"UPDATE scores SET data = x'00000000000000000000000000000000'"_s}, u"scores"_s);
    row("half a score", {u"UPDATE scores SET data = x'00'"_s}, u"scores"_s);
    row("a score that is no number",
        {u"UPDATE scores SET data = x'000000000000F87F00000000000000000000000000000000'"_s}, u"scores"_s);
    row("an embedding without numbers", {u"DELETE FROM embedding_chunks"_s}, u"embedding-rows"_s);
    row("an embedding cut short", {u"UPDATE embedding_chunks SET data = substr(data, 1, 120)"_s},
        u"embedding-rows"_s);
    row("an embedding that begins late", {u"UPDATE embedding_chunks SET first_row = 2"_s},
        u"embedding-rows"_s);
    row("an embedding of another width", {u"UPDATE embeddings SET width = 7"_s}, u"embedding-rows"_s);
    row("more rows than samples", {u"UPDATE embeddings SET row_count = 21"_s}, u"embedding-rows"_s);
    row("an infinite number in an embedding",
        {u"UPDATE embedding_chunks SET data = CAST(x'0000807F' || substr(data, 5) AS BLOB)"_s},
        u"embedding-values"_s);
    row("an embedding never finished", {u"UPDATE embeddings SET row_count = 0"_s}, u"embedding-unfinished"_s,
        true);
    row("rows never finished", {u"INSERT INTO embedding_chunks VALUES (1, 20, x'00')"_s},
        u"embedding-unfinished"_s, true);
    row("half a point on the map", {u"UPDATE projections SET coordinates = x'00000000'"_s}, u"map"_s);
    for (const QString &task : {u"t0"_s, u"t1"_s, u"t2"_s, u"t3"_s}) {
        const QString where =
            u" WHERE task = (SELECT id FROM prediction_tasks WHERE name = '%1')"_s.arg(task);
        row(qPrintable(u"a prediction of an unknown version, "_s + task),
            {u"UPDATE predictions SET data = x'FF'"_s + where}, u"prediction"_s);
        row(qPrintable(u"a prediction cut short, "_s + task),
            {u"UPDATE predictions SET data = CAST(substr(data, 1, length(data) - 1) AS BLOB)"_s + where},
            u"prediction"_s);
        row(qPrintable(u"a prediction for fewer categories, "_s + task),
            {u"UPDATE prediction_tasks SET categories = '[]' WHERE name = '%1'"_s.arg(task)},
            u"prediction"_s);
    }
    row("a task of an unknown type", {u"UPDATE prediction_tasks SET type = 9"_s}, u"prediction-task"_s);
}

void TestIntegrity::findsPlantedDamage()
{
    QFETCH(const QStringList, statements);
    QFETCH(const QString, code);
    QFETCH(const bool, isSound);
    TaskControl task;
    const auto report = checkIntegrity(damagedBy(statements), task);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QStringList codes;
    for (const Finding &finding : report->findings) {
        codes << finding.code;
        QVERIFY2(finding.sentence.endsWith(u'.'), qPrintable(finding.sentence));
    }
    QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
    QCOMPARE(report->isSound(), isSound);
}

void TestIntegrity::findsABrokenIndex()
{
    // The row of a path stays, its entry in the index goes.
    const QString path = damagedBy(
        {u"PRAGMA writable_schema = ON"_s,
         u"UPDATE sqlite_schema SET sql = replace(sql, 'CREATE INDEX labels_sample ON labels (sample)', "
         "'CREATE INDEX labels_sample ON labels (id)') WHERE name = 'labels_sample'"_s});
    TaskControl task;
    const auto report = checkIntegrity(path, task);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QVERIFY(!report->isSound());
    QCOMPARE(report->findings.front().code, u"file"_s);
}

void TestIntegrity::looksWhileAnotherWrites()
{
    const QString path = damagedBy({});
    Project writer = Project::open(path, Access::ReadWrite).value();
    const auto transaction = writer.transaction();
    QVERIFY(writer.addHistory(u"In the middle of it."_s));
    TaskControl task;
    QVERIFY(checkIntegrity(path, task)->isSound());
}

void TestIntegrity::stopsWhenCancelled()
{
    TaskControl task;
    task.cancel();
    QCOMPARE(checkIntegrity(m_folder.filePath(u"sound.atoll"_s), task).error().kind, ErrorKind::Cancelled);
}

void TestIntegrity::listsTheFirstOfManyFindings()
{
    TaskControl task;
    const auto report = checkIntegrity(damagedBy({u"UPDATE samples SET state = 99"_s}), task);
    QCOMPARE(report->findings.size(), std::size_t{11});
    QVERIFY2(report->findings.back().sentence.contains(u"10 more"_s),
             qPrintable(report->findings.back().sentence));
}

QTEST_GUILESS_MAIN(TestIntegrity)

#include "tst_integrity.moc"
