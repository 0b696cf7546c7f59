#include "model/formats/archive/zip_writer.h"
#include "model/formats/arrays/foreign_file.h"
#include "model/formats/arrays/npy_writer.h"
#include "model/formats/arrays/npz.h"
#include "model/formats/arrays/npz_writer.h"
#include "model/formats/limits.h"
#include "tests/support/written_file.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

FeatureMatrix counted(int rows, int columns)
{
    FeatureMatrix matrix(rows, columns);
    for (int i = 0; i < rows * columns; ++i)
        matrix.data()[i] = float(i);
    return matrix;
}

const QStringList preferredNames{u"embeddings"_s, u"features"_s, u"arr_0"_s};

}  // namespace

class TestNpz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatWasWritten();
    void writesTheSameBytesAgain();
    void choosesTheTable_data();
    void choosesTheTable();
    void passesOverMembersItCannotRead();
    void refusesArchives_data();
    void refusesArchives();
    void refusesAWrongCheckSum();
    void refusesTooStronglyPackedMembers();
    void writesFilesUnpackedAndReadsThemBack();
    void leavesNothingWhenCancelled();
    void recognisesForeignFiles_data();
    void recognisesForeignFiles();
    void survivesChangedBytes();

private:
    QString write(const NpzArrays &arrays, const QString &name = u"a.npz"_s)
    {
        TaskControl task;
        const QString path = m_folder->filePath(name);
        return writeNpz(path, arrays, task) ? path : QString();
    }
    QString writeMembers(const QList<std::pair<QString, QByteArray>> &members)
    {
        TaskControl task;
        const QString path = m_folder->filePath(u"a.zip"_s);
        Result<ZipWriter> zip = ZipWriter::create(path);
        for (const auto &[name, bytes] : members) {
            if (!zip->addBytes(name, bytes))
                return {};
        }
        return zip->close(task) ? path : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNpz::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestNpz::givesBackWhatWasWritten()
{
    TaskControl task;
    const FeatureMatrix matrix = counted(50, 7);
    const QStringList names{u"ä.png"_s, u"day 1/b.png"_s};
    const QString path = write({{u"embeddings"_s, npyBytes(matrix)}, {u"filenames"_s, npyBytes(names)}});
    const Result<NpzReader> reader = NpzReader::open(path);
    QVERIFY(reader);
    QCOMPARE(reader->entries().size(), std::size_t(2));
    QCOMPARE(reader->entries()[0].name, u"embeddings"_s);
    const Result<NpzReader::Entry> table = reader->chooseTable(preferredNames);
    QVERIFY(table);
    QCOMPARE(reader->read(*table)->readFeatures(task).value(), matrix);
    QVERIFY(reader->namesEntry() != nullptr);
    QCOMPARE(reader->read(*reader->namesEntry())->readTexts(task).value(), names);
    QVERIFY(reader->find(u"nothing"_s) == nullptr);
}

void TestNpz::writesTheSameBytesAgain()
{
    const NpzArrays arrays{{u"a"_s, npyBytes(counted(9, 9))}, {u"b"_s, npyBytes(std::vector<double>{1, 2})}};
    const QByteArray first = fileBytes(write(arrays, u"first.npz"_s));
    qputenv("TZ", "Pacific/Auckland");
    tzset();
    const QByteArray second = fileBytes(write(arrays, u"second.npz"_s));
    qunsetenv("TZ");
    tzset();
    QVERIFY(!first.isEmpty());
    QCOMPARE(first, second);
}

void TestNpz::choosesTheTable_data()
{
    QTest::addColumn<QStringList>("tables");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("the only table, whatever its name") << QStringList{u"x"_s} << u"x"_s;
    QTest::newRow("embeddings before others")
        << QStringList{u"x"_s, u"features"_s, u"embeddings"_s} << u"embeddings"_s;
    QTest::newRow("arr_0 of unnamed arrays") << QStringList{u"arr_0"_s, u"arr_1"_s} << u"arr_0"_s;
    QTest::newRow("asks when no name decides") << QStringList{u"x"_s, u"y"_s} << QString();
    QTest::newRow("asks when there is none") << QStringList{} << QString();
}

void TestNpz::choosesTheTable()
{
    QFETCH(QStringList, tables);
    QFETCH(QString, chosen);
    NpzArrays arrays{{u"numbers"_s, npyBytes(std::vector<double>{1, 2})},
                     {u"names"_s, npyBytes(QStringList{u"a"_s})}};
    for (const QString &name : tables)
        arrays.emplace_back(name, npyBytes(counted(2, 2)));
    const Result<NpzReader> reader = NpzReader::open(write(arrays));
    QVERIFY(reader);
    const Result<NpzReader::Entry> table = reader->chooseTable(preferredNames);
    QCOMPARE(table.has_value(), !chosen.isEmpty());
    if (table)
        QCOMPARE(table->name, chosen);
    for (const QString &name : tables)
        QVERIFY2(table || table.error().message.contains(name), "the candidates are listed");
}

void TestNpz::passesOverMembersItCannotRead()
{
    const QByteArray object =
        QByteArray("\x93NUMPY\x01\x00\x38\x00", 10) +
        QByteArray("{'descr': '|O', 'fortran_order': False, 'shape': (2,), }").leftJustified(56);
    const QString path = writeMembers({{u"objects.npy"_s, object + "pickle"},
                                       {u"embeddings.npy"_s, npyBytes(counted(2, 2))},
                                       {u"readme.txt"_s, "hello"}});
    const Result<NpzReader> reader = NpzReader::open(path);
    QVERIFY(reader);
    QCOMPARE(reader->entries().size(), std::size_t(1));
    QCOMPARE(reader->skipped().size(), 2);
    QVERIFY2(reader->skipped()[0].contains(u"Python objects"), qPrintable(reader->skipped()[0]));
}

void TestNpz::refusesArchives_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("says");
    QTest::newRow("a name that climbs out") << u"../evil.npy"_s << u"out of the folder"_s;
    QTest::newRow("a name that climbs out in the middle") << u"a/../../evil.npy"_s << u"out of the folder"_s;
    QTest::newRow("backslashes") << u"..\\evil.npy"_s << u"out of the folder"_s;
    QTest::newRow("an absolute name") << u"/etc/passwd"_s << u"out of the folder"_s;
    QTest::newRow("a drive") << u"C:/evil.npy"_s << u"out of the folder"_s;
    QTest::newRow("no array") << u"readme.txt"_s << u"no array"_s;
}

void TestNpz::refusesArchives()
{
    QFETCH(QString, member);
    QFETCH(QString, says);
    const Result<NpzReader> reader = NpzReader::open(writeMembers({{member, "some bytes"}}));
    QVERIFY(!reader);
    QVERIFY2(reader.error().message.contains(says), qPrintable(reader.error().message));
}

void TestNpz::refusesAWrongCheckSum()
{
    TaskControl task;
    const QString picture = writeFile(m_folder->path(), u"x.npy"_s, npyBytes(counted(20, 20)));
    const QString path = m_folder->filePath(u"stored.npz"_s);
    Result<ZipWriter> zip = ZipWriter::create(path);
    QVERIFY(zip->addFile(u"x.npy"_s, QFile::encodeName(picture)));
    QVERIFY(zip->close(task));
    QByteArray bytes = fileBytes(path);
    bytes[600] = char(bytes[600] ^ 1);
    const Result<NpzReader> reader = NpzReader::open(writeFile(m_folder->path(), u"bad.npz"_s, bytes));
    QVERIFY(reader);
    QVERIFY(!reader->read(reader->entries()[0])->readFeatures(task));

    const Result<ZipReader> archive = ZipReader::open(m_folder->filePath(u"bad.npz"_s));
    QVERIFY(!archive->read(archive->members()[0], 1 << 20));
}

void TestNpz::refusesTooStronglyPackedMembers()
{
    const QString path = writeMembers({{u"zeros.npy"_s, QByteArray(limits::zipRatioFreeBytes + 1, '\0')}});
    const Result<ZipReader> reader = ZipReader::open(path);
    QVERIFY(!reader);
    QVERIFY2(reader.error().message.contains(u"200"), qPrintable(reader.error().message));
    QVERIFY(ZipReader::open(writeMembers({{u"zeros.npy"_s, QByteArray(1 << 20, '\0')}})));
}

void TestNpz::writesFilesUnpackedAndReadsThemBack()
{
    TaskControl task;
    const QByteArray content(100'000, 'x');
    const QString source = writeFile(m_folder->path(), u"picture"_s, content);
    const QString path = m_folder->filePath(u"a.zip"_s);
    Result<ZipWriter> zip = ZipWriter::create(path);
    QVERIFY(zip->addFile(u"写真/ä.jpg"_s, QFile::encodeName(source)));
    QVERIFY(zip->close(task));
    QVERIFY2(fileBytes(path).size() > content.size(), "pictures are stored");
    const Result<ZipReader> reader = ZipReader::open(path);
    QVERIFY(reader);
    QCOMPARE(reader->members()[0].name, u"写真/ä.jpg"_s);
    QCOMPARE(reader->read(reader->members()[0], content.size()).value(), content);
    QVERIFY(!reader->read(reader->members()[0], content.size() - 1));
}

void TestNpz::leavesNothingWhenCancelled()
{
    TaskControl task;
    const QString path = m_folder->filePath(u"a.zip"_s);
    {
        Result<ZipWriter> zip = ZipWriter::create(path);
        QVERIFY(zip->addBytes(u"a"_s, "text"));
        task.cancel();
        QCOMPARE(zip->close(task).error().kind, ErrorKind::Cancelled);
    }
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestNpz::recognisesForeignFiles_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QString>("says");
    QTest::newRow("Parquet") << QByteArray("PAR1....") << u"Parquet"_s;
    QTest::newRow("pickle") << QByteArray("\x80\x04\x95") << u"pickle"_s;
    QTest::newRow("HDF5") << QByteArray("\x89HDF\r\n") << u"HDF5"_s;
    QTest::newRow("Git LFS") << QByteArray("version https://git-lfs.github.com/spec/v1\noid") << u"Git LFS"_s;
    QTest::newRow("a table") << QByteArray("filenames,embedding_0\n") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("a ZIP archive of nothing in particular") << QByteArray("PK\x03\x04 broken") << QString();
}

void TestNpz::recognisesForeignFiles()
{
    QFETCH(QByteArray, start);
    QFETCH(QString, says);
    const QString path = writeFile(m_folder->path(), u"file"_s, start);
    const std::optional<QString> sentence = foreignFileSentence(path);
    QCOMPARE(sentence.has_value(), !says.isEmpty());
    if (sentence)
        QVERIFY2(sentence->contains(says), qPrintable(*sentence));
    const QString torch = writeMembers({{u"archive/data.pkl"_s, "x"}});
    QVERIFY(foreignFileSentence(torch)->contains(u"PyTorch"));
    const QString excel = writeMembers({{u"xl/workbook.xml"_s, "x"}});
    QVERIFY(foreignFileSentence(excel)->contains(u"Excel"));
    QVERIFY(NpyReader::open(excel).error().message.contains(u"save it as .npy, or as CSV"));
}

void TestNpz::survivesChangedBytes()
{
    QRandomGenerator random(5);
    TaskControl task;
    const QByteArray original = fileBytes(
        write({{u"embeddings"_s, npyBytes(counted(3, 3))}, {u"names"_s, npyBytes(QStringList{u"a"_s})}}));
    int stillRead = 0;
    for (int round = 0; round < 1500; ++round) {
        QByteArray bytes = original;
        for (int flips = random.bounded(1, 4); flips > 0; --flips)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        if (random.bounded(5) == 0)
            bytes.truncate(random.bounded(int(bytes.size())));
        const Result<NpzReader> reader =
            NpzReader::open(writeFile(m_folder->path(), u"changed.npz"_s, bytes));
        if (!reader)
            continue;
        for (const NpzReader::Entry &entry : reader->entries()) {
            Result<NpyReader> array = reader->read(entry);
            if (array && entry.header.type.isNumber())
                stillRead += array->readFloats(task).has_value() ? 1 : 0;
            else if (array)
                (void)array->readTexts(task);
        }
    }
    QVERIFY(stillRead > 0);
}

QTEST_APPLESS_MAIN(TestNpz)
#include "tst_npz.moc"
