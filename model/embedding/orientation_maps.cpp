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
            grey.push_back(0.114F * float(pixel[0]) + 0.587F * float(pixel[1]) + 0.299F * float(pixel[2]));
    }
    return grey;
}

/// Differences of the channel with the largest one.
void steepestDifferences(const cv::Vec3b &left, const cv::Vec3b &right, const cv::Vec3b &above,
                         const cv::Vec3b &below, float &dx, float &dy)
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

/// Differences of the neighbours of each pixel in line y; mirrored about an edge pixel, its neighbours are
/// the same.
void takeDifferences(const cv::Mat &picture, int y, GradientRow &gradients)
{
    const int side = picture.rows;
    const bool isEdgeRow = y == 0 || y == side - 1;
    const auto *row = picture.ptr<cv::Vec3b>(y);
    const auto *above = isEdgeRow ? row : picture.ptr<cv::Vec3b>(y - 1);
    const auto *below = isEdgeRow ? row : picture.ptr<cv::Vec3b>(y + 1);
    for (int x = 0; x < side; ++x) {
        const bool isEdge = x == 0 || x == side - 1;
        const auto at = static_cast<std::size_t>(x);
        steepestDifferences(row[isEdge ? x : x - 1], row[isEdge ? x : x + 1], above[x], below[x],
                            gradients.dx[at], gradients.dy[at]);
    }
}

/// Directions count by half turns; the first bin begins half a bin before direction 0. In [0, bins].
float unsignedPosition(float turn, int bins)
{
    const float halfTurn = 2.0F * turn;
    const float position = (halfTurn >= 1.0F ? halfTurn - 1.0F : halfTurn) * float(bins) - 0.5F;
    return position < 0 ? position + float(bins) : position;
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
        const auto rowAt = [&](int line) { return grey.data() + std::ptrdiff_t{line} * side; };
        const float *row = rowAt(y);
        const float *above = rowAt(std::max(y - 1, 0));
        const float *below = rowAt(std::min(y + 1, side - 1));
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
        takeDifferences(picture, y, gradients);
        gradients.finish();
        for (std::size_t x = 0; x < gradients.dx.size(); ++x, values += bins)
            share(gradients.strength[x], unsignedPosition(gradients.turn[x], bins), bins, values);
    }
    return maps;
}

}  // namespace Atoll
