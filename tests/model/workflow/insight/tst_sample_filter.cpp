#include "model/numeric/random_generator.h"
#include "model/workflow/insight/sample_filter.h"
#include "tests/support/selection_project.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

using Kind = FilterClause::Kind;

constexpr SampleIndex count = 70'000;  ///< more than one range of the threads

std::vector<Sample> samplesOf(const QStringList &paths)
{
    std::vector<Sample> samples;
    for (const QString &path : paths)
        samples.push_back(
            {.index = static_cast<SampleIndex>(samples.size()), .path = path, .rawPath = {}, .facts = {}});
    return samples;
}

QStringList manyPaths()
{
    QStringList paths;
    paths.reserve(count);
    for (SampleIndex i = 0; i < count; ++i)
        paths.append(
            u"Train/%1/IMG_%2.jpg"_s.arg(i % 3 == 0 ? u"Äpfel"_s : u"cats"_s).arg(i, 6, 10, QChar(u'0')));
    return paths;
}

FilterClause nameContains(const QString &text)
{
    FilterClause clause;
    clause.kind = Kind::NameContains;
    clause.text = text;
    return clause;
}

const ColumnKey score{ColumnSource::Score, u"s"_s, u"initial-tag"_s};
const ColumnKey label{ColumnSource::Label, {}, {}};
const ColumnKey tag{ColumnSource::Tag, u"seed-150"_s, {}};

SharedColumn scoreColumn()
{
    RandomGenerator random(5);
    auto column = std::make_shared<SampleColumn>();
    column->info = columnInfo(score);
    for (SampleIndex i = 0; i < count; ++i)
        column->numbers.push_back(i % 11 == 0 ? NAN : static_cast<float>(random.uniform()));
    return column;
}

SharedColumn classColumn(const ColumnKey &key, int classes)
{
    RandomGenerator random(6);
    auto column = std::make_shared<SampleColumn>();
    column->info = columnInfo(key);
    for (int i = 0; i < classes; ++i)
        column->classNames.append(u"class %1"_s.arg(i));
    for (SampleIndex i = 0; i < count; ++i)
        column->classes.push_back(static_cast<int>(random.below(static_cast<quint64>(classes) + 1)) -
                                  (key == tag ? 0 : 1));
    return column;
}

FilterClause clauseOf(Kind kind, const ColumnKey &column)
{
    FilterClause clause;
    clause.kind = kind;
    clause.column = column;
    return clause;
}

}  // namespace

class TestSampleFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clausesHoldOneByOne_data();
    void clausesHoldOneByOne();
    void allClausesMustHold();
    void aShownNumberAsALimitKeepsItself();
    void aColumnThatIsGoneHoldsNowhere();
    void columnsAreNamedOnce();
    void titlesSayWhatHolds_data();
    void titlesSayWhatHolds();
    void clausesSurviveAsJson_data();
    void clausesSurviveAsJson();
    void strangeJsonIsNoClause();
    void namesAreFoundAsByAPlainSearch_data();
    void namesAreFoundAsByAPlainSearch();
    void theIndexReadsFromTheProject();
    void typeAheadGoesRoundTheEnd();

private:
    QStringList m_paths;
    std::unique_ptr<PathIndex> m_index;
    std::vector<SharedColumn> m_columns;
};

void TestSampleFilter::initTestCase()
{
    m_paths = manyPaths();
    m_index = std::make_unique<PathIndex>(PathIndex::of(samplesOf(m_paths)));
    m_columns = {scoreColumn(), classColumn(label, 5), classColumn(tag, 1)};
}

void TestSampleFilter::clausesHoldOneByOne_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("kind");
    QTest::newRow("a number in a range") << 0 << int(Kind::NumberInRange);
    QTest::newRow("an unknown number") << 0 << int(Kind::Unknown);
    QTest::newRow("one of two classes") << 1 << int(Kind::ClassIsOneOf);
    QTest::newRow("an unknown class") << 1 << int(Kind::Unknown);
    QTest::newRow("in a tag") << 2 << int(Kind::InTag);
    QTest::newRow("not in a tag") << 2 << int(Kind::NotInTag);
}

void TestSampleFilter::clausesHoldOneByOne()
{
    QFETCH(int, column);
    QFETCH(int, kind);
    const SharedColumn &data = m_columns[static_cast<std::size_t>(column)];
    FilterClause clause = clauseOf(static_cast<Kind>(kind), data->info.key);
    clause.least = 0.25;
    clause.most = 0.75;
    clause.classes = {u"class 1"_s, u"class 4"_s, u"no such class"_s};
    const auto working = SampleSet::where(count, [](SampleIndex i) { return i % 5 != 0; });
    const SampleSet found = filteredSamples(working, {clause}, std::span(&data, 1), nullptr);
    for (SampleIndex i = 0; i < count; ++i) {
        const auto place = static_cast<std::size_t>(i);
        const float number = data->numbers.empty() ? NAN : data->numbers[place];
        const int number1 = data->classes.empty() ? -1 : data->classes[place];
        bool holds = false;
        switch (clause.kind) {
        case Kind::NumberInRange:
            holds = number >= 0.25F && number <= 0.75F;
            break;
        case Kind::Unknown:
            holds = std::isnan(number) && number1 < 0;
            break;
        case Kind::ClassIsOneOf:
            holds = number1 == 1 || number1 == 4;
            break;
        case Kind::InTag:
            holds = number1 == 0;
            break;
        case Kind::NotInTag:
            holds = number1 == 1;
            break;
        default:
            break;
        }
        QCOMPARE(found.contains(i), holds && i % 5 != 0);
    }
}

void TestSampleFilter::allClausesMustHold()
{
    FilterClause range = clauseOf(Kind::NumberInRange, score);
    range.least = 0.5;
    FilterClause chosen = clauseOf(Kind::Samples, {});
    chosen.samples = SampleSet::where(count, [](SampleIndex i) { return i < 40'000; });
    const SampleFilter filter{range, clauseOf(Kind::InTag, tag), chosen, nameContains(u"äpfel"_s)};
    const std::vector<SharedColumn> columns{m_columns[0], m_columns[2]};
    const SampleSet found = filteredSamples(SampleSet::all(count), filter, columns, m_index.get());
    QVERIFY(!found.isEmpty());
    for (SampleIndex i = 0; i < count; ++i) {
        const auto place = static_cast<std::size_t>(i);
        const bool holds = m_columns[0]->numbers[place] >= 0.5F && m_columns[2]->classes[place] == 0 &&
                           i < 40'000 && i % 3 == 0;
        QCOMPARE(found.contains(i), holds);
    }
    QCOMPARE(filteredSamples(SampleSet::all(count), {}, {}, nullptr), SampleSet::all(count));
}

void TestSampleFilter::aShownNumberAsALimitKeepsItself()
{
    auto column = std::make_shared<SampleColumn>();
    column->info = columnInfo(score);
    column->numbers = {0.1F, 0.3F};
    const SharedColumn shared = column;
    FilterClause clause = clauseOf(Kind::NumberInRange, score);
    clause.least = 0.3;  // in double precision less than the float nearest to it
    clause.most = 0.3;
    QCOMPARE(filteredSamples(SampleSet::all(2), {clause}, std::span(&shared, 1), nullptr).indices(),
             std::vector<SampleIndex>({1}));
}

void TestSampleFilter::aColumnThatIsGoneHoldsNowhere()
{
    const SharedColumn gone;
    for (const Kind kind :
         {Kind::ClassIsOneOf, Kind::NumberInRange, Kind::InTag, Kind::NotInTag, Kind::Unknown})
        QVERIFY(filteredSamples(SampleSet::all(9), {clauseOf(kind, score)}, std::span(&gone, 1), nullptr)
                    .isEmpty());
    QVERIFY(filteredSamples(SampleSet::all(9), {nameContains(u"x"_s)}, {}, nullptr).isEmpty());
}

void TestSampleFilter::columnsAreNamedOnce()
{
    const SampleFilter filter{clauseOf(Kind::InTag, tag), clauseOf(Kind::NumberInRange, score),
                              nameContains(u"x"_s), clauseOf(Kind::Unknown, score),
                              clauseOf(Kind::Samples, {})};
    QCOMPARE(columnsOf(filter), std::vector<ColumnKey>({tag, score}));
}

void TestSampleFilter::titlesSayWhatHolds_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const QJsonObject &json, const QString &title) {
        QTest::newRow(name) << json << title;
    };
    const QString key = u"score:s@initial-tag"_s;
    row("from below", {{u"kind"_s, u"range"_s}, {u"column"_s, key}, {u"least"_s, 0.6}}, u"s ≥ 0.6"_s);
    row("from above", {{u"kind"_s, u"range"_s}, {u"column"_s, key}, {u"most"_s, 0.25}}, u"s ≤ 0.25"_s);
    row("both", {{u"kind"_s, u"range"_s}, {u"column"_s, key}, {u"least"_s, 0.25}, {u"most"_s, 0.5}},
        u"s: 0.25 – 0.5"_s);
    row("classes",
        {{u"kind"_s, u"class"_s}, {u"column"_s, u"label"_s}, {u"classes"_s, QJsonArray{u"car"_s, u"bus"_s}}},
        u"Label: car, bus"_s);
    row("a tag", {{u"kind"_s, u"in-tag"_s}, {u"column"_s, u"tag:seed-150"_s}}, u"in seed-150"_s);
    row("not a tag", {{u"kind"_s, u"not-in-tag"_s}, {u"column"_s, u"tag:seed-150"_s}}, u"not in seed-150"_s);
    row("a name", {{u"kind"_s, u"name"_s}, {u"text"_s, u"night"_s}}, u"name contains \"night\""_s);
    row("unknown", {{u"kind"_s, u"unknown"_s}, {u"column"_s, u"label"_s}}, u"without Label"_s);
}

void TestSampleFilter::titlesSayWhatHolds()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, title);
    const auto clause = FilterClause::fromJson(json);
    QVERIFY(clause);
    QCOMPARE(clause->title(), title);
}

void TestSampleFilter::clausesSurviveAsJson_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(Kind::Samples); ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

void TestSampleFilter::clausesSurviveAsJson()
{
    QFETCH(int, kind);
    FilterClause clause = clauseOf(static_cast<Kind>(kind), score);
    clause.classes = {u"a"_s, u"b, c"_s};
    clause.most = 0.1;
    clause.text = u"Äpfel"_s;
    if (clause.kind == Kind::Samples)
        clause.samples = SampleSet::fromIndices(200, std::array{3, 199});
    const auto back = FilterClause::fromJson(clause.toJson());
    QVERIFY(back);
    QCOMPARE(*back, clause);
}

void TestSampleFilter::strangeJsonIsNoClause()
{
    QVERIFY(!FilterClause::fromJson({}));
    QVERIFY(!FilterClause::fromJson({{u"kind"_s, u"smell"_s}}));
    QVERIFY(!FilterClause::fromJson({{u"kind"_s, u"samples"_s}, {u"samples"_s, u"0xff"_s}, {u"of"_s, 4}}));
    QVERIFY(!FilterClause::fromJson({{u"kind"_s, u"samples"_s}, {u"samples"_s, u"0xf"_s}}));
}

void TestSampleFilter::namesAreFoundAsByAPlainSearch_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("all for empty text") << u""_s;
    QTest::newRow("one letter of every path") << u"i"_s;
    QTest::newRow("upper case") << u"IMG_0000"_s;
    QTest::newRow("letters beyond English") << u"äPFEL/img_03"_s;
    QTest::newRow("a letter and its accent apart") << u"a\u0308pfel"_s;
    QTest::newRow("the end of a path") << u"9.JPG"_s;
    QTest::newRow("nothing") << u"train/dogs"_s;
    QTest::newRow("not across two paths") << u"jpgtrain"_s;
}

void TestSampleFilter::namesAreFoundAsByAPlainSearch()
{
    QFETCH(QString, text);
    const QString needle = text.normalized(QString::NormalizationForm_C);
    const auto wanted = SampleSet::where(
        count, [&](SampleIndex i) { return m_paths[i].contains(needle, Qt::CaseInsensitive); });
    QCOMPARE(m_index->containing(text), wanted);
}

void TestSampleFilter::theIndexReadsFromTheProject()
{
    SelectionProject place;
    TaskControl control;
    const PathIndex index = SelectionProject::must(PathIndex::read(place.project(), control));
    QCOMPARE(index.size(), SelectionProject::sampleCount);
    QCOMPARE(index.path(59).toByteArray(), "59.png");
    QCOMPARE(index.containing(u"9.P"_s).count(), 6);
    control.cancel();
    QCOMPARE(PathIndex::read(place.project(), control).error().kind, ErrorKind::Cancelled);
    QCOMPARE(PathIndex::of({}).containing(u"x"_s), SampleSet());
}

void TestSampleFilter::typeAheadGoesRoundTheEnd()
{
    const PathIndex index = PathIndex::of(samplesOf({u"x/Bee.png"_s, u"b/ant.png"_s, u"y/bear.png"_s}));
    const std::vector<SampleIndex> order{2, 1, 0};
    QCOMPARE(index.findFileName(u"be"_s, order, 0), 0);
    QCOMPARE(index.findFileName(u"BE"_s, order, 1), 2);
    QCOMPARE(index.findFileName(u"bear"_s, order, 2), 0);
    QCOMPARE(index.findFileName(u"b/"_s, order, 0), -1);
    QCOMPARE(index.findFileName(u"b"_s, {}, 0), -1);
}

QTEST_GUILESS_MAIN(TestSampleFilter)
#include "tst_sample_filter.moc"
