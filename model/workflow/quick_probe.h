#pragma once

#include "model/core/result.h"
#include "model/core/sample_set.h"
#include "model/core/task_control.h"

#include <QString>
#include <QStringList>

namespace Atoll {

class Project;

struct QuickProbeRequest
{
    QString tag;                ///< the labelled set: samples with a label in it are learnt from
    QString task;               ///< name of the prediction task that is made, or replaced
    QString embedding;          ///< empty: the newest
    bool useReference = false;  ///< learn from the hidden reference labels instead of the labels
};

struct QuickProbeReport
{
    QString embedding;
    QStringList classes;  ///< ascending, as in the task
    SampleIndex learntFrom = 0;
    SampleIndex predicted = 0;
};

/// Predictions without a model of one's own: trains a linear model on the embedding of the labelled samples
/// and stores its class probabilities for every sample that has a vector. Refused with fewer than two
/// classes. Where a sample has several labels the last one counts.
[[nodiscard]] Result<QuickProbeReport> runQuickProbe(Project &project, const QuickProbeRequest &request,
                                                     TaskControl &task);

}  // namespace Atoll
