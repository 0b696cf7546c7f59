#pragma once

#include <QJsonObject>
#include <QString>

#include <array>
#include <span>

namespace Atoll {

/// One score type at a glance.
struct ScoreStatistics
{
    static constexpr std::size_t binCount = 20;

    QString name;
    qint64 count = 0;  ///< finite numbers; the rest is left out
    double least = 0;
    double most = 0;
    double mean = 0;
    std::array<qint64, binCount>
        histogram{};  ///< equal steps over 0..1; what lies outside counts to the ends

    [[nodiscard]] static ScoreStatistics of(const QString &name, std::span<const double> values);
    [[nodiscard]] QJsonObject toJson() const;
    /// The histogram as one line of block letters, the fullest bin the highest.
    [[nodiscard]] QString sparkline() const;

    bool operator==(const ScoreStatistics &) const = default;
};

}  // namespace Atoll
