#pragma once

#include "model/workflow/embedding.h"
#include "model/workflow/image_import.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace Atoll {

/// What the wizard has found out about a project to be made. Nothing of it is done yet.
struct NewProject
{
    QString path;    ///< of the project file
    QString name;    ///< empty: that of the file
    QString folder;  ///< of the pictures, absolute
    ImageImportRequest import;
    std::optional<EmbedRequest> embed;  ///< none: later
};

}  // namespace Atoll

Q_DECLARE_METATYPE(Atoll::NewProject)
