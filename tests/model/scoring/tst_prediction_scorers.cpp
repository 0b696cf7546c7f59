#include "model/core/parallel.h"
#include "model/numeric/random_generator.h"
#include "model/scoring/detection_scorer.h"
#include "model/scoring/keypoint_scorer.h"
#include "model/scoring/relative_box.h"
#include "model/scoring/scoring_catalog.h"
#include "model/scoring/segmentation_scorer.h"
#include "model/scoring/uncertainty_kernel.h"

#include <QJsonObject>
#include <QTest>

#include <array>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1e-12;
}

DetectedObject object(int category, double score, std::vector<double> probabilities = {}, RowRuns mask = {})
{
    return {category, score, std::move(probabilities), {}, std::move(mask)};
}

std::vector<double> scored(const PredictionScorer &scorer, const std::vector<Prediction> &pictures,
                           std::size_t width)
{
    std::vector<double> rows(pictures.size() * width);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto done = scorer.score(pictures[i], std::span(rows).subspan(i * width, width));
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    scorer.finish(rows);
    return rows;
}

}  // namespace

class TestPredictionScorers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsObjectsWithAPenalty();
    void scoresTheLeastCertainBox();
    void spreadsWhatAScoreLeaves();
    void takesABoxWithoutProbabilitiesAmongOthers();
    void refusesImpossibleBoxes_data();
    void refusesImpossibleBoxes();
    void readsDetectionSettings();
    void refusesDetectionSettings_data();
    void refusesDetectionSettings();

    void summarisesAMap();
    void summarisesAMapAsPixelByPixel();
    void pixelsWithNanCountAsZero();
    void refusesMapsWithoutContent();
    void laterMasksCoverEarlierOnes();
    void masksAgreeWithAPaintedPicture();
    void refusesMasksOfUnequalSize();

    void averagesInstancesNotKeypoints();
    void refusesImpossibleKeypoints();

    void boxesLieInThePicture();
    void refusesBoxesWithoutArea_data();
    void refusesBoxesWithoutArea();

    void catalogEntriesKeepTheirWord_data();
    void catalogEntriesKeepTheirWord();
    void catalogNamesWhatThereIs();
};

void TestPredictionScorers::countsObjectsWithAPenalty()
{
    // Counts 0, 1, 1.25 and 3 (two of class 0 would be 1.25; three classes are 3).
    const std::vector<Prediction> pictures{ObjectPrediction{}, ObjectPrediction{{object(0, 1)}},
                                           ObjectPrediction{{object(1, 1), object(1, 1)}},
                                           ObjectPrediction{{object(0, 1), object(1, 1), object(2, 1)}}};
    const auto rows = scored(DetectionScorer(), pictures, 5);
    QVERIFY(isNear(rows[0], 0.9));
    QVERIFY(isNear(rows[5], 0.9 + 0.1 / 3));
    QVERIFY(isNear(rows[10], 0.9 + 0.1 * 1.25 / 3));
    QVERIFY(isNear(rows[15], 1));

    const auto wide = scored(DetectionScorer({.frequencyPenalty = 1, .minScore = 0}), pictures, 5);
    QVERIFY(isNear(wide[10], 2.0 / 3));
    const auto alone = scored(DetectionScorer(), {ObjectPrediction{}}, 5);
    QCOMPARE(alone, (std::vector<double>{1, 0, 0, 0, 0}));
}

void TestPredictionScorers::scoresTheLeastCertainBox()
{
    const ObjectPrediction picture{{object(0, 0.5, {0.5, 0.5}), object(0, 1, {1, 0})}};
    const auto rows = scored(DetectionScorer(), {picture}, 5);
    QVERIFY(isNear(rows[1], 1 - (0.25 + 1) / 2));
    QVERIFY(isNear(rows[2], 1));
    QVERIFY(isNear(rows[3], 1));
    QVERIFY(isNear(rows[4], 1));
}

void TestPredictionScorers::spreadsWhatAScoreLeaves()
{
    const auto output = DetectionOutput::fromScores(2, {0.25, 0.8}, {3, 0});
    QVERIFY(output);
    QCOMPARE(output->classProbabilities.cols(), 4);
    QVERIFY(isNear(output->classProbabilities(0, 0), 0.25));
    QVERIFY(isNear(output->classProbabilities(0, 3), 0.25));
    QVERIFY(isNear(output->classProbabilities(1, 1), 0.2 / 3));
    QCOMPARE(output->labels, (std::vector<qint64>{3, 0}));
    QCOMPARE(output->scores, (std::vector<double>{0.25, 0.8}));

    const auto single = DetectionOutput::fromScores(1, {0.25}, {0});
    QVERIFY(single);
    QCOMPARE(single->classProbabilities, FeatureMatrixD({{0.25, 0.75}}));
}

void TestPredictionScorers::takesABoxWithoutProbabilitiesAmongOthers()
{
    const std::array objects{object(1, 0.5, {0.2, 0.3, 0.5}), object(0, 0.6)};
    const auto output = DetectionOutput::fromObjects(objects);
    QVERIFY(output);
    QCOMPARE(output->classProbabilities, FeatureMatrixD({{0.2, 0.3, 0.5}, {0.6, 0.2, 0.2}}));
    QVERIFY(!DetectionOutput::fromObjects(std::array{object(0, 1, {1, 0}), object(0, 1, {1, 0, 0})}));
    QVERIFY(!DetectionOutput::fromObjects(std::array{object(0, 1, {1, 0}), object(2, 1)}));
}

void TestPredictionScorers::refusesImpossibleBoxes_data()
{
    QTest::addColumn<int>("boxes");
    QTest::addColumn<std::vector<double>>("scores");
    QTest::addColumn<std::vector<qint64>>("labels");
    using Scores = std::vector<double>;
    using Labels = std::vector<qint64>;
    QTest::newRow("score above one") << 1 << Scores{1.5} << Labels{0};
    QTest::newRow("score below zero") << 1 << Scores{-0.1} << Labels{0};
    QTest::newRow("negative label") << 1 << Scores{0.5} << Labels{-1};
    QTest::newRow("label beyond any memory") << 1 << Scores{0.5} << Labels{1LL << 40};
    QTest::newRow("a box too many") << 2 << Scores{0.5} << Labels{0};
    QTest::newRow("a label too few") << 1 << Scores{0.5} << Labels{};
}

void TestPredictionScorers::refusesImpossibleBoxes()
{
    QFETCH(int, boxes);
    QFETCH(std::vector<double>, scores);
    QFETCH(std::vector<qint64>, labels);
    const auto output = DetectionOutput::fromScores(boxes, scores, labels);
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Invalid);
}

void TestPredictionScorers::readsDetectionSettings()
{
    QCOMPARE(*DetectionConfig::fromJson({}), DetectionConfig{});
    QCOMPARE(*DetectionConfig::fromJson(u"no object"_s), DetectionConfig{});
    QCOMPARE(*DetectionConfig::fromJson(QJsonObject{{u"min_score"_s, 0.5}}), (DetectionConfig{0.25, 0.5}));
    QCOMPARE(*DetectionConfig::fromJson(QJsonObject{{u"min_score"_s, 0}, {u"frequency_penalty"_s, 1}}),
             (DetectionConfig{1, 0}));
}

void TestPredictionScorers::refusesDetectionSettings_data()
{
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown key") << QJsonObject{{u"minscore"_s, 0.5}} << u"minscore"_s;
    QTest::newRow("text") << QJsonObject{{u"min_score"_s, u"0.5"_s}} << u"min_score"_s;
    QTest::newRow("too large") << QJsonObject{{u"frequency_penalty"_s, 1.01}} << u"1.01"_s;
    QTest::newRow("negative") << QJsonObject{{u"min_score"_s, -0.5}} << u"-0.5"_s;
}

void TestPredictionScorers::refusesDetectionSettings()
{
    QFETCH(QJsonObject, config);
    QFETCH(QString, named);
    const auto made = scorerFor(TaskType::Detection).make(config);
    QVERIFY(!made);
    QVERIFY2(made.error().message.contains(named), qPrintable(made.error().message));
}

void TestPredictionScorers::summarisesAMap()
{
    // Two pixels of two classes: a guess and a certainty.
    const std::array<float, 4> classesLast{0.5F, 0.5F, 1, 0};
    const std::array<float, 4> classesFirst{0.5F, 1, 0.5F, 0};
    const SegmentationPrediction expected{{0.75, 0.25}, 0.5, 0.5, 0.5};
    QCOMPARE(*summarizeMap(ProbabilityRows<float>::of(classesLast.data(), 2, 2)), expected);
    QCOMPARE(*summarizeMap(ProbabilityRows<float>::classesFirst(classesFirst.data(), 2, 2)), expected);
}

void TestPredictionScorers::summarisesAMapAsPixelByPixel()
{
    constexpr qint64 pixels = 40000;
    constexpr qint64 classes = 5;
    RandomGenerator random(1);
    std::vector<double> map(std::size_t(pixels * classes));
    for (double &number : map)
        number = random.uniform() / 3;
    const auto view = ProbabilityRows<double>::classesFirst(map.data(), classes, pixels);
    std::array<double, 3> sums{};
    std::vector<double> probabilities(classes);
    for (qint64 pixel = 0; pixel < pixels; ++pixel) {
        std::array<double, 3> scores{};
        scoreRows(view, pixel, pixel + 1, ScoreRange::ZeroToOne, {&scores[0], &scores[1], &scores[2]});
        for (std::size_t s = 0; s < 3; ++s)
            sums[s] += scores[s];
        for (qint64 c = 0; c < classes; ++c)
            probabilities[std::size_t(c)] += view.at(pixel, c);
    }
    setThreadCount(3);
    const auto summary = summarizeMap(view);
    setThreadCount(1);
    const auto alone = summarizeMap(view);
    setThreadCount(0);
    QVERIFY(summary && alone);
    QCOMPARE(*summary, *alone);
    QVERIFY(isNear(summary->leastConfidence, sums[0] / pixels));
    QVERIFY(isNear(summary->margin, sums[1] / pixels));
    QVERIFY(isNear(summary->entropy, sums[2] / pixels));
    for (std::size_t c = 0; c < classes; ++c)
        QVERIFY(isNear(summary->meanProbabilities[c], probabilities[c] / pixels));
}

void TestPredictionScorers::pixelsWithNanCountAsZero()
{
    const std::array<double, 6> map{0.5, 0.5, notANumber, 0.5, 0.5, 0.5};
    const auto summary = summarizeMap(ProbabilityRows<double>::of(map.data(), 3, 2));
    QVERIFY(summary);
    QVERIFY(isNear(summary->margin, 2.0 / 3));
    QVERIFY(isNear(summary->meanProbabilities[1], 1.0 / 3));
}

void TestPredictionScorers::refusesMapsWithoutContent()
{
    const double number = 0;
    QVERIFY(!summarizeMap(ProbabilityRows<double>::of(&number, 0, 3)));
    QVERIFY(!summarizeMap(ProbabilityRows<double>::of(&number, 3, 0)));
}

void TestPredictionScorers::laterMasksCoverEarlierOnes()
{
    // Ten pixels: the guess covers 0..5, the certainty 4..7, nothing 8 and 9. Four pixels stay a guess.
    const ObjectPrediction picture{{object(0, 1, {0.5, 0.5}, {0, 6, 4}), object(0, 1, {1, 0}, {4, 4, 2})}};
    QCOMPARE(scored(SegmentationScorer(), {picture}, 3), (std::vector<double>{0.4, 0.4, 0.4}));
    QCOMPARE(scored(SegmentationScorer(), {ObjectPrediction{}}, 3), (std::vector<double>{0, 0, 0}));
    QCOMPARE(scored(SegmentationScorer(), {SegmentationPrediction{{1}, 0.1, 0.2, 0.3}}, 3),
             (std::vector<double>{0.1, 0.2, 0.3}));
}

void TestPredictionScorers::masksAgreeWithAPaintedPicture()
{
    RandomGenerator random(4);
    for (int trial = 0; trial < 50; ++trial) {
        constexpr std::size_t pixels = 60;
        ObjectPrediction picture;
        std::array<double, pixels> painted{};
        const auto count = 1 + random.below(5);
        for (std::uint64_t i = 0; i < count; ++i) {
            const double p = random.uniform();
            RowRuns runs;
            std::size_t pixel = 0;
            while (pixel < pixels) {
                const auto run = std::min<std::size_t>(random.below(15), pixels - pixel);
                if (runs.size() % 2 == 1)
                    std::fill_n(painted.begin() + qint64(pixel), run, 1 - std::abs(2 * p - 1));
                runs.push_back(std::uint32_t(run));
                pixel += run;
            }
            picture.objects.push_back(object(0, 1, {p, 1 - p}, runs));
        }
        const double expected = std::accumulate(painted.begin(), painted.end(), 0.0) / pixels;
        QVERIFY(isNear(scored(SegmentationScorer(), {picture}, 3)[1], expected));
    }
}

void TestPredictionScorers::refusesMasksOfUnequalSize()
{
    std::array<double, 3> row{};
    const SegmentationScorer scorer;
    QVERIFY(!scorer.score(ObjectPrediction{{object(0, 1, {}, {0, 4}), object(0, 1, {}, {0, 5})}}, row));
    QVERIFY(!scorer.score(ObjectPrediction{{object(0, 1, {}, {0, 4}), object(0, 1)}}, row));
}

void TestPredictionScorers::averagesInstancesNotKeypoints()
{
    const KeypointPrediction picture{
        {{0, {}, {5, 5, 1}}, {0, {}, {1, 1, 0.5, 2, 2, 0.1, 3, 3, 0}}, {0, {}, {}}}};
    QVERIFY(isNear(scored(KeypointScorer(), {picture}, 1)[0], 1 - (1 + 0.2) / 2));
    QCOMPARE(scored(KeypointScorer(), {KeypointPrediction{}, KeypointPrediction{{{0, {}, {}}}}}, 1),
             (std::vector<double>{0, 0}));
    QVERIFY(std::isnan(scored(KeypointScorer(), {KeypointPrediction{{{0, {}, {1, 1, notANumber}}}}}, 1)[0]));
}

void TestPredictionScorers::refusesImpossibleKeypoints()
{
    std::array<double, 1> row{};
    const KeypointScorer scorer;
    for (const auto &keypoints : {std::vector<double>{1, 2}, {1, 2, 1.1}, {1, 2, -0.1}, {1, 2, 0.5, 3}}) {
        const auto done = scorer.score(KeypointPrediction{{{0, {}, keypoints}}}, row);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Invalid);
    }
}

void TestPredictionScorers::boxesLieInThePicture()
{
    const auto clamped = RelativeBox::fromCorners(-1, 0.25, 0.5, 7);
    QVERIFY(clamped);
    QCOMPARE(clamped->x0(), 0.0);
    QCOMPARE(clamped->y1(), 1.0);
    QCOMPARE(clamped->area(), 0.375);
    QVERIFY(!RelativeBox::fromCorners(-1, 0.25, 0.5, 7, RelativeBox::OutOfRange::Refuse));
    const auto sized = RelativeBox::fromCornerAndSize(0.25, 0.5, 0.5, 0.25);
    QVERIFY(sized);
    QCOMPARE(sized->x1(), 0.75);
    QCOMPARE(sized->height(), 0.25);
    const auto centred = RelativeBox::fromCentreAndSize(0.5, 0.5, 0.5, 2);
    QVERIFY(centred);
    QCOMPARE(centred->x0(), 0.25);
    QCOMPARE(centred->y0(), 0.0);
}

void TestPredictionScorers::refusesBoxesWithoutArea_data()
{
    QTest::addColumn<std::array<double, 4>>("corners");
    using Corners = std::array<double, 4>;
    QTest::newRow("left of itself") << Corners{0.5, 0, 0.4, 1};
    QTest::newRow("above itself") << Corners{0, 0.5, 1, 0.4};
    QTest::newRow("no width") << Corners{0.5, 0, 0.5, 1};
    QTest::newRow("pixels by mistake") << Corners{10, 20, 30, 40};
    QTest::newRow("not a number") << Corners{0, 0, notANumber, 1};
}

void TestPredictionScorers::refusesBoxesWithoutArea()
{
    using Corners = std::array<double, 4>;
    QFETCH(Corners, corners);
    QVERIFY(!RelativeBox::fromCorners(corners[0], corners[1], corners[2], corners[3]));
}

void TestPredictionScorers::catalogEntriesKeepTheirWord_data()
{
    QTest::addColumn<int>("entry");
    for (std::size_t i = 0; i < scoringCatalog().size(); ++i)
        QTest::addRow("%s", qPrintable(scoringCatalog()[i].name)) << int(i);
}

void TestPredictionScorers::catalogEntriesKeepTheirWord()
{
    QFETCH(int, entry);
    const ScorerInfo &info = scoringCatalog()[std::size_t(entry)];
    QVERIFY(!info.name.isEmpty() && !info.description.isEmpty() && !info.scoreNames.isEmpty());
    QCOMPARE(&scorerFor(info.task), &info);
    QCOMPARE(*scorerNamed(info.name), &info);
    QVERIFY(!info.make(QJsonObject{{u"no_such_setting"_s, 1}}));
    const auto scorer = info.make({});
    QVERIFY(scorer);
    // A prediction of its own kind is scored within 0..1, of every other kind refused.
    const std::array<Prediction, 4> samples{
        ClassPrediction{{0.25F, 0.75F}}, ObjectPrediction{{object(1, 0.5, {}, {1, 3})}},
        SegmentationPrediction{{0.5, 0.5}, 0.5, 0.5, 0.5}, KeypointPrediction{{{0, {}, {0, 0, 0.5}}}}};
    int accepted = 0;
    for (const Prediction &sample : samples) {
        std::vector<double> row(std::size_t(info.scoreNames.size()), -1);
        const auto done = (*scorer)->score(sample, row);
        if (!done) {
            QCOMPARE(done.error().kind, ErrorKind::Invalid);
            continue;
        }
        ++accepted;
        (*scorer)->finish(row);
        for (const double score : row)
            QVERIFY(score >= 0 && score <= 1);
    }
    QCOMPARE(accepted, info.task == TaskType::Segmentation ? 2 : 1);
}

void TestPredictionScorers::catalogNamesWhatThereIs()
{
    const auto found = scorerNamed(u"poses"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::NotFound);
    QVERIFY(found.error().message.contains(u"keypoints"_s));
}

QTEST_APPLESS_MAIN(TestPredictionScorers)
#include "tst_prediction_scorers.moc"
