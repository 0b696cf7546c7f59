#include "model/embedding/colour_descriptors.h"

#include <QtGlobal>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace Atoll {

namespace {

constexpr int numbersPerCell = 6;
using CellNumbers = std::array<float, numbersPerCell>;

/// Whole-number sums, so that nothing depends on their order.
CellNumbers cellNumbers(const cv::Mat &lab, int left, int top, int size)
{
    std::array<int, 3> sums{};
    std::array<int, 3> squares{};
    for (int y = top; y < top + size; ++y) {
        const std::uint8_t *pixel = lab.ptr(y) + std::ptrdiff_t{3} * left;
        for (int x = 0; x < size; ++x, pixel += 3) {
            for (std::size_t channel = 0; channel < 3; ++channel) {
                sums[channel] += pixel[channel];
                squares[channel] += pixel[channel] * pixel[channel];
            }
        }
    }
    CellNumbers numbers{};
    const int count = size * size;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const auto spread = static_cast<float>(count * squares[channel] - sums[channel] * sums[channel]);
        numbers[channel] = static_cast<float>(sums[channel]) / (255.0F * float(count));
        numbers[channel + 3] = std::sqrt(spread) / (255.0F * float(count));
    }
    return numbers;
}

}  // namespace

FeatureMatrix colourDescriptors(const cv::Mat &picture, const DescriptorGrid &grid)
{
    Q_ASSERT(grid.cell % 2 == 0);
    cv::Mat lab;
    cv::cvtColor(picture, lab, cv::COLOR_BGR2Lab);
    const std::vector<int> middles = grid.doubledMiddles();
    std::vector<CellNumbers> cells;
    for (const int y : middles) {
        for (const int x : middles)
            cells.push_back(cellNumbers(lab, (x - grid.cell) / 2, (y - grid.cell) / 2, grid.cell));
    }
    const std::vector<std::ptrdiff_t> cellAt = grid.middleOfCells();
    const auto line = static_cast<std::ptrdiff_t>(middles.size());
    constexpr std::size_t cellsAcross = DescriptorGrid::cellsAcross;
    const auto across = static_cast<std::size_t>(grid.centresAcross());
    FeatureMatrix descriptors(grid.count(), colourDescriptorWidth);
    float *out = descriptors.data();
    for (std::size_t y = 0; y < across; ++y) {
        for (std::size_t x = 0; x < across; ++x) {
            for (std::size_t cellY = 0; cellY < cellsAcross; ++cellY) {
                for (std::size_t cellX = 0; cellX < cellsAcross; ++cellX) {
                    const auto cell =
                        cellAt[y * cellsAcross + cellY] * line + cellAt[x * cellsAcross + cellX];
                    out = std::ranges::copy(cells[std::size_t(cell)], out).out;
                }
            }
        }
    }
    return descriptors;
}

}  // namespace Atoll
