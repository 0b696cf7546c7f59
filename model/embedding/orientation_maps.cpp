#include "model/embedding/orientation_maps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace Atoll {

namespace {

/// One row of gradients: strength, and direction as a fraction of a turn in [0, 1).
struct GradientRow
{
    explicit GradientRow(int side)
        : dx(static_cast<std::size_t>(side))
        , dy(dx.size())
        , strength(dx.size())
        , turn(dx.size())
    {
    }

    void finish()
    {
        for (std::size_t x = 0; x < dx.size(); ++x) {
            strength[x] = std::sqrt(dx[x] * dx[x] + dy[x] * dy[x]);
            turn[x] = fractionOfTurn(dx[x], dy[x]);
        }
    }

    /// atan2(dy, dx) / 2 pi without branches, so that the loop runs on vectors, and with the same digits
    /// everywhere. Arc tangent: M. Abramowitz, I. Stegun, "Handbook of Mathematical Functions", 1964, 4.4.49,
    /// error below 2e-8.
    static float fractionOfTurn(float x, float y)
    {
        constexpr std::array<float, 8> series = {0.0028662257F,  -0.0161657367F, 0.0429096138F,
                                                 -0.0752896400F, 0.1065626393F,  -0.1420889944F,
                                                 0.1999355085F,  -0.3333314528F};
        constexpr float perTurn = 0.15915494309F;
        const float width = std::abs(x);
        const float height = std::abs(y);
        const float larger = std::max(width, height);
        const float ratio = std::min(width, height) / std::max(larger, 1e-30F);
        const float square = ratio * ratio;
        float sum = series[0];
        for (std::size_t i = 1; i < series.size(); ++i)
            sum = sum * square + series[i];
        float turn = (sum * square + 1.0F) * ratio * perTurn;
        turn = height > width ? 0.25F - turn : turn;
        turn = x < 0 ? 0.5F - turn : turn;
        turn = y < 0 ? 1.0F - turn : turn;
        return turn >= 1.0F ? 0.0F : turn;
    }

    std::vector<float> dx;
    std::vector<float> dy;
    std::vector<float> strength;
    std::vector<float> turn;
};

/// Shares `strength` between the two bins around `position` in [0, bins].
void share(float strength, float position, int bins, float *values)
{
    int bin = static_cast<int>(position);
    const float rest = position - static_cast<float>(bin);
    if (bin >= bins)
        bin -= bins;
    const int next = bin + 1 == bins ? 0 : bin + 1;
    values[bin] = strength * (1.0F - rest);
    values[next] = strength * rest;
}

OrientationMaps emptyMaps(int side, int bins)
{
    const std::size_t pixels = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
    return {side, bins, std::vector<float>(pixels * static_cast<std::size_t>(bins), 0.0F)};
}

std::vector<float> greyOf(const cv::Mat &picture)
{
    std::vector<float> grey;
    grey.reserve(picture.total());
    for (int y = 0; y < picture.rows; ++y) {
        const std::uint8_t *pixel = picture.ptr(y);
        for (int x = 0; x < picture.cols; ++x, pixel += 3)
            grey.push_back(0.114F * pixel[0] + 0.587F * pixel[1] + 0.299F * pixel[2]);
    }
    return grey;
}

/// Differences of the channel with the largest one.
void steepestDifferences(const std::uint8_t *left, const std::uint8_t *right, const std::uint8_t *above,
                         const std::uint8_t *below, float &dx, float &dy)
{
    int steepest = -1;
    for (int channel = 0; channel < 3; ++channel) {
        const int alongX = right[channel] - left[channel];
        const int alongY = below[channel] - above[channel];
        const int square = alongX * alongX + alongY * alongY;
        if (square > steepest) {
            steepest = square;
            dx = static_cast<float>(alongX);
            dy = static_cast<float>(alongY);
        }
    }
}

}  // namespace

OrientationMaps signedOrientations(const cv::Mat &picture)
{
    constexpr int bins = 8;
    const int side = picture.rows;
    OrientationMaps maps = emptyMaps(side, bins);
    const std::vector<float> grey = greyOf(picture);
    GradientRow gradients(side);
    float *values = maps.values.data();
    for (int y = 0; y < side; ++y) {
        const float *row = grey.data() + y * side;
        const float *above = grey.data() + std::max(y - 1, 0) * side;
        const float *below = grey.data() + std::min(y + 1, side - 1) * side;
        for (int x = 0; x < side; ++x) {
            const auto at = static_cast<std::size_t>(x);
            gradients.dx[at] = 0.5F * (row[std::min(x + 1, side - 1)] - row[std::max(x - 1, 0)]);
            gradients.dy[at] = 0.5F * (below[x] - above[x]);
        }
        gradients.finish();
        for (std::size_t x = 0; x < gradients.dx.size(); ++x, values += bins)
            share(gradients.strength[x], gradients.turn[x] * float(bins), bins, values);
    }
    return maps;
}

OrientationMaps unsignedOrientations(const cv::Mat &picture)
{
    constexpr int bins = 9;
    const int side = picture.rows;
    OrientationMaps maps = emptyMaps(side, bins);
    GradientRow gradients(side);
    float *values = maps.values.data();
    for (int y = 0; y < side; ++y) {
        const std::uint8_t *row = picture.ptr(y);
        // Mirrored about the edge pixel, the two neighbours are the same.
        const bool isEdgeRow = y == 0 || y == side - 1;
        const std::uint8_t *above = isEdgeRow ? row : picture.ptr(y - 1);
        const std::uint8_t *below = isEdgeRow ? row : picture.ptr(y + 1);
        for (int x = 0; x < side; ++x) {
            const bool isEdge = x == 0 || x == side - 1;
            const std::uint8_t *left = row + 3 * (isEdge ? x : x - 1);
            const std::uint8_t *right = row + 3 * (isEdge ? x : x + 1);
            const auto at = static_cast<std::size_t>(x);
            steepestDifferences(left, right, above + 3 * x, below + 3 * x, gradients.dx[at],
                                gradients.dy[at]);
        }
        gradients.finish();
        for (std::size_t x = 0; x < gradients.dx.size(); ++x, values += bins) {
            const float halfTurn = 2.0F * gradients.turn[x];
            float position = (halfTurn >= 1.0F ? halfTurn - 1.0F : halfTurn) * float(bins) - 0.5F;
            if (position < 0)
                position += float(bins);
            share(gradients.strength[x], position, bins, values);
        }
    }
    return maps;
}

}  // namespace Atoll
