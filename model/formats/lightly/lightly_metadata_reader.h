#pragma once

#include "model/formats/metadata/metadata_reader.h"

namespace Atoll {

/// Lightly's folder of metadata: `schema.json` and one JSON file per picture. A value that a picture's file
/// lacks takes the schema's default; one of another type than the schema says is kept and noted. The data
/// set's root, its `.lightly` folder or `metadata` may be chosen.
class LightlyMetadataReader final : public MetadataReader
{
public:
    [[nodiscard]] static bool recognises(const QString &path);

    [[nodiscard]] Result<> read(const MetadataSource &source, const MetadataListener &listener,
                                ImportNotes &notes, TaskControl &task) const override;
};

}  // namespace Atoll
