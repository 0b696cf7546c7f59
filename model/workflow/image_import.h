#pragma once

#include "model/core/result.h"
#include "model/core/sample.h"
#include "model/core/task_control.h"
#include "model/workflow/image_import_report.h"

#include <cstdint>
#include <functional>
#include <span>

namespace Atoll {

class Project;

struct ImageImportRequest
{
    /// What becomes of the name of the folder that a new picture lies in: nothing, its label, or hidden
    /// ground truth for simulations. `_unlabeled` and pictures outside any folder give none.
    enum class FolderNames : std::uint8_t { Ignored, Labels, ReferenceLabels };
    FolderNames folderNames = FolderNames::Ignored;
    int labelLevel = 1;  ///< which folder level is the class: 1 = `cat/a.jpg`, 2 = `train/cat/a.jpg`
};

/// Hears of samples that have just been stored, in order.
using SampleListener = std::function<void(std::span<const Sample>)>;

/// Brings the data set up to its image folder: new pictures are added at the end in bytewise order of their
/// paths, changed ones get new facts, absent ones the state Missing; no sample is ever renumbered or dropped.
/// Every file is read once, by all threads; pictures are stored in batches of about half a second, so that
/// the first can be looked at while the rest is read, and a killed import can be continued by calling this
/// again. Cancelled or failed, the project is as before. NotFound when the folder is gone; Invalid when the
/// data set has samples but none of them is there: the pictures have moved.
[[nodiscard]] Result<ImageImportReport> importImages(Project &project, const ImageImportRequest &request,
                                                     TaskControl &task, const SampleListener &stored = {});

}  // namespace Atoll
