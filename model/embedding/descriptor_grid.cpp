#include "model/embedding/descriptor_grid.h"

#include <algorithm>
#include <set>

namespace Atoll {

std::vector<int> DescriptorGrid::doubledMiddles() const
{
    std::set<int> middles;
    for (int centre = 0; centre < centresAcross(); ++centre) {
        for (int index = 0; index < cellsAcross; ++index)
            middles.insert(doubledMiddle(centre, index));
    }
    return {middles.begin(), middles.end()};
}

std::vector<std::ptrdiff_t> DescriptorGrid::middleOfCells() const
{
    const std::vector<int> middles = doubledMiddles();
    std::vector<std::ptrdiff_t> positions;
    for (int centre = 0; centre < centresAcross(); ++centre) {
        for (int index = 0; index < cellsAcross; ++index)
            positions.push_back(std::ranges::lower_bound(middles, doubledMiddle(centre, index)) -
                                middles.begin());
    }
    return positions;
}

FeatureMatrix DescriptorGrid::places() const
{
    // Standard deviation of a uniform number in [0, 1].
    constexpr float spread = 0.29F;
    const int across = centresAcross();
    FeatureMatrix places(count(), 2);
    for (int y = 0; y < across; ++y) {
        for (int x = 0; x < across; ++x) {
            const auto place = [this](int centre) {
                return (static_cast<float>(2 * cell + centre * step) / static_cast<float>(side) - 0.5F) /
                       spread;
            };
            places(y * across + x, 0) = place(x);
            places(y * across + x, 1) = place(y);
        }
    }
    return places;
}

}  // namespace Atoll
