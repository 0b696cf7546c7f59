#include "model/workflow/insight/sample_column.h"
#include "tests/support/selection_project.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

constexpr auto count = static_cast<std::size_t>(SelectionProject::sampleCount);

SharedColumn load(const Project &project, const ColumnKey &key)
{
    TaskControl control;
    return SelectionProject::must(loadColumn(project, key, control));
}

ErrorKind failureOf(const Project &project, const ColumnKey &key)
{
    TaskControl control;
    const auto column = loadColumn(project, key, control);
    if (column)
        qFatal("There should be no such column.");
    return column.error().kind;
}

QString className(const SampleColumn &column, std::size_t sample)
{
    const auto number = column.classes[sample];
    return number < 0 ? u"-"_s : column.classNames[number];
}

void require(const Result<> &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

Label label(SampleIndex sample, const QString &name)
{
    Label label;
    label.sample = sample;
    label.className = name;
    return label;
}

DetectedObject object(int category, double score)
{
    DetectedObject found;
    found.category = category;
    found.score = score;
    return found;
}

}  // namespace

class TestSampleColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysSurviveAsText_data();
    void keysSurviveAsText();
    void strangeTextIsNoKey();
    void scoresOfATagAreSpreadOverTheDataSet();
    void scoresOfAGrownTagAreUnknownAtItsEnd();
    void theLastLabelOfThePictureCounts();
    void aTaskGivesItsMostProbableClass();
    void objectsGiveTheClassOfTheHighestScore();
    void tagsAndPicksAreColumns();
    void pathsAreRankedByBytes();
    void pictureNumbersAreThoseOfTheSamples();
    void copiesAreTold();
    void metadataAreNumbersOrClasses();
    void metadataOfManyTextsAreRefused();
    void listsAllColumnsByGroup();
    void missingOnesAreNotFound_data();
    void missingOnesAreNotFound();
    void stopsWhenCancelled();
};

void TestSampleColumn::keysSurviveAsText_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("of");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << int(ColumnSource::None) << ""
                             << ""
                             << "none";
    QTest::newRow("a score") << int(ColumnSource::Score) << "uncertainty_margin"
                             << "initial-tag"
                             << "score:uncertainty_margin@initial-tag";
    QTest::newRow("names with the marks in them") << int(ColumnSource::Score) << "50% @ a:b"
                                                  << "x@y%40"
                                                  << "score:50%25 %40 a:b@x%40y%2540";
    QTest::newRow("labels have no name") << int(ColumnSource::Label) << ""
                                         << ""
                                         << "label";
    QTest::newRow("metadata with dots") << int(ColumnSource::Metadata) << "weather.rain"
                                        << ""
                                        << "metadata:weather.rain";
    QTest::newRow("picks") << int(ColumnSource::PickOrder) << "first"
                           << ""
                           << "picks:first";
}

void TestSampleColumn::keysSurviveAsText()
{
    QFETCH(int, source);
    QFETCH(QString, name);
    QFETCH(QString, of);
    QFETCH(QString, text);
    const ColumnKey key{static_cast<ColumnSource>(source), name, of};
    QCOMPARE(key.toText(), text);
    QCOMPARE(ColumnKey::fromText(text), key);
}

void TestSampleColumn::strangeTextIsNoKey()
{
    for (const QString &text : {u""_s, u"colour:red"_s, u"Score:x@y"_s})
        QCOMPARE(ColumnKey::fromText(text), ColumnKey());
}

void TestSampleColumn::scoresOfATagAreSpreadOverTheDataSet()
{
    SelectionProject place;
    place.addTag(u"some"_s, SampleSet::fromIndices(SelectionProject::sampleCount, std::array{3, 10, 59}));
    place.addScores(u"some"_s, u"mine"_s, {0.25, 0.5, 0.75});
    const auto column = load(place.project(), {ColumnSource::Score, u"mine"_s, u"some"_s});
    QCOMPARE(column->numbers.size(), count);
    for (std::size_t i = 0; i < count; ++i) {
        const float wanted = i == 3 ? 0.25F : i == 10 ? 0.5F : i == 59 ? 0.75F : NAN;
        QVERIFY(column->numbers[i] == wanted || (std::isnan(wanted) && std::isnan(column->numbers[i])));
    }
    QCOMPARE(column->info.title, u"mine of some"_s);
}

void TestSampleColumn::scoresOfAGrownTagAreUnknownAtItsEnd()
{
    SelectionProject place;
    const auto scores = SelectionProject::randomScores(SelectionProject::sampleCount, 1);
    place.addScores(initialTagName.toString(), u"mine"_s, scores);
    place.addSamples(SelectionProject::sampleCount, 2);
    const auto column = load(place.project(), {ColumnSource::Score, u"mine"_s, initialTagName.toString()});
    QCOMPARE(column->numbers.size(), count + 2);
    QCOMPARE(column->numbers[count - 1], static_cast<float>(scores.back()));
    QVERIFY(std::isnan(column->numbers[count]));
}

void TestSampleColumn::theLastLabelOfThePictureCounts()
{
    SelectionProject place;
    Label boxed = label(2, u"box"_s);
    boxed.box = Box{0, 0, 1, 1};
    Label hidden = label(3, u"hidden"_s);
    hidden.isReference = true;
    const std::vector<Label> labels{label(5, u"dog"_s), label(1, u"cat"_s), label(5, u"ant"_s), boxed,
                                    hidden};
    require(place.project().labels().add(labels));
    const auto column = load(place.project(), {ColumnSource::Label, {}, {}});
    // Nobody is a dog any more.
    QCOMPARE(column->classNames, QStringList({u"ant"_s, u"cat"_s}));
    QCOMPARE(className(*column, 1), u"cat"_s);
    QCOMPARE(className(*column, 5), u"ant"_s);
    QCOMPARE(className(*column, 2), u"-"_s);
    QCOMPARE(className(*column, 3), u"-"_s);
}

void TestSampleColumn::aTaskGivesItsMostProbableClass()
{
    SelectionProject place;
    PredictionTask task{{}, u"weather"_s, TaskType::Classification, {{1, u"sun"_s}, {2, u"rain"_s}}, 1};
    auto writer = SelectionProject::must(place.project().predictions().replaceAll(task));
    require(writer.add(4, ClassPrediction{{0.2F, 0.8F}}));
    require(writer.add(9, ClassPrediction{{0.5F, 0.5F}}));
    const auto column = load(place.project(), {ColumnSource::PredictedClass, u"weather"_s, {}});
    QCOMPARE(column->classNames, QStringList({u"sun"_s, u"rain"_s}));
    QCOMPARE(className(*column, 4), u"rain"_s);
    QCOMPARE(className(*column, 9), u"sun"_s);
    QCOMPARE(className(*column, 0), u"-"_s);
}

void TestSampleColumn::objectsGiveTheClassOfTheHighestScore()
{
    SelectionProject place;
    PredictionTask task{{}, u"things"_s, TaskType::Detection, {{1, u"car"_s}, {2, u"bus"_s}}, 1};
    auto writer = SelectionProject::must(place.project().predictions().replaceAll(task));
    require(writer.add(0, ObjectPrediction{{object(0, 0.3), object(1, 0.9)}}));
    require(writer.add(1, ObjectPrediction{}));
    const auto column = load(place.project(), {ColumnSource::PredictedClass, u"things"_s, {}});
    QCOMPARE(className(*column, 0), u"bus"_s);
    QCOMPARE(className(*column, 1), u"-"_s);
}

void TestSampleColumn::tagsAndPicksAreColumns()
{
    SelectionProject place;
    Tag tag;
    tag.name = u"batch"_s;
    tag.kind = TagKind::Selection;
    tag.samples = SampleSet::fromIndices(SelectionProject::sampleCount, std::array{1, 7, 30});
    tag.selection.emplace();
    tag.selection->picks = {30, 7};
    SelectionProject::must(place.project().tags().add(tag));
    const auto members = load(place.project(), {ColumnSource::Tag, u"batch"_s, {}});
    QCOMPARE(members->classNames.size(), 2);
    const auto picks = load(place.project(), {ColumnSource::PickOrder, u"batch"_s, {}});
    for (std::size_t i = 0; i < count; ++i) {
        QCOMPARE(members->classes[i], tag.samples.contains(static_cast<SampleIndex>(i)) ? 0 : 1);
        QCOMPARE(std::isnan(picks->numbers[i]), i != 30 && i != 7);
    }
    QCOMPARE(picks->numbers[30], 1.0F);
    QCOMPARE(picks->numbers[7], 2.0F);
}

void TestSampleColumn::pathsAreRankedByBytes()
{
    SelectionProject place;
    const auto column = load(place.project(), {ColumnSource::Path, {}, {}});
    QCOMPARE(column->info.kind, ColumnKind::Text);
    std::vector<std::pair<QByteArray, std::size_t>> paths;
    for (std::size_t i = 0; i < count; ++i)
        paths.emplace_back(u"%1.png"_s.arg(i).toUtf8(), i);
    std::ranges::sort(paths);
    for (std::size_t place1 = 0; place1 < count; ++place1)
        QCOMPARE(column->ranks[paths[place1].second], static_cast<int>(place1));
}

void TestSampleColumn::pictureNumbersAreThoseOfTheSamples()
{
    SelectionProject place;
    ImageFacts facts;
    facts.width = 40;
    facts.height = 20;
    facts.bytes = 1234;
    facts.sharpness = 0.5;
    facts.takenAtMs = 1'600'000'000'123;
    facts.state = ImageState::Damaged;
    require(place.project().samples().updateFacts(2, facts));
    facts.takenAtMs = 1'600'000'000'122;
    require(place.project().samples().updateFacts(3, facts));
    const std::vector<std::pair<QString, float>> wanted{
        {u"width"_s, 40.0F}, {u"height"_s, 20.0F}, {u"aspect_ratio"_s, 2.0F}, {u"sharpness"_s, 0.5F}};
    for (const auto &[name, value] : wanted) {
        const auto column = load(place.project(), {ColumnSource::Picture, name, {}});
        QCOMPARE(column->numbers[2], value);
        QVERIFY2(std::isnan(column->numbers[0]), qPrintable(name));
    }
    QCOMPARE(load(place.project(), {ColumnSource::Picture, u"bytes"_s, {}})->numbers[2], 1234.0F);
    const auto taken = load(place.project(), {ColumnSource::Picture, u"taken_at"_s, {}});
    QCOMPARE(taken->numbers[2], taken->numbers[3]);  // a millisecond apart: a float cannot tell
    QCOMPARE(taken->ranks[3], 0);
    QCOMPARE(taken->ranks[2], 1);
    QCOMPARE(taken->ranks[0], -1);
    const auto state = load(place.project(), {ColumnSource::Picture, u"state"_s, {}});
    QCOMPARE(className(*state, 2), u"damaged"_s);
    QCOMPARE(className(*state, 0), u"ok"_s);
}

void TestSampleColumn::copiesAreTold()
{
    SelectionProject place;
    ImageFacts facts;
    facts.contentHash = QByteArray(32, 'a');
    for (const SampleIndex sample : {8, 5, 6})
        require(place.project().samples().updateFacts(sample, facts));
    facts.contentHash = QByteArray(32, 'b');
    require(place.project().samples().updateFacts(7, facts));
    facts.contentHash = QByteArray(32, 'a');
    facts.state = ImageState::Missing;
    require(place.project().samples().updateFacts(9, facts));
    const auto column = load(place.project(), {ColumnSource::Picture, u"duplicate"_s, {}});
    const std::vector<int> wanted{-1, 1, 2, 0, 2, -1};
    QCOMPARE(std::vector<int>(column->classes.begin() + 4, column->classes.begin() + 10), wanted);
}

void TestSampleColumn::metadataAreNumbersOrClasses()
{
    SelectionProject place;
    const std::vector<std::pair<SampleIndex, QJsonObject>> entries{
        {0, {{u"speed"_s, 12.5}, {u"weather"_s, QJsonObject{{u"sky"_s, u"grey"_s}}}, {u"night"_s, true}}},
        {1, {{u"speed"_s, 3}, {u"weather"_s, QJsonObject{{u"sky"_s, u"blue"_s}}}, {u"mixed"_s, u"a"_s}}},
        {5, {{u"mixed"_s, 7}, {u"speed"_s, QJsonValue::Null}, {u"list"_s, QJsonArray{1, u"b"_s}}}}};
    require(place.project().metadata().put(entries));
    const auto speed = load(place.project(), {ColumnSource::Metadata, u"speed"_s, {}});
    QCOMPARE(speed->info.kind, ColumnKind::Number);
    QCOMPARE(speed->numbers[0], 12.5F);
    QVERIFY(std::isnan(speed->numbers[5]));
    const auto sky = load(place.project(), {ColumnSource::Metadata, u"weather.sky"_s, {}});
    QCOMPARE(sky->info.kind, ColumnKind::Class);
    QCOMPARE(sky->classNames, QStringList({u"blue"_s, u"grey"_s}));
    QCOMPARE(className(*sky, 0), u"grey"_s);
    const auto mixed = load(place.project(), {ColumnSource::Metadata, u"mixed"_s, {}});
    QCOMPARE(mixed->info.kind, ColumnKind::Class);
    QCOMPARE(className(*mixed, 5), u"7"_s);
    QCOMPARE(className(*load(place.project(), {ColumnSource::Metadata, u"night"_s, {}}), 0), u"true"_s);
    QCOMPARE(className(*load(place.project(), {ColumnSource::Metadata, u"list"_s, {}}), 5), u"1, b"_s);
}

void TestSampleColumn::metadataOfManyTextsAreRefused()
{
    SelectionProject place;
    place.addSamples(SelectionProject::sampleCount, 1000);
    std::vector<std::pair<SampleIndex, QJsonObject>> entries;
    for (SampleIndex i = 0; i < 1000; ++i)
        entries.emplace_back(i, QJsonObject{{u"id"_s, u"n%1"_s.arg(i)}});
    require(place.project().metadata().put(entries));
    const ColumnKey key{ColumnSource::Metadata, u"id"_s, {}};
    QCOMPARE(load(place.project(), key)->classNames.size(), 1000);
    const std::pair<SampleIndex, QJsonObject> more{1000, {{u"id"_s, u"one more"_s}}};
    require(place.project().metadata().put(std::span(&more, 1)));
    QCOMPARE(failureOf(place.project(), key), ErrorKind::Invalid);
    const auto all = SelectionProject::must(availableColumns(place.project()));
    QVERIFY(std::ranges::find(all, key, &ColumnInfo::key) == all.end());
}

void TestSampleColumn::listsAllColumnsByGroup()
{
    SelectionProject place;
    place.addScores(initialTagName.toString(), u"mine"_s,
                    SelectionProject::randomScores(SelectionProject::sampleCount, 1));
    const std::pair<SampleIndex, QJsonObject> entry{0, {{u"speed"_s, 1}, {u"who"_s, u"me"_s}}};
    require(place.project().metadata().put(std::span(&entry, 1)));
    const auto columns = SelectionProject::must(availableColumns(place.project()));
    QStringList groups;
    for (const ColumnInfo &column : columns) {
        if (groups.isEmpty() || groups.back() != column.group)
            groups.append(column.group);
        QVERIFY(!column.title.isEmpty());
        // Whatever is listed can be loaded, and is what the list says.
        const auto loaded = load(place.project(), column.key);
        QCOMPARE(loaded->info, column);
        const bool isFilled = column.kind == ColumnKind::Number  ? loaded->numbers.size() == count
                              : column.kind == ColumnKind::Class ? loaded->classes.size() == count
                                                                 : loaded->ranks.size() == count;
        QVERIFY2(isFilled, qPrintable(column.key.toText()));
    }
    QCOMPARE(groups, QStringList({u"Scores"_s, u"Classes"_s, u"Picture"_s, u"Metadata"_s, u"Tags"_s}));
    QCOMPARE(columns.front().key, ColumnKey({ColumnSource::Score, u"mine"_s, initialTagName.toString()}));
}

void TestSampleColumn::missingOnesAreNotFound_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("a score of no such type") << "score:x@initial-tag";
    QTest::newRow("a score of no such tag") << "score:x@gone";
    QTest::newRow("a tag") << "tag:gone";
    QTest::newRow("picks of a tag that was not selected") << "picks:initial-tag";
    QTest::newRow("a task") << "predicted:gone";
    QTest::newRow("metadata") << "metadata:gone";
    QTest::newRow("a fact of the picture") << "picture:smell";
}

void TestSampleColumn::missingOnesAreNotFound()
{
    QFETCH(QString, key);
    SelectionProject place;
    QCOMPARE(failureOf(place.project(), ColumnKey::fromText(key)), ErrorKind::NotFound);
}

void TestSampleColumn::stopsWhenCancelled()
{
    SelectionProject place;
    TaskControl control;
    control.cancel();
    const auto column = loadColumn(place.project(), {ColumnSource::Path, {}, {}}, control);
    QVERIFY(!column);
    QCOMPARE(column.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSampleColumn)
#include "tst_sample_column.moc"
