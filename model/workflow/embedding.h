#pragma once

#include "model/core/embedding.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QJsonObject>
#include <QStringList>

namespace Atoll {

class Project;

struct EmbedRequest
{
    QString name;  ///< of the embedding; empty: the embedder's, or the model file's base name
    QString embedder = QStringLiteral("builtin");  ///< catalog name
    QJsonObject parameters;  ///< settings of the embedder that are not left to it, "seed" among them
};

struct EmbedReport
{
    EmbeddingInfo embedding;         ///< as it is now
    SampleIndex added = 0;           ///< rows computed; 0: it was complete already
    SampleIndex learntFrom = 0;      ///< pictures that the embedder has just learnt from
    SampleIndex unreadable = 0;      ///< of the rows computed, those of zeros
    QStringList unreadableExamples;  ///< paths of the first ten
};

/// Computes an embedding of all samples, row i for sample i; a picture that cannot be read gets zeros, which
/// leave it out of selections by distance. An embedding of that name that is there already is extended by the
/// samples that joined later, with what its embedder learnt then, so that old and new rows can be compared;
/// AlreadyExists when other settings are asked for than it was made with. The embedding shows, or grows, in
/// one step at the end: killed, cancelled or failed, the project is as before. NotFound when the folder of
/// pictures is gone.
[[nodiscard]] Result<EmbedReport> embedImages(Project &project, const EmbedRequest &request,
                                              TaskControl &task);

}  // namespace Atoll
