#include "model/numeric/projection_catalog.h"

#include "model/core/text.h"
#include "model/numeric/pca.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using Eigen::Index;

FeatureMatrix rowsWithNumbers(const FeatureMatrix &rows)
{
    std::vector<Index> kept;
    for (Index row = 0; row < rows.rows(); ++row) {
        if ((rows.row(row).array() != 0).any())
            kept.push_back(row);
    }
    return rows(kept, Eigen::all);
}

Result<FeatureMatrix> principalPlane(const FeatureMatrix &rows, std::uint64_t seed, TaskControl &control)
{
    const FeatureMatrix shaping = rowsWithNumbers(rows);
    FeatureMatrix coordinates = FeatureMatrix::Zero(rows.rows(), 2);
    if (shaping.rows() == 0)
        return coordinates;
    const Result<Pca> pca = fitPca(shaping, {.components = 2, .seed = seed}, control);
    if (!pca)
        return failure(pca.error());
    const Result<FeatureMatrix> transformed = pca->transform(rows, control);
    if (!transformed)
        return failure(transformed.error());
    coordinates.leftCols(transformed->cols()) = *transformed;
    return coordinates;
}

}  // namespace

const std::vector<ProjectionMethod> &projectionCatalog()
{
    static const std::vector<ProjectionMethod> methods = {
        {u"pca"_s, Text::tr("Principal components"),
         Text::tr("The plane along which the vectors vary most; fast, and distances keep their meaning."),
         principalPlane},
    };
    return methods;
}

Result<const ProjectionMethod *> findProjection(const QString &name)
{
    const auto &methods = projectionCatalog();
    const auto found = std::ranges::find(methods, name, &ProjectionMethod::name);
    if (found != methods.end())
        return &*found;
    QStringList names;
    for (const ProjectionMethod &method : methods)
        names += method.name;
    return failure(ErrorKind::NotFound,
                   Text::tr("There is no map method \"%1\"; there are: %2.").arg(name, names.join(u", "_s)));
}

}  // namespace Atoll
