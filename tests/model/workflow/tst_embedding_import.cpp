#include "model/formats/arrays/npy_writer.h"
#include "model/formats/arrays/npz_writer.h"
#include "model/workflow/embedding_import.h"
#include "model/workflow/project.h"
#include "tests/support/written_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestEmbeddingImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void matchesRowsByName_data();
    void matchesRowsByName();
    void takesRowsInPathOrderWhenTold();
    void warns_data();
    void warns();
    void refusesAndLeavesNothing_data();
    void refusesAndLeavesNothing();
    void leavesNothingWhenCancelled();
    void namesTheEmbedding();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        return writeFile(m_folder->path(), name, bytes);
    }
    Result<ImportReport> import(const QString &file, const QString &names = {}, bool pathOrder = false,
                                const QString &name = u"e"_s)
    {
        TaskControl task;
        return importEmbedding(*m_project, {file, names, pathOrder, name}, task);
    }
    [[nodiscard]] FeatureMatrix stored() const
    {
        const Result<EmbeddingInfo> info = m_project->embeddings().byName(u"e"_s);
        return info ? **m_project->embeddings().load(info->id) : FeatureMatrix();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
};

namespace {

/// The data set, in an order that is not that of the paths.
const QStringList paths{u"day 1/b.png"_s, u"a.png"_s, u"c.png"_s};

FeatureMatrix matrix(std::initializer_list<std::initializer_list<float>> rows)
{
    return FeatureMatrix(rows);
}

}  // namespace

void TestEmbeddingImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Result<Project> project = Project::create(m_folder->filePath(u"p.atoll"_s), u"p"_s, {});
    QVERIFY(project);
    m_project = std::make_unique<Project>(*std::move(project));
    std::vector<Sample> samples;
    for (const QString &path : paths) {
        Sample sample;
        sample.index = SampleIndex(samples.size());
        sample.path = path;
        sample.facts.contentHash = QByteArray(32, char(sample.index));
        samples.push_back(sample);
    }
    QVERIFY(m_project->samples().append(samples));
}

void TestEmbeddingImport::cleanup()
{
    m_project.reset();
    m_folder.reset();
}

void TestEmbeddingImport::matchesRowsByName_data()
{
    QTest::addColumn<QString>("form");
    for (const auto *form : {"npz", "npy with a text file", "npy with an array of names", "Lightly CSV",
                             "plain CSV", "CSV with columns in another order"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void TestEmbeddingImport::matchesRowsByName()
{
    QFETCH(QString, form);
    TaskControl task;
    const FeatureMatrix rows = matrix({{1, 2}, {3, 4}, {5, 6}});
    const QStringList names{u"c.png"_s, u".\\day 1\\b.png"_s, u"a.png"_s};
    QString file;
    QString namesFile;
    if (form == u"npz") {
        file = m_folder->filePath(u"x.npz"_s);
        QVERIFY(writeNpz(file, {{u"embeddings"_s, npyBytes(rows)}, {u"filenames"_s, npyBytes(names)}}, task));
    } else if (form.startsWith(u"npy")) {
        file = write(u"x.npy"_s, npyBytes(rows));
        namesFile = form.contains(u"text") ? write(u"names.txt"_s, names.join(u'\n').toUtf8())
                                           : write(u"names.npy"_s, npyBytes(names));
    } else if (form == u"Lightly CSV") {
        file = write(
            u"x.csv"_s,
            "filenames,embedding_0,embedding_1,labels\nc.png,1,2,0\n./day 1/b.png,3,4,0\na.png,5,6,0\n");
    } else if (form == u"plain CSV") {
        file = write(u"x.csv"_s, "path;0;1\nc.png;1;2\nday 1/b.png;3;4\na.png;5;6\n");
    } else {
        file = write(u"x.csv"_s,
                     "embedding_1,labels,filenames,embedding_0\n2,,c.png,1\n4,x,day 1/b.png,3\n6,,a.png,5\n");
    }
    const Result<ImportReport> report = import(file, namesFile);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
    QCOMPARE(stored(), matrix({{3, 4}, {5, 6}, {1, 2}}));
    QCOMPARE(report->matched, qint64(3));
    QCOMPARE(report->images, qint64(3));
    QCOMPARE(report->dim, 2);
    QVERIFY(report->warnings.empty());
}

void TestEmbeddingImport::takesRowsInPathOrderWhenTold()
{
    const QString file = write(u"x.npy"_s, npyBytes(matrix({{1}, {2}, {3}})));
    const Result<ImportReport> unnamed = import(file);
    QVERIFY(!unnamed);
    QVERIFY2(unnamed.error().message.contains(u"--row-order path"), qPrintable(unnamed.error().message));
    QVERIFY(import(file, {}, true));
    QCOMPARE(stored(), matrix({{3}, {1}, {2}}));  // sorted: a.png, c.png, day 1/b.png
}

void TestEmbeddingImport::warns_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("count");
    QTest::newRow("a name that is nowhere")
        << "path,0\na.png,1\nday 1/b.png,1\nc.png,1\nnowhere.png,1\n"_ba << u"unmatched-names"_s << 1;
    QTest::newRow("samples without a row") << "path,0\na.png,1\n"_ba << u"missing-rows"_s << 2;
    QTest::newRow("a row of zeros") << "path,0,1\na.png,1,1\nday 1/b.png,0,-0\nc.png,1,1\n"_ba
                                    << u"zero-rows"_s << 1;
    QTest::newRow("the same row twice")
        << "path,0\na.png,1\nday 1/b.png,1\nc.png,1\n./a.png,1\n"_ba << u"repeated-names"_s << 1;
    QTest::newRow("base names only") << "path,0\na.png,1\nb.png,1\nc.png,1\n"_ba << u"base-names"_s << 3;
}

void TestEmbeddingImport::warns()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, code);
    QFETCH(int, count);
    const Result<ImportReport> report = import(write(u"x.csv"_s, csv));
    QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->warnings.size(), std::size_t(1));
    QCOMPARE(report->warnings[0].code, code);
    QCOMPARE(report->warnings[0].count, qint64(count));
    QCOMPARE(stored().rows(), 3);
}

void TestEmbeddingImport::refusesAndLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("says");
    QTest::newRow("no name in the data set") << "path,0\nx.png,1\n"_ba << u"None of the 1 names"_s;
    QTest::newRow("two different rows for one sample")
        << "path,0\na.png,1\nc.png,2\n./a.png,3\n"_ba << u"rows 1 and 3 both describe \"a.png\""_s;
    QTest::newRow("NaN") << "path,0,1\na.png,1,nan\n"_ba << u"line 2, column \"1\""_s;
    QTest::newRow("infinity") << "path,0,1\na.png,1,-inf\n"_ba << u"not a finite number"_s;
    QTest::newRow("text") << "path,0,1\na.png,1,1.5abc\n"_ba << u"\"1.5abc\" is not a number"_s;
    QTest::newRow("beyond single precision") << "path,0\na.png,1e39\n"_ba << u"single precision"_s;
    QTest::newRow("a gap in the columns") << "path,0,2\na.png,1,2\n"_ba << u"\"1\" is missing"_s;
    QTest::newRow("a repeated column")
        << "filenames,embedding_0,embedding_0\na.png,1,2\n"_ba << u"stands twice"_s;
    QTest::newRow("columns from 1") << "path,1,2\na.png,1,2\n"_ba << u"\"0\" is missing"_s;
    QTest::newRow("no name column") << "0,1\n1,2\n"_ba << u"no column \"filenames\""_s;
    QTest::newRow("no number column") << "path,label\na.png,cat\n"_ba << u"embedding_0"_s;
    QTest::newRow("a header alone") << "path,0\n"_ba << u"no rows"_s;
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("a pickle") << "\x80\x04\x95whatever"_ba << u"pickle"_s;
}

void TestEmbeddingImport::refusesAndLeavesNothing()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, says);
    const Result<ImportReport> report = import(write(u"x.csv"_s, csv));
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(says), qPrintable(report.error().message));
    QVERIFY(m_project->embeddings().all()->empty());
    QVERIFY(m_project->history().last(10)->empty());

    const QString wide = write(u"wide.npy"_s, npyBytes(FeatureMatrix(FeatureMatrix::Ones(1, 16'385))));
    QVERIFY(import(wide, {}, true).error().message.contains(u"at most 16384"));
    const QString small = write(u"small.npy"_s, npyBytes(matrix({{1}, {2}})));
    QVERIFY(import(small, {}, true).error().message.contains(u"2 rows, but the data set has 3"));
    QVERIFY(import(small, write(u"n.txt"_s, "a.png\n")).error().message.contains(u"has 1 names"));
    QVERIFY(import(write(u"empty.npy"_s, {}), {}, true).error().message.contains(u"empty"));
    QCOMPARE(import(m_folder->filePath(u"none.npy"_s)).error().kind, ErrorKind::NotFound);
}

void TestEmbeddingImport::leavesNothingWhenCancelled()
{
    const QString file = write(u"x.csv"_s, "path,0\na.png,1\n");
    TaskControl task;
    task.cancel();
    QCOMPARE(importEmbedding(*m_project, {file, {}, false, u"e"_s}, task).error().kind, ErrorKind::Cancelled);
    QVERIFY(m_project->embeddings().all()->empty());

    // Cancelled when the first chunk is being stored, inside the transaction.
    TaskControl late([&](const Progress &progress) {
        if (progress.stage.contains(u"Storing"))
            late.cancel();
    });
    QCOMPARE(importEmbedding(*m_project, {file, {}, false, u"e"_s}, late).error().kind, ErrorKind::Cancelled);
    QVERIFY(m_project->embeddings().all()->empty());
}

void TestEmbeddingImport::namesTheEmbedding()
{
    const QString file = write(u"my.model.csv"_s, "path,0\na.png,1\n");
    QVERIFY(import(file, {}, false, {}));
    const EmbeddingInfo info = m_project->embeddings().byName(u"my.model"_s).value();
    QCOMPARE(info.embedder, u"import"_s);
    QCOMPARE(info.rows, 3);
    QCOMPARE(info.parameters[u"file"_s].toString(), u"my.model.csv"_s);
    QCOMPARE(import(file, {}, false, {}).error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(m_project->history().last(5)->size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestEmbeddingImport)
#include "tst_embedding_import.moc"
