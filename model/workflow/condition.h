#pragma once

#include "model/core/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace Atoll {

/// One value a name stands for. No value at all is an empty list of these.
using ConditionValue = std::variant<double, bool, QString>;

/// A parsed condition on what is known of a sample:
///
///     sharpness >= 0.3 and (luminance < 0.8 or not label == 'night') and taken_at > "2021-05-06"
///
/// Names are plain (`weather.rain`) or in back quotes; values are numbers, quoted text, true and false; a
/// name may stand on either side. Operators: = == != < <= > >= contains; and, or, not, parentheses. A
/// comparison with a value that is unknown, or of another kind, is false. Where a name has several values,
/// one that fits is enough; `!=` means that none is equal. Text that is an ISO date fits a time; a date
/// without time means the whole day, in UTC.
class Condition
{
public:
    /// Invalid, with the column and what was expected there.
    [[nodiscard]] static Result<Condition> parse(const QString &text);

    struct Name
    {
        QString text;
        int column = 0;  ///< 1-based, where it stands first
    };
    /// Every name that occurs, once.
    [[nodiscard]] const std::vector<Name> &names() const { return m_names; }

    /// Gives the values of a name; empty when unknown.
    using Lookup = std::function<std::vector<ConditionValue>(const QString &name)>;
    [[nodiscard]] bool holds(const Lookup &lookup) const;

    struct Node;

private:
    std::vector<Name> m_names;
    std::shared_ptr<const Node> m_root;
};

}  // namespace Atoll
