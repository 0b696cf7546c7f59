#pragma once

#include "model/core/label.h"
#include "model/store/sample_range.h"

#include <functional>
#include <span>
#include <vector>

namespace Atoll {

class Database;

/// Which labels are meant: what people said, or the hidden ground truth for simulations.
enum class LabelKind : std::uint8_t { Label, Reference };

/// How often a class name occurs.
struct LabelClassCount
{
    QString className;
    qint64 samples = 0;  ///< with such a label of the whole picture
    qint64 boxes = 0;

    bool operator==(const LabelClassCount &) const = default;
};

/// Labels of samples.
class LabelRepository final
{
public:
    explicit LabelRepository(Database &database)
        : m_database(database)
    {
    }

    /// In sample order, then as stored.
    [[nodiscard]] Result<std::vector<Label>> all(LabelKind kind) const;
    [[nodiscard]] Result<std::vector<Label>> of(SampleIndex sample, LabelKind kind) const;
    /// The order of `all`, one at a time; a failure of `visit` ends the loop and is given back.
    [[nodiscard]] Result<> forEach(LabelKind kind, const std::function<Result<>(const Label &)> &visit,
                                   SampleRange range = {}) const;
    [[nodiscard]] Result<qint64> count(LabelKind kind) const;

    /// Class of each label of a whole picture, in the order they were stored.
    [[nodiscard]] Result<>
    forEachClass(LabelKind kind, const std::function<Result<>(SampleIndex, const QString &)> &visit) const;
    /// Class names in use, in bytewise order.
    [[nodiscard]] Result<std::vector<LabelClassCount>> classCounts(LabelKind kind) const;
    /// Equal values, equal labels of both kinds.
    [[nodiscard]] Result<QString> stamp() const;

    /// All or none.
    [[nodiscard]] Result<> add(std::span<const Label> labels);
    /// Removes the labels of one kind and source, e.g. before a file is imported again.
    [[nodiscard]] Result<> removeFrom(const QString &source, LabelKind kind);
    [[nodiscard]] Result<> removeOf(SampleIndex sample, LabelKind kind);
    [[nodiscard]] Result<> removeAll(LabelKind kind);

private:
    [[nodiscard]] Result<> select(const QString &condition, const QVariantList &values,
                                  const std::function<Result<>(const Label &)> &visit) const;

    Database &m_database;
};

}  // namespace Atoll
