#pragma once

#include "model/core/feature_matrix.h"

#include <cstddef>
#include <vector>

namespace Atoll {

/// Where local descriptors of one scale lie in a picture of `side` x `side` pixels: centres every 4 pixels
/// from 2 cells inside one edge to 2 cells inside the other; each has 4 x 4 cells of `cell` pixels around it.
struct DescriptorGrid
{
    int side = 96;
    int cell = 4;

    static constexpr int step = 4;
    static constexpr int cellsAcross = 4;

    /// Descriptors along one side.
    [[nodiscard]] int centresAcross() const { return (side - 4 * cell) / step + 1; }
    [[nodiscard]] int count() const { return centresAcross() * centresAcross(); }
    /// Twice the position of a cell's middle, in pixels from the edge.
    [[nodiscard]] int doubledMiddle(int centre, int cellIndex) const
    {
        return 2 * (2 * cell + centre * step) + (2 * cellIndex - 3) * cell;
    }
    /// All such middles, ascending, each once.
    [[nodiscard]] std::vector<int> doubledMiddles() const;
    /// Position in doubledMiddles() of cell i of centre c along one side: element c * 4 + i.
    [[nodiscard]] std::vector<std::ptrdiff_t> middleOfCells() const;
    /// count() x 2: x and y of the centres, 0 in the middle of the picture, with variance near 1 over it.
    [[nodiscard]] FeatureMatrix places() const;
};

}  // namespace Atoll
