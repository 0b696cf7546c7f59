#include "model/formats/text/number.h"

#include <charconv>
#include <limits>

namespace Atoll {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// Leaves what `from_chars` reads: it knows no plus sign.
std::string_view withoutPlus(std::string_view text)
{
    const bool plus = text.size() > 1 && text.front() == '+' && text[1] != '-' && text[1] != '+';
    return plus ? text.substr(1) : text;
}

/// A number out of range is tiny when its exponent is negative or it has none and begins with a zero.
bool isTiny(std::string_view text)
{
    const auto exponent = text.find_first_of("eE");
    if (exponent != std::string_view::npos && exponent + 1 < text.size())
        return text[exponent + 1] == '-';
    const auto digit = text.find_first_not_of("+-");
    return digit != std::string_view::npos && (text[digit] == '0' || text[digit] == '.');
}

template <typename Number>
std::optional<Number> parseFloating(std::string_view text)
{
    text = withoutPlus(trimmed(text));
    Number number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end != text.data() + text.size() || code == std::errc::invalid_argument)
        return std::nullopt;
    if (code == std::errc::result_out_of_range) {
        const Number beyond = isTiny(text) ? Number(0) : std::numeric_limits<Number>::infinity();
        return text.front() == '-' ? -beyond : beyond;
    }
    return number;
}

}  // namespace

std::optional<double> parseDouble(std::string_view text)
{
    return parseFloating<double>(text);
}

std::optional<float> parseFloat(std::string_view text)
{
    return parseFloating<float>(text);
}

std::optional<qint64> parseInteger(std::string_view text)
{
    text = withoutPlus(trimmed(text));
    qint64 number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end != text.data() + text.size() || code != std::errc())
        return std::nullopt;
    return number;
}

}  // namespace Atoll
