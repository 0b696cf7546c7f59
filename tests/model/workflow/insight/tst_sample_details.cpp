#include "model/workflow/insight/sample_details.h"
#include "tests/support/selection_project.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

constexpr SampleIndex count = SelectionProject::sampleCount;

SampleDetails details(const Project &project, SampleIndex sample)
{
    return SelectionProject::must(readSampleDetails(project, sample));
}

QString valueOf(const std::vector<DetailRow> &rows, const QString &title)
{
    const auto row = std::ranges::find(rows, title, &DetailRow::title);
    return row == rows.end() ? u"(none)"_s : row->value;
}

DetectedObject object(int category, double score)
{
    DetectedObject found;
    found.category = category;
    found.score = score;
    found.box = {1, 2, 3, 4};
    found.mask = {2, 4};
    return found;
}

}  // namespace

class TestSampleDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsAreWrittenInTheUsersWay();
    void unknownFactsAreLeftOut();
    void metadataBecomeRows();
    void scoresHaveTheirTagAndStanding();
    void classesComeMostProbableFirst();
    void objectsComeHighestScoreFirst();
    void labelsAndTagsAreListed();
    void refusesASampleThatIsNotThere();
};

void TestSampleDetails::factsAreWrittenInTheUsersWay()
{
    Sample sample;
    sample.index = 1234;
    sample.path = u"cats/a.jpg"_s;
    sample.facts.width = 4000;
    sample.facts.height = 30;
    sample.facts.bytes = 2048;
    sample.facts.sharpness = 0.51234567;
    sample.facts.takenAtMs = 0;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const auto rows = factRows(sample);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(valueOf(rows, u"File"_s), u"cats/a.jpg"_s);
    QCOMPARE(valueOf(rows, u"Number"_s), u"1.234"_s);
    QCOMPARE(valueOf(rows, u"Size"_s), u"4.000 × 30 pixels"_s);
    QCOMPARE(valueOf(rows, u"Sharpness"_s), u"0,5123"_s);
    QVERIFY(valueOf(rows, u"Taken at"_s).startsWith(u"01.01.70"_s));
    QCOMPARE(valueOf(rows, u"State"_s), u"(none)"_s);
}

void TestSampleDetails::unknownFactsAreLeftOut()
{
    Sample sample;
    sample.path = u"a.jpg"_s;
    sample.facts.state = ImageState::Unreadable;
    sample.facts.reason = u"No picture."_s;
    const auto rows = factRows(sample);
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(valueOf(rows, u"State"_s), u"unreadable: No picture."_s);
}

void TestSampleDetails::metadataBecomeRows()
{
    SelectionProject place;
    const std::pair<SampleIndex, QJsonObject> entry{
        3, {{u"speed"_s, 1.5}, {u"weather"_s, QJsonObject{{u"rain"_s, false}}}}};
    QVERIFY(place.project().metadata().put(std::span(&entry, 1)));
    const auto rows = details(place.project(), 3).metadata;
    QCOMPARE(rows, std::vector<DetailRow>({{u"speed"_s, u"1.5"_s}, {u"weather.rain"_s, u"false"_s}}));
    QVERIFY(details(place.project(), 4).metadata.empty());
}

void TestSampleDetails::scoresHaveTheirTagAndStanding()
{
    SelectionProject place;
    place.addTag(u"some"_s, SampleSet::fromIndices(count, std::array{3, 10, 11, 12, 59}));
    place.addScores(u"some"_s, u"mine"_s, {0.1, 0.5, 0.5, 0.9, 0.3});
    const auto scores = details(place.project(), 11).scores;
    QCOMPARE(scores.size(), std::size_t(1));
    QCOMPARE(scores[0].type, u"mine"_s);
    QCOMPARE(scores[0].tag, u"some"_s);
    QCOMPARE(scores[0].value, 0.5);
    QCOMPARE(*scores[0].percentile, 0.5);  // above two of the four others
    QCOMPARE(*details(place.project(), 12).scores[0].percentile, 1.0);
    QVERIFY(details(place.project(), 4).scores.empty());
}

void TestSampleDetails::classesComeMostProbableFirst()
{
    SelectionProject place;
    PredictionTask task{{}, u"weather"_s, TaskType::Classification, {}, 1};
    std::vector<float> probabilities;
    for (int i = 0; i < 15; ++i) {
        task.categories.push_back({i, u"c%1"_s.arg(i)});
        probabilities.push_back(i == 7 ? 0.5F : i == 2 ? 0.25F : 0.01F);
    }
    auto writer = SelectionProject::must(place.project().predictions().replaceAll(task));
    QVERIFY(writer.add(4, ClassPrediction{probabilities}));
    const auto found = details(place.project(), 4).predictions;
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].task, u"weather"_s);
    QCOMPARE(found[0].classes.size(), SampleDetails::mostClasses);
    QCOMPARE(found[0].classes[0].name, u"c7"_s);
    QCOMPARE(found[0].classes[0].probability, 0.5);
    QCOMPARE(found[0].classes[1].name, u"c2"_s);
    QCOMPARE(found[0].classes[2].name, u"c0"_s);
    QVERIFY(details(place.project(), 5).predictions.empty());
}

void TestSampleDetails::objectsComeHighestScoreFirst()
{
    SelectionProject place;
    PredictionTask task{{}, u"things"_s, TaskType::Detection, {{1, u"car"_s}, {2, u"bus"_s}}, 1};
    auto writer = SelectionProject::must(place.project().predictions().replaceAll(task));
    QVERIFY(writer.add(0, ObjectPrediction{{object(0, 0.3), object(1, 0.9)}}));
    QVERIFY(writer.add(1, ObjectPrediction{}));
    task = {{}, u"joints"_s, TaskType::Keypoints, {{1, u"person"_s}}, 1};
    auto joints = SelectionProject::must(place.project().predictions().replaceAll(task));
    QVERIFY(joints.add(0, KeypointPrediction{{{0, std::nullopt, {1, 2, 0.5}}, {0, 0.7, {3, 4, 0.5}}}}));
    const auto found = details(place.project(), 0).predictions;
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].objects.size(), std::size_t(2));
    QCOMPARE(found[0].objects[0].className, u"bus"_s);
    QCOMPARE(found[0].objects[0].box, Box({1, 2, 3, 4}));
    QCOMPARE(found[0].objects[0].mask, RowRuns({2, 4}));
    QCOMPARE(found[1].objects[0].score, 0.7);
    QVERIFY(std::isnan(found[1].objects[1].score));
    QCOMPARE(found[1].objects[1].keypoints, std::vector<double>({1, 2, 0.5}));
    // Looked, and found nothing: a prediction all the same.
    QCOMPARE(details(place.project(), 1).predictions.size(), std::size_t(1));
}

void TestSampleDetails::labelsAndTagsAreListed()
{
    SelectionProject place;
    place.addTag(u"some"_s, SelectionProject::range(0, 4));
    Label given;
    given.sample = 2;
    given.className = u"cat"_s;
    given.author = u"me"_s;
    Label hidden = given;
    hidden.isReference = true;
    const std::vector<Label> labels{given, hidden};
    QVERIFY(place.project().labels().add(labels));
    const SampleDetails found = details(place.project(), 2);
    QCOMPARE(found.labels, std::vector<Label>({given}));
    QCOMPARE(found.tags, std::vector<QString>({initialTagName.toString(), u"some"_s}));
    QCOMPARE(details(place.project(), 9).tags.size(), std::size_t(1));
    QVERIFY(found.absolutePath.isEmpty());
}

void TestSampleDetails::refusesASampleThatIsNotThere()
{
    SelectionProject place;
    QCOMPARE(readSampleDetails(place.project(), count).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestSampleDetails)
#include "tst_sample_details.moc"
