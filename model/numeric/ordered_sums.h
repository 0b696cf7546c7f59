#pragma once

#include <span>

namespace Atoll {

/// Sum of the products, kept in eight interleaved parts that are joined in order: fast, and the same bits on
/// every machine.
[[nodiscard]] double orderedDot(std::span<const double> a, std::span<const double> b);

/// to += factor * from
void addScaled(std::span<double> to, double factor, std::span<const double> from);

}  // namespace Atoll
