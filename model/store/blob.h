#pragma once

#include <QByteArray>
#include <QtEndian>

#include <optional>
#include <span>
#include <vector>

namespace Atoll {

/// Numbers as they lie in a blob: little-endian, without gaps.
template <typename Number>
[[nodiscard]] QByteArray toBlob(std::span<const Number> numbers)
{
    if (numbers.empty())
        return {};  // what copies below may not be given null pointers
    QByteArray bytes(static_cast<qsizetype>(numbers.size_bytes()), Qt::Uninitialized);
    qToLittleEndian<Number>(numbers.data(), static_cast<qsizetype>(numbers.size()), bytes.data());
    return bytes;
}

/// None when the blob's length is no multiple of a number's.
template <typename Number>
[[nodiscard]] std::optional<std::vector<Number>> fromBlob(const QByteArray &bytes)
{
    if (bytes.size() % qsizetype{sizeof(Number)} != 0)
        return std::nullopt;
    std::vector<Number> numbers(static_cast<std::size_t>(bytes.size()) / sizeof(Number));
    if (!numbers.empty())
        qFromLittleEndian<Number>(bytes.constData(), static_cast<qsizetype>(numbers.size()), numbers.data());
    return numbers;
}

}  // namespace Atoll
