#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"

#include <QByteArray>
#include <QStringList>

#include <span>
#include <vector>

class QIODevice;

namespace Atoll {

/// Bytes before the data of a C-order array: version 1.0 (2.0 where the text is too long), padded to 64 bytes
/// as NumPy does. `descr` as in "<f4".
[[nodiscard]] QByteArray npyHeader(const char *descr, const std::vector<qint64> &shape);

/// The next rows of a float32 array whose header is written already.
[[nodiscard]] Result<> writeNpyRows(QIODevice &device, const FeatureMatrix &rows);

/// Each writes one whole array (little-endian, C order) and fails with Io when the device takes less.
[[nodiscard]] Result<> writeNpy(QIODevice &device, const FeatureMatrix &matrix);
[[nodiscard]] Result<> writeNpy(QIODevice &device, const FeatureMatrixD &matrix);
[[nodiscard]] Result<> writeNpy(QIODevice &device, std::span<const double> values);
[[nodiscard]] Result<> writeNpy(QIODevice &device, std::span<const qint32> values);
[[nodiscard]] Result<> writeNpy(QIODevice &device, std::span<const qint64> values);
/// As `<U`: every text takes the room of the longest.
[[nodiscard]] Result<> writeNpy(QIODevice &device, const QStringList &texts);

/// The same as bytes, for .npz members.
template <typename Array>
[[nodiscard]] QByteArray npyBytes(const Array &array);
extern template QByteArray npyBytes(const FeatureMatrix &);
extern template QByteArray npyBytes(const FeatureMatrixD &);
extern template QByteArray npyBytes(const std::vector<double> &);
extern template QByteArray npyBytes(const std::vector<qint32> &);
extern template QByteArray npyBytes(const std::vector<qint64> &);
extern template QByteArray npyBytes(const QStringList &);

}  // namespace Atoll
