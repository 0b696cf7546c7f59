#pragma once

#include "model/core/label_class.h"
#include "model/core/result.h"
#include "model/core/sample_set.h"

#include <vector>

namespace Atoll {

class Project;

/// What giving a class did.
struct LabellingReport
{
    qint64 pictures = 0;  ///< that were asked for
    qint64 added = 0;     ///< labels that are new
    qint64 removed = 0;   ///< labels of other classes that went

    bool operator==(const LabellingReport &) const = default;
};

/// Makes `className` the class of the whole picture for every sample of the set, by `author`, and puts a new
/// name on the list of classes. A label that says so already stays as it is, with author and time; labels
/// of boxes and references are left alone. One step; when nothing changes, none. Invalid for a name that
/// cannot be one and for samples that are not in the data set.
[[nodiscard]] Result<LabellingReport> setClass(Project &project, const SampleSet &samples,
                                               const QString &className, const QString &author);
/// Takes the class of the whole picture off.
[[nodiscard]] Result<LabellingReport> clearClass(Project &project, const SampleSet &samples);

/// The list of classes, then others that labels carry, by name and with a colour each. Reads every label.
[[nodiscard]] Result<std::vector<LabelClass>> labelClasses(const Project &project);

/// A class of the new list and the one it was; `formerName` is empty for a new one.
struct LabelClassEdit
{
    LabelClass labelClass;
    QString formerName;
};

/// The new list of classes. Where the name changes, labels and references change with it. A class that is
/// left out but that labels carry keeps its labels and comes back without colour and key. One step.
/// Invalid for names that cannot be, names, or keys that are there twice, and colours that are none.
[[nodiscard]] Result<> setLabelClasses(Project &project, const std::vector<LabelClassEdit> &classes);
[[nodiscard]] Result<> renameLabelClass(Project &project, const QString &from, const QString &to);

}  // namespace Atoll
