// What the scorers cost beside a plain loop over the definition, in the same run. Run the release build.

#include "model/core/parallel.h"
#include "model/numeric/linear_probe.h"
#include "model/numeric/random_generator.h"
#include "model/scoring/classification_scorer.h"
#include "model/scoring/detection_scorer.h"
#include "model/scoring/keypoint_scorer.h"
#include "model/scoring/segmentation_scorer.h"
#include "tests/benchmarks/benchmark.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

using namespace Atoll;

namespace {

/// Keeps the compiler from leaving out what nobody reads.
double sink = 0;

struct PlainScores
{
    double leastConfidence = 0;
    double margin = 0;
    double entropy = 0;
};

/// The definition, written as one would.
template <typename Number>
PlainScores plainRow(const Number *row, qint64 classes, qint64 stride)
{
    double first = -1;
    double second = -1;
    double entropy = 0;
    for (qint64 c = 0; c < classes; ++c) {
        const double p = double(row[c * stride]);
        if (p > first) {
            second = first;
            first = p;
        } else if (p > second) {
            second = p;
        }
        if (p > 0)
            entropy -= p * std::log2(p);
    }
    return {std::clamp((1 - first) / (1 - 1 / double(classes)), 0.0, 1.0),
            std::clamp(1 - (first - second), 0.0, 1.0),
            std::clamp(entropy / std::log2(double(classes)), 0.0, 1.0)};
}

template <typename Number>
std::vector<Number> randomRows(qint64 rows, qint64 classes)
{
    RandomGenerator random(1);
    std::vector<Number> numbers(std::size_t(rows * classes));
    for (qint64 row = 0; row < rows; ++row) {
        Number *begin = numbers.data() + row * classes;
        Number sum = 0;
        for (qint64 c = 0; c < classes; ++c)
            sum += begin[c] = Number(std::pow(random.uniform(), 8.0)) + Number(1e-6);
        for (qint64 c = 0; c < classes; ++c)
            begin[c] /= sum;
    }
    return numbers;
}

template <typename Number>
void benchClassification(const std::string &what, qint64 rows, qint64 classes)
{
    const auto numbers = randomRows<Number>(rows, classes);
    const double naive = bestSeconds(3, [&] {
        std::vector<PlainScores> scores(static_cast<std::size_t>(rows));
        for (qint64 row = 0; row < rows; ++row)
            scores[std::size_t(row)] = plainRow(numbers.data() + row * classes, classes, 1);
        sink += scores.back().entropy;
    });
    const double ours = bestSeconds(7, [&] {
        TaskControl control;
        const auto scores = scoreClassification(ProbabilityRows<Number>::of(numbers.data(), rows, classes),
                                                ScoreRange::ZeroToOne, control);
        sink += scores->back().values.back();
    });
    printRatio(what, naive, ours);
}

void benchSegmentation(const std::string &what, qint64 side, bool isClassesFirst)
{
    constexpr qint64 classes = 21;
    const qint64 pixels = side * side;
    const auto numbers = randomRows<float>(pixels, classes);
    const auto view = isClassesFirst ? ProbabilityRows<float>::classesFirst(numbers.data(), classes, pixels)
                                     : ProbabilityRows<float>::of(numbers.data(), pixels, classes);
    const double naive = bestSeconds(3, [&] {
        PlainScores sum;
        std::vector<double> mean(classes);
        for (qint64 pixel = 0; pixel < pixels; ++pixel) {
            const float *row = view.data + pixel * view.rowStride;
            const PlainScores scores = plainRow(row, classes, view.columnStride);
            sum.leastConfidence += scores.leastConfidence;
            sum.margin += scores.margin;
            sum.entropy += scores.entropy;
            for (qint64 c = 0; c < classes; ++c)
                mean[std::size_t(c)] += double(row[c * view.columnStride]);
        }
        sink += sum.leastConfidence + sum.margin + sum.entropy + mean[0];
    });
    const double ours = bestSeconds(7, [&] { sink += summarizeMap(view)->entropy; });
    printRatio(what, naive, ours);
}

void benchDetection(const std::string &what, int images)
{
    constexpr qint64 classes = 80;
    constexpr int boxes = 6;
    const auto numbers = randomRows<double>(qint64(images) * boxes, classes);
    std::vector<Prediction> predictions;
    for (int image = 0; image < images; ++image) {
        ObjectPrediction prediction;
        for (int box = 0; box < boxes; ++box) {
            const auto begin = numbers.begin() + (qint64(image) * boxes + box) * classes;
            prediction.objects.push_back({0, 0.5, {begin, begin + classes}, {}, {}});
        }
        predictions.emplace_back(std::move(prediction));
    }
    const double naive = bestSeconds(3, [&] {
        for (const Prediction &prediction : predictions) {
            std::map<qint64, int> counts;
            PlainScores most;
            for (const DetectedObject &object : std::get<ObjectPrediction>(prediction).objects) {
                const PlainScores scores = plainRow(object.probabilities.data(), classes, 1);
                ++counts[std::ranges::max_element(object.probabilities) - object.probabilities.begin()];
                most.entropy = std::max(most.entropy, scores.entropy);
                most.margin = std::max(most.margin, scores.margin);
            }
            sink += most.entropy + most.margin + double(counts.size());
        }
    });
    const DetectionScorer scorer;
    const double ours = bestSeconds(5, [&] {
        std::vector<double> rows(5 * predictions.size());
        for (std::size_t i = 0; i < predictions.size(); ++i)
            sink += scorer.score(predictions[i], std::span(rows).subspan(5 * i, 5)) ? 0 : 1;
        scorer.finish(rows);
        sink += rows.back();
    });
    printRatio(what, naive, ours);
}

void benchKeypoints(const std::string &what, int images)
{
    RandomGenerator random(3);
    std::vector<Prediction> predictions;
    for (int image = 0; image < images; ++image) {
        KeypointInstance instance;
        for (int value = 0; value < 17 * 3; ++value)
            instance.keypoints.push_back(random.uniform());
        predictions.emplace_back(KeypointPrediction{{instance, instance}});
    }
    const double naive = bestSeconds(3, [&] {
        for (const Prediction &prediction : predictions) {
            double sum = 0;
            const auto &instances = std::get<KeypointPrediction>(prediction).instances;
            for (const KeypointInstance &instance : instances) {
                std::vector<double> confidences;
                for (std::size_t i = 2; i < instance.keypoints.size(); i += 3)
                    confidences.push_back(instance.keypoints[i]);
                double own = 0;
                for (const double confidence : confidences)
                    own += confidence;
                sum += own / double(confidences.size());
            }
            sink += 1 - sum / double(instances.size());
        }
    });
    const KeypointScorer scorer;
    const double ours = bestSeconds(5, [&] {
        for (const Prediction &prediction : predictions) {
            double score = 0;
            sink += scorer.score(prediction, {&score, 1}) ? score : 0;
        }
    });
    printRatio(what, naive, ours);
}

void benchProbe(Eigen::Index rows, Eigen::Index width, int classes)
{
    RandomGenerator random(5);
    const FeatureMatrix centres =
        FeatureMatrix::NullaryExpr(classes, width, [&] { return float(random.normal()); });
    FeatureMatrix features(rows, width);
    std::vector<int> labels;
    for (Eigen::Index row = 0; row < rows; ++row) {
        labels.push_back(int(random.below(std::uint64_t(classes))));
        for (Eigen::Index k = 0; k < width; ++k)
            features(row, k) = 0.3F * centres(labels.back(), k) + float(random.normal());
    }
    const double ours = bestSeconds(3, [&] {
        TaskControl control;
        sink += LinearProbe::fit(features, labels, classes, {}, control)->probabilities(features)(0, 0);
    });
    std::printf("linear probe, %lld x %lld, %d classes: %.1f ms\n", static_cast<long long>(rows),
                static_cast<long long>(width), classes, 1e3 * ours);
}

}  // namespace

int main()
{
    std::printf("%d threads\n", threadCount());
    benchClassification<float>("classification 100,000 x 10, float32", 100'000, 10);
    benchClassification<float>("classification 1,000,000 x 10, float32", 1'000'000, 10);
    benchClassification<double>("classification 100,000 x 10, float64", 100'000, 10);
    benchClassification<double>("classification 1,000,000 x 10, float64", 1'000'000, 10);
    benchClassification<float>("classification 5,000 x 1,000, float32", 5'000, 1000);
    benchClassification<float>("classification 50,000 x 1,000, float32", 50'000, 1000);
    benchSegmentation("segmentation 128 x 128 x 21, classes last", 128, false);
    benchSegmentation("segmentation 512 x 512 x 21, classes last", 512, false);
    benchSegmentation("segmentation 128 x 128 x 21, classes first", 128, true);
    benchSegmentation("segmentation 512 x 512 x 21, classes first", 512, true);
    benchDetection("detection 1,000 pictures, 6 boxes, 80 classes", 1'000);
    benchDetection("detection 20,000 pictures, 6 boxes, 80 classes", 20'000);
    benchKeypoints("key points 10,000 pictures, 2 x 17", 10'000);
    benchKeypoints("key points 200,000 pictures, 2 x 17", 200'000);
    benchProbe(200, 256, 10);
    benchProbe(1000, 256, 10);
    return std::isnan(sink) ? 1 : 0;
}
