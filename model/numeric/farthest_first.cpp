#include "model/numeric/farthest_first.h"

#include "model/core/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

namespace Atoll {

namespace {

constexpr double gone = -std::numeric_limits<double>::infinity();

/// How far below the largest bound the band reaches: wide enough that it lasts for some picks, narrow enough
/// that few rows in it need looking at.
constexpr double bandFloor = 31.0 / 32;

/// Squared-difference terms that are worth waking another thread for.
constexpr qint64 termsPerThread = 1 << 16;

std::size_t at(std::int32_t position)
{
    return static_cast<std::size_t>(position);
}

}  // namespace

FarthestFirst::FarthestFirst(ChosenRows &chosen, std::span<const std::int32_t> candidates,
                             std::span<const double> weights, double minDistance)
    : m_chosen(chosen)
    , m_weights(weights)
    , m_tooNearBelow(minDistance > 0 ? smallestSquareReaching(minDistance) : 0)
    , m_rows(candidates.begin(), candidates.end())
    , m_nearest(candidates.size())
    , m_bounds(candidates.size())
{
    Q_ASSERT(weights.empty() || weights.size() == candidates.size());
    for (Position position = 0; position < static_cast<Position>(m_rows.size()); ++position)
        m_bounds[at(position)] = bound(position);
}

std::optional<FarthestFirst::Pick> FarthestFirst::next(const TaskControl &control)
{
    if (m_chosen.count() == 0)
        return m_rows.empty() ? std::nullopt : std::optional(take(firstIntoNothing()));
    do {
        bringBandUpToDate(control);
        if (!m_band.empty()) {
            const auto best = std::ranges::min_element(
                m_band, [this](Position left, Position right) { return isBetter(left, right); });
            return take(*best);
        }
    } while (!control.isCancelled() && openBand());
    return std::nullopt;
}

double FarthestFirst::weight(Position position) const
{
    return m_weights.empty() ? 1 : m_weights[at(position)];
}

/// No key of the candidate, now or later, is larger: for weights above zero keys fall with d, others never
/// give a key above zero. Without weights the square of d is the key, which gives the same order.
double FarthestFirst::bound(Position position) const
{
    const double squared = m_nearest[at(position)].squared;
    if (m_weights.empty())
        return squared;
    return weight(position) > 0 ? std::sqrt(squared) * weight(position) : 0;
}

/// The one place that orders candidates; both are up to date.
bool FarthestFirst::isBetter(Position left, Position right) const
{
    const double leftSquared = m_nearest[at(left)].squared;
    const double rightSquared = m_nearest[at(right)].squared;
    if (!m_weights.empty()) {
        const double leftKey = std::sqrt(leftSquared) * weight(left);
        const double rightKey = std::sqrt(rightSquared) * weight(right);
        if (leftKey != rightKey)
            return leftKey > rightKey;
    }
    if (leftSquared != rightSquared)
        return leftSquared > rightSquared;
    if (weight(left) != weight(right))
        return weight(left) > weight(right);
    return left < right;
}

FarthestFirst::Position FarthestFirst::firstIntoNothing() const
{
    if (m_weights.empty())
        return 0;
    return static_cast<Position>(std::ranges::max_element(m_weights) - m_weights.begin());
}

FarthestFirst::Pick FarthestFirst::take(Position position)
{
    const double squared = m_nearest[at(position)].squared;
    const bool isFirst = m_chosen.count() == 0;
    const std::int32_t row = m_rows[at(position)];
    m_bounds[at(position)] = gone;
    std::erase(m_band, position);
    m_chosen.add(row);
    return {row, isFirst ? std::numeric_limits<double>::quiet_NaN() : std::sqrt(squared)};
}

/// Fills the band with the candidates of the largest bounds; false when no candidate is left.
bool FarthestFirst::openBand()
{
    const auto count = static_cast<qint64>(m_bounds.size());
    constexpr qint64 grain = 1 << 15;
    std::mutex mutex;
    double largest = gone;
    parallelFor(count, grain, [&](qint64 begin, qint64 end) {
        const double here = *std::max_element(m_bounds.begin() + begin, m_bounds.begin() + end);
        const std::scoped_lock lock(mutex);
        largest = std::max(largest, here);
    });
    if (largest == gone)
        return false;
    m_floor = largest * bandFloor;
    for (Position position = 0; position < count; ++position) {
        if (m_bounds[at(position)] >= m_floor)
            m_band.push_back(position);
    }
    return true;
}

void FarthestFirst::bringBandUpToDate(const TaskControl &control)
{
    qint64 unseen = 0;
    for (const Position position : m_band)
        unseen += m_chosen.count() - m_nearest[at(position)].seen;
    if (unseen == 0)
        return;
    const auto count = static_cast<qint64>(m_band.size());
    const qint64 termsPerRow = std::max<qint64>(unseen / count * m_chosen.width(), 1);
    const qint64 grain = std::max<qint64>(termsPerThread / termsPerRow, 1);
    parallelFor(count, grain, [&](qint64 begin, qint64 end) {
        for (qint64 i = begin; i < end && !control.isCancelled(); ++i)
            look(m_band[static_cast<std::size_t>(i)]);
    });
    leaveBand();
}

/// Looks at chosen rows until the candidate is up to date or falls out of the band.
void FarthestFirst::look(Position position)
{
    ChosenRows::Nearest &nearest = m_nearest[at(position)];
    // A hint where to look up; whether the candidate stays is asked of its bound.
    double stopBelow = m_floor;
    if (!m_weights.empty())
        stopBelow = weight(position) > 0 ? std::pow(m_floor / weight(position), 2) : 0;
    stopBelow = std::max(stopBelow, m_tooNearBelow);
    while (nearest.seen < m_chosen.count() && m_bounds[at(position)] >= m_floor &&
           nearest.squared >= m_tooNearBelow) {
        m_chosen.look(m_rows[at(position)], nearest, stopBelow);
        m_bounds[at(position)] = bound(position);
    }
}

void FarthestFirst::leaveBand()
{
    std::erase_if(m_band, [this](Position position) {
        if (m_nearest[at(position)].squared < m_tooNearBelow) {
            m_bounds[at(position)] = gone;
            m_hasDroppedNear = true;
        }
        return m_bounds[at(position)] < m_floor;
    });
}

}  // namespace Atoll
