#include "model/workflow/embedding_export.h"
#include "model/workflow/export_preview.h"
#include "model/workflow/project.h"
#include "model/workflow/tag_export.h"
#include "tests/support/written_file.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestTagExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void writesMembersInOrder_data();
    void writesMembersInOrder();
    void knowsWhatAStepAdded();
    void writesScoresRanksTagsAndMetadata();
    void usesTheNamedScore();
    void copiesPictures();
    void refuses_data();
    void refuses();
    void neverWritesAmongThePictures();
    void writesRowsOfATag();
    void leavesOutSamplesWithoutAVector();
    void writesWhatIsSelected_data();
    void writesWhatIsSelected();
    void writesVectorsOfWhatIsSelected();
    void showsTheBeginning_data();
    void showsTheBeginning();
    void previewLeavesNothingAndRefusesAsTheExport();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    TagId addTag(const QString &name, const std::vector<SampleIndex> &members, TagKind kind, TagId parent,
                 std::optional<SelectionRecord> selection = {})
    {
        Tag tag;
        tag.name = name;
        tag.samples = SampleSet::fromIndices(count, members);
        tag.kind = kind;
        tag.parent = parent;
        tag.selection = std::move(selection);
        return m_project->tags().add(tag).value();
    }
    [[nodiscard]] static TagExportRequest requestFor(const QString &tag, const QString &format,
                                                     const QString &out)
    {
        TagExportRequest request;
        request.tag = tag;
        request.format = format;
        request.out = out;
        return request;
    }
    Result<ExportReport> run(const TagExportRequest &request)
    {
        TaskControl task;
        return exportTag(*m_project, request, task);
    }
    QByteArray names(const QString &tag, bool addedOnly, ExportOrder order = ExportOrder::Dataset)
    {
        TagExportRequest request = requestFor(tag, u"names"_s, path(u"names.txt"_s));
        request.addedOnly = addedOnly;
        request.order = order;
        request.overwrite = Overwrite::Replace;
        const Result<ExportReport> report = run(request);
        return report ? fileBytes(request.out).replace(".png\n", " ").trimmed()
                      : report.error().message.toUtf8();
    }

    static constexpr SampleIndex count = 6;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    TagId m_initial{};
};

void TestTagExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (int i = 0; i < count; ++i)
        writeFile(path(u"pictures"_s), u"%1.png"_s.arg(i), "picture " + QByteArray::number(i));
    Result<Project> project = Project::create(path(u"p.atoll"_s), u"p"_s, path(u"pictures"_s));
    QVERIFY(project);
    m_project = std::make_unique<Project>(*std::move(project));
    std::vector<Sample> samples;
    for (SampleIndex i = 0; i < count; ++i) {
        Sample sample;
        sample.index = i;
        sample.path = u"%1.png"_s.arg(i);
        sample.facts.contentHash = QByteArray(32, char(i));
        samples.push_back(sample);
    }
    QVERIFY(m_project->samples().append(samples));
    m_initial = extendInitialTag(*m_project)->id;

    const TagId first = addTag(u"first"_s, {1, 3}, TagKind::Names, m_initial);
    SelectionRecord record;
    record.method = u"CORAL"_s;
    record.queryTag = m_initial;
    record.preselectedTag = first;
    record.scoreType = u"uncertainty_margin"_s;
    record.picks = {5, 0};
    record.pickDistances = {2, 1};
    addTag(u"batch"_s, {0, 1, 3, 5}, TagKind::Selection, first, record);
    addTag(u"union"_s, {1, 2, 3}, TagKind::Arithmetic, first);
    addTag(u"none"_s, {}, TagKind::Arithmetic, first);
}

void TestTagExport::cleanup()
{
    m_project.reset();
    m_folder.reset();
}

void TestTagExport::writesMembersInOrder_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<bool>("addedOnly");
    QTest::addColumn<bool>("byRank");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a whole tag in data set order") << u"batch"_s << false << false << "0 1 3 5"_ba;
    QTest::newRow("picks first by rank") << u"batch"_s << false << true << "5 0 1 3"_ba;
    QTest::newRow("the picks alone") << u"batch"_s << true << false << "0 5"_ba;
    QTest::newRow("the picks alone by rank") << u"batch"_s << true << true << "5 0"_ba;
    QTest::newRow("what a union added to its first tag") << u"union"_s << true << false << "2"_ba;
    QTest::newRow("a tag cut out of its parent") << u"first"_s << true << false << "1 3"_ba;
    QTest::newRow("initial-tag") << u"initial-tag"_s << true << false << "0 1 2 3 4 5"_ba;
}

void TestTagExport::writesMembersInOrder()
{
    QFETCH(QString, tag);
    QFETCH(bool, addedOnly);
    QFETCH(bool, byRank);
    QFETCH(QByteArray, expected);
    QCOMPARE(names(tag, addedOnly, byRank ? ExportOrder::Rank : ExportOrder::Dataset), expected);
}

void TestTagExport::knowsWhatAStepAdded()
{
    const Tag batch = m_project->findTag(u"batch"_s).value();
    QCOMPARE(addedSamples(*m_project, batch)->indices(), (std::vector<SampleIndex>{0, 5}));
    QVERIFY(names(u"first"_s, false, ExportOrder::Rank).contains("no rank order"));
}

void TestTagExport::writesScoresRanksTagsAndMetadata()
{
    QVERIFY(m_project->scores().put(
        {{}, m_initial, u"uncertainty_margin"_s, {}, 1, {0, 0.1, 0.2, 0.3, 0.4, 0.5}}));
    const std::vector<std::pair<SampleIndex, QJsonObject>> metadata{{5, {{u"scene"_s, u"rain"_s}}}};
    QVERIFY(m_project->metadata().put(metadata));
    TagExportRequest request = requestFor(u"batch"_s, u"json"_s, path(u"b.json"_s));
    request.order = ExportOrder::Rank;
    const Result<ExportReport> report = run(request);
    QVERIFY(report);
    QCOMPARE(report->samples, qint64(4));
    const QJsonArray list = QJsonDocument::fromJson(fileBytes(request.out)).array();
    QCOMPARE(list[0][u"path"_s].toString(), u"5.png"_s);
    QCOMPARE(list[0][u"rank"_s].toInt(), 1);
    QCOMPARE(list[0][u"score"_s].toDouble(), 0.5);
    QCOMPARE(list[0][u"tags"_s].toArray(), (QJsonArray{u"initial-tag"_s, u"batch"_s}));
    QCOMPARE(list[0][u"metadata"_s].toObject(), (QJsonObject{{u"scene"_s, u"rain"_s}}));
    QCOMPARE(list[2][u"path"_s].toString(), u"1.png"_s);
    QVERIFY(list[2][u"rank"_s].isNull());
    QCOMPARE(list[2][u"score"_s].toDouble(), 0.1);
    QCOMPARE(list[2][u"metadata"_s].toObject(), QJsonObject());
}

void TestTagExport::usesTheNamedScore()
{
    QVERIFY(m_project->scores().put({{}, m_initial, u"other"_s, {}, 1, {0, 1, 0, 0, 0, 0.25}}));
    TagExportRequest request = requestFor(u"batch"_s, u"csv"_s, path(u"b.csv"_s));
    QVERIFY2(run(request), "a selection whose score is gone is exported without");
    QVERIFY(fileBytes(request.out).contains("5.png,1,,"));
    request.overwrite = Overwrite::Replace;
    request.scoreType = u"other"_s;
    QVERIFY(run(request));
    QVERIFY(fileBytes(request.out).contains("5.png,1,0.25,"));
    request.scoreType = u"nothing"_s;
    QCOMPARE(run(request).error().kind, ErrorKind::NotFound);
    QVERIFY(fileBytes(request.out).contains("5.png,1,0.25,"));
}

void TestTagExport::copiesPictures()
{
    TagExportRequest added = requestFor(u"batch"_s, u"copy"_s, path(u"out"_s));
    added.addedOnly = true;
    const Result<ExportReport> report = run(added);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
    QCOMPARE(QDir(path(u"out"_s)).entryList(QDir::Files), (QStringList{u"0.png"_s, u"5.png"_s}));
    QCOMPARE(fileBytes(path(u"out/5.png"_s)), "picture 5"_ba);
}

void TestTagExport::refuses_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("says");
    QTest::newRow("an unknown tag") << u"batches"_s << u"csv"_s << u"batch"_s;
    QTest::newRow("an unknown format") << u"batch"_s << u"xml"_s << u"names, csv, json"_s;
    QTest::newRow("an empty tag") << u"none"_s << u"csv"_s << u"no sample"_s;
}

void TestTagExport::refuses()
{
    QFETCH(QString, tag);
    QFETCH(QString, format);
    QFETCH(QString, says);
    const Result<ExportReport> report = run(requestFor(tag, format, path(u"out"_s)));
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(says), qPrintable(report.error().message));
    QVERIFY(!QFileInfo::exists(path(u"out"_s)));
}

void TestTagExport::neverWritesAmongThePictures()
{
    const QStringList before = QDir(path(u"pictures"_s)).entryList();
    QVERIFY(QDir(m_folder->path()).mkdir(u"elsewhere"_s));
    QVERIFY(QFile::link(path(u"pictures"_s), path(u"elsewhere/link"_s)));
    for (const QString &out :
         {u"pictures/list.txt"_s, u"pictures"_s, u"pictures/../pictures/x"_s, u"elsewhere/link/x"_s}) {
        const Result<ExportReport> report = run(requestFor(u"batch"_s, u"names"_s, path(out)));
        QVERIFY(!report);
        QVERIFY2(report.error().message.contains(u"never written to"), qPrintable(report.error().message));
        QVERIFY(!run(requestFor(u"batch"_s, u"copy"_s, path(out))));
    }
    QCOMPARE(QDir(path(u"pictures"_s)).entryList(), before);
    TagExportRequest onProject = requestFor(u"batch"_s, u"names"_s, path(u"p.atoll"_s));
    onProject.overwrite = Overwrite::Replace;
    QVERIFY(run(onProject).error().message.contains(u"project itself"));
    QVERIFY(run(requestFor(u"batch"_s, u"names"_s, path(u"pictures.txt"_s))));
}

void TestTagExport::writesRowsOfATag()
{
    FeatureMatrix features(count, 2);
    features << 0, 10, 1, 11, 2, 12, 3, 13, 4, 14, 5, 15;
    EmbeddingInfo info;
    info.name = u"e"_s;
    info.embedder = u"import"_s;
    QVERIFY(m_project->embeddings().add(info, features));
    TaskControl task;
    EmbeddingExportRequest request{{}, u"batch"_s, true, u"lightly-csv"_s, path(u"e.csv"_s)};
    const Result<ExportReport> report = exportEmbedding(*m_project, request, task);
    QVERIFY(report);
    QCOMPARE(report->samples, qint64(2));
    QCOMPARE(fileBytes(request.out),
             "filenames,embedding_0,embedding_1,labels\n0.png,0,10,0\n5.png,5,15,0\n"_ba);
    QVERIFY(report->toJson()[u"warnings"_s].toArray().isEmpty());
    request.format = u"csv"_s;
    QVERIFY(exportEmbedding(*m_project, request, task).error().message.contains(u"npy, npz, lightly-csv"));
    request.embedding = u"nothing"_s;
    request.format = u"npz"_s;
    QCOMPARE(exportEmbedding(*m_project, request, task).error().kind, ErrorKind::NotFound);
}

void TestTagExport::leavesOutSamplesWithoutAVector()
{
    EmbeddingInfo info;
    info.name = u"e"_s;
    info.embedder = u"import"_s;
    QVERIFY(m_project->embeddings().add(info, FeatureMatrix(FeatureMatrix::Ones(4, 1))));
    TaskControl task;
    const Result<ExportReport> report =
        exportEmbedding(*m_project, {{}, {}, false, u"lightly-csv"_s, path(u"e.csv"_s)}, task);
    QVERIFY(report);
    QCOMPARE(report->samples, qint64(4));
    QCOMPARE(report->warnings.at(0).code, u"no-vector"_s);
    QCOMPARE(report->warnings.at(0).count, qint64(2));
}

void TestTagExport::writesWhatIsSelected_data()
{
    QTest::addColumn<std::vector<SampleIndex>>("selected");
    QTest::addColumn<bool>("addedOnly");
    QTest::addColumn<bool>("byRank");
    QTest::addColumn<QByteArray>("written");

    using Samples = std::vector<SampleIndex>;
    QTest::newRow("members of the tag") << Samples{3, 5} << false << false << QByteArray("3 5");
    QTest::newRow("also those that are not in the tag")
        << Samples{2, 3, 4} << false << false << QByteArray("2 3 4");
    QTest::newRow("picks come first in their order, then the others")
        << Samples{0, 1, 2, 5} << false << true << QByteArray("5 0 1 2");
    QTest::newRow("of the added ones only those selected")
        << Samples{1, 2, 5} << true << false << QByteArray("5");
    QTest::newRow("refuses when nothing is selected")
        << Samples{} << false << false << QByteArray("There is no sample to export.");
}

void TestTagExport::writesWhatIsSelected()
{
    QFETCH(const std::vector<SampleIndex>, selected);
    QFETCH(const bool, addedOnly);
    QFETCH(const bool, byRank);
    QFETCH(const QByteArray, written);

    TagExportRequest request = requestFor(u"batch"_s, u"names"_s, path(u"selected.txt"_s));
    request.samples = SampleSet::fromIndices(count, selected);
    request.addedOnly = addedOnly;
    request.order = byRank ? ExportOrder::Rank : ExportOrder::Dataset;
    const Result<ExportReport> report = run(request);
    QCOMPARE(report ? fileBytes(request.out).replace(".png\n", " ").trimmed()
                    : report.error().message.toUtf8(),
             written);
    QCOMPARE(QFile::exists(request.out), report.has_value());
}

void TestTagExport::writesVectorsOfWhatIsSelected()
{
    EmbeddingInfo info;
    info.name = u"vectors"_s;
    info.embedder = u"import"_s;
    QVERIFY(m_project->embeddings().add(info, FeatureMatrix::Ones(count, 2)));
    EmbeddingExportRequest request;
    request.format = u"npy"_s;
    request.out = path(u"vectors.npy"_s);
    request.samples = SampleSet::fromIndices(count, std::vector<SampleIndex>{4, 1});
    TaskControl task;
    QCOMPARE(exportEmbedding(*m_project, request, task).value().samples, 2);
    QCOMPARE(fileBytes(path(u"vectors.txt"_s)), QByteArray("1.png\n4.png\n"));
}

void TestTagExport::showsTheBeginning_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("samples");
    QTest::addColumn<QString>("beginning");

    QTest::newRow("lines of a list of names")
        << u"batch"_s << u"names"_s << 4 << u"5.png\n0.png\n1.png\n3.png"_s;
    QTest::newRow("lines of a table")
        << u"batch"_s << u"csv"_s << 4 << u"path,rank,score,tags,width,height\n5.png,1,"_s;
    QTest::newRow("paths where pictures are copied")
        << u"batch"_s << u"copy"_s << 4 << u"5.png\n0.png\n1.png\n3.png"_s;
    QTest::newRow("paths for an archive") << u"batch"_s << u"zip"_s << 4 << u"5.png\n0.png"_s;
}

void TestTagExport::showsTheBeginning()
{
    QFETCH(const QString, tag);
    QFETCH(const QString, format);
    QFETCH(const int, samples);
    QFETCH(const QString, beginning);

    TagExportRequest request = requestFor(tag, format, {});
    request.order = ExportOrder::Rank;
    TaskControl task;
    const Result<ExportPreview> preview = previewExport(*m_project, request, task);
    QVERIFY2(preview, qPrintable(preview ? QString() : preview.error().message));
    QCOMPARE(preview->samples, samples);
    QCOMPARE(preview->beginning.left(beginning.size()), beginning);
}

void TestTagExport::previewLeavesNothingAndRefusesAsTheExport()
{
    const QStringList before = QDir(m_folder->path()).entryList();
    TaskControl task;
    TagExportRequest request = requestFor(u"initial-tag"_s, u"names"_s, path(u"names.txt"_s));
    const Result<ExportPreview> preview = previewExport(*m_project, request, task);
    QCOMPARE(preview.value().samples, count);
    QCOMPARE(preview->beginning.count(u'\n') + 1, qsizetype(ExportPreview::mostSamples));
    QCOMPARE(QDir(m_folder->path()).entryList(), before);

    request.order = ExportOrder::Rank;
    QCOMPARE(previewExport(*m_project, request, task).error().kind, ErrorKind::Invalid);
    request.format = u"nonsense"_s;
    QCOMPARE(previewExport(*m_project, request, task).error().kind, ErrorKind::Invalid);
    request.tag = u"nowhere"_s;
    request.format = u"csv"_s;
    QCOMPARE(previewExport(*m_project, request, task).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestTagExport)
#include "tst_tag_export.moc"
