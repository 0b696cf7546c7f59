#include "model/formats/text/csv_reader.h"
#include "model/formats/text/csv_writer.h"
#include "model/formats/text/number.h"
#include "tests/support/written_file.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

/// All rows, the header first; or the error.
Result<QList<QStringList>> rowsOf(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    Result<LineReader> lines = LineReader::overDevice(std::move(buffer), u"t.csv"_s);
    Result<CsvReader> reader = CsvReader::overLines(*std::move(lines));
    if (!reader)
        return failure(reader.error());
    QList<QStringList> rows{reader->header()};
    while (true) {
        const Result<bool> more = reader->next();
        if (!more)
            return failure(more.error());
        if (!*more)
            return rows;
        QStringList row;
        for (int column = 0; column < reader->header().size(); ++column)
            row.append(reader->text(column));
        rows.append(row);
    }
}

QByteArray utf16(const QString &text, bool little)
{
    QStringEncoder encode(little ? QStringEncoder::Utf16LE : QStringEncoder::Utf16BE);
    const QByteArray bytes = encode(text);
    return (little ? QByteArray("\xFF\xFE") : QByteArray("\xFE\xFF")) + bytes;
}

}  // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsNumbersStrictly_data();
    void readsNumbersStrictly();
    void namesThePlaceOfABadNumber();
    void givesBackWhatWasWritten();
    void marksFormulas();
    void refusesLinesOverTheLimit();
    void readsAcrossChunks();
    void readsListsOfNames();
    void opensOnlyFiles();
    void survivesChangedBytes();
};

void TestCsv::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("rows");
    const QList<QStringList> two{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("line feeds") << QByteArray("a,b\n1,2\n") << two;
    QTest::newRow("no break at the end") << QByteArray("a,b\n1,2") << two;
    QTest::newRow("carriage returns too") << QByteArray("a,b\r\n1,2\r\n") << two;
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                     "a,b\n1,2\n")
                                       << two;
    QTest::newRow("UTF-16, little end first") << utf16(u"a,b\n1,2\n"_s, true) << two;
    QTest::newRow("UTF-16, big end first") << utf16(u"a,b\r\n1,2"_s, false) << two;
    QTest::newRow("semicolons") << QByteArray("a;b\n1;2\n") << two;
    QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n") << two;
    QTest::newRow("empty lines") << QByteArray("\n\na,b\n\n1,2\n\n") << two;
    QTest::newRow("quotes") << QByteArray("\"a\",b\n\"1\",\"2\"\n") << two;
    QTest::newRow("one column") << QByteArray("a\n1\n") << QList<QStringList>{{u"a"_s}, {u"1"_s}};
    QTest::newRow("commas, quotes and breaks inside quotes")
        << QByteArray("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n\"two\r\nlines\",\"\"\n")
        << QList<QStringList>{{u"a"_s, u"b"_s}, {u"x, y"_s, u"he said \"no\""_s}, {u"two\r\nlines"_s, u""_s}};
    QTest::newRow("a separator inside the header's quotes")
        << QByteArray("\"a;;;\",b\n1,2\n") << QList<QStringList>{{u"a;;;"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("empty cells") << QByteArray("a,b,c\n,,\n")
                                 << QList<QStringList>{{u"a"_s, u"b"_s, u"c"_s}, {u""_s, u""_s, u""_s}};
    QTest::newRow("letters beyond ASCII")
        << QByteArray("a,b\nä,写真😀\n") << QList<QStringList>{{u"a"_s, u"b"_s}, {u"ä"_s, u"写真😀"_s}};
    QTest::newRow("a header alone") << QByteArray("a,b") << QList<QStringList>{{u"a"_s, u"b"_s}};
}

void TestCsv::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QStringList>, rows);
    const Result<QList<QStringList>> got = rowsOf(bytes);
    QVERIFY2(got, qPrintable(got ? QString() : got.error().message));
    QCOMPARE(*got, rows);
}

void TestCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("an empty file") << QByteArray() << u"empty"_s;
    QTest::newRow("a byte order mark alone") << QByteArray("\xEF\xBB\xBF") << u"empty"_s;
    QTest::newRow("a row too short") << QByteArray("a,b\n1,2\n3\n")
                                     << u"line 3 has 1 cells, but the header has 2"_s;
    QTest::newRow("a row too long") << QByteArray("a,b\n1,2,3\n") << u"line 2 has 3 cells"_s;
    QTest::newRow("a quote never closed") << QByteArray("a,b\n1,\"2\n3,4\n") << u"line 2: a quoted cell"_s;
    QTest::newRow("a letter behind a quote") << QByteArray("a,b\n\"1\"x,2\n") << u"line 2: a letter"_s;
    QTest::newRow("a quote inside a plain cell") << QByteArray("a,b\n1\"\",2\n") << u"holds a quote"_s;
    QTest::newRow("Latin-1") << QByteArray("a,b\n1,\xE4\n") << u"line 2 is not UTF-8"_s;
    QTest::newRow("a NUL byte") << QByteArray("a,b\n1,\0\n", 8) << u"line 2 holds a NUL"_s;
    QTest::newRow("UTF-16 of an odd length") << QByteArray("\xFF\xFE"
                                                           "a\0\n\0\x00\xD8",
                                                           8)
                                             << u"UTF-16"_s;
    QTest::newRow("the right line behind one of several")
        << QByteArray("a,b\n\"1\n2\n3\",4\n5\n") << u"line 5 has 1"_s;
}

void TestCsv::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const Result<QList<QStringList>> rows = rowsOf(bytes);
    QVERIFY(!rows);
    QVERIFY2(rows.error().message.contains(says), qPrintable(rows.error().message));
    QVERIFY(rows.error().message.contains(u"t.csv"));
}

void TestCsv::readsNumbersStrictly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("value");  // NaN: refused
    const double refused = std::nan("");
    QTest::newRow("1") << QByteArray("1") << 1.0;
    QTest::newRow("-1.5") << QByteArray("-1.5") << -1.5;
    QTest::newRow("+1.5") << QByteArray("+1.5") << 1.5;
    QTest::newRow("1e-3") << QByteArray("1e-3") << 1e-3;
    QTest::newRow("1E5") << QByteArray("1E5") << 1e5;
    QTest::newRow(".5") << QByteArray(".5") << 0.5;
    QTest::newRow("5.") << QByteArray("5.") << 5.0;
    QTest::newRow("blanks around") << QByteArray("  7\t") << 7.0;
    QTest::newRow("too small") << QByteArray("1e-999") << 0.0;
    QTest::newRow("too large") << QByteArray("-1e999") << -HUGE_VAL;
    QTest::newRow("inf") << QByteArray("inf") << HUGE_VAL;
    for (const char *text :
         {"", " ", "1.5abc", "0x1p3", "1,234.5", "1 2", "+-1", "--1", "1e", "e5", ".", "+", "1_000", "½"})
        QTest::newRow(text) << QByteArray(text) << refused;
}

void TestCsv::readsNumbersStrictly()
{
    QFETCH(QByteArray, text);
    QFETCH(double, value);
    const std::optional<double> got = parseDouble(text.toStdString());
    QCOMPARE(got.has_value(), !std::isnan(value));
    if (got)
        QCOMPARE(*got, value);
    const std::optional<float> single = parseFloat(text.toStdString());
    QCOMPARE(single.has_value(), !std::isnan(value));
    QVERIFY(std::isnan(parseDouble("nan").value()));
    QCOMPARE(parseFloat("1e39").value(), std::numeric_limits<float>::infinity());
    QCOMPARE(parseFloat("1e-60").value(), 0.0F);
    QCOMPARE(parseInteger("9007199254740993").value(), qint64(9007199254740993));
    QVERIFY(!parseInteger("1.0"));
    QVERIFY(!parseInteger("99999999999999999999"));
}

void TestCsv::namesThePlaceOfABadNumber()
{
    const QTemporaryDir folder;
    const QString path = writeFile(folder.path(), u"t.csv"_s, "name,score\nx,0.5\ny,1.5abc\nz,nan\nw,1e39\n");
    Result<CsvReader> reader = CsvReader::open(path);
    QVERIFY(reader);
    QCOMPARE(reader->column(u"score"_s), 1);
    QCOMPARE(reader->column(u"none"_s), -1);
    QCOMPARE(reader->firstColumn({u"filename"_s, u"name"_s}), 0);
    QVERIFY(reader->next().value());
    QCOMPARE(reader->number(1).value(), 0.5);
    QVERIFY(reader->next().value());
    QVERIFY2(
        reader->number(1).error().message.contains(u"line 3, column \"score\": \"1.5abc\" is not a number"),
        qPrintable(reader->number(1).error().message));
    QVERIFY(reader->next().value());
    QVERIFY(reader->number(1).error().message.contains(u"finite"));
    QVERIFY(reader->next().value());
    QCOMPARE(reader->number(1).value(), 1e39);
    QVERIFY(reader->floatNumber(1).error().message.contains(u"single precision"));
    QCOMPARE(reader->row(), qint64(4));
    QVERIFY(!reader->next().value());
}

void TestCsv::givesBackWhatWasWritten()
{
    QRandomGenerator random(3);
    const QStringList letters{u"a"_s, u","_s,  u"\""_s, u"\n"_s, u"\r"_s,
                              u";"_s, u"\t"_s, u" "_s,  u"ä"_s,  u"😀"_s};
    for (int round = 0; round < 300; ++round) {
        const int columns = random.bounded(1, 6);
        QList<QStringList> rows;
        for (int row = random.bounded(1, 8); row > 0; --row) {
            QStringList cells;
            for (int column = 0; column < columns; ++column) {
                QString cell = rows.isEmpty() ? u"column "_s + QString::number(column) : u"x"_s;
                for (int length = random.bounded(6); length > 0 && !rows.isEmpty(); --length)
                    cell += letters[random.bounded(int(letters.size()))];
                cells.append(cell);
            }
            rows.append(cells);
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer(buffer);
        for (const QStringList &row : rows)
            writer.row(row);
        QVERIFY(writer.flush());
        const Result<QList<QStringList>> got = rowsOf(bytes);
        QVERIFY2(got, qPrintable(got ? QString() : got.error().message + QString::fromUtf8(bytes)));
        QCOMPARE(*got, rows);
    }
}

void TestCsv::marksFormulas()
{
    for (const auto style : {FormulaCells::Unchanged, FormulaCells::Escaped}) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer(buffer, style);
        writer.row({u"=1+1"_s, u"+1"_s, u"-x"_s, u"@sum"_s, u"\tx"_s, u"plain"_s});
        writer.plainCell("-5");
        writer.endRow();
        QVERIFY(writer.flush());
        QCOMPARE(writer.formulaCells(), qint64(5));
        QCOMPARE(bytes, style == FormulaCells::Unchanged
                            ? QByteArray("=1+1,+1,-x,@sum,\tx,plain\n-5\n")
                            : QByteArray("'=1+1,'+1,'-x,'@sum,'\tx,plain\n-5\n"));
    }
}

void TestCsv::refusesLinesOverTheLimit()
{
    const QByteArray line(limits::lineBytes + 1, 'x');
    const Result<QList<QStringList>> rows = rowsOf("a\n" + line + "\nb\n");
    QVERIFY(!rows);
    QVERIFY2(rows.error().message.contains(u"line 2 is longer than 16 MiB"),
             qPrintable(rows.error().message));
    const Result<QList<QStringList>> quoted = rowsOf("a\n\"" + QByteArray(limits::lineBytes, '\n') + "xx");
    QVERIFY(!quoted);
    QVERIFY(rowsOf("a\n" + line.chopped(1) + "\nb\n"));
}

void TestCsv::readsAcrossChunks()
{
    // Letters of two, three and four bytes straddle the reader's chunk borders in both encodings.
    QString text = u"name,number\n"_s;
    for (int i = 0; i < 90'000; ++i)
        text += u"ä写😀x"_s + QString::number(i) + u",%1\n"_s.arg(i);
    for (const QByteArray &bytes : {text.toUtf8(), utf16(text, true), utf16(u"x"_s + text, false)}) {
        const Result<QList<QStringList>> rows = rowsOf(bytes);
        QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().message));
        QCOMPARE(rows->size(), 90'001);
        for (int i = 0; i < 90'000; ++i)
            QVERIFY(rows->at(i + 1) == (QStringList{u"ä写😀x"_s + QString::number(i), QString::number(i)}));
    }
}

void TestCsv::readsListsOfNames()
{
    const QTemporaryDir folder;
    const QString path = writeFile(folder.path(), u"names.txt"_s,
                                   "\xEF\xBB\xBF"
                                   "a.png\r\n\r\nday 1/b.png\nc.png");
    QCOMPARE(readTextLines(path).value(), (QStringList{u"a.png"_s, u"day 1/b.png"_s, u"c.png"_s}));
    QCOMPARE(readTextLines(writeFile(folder.path(), u"empty.txt"_s, {})).value(), QStringList());
}

void TestCsv::opensOnlyFiles()
{
    const QTemporaryDir folder;
    QCOMPARE(CsvReader::open(folder.filePath(u"none.csv"_s)).error().kind, ErrorKind::NotFound);
    QVERIFY(CsvReader::open(folder.path()).error().message.contains(u"folder"));
    const QString path = writeFile(folder.path(), u"t.csv"_s, "a,b\n1,2\n");
    QVERIFY(LineReader::open(path, 3).error().message.contains(u"at most 3"));
    QVERIFY(LineReader::open(path, -1));
}

void TestCsv::survivesChangedBytes()
{
    QRandomGenerator random(17);
    const QByteArray original("name,x,y\n\"a, b\",1,2\n\"c\"\"d\",-3.5,1e9\r\nä,4,5\n");
    int stillRead = 0;
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes = round % 2 == 0 ? original : utf16(QString::fromUtf8(original), true);
        for (int flips = random.bounded(1, 4); flips > 0; --flips)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        stillRead += rowsOf(bytes).has_value() ? 1 : 0;
    }
    QVERIFY(stillRead > 100);
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
