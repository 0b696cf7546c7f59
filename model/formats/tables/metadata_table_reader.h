#pragma once

#include "model/formats/metadata/metadata_reader.h"

namespace Atoll {

/// A table with a column of file names and one column per value; dots in a column's name make nested objects.
/// A cell that is a number becomes one (but `007` stays text), anything else is text; an empty cell is no
/// value.
class MetadataTableReader final : public MetadataReader
{
public:
    [[nodiscard]] static bool recognises(const QString &path);

    [[nodiscard]] Result<> read(const MetadataSource &source, const MetadataListener &listener,
                                ImportNotes &notes, TaskControl &task) const override;
};

}  // namespace Atoll
