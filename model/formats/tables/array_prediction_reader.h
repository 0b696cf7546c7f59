#pragma once

#include "model/formats/predictions/prediction_reader.h"

namespace Atoll {

/// Class probabilities as an array, N x C (`.npy`, or `.npz` with the array beside its names). The rows are
/// named by `PredictionSource::namesPath`, by the archive's member `filenames`, `names` or `paths`, or are
/// the data set in its order when the person said so.
class ArrayPredictionReader final : public PredictionReader
{
public:
    [[nodiscard]] static bool recognises(const QString &path);

    [[nodiscard]] Result<> read(const PredictionSource &source, PredictionSink &sink,
                                TaskControl &task) const override;
};

}  // namespace Atoll
