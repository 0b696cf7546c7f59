#pragma once

#include "model/formats/predictions/prediction_reader.h"

namespace Atoll {

/// A task of Lightly's folder of predictions: `tasks.json`, per task `schema.json` and one JSON file per
/// picture. The data set's root, its `.lightly` folder, `predictions`, or one task's own folder may be
/// chosen.
class LightlyPredictionReader final : public PredictionReader
{
public:
    [[nodiscard]] static bool recognises(const QString &path);

    [[nodiscard]] Result<> read(const PredictionSource &source, PredictionSink &sink,
                                TaskControl &task) const override;
};

}  // namespace Atoll
