#include "model/formats/arrays/npy.h"
#include "model/formats/arrays/npy_convert.h"
#include "model/formats/arrays/npy_writer.h"
#include "tests/support/written_file.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

/// A whole .npy file around a header text of one's own.
QByteArray npyFile(const QByteArray &dict, const QByteArray &data, int major = 1, int minor = 0)
{
    QByteArray bytes = QByteArray("\x93NUMPY") + char(major) + char(minor);
    for (int i = 0; i < (major == 1 ? 2 : 4); ++i)
        bytes += char((dict.size() >> (8 * i)) & 0xFF);
    return bytes + dict + data;
}

QByteArray dict(const QByteArray &descr, const QByteArray &shape, const QByteArray &fortran = "False")
{
    return "{'descr': '" + descr + "', 'fortran_order': " + fortran + ", 'shape': " + shape + ", }\n";
}

template <typename Raw>
QByteArray littleEndian(std::initializer_list<Raw> values)
{
    QByteArray bytes;
    for (const Raw value : values)
        bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    return bytes;
}

template <typename Raw>
QByteArray bigEndian(std::initializer_list<Raw> values)
{
    QByteArray bytes;
    for (const Raw value : values) {
        QByteArray one(reinterpret_cast<const char *>(&value), sizeof value);
        std::reverse(one.begin(), one.end());
        bytes += one;
    }
    return bytes;
}

Result<NpyReader> readerOver(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return NpyReader::overDevice(std::move(buffer), bytes.size(), u"x.npy"_s);
}

Result<FeatureMatrix> featuresOf(const QByteArray &bytes)
{
    TaskControl task;
    Result<NpyReader> reader = readerOver(bytes);
    return reader ? reader->readFeatures(task) : failure(reader.error());
}

}  // namespace

class TestNpy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryNumberType_data();
    void readsEveryNumberType();
    void readsHeaderVariants_data();
    void readsHeaderVariants();
    void refuses_data();
    void refuses();
    void namesRowAndColumnOfABadNumber_data();
    void namesRowAndColumnOfABadNumber();
    void keepsNonFiniteNumbersWhenAsked();
    void readsEveryHalfPrecisionNumber();
    void readsFortranOrderOfThreeDimensions();
    void readsWholeNumbersAndTruthValues();
    void readsTexts();
    void streamsRows();
    void givesBackWhatWasWritten();
    void countsSurplusBytes();
    void opensOnlyFiles();
    void stopsWhenCancelled();
    void survivesChangedBytes();
};

void TestNpy::readsEveryNumberType_data()
{
    QTest::addColumn<QByteArray>("descr");
    QTest::addColumn<QByteArray>("data");
    // 1, -2 and 100 (254 instead of -2 where there is no sign).
    QTest::newRow("<f4") << "<f4"_ba << littleEndian<float>({1, -2, 100});
    QTest::newRow(">f4") << ">f4"_ba << bigEndian<float>({1, -2, 100});
    QTest::newRow("<f8") << "<f8"_ba << littleEndian<double>({1, -2, 100});
    QTest::newRow(">f8") << ">f8"_ba << bigEndian<double>({1, -2, 100});
    QTest::newRow("<f2") << "<f2"_ba << littleEndian<quint16>({0x3C00, 0xC000, 0x5640});
    QTest::newRow(">f2") << ">f2"_ba << bigEndian<quint16>({0x3C00, 0xC000, 0x5640});
    QTest::newRow("|i1") << "|i1"_ba << littleEndian<qint8>({1, -2, 100});
    QTest::newRow("|u1") << "|u1"_ba << littleEndian<quint8>({1, 254, 100});
    QTest::newRow("<i2") << "<i2"_ba << littleEndian<qint16>({1, -2, 100});
    QTest::newRow(">i2") << ">i2"_ba << bigEndian<qint16>({1, -2, 100});
    QTest::newRow("<u2") << "<u2"_ba << littleEndian<quint16>({1, 254, 100});
    QTest::newRow("<i4") << "<i4"_ba << littleEndian<qint32>({1, -2, 100});
    QTest::newRow(">i4") << ">i4"_ba << bigEndian<qint32>({1, -2, 100});
    QTest::newRow("<u4") << "<u4"_ba << littleEndian<quint32>({1, 254, 100});
    QTest::newRow("<i8") << "<i8"_ba << littleEndian<qint64>({1, -2, 100});
    QTest::newRow(">i8") << ">i8"_ba << bigEndian<qint64>({1, -2, 100});
    QTest::newRow("<u8") << "<u8"_ba << littleEndian<quint64>({1, 254, 100});
    QTest::newRow(">u8") << ">u8"_ba << bigEndian<quint64>({1, 254, 100});
}

void TestNpy::readsEveryNumberType()
{
    QFETCH(QByteArray, descr);
    QFETCH(QByteArray, data);
    const float second = descr[1] == 'u' ? 254 : -2;
    const QByteArray bytes = npyFile(dict(descr, "(3, 1)"), data);
    const Result<FeatureMatrix> matrix = featuresOf(bytes);
    QVERIFY2(matrix, qPrintable(matrix ? QString() : matrix.error().message));
    QCOMPARE(matrix->rows(), 3);
    QCOMPARE(matrix->cols(), 1);
    QCOMPARE((*matrix)(0, 0), 1.0F);
    QCOMPARE((*matrix)(1, 0), second);
    QCOMPARE((*matrix)(2, 0), 100.0F);

    TaskControl task;
    const Result<FeatureMatrixD> wide = readerOver(bytes)->readMatrix(task);
    QVERIFY(wide);
    QCOMPARE((*wide)(1, 0), double(second));
}

void TestNpy::readsHeaderVariants_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("major");
    QTest::addColumn<bool>("columnsFirst");
    const QByteArray usual = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";
    QTest::newRow("as NumPy writes it") << usual + QByteArray(57, ' ') + '\n' << 1 << false;
    QTest::newRow("version 2") << usual + '\n' << 2 << false;
    QTest::newRow("version 3") << usual + '\n' << 3 << false;
    QTest::newRow("no padding at all") << usual << 1 << false;
    QTest::newRow("other order, double quotes")
        << R"({"shape":(2,3),"descr":"<f4","fortran_order":False})"_ba << 1 << false;
    QTest::newRow("blanks everywhere")
        << " { 'shape' : ( 2 , 3 , ) , 'fortran_order' :\tFalse , 'descr' : '<f4' } \n"_ba << 1 << false;
    QTest::newRow("columns first") << "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3)}"_ba << 1
                                   << true;
    QTest::newRow("long integers of Python 2")
        << "{'descr': '<f4', 'fortran_order': False, 'shape': (2L, 3L)}"_ba << 1 << false;
    QTest::newRow("native byte order")
        << "{'descr': '=f4', 'fortran_order': False, 'shape': (2, 3)}"_ba << 1 << false;
}

void TestNpy::readsHeaderVariants()
{
    QFETCH(QByteArray, text);
    QFETCH(int, major);
    QFETCH(bool, columnsFirst);
    const Result<FeatureMatrix> matrix =
        featuresOf(npyFile(text, littleEndian<float>({1, 2, 3, 4, 5, 6}), major));
    QVERIFY2(matrix, qPrintable(matrix ? QString() : matrix.error().message));
    FeatureMatrix expected(2, 3);
    if (columnsFirst)
        expected << 1, 3, 5, 2, 4, 6;
    else
        expected << 1, 2, 3, 4, 5, 6;
    QCOMPARE(*matrix, expected);
}

void TestNpy::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray four = littleEndian<float>({1, 2, 3, 4});
    QTest::newRow("an empty file") << QByteArray() << u"empty"_s;
    QTest::newRow("another file") << "hello, world"_ba << u"not a NumPy array"_s;
    QTest::newRow("only the magic") << "\x93NUMPY"_ba << u"cut off"_s;
    QTest::newRow("version 4") << npyFile(dict("<f4", "(2, 2)"), four, 4) << u"version 4.0"_s;
    QTest::newRow("version 1.1") << npyFile(dict("<f4", "(2, 2)"), four, 1, 1) << u"version 1.1"_s;
    QTest::newRow("a header longer than the file")
        << "\x93NUMPY\x01"_ba + '\0' + "\xFF\xFF{'descr'"_ba << u"claims 65535 bytes"_s;
    QTest::newRow("a header of 4 GiB")
        << "\x93NUMPY\x02"_ba + '\0' + "\xFF\xFF\xFF\xFF{}"_ba << u"claims 4294967295"_s;
    QTest::newRow("short data") << npyFile(dict("<f4", "(2, 3)"), four)
                                << u"needs 24 bytes of data, but there are 16"_s;
    QTest::newRow("a product beyond 64 bits")
        << npyFile(dict("<f4", "(4294967296, 4294967296)"), four) << u"more than 2^63"_s;
    QTest::newRow("a size of 2^62") << npyFile(dict("<f4", "(4611686018427387904, 1)"), four)
                                    << u"more than 2^63"_s;
    QTest::newRow("a huge shape around zero")
        << npyFile(dict("<f4", "(0, 99999999999)"), {}) << u"no numbers"_s;
    QTest::newRow("a negative length") << npyFile(dict("<f4", "(-2, 2)"), four) << u"tuple"_s;
    QTest::newRow("a length beyond 64 bits")
        << npyFile(dict("<f4", "(99999999999999999999, 2)"), four) << u"tuple"_s;
    QTest::newRow("a plain number as shape") << npyFile(dict("<f4", "(4)"), four) << u"two dimensions"_s;
    QTest::newRow("one dimension") << npyFile(dict("<f4", "(4,)"), four) << u"(4,)"_s;
    QTest::newRow("three dimensions") << npyFile(dict("<f4", "(2, 2, 1)"), four) << u"(2, 2, 1)"_s;
    QTest::newRow("no dimension") << npyFile(dict("<f4", "()"), four) << u"two dimensions"_s;
    QTest::newRow("Python objects") << npyFile(dict("|O", "(2, 2)"), four) << u"Python objects"_s;
    QTest::newRow("complex numbers") << npyFile(dict("<c8", "(2, 1)"), four) << u"complex"_s;
    QTest::newRow("dates") << npyFile(dict("<M8[ns]", "(2, 1)"), four) << u"dates"_s;
    QTest::newRow("durations") << npyFile(dict("<m8[s]", "(2, 1)"), four) << u"durations"_s;
    QTest::newRow("16-byte floats") << npyFile(dict("<f16", "(1, 1)"), four) << u"16 bytes"_s;
    QTest::newRow("text as data") << npyFile(dict("<U2", "(2, 1)"), four) << u"text"_s;
    QTest::newRow("bytes as data") << npyFile(dict("|S2", "(2, 2)"), four) << u"text"_s;
    QTest::newRow("raw bytes") << npyFile(dict("|V4", "(2, 2)"), four) << u"|V4"_s;
    QTest::newRow("truth values") << npyFile(dict("|b1", "(2, 2)"), four) << u"truth values"_s;
    QTest::newRow("an unknown type") << npyFile(dict("<q9", "(2, 2)"), four) << u"<q9"_s;
    QTest::newRow("a type of nothing") << npyFile(dict("", "(2, 2)"), four) << u"not read"_s;
    QTest::newRow("a structured type")
        << npyFile("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (4,)}", four)
        << u"structured"_s;
    QTest::newRow("an unknown key")
        << npyFile("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), 'x': 1}", four) << u"\"x\""_s;
    QTest::newRow("a repeated key") << npyFile("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False}",
                                               four)
                                    << u"repeated"_s;
    QTest::newRow("a missing key") << npyFile("{'descr': '<f4', 'shape': (2, 2)}", four)
                                   << u"fortran_order"_s;
    QTest::newRow("code instead of a value")
        << npyFile("{'descr': '<f4', 'fortran_order': print(1), 'shape': (2, 2)}", four)
        << u"True or False"_s;
    QTest::newRow("text behind the braces")
        << npyFile(dict("<f4", "(2, 2)") + "x", four) << u"end of the header"_s;
    QTest::newRow("an unclosed quote") << npyFile("{'descr: 1}", four) << u"quoted key"_s;
    QTest::newRow("version 3 that is not UTF-8") << npyFile("{'descr': '\xFF'}", four, 3) << u"UTF-8"_s;
}

void TestNpy::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const Result<FeatureMatrix> matrix = featuresOf(bytes);
    QVERIFY(!matrix);
    QVERIFY2(matrix.error().message.contains(says), qPrintable(matrix.error().message));
    QVERIFY2(matrix.error().message.contains(u"x.npy"), qPrintable(matrix.error().message));
}

void TestNpy::namesRowAndColumnOfABadNumber_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    QTest::newRow("NaN") << npyFile(dict("<f4", "(2, 2)"), littleEndian<float>({1, 2, 3, nan}))
                         << u"row 2, column 2: the value is NaN"_s;
    QTest::newRow("infinity") << npyFile(dict("<f8", "(2, 2)"), littleEndian<double>({1, 2, -infinity, 4}))
                              << u"row 2, column 1: the value is infinity"_s;
    QTest::newRow("columns first") << npyFile(dict("<f4", "(2, 3)", "True"),
                                              littleEndian<float>({1, 2, 3, 4, nan, 6}))
                                   << u"row 1, column 3"_s;
    QTest::newRow("half precision") << npyFile(dict("<f2", "(1, 2)"), littleEndian<quint16>({0, 0x7C00}))
                                    << u"row 1, column 2: the value is infinity"_s;
    QTest::newRow("beyond single precision")
        << npyFile(dict("<f8", "(1, 2)"), littleEndian<double>({1, 1e39}))
        << u"row 1, column 2: 1e+39 is beyond"_s;
}

void TestNpy::namesRowAndColumnOfABadNumber()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const Result<FeatureMatrix> matrix = featuresOf(bytes);
    QVERIFY(!matrix);
    QVERIFY2(matrix.error().message.contains(says), qPrintable(matrix.error().message));
}

void TestNpy::keepsNonFiniteNumbersWhenAsked()
{
    TaskControl task;
    const QByteArray bytes =
        npyFile(dict("<f4", "(2,)"), littleEndian<float>({std::numeric_limits<float>::quiet_NaN(), 2}));
    QVERIFY(!readerOver(bytes)->readNumbers(task));
    const Result<std::vector<double>> numbers = readerOver(bytes)->readNumbers(task, NonFinite::Keep);
    QVERIFY(numbers);
    QVERIFY(std::isnan(numbers->at(0)));
    QCOMPARE(numbers->at(1), 2.0);
}

void TestNpy::readsEveryHalfPrecisionNumber()
{
    for (int half = 0; half < 0x10000; ++half) {
        const float value = halfToFloat(static_cast<quint16>(half));
        const double sign = (half & 0x8000) != 0 ? -1 : 1;
        const int exponent = (half >> 10) & 31;
        const double fraction = (half & 1023) / 1024.0;
        if (exponent == 31) {
            QVERIFY(fraction == 0 ? std::isinf(value) : std::isnan(value));
            continue;
        }
        const double expected = exponent == 0 ? sign * fraction * std::pow(2.0, -14)
                                              : sign * (1 + fraction) * std::pow(2.0, exponent - 15);
        QCOMPARE(double(value), expected);
    }
}

void TestNpy::readsFortranOrderOfThreeDimensions()
{
    // Element (i, j, k) holds 100 i + 10 j + k; the first index runs fastest in the file.
    QByteArray data;
    for (int k = 0; k < 4; ++k)
        for (int j = 0; j < 3; ++j)
            for (int i = 0; i < 2; ++i)
                data += littleEndian<qint16>({qint16(100 * i + 10 * j + k)});
    TaskControl task;
    const Result<FloatArray> array =
        readerOver(npyFile(dict("<i2", "(2, 3, 4)", "True"), data))->readFloats(task);
    QVERIFY(array);
    QCOMPARE(array->shape, (std::vector<qint64>{2, 3, 4}));
    std::size_t at = 0;
    for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 3; ++j)
            for (int k = 0; k < 4; ++k)
                QCOMPARE(array->values[at++], float(100 * i + 10 * j + k));
}

void TestNpy::readsWholeNumbersAndTruthValues()
{
    TaskControl task;
    const qint64 large = (qint64(1) << 53) + 1;
    QCOMPARE(readerOver(npyFile(dict("<i8", "(2,)"), littleEndian<qint64>({large, -5})))
                 ->readIntegers(task)
                 .value(),
             (std::vector<qint64>{large, -5}));
    QCOMPARE(
        readerOver(npyFile(dict("|b1", "(3,)"), QByteArray("\x01\x00\x01", 3)))->readIntegers(task).value(),
        (std::vector<qint64>{1, 0, 1}));
    QVERIFY(
        !readerOver(npyFile(dict("<u8", "(1,)"), littleEndian<quint64>({~quint64(0)})))->readIntegers(task));
    QVERIFY(!readerOver(npyFile(dict("<f4", "(1,)"), littleEndian<float>({1})))->readIntegers(task));
    QCOMPARE(readerOver(npyFile(dict("<i8", "(0,)"), {}))->readIntegers(task).value(), std::vector<qint64>());
}

void TestNpy::readsTexts()
{
    TaskControl task;
    const QByteArray unicode = littleEndian<quint32>({'a', 0, 0, U'é', U'😀', 'z'});
    QCOMPARE(readerOver(npyFile(dict("<U3", "(2,)"), unicode))->readTexts(task).value(),
             (QStringList{u"a"_s, u"é😀z"_s}));
    const QByteArray turned = bigEndian<quint32>({'a', 0, 0, U'é', U'😀', 'z'});
    QCOMPARE(readerOver(npyFile(dict(">U3", "(2,)"), turned))->readTexts(task).value(),
             (QStringList{u"a"_s, u"é😀z"_s}));
    QCOMPARE(
        readerOver(npyFile(dict("|S3", "(2,)"), QByteArray("ab\0\xC3\xA9\0", 6)))->readTexts(task).value(),
        (QStringList{u"ab"_s, u"é"_s}));
    QVERIFY(!readerOver(npyFile(dict("|S2", "(1,)"), "\xE9\x20"))->readTexts(task));
    QVERIFY(!readerOver(npyFile(dict("<U1", "(1,)"), littleEndian<quint32>({0xD800})))->readTexts(task));
    QVERIFY(!readerOver(npyFile(dict("<f4", "(1,)"), littleEndian<float>({1})))->readTexts(task));
    // Texts of no length claim no bytes, so nothing may be believed of their number.
    QVERIFY(!readerOver(npyFile(dict("<U0", "(9999999999,)"), {})));
}

void TestNpy::streamsRows()
{
    const FeatureMatrix matrix = FeatureMatrix::Random(10, 3);
    Result<NpyReader> reader = readerOver(npyBytes(matrix));
    QVERIFY(reader);
    FeatureMatrix part(4, 3);
    for (const auto &[start, expected] :
         {std::pair(0, 4), std::pair(4, 4), std::pair(8, 2), std::pair(10, 0)}) {
        const Result<qint64> rows = reader->readRows(part);
        QVERIFY(rows);
        QCOMPARE(*rows, qint64(expected));
        QVERIFY(part.topRows(expected) == matrix.middleRows(start, expected));
    }
}

void TestNpy::givesBackWhatWasWritten()
{
    TaskControl task;
    QRandomGenerator random(7);
    for (int round = 0; round < 50; ++round) {
        const int rows = random.bounded(1, 200);
        const int columns = random.bounded(1, 40);
        const FeatureMatrix matrix = FeatureMatrix::Random(rows, columns);
        QCOMPARE(readerOver(npyBytes(matrix))->readFeatures(task).value(), matrix);
        const FeatureMatrixD wide = FeatureMatrixD::Random(rows, columns);
        QCOMPARE(readerOver(npyBytes(wide))->readMatrix(task).value(), wide);
        QStringList names;
        for (int i = 0; i < rows; ++i)
            names.append(QString(random.bounded(5), u'ü') + QString::number(random.bounded(1000)) + u"😀"_s);
        QCOMPARE(readerOver(npyBytes(names))->readTexts(task).value(), names);
        QCOMPARE(npyBytes(matrix).size() % 64, qsizetype(rows) * columns * 4 % 64);
    }
    const std::vector<double> doubles{0.1, -1e300, 5};
    QCOMPARE(readerOver(npyBytes(doubles))->readNumbers(task).value(), doubles);
    const std::vector<qint64> whole{1, -2, qint64(1) << 62};
    QCOMPARE(readerOver(npyBytes(whole))->readIntegers(task).value(), whole);
    const std::vector<qint32> narrow{1, -2};
    QCOMPARE(readerOver(npyBytes(narrow))->readIntegers(task).value(), (std::vector<qint64>{1, -2}));
    QCOMPARE(readerOver(npyBytes(QStringList()))->readTexts(task).value(), QStringList());
}

void TestNpy::countsSurplusBytes()
{
    const QByteArray bytes = npyFile(dict("<f4", "(1, 1)"), littleEndian<float>({1, 2}));
    QCOMPARE(readerOver(bytes)->surplusBytes(), qint64(4));
    QCOMPARE(featuresOf(bytes)->size(), 1);
}

void TestNpy::opensOnlyFiles()
{
    const QTemporaryDir folder;
    TaskControl task;
    const QString path =
        writeFile(folder.path(), u"a.npy"_s, npyBytes(FeatureMatrix(FeatureMatrix::Ones(2, 2))));
    QCOMPARE(NpyReader::open(path)->readFeatures(task).value(), FeatureMatrix(FeatureMatrix::Ones(2, 2)));
    QCOMPARE(NpyReader::open(folder.filePath(u"none.npy"_s)).error().kind, ErrorKind::NotFound);
    QVERIFY(NpyReader::open(folder.path()).error().message.contains(u"folder"));
}

void TestNpy::stopsWhenCancelled()
{
    TaskControl task;
    task.cancel();
    const Result<FeatureMatrix> matrix =
        readerOver(npyBytes(FeatureMatrix(FeatureMatrix::Ones(2, 2))))->readFeatures(task);
    QVERIFY(!matrix);
    QCOMPARE(matrix.error().kind, ErrorKind::Cancelled);
}

void TestNpy::survivesChangedBytes()
{
    QRandomGenerator random(11);
    TaskControl task;
    const QList<QByteArray> originals{npyBytes(FeatureMatrix(FeatureMatrix::Random(4, 3))),
                                      npyBytes(QStringList{u"a"_s, u"bc"_s}),
                                      npyFile(dict(">f2", "(2, 2)", "True"), QByteArray(8, 'x'))};
    int stillRead = 0;
    for (int round = 0; round < 6000; ++round) {
        QByteArray bytes = originals[round % originals.size()];
        for (int flips = random.bounded(1, 4); flips > 0; --flips)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        if (random.bounded(4) == 0)
            bytes.truncate(random.bounded(int(bytes.size())));
        Result<NpyReader> reader = readerOver(bytes);
        if (!reader) {
            QVERIFY(!reader.error().message.isEmpty());
            continue;
        }
        ++stillRead;
        if (reader->header().type.isText())
            (void)reader->readTexts(task);
        else
            (void)reader->readFloats(task);
    }
    QVERIFY2(stillRead > 100, "most changes of data are still arrays, or this tests the magic only");
}

QTEST_APPLESS_MAIN(TestNpy)
#include "tst_npy.moc"
