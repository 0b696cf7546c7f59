#pragma once

#include "model/core/tag.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace Atoll {

enum class ScoreId : std::int64_t {};

/// One number per sample of the query tag it was made for, in ascending sample order; meant to be in 0..1,
/// 1 = most worth labelling.
struct ScoreSet
{
    ScoreId id{};
    TagId tag{};
    QString type;    ///< "uncertainty_margin", ...; unique per tag
    QString source;  ///< task it was computed from; empty: uploaded
    qint64 createdAtMs = 0;
    std::vector<double> values;  ///< length: members of the tag

    bool operator==(const ScoreSet &) const = default;
};

}  // namespace Atoll
