#pragma once

#include <QString>

#include <optional>

namespace Atoll {

/// A sentence about a file that is recognised by its first bytes but not read (Parquet, pickle, PyTorch,
/// HDF5, Excel, a Git LFS pointer ...), with what to do instead; nullopt for anything else. Nothing in the
/// file is run or unpacked.
[[nodiscard]] std::optional<QString> foreignFileSentence(const QString &path);

}  // namespace Atoll
