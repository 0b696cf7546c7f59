#include "model/selection/random_selection.h"

#include "model/numeric/random_generator.h"
#include "model/selection/pick_list.h"
#include "model/selection/vector_candidates.h"

#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace Atoll {

namespace {

/// Draws without replacement; the order of the draws does not depend on how many there will be.
class Urn
{
public:
    Urn(std::vector<SampleIndex> samples, std::uint64_t seed)
        : m_samples(std::move(samples))
        , m_random(seed)
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_samples.empty(); }

    SampleIndex draw()
    {
        const auto place = static_cast<std::size_t>(m_random.below(m_samples.size()));
        const SampleIndex sample = m_samples[place];
        m_samples[place] = m_samples.back();
        m_samples.pop_back();
        return sample;
    }

private:
    std::vector<SampleIndex> m_samples;
    RandomGenerator m_random;
};

/// Distance to the nearest chosen row, or just a smaller one than `minDistance` if there is one. NaN into
/// nothing.
double distanceTo(const ChosenRows &chosen, SampleIndex sample, double tooNearBelow)
{
    if (chosen.count() == 0)
        return std::numeric_limits<double>::quiet_NaN();
    ChosenRows::Nearest nearest;
    chosen.look(sample, nearest, tooNearBelow);
    return std::sqrt(nearest.squared);
}

}  // namespace

Result<SelectionResult> RandomSelection::select(const SelectionRequest &request, TaskControl &control) const
{
    constexpr double noDistance = std::numeric_limits<double>::quiet_NaN();
    PickList picks(request, control);
    Urn urn(request.candidates, request.seed);
    const bool keepsApart = request.minDistance > 0;
    const bool measures = request.embedding && (keepsApart || request.keepDistances);
    std::optional<ChosenRows> chosen;
    if (measures)
        chosen.emplace(preselectedRows(request));
    bool hasDroppedNear = false;
    while (!picks.isComplete() && !urn.isEmpty()) {
        if (control.isCancelled())
            return cancelled();
        const SampleIndex sample = urn.draw();
        if (!measures || !hasVector(*request.embedding, sample)) {
            if (keepsApart)
                picks.leaveOutZeroRows(1);
            else
                picks.add(sample, noDistance);
            continue;
        }
        const double distance =
            distanceTo(*chosen, sample, keepsApart ? smallestSquareReaching(request.minDistance) : 0);
        if (distance < request.minDistance) {
            hasDroppedNear = true;
            continue;
        }
        chosen->add(sample);
        picks.add(sample, distance);
    }
    return picks.finished(hasDroppedNear);
}

}  // namespace Atoll
