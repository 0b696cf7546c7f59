#include "model/embedding/picture_scaling.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace Atoll {

cv::Mat scaledPicture(const cv::Mat &picture, cv::Size size)
{
    if (picture.size() == size)
        return picture.clone();
    // One after the other, since the area average would be blocky along a side that grows.
    const cv::Size shrunk(std::min(picture.cols, size.width), std::min(picture.rows, size.height));
    cv::Mat small;
    if (shrunk == picture.size())
        small = picture;
    else
        cv::resize(picture, small, shrunk, 0, 0, cv::INTER_AREA);
    if (shrunk == size)
        return small;
    cv::Mat result;
    cv::resize(small, result, size, 0, 0, cv::INTER_CUBIC);
    return result;
}

}  // namespace Atoll
