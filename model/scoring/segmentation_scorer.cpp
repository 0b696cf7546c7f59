#include "model/scoring/segmentation_scorer.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/scoring/detection_output.h"
#include "model/scoring/uncertainty_kernel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

namespace Atoll {

namespace {

constexpr qint64 pixelsPerPart = 16384;

/// Sums over some pixels; parts are joined in order, so that the total does not depend on the threads.
struct MapSums
{
    std::vector<double> probabilities;
    std::array<double, 3> scores{};

    void add(const MapSums &other)
    {
        for (std::size_t c = 0; c < probabilities.size(); ++c)
            probabilities[c] += other.probabilities[c];
        for (std::size_t s = 0; s < scores.size(); ++s)
            scores[s] += other.scores[s];
    }
};

template <typename Number>
void addProbabilities(const ProbabilityRows<Number> &pixels, qint64 begin, qint64 end,
                      std::vector<double> &sums)
{
    const auto add = [&](qint64 pixel, qint64 c) { sums[std::size_t(c)] += double(pixels.at(pixel, c)); };
    const bool isClassesFirst = pixels.rowStride == 1;
    for (qint64 outer = isClassesFirst ? 0 : begin; outer < (isClassesFirst ? pixels.columns : end);
         ++outer) {
        if (isClassesFirst)
            for (qint64 pixel = begin; pixel < end; ++pixel)
                add(pixel, outer);
        else
            for (qint64 c = 0; c < pixels.columns; ++c)
                add(outer, c);
    }
}

template <typename Number>
bool hasNan(const ProbabilityRows<Number> &pixels, qint64 pixel)
{
    for (qint64 c = 0; c < pixels.columns; ++c)
        if (std::isnan(pixels.at(pixel, c)))
            return true;
    return false;
}

template <typename Number>
MapSums sumPart(const ProbabilityRows<Number> &pixels, qint64 begin, qint64 end)
{
    constexpr qint64 step = 512;
    std::array<std::array<double, step>, 3> scores{};
    MapSums sums;
    sums.probabilities.resize(std::size_t(pixels.columns));
    for (qint64 first = begin; first < end; first += step) {
        const qint64 last = std::min(first + step, end);
        scoreRows(pixels, first, last, ScoreRange::ZeroToOne,
                  {scores[0].data(), scores[1].data(), scores[2].data()});
        for (std::size_t s = 0; s < scores.size(); ++s)
            sums.scores[s] += std::accumulate(scores[s].begin(), scores[s].begin() + (last - first), 0.0);
        addProbabilities(pixels, first, last, sums.probabilities);
    }
    if (std::ranges::none_of(sums.probabilities, [](double sum) { return std::isnan(sum); }))
        return sums;
    std::ranges::fill(sums.probabilities, 0);
    for (qint64 pixel = begin; pixel < end; ++pixel)
        if (!hasNan(pixels, pixel))
            addProbabilities(pixels, pixel, pixel + 1, sums.probabilities);
    return sums;
}

template <typename Number>
Result<SegmentationPrediction> summarize(const ProbabilityRows<Number> &pixels)
{
    if (pixels.columns < 1)
        return failure(ErrorKind::Invalid, Text::tr("The map of class probabilities has no classes."));
    if (pixels.rows < 1)
        return failure(ErrorKind::Invalid, Text::tr("The map of class probabilities has no pixels."));
    const qint64 partCount = (pixels.rows + pixelsPerPart - 1) / pixelsPerPart;
    std::vector<MapSums> parts{std::size_t(partCount)};
    parallelFor(partCount, 1, [&](qint64 begin, qint64 end) {
        for (qint64 part = begin; part < end; ++part)
            parts[std::size_t(part)] =
                sumPart(pixels, part * pixelsPerPart, std::min((part + 1) * pixelsPerPart, pixels.rows));
    });
    for (std::size_t part = 1; part < parts.size(); ++part)
        parts.front().add(parts[part]);
    MapSums &total = parts.front();
    const auto count = double(pixels.rows);
    for (double &sum : total.probabilities)
        sum /= count;
    return SegmentationPrediction{std::move(total.probabilities), total.scores[0] / count,
                                  total.scores[1] / count, total.scores[2] / count};
}

/// Where a mask's run of ones begins or ends.
struct RunEdge
{
    quint64 pixel = 0;
    std::size_t object = 0;
    bool isBegin = false;
};

/// Pixels of a mask, or why the objects' masks do not fit each other.
Result<quint64> pixelCount(const std::vector<DetectedObject> &objects)
{
    quint64 pixels = 0;
    for (const DetectedObject &object : objects) {
        const quint64 sum = std::accumulate(object.mask.begin(), object.mask.end(), quint64{0});
        if (sum == 0)
            return failure(ErrorKind::Invalid, Text::tr("An object of a segmentation has no mask."));
        if (pixels != 0 && sum != pixels)
            return failure(ErrorKind::Invalid,
                           Text::tr("The masks of one picture have %1 and %2 pixels; they must "
                                    "all have the picture's size.")
                               .arg(pixels)
                               .arg(sum));
        pixels = sum;
    }
    return pixels;
}

/// For each object the number of pixels that no later object covers. Walks over the ends of all runs, so it
/// never unfolds a mask.
std::vector<quint64> visiblePixels(const std::vector<DetectedObject> &objects)
{
    std::vector<RunEdge> edges;
    for (std::size_t object = 0; object < objects.size(); ++object) {
        quint64 pixel = 0;
        for (std::size_t run = 0; run < objects[object].mask.size(); ++run) {
            const bool isCovered = run % 2 == 1;
            if (isCovered)
                edges.push_back({pixel, object, true});
            pixel += objects[object].mask[run];
            if (isCovered)
                edges.push_back({pixel, object, false});
        }
    }
    std::ranges::stable_sort(edges, {}, &RunEdge::pixel);
    std::vector<quint64> visible(objects.size());
    std::multiset<std::size_t> covering;
    quint64 pixel = 0;
    for (const RunEdge &edge : edges) {
        if (!covering.empty())
            visible[*covering.rbegin()] += edge.pixel - pixel;
        pixel = edge.pixel;
        if (edge.isBegin)
            covering.insert(edge.object);
        else
            covering.erase(covering.find(edge.object));
    }
    return visible;
}

Result<> scoreMasks(const std::vector<DetectedObject> &objects, std::span<double> row)
{
    std::ranges::fill(row, 0);
    if (objects.empty())
        return {};
    const auto pixels = pixelCount(objects);
    if (!pixels)
        return failure(pixels.error());
    const auto output = DetectionOutput::fromObjects(objects);
    if (!output)
        return failure(output.error());
    const auto visible = visiblePixels(objects);
    for (std::size_t object = 0; object < objects.size(); ++object) {
        std::array<double, 3> scores{};
        scoreRows(rowsOf(output->classProbabilities), qint64(object), qint64(object) + 1,
                  ScoreRange::ZeroToOne, {scores.data(), scores.data() + 1, scores.data() + 2});
        for (std::size_t s = 0; s < scores.size(); ++s)
            row[s] += scores[s] * double(visible[object]) / double(*pixels);
    }
    return {};
}

}  // namespace

Result<SegmentationPrediction> summarizeMap(const ProbabilityRows<float> &pixels)
{
    return summarize(pixels);
}

Result<SegmentationPrediction> summarizeMap(const ProbabilityRows<double> &pixels)
{
    return summarize(pixels);
}

Result<> SegmentationScorer::score(const Prediction &prediction, std::span<double> row) const
{
    if (const auto *masks = std::get_if<ObjectPrediction>(&prediction))
        return scoreMasks(masks->objects, row);
    const auto *summary = std::get_if<SegmentationPrediction>(&prediction);
    if (summary == nullptr)
        return failure(ErrorKind::Invalid,
                       Text::tr("This is no segmentation: it holds neither a map nor masks."));
    row[0] = summary->leastConfidence;
    row[1] = summary->margin;
    row[2] = summary->entropy;
    return {};
}

}  // namespace Atoll
