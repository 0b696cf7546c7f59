#pragma once

#include "model/core/sample_set.h"
#include "model/workflow/insight/path_index.h"
#include "model/workflow/insight/sample_column.h"

#include <QJsonObject>
#include <QStringList>

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace Atoll {

/// One chip: a condition on what is shown.
struct FilterClause
{
    enum class Kind : std::uint8_t {
        ClassIsOneOf,
        NumberInRange,
        InTag,  ///< `column` is the tag's
        NotInTag,
        NameContains,  ///< `text`, upper or lower case, in the path
        Unknown,       ///< no value in `column`
        Samples,       ///< exactly `samples`, e.g. what was selected
    };

    Kind kind = Kind::Samples;
    ColumnKey column;
    QStringList classes;
    double least = -std::numeric_limits<double>::infinity();  ///< inclusive
    double most = std::numeric_limits<double>::infinity();    ///< inclusive
    QString text;
    SampleSet samples;

    /// What the chip says, in the user's language: "score ≥ 0.6", "class: car, bus", "in seed-150", "47
    /// samples".
    [[nodiscard]] QString title() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// None for what is not understood.
    [[nodiscard]] static std::optional<FilterClause> fromJson(const QJsonObject &json);

    bool operator==(const FilterClause &) const = default;
};

using SampleFilter = std::vector<FilterClause>;  ///< all must hold

/// Columns that a filter needs, each once; the caller loads them.
[[nodiscard]] std::vector<ColumnKey> columnsOf(const SampleFilter &filter);

/// Members of `workingSet` on which all clauses hold. `columns` are those of columnsOf(), in its order; on
/// one that is null (it is gone) no clause holds. `paths` is needed by NameContains only, which holds for
/// none without it.
[[nodiscard]] SampleSet filteredSamples(const SampleSet &workingSet, const SampleFilter &filter,
                                        std::span<const SharedColumn> columns, const PathIndex *paths);

}  // namespace Atoll
