#pragma once

#include "model/core/result.h"

#include <QHash>
#include <QString>

#include <span>

namespace Atoll {

/// Finds the picture that a file beside it stands for: the same relative path with the extension replaced
/// (`a/b.npy` for `a/b.jpg`) or put behind it (`a/b.jpg.npy`).
class StemMatcher
{
public:
    explicit StemMatcher(std::span<const QString> paths);

    /// `stem` is the file's relative path without its own extension. The stem itself when no picture has it,
    /// so that it is reported as unmatched; Invalid when pictures differ in their extension alone.
    [[nodiscard]] Result<QString> pictureOf(const QString &stem) const;

private:
    QHash<QString, QString> m_paths;  ///< whole paths, and those without extension; empty: several pictures
};

}  // namespace Atoll
