#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

class QIODevice;

namespace Atoll {

/// What one element of a NumPy array is.
enum class NpyKind : std::uint8_t { Boolean, SignedInteger, UnsignedInteger, Floating, Unicode, Bytes };

struct NpyType
{
    NpyKind kind = NpyKind::Floating;
    qint64 itemBytes = 4;  ///< per element; 0 for empty texts
    bool bigEndian = false;
    QString descr;  ///< as in the file: "<f4"

    [[nodiscard]] bool isNumber() const { return kind != NpyKind::Unicode && kind != NpyKind::Bytes; }
    [[nodiscard]] bool isText() const { return !isNumber(); }
    [[nodiscard]] bool isInteger() const
    {
        return kind == NpyKind::SignedInteger || kind == NpyKind::UnsignedInteger;
    }
};

/// The part of a .npy file before its data (NumPy Enhancement Proposal 1 and numpy.lib.format).
struct NpyHeader
{
    NpyType type;
    bool fortranOrder = false;
    std::vector<qint64> shape;  ///< empty: a single number
    qint64 count = 1;           ///< elements: the product of `shape`
    qint64 dataOffset = 0;      ///< bytes from the start of the file to the first element
    qint64 dataBytes = 0;       ///< count x itemBytes

    [[nodiscard]] int dimensions() const { return static_cast<int>(shape.size()); }
    /// "(60000, 128)", as NumPy prints it.
    [[nodiscard]] QString shapeText() const;
};

/// Reads the header from the start of `device` and leaves it at the first element. `size` is the length of
/// the whole array file in bytes; a header that claims more data is refused, so what follows may be
/// allocated. Structured, object, complex and date types are Unsupported and named. `name` is the file in
/// messages.
[[nodiscard]] Result<NpyHeader> readNpyHeader(QIODevice &device, qint64 size, const QString &name);

}  // namespace Atoll
