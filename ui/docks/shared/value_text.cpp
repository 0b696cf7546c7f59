#include "ui/docks/shared/value_text.h"

#include "model/core/text.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <cmath>

namespace Atoll {

namespace {

QString plainText(const QLocale &locale, double value)
{
    constexpr double mostWhole = 1e12;
    constexpr double leastFixed = 1e-3;
    const double size = std::abs(value);
    if (size < mostWhole && value == std::floor(value))
        return locale.toString(value, 'f', 0);
    if (size >= mostWhole || size < leastFixed)
        return locale.toString(value, 'g', 3);
    constexpr int digits = 3;
    const int beforePoint = size < 1 ? 0 : int(std::floor(std::log10(size)));
    return locale.toString(value, 'f', std::max(0, digits - beforePoint));
}

}  // namespace

QString numberText(double value, ColumnUnit unit)
{
    const QLocale locale;
    if (!std::isfinite(value))
        return {};
    switch (unit) {
    case ColumnUnit::Plain:
        return plainText(locale, value);
    case ColumnUnit::Pixels:
        return Text::tr("%1 px").arg(plainText(locale, value));
    case ColumnUnit::Bytes:
        return locale.formattedDataSize(qint64(value), 1, QLocale::DataSizeTraditionalFormat);
    case ColumnUnit::Time:
        return locale.toString(QDateTime::fromMSecsSinceEpoch(qint64(value), Qt::UTC), QLocale::ShortFormat);
    }
    return {};
}

QString valueText(const SampleColumn &column, SampleIndex sample)
{
    const auto position = std::size_t(sample);
    switch (column.info.kind) {
    case ColumnKind::Number:
        if (sample < 0 || position >= column.numbers.size())
            return {};
        return numberText(double(column.numbers[position]), column.info.unit);
    case ColumnKind::Class:
        if (sample < 0 || position >= column.classes.size())
            return {};
        return column.classNames.value(column.classes[position]);
    case ColumnKind::Text:
        break;
    }
    return {};
}

}  // namespace Atoll
