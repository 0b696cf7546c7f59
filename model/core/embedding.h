#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/sample_set.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <cstdint>

namespace Atoll {

enum class EmbeddingId : std::int64_t {};

/// Everything about an embedding but its numbers. Row i belongs to sample i; samples beyond `rows` were added
/// later and have no vector yet. A row of zeros stands for a picture that could not be embedded.
struct EmbeddingInfo
{
    EmbeddingId id{};
    QString name;  ///< unique in the project
    SampleIndex rows = 0;
    int width = 0;           ///< numbers per sample
    QString embedder;        ///< catalog name ("builtin", "onnx") or "import"
    QJsonObject parameters;  ///< what the embedder was told, or the file imported
    QByteArray modelHash;    ///< hash of model file or learnt parameters; empty for imports
    qint64 createdAtMs = 0;

    bool operator==(const EmbeddingInfo &) const = default;
};

enum class ProjectionId : std::int64_t {};

/// A 2-D map of an embedding; coordinates are `embedding.rows` x 2.
struct ProjectionInfo
{
    ProjectionId id{};
    EmbeddingId embedding{};
    QString method;          ///< catalog name: "pca"
    QJsonObject parameters;  ///< with the seed
    qint64 createdAtMs = 0;

    bool operator==(const ProjectionInfo &) const = default;
};

}  // namespace Atoll
