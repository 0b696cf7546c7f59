#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace Atoll {

/// A label that wraps and shows its text literally, whatever stands in file names.
[[nodiscard]] QLabel *wrappedLabel(const QString &text, QWidget *parent);
/// The same in a quieter colour, for what explains.
[[nodiscard]] QLabel *hintLabel(const QString &text, QWidget *parent);
/// A title above a group of controls.
[[nodiscard]] QLabel *headingLabel(const QString &text, QWidget *parent);

/// Pixels that `letters` letters of ordinary text take in the font of `widget`.
[[nodiscard]] int textWidth(const QWidget *widget, int letters);

/// "61.3 MB", "99,850", "about 6 minutes", in the user's language.
[[nodiscard]] QString sizeText(qint64 bytes);
[[nodiscard]] QString countText(qint64 count);
[[nodiscard]] QString durationText(double seconds);

}  // namespace Atoll
