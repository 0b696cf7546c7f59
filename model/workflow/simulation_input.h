#pragma once

#include "model/core/result.h"
#include "model/workflow/simulation.h"

namespace Atoll {

class Project;

/// The part of a data set that can be simulated, and what had to be left out.
struct LabelledFeatures
{
    SimulationInput input;
    QString embedding;         ///< name; empty when it came from a file
    bool isReference = false;  ///< from the hidden reference labels
    qint64 withoutLabel = 0;
    qint64 withoutEmbedding = 0;  ///< no row, or a row of zeros
};

/// Keeps the rows that have a class name and are not all zeros; classes are numbered in the order of their
/// names. Invalid: `classNames` has another length than `features` has rows.
[[nodiscard]] Result<LabelledFeatures> labelledFeatures(const FeatureMatrix &features,
                                                        const QStringList &classNames);

/// From a project: whole-picture labels, the reference ones when there are any, else the ordinary ones; the
/// last one of a sample counts. `embedding` empty: the newest. NotFound: no embedding, or no labels.
[[nodiscard]] Result<LabelledFeatures> labelledFeatures(const Project &project, const QString &embedding);

/// From files: a .npy of n x d, and n class names, one a line.
[[nodiscard]] Result<LabelledFeatures> labelledFeatures(const QString &embeddingFile,
                                                        const QString &labelFile, TaskControl &control);

}  // namespace Atoll
