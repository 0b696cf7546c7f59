#pragma once

#include <QString>

namespace Atoll {

/// A text from outside for a one-line message: control characters and line breaks become escapes (`\n`,
/// `\u0007`), more than `most` letters are cut with an ellipsis.
[[nodiscard]] QString excerpt(const QString &text, qsizetype most = 120);

/// The same in quotes.
[[nodiscard]] QString quotedExcerpt(const QString &text, qsizetype most = 120);

}  // namespace Atoll
