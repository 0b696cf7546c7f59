#pragma once

#include "model/core/result.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace Atoll {

/// The words of a condition.
struct ConditionToken
{
    enum class Kind : std::uint8_t {
        Name,
        Text,
        Number,
        Comparison,
        And,
        Or,
        Not,
        True,
        False,
        Open,
        Close,
        End
    };

    Kind kind = Kind::End;
    QString text;  ///< without quotes; comparisons as written, "=" as "=="
    double number = 0;
    int column = 1;  ///< 1-based

    /// For error sentences.
    [[nodiscard]] QString shown() const;
};

/// Splits a condition into words; the last is `End`. Invalid, with the column, for what is no word.
[[nodiscard]] Result<std::vector<ConditionToken>> conditionTokens(const QString &text);

}  // namespace Atoll
