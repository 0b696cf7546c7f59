#include "model/formats/json/json_field.h"
#include "model/formats/json/json_reader.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWholeNumbersExact();
    void readsOtherEncodings_data();
    void readsOtherEncodings();
    void refuses_data();
    void refuses();
    void acceptsTheDeepestAllowedNesting();
    void streamsElementsInOrder_data();
    void streamsElementsInOrder();
    void stopsAtTheFirstFailureOfTheVisitor();
    void refusesBrokenStreams_data();
    void refusesBrokenStreams();
    void stopsWhenCancelled();
    void fieldsNameFileAndPath_data();
    void fieldsNameFileAndPath();
    void survivesFlippedBytes();
    void agreesWithQt();

private:
    static Result<JsonValue> read(QByteArray bytes)
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        TaskControl task;
        return readJson(buffer, u"a.json"_s, task);
    }

    static Result<JsonTop> stream(QByteArray bytes, const JsonVisitor &visitor)
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        TaskControl task;
        return streamJson(buffer, u"a.json"_s, visitor, task);
    }
};

void TestJsonReader::keepsWholeNumbersExact()
{
    const auto json = read("[9007199254740993, -9223372036854775808, 18446744073709551615, 1.0, 1e2]");
    QVERIFY(json);
    const QString file = u"a.json"_s;
    const JsonField top(*json, file);
    QCOMPARE(*top.at(0).integer(), 9007199254740993);
    QCOMPARE(*top.at(1).integer(), std::numeric_limits<qint64>::min());
    QVERIFY(!top.at(2).integer());
    QCOMPARE(*top.at(2).identifier(), u"18446744073709551615"_s);
    QCOMPARE(*top.at(0).identifier(), u"9007199254740993"_s);
    QCOMPARE(*top.at(3).integer(), 1);
    QCOMPARE(*top.at(4).integer(), 100);
    QCOMPARE(json->toQt().toArray().at(0).toInteger(), 9007199254740993);
}

void TestJsonReader::readsOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"{\"näme\": \"日本\"}"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with its mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QByteArray little("\xFF\xFE");
    QByteArray big("\xFE\xFF");
    for (const QChar letter : text) {
        little += char(letter.unicode() & 0xFF);
        little += char(letter.unicode() >> 8);
        big += char(letter.unicode() >> 8);
        big += char(letter.unicode() & 0xFF);
    }
    QTest::newRow("UTF-16, little end first") << little;
    QTest::newRow("UTF-16, big end first") << big;
}

void TestJsonReader::readsOtherEncodings()
{
    QFETCH(QByteArray, bytes);
    const auto json = read(bytes);
    QVERIFY2(json, json ? "" : qPrintable(json.error().message));
    QCOMPARE(*json->find(u"näme")->text(), u"日本"_s);
}

void TestJsonReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("empty file") << QByteArray()
                                << "a.json, line 1, column 1: this is not JSON: value - unexpected end";
    QTest::newRow("cut off") << QByteArray("{\"a\": [1,\n 2") << "line 2, column 3";
    QTest::newRow("comma too many") << QByteArray("{\n\"a\": 1,\n}") << "a.json, line 3, column 1";
    QTest::newRow("says what was expected") << QByteArray("{\"a\" 1}") << "expected ':'";
    QTest::newRow("text behind the end") << QByteArray("{} x") << "column 4";
    QTest::newRow("NaN") << QByteArray("[1,\n NaN]") << "line 2, column 2: NaN and Infinity are no numbers";
    QTest::newRow("Infinity") << QByteArray("[Infinity]") << "NaN and Infinity";
    QTest::newRow("minus Infinity") << QByteArray("[-Infinity]") << "NaN and Infinity";
    QTest::newRow("number too large") << QByteArray("[1e999]") << "1e999";
    QTest::newRow("not UTF-8") << QByteArray("[1,\n\n\"caf\xE9\"]")
                               << "line 3, column 6: the text is not UTF-8";
    QTest::newRow("half a surrogate") << QByteArray("[\"\\ud800\"]") << "surrogate";
    QTest::newRow("key twice") << QByteArray("[{\"x\": {\"b\": 1, \"a\": 2, \"b\": 3}}]")
                               << "a.json: [0].x names the key \"b\" twice";
    QTest::newRow("comment") << QByteArray("[1] // one") << "column";
    QTest::newRow("single quotes") << QByteArray("['a']") << "column 2";
    QTest::newRow("too deep") << QByteArray(257, '[') + QByteArray(257, ']') << "deeper than 256 levels";
    QTest::newRow("very deep") << QByteArray(1'000'000, '[') << "deeper than 256 levels";
    QTest::newRow("UTF-16 of odd length") << QByteArray("\xFF\xFE[\0]", 5) << "UTF-16";
    QTest::newRow("line break in a text shows as an escape") << QByteArray("[\"a\nb\"]") << "U+000A";
}

void TestJsonReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fragment);
    const auto json = read(bytes);
    QVERIFY(!json);
    QVERIFY2(json.error().message.contains(fragment), qPrintable(json.error().message));
    QVERIFY(!json.error().message.contains(u'\n'));
    QVERIFY(json.error().message.size() < 500);
}

void TestJsonReader::acceptsTheDeepestAllowedNesting()
{
    QVERIFY(read(QByteArray(256, '[') + QByteArray(256, ']')));
}

void TestJsonReader::streamsElementsInOrder_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("seen");
    QTest::newRow("list") << QByteArray("[1, {\"a\": [2]}, []]")
                          << QStringList{u"[0]=1"_s, u"[1]={\"a\":[2]}"_s, u"[2]=[]"_s};
    QTest::newRow("empty list") << QByteArray("[]") << QStringList();
    QTest::newRow("object of lists")
        << QByteArray(
               R"({"info": {"year": 1}, "images": [{"id": 1}, 2], "skip": [[1], {"x": [2]}, 3], "last": []})")
        << QStringList{u"info={\"year\":1}"_s, u"images[0]={\"id\":1}"_s, u"images[1]=2"_s};
    QTest::newRow("unwanted scalar and object")
        << QByteArray(R"({"skip": {"a": {"b": []}}, "n": null})") << QStringList{u"n=null"_s};
}

void TestJsonReader::streamsElementsInOrder()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, seen);
    QStringList got;
    const JsonVisitor visitor{.wants = [](const QString &member) { return member != u"skip"_s; },
                              .element = [&](const JsonElement &element) -> Result<> {
                                  const QJsonArray wrapped{element.value.toQt()};
                                  const QByteArray text =
                                      QJsonDocument(wrapped).toJson(QJsonDocument::Compact);
                                  got +=
                                      element.path() + u'=' + QString::fromUtf8(text.mid(1, text.size() - 2));
                                  return {};
                              }};
    const auto top = stream(bytes, visitor);
    QVERIFY2(top, top ? "" : qPrintable(top.error().message));
    QCOMPARE(got, seen);
    QCOMPARE(*top, bytes.startsWith('[') ? JsonTop::List : JsonTop::Object);
}

void TestJsonReader::stopsAtTheFirstFailureOfTheVisitor()
{
    int heard = 0;
    const JsonVisitor visitor{.wants = {}, .element = [&](const JsonElement &) -> Result<> {
                                  ++heard;
                                  return failure(ErrorKind::Invalid, u"enough"_s);
                              }};
    const auto top = stream("[1, 2, 3]", visitor);
    QVERIFY(!top);
    QCOMPARE(top.error().message, u"enough"_s);
    QCOMPARE(heard, 1);
}

void TestJsonReader::refusesBrokenStreams_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("only a number") << QByteArray("17")
                                   << "a.json: the file is 17; a list or an object is expected";
    QTest::newRow("cut off") << QByteArray("[{\"a\": 1},") << "line 1, column 11";
    QTest::newRow("member twice") << QByteArray("{\"a\": [], \"a\": []}") << "\"a\" occurs twice";
    QTest::newRow("key twice in an element")
        << QByteArray("{\"images\": [{}, {\"id\": 1, \"id\": 2}]}") << "images[1] names the key \"id\" twice";
    QTest::newRow("too deep where nobody looks")
        << "{\"skip\": " + QByteArray(300, '[') + QByteArray(300, ']') + "}"
        << "256 levels";
}

void TestJsonReader::refusesBrokenStreams()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fragment);
    const JsonVisitor visitor{.wants = [](const QString &member) { return member != u"skip"_s; },
                              .element = [](const JsonElement &) { return Result<>(); }};
    const auto top = stream(bytes, visitor);
    QVERIFY(!top);
    QVERIFY2(top.error().message.contains(fragment), qPrintable(top.error().message));
}

void TestJsonReader::stopsWhenCancelled()
{
    QByteArray bytes("[");
    for (int i = 0; i < 5000; ++i)
        bytes += "1,";
    bytes += "1]";
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    TaskControl task;
    int heard = 0;
    const JsonVisitor visitor{.wants = {}, .element = [&](const JsonElement &) -> Result<> {
                                  ++heard;
                                  task.cancel();
                                  return {};
                              }};
    const auto top = streamJson(buffer, u"a.json"_s, visitor, task);
    QVERIFY(!top);
    QCOMPARE(top.error().kind, ErrorKind::Cancelled);
    QVERIFY(heard < 2000);
}

void TestJsonReader::fieldsNameFileAndPath_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("wrong kind") << QByteArray(R"({"boxes": [{"x": 1}, {"x": "one"}]})")
                                << "a.json: boxes[1].x is \"one\"; a number is expected.";
    QTest::newRow("missing") << QByteArray(R"({"boxes": [{"y": 1}]})") << "a.json: boxes[0] has no \"x\".";
    QTest::newRow("null counts as missing")
        << QByteArray(R"({"boxes": [{"x": null}]})") << "a.json: boxes[0] has no \"x\".";
    QTest::newRow("no object") << QByteArray(R"({"boxes": [7]})")
                               << "a.json: boxes[0] is 7; an object is expected.";
    QTest::newRow("no list") << QByteArray(R"({"boxes": {}})")
                             << "a.json: boxes is an object; a list is expected.";
    QTest::newRow("top") << QByteArray("[1, 2]") << "a.json: the file is a list of 2; an object is expected.";
    QTest::newRow("hostile text") << QByteArray(R"({"boxes": [{"x": "<b>%1\n</b>"}]})")
                                  << "a.json: boxes[0].x is \"<b>%1\\n</b>\"; a number is expected.";
}

void TestJsonReader::fieldsNameFileAndPath()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const auto json = read(bytes);
    QVERIFY(json);
    const QString file = u"a.json"_s;
    const JsonField top(*json, file);
    const auto readAll = [&]() -> Result<> {
        const auto boxes = top.member(u"boxes"_s);
        if (!boxes)
            return failure(boxes.error());
        const auto size = boxes->listSize();
        if (!size)
            return failure(size.error());
        for (qsizetype i = 0; i < *size; ++i) {
            const JsonField box = boxes->at(i);
            const auto x = box.member(u"x"_s);
            if (!x)
                return failure(x.error());
            if (const auto number = x->number(); !number)
                return failure(number.error());
        }
        return {};
    };
    const auto result = readAll();
    QVERIFY(!result);
    QCOMPARE(result.error().message, message);
}

void TestJsonReader::survivesFlippedBytes()
{
    const QByteArray good =
        R"({"images": [{"id": 9007199254740993, "file_name": "日\n本.png", "x": [1.5e3, -2, true, null]}]})";
    std::mt19937 random(7);
    int refused = 0;
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes = good;
        for (int flips = 0; flips < 3; ++flips)
            bytes[qsizetype(random() % unsigned(bytes.size()))] = char(random() & 0xFF);
        if (round % 7 == 0)
            bytes.truncate(qsizetype(random() % unsigned(bytes.size())));
        const auto json = read(bytes);
        refused += json ? 0 : 1;
        QVERIFY(json || !json.error().message.isEmpty());
    }
    QVERIFY(refused > 1000);
}

void TestJsonReader::agreesWithQt()
{
    std::mt19937 random(11);
    const std::function<QJsonValue(int)> make = [&](int depth) -> QJsonValue {
        switch (random() % (depth > 4 ? 5U : 7U)) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return (random() & 1U) != 0;
        case 2:
            return qint64(random()) * (qint64(random()) - 2'000'000'000);
        case 3:
            return double(random()) / 7.0 * 1e-3;
        case 4:
            return QString(qsizetype(random() % 5), QChar(char16_t(1 + random() % 0xD000)));
        case 5: {
            QJsonArray list;
            for (unsigned i = random() % 4; i > 0; --i)
                list.append(make(depth + 1));
            return list;
        }
        default: {
            QJsonObject object;
            for (unsigned i = random() % 4; i > 0; --i)
                object.insert(u"k%1"_s.arg(random() % 10), make(depth + 1));
            return object;
        }
        }
    };
    for (int round = 0; round < 500; ++round) {
        const QJsonArray expected{make(0), make(0)};
        const auto json = read(QJsonDocument(expected).toJson());
        QVERIFY2(json, json ? "" : qPrintable(json.error().message));
        QCOMPARE(json->toQt().toArray(), expected);
    }
}

QTEST_APPLESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
