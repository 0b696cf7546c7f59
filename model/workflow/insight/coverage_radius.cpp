#include "model/workflow/insight/coverage_radius.h"

#include "model/core/parallel.h"
#include "model/numeric/chosen_rows.h"
#include "model/selection/vector_candidates.h"

#include <atomic>
#include <cmath>

namespace Atoll {

namespace {

constexpr qint64 samplesPerRange = 64;

std::vector<SampleIndex> withVector(const FeatureMatrix &embedding, const std::vector<SampleIndex> &samples)
{
    std::vector<SampleIndex> result;
    result.reserve(samples.size());
    for (const SampleIndex sample : samples) {
        if (sample < embedding.rows() && hasVector(embedding, sample))
            result.push_back(sample);
    }
    return result;
}

void raise(std::atomic<double> &largest, double value)
{
    double known = largest.load(std::memory_order_relaxed);
    while (known < value && !largest.compare_exchange_weak(known, value, std::memory_order_relaxed)) {
    }
}

}  // namespace

Result<std::optional<double>> coverageRadius(const FeatureMatrix &embedding,
                                             const std::vector<SampleIndex> &samples,
                                             const std::vector<SampleIndex> &chosen, TaskControl &control)
{
    const std::vector<SampleIndex> measured = withVector(embedding, samples);
    ChosenRows rows(embedding);
    for (const SampleIndex sample : withVector(embedding, chosen))
        rows.add(sample);
    if (measured.empty() || rows.count() == 0)
        return std::optional<double>();
    // What one thread sees of the others' progress decides only how much work is saved.
    std::atomic<double> largest = 0;
    parallelFor(static_cast<qint64>(measured.size()), samplesPerRange, [&](qint64 begin, qint64 end) {
        for (qint64 i = begin; i < end && !control.isCancelled(); ++i) {
            ChosenRows::Nearest nearest;
            rows.look(measured[static_cast<std::size_t>(i)], nearest,
                      largest.load(std::memory_order_relaxed));
            raise(largest, nearest.squared);
        }
    });
    if (control.isCancelled())
        return cancelled();
    return std::optional(std::sqrt(largest.load()));
}

}  // namespace Atoll
