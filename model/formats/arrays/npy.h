#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/arrays/npy_header.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace Atoll {

/// What to do with NaN and infinity.
enum class NonFinite : std::uint8_t { Refuse, Keep };

/// Numbers of any shape in C order.
struct FloatArray
{
    std::vector<qint64> shape;
    std::vector<float> values;
};

/// Streams one NumPy array into the form the caller wants; the numbers exist once in memory, in the result.
/// Integers become floating point, big-endian and column-first data are turned round. An array is read once:
/// all at once by one of the functions, or in pieces by `readRows`.
class NpyReader
{
public:
    [[nodiscard]] static Result<NpyReader> open(const QString &path);
    /// Over an open device at the array's start (a .npz member); `size` in bytes, `name` for messages.
    [[nodiscard]] static Result<NpyReader> overDevice(std::unique_ptr<QIODevice> device, qint64 size,
                                                      const QString &name);
    NpyReader(NpyReader &&) noexcept;
    NpyReader &operator=(NpyReader &&) noexcept;
    ~NpyReader();

    [[nodiscard]] const NpyHeader &header() const { return m_header; }
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Bytes behind the data: harmless, but worth a warning.
    [[nodiscard]] qint64 surplusBytes() const { return m_surplusBytes; }

    /// Two dimensions, at least one row and column. A float64 beyond the range of float32 is refused.
    [[nodiscard]] Result<FeatureMatrix> readFeatures(TaskControl &task,
                                                     NonFinite nonFinite = NonFinite::Refuse);
    [[nodiscard]] Result<FeatureMatrixD> readMatrix(TaskControl &task,
                                                    NonFinite nonFinite = NonFinite::Refuse);
    /// Any shape of up to four dimensions, in C order. Booleans are 0 and 1.
    [[nodiscard]] Result<std::vector<double>> readNumbers(TaskControl &task,
                                                          NonFinite nonFinite = NonFinite::Refuse);
    [[nodiscard]] Result<FloatArray> readFloats(TaskControl &task, NonFinite nonFinite = NonFinite::Refuse);
    /// Integers and booleans only; a value beyond int64 is refused.
    [[nodiscard]] Result<std::vector<qint64>> readIntegers(TaskControl &task);
    /// Texts (`<U`, `|S` in UTF-8) of one dimension.
    [[nodiscard]] Result<QStringList> readTexts(TaskControl &task);

    /// The next rows of a two-dimensional array into the rows of `into` (its width must be the array's), as
    /// many as fit or are left; returns how many. Only C order, where rows lie together in the file.
    [[nodiscard]] Result<qint64> readRows(Eigen::Ref<FeatureMatrix> into,
                                          NonFinite nonFinite = NonFinite::Refuse);

private:
    NpyReader(std::unique_ptr<QIODevice> device, NpyHeader header, qint64 surplusBytes, QString name);

    [[nodiscard]] Result<> demandTable() const;
    [[nodiscard]] Result<> demandNumbers() const;
    template <typename Number>
    [[nodiscard]] Result<> readInto(Number *to, NonFinite nonFinite, TaskControl &task);
    template <typename Number>
    [[nodiscard]] Result<> readRun(Number *to, qint64 count, NonFinite nonFinite);
    [[nodiscard]] Error notFinite(qint64 position, const char *element) const;
    [[nodiscard]] QString place(qint64 position) const;

    std::unique_ptr<QIODevice> m_device;
    NpyHeader m_header;
    qint64 m_surplusBytes = 0;
    qint64 m_elementsRead = 0;
    QString m_name;
    std::vector<char> m_buffer;
};

}  // namespace Atoll
