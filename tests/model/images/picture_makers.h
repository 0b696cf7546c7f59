#pragma once

#include <QByteArray>

#include <opencv2/core/mat.hpp>

#include <vector>

namespace Atoll {

/// 80 x 48, four quarters of different colours (red, green / blue, white), so that every turn can be told.
cv::Mat cornersPicture();
/// Smooth random shading that compresses badly; the same each time.
cv::Mat noisePicture(int width, int height);
cv::Mat withAlpha(const cv::Mat &bgr, int alpha);
/// How a camera that sets `orientation` stores the picture that is `upright`.
cv::Mat storedFor(const cv::Mat &upright, int orientation);

/// `extension` names the format: ".jpg".
QByteArray encoded(const cv::Mat &picture, const char *extension, const std::vector<int> &parameters = {});

/// A TIFF block of an orientation and, unless empty, a DateTimeOriginal of 19 letters.
QByteArray exifBlock(int orientation, const QByteArray &takenAt = {}, bool isBigEndian = false);
QByteArray withJpegExif(const QByteArray &jpeg, const QByteArray &exif);
/// A chunk after the header chunk.
QByteArray withPngChunk(const QByteArray &png, const QByteArray &name, const QByteArray &body);
/// The same PNG claiming another size.
QByteArray withPngSize(const QByteArray &png, quint32 width, quint32 height);
QByteArray withTiffOrientation(const QByteArray &tiff, int orientation);
/// `cornersPicture` as a progressive JPEG whose last scan is repeated until there are `scans`.
QByteArray withJpegScans(int scans);

}  // namespace Atoll
