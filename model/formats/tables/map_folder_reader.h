#pragma once

#include "model/formats/predictions/prediction_reader.h"

namespace Atoll {

/// A folder with one `.npy` of class probabilities per pixel for each picture, at the picture's relative path
/// with the extension replaced or put behind it. A volume is C x H x W (the classes first); or H x W x C
/// where only that fits the number of classes, or, when no classes are given, where the last dimension is the
/// smallest. H and W may be a scale of the picture's. Where values leave 0..1 they are logits, and each pixel
/// goes through soft-max. One volume at a time is in memory.
class MapFolderReader final : public PredictionReader
{
public:
    [[nodiscard]] static bool recognises(const QString &path);

    [[nodiscard]] Result<> read(const PredictionSource &source, PredictionSink &sink,
                                TaskControl &task) const override;
};

}  // namespace Atoll
