#include "model/workflow/projection.h"

#include "model/core/text.h"
#include "model/formats/arrays/npy.h"
#include "model/formats/arrays/npy_writer.h"
#include "model/numeric/projection_catalog.h"
#include "model/workflow/project.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Atoll {

Result<ProjectionInfo> projectEmbedding(Project &project, const ProjectionRequest &request, TaskControl &task)
{
    const Result<const ProjectionMethod *> method = findProjection(request.method);
    if (!method)
        return failure(method.error());
    const Result<EmbeddingInfo> embedding = project.findEmbedding(request.embedding);
    if (!embedding)
        return failure(embedding.error());
    const Result<SharedFeatures> features = project.embeddings().load(embedding->id);
    if (!features)
        return failure(features.error());
    const Result<FeatureMatrix> coordinates = (*method)->project(**features, request.seed, task);
    if (!coordinates)
        return failure(coordinates.error());
    ProjectionInfo info;
    info.embedding = embedding->id;
    info.method = request.method;
    info.parameters = {{u"seed"_s, QString::number(request.seed)}};
    info.createdAtMs = nowMs();
    Result<Transaction> transaction = project.transaction();
    if (!transaction)
        return failure(transaction.error());
    const Result<ProjectionId> id = project.projections().put(info, *coordinates);
    Result<> done =
        id ? project.addHistory(
                 Text::tr("Mapped the embedding \"%1\" (%2).").arg(embedding->name, request.method))
           : Result<>(failure(id.error()));
    if (done)
        done = transaction->commit();
    if (!done)
        return failure(done.error());
    info.id = *id;
    return info;
}

Result<qint64> projectArray(const ArrayProjectionRequest &request, TaskControl &task)
{
    const Result<const ProjectionMethod *> method = findProjection(request.method);
    if (!method)
        return failure(method.error());
    Result<NpyReader> reader = NpyReader::open(request.embeddings);
    if (!reader)
        return failure(reader.error());
    const Result<FeatureMatrix> rows = reader->readFeatures(task);
    if (!rows)
        return failure(rows.error());
    const Result<FeatureMatrix> coordinates = (*method)->project(*rows, request.seed, task);
    if (!coordinates)
        return failure(coordinates.error());
    QSaveFile file(request.out);
    const auto notWritten = [&] {
        return failure(ErrorKind::Io,
                       Text::tr("\"%1\" cannot be written: %2.").arg(request.out, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return notWritten();
    if (const Result<> written = writeNpy(file, *coordinates); !written)
        return failure(written.error());
    if (!file.commit())
        return notWritten();
    return qint64{coordinates->rows()};
}

}  // namespace Atoll
