#pragma once

#include "model/core/task_control.h"
#include "model/numeric/chosen_rows.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace Atoll {

/// Greedy k-centre selection (T. Gonzalez, "Clustering to Minimize the Maximum Intercluster Distance", 1985;
/// O. Sener, S. Savarese, "Active Learning for Convolutional Neural Networks: A Core-Set Approach", 2018):
/// each pick is the candidate with the largest key, which is the distance d to the nearest chosen row, or d
/// times the candidate's weight. Ties: larger d, then larger weight, then the candidate named first. While
/// nothing is chosen every d counts as equal.
///
/// The picks are those of a plain loop in double precision, yet most rows are not looked at for most picks:
/// d only falls, so what was last known of a row bounds its key from above. Only the *band*, the rows whose
/// bound reaches a floor just below the largest bound, is kept up to date; while the best of the band
/// reaches the floor, no row outside can beat it. When the band is empty the floor is lowered.
class FarthestFirst
{
public:
    struct Pick
    {
        std::int32_t row = -1;
        double distance = 0;  ///< d when picked; NaN while nothing was chosen
    };

    /// `candidates` are rows of the matrix behind `chosen`, each once and none chosen; `weights` is empty or
    /// holds one finite number each. Candidates with d < minDistance are never picked; <= 0: off. `chosen`
    /// and `weights` are borrowed.
    FarthestFirst(ChosenRows &chosen, std::span<const std::int32_t> candidates,
                  std::span<const double> weights, double minDistance);

    /// Picks the next row and adds it to the chosen; nothing when no candidate is left. Rows added to the
    /// chosen by others since are taken into account. What it returns after a cancel means nothing.
    [[nodiscard]] std::optional<Pick> next(const TaskControl &control);

    /// Whether a candidate was given up because it is nearer than the minimum distance.
    [[nodiscard]] bool hasDroppedNearCandidates() const { return m_hasDroppedNear; }

private:
    using Position = std::int32_t;  ///< in the list of candidates

    [[nodiscard]] double weight(Position position) const;
    [[nodiscard]] double bound(Position position) const;
    [[nodiscard]] bool isBetter(Position left, Position right) const;
    [[nodiscard]] Position firstIntoNothing() const;
    [[nodiscard]] Pick take(Position position);
    [[nodiscard]] bool openBand();
    void bringBandUpToDate(const TaskControl &control);
    void look(Position position);
    void leaveBand();

    ChosenRows &m_chosen;
    std::span<const double> m_weights;
    double m_tooNearBelow = 0;  ///< squared
    bool m_hasDroppedNear = false;

    std::vector<std::int32_t> m_rows;
    std::vector<ChosenRows::Nearest> m_nearest;
    std::vector<double> m_bounds;  ///< of the key; `gone` for candidates out of the race
    std::vector<Position> m_band;  ///< ascending
    double m_floor = 0;
};

}  // namespace Atoll
