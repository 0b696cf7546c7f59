#pragma once

#include "model/formats/predictions/prediction_reader.h"

namespace Atoll {

/// COCO results: a list of boxes, masks or key points with image and category ids. The pictures' names come
/// from `PredictionSource::instancesPath`; a file that is itself an instances file with scores needs none.
/// Every image that the instances file lists counts as looked at.
class CocoResultsReader final : public PredictionReader
{
public:
    /// A `.json` file.
    [[nodiscard]] static bool recognises(const QString &path);

    [[nodiscard]] Result<> read(const PredictionSource &source, PredictionSink &sink,
                                TaskControl &task) const override;
};

}  // namespace Atoll
