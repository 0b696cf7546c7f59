#include "model/images/image_metrics.h"

#include <QtGlobal>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Atoll {

namespace {

constexpr int reblurLength = 9;
/// A step of one grey level is the rounding of a soft gradient; it would look like the sharpest detail of
/// all.
constexpr double leastChange = 2;

cv::Mat workingPicture(const cv::Mat &bgr)
{
    const int longer = std::max(bgr.cols, bgr.rows);
    if (longer <= ImageMetrics::longerSide)
        return bgr;
    const double scale = double(ImageMetrics::longerSide) / longer;
    const cv::Size size(std::max(1, static_cast<int>(std::lround(bgr.cols * scale))),
                        std::max(1, static_cast<int>(std::lround(bgr.rows * scale))));
    cv::Mat result;
    cv::resize(bgr, result, size, 0, 0, cv::INTER_AREA);
    return result;
}

/// Share of the change between horizontal neighbours that a horizontal blur takes away.
double lostVariation(const cv::Mat &grey)
{
    if (grey.cols < 2)
        return 0;
    cv::Mat blurred;
    cv::boxFilter(grey, blurred, CV_32F, cv::Size(reblurLength, 1));
    double all = 0;
    double lost = 0;
    for (int y = 0; y < grey.rows; ++y) {
        const auto *sharp = grey.ptr<uchar>(y);
        const auto *soft = blurred.ptr<float>(y);
        for (int x = 1; x < grey.cols; ++x) {
            const double change = std::abs(int(sharp[x]) - int(sharp[x - 1]));
            if (change < leastChange)
                continue;
            const double softChange = std::abs(double(soft[x]) - double(soft[x - 1]));
            all += change;
            lost += std::max(0.0, change - softChange);
        }
    }
    return all > 0 ? lost / all : 0;
}

double sharpnessOf(const cv::Mat &grey)
{
    cv::Mat turned;
    cv::transpose(grey, turned);
    return std::min(lostVariation(grey), lostVariation(turned));
}

/// Standard deviation of the noise in grey levels.
double noiseOf(const cv::Mat &grey)
{
    constexpr double roundingNoise = 0.28867513459481287;  // 1 / sqrt(12)
    if (grey.cols < 3 || grey.rows < 3)
        return roundingNoise;
    qint64 sum = 0;
    for (int y = 1; y + 1 < grey.rows; ++y) {
        const auto *above = grey.ptr<uchar>(y - 1);
        const auto *row = grey.ptr<uchar>(y);
        const auto *below = grey.ptr<uchar>(y + 1);
        for (int x = 1; x + 1 < grey.cols; ++x) {
            const int response = above[x - 1] - 2 * above[x] + above[x + 1] - 2 * row[x - 1] + 4 * row[x] -
                                 2 * row[x + 1] + below[x - 1] - 2 * below[x] + below[x + 1];
            sum += std::abs(response);
        }
    }
    const double count = double(grey.cols - 2) * double(grey.rows - 2);
    const double sigma = std::sqrt(std::numbers::pi / 2.0) * double(sum) / (6.0 * count);
    return std::max(sigma, roundingNoise);
}

}  // namespace

ImageMetrics measureImage(const cv::Mat &bgr)
{
    const cv::Mat picture = workingPicture(bgr);
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(grey, mean, deviation);
    const cv::Scalar channels = cv::mean(picture);
    return {.sharpness = sharpnessOf(grey),
            .signalToNoise = mean[0] / noiseOf(grey),
            .luminance = mean[0] / 255.0,
            .contrast = deviation[0] / 255.0,
            .red = channels[2] / 255.0,
            .green = channels[1] / 255.0,
            .blue = channels[0] / 255.0};
}

}  // namespace Atoll
