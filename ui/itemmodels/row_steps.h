#pragma once

#include <QStringList>

#include <cstdint>
#include <vector>

namespace Atoll {

/// One change of a list of rows, as item models announce them.
struct RowStep
{
    enum class Kind : std::uint8_t { Remove, Insert, Move };

    Kind kind = Kind::Remove;
    int first = 0;  ///< Remove, Insert: rows first..last; Move: the row that moves
    int last = 0;
    int destination = 0;  ///< Move: the row it will have, always above the present one

    bool operator==(const RowStep &) const = default;
};

/// Steps that turn rows with the keys `present` into rows with the keys `wanted`, one after the other. Rows
/// that stay are not touched, so that selection and expansion survive. Keys are unique within each list.
[[nodiscard]] std::vector<RowStep> rowSteps(const QStringList &present, const QStringList &wanted);

}  // namespace Atoll
