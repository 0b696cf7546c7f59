#pragma once

#include "app/cli/command.h"
#include "model/core/import_report.h"

namespace Atoll {

/// Ends an import command: prints the report, or its refusal in JSON mode, and gives the outcome back.
/// `format` is what the file was taken for when the import was refused.
[[nodiscard]] Result<> finishImport(CommandContext &context, const QString &format,
                                    const Result<ImportReport> &report);

/// `--classes`: names separated by commas, or a file with one name a line.
[[nodiscard]] Result<QStringList> classNames(CommandContext &context);

}  // namespace Atoll
