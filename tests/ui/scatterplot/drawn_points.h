#pragma once

#include "model/numeric/random_generator.h"
#include "ui/scatterplot/map_transform.h"

#include <vector>

namespace Atoll {

/// Points in a few heaps and some far from all; every `missingEvery`-th is not on the map (0: all are).
inline std::vector<MapPosition> heapsOfPoints(int count, std::uint64_t seed, int missingEvery = 0)
{
    RandomGenerator random(seed);
    std::vector<MapPosition> points(static_cast<std::size_t>(count));
    std::vector<MapPosition> middles(7);
    for (MapPosition &middle : middles)
        middle = {static_cast<float>(10 * random.uniform()), static_cast<float>(6 * random.uniform())};
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (missingEvery > 0 && i % static_cast<std::size_t>(missingEvery) == 0)
            continue;
        const std::size_t heap = random.below(middles.size());
        const double spread = i % 20 == 0 ? 3 : 0.3 + 0.1 * static_cast<double>(heap);
        points[i] = {middles[heap].x + static_cast<float>(spread * random.normal()),
                     middles[heap].y + static_cast<float>(spread * random.normal())};
    }
    return points;
}

}  // namespace Atoll
