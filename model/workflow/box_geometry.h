#pragma once

#include "model/core/result.h"
#include "model/core/sample.h"
#include "model/formats/predictions/prediction_reader.h"
#include "model/workflow/prediction_import.h"

namespace Atoll {

/// Brings boxes and masks to the one geometry inside, picture by picture, and notices what most boxes have in
/// common.
class BoxGeometry
{
public:
    /// `notes` must outlive this.
    BoxGeometry(BoxReading reading, ImportNotes &notes);

    /// Converts the boxes of a record of `sample`; an object that has only a mask gets its bounds. Invalid
    /// for a mask that does not fit the picture, for corners in the wrong order, and for a picture whose size
    /// is not known where it is needed.
    [[nodiscard]] Result<> apply(PredictionRecord &record, const Sample &sample);

    /// Counts a box in pixels and how it lies in its picture.
    void observe(const Box &box, const Sample &sample);

    /// Adds warnings about boxes that leave their pictures, or look like corners or fractions.
    void addTo(ImportReport &report) const;

private:
    [[nodiscard]] Result<> convert(Box &box, const PredictionRecord &record, const Sample &sample) const;
    [[nodiscard]] static Result<> checkMask(DetectedObject &object, const PredictionRecord &record,
                                            const Sample &sample);

    BoxReading m_reading;
    ImportNotes &m_notes;
    qint64 m_boxes = 0;
    qint64 m_leaving = 0;
    bool m_allFitAsCorners = true;
    bool m_allAreFractions = true;
};

}  // namespace Atoll
