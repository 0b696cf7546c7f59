#pragma once

#include "model/workflow/embedding.h"
#include "model/workflow/embedding_export.h"
#include "model/workflow/embedding_import.h"
#include "model/workflow/label_import.h"
#include "model/workflow/prediction_import.h"
#include "model/workflow/projection.h"
#include "model/workflow/quick_probe.h"
#include "model/workflow/scoring.h"
#include "model/workflow/tag_export.h"

#include <QString>
#include <QStringList>

namespace Atoll {

struct NewProject;

// The `atoll-cli` lines that do what a dialog would do, for a POSIX shell, with numbers in the C locale. What
// is the default is left out.

[[nodiscard]] QString commandFor(const QString &project, const PredictionImportRequest &request);
[[nodiscard]] QString commandFor(const QString &project, const LabelImportRequest &request);
[[nodiscard]] QString commandFor(const QString &project, const EmbeddingImportRequest &request);
[[nodiscard]] QString metadataImportCommand(const QString &project, const QString &file);
/// Empty for samples that are no tag: a command line has no selection.
[[nodiscard]] QString commandFor(const QString &project, const TagExportRequest &request);
[[nodiscard]] QString commandFor(const QString &project, const EmbeddingExportRequest &request);
[[nodiscard]] QString commandFor(const QString &project, const EmbedRequest &request);
[[nodiscard]] QString commandFor(const QString &project, const ProjectionRequest &request);
[[nodiscard]] QString commandFor(const QString &project, const ScorePredictionsRequest &request);
[[nodiscard]] QString commandFor(const QString &project, const QuickProbeRequest &request);
[[nodiscard]] QString relocateCommand(const QString &project, const QString &folder);
/// Creating, embedding and drawing the map, joined by `&&`.
[[nodiscard]] QString commandFor(const NewProject &project);

}  // namespace Atoll
