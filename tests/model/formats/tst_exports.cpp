#include "model/formats/archive/zip_reader.h"
#include "model/formats/arrays/embedding_table.h"
#include "model/formats/exports/embedding_exporter.h"
#include "model/formats/exports/exporter_catalog.h"
#include "model/formats/text/csv_reader.h"
#include "tests/support/written_file.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void describesEveryFormat();
    void writesEveryFormatWholeOrNotAtAll_data();
    void writesEveryFormatWholeOrNotAtAll();
    void replacesOnlyFilesAndOnlyWhenAsked();
    void writesNames();
    void refusesNamesWithLineBreaks();
    void writesTables();
    void writesJson();
    void writesTaskLists();
    void placesPictures_data();
    void placesPictures();
    void fillsAnEmptyFolderButNoOther();
    void refusesMissingPictures();
    void refusesCollidingPictures();
    void keepsRawNamesOfPictures();
    void writesTheSameArchiveAgain();
    void writesEmbeddings_data();
    void writesEmbeddings();
    void leavesNoEmbeddingWhenCancelled();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    Result<ExportSummary> run(const QString &format, const QString &out,
                              Overwrite overwrite = Overwrite::Refuse)
    {
        TaskControl task;
        return runExport(*findExporter(format), out, overwrite, m_samples, m_options, task);
    }
    [[nodiscard]] QStringList filesBelow(const QString &folder) const
    {
        QStringList files;
        QDirIterator iterator(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                              QDirIterator::Subdirectories);
        while (iterator.hasNext())
            if (const QFileInfo info(iterator.next()); !info.isDir() || info.isSymLink())
                files.append(QDir(folder).relativeFilePath(info.filePath()));
        files.sort();
        return files;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<ExportSample> m_samples;
    ExportOptions m_options;
};

void TestExports::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_samples.clear();
    m_options = {};
    m_options.imageRoot = path(u"pictures"_s);
    m_options.prefix = u"https://host/"_s;
    for (const QString &name : {u"day 1/b, c.png"_s, u"=a.png"_s, u"写真.png"_s}) {
        ExportSample sample;
        sample.path = name;
        sample.rawPath = name.toUtf8();
        m_samples.push_back(sample);
        writeFile(m_options.imageRoot, name, "bytes of " + name.toUtf8());
    }
    m_samples[0].rank = 2;
    m_samples[0].score = 0.1;
    m_samples[0].tags = {u"initial-tag"_s, u"batch"_s};
    m_samples[0].width = 640;
    m_samples[0].height = 480;
    m_samples[0].metadata = {{u"scene"_s, u"<b>rain</b>"_s}};
}

void TestExports::describesEveryFormat()
{
    QStringList names;
    for (const Exporter &exporter : exporterCatalog()) {
        QVERIFY(!exporter.description.isEmpty());
        QCOMPARE(findExporter(exporter.name), &exporter);
        for (const QString &alias : exporter.aliases)
            QCOMPARE(findExporter(alias), &exporter);
        names += QStringList(exporter.name) + exporter.aliases;
    }
    for (const EmbeddingExporter &exporter : embeddingExporterCatalog()) {
        QCOMPARE(findEmbeddingExporter(exporter.name), &exporter);
        names += QStringList(exporter.name) + exporter.aliases;
    }
    QCOMPARE(names.removeDuplicates(), 0);
    QCOMPARE(findExporter(u"nonsense"_s), nullptr);
    QCOMPARE(findEmbeddingExporter(u"nonsense"_s), nullptr);
}

void TestExports::writesEveryFormatWholeOrNotAtAll_data()
{
    QTest::addColumn<QString>("format");
    for (const Exporter &exporter : exporterCatalog())
        QTest::newRow(qPrintable(exporter.name)) << exporter.name;
}

void TestExports::writesEveryFormatWholeOrNotAtAll()
{
    QFETCH(QString, format);
    const Exporter &exporter = *findExporter(format);
    const QStringList before = filesBelow(m_folder->path());

    TaskControl cancelledTask;
    cancelledTask.cancel();
    QCOMPARE(runExport(exporter, path(u"out"_s), Overwrite::Refuse, m_samples, m_options, cancelledTask)
                 .error()
                 .kind,
             ErrorKind::Cancelled);
    QCOMPARE(filesBelow(m_folder->path()), before);
    QVERIFY(!QFileInfo::exists(path(u"out"_s)));

    TaskControl task;
    QVERIFY(!runExport(exporter, path(u"out"_s), Overwrite::Refuse, {}, m_options, task));
    const auto nowhere =
        runExport(exporter, path(u"no/folder/out"_s), Overwrite::Refuse, m_samples, m_options, task);
    QCOMPARE(nowhere.error().kind, ErrorKind::NotFound);

    const Result<ExportSummary> summary = run(format, path(u"out"_s));
    QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().message));
    QCOMPARE(summary->samples, qint64(3));
    QCOMPARE(QFileInfo(path(u"out"_s)).isDir(), exporter.target == Exporter::Target::Folder);
    QVERIFY(!QFileInfo::exists(path(u"out.part"_s)));

    const Result<ExportSummary> again = run(format, path(u"out"_s));
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    QVERIFY(fileBytes(m_options.imageRoot + u"/=a.png"_s) == "bytes of =a.png");
}

void TestExports::replacesOnlyFilesAndOnlyWhenAsked()
{
    const QString file = writeFile(m_folder->path(), u"out.txt"_s, "mine");
    QCOMPARE(run(u"names"_s, file).error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(fileBytes(file), "mine"_ba);
    QVERIFY(run(u"names"_s, file, Overwrite::Replace));
    QVERIFY(fileBytes(file).startsWith("day 1"));
    QCOMPARE(run(u"names"_s, m_options.imageRoot, Overwrite::Replace).error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(run(u"copy"_s, file, Overwrite::Replace).error().kind, ErrorKind::AlreadyExists);

#ifdef Q_OS_UNIX
    QVERIFY(mkfifo(path(u"pipe"_s).toUtf8().constData(), 0600) == 0);
    QVERIFY(run(u"names"_s, path(u"pipe"_s), Overwrite::Replace).error().message.contains(u"pipe"));
#endif

    const QString part = writeFile(m_folder->path(), u"new.txt.part"_s, "from a killed program");
    QVERIFY(run(u"names"_s, path(u"new.txt"_s)).error().message.contains(u"left over"));
    QVERIFY(QFileInfo::exists(part));
    QVERIFY(run(u"names"_s, path(u"new.txt"_s), Overwrite::Replace));
}

void TestExports::writesNames()
{
    QVERIFY(run(u"names"_s, path(u"n.txt"_s)));
    QCOMPARE(fileBytes(path(u"n.txt"_s)), "day 1/b, c.png\n=a.png\n写真.png\n"_ba);
}

void TestExports::refusesNamesWithLineBreaks()
{
    m_samples[1].path = u"two\nlines.png"_s;
    const Result<ExportSummary> summary = run(u"names"_s, path(u"n.txt"_s));
    QVERIFY(!summary);
    QVERIFY2(summary.error().message.contains(u"two\\nlines.png") &&
                 summary.error().message.contains(u"JSON"),
             qPrintable(summary.error().message));
    QVERIFY(!QFileInfo::exists(path(u"n.txt"_s)));
    QVERIFY(run(u"json"_s, path(u"n.json"_s)));
    QVERIFY(run(u"csv"_s, path(u"n.csv"_s)));
}

void TestExports::writesTables()
{
    m_samples[2].tags = {u"@tag"_s};
    const Result<ExportSummary> summary = run(u"csv"_s, path(u"t.csv"_s));
    QVERIFY(summary);
    QCOMPARE(summary->warnings.size(), std::size_t(1));
    QCOMPARE(summary->warnings[0].code, u"formula-cells"_s);
    QCOMPARE(summary->warnings[0].count, qint64(2));
    QCOMPARE(fileBytes(path(u"t.csv"_s)), "path,rank,score,tags,width,height\n"
                                          "\"day 1/b, c.png\",2,0.1,initial-tag; batch,640,480\n"
                                          "=a.png,,,,,\n"
                                          "写真.png,,,@tag,,\n"_ba);
    m_options.formulaCells = FormulaCells::Escaped;
    QVERIFY(run(u"csv"_s, path(u"safe.csv"_s)));
    QVERIFY(fileBytes(path(u"safe.csv"_s)).contains("\n'=a.png,,,,,\n"));
    QVERIFY(fileBytes(path(u"safe.csv"_s)).contains(",'@tag,"));
}

void TestExports::writesJson()
{
    QVERIFY(run(u"json"_s, path(u"a.json"_s)));
    const QJsonArray list = QJsonDocument::fromJson(fileBytes(path(u"a.json"_s))).array();
    QCOMPARE(list.size(), 3);
    QCOMPARE(list[0].toObject(), (QJsonObject{{u"path"_s, u"day 1/b, c.png"_s},
                                              {u"rank"_s, 2},
                                              {u"score"_s, 0.1},
                                              {u"tags"_s, QJsonArray{u"initial-tag"_s, u"batch"_s}},
                                              {u"width"_s, 640},
                                              {u"height"_s, 480},
                                              {u"metadata"_s, QJsonObject{{u"scene"_s, u"<b>rain</b>"_s}}}}));
    QVERIFY(list[1][u"rank"_s].isNull() && list[1][u"score"_s].isNull() && list[1][u"width"_s].isNull());
    QCOMPARE(list[2][u"path"_s].toString(), u"写真.png"_s);
}

void TestExports::writesTaskLists()
{
    QVERIFY(run(u"labelbox"_s, path(u"lb.json"_s)));
    QCOMPARE(QJsonDocument::fromJson(fileBytes(path(u"lb.json"_s)))[1].toObject(),
             (QJsonObject{{u"row_data"_s, u"https://host/=a.png"_s},
                          {u"global_key"_s, u"=a.png"_s},
                          {u"media_type"_s, u"IMAGE"_s}}));
    QVERIFY(run(u"labelbox-ndjson"_s, path(u"lb.ndjson"_s)));
    const QList<QByteArray> lines = fileBytes(path(u"lb.ndjson"_s)).trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(QJsonDocument::fromJson(lines[2])[u"global_key"_s].toString(), u"写真.png"_s);
    QVERIFY(run(u"sama"_s, path(u"sama.json"_s)));
    QCOMPARE(QJsonDocument::fromJson(fileBytes(path(u"sama.json"_s)))[0].toObject(),
             (QJsonObject{{u"priority"_s, 0},
                          {u"data"_s, QJsonObject{{u"id"_s, 0},
                                                  {u"url"_s, u"https://host/day 1/b, c.png"_s},
                                                  {u"image"_s, u"https://host/day 1/b, c.png"_s},
                                                  {u"lightlyFileName"_s, u"day 1/b, c.png"_s}}}}));
    QVERIFY(run(u"label-studio"_s, path(u"ls.json"_s)));
    const QJsonObject task = QJsonDocument::fromJson(fileBytes(path(u"ls.json"_s)))[2].toObject();
    QCOMPARE(task[u"id"_s].toInt(), 3);
    QCOMPARE(task[u"data"_s][u"image"_s].toString(), u"https://host/写真.png"_s);
}

void TestExports::placesPictures_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"copy"_s, u"hard-link"_s, u"symbolic-link"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void TestExports::placesPictures()
{
    QFETCH(QString, format);
    m_samples.pop_back();
    const QString out = path(u"out"_s);
    QVERIFY(run(format, out));
    QCOMPARE(filesBelow(out), (QStringList{u"=a.png"_s, u"day 1/b, c.png"_s}));
    QCOMPARE(fileBytes(out + u"/day 1/b, c.png"_s), "bytes of day 1/b, c.png"_ba);
    const QFileInfo placed(out + u"/=a.png"_s);
    QCOMPARE(placed.isSymLink(), format == u"symbolic-link");
    if (placed.isSymLink())
        QCOMPARE(placed.symLinkTarget(), QDir(m_options.imageRoot).canonicalPath() + u"/=a.png"_s);

    // Whether the bytes are shared shows when the picture is written to (by somebody else).
    QFile picture(m_options.imageRoot + u"/=a.png"_s);
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write("changed");
    picture.close();
    QCOMPARE(fileBytes(out + u"/=a.png"_s), format == u"copy" ? "bytes of =a.png"_ba : "changed"_ba);
}

void TestExports::fillsAnEmptyFolderButNoOther()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"out"_s));
    QVERIFY(run(u"copy"_s, path(u"out/"_s)));
    QCOMPARE(filesBelow(path(u"out"_s)).size(), 3);
    writeFile(path(u"other"_s), u".hidden"_s, "x");
    QVERIFY(run(u"copy"_s, path(u"other"_s)).error().message.contains(u"not empty"));
    QCOMPARE(filesBelow(path(u"other"_s)), QStringList{u".hidden"_s});
}

void TestExports::refusesMissingPictures()
{
    QVERIFY(QFile::remove(m_options.imageRoot + u"/=a.png"_s));
    for (const QString &format : {u"copy"_s, u"hard-link"_s, u"symbolic-link"_s, u"zip"_s}) {
        const Result<ExportSummary> summary = run(format, path(u"out"_s));
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, ErrorKind::NotFound);
        QVERIFY2(summary.error().message.contains(u"=a.png"), qPrintable(summary.error().message));
        QVERIFY(!QFileInfo::exists(path(u"out"_s)) && !QFileInfo::exists(path(u"out.part"_s)));
    }
}

void TestExports::refusesCollidingPictures()
{
    m_samples.push_back(m_samples[0]);
    QVERIFY(run(u"copy"_s, path(u"out"_s)).error().message.contains(u"collides"));
    QVERIFY(!run(u"hard-link"_s, path(u"out"_s)));
    QVERIFY(!run(u"symbolic-link"_s, path(u"out"_s)));
    QVERIFY(!run(u"zip"_s, path(u"out"_s)));
    QVERIFY(!QFileInfo::exists(path(u"out"_s)));
}

void TestExports::keepsRawNamesOfPictures()
{
#ifdef Q_OS_LINUX
    const QByteArray raw = m_options.imageRoot.toUtf8() + "/caf\xE9.png";
    FILE *const file = fopen(raw.constData(), "wb");
    QVERIFY(file != nullptr);
    fputs("latin", file);
    fclose(file);
    m_samples[1].path = u"caf\uFFFD.png"_s;
    m_samples[1].rawPath = "caf\xE9.png";
    QVERIFY(run(u"copy"_s, path(u"out"_s)));
    FILE *const copy = fopen((path(u"out"_s).toUtf8() + "/caf\xE9.png").constData(), "rb");
    QVERIFY(copy != nullptr);
    fclose(copy);
    const Result<ExportSummary> names = run(u"names"_s, path(u"n.txt"_s));
    QCOMPARE(names->warnings.at(0).code, u"replaced-letters"_s);
    remove((path(u"out"_s).toUtf8() + "/caf\xE9.png").constData());
    remove(raw.constData());
#endif
}

void TestExports::writesTheSameArchiveAgain()
{
    QVERIFY(run(u"zip"_s, path(u"a.zip"_s)));
    QFile picture(m_options.imageRoot + u"/=a.png"_s);
    QVERIFY(picture.open(QIODevice::ReadWrite));
    QVERIFY(
        picture.setFileTime(QDateTime(QDate(2001, 2, 3), QTime(4, 5)), QFileDevice::FileModificationTime));
    picture.close();
    QVERIFY(run(u"zip"_s, path(u"b.zip"_s)));
    QCOMPARE(fileBytes(path(u"a.zip"_s)), fileBytes(path(u"b.zip"_s)));
    const Result<ZipReader> zip = ZipReader::open(path(u"a.zip"_s));
    QVERIFY(zip);
    QStringList names;
    for (const ZipMember &member : zip->members()) {
        names.append(member.name);
        QCOMPARE(zip->read(member, 1000).value(), "bytes of " + member.name.toUtf8());
    }
    QCOMPARE(names, (QStringList{u"day 1/b, c.png"_s, u"=a.png"_s, u"写真.png"_s}));
}

namespace {

EmbeddingSource sourceOf(const FeatureMatrix &matrix, const QStringList &names)
{
    EmbeddingSource source;
    source.names = names;
    source.width = static_cast<int>(matrix.cols());
    source.forEachBlock = [matrix](const EmbeddingSource::Visit &visit) -> Result<> {
        for (Eigen::Index row = 0; row < matrix.rows(); row += 2)
            if (Result<> visited =
                    visit(matrix.middleRows(row, std::min<Eigen::Index>(2, matrix.rows() - row)));
                !visited)
                return visited;
        return {};
    };
    return source;
}

}  // namespace

void TestExports::writesEmbeddings_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::newRow("npy") << u"npy"_s << u"e.npy"_s;
    QTest::newRow("npz") << u"npz"_s << u"e.npz"_s;
    QTest::newRow("Lightly's table") << u"lightly-csv"_s << u"e.csv"_s;
}

void TestExports::writesEmbeddings()
{
    QFETCH(QString, format);
    QFETCH(QString, file);
    TaskControl task;
    FeatureMatrix matrix = FeatureMatrix::Random(5, 3);
    matrix(0, 0) = 1e-40F;
    matrix(1, 1) = std::numeric_limits<float>::max();
    matrix(2, 2) = 0.1F;
    matrix(3, 0) = -0.0F;
    const QStringList names{u"a.png"_s, u"b, c.png"_s, u"写真.png"_s, u"d\"e.png"_s, u"=f.png"_s};
    const EmbeddingExporter &exporter = *findEmbeddingExporter(format);
    QVERIFY(exporter.write(path(file), Overwrite::Refuse, sourceOf(matrix, names), task));
    QCOMPARE(exporter.write(path(file), Overwrite::Refuse, sourceOf(matrix, names), task).error().kind,
             ErrorKind::AlreadyExists);
    QVERIFY(exporter.write(path(file), Overwrite::Replace, sourceOf(matrix, names), task));

    const Result<EmbeddingTable> table =
        readEmbeddingTable(path(file), format == u"npy" ? path(u"e.txt"_s) : QString(), task);
    QVERIFY2(table, qPrintable(table ? QString() : table.error().message));
    QCOMPARE(table->names, names);
    QCOMPARE(table->rows(), qint64(5));
    for (qint64 row = 0; row < 5; ++row)
        QVERIFY(table->row(row) == matrix.row(row));
    QCOMPARE(filesBelow(m_folder->path()).filter(u"part"_s), QStringList());
}

void TestExports::leavesNoEmbeddingWhenCancelled()
{
    const QStringList before = filesBelow(m_folder->path());
    for (const EmbeddingExporter &exporter : embeddingExporterCatalog()) {
        TaskControl task;
        task.cancel();
        const Result<> written = exporter.write(path(u"e.out"_s), Overwrite::Refuse,
                                                sourceOf(FeatureMatrix::Ones(1, 1), {u"a"_s}), task);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        QCOMPARE(filesBelow(m_folder->path()), before);
    }
    TaskControl task;
    const EmbeddingExporter &npy = *findEmbeddingExporter(u"npy"_s);
    QVERIFY(!npy.write(path(u"e.npy"_s), Overwrite::Refuse, sourceOf(FeatureMatrix::Ones(1, 1), {u"a\nb"_s}),
                       task));
    QVERIFY(
        !npy.write(path(u"e.txt"_s), Overwrite::Refuse, sourceOf(FeatureMatrix::Ones(1, 1), {u"a"_s}), task));
    QCOMPARE(filesBelow(m_folder->path()), before);
}

QTEST_APPLESS_MAIN(TestExports)
#include "tst_exports.moc"
