#pragma once

#include "model/store/sample_repository.h"
#include "model/workflow/insight/sample_column.h"

#include <optional>

namespace Atoll {

/// How a picture column is shown and where it comes from.
struct PictureColumn
{
    QString name;
    QString title;
    ColumnKind kind = ColumnKind::Number;
    ColumnUnit unit = ColumnUnit::Plain;
    std::optional<SampleFact> fact;  ///< none: it is worked out of others
};

/// In the order menus show them.
[[nodiscard]] std::vector<PictureColumn> pictureColumns();

/// By name.
[[nodiscard]] std::optional<PictureColumn> findPictureColumn(const QString &name);

/// Fills numbers, or classes with their names. NotFound for an unknown name.
[[nodiscard]] Result<> loadPictureColumn(const SampleRepository &samples, SampleColumn &column,
                                         TaskControl &control);

/// "ok", "damaged", ... in the user's language.
[[nodiscard]] QString stateTitle(ImageState state);

}  // namespace Atoll
