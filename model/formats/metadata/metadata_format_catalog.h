#pragma once

#include "model/core/result.h"
#include "model/formats/metadata/metadata_reader.h"

#include <memory>
#include <vector>

namespace Atoll {

/// One way metadata come.
struct MetadataFormat
{
    QString name;         ///< "lightly-metadata", ...: in reports
    QString description;  ///< one line for people
    bool (*recognises)(const QString &path) = nullptr;
    std::unique_ptr<MetadataReader> (*make)() = nullptr;
};

[[nodiscard]] const std::vector<MetadataFormat> &metadataFormatCatalog();

/// The first that recognises the path. NotFound when nothing is there, Unsupported (saying what is read) when
/// none does.
[[nodiscard]] Result<const MetadataFormat *> metadataFormatOf(const QString &path);

}  // namespace Atoll
