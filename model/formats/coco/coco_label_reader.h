#pragma once

#include "model/formats/labels/label_reader.h"

namespace Atoll {

/// The boxes of a COCO instances file (LVIS as well). Masks and polygons are not kept, and counted.
class CocoLabelReader final : public LabelReader
{
public:
    /// A `.json` file.
    [[nodiscard]] static bool recognises(const QString &path);

    [[nodiscard]] Result<> read(const LabelSource &source, const LabelListener &listener, ImportNotes &notes,
                                TaskControl &task) const override;
};

}  // namespace Atoll
