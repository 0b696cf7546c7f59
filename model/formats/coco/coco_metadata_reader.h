#pragma once

#include "model/formats/metadata/metadata_reader.h"

namespace Atoll {

/// The custom metadata file of Lightly 1.2: `images` give ids and names, `metadata` lists an object per
/// picture, whose `image_id` and own `id` are no metadata.
class CocoMetadataReader final : public MetadataReader
{
public:
    /// A `.json` file.
    [[nodiscard]] static bool recognises(const QString &path);

    [[nodiscard]] Result<> read(const MetadataSource &source, const MetadataListener &listener,
                                ImportNotes &notes, TaskControl &task) const override;
};

}  // namespace Atoll
