#pragma once

#include <QString>

#include <vector>

namespace Atoll {

/// One score type of many pictures, in the order the pictures came.
struct NamedScores
{
    QString name;  ///< "uncertainty_margin", ...
    std::vector<double> values;

    bool operator==(const NamedScores &) const = default;
};

}  // namespace Atoll
