#pragma once

#include "model/core/feature_matrix.h"

#include <QtGlobal>

namespace Atoll {

/// Rows of class probabilities that lie in someone else's memory. Strides count numbers, so the same view
/// serves a matrix, a picture's map with the classes last (row stride C, column stride 1) and one with the
/// classes first (row stride 1, column stride H x W); the order of a map's pixels does not matter to any
/// score.
template <typename Number>
struct ProbabilityRows
{
    const Number *data = nullptr;
    qint64 rows = 0;
    qint64 columns = 0;
    qint64 rowStride = 0;
    qint64 columnStride = 1;

    [[nodiscard]] static ProbabilityRows of(const Number *data, qint64 rows, qint64 columns)
    {
        return {data, rows, columns, columns, 1};
    }
    [[nodiscard]] static ProbabilityRows classesFirst(const Number *data, qint64 classes, qint64 pixels)
    {
        return {data, pixels, classes, 1, pixels};
    }
    [[nodiscard]] Number at(qint64 row, qint64 column) const
    {
        return data[row * rowStride + column * columnStride];
    }
};

[[nodiscard]] inline ProbabilityRows<float> rowsOf(const FeatureMatrix &matrix)
{
    return ProbabilityRows<float>::of(matrix.data(), matrix.rows(), matrix.cols());
}

[[nodiscard]] inline ProbabilityRows<double> rowsOf(const FeatureMatrixD &matrix)
{
    return ProbabilityRows<double>::of(matrix.data(), matrix.rows(), matrix.cols());
}

}  // namespace Atoll
