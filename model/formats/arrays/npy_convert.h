#pragma once

#include "model/formats/arrays/npy_header.h"

#include <QtEndian>

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace Atoll {

/// IEEE 754 binary16 to binary32; exact.
[[nodiscard]] inline float halfToFloat(std::uint16_t half)
{
    const int exponent = (half >> 10) & 31;
    const int fraction = half & 1023;
    float value = 0;
    if (exponent == 0)
        value = std::ldexp(static_cast<float>(fraction), -24);
    else if (exponent == 31)
        value =
            fraction == 0 ? std::numeric_limits<float>::infinity() : std::numeric_limits<float>::quiet_NaN();
    else
        value = std::ldexp(static_cast<float>(1024 + fraction), exponent - 25);
    return (half & 0x8000) != 0 ? -value : value;
}

/// One stored element of unsigned type `Raw` in the machine's byte order.
template <typename Raw>
[[nodiscard]] Raw loadRaw(const char *from, bool bigEndian)
{
    return bigEndian ? qFromBigEndian<Raw>(from) : qFromLittleEndian<Raw>(from);
}

/// Calls `visit(load)` with a function that reads one element of `type` at an address as its own C++ type.
template <typename Visitor>
void visitNpyType(const NpyType &type, Visitor visit)
{
    const bool big = type.bigEndian;
    const auto as = [&]<typename Raw, typename Value>() {
        visit([big](const char *from) { return std::bit_cast<Value>(loadRaw<Raw>(from, big)); });
    };
    const auto integer = [&]<typename Raw, typename Signed>() {
        if (type.kind == NpyKind::SignedInteger)
            as.template operator()<Raw, Signed>();
        else
            as.template operator()<Raw, Raw>();
    };
    if (type.kind == NpyKind::Boolean)
        visit([](const char *from) { return static_cast<std::uint8_t>(*from != 0); });
    else if (type.kind == NpyKind::Floating && type.itemBytes == 2)
        visit([big](const char *from) { return halfToFloat(loadRaw<std::uint16_t>(from, big)); });
    else if (type.kind == NpyKind::Floating && type.itemBytes == 4)
        as.template operator()<std::uint32_t, float>();
    else if (type.kind == NpyKind::Floating)
        as.template operator()<std::uint64_t, double>();
    else if (type.itemBytes == 1)
        integer.template operator()<std::uint8_t, std::int8_t>();
    else if (type.itemBytes == 2)
        integer.template operator()<std::uint16_t, std::int16_t>();
    else if (type.itemBytes == 4)
        integer.template operator()<std::uint32_t, std::int32_t>();
    else
        integer.template operator()<std::uint64_t, std::int64_t>();
}

}  // namespace Atoll
