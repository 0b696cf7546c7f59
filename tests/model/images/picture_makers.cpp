#include "tests/model/images/picture_makers.h"

#include <QtEndian>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <random>

namespace Atoll {

namespace {

template <typename Number>
QByteArray number(Number value, bool isBigEndian)
{
    QByteArray bytes(sizeof(Number), '\0');
    if (isBigEndian)
        qToBigEndian(value, bytes.data());
    else
        qToLittleEndian(value, bytes.data());
    return bytes;
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray pngChunk(const QByteArray &name, const QByteArray &body)
{
    return number(static_cast<quint32>(body.size()), true) + name + body + number(crc32(name + body), true);
}

constexpr qsizetype pngHeaderEnd = 33;

}  // namespace

cv::Mat cornersPicture()
{
    cv::Mat picture(48, 80, CV_8UC3);
    picture(cv::Rect(0, 0, 40, 24)).setTo(cv::Scalar(0, 0, 255));
    picture(cv::Rect(40, 0, 40, 24)).setTo(cv::Scalar(0, 255, 0));
    picture(cv::Rect(0, 24, 40, 24)).setTo(cv::Scalar(255, 0, 0));
    picture(cv::Rect(40, 24, 40, 24)).setTo(cv::Scalar(255, 255, 255));
    return picture;
}

cv::Mat noisePicture(int width, int height)
{
    cv::Mat picture(height, width, CV_8UC3);
    std::mt19937 generator(5);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            picture.at<cv::Vec3b>(y, x) = {static_cast<uchar>(generator()), static_cast<uchar>(generator()),
                                           static_cast<uchar>(generator())};
    }
    cv::Mat smooth;
    cv::blur(picture, smooth, cv::Size(3, 3));
    return smooth;
}

cv::Mat withAlpha(const cv::Mat &bgr, int alpha)
{
    cv::Mat result;
    cv::cvtColor(bgr, result, cv::COLOR_BGR2BGRA);
    for (int y = 0; y < result.rows; ++y) {
        for (int x = 0; x < result.cols; ++x)
            result.at<cv::Vec4b>(y, x)[3] = static_cast<uchar>(alpha);
    }
    return result;
}

cv::Mat storedFor(const cv::Mat &upright, int orientation)
{
    // EXIF: where row 0 and column 0 of the stored picture lie in the upright one.
    const bool isTurned = orientation >= 5;
    cv::Mat stored(isTurned ? upright.cols : upright.rows, isTurned ? upright.rows : upright.cols,
                   upright.type());
    const bool rowsFromEnd = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 6;
    const bool columnsFromEnd = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    for (int row = 0; row < stored.rows; ++row) {
        for (int column = 0; column < stored.cols; ++column) {
            const int r = rowsFromEnd ? stored.rows - 1 - row : row;
            const int c = columnsFromEnd ? stored.cols - 1 - column : column;
            stored.at<cv::Vec3b>(row, column) =
                isTurned ? upright.at<cv::Vec3b>(c, r) : upright.at<cv::Vec3b>(r, c);
        }
    }
    return stored;
}

QByteArray encoded(const cv::Mat &picture, const char *extension, const std::vector<int> &parameters)
{
    std::vector<uchar> bytes;
    cv::imencode(extension, picture, bytes, parameters);
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray exifBlock(int orientation, const QByteArray &takenAt, bool isBigEndian)
{
    const auto u16 = [&](int value) { return number(static_cast<quint16>(value), isBigEndian); };
    const auto u32 = [&](int value) { return number(static_cast<quint32>(value), isBigEndian); };
    QByteArray block = (isBigEndian ? "MM" : "II") + u16(42) + u32(8);
    block += u16(takenAt.isEmpty() ? 1 : 2);
    block += u16(0x0112) + u16(3) + u32(1) + u16(orientation) + u16(0);
    if (takenAt.isEmpty())
        return block + u32(0);
    const int exifAt = static_cast<int>(block.size()) + 12 + 4;
    block += u16(0x8769) + u16(4) + u32(1) + u32(exifAt) + u32(0);
    const int textAt = exifAt + 2 + 12 + 4;
    block += u16(1) + u16(0x9003) + u16(2) + u32(static_cast<int>(takenAt.size()) + 1) + u32(textAt) + u32(0);
    return block + takenAt + '\0';
}

QByteArray withJpegExif(const QByteArray &jpeg, const QByteArray &exif)
{
    const QByteArray body = QByteArray("Exif\0\0", 6) + exif;
    QByteArray result = jpeg;
    return result.insert(2, "\xFF\xE1" + number(static_cast<quint16>(body.size() + 2), true) + body);
}

QByteArray withPngChunk(const QByteArray &png, const QByteArray &name, const QByteArray &body)
{
    QByteArray result = png;
    return result.insert(pngHeaderEnd, pngChunk(name, body));
}

QByteArray withPngSize(const QByteArray &png, quint32 width, quint32 height)
{
    const QByteArray body = number(width, true) + number(height, true) + png.mid(24, 5);
    return png.left(8) + pngChunk("IHDR", body) + png.mid(pngHeaderEnd);
}

QByteArray withTiffOrientation(const QByteArray &tiff, int orientation)
{
    QByteArray result = tiff;
    const auto directoryAt = static_cast<qsizetype>(qFromLittleEndian<quint32>(tiff.constData() + 4));
    const int entries = qFromLittleEndian<quint16>(tiff.constData() + directoryAt);
    for (int i = 0; i < entries; ++i) {
        char *entry = result.data() + directoryAt + 2 + 12 * i;
        // OpenCV writes no orientation; its PlanarConfiguration (always 1) is the entry to give up: 1 is the
        // default.
        if (qFromLittleEndian<quint16>(entry) == 0x011C) {
            qToLittleEndian<quint16>(0x0112, entry);
            qToLittleEndian<quint16>(static_cast<quint16>(orientation), entry + 8);
        }
    }
    return result;
}

QByteArray withJpegScans(int scans)
{
    QByteArray jpeg = encoded(cornersPicture(), ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
    const QByteArray lastScan = jpeg.mid(jpeg.lastIndexOf("\xFF\xDA")).chopped(2);
    int present = static_cast<int>(jpeg.count("\xFF\xDA"));
    for (; present < scans; ++present)
        jpeg.insert(jpeg.size() - 2, lastScan);
    return jpeg;
}

}  // namespace Atoll
