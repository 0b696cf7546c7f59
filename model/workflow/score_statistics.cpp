#include "model/workflow/score_statistics.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

ScoreStatistics ScoreStatistics::of(const QString &name, std::span<const double> values)
{
    ScoreStatistics statistics;
    statistics.name = name;
    double sum = 0;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        statistics.least = statistics.count == 0 ? value : std::min(statistics.least, value);
        statistics.most = statistics.count == 0 ? value : std::max(statistics.most, value);
        sum += value;
        ++statistics.count;
        const double bin = std::clamp(std::floor(value * double(binCount)), 0.0, double(binCount - 1));
        ++statistics.histogram[std::size_t(bin)];
    }
    statistics.mean = statistics.count == 0 ? 0 : sum / double(statistics.count);
    return statistics;
}

QJsonObject ScoreStatistics::toJson() const
{
    QJsonArray bins;
    for (const qint64 bin : histogram)
        bins.append(bin);
    return {{u"name"_s, name}, {u"count"_s, count}, {u"min"_s, least},
            {u"max"_s, most},  {u"mean"_s, mean},   {u"histogram"_s, bins}};
}

QString ScoreStatistics::sparkline() const
{
    static const QString blocks = u"▁▂▃▄▅▆▇█"_s;
    const qint64 fullest = std::ranges::max(histogram);
    QString line;
    for (const qint64 bin : histogram)
        line += bin == 0 ? u'·' : blocks[qsizetype((bin * blocks.size() - 1) / fullest)];
    return line;
}

}  // namespace Atoll
