#include "tests/benchmarks/plain_descriptions.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <bit>
#include <cstdint>

namespace Atoll {

namespace {

/// Number of the uniform pattern (at most two changes around the circle) of each byte; all others share the
/// last.
std::array<int, 256> uniformPatterns()
{
    std::array<int, 256> numbers{};
    int next = 0;
    for (unsigned pattern = 0; pattern < 256; ++pattern) {
        const auto byte = static_cast<std::uint8_t>(pattern);
        const bool isUniform = std::popcount(static_cast<std::uint8_t>(byte ^ std::rotl(byte, 1))) <= 2;
        numbers[pattern] = isUniform ? next++ : 58;
    }
    return numbers;
}

}  // namespace

Eigen::VectorXf colourHistogram(const cv::Mat &picture)
{
    cv::Mat lab;
    cv::cvtColor(picture, lab, cv::COLOR_BGR2Lab);
    Eigen::VectorXf counts = Eigen::VectorXf::Zero(512);
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            const auto &pixel = lab.at<cv::Vec3b>(y, x);
            counts((pixel[0] / 32 * 8 + pixel[1] / 32) * 8 + pixel[2] / 32) += 1;
        }
    }
    return (counts / float(lab.total())).cwiseSqrt();
}

Eigen::VectorXf binaryPatterns(const cv::Mat &picture)
{
    static const std::array<int, 256> numbers = uniformPatterns();
    constexpr std::array<std::array<int, 2>, 8> circle = {
        {{-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}}};
    constexpr int parts = 4;
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    Eigen::VectorXf counts = Eigen::VectorXf::Zero(parts * parts * 59);
    for (int y = 1; y + 1 < grey.rows; ++y) {
        for (int x = 1; x + 1 < grey.cols; ++x) {
            unsigned pattern = 0;
            for (std::size_t k = 0; k < circle.size(); ++k) {
                if (grey.at<std::uint8_t>(y + circle[k][1], x + circle[k][0]) >= grey.at<std::uint8_t>(y, x))
                    pattern |= 1U << k;
            }
            const int part = y * parts / grey.rows * parts + x * parts / grey.cols;
            counts(part * 59 + numbers[pattern]) += 1;
        }
    }
    return (counts * float(parts * parts) / float(grey.total())).cwiseSqrt();
}

}  // namespace Atoll
