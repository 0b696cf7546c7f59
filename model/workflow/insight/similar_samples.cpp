#include "model/workflow/insight/similar_samples.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/numeric/distances.h"
#include "model/selection/vector_candidates.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

namespace Atoll {

namespace {

constexpr qint64 rowsPerRange = 4096;
constexpr SampleIndex rowsPerLook = 512;  ///< between two looks at the cancel flag

struct Candidate
{
    double squared = 0;
    SampleIndex sample = -1;

    // NOLINTNEXTLINE(modernize-use-nullptr): the check takes the 0 inside the comparison for a pointer
    auto operator<=>(const Candidate &) const = default;
};

/// The nearest so far, the farthest of them at the front of the heap.
class NearestList
{
public:
    explicit NearestList(std::size_t count)
        : m_count(count)
    {
        m_heap.reserve(count + 1);
    }

    [[nodiscard]] bool isFull() const { return m_heap.size() == m_count; }
    [[nodiscard]] double limit() const
    {
        return isFull() ? m_heap.front().squared : std::numeric_limits<double>::infinity();
    }
    void offer(const Candidate &candidate)
    {
        if (isFull() && !(candidate < m_heap.front()))
            return;
        m_heap.push_back(candidate);
        std::ranges::push_heap(m_heap);
        if (m_heap.size() > m_count) {
            std::ranges::pop_heap(m_heap);
            m_heap.pop_back();
        }
    }
    void offerAll(const NearestList &other)
    {
        for (const Candidate &candidate : other.m_heap)
            offer(candidate);
    }
    [[nodiscard]] std::vector<Candidate> ascending() &&
    {
        std::ranges::sort_heap(m_heap);
        return std::move(m_heap);
    }

private:
    std::size_t m_count;
    std::vector<Candidate> m_heap;
};

class SimilarSearch
{
public:
    SimilarSearch(const FeatureMatrix &embedding, SampleIndex sample, const SampleSet *among,
                  const TaskControl &control)
        : m_embedding(embedding)
        , m_sample(sample)
        , m_among(among)
        , m_control(control)
        , m_kernels(distanceKernels())
        , m_bound(embedding.cols())
    {
    }

    void look(SampleIndex begin, SampleIndex end, NearestList &nearest) const
    {
        const Eigen::Index width = m_embedding.cols();
        const float *wanted = m_embedding.row(m_sample).data();
        for (SampleIndex row = begin; row < end; ++row) {
            if (row % rowsPerLook == 0 && m_control.isCancelled())
                return;
            if (row == m_sample || (m_among != nullptr && !m_among->contains(row)))
                continue;
            const float *values = m_embedding.row(row).data();
            const float rough = m_kernels.roughlySquared(values, wanted, width);
            if (nearest.isFull() && RoughDistanceBound::isBeyond(rough, m_bound.threshold(nearest.limit())))
                continue;
            if (hasVector(m_embedding, row))
                nearest.offer({m_kernels.squared(values, wanted, width), row});
        }
    }

private:
    const FeatureMatrix &m_embedding;
    SampleIndex m_sample;
    const SampleSet *m_among;
    const TaskControl &m_control;
    DistanceKernels m_kernels;
    RoughDistanceBound m_bound;
};

}  // namespace

Result<std::vector<SimilarSample>> similarSamples(const FeatureMatrix &embedding, SampleIndex sample,
                                                  std::size_t count, const SampleSet *among,
                                                  TaskControl &control)
{
    if (sample < 0 || sample >= embedding.rows() || !hasVector(embedding, sample))
        return failure(ErrorKind::Invalid,
                       Text::tr("The embedding has no numbers for this picture, so nothing is known of "
                                "pictures like it."));
    if (count == 0)
        return std::vector<SimilarSample>();
    const SimilarSearch search(embedding, sample, among, control);
    NearestList nearest(count);
    std::mutex mutex;
    // Which of the nearest come first is settled by distance and index alone, so the order in which threads
    // hand in theirs does not matter.
    parallelFor(embedding.rows(), rowsPerRange, [&](qint64 begin, qint64 end) {
        NearestList own(count);
        search.look(static_cast<SampleIndex>(begin), static_cast<SampleIndex>(end), own);
        const std::scoped_lock lock(mutex);
        nearest.offerAll(own);
    });
    if (control.isCancelled())
        return cancelled();
    std::vector<SimilarSample> result;
    result.reserve(count);
    for (const Candidate &candidate : std::move(nearest).ascending())
        result.push_back({candidate.sample, std::sqrt(candidate.squared)});
    return result;
}

}  // namespace Atoll
