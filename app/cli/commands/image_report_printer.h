#pragma once

#include "app/cli/command.h"
#include "model/workflow/image_import.h"

namespace Atoll {

/// What `--labels-from-folders`, `--reference-from-folders` and `--label-level` say; a usage failure when
/// both of the first are given, or the last without them.
[[nodiscard]] Result<ImageImportRequest> imageImportRequest(CommandContext &context);

/// The options it reads.
[[nodiscard]] QList<QCommandLineOption> folderLabelOptions();

/// A file's name as a terminal may show it: line breaks and escape codes become replacement letters.
[[nodiscard]] QString oneLine(QString text);

/// Prints the report for people and sets it as the JSON result.
void printImageReport(CommandContext &context, const ImageImportReport &report);

}  // namespace Atoll
