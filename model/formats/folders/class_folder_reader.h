#pragma once

#include "model/formats/labels/label_reader.h"

namespace Atoll {

/// Pictures sorted into folders: the first folder level is the class. `_unlabeled`, folders that begin with a
/// dot and pictures outside any folder give no label; links are not followed.
class ClassFolderReader final : public LabelReader
{
public:
    [[nodiscard]] static bool recognises(const QString &path);

    [[nodiscard]] Result<> read(const LabelSource &source, const LabelListener &listener, ImportNotes &notes,
                                TaskControl &task) const override;
};

}  // namespace Atoll
