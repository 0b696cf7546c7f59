#pragma once

#include "model/formats/labels/label_reader.h"

namespace Atoll {

/// A table with a column of file names and one of
/// - `label` (or `labels, class, class_name, category`): one class per picture;
/// - `tag` (or `tags`): one class per row, a picture may have several rows;
/// - columns named after the classes, with 1 where a picture has the class and 0 or nothing where not.
/// An empty cell gives no label.
class LabelTableReader final : public LabelReader
{
public:
    [[nodiscard]] static bool recognises(const QString &path);

    [[nodiscard]] Result<> read(const LabelSource &source, const LabelListener &listener, ImportNotes &notes,
                                TaskControl &task) const override;
};

}  // namespace Atoll
