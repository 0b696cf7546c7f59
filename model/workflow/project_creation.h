#pragma once

#include "model/workflow/image_import.h"

#include <QString>

namespace Atoll {

struct ProjectCreationRequest
{
    QString path;         ///< of the new project file
    QString name;         ///< empty: the file's name without ending
    QString imageFolder;  ///< empty with a sample: a new folder beside the project, `NAME-images`
    ImageImportRequest import;
    QString sample;  ///< empty, or one of `samplePictureSets()`; its classes become reference labels
};

/// Makes a project over a folder of pictures and imports them. Cancelled or failed, nothing is left: no
/// project file and no sample pictures. NotFound when there is no such folder, AlreadyExists for the project
/// file, Invalid when the folder holds no picture.
[[nodiscard]] Result<ImageImportReport> createImageProject(const ProjectCreationRequest &request,
                                                           TaskControl &task,
                                                           const SampleListener &stored = {});

}  // namespace Atoll
