#include "model/workflow/box_geometry.h"

#include "model/core/text.h"
#include "model/formats/coco/run_lengths.h"
#include "model/formats/text/excerpt.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr double pixelTolerance = 0.01;  // of boxes that were written with two decimals

QString sizeText(qint64 width, qint64 height)
{
    return Text::tr("%1 x %2").arg(QString::number(width), QString::number(height));
}

bool hasSize(const Sample &sample)
{
    return sample.facts.width > 0 && sample.facts.height > 0;
}

}  // namespace

BoxGeometry::BoxGeometry(BoxReading reading, ImportNotes &notes)
    : m_reading(reading)
    , m_notes(notes)
{
}

Result<> BoxGeometry::apply(PredictionRecord &record, const Sample &sample)
{
    auto *const found = std::get_if<ObjectPrediction>(&record.prediction);
    if (found == nullptr)
        return {};
    for (DetectedObject &object : found->objects) {
        const bool hasBox = object.mask.empty() || object.box != Box();
        if (hasBox) {
            if (Result<> converted = convert(object.box, record, sample); !converted)
                return converted;
        }
        if (Result<> checked = checkMask(object, record, sample); !checked)
            return checked;
        observe(object.box, sample);
    }
    return {};
}

Result<> BoxGeometry::convert(Box &box, const PredictionRecord &record, const Sample &sample) const
{
    if (m_reading == BoxReading::Corners) {
        if (box.width < box.x || box.height < box.y)
            return failure(
                ErrorKind::Invalid,
                Text::tr("%1: the box %2, %3, %4, %5 is no pair of corners: the second must lie right of and "
                         "below the first.")
                    .arg(record.place.text(), QString::number(box.x), QString::number(box.y),
                         QString::number(box.width), QString::number(box.height)));
        box = {box.x, box.y, box.width - box.x, box.height - box.y};
    }
    if (m_reading == BoxReading::Fractions) {
        if (!hasSize(sample))
            return failure(
                ErrorKind::Invalid,
                Text::tr("%1: the size of %2 is not known, so fractions of it cannot become pixels.")
                    .arg(record.place.text(), excerpt(sample.path)));
        const double width = sample.facts.width;
        const double height = sample.facts.height;
        box = {box.x * width, box.y * height, box.width * width, box.height * height};
    }
    return {};
}

Result<> BoxGeometry::checkMask(DetectedObject &object, const PredictionRecord &record, const Sample &sample)
{
    if (object.mask.empty())
        return {};
    const QString place = record.place.text();
    const QString picture = excerpt(sample.path);
    const int width = sample.facts.width;
    const int height = sample.facts.height;
    if (!hasSize(sample))
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1: the size of %2 is not known, so its masks cannot be read.").arg(place, picture));
    if (record.maskWidth != 0 && (record.maskWidth != width || record.maskHeight != height))
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1: the masks are %2 pixels large, but %3 is %4 (upright, width x height).")
                .arg(place, sizeText(record.maskWidth, record.maskHeight), picture, sizeText(width, height)));
    if (runTotal(object.mask) != qint64{width} * height)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1: the run lengths of a mask add up to %2, but %3 has %4 = %5 pixels.")
                           .arg(place, QString::number(runTotal(object.mask)), picture,
                                sizeText(width, height), QString::number(qint64{width} * height)));
    if (object.box == Box())
        object.box = maskBounds(object.mask, width).value_or(Box());
    return {};
}

void BoxGeometry::observe(const Box &box, const Sample &sample)
{
    ++m_boxes;
    m_allAreFractions =
        m_allAreFractions && std::max({box.x, box.y, box.width, box.height}) <= 1 && box != Box();
    if (!hasSize(sample))
        return;
    const double right = sample.facts.width + pixelTolerance;
    const double bottom = sample.facts.height + pixelTolerance;
    const bool leaves = box.x < -pixelTolerance || box.y < -pixelTolerance || box.x + box.width > right ||
                        box.y + box.height > bottom;
    const bool fitsAsCorners = box.x >= -pixelTolerance && box.y >= -pixelTolerance && box.width >= box.x &&
                               box.height >= box.y && box.width <= right && box.height <= bottom;
    m_allFitAsCorners = m_allFitAsCorners && fitsAsCorners;
    if (!leaves)
        return;
    ++m_leaving;
    m_notes.note(u"boxes-outside"_s, Text::tr("boxes that leave their picture, kept as they are"),
                 sample.path);
}

void BoxGeometry::addTo(ImportReport &report) const
{
    report.boxes = m_boxes;
    if (m_boxes == 0 || m_reading != BoxReading::CornerAndSize)
        return;
    if (m_allAreFractions)
        report.warn(
            u"boxes-look-like-fractions"_s, m_boxes,
            Text::tr("All boxes have values of at most 1: these look like fractions of the picture, but were "
                     "read as pixels. Import again with --boxes fractions if so."));
    else if (2 * m_leaving > m_boxes && m_allFitAsCorners)
        report.warn(
            u"boxes-look-like-corners"_s, m_leaving,
            Text::tr(
                "Most boxes leave their picture as x, y, width, height, and all fit as two corners: these "
                "look like corner coordinates. Import again with --boxes corners if so."));
}

}  // namespace Atoll
