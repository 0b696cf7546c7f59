#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/sample_set.h"
#include "model/core/task_control.h"

#include <cstdint>
#include <vector>

namespace Atoll {

/// What to choose from and how much. d_i, here and below, is the Euclidean distance from sample i to the
/// nearest sample chosen so far (preselected or picked); while nothing is chosen every d_i counts as equal.
struct SelectionRequest
{
    SharedFeatures embedding;              ///< one row per sample; null where the method needs none
    std::vector<SampleIndex> preselected;  ///< chosen already, in any order
    std::vector<SampleIndex> candidates;   ///< to choose from: ascending, each once, none preselected
    std::vector<double> scores;            ///< one per candidate; empty where the method needs none
    SampleIndex count = 0;                 ///< picks wanted; more than there are candidates: all of them
    double minDistance = 0;                ///< candidates with d_i below it are never picked; <= 0: off
    std::uint64_t seed = 0;
    bool keepDistances = true;  ///< fill SelectionResult::distances where there is an embedding
};

enum class StopReason : std::uint8_t {
    CountReached,
    MinimumDistance,  ///< every candidate left is too near to what is chosen
    Exhausted,        ///< no candidate is left
};

struct SelectionResult
{
    std::vector<SampleIndex> picks;  ///< in the order they were picked
    /// d of each pick when it was picked; NaN while nothing was chosen and for rows of zeros. Empty without
    /// an embedding or when not wanted.
    std::vector<double> distances;
    StopReason stop = StopReason::CountReached;
    SampleIndex zeroRows = 0;  ///< candidates left out because their row of the embedding is all zeros
};

/// One way to choose a batch. Stateless: one object serves all threads.
class SelectionStrategy
{
public:
    SelectionStrategy() = default;
    SelectionStrategy(const SelectionStrategy &) = delete;
    SelectionStrategy &operator=(const SelectionStrategy &) = delete;
    virtual ~SelectionStrategy() = default;

    /// `request` has passed checkSelectionRequest(). The same request gives the same picks for any number of
    /// threads and on every machine. Fails only when cancelled; one step of progress per pick.
    [[nodiscard]] virtual Result<SelectionResult> select(const SelectionRequest &request,
                                                         TaskControl &control) const = 0;
};

}  // namespace Atoll
