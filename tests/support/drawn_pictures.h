#pragma once

#include "model/numeric/random_generator.h"

#include <QtGlobal>

#include <opencv2/core/mat.hpp>

#include <algorithm>
#include <vector>

namespace Atoll {

/// A picture of a few coloured boxes on a ramp with noise, different for each seed.
inline cv::Mat drawnPicture(int width, int height, quint64 seed)
{
    RandomGenerator random(seed);
    const auto below = [&random](int bound) { return int(random.below(quint64(bound))); };
    cv::Mat picture(height, width, CV_8UC3);
    const int slope = below(3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int ramp = (slope == 0 ? x : slope == 1 ? y : x + y) * 100 / (width + height);
            for (int channel = 0; channel < 3; ++channel)
                picture.at<cv::Vec3b>(y, x)[channel] = uchar(60 + ramp + below(20));
        }
    }
    for (int box = 0; box < 4; ++box) {
        const cv::Rect place(below(width / 2), below(height / 2), 2 + below(width / 2),
                             2 + below(height / 2));
        const cv::Vec3b colour(uchar(below(256)), uchar(below(256)), uchar(below(256)));
        for (int y = place.y; y < std::min(height, place.y + place.height); ++y) {
            for (int x = place.x; x < std::min(width, place.x + place.width); ++x)
                picture.at<cv::Vec3b>(y, x) = colour;
        }
    }
    return picture;
}

inline std::vector<cv::Mat> drawnPictures(int side, int count)
{
    std::vector<cv::Mat> pictures;
    for (int i = 0; i < count; ++i)
        pictures.push_back(drawnPicture(side, side, quint64(i) + 1));
    return pictures;
}

}  // namespace Atoll
