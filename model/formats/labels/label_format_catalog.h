#pragma once

#include "model/core/result.h"
#include "model/formats/labels/label_reader.h"

#include <memory>
#include <vector>

namespace Atoll {

/// One way labels come.
struct LabelFormat
{
    QString name;         ///< "label-table", ...: in reports
    QString description;  ///< one line for people
    bool (*recognises)(const QString &path) = nullptr;
    std::unique_ptr<LabelReader> (*make)() = nullptr;
};

[[nodiscard]] const std::vector<LabelFormat> &labelFormatCatalog();

/// The first that recognises the path. NotFound when nothing is there, Unsupported (saying what is read) when
/// none does.
[[nodiscard]] Result<const LabelFormat *> labelFormatOf(const QString &path);

}  // namespace Atoll
