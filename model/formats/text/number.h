#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace Atoll {

/// The whole text as a number in the C locale, blanks around it allowed: no thousands separators, no
/// hexadecimal, no rest. "nan" and "inf" are read as such, so that the caller can name them. nullopt
/// otherwise.
[[nodiscard]] std::optional<double> parseDouble(std::string_view text);
/// The nearest float; values beyond its range become infinite.
[[nodiscard]] std::optional<float> parseFloat(std::string_view text);
[[nodiscard]] std::optional<qint64> parseInteger(std::string_view text);

}  // namespace Atoll
