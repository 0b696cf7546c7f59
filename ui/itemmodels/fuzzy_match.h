#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace Atoll {

/// How well a text fits what was typed, and which of its letters were meant.
struct FuzzyMatch
{
    int score = 0;
    QList<int> positions;  ///< in the text, ascending

    bool operator==(const FuzzyMatch &) const = default;
};

/// The letters of `pattern` in `text`, in their order, whatever lies between; blanks and case do not count.
/// Of all ways the best: letters in a row and at the beginning of words. None when a letter is missing.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

}  // namespace Atoll
