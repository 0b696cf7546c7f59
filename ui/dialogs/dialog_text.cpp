#include "ui/dialogs/dialog_text.h"

#include "model/core/text.h"

#include <QLabel>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

QLabel *wrappedLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *hintLabel(const QString &text, QWidget *parent)
{
    QLabel *label = wrappedLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    QLabel *label = wrappedLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

int textWidth(const QWidget *widget, int letters)
{
    return widget->fontMetrics().averageCharWidth() * letters;
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0, QLocale::DataSizeSIFormat);
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString durationText(double seconds)
{
    if (seconds < 1)
        return Text::tr("less than a second");
    if (seconds < 60)
        return Text::tr("about %Ln second(s)", nullptr, int(std::ceil(seconds)));
    if (seconds < 3600)
        return Text::tr("about %Ln minute(s)", nullptr, int(std::lround(seconds / 60)));
    return Text::tr("about %Ln hour(s)", nullptr, int(std::lround(seconds / 3600)));
}

}  // namespace Atoll
