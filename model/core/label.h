#pragma once

#include "model/core/geometry.h"
#include "model/core/sample_set.h"

#include <QString>

#include <optional>

namespace Atoll {

/// What a person said about a sample: a class for the whole picture, or for a box in it.
struct Label
{
    SampleIndex sample = -1;
    QString className;
    std::optional<Box> box;  ///< none: the class of the whole picture
    QString author;
    QString source;  ///< "folder", file name of an import, "window", ...
    qint64 createdAtMs = 0;
    bool isReference = false;  ///< hidden ground truth for simulations; not shown as a label

    bool operator==(const Label &) const = default;
};

}  // namespace Atoll
