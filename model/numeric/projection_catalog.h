#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace Atoll {

/// One way to draw rows of many numbers as points of a plane.
struct ProjectionMethod
{
    QString name;     ///< stored with maps and used in scripts: "pca"
    QString title;    ///< for people
    QString summary;  ///< one sentence
    /// n x d finite rows, n >= 1, to n x 2 finite coordinates; the same for a seed with any number of
    /// threads. Rows of zeros stand for pictures without a vector and do not shape the map.
    std::function<Result<FeatureMatrix>(const FeatureMatrix &rows, std::uint64_t seed, TaskControl &control)>
        project;
};

/// All methods; the first is the default.
[[nodiscard]] const std::vector<ProjectionMethod> &projectionCatalog();

/// By exact name; NotFound lists the names there are.
[[nodiscard]] Result<const ProjectionMethod *> findProjection(const QString &name);

}  // namespace Atoll
