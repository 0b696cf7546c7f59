#pragma once

#include "model/core/task_control.h"
#include "model/selection/selection.h"
#include "model/workflow/selection.h"

namespace Atoll {

/// A selection from files, without a project. Paths; empty: none.
struct ArraySelectionRequest
{
    QString embeddings;          ///< .npy, n x d
    QString scores;              ///< .npy of n numbers, or .npz, where `config.scoreType` says which
    QString preselected;         ///< text, one row index a line
    QString candidates;          ///< the same: the query set; none: all rows
    SelectionConfig config;      ///< method, nSamples (a share is one of the query set), minDistance, seed
    bool keepDistances = false;  ///< see SelectionRequest; RANDOM measures only for a minimum distance
};

struct ArraySelection
{
    std::optional<SelectionResult> result;  ///< none: larger already than asked for, as `warnings` says
    SampleIndex samples = 0;                ///< n
    SampleIndex preselected = 0;
    SampleIndex candidates = 0;  ///< query set without the preselected
    QStringList warnings;
};

/// Errors name file and line or row. Embeddings may be left out where the method needs none; then there are
/// as many samples as scores.
[[nodiscard]] Result<ArraySelection> selectFromArrays(const ArraySelectionRequest &request,
                                                      TaskControl &control);

/// One index a line, in pick order; replaces a file that is there, whole or not at all.
[[nodiscard]] Result<> writePicks(const QString &path, const std::vector<SampleIndex> &picks);

}  // namespace Atoll
