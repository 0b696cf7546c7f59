#pragma once

#include "model/formats/predictions/prediction_reader.h"

namespace Atoll {

/// A table of classifications: a column of file names, and either `label` and `score`, or one column of
/// probabilities per class. Rows are streamed. With `PredictionSource::classes` only the columns of these
/// names are classes.
class TablePredictionReader final : public PredictionReader
{
public:
    [[nodiscard]] static bool recognises(const QString &path);

    [[nodiscard]] Result<> read(const PredictionSource &source, PredictionSink &sink,
                                TaskControl &task) const override;
};

}  // namespace Atoll
