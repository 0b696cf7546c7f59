#pragma once

#include "model/core/result.h"
#include "model/formats/predictions/prediction_reader.h"

#include <memory>
#include <vector>

namespace Atoll {

/// One way predictions come.
struct PredictionFormat
{
    QString name;         ///< "lightly-predictions", ...: in reports and on the command line
    QString description;  ///< one line for people: what to choose
    /// Whether this file or folder looks like it; reads at most its first bytes.
    bool (*recognises)(const QString &path) = nullptr;
    std::unique_ptr<PredictionReader> (*make)() = nullptr;
};

/// All of them, the more particular first.
[[nodiscard]] const std::vector<PredictionFormat> &predictionFormatCatalog();

/// The first that recognises the path. NotFound when nothing is there, Unsupported (saying what is read) when
/// none does.
[[nodiscard]] Result<const PredictionFormat *> predictionFormatOf(const QString &path);

}  // namespace Atoll
