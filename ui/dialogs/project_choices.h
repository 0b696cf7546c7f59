#pragma once

#include "model/workflow/insight/project_overview.h"

class QComboBox;

namespace Atoll {

// Boxes to choose something of a project from. The data of each entry is its name.

/// Tags with their sizes, in the order of the tag history.
[[nodiscard]] QComboBox *tagBox(const ProjectOverview &overview, const QString &current, QWidget *parent);
/// Newest first, which is the one that is used where none is named.
[[nodiscard]] QComboBox *embeddingBox(const ProjectOverview &overview, QWidget *parent);
/// Newest first.
[[nodiscard]] QComboBox *taskBox(const ProjectOverview &overview, QWidget *parent);

/// "classification", in the user's language.
[[nodiscard]] QString taskTypeText(TaskType type);

/// A box that may become as narrow as a form needs it, however long its entries are.
[[nodiscard]] QComboBox *choiceBox(QWidget *parent);
/// Makes the entry with this data the current one, if there is one.
void choose(QComboBox *box, const QString &name);

}  // namespace Atoll
