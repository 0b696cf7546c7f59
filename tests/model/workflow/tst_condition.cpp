#include "model/workflow/condition.h"
#include "model/workflow/condition_evaluation.h"
#include "model/workflow/project.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

std::vector<ConditionValue> lookup(const QString &name)
{
    static const QHash<QString, std::vector<ConditionValue>> values = {
        {u"sharpness"_s, {0.5}},
        {u"width"_s, {640.0}},
        {u"height"_s, {480.0}},
        {u"label"_s, {u"cat"_s, u"dog"_s}},
        {u"path"_s, {u"train/cat/é 1.jpg"_s}},
        {u"weather.rain"_s, {true}},
        {u"odd name"_s, {3.0}},
        {u"taken_at"_s, {double(QDateTime(QDate(2021, 5, 6), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch())}}};
    return values.value(name);
}

}  // namespace

class TestCondition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsOrNot_data();
    void holdsOrNot();
    void saysWhereAMistakeIs_data();
    void saysWhereAMistakeIs();
    void refusesEndlessNesting();
    void evaluatesOverAProject_data();
    void evaluatesOverAProject();
    void listsKnownNamesForAnUnknownOne();
};

void TestCondition::holdsOrNot_data()
{
    QTest::addColumn<bool>("expected");
    const std::vector<std::pair<const char *, bool>> rows = {
        {"sharpness >= 0.3", true},
        {"sharpness >= 0.5", true},
        {"sharpness > 0.5", false},
        {"sharpness<.6", true},
        {"sharpness <= 5e-1", true},
        {"sharpness = 0.5", true},
        {"sharpness == 0.5", true},
        {"sharpness != 0.5", false},
        {"0.3 < sharpness", true},
        {"0.7 < sharpness", false},
        {"sharpness > -1", true},
        {"width > height", true},
        {"width < height", false},
        {"sharpness >= 0.3 and width < 100", false},
        {"sharpness >= 0.3 or width < 100", true},
        {"sharpness >= 0.3 AND NOT width < 100", true},
        {"width < 100 and width < 100 or sharpness > 0", true},
        {"width < 100 and (width < 100 or sharpness > 0)", false},
        {"sharpness > 0 or sharpness > 0 and width < 100", true},
        {"not not sharpness > 0", true},
        {"not (sharpness > 0 and width > 0)", false},
        {"label == 'cat'", true},
        {"label == \"dog\"", true},
        {"label == 'bird'", false},
        {"label != 'bird'", true},
        {"label != 'cat'", false},
        {"'cat' = label", true},
        {"label == 'Cat'", false},
        {"label contains 'a'", true},
        {"path contains 'é'", true},
        {"path contains \"it's\"", false},
        {"path >= 'train' and path < 'trainz'", true},
        {"weather.rain == true", true},
        {"weather.rain != true", false},
        {"weather.rain = FALSE", false},
        {"`odd name` == 3", true},
        // Unknown values and values of another kind make every comparison false.
        {"nothing > 0", false},
        {"nothing <= 0", false},
        {"nothing != 0", false},
        {"not nothing > 0", true},
        {"label > 3", false},
        {"label != 3", false},
        {"sharpness == 'sharp'", false},
        {"sharpness contains 5", false},
        {"weather.rain == 1", false},
        {"weather.rain > false", false},
        // A date is the whole day, a time is a moment; without zone it is UTC.
        {"taken_at == '2021-05-06'", true},
        {"taken_at != '2021-05-06'", false},
        {"taken_at > '2021-05-06'", false},
        {"taken_at >= '2021-05-06'", true},
        {"taken_at <= '2021-05-06'", true},
        {"taken_at < '2021-05-06'", false},
        {"taken_at < '2021-05-07'", true},
        {"'2021-05-07' > taken_at", true},
        {"taken_at == '2021-05-06T12:00:00'", true},
        {"taken_at == '2021-05-06T14:00:00+02:00'", true},
        {"taken_at > '2021-05-06T12:00:00.001Z'", false},
        {"taken_at > '2021-13-40'", false},
    };
    for (const auto &[text, expected] : rows)
        QTest::newRow(text) << expected;
}

void TestCondition::holdsOrNot()
{
    QFETCH(bool, expected);
    const auto condition = Condition::parse(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(condition, condition ? "" : qPrintable(condition.error().message));
    QCOMPARE(condition->holds(lookup), expected);
}

void TestCondition::saysWhereAMistakeIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << u""_s << 1 << u"found the end"_s;
    QTest::newRow("a name alone") << u"sharpness"_s << 10 << u"a comparison"_s;
    QTest::newRow("no value") << u"sharpness >"_s << 12 << u"a name, a number or quoted text"_s;
    QTest::newRow("two values") << u"sharpness > 1 2"_s << 15 << u"\"and\", \"or\" or the end"_s;
    QTest::newRow("open parenthesis") << u"(sharpness > 1"_s << 15 << u"\")\""_s;
    QTest::newRow("close parenthesis") << u"sharpness > 1)"_s << 14 << u"the end"_s;
    QTest::newRow("empty parentheses") << u"()"_s << 2 << u"a name"_s;
    QTest::newRow("open quote") << u"label == 'cat"_s << 10 << u"not closed"_s;
    QTest::newRow("decimal comma") << u"sharpness > 0,3"_s << 14 << u"no meaning"_s;
    QTest::newRow("no number") << u"sharpness > 0x1p3"_s << 13 << u"0x1p3"_s;
    QTest::newRow("infinite") << u"sharpness > 1e999"_s << 13 << u"no number"_s;
    QTest::newRow("ampersand") << u"a > 1 && b > 2"_s << 7 << u"no meaning"_s;
    QTest::newRow("chained comparison") << u"0 < a < 1"_s << 7 << u"\"and\""_s;
    QTest::newRow("and at the start") << u"and a > 1"_s << 1 << u"found \"and\""_s;
    QTest::newRow("SQL") << u"a > 1; DROP TABLE samples"_s << 6 << u"no meaning"_s;
}

void TestCondition::saysWhereAMistakeIs()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QFETCH(QString, says);
    const auto condition = Condition::parse(text);
    QVERIFY(!condition);
    QCOMPARE(condition.error().kind, ErrorKind::Invalid);
    const QString message = condition.error().message;
    QVERIFY2(message.startsWith(u"Column %1: "_s.arg(column)), qPrintable(message));
    QVERIFY2(message.contains(says), qPrintable(message));
}

void TestCondition::refusesEndlessNesting()
{
    const QString deep = QString(100'000, u'(');
    QVERIFY(!Condition::parse(deep));
    QVERIFY(!Condition::parse(u"not "_s.repeated(100'000) + u"a > 1"_s));
    QVERIFY(Condition::parse(QString(100, u'(') + u"a > 1"_s + QString(100, u')')));
}

namespace {

/// Five samples; the last could not be decoded.
Result<Project> smallProject(const QTemporaryDir &folder)
{
    auto project = Project::create(folder.filePath(u"p.atoll"_s), u"p"_s, {});
    std::vector<Sample> samples(5);
    for (int i = 0; i < 5; ++i) {
        samples[i].index = i;
        samples[i].path = u"%1/%2.png"_s.arg(i % 2).arg(i);
        if (i == 4) {
            samples[i].facts.state = ImageState::Unreadable;
            continue;
        }
        samples[i].facts.width = 100 * (i + 1);
        samples[i].facts.height = 200;
        samples[i].facts.sharpness = 0.2 * i;
    }
    std::vector<Label> labels(2);
    labels[0].sample = 1;
    labels[0].className = u"cat"_s;
    labels[1] = labels[0];
    labels[1].sample = 2;
    labels[1].isReference = true;
    const std::vector<std::pair<SampleIndex, QJsonObject>> metadata = {
        {0, {{u"weather"_s, QJsonObject{{u"rain"_s, 3}, {u"sky"_s, u"grey"_s}}}, {u"width"_s, u"wide"_s}}},
        {3, {{u"weather"_s, QJsonObject{{u"rain"_s, 0}}}, {u"tags"_s, QJsonArray{u"a"_s, u"b"_s}}}}};
    const Result<> done = project->samples()
                              .append(samples)
                              .and_then([&] { return project->labels().add(labels); })
                              .and_then([&] { return project->metadata().put(metadata); });
    if (!done)
        return failure(done.error());
    return project;
}

}  // namespace

void TestCondition::evaluatesOverAProject_data()
{
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("sharpness >= 0.3") << QList<int>{2, 3};
    QTest::newRow("not sharpness >= 0.3") << QList<int>{0, 1, 4};
    QTest::newRow("width < 250") << QList<int>{0, 1};
    QTest::newRow("aspect_ratio == 1") << QList<int>{1};
    QTest::newRow("state != 'ok'") << QList<int>{4};
    QTest::newRow("path contains '1/'") << QList<int>{1, 3};
    QTest::newRow("label == 'cat'") << QList<int>{1};
    QTest::newRow("weather.rain >= 0") << QList<int>{0, 3};
    QTest::newRow("weather.rain > 0 and weather.sky == 'grey'") << QList<int>{0};
    QTest::newRow("tags == 'b'") << QList<int>{3};
    QTest::newRow("metadata.width == 'wide'") << QList<int>{0};
    QTest::newRow("width < 0") << QList<int>{};
}

void TestCondition::evaluatesOverAProject()
{
    QFETCH(QList<int>, expected);
    const QTemporaryDir folder;
    const auto project = smallProject(folder);
    QVERIFY2(project, project ? "" : qPrintable(project.error().message));
    const auto set = evaluateCondition(*project, QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(set, set ? "" : qPrintable(set.error().message));
    QCOMPARE(set->size(), 5);
    const auto indices = set->indices();
    QCOMPARE(QList<int>(indices.begin(), indices.end()), expected);
}

void TestCondition::listsKnownNamesForAnUnknownOne()
{
    const QTemporaryDir folder;
    const auto project = smallProject(folder);
    QVERIFY(project);
    const auto set = evaluateCondition(*project, u"width > 1 and sharpnes > 0.3"_s);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ErrorKind::Invalid);
    for (const QString &part : {u"Column 15"_s, u"\"sharpnes\""_s, u"sharpness"_s, u"weather.rain"_s})
        QVERIFY2(set.error().message.contains(part), qPrintable(set.error().message));
    QVERIFY(!evaluateCondition(*project, u"weather == 1"_s));
}

QTEST_GUILESS_MAIN(TestCondition)
#include "tst_condition.moc"
