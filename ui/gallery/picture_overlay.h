#pragma once

#include "model/core/geometry.h"
#include "model/core/prediction.h"

#include <QColor>
#include <QImage>
#include <QSize>
#include <QString>

#include <vector>

class QPainter;
class QTransform;

namespace Atoll {

/// One object found in, or marked on, a picture.
struct MarkedObject
{
    Box box;       ///< pixels of the upright picture; without area: no box
    RowRuns mask;  ///< over the whole picture; empty: none
    QString label;
    QColor colour;

    bool operator==(const MarkedObject &) const = default;
};

/// What is drawn over a picture.
struct PictureOverlay
{
    std::vector<MarkedObject> objects;
    QString classText;  ///< about the whole picture, e.g. "car 0.97"

    [[nodiscard]] bool isEmpty() const { return objects.empty() && classText.isEmpty(); }
    bool operator==(const PictureOverlay &) const = default;
};

/// All masks in one translucent layer, at most 1024 pixels on the longer side; to be stretched over the
/// picture of `pixels`. Null when there are none. Runs that do not add up to the picture end where it ends.
[[nodiscard]] QImage maskLayer(const PictureOverlay &overlay, QSize pixels);

/// Boxes with their labels, through a transform from picture pixels to the painter's.
void drawObjects(QPainter &painter, const PictureOverlay &overlay, const QTransform &transform);

}  // namespace Atoll
