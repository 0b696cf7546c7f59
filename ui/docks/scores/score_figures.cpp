#include "ui/docks/scores/score_figures.h"

#include "ui/docks/shared/value_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QStringList>

namespace Atoll {

ScoreFigures::ScoreFigures(QWidget *parent)
    : QWidget(parent)
{
    auto *const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(fontMetrics().height() / 4);
    layout->setHorizontalSpacing(fontMetrics().averageCharWidth());
    constexpr int perRow = 2;
    for (int i = 0; i < FigureCount; ++i) {
        auto *const heading = new QLabel(title(Figure(i)), this);
        auto *const value = new QLabel(this);
        heading->setForegroundRole(QPalette::PlaceholderText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAlignment(Qt::AlignRight);
        const int column = (i % perRow) * 3;
        layout->addWidget(heading, i / perRow, column);
        layout->addWidget(value, i / perRow, column + 1);
        m_titles[std::size_t(i)] = heading;
        m_values[std::size_t(i)] = value;
    }
    layout->setColumnStretch(1, 1);
    layout->setColumnMinimumWidth(2, fontMetrics().averageCharWidth() * 2);
    layout->setColumnStretch(4, 1);
}

QString ScoreFigures::title(Figure figure)
{
    switch (figure) {
    case Count:
        return tr("Samples");
    case Unknown:
        return tr("No value");
    case Least:
        return tr("Lowest");
    case Most:
        return tr("Highest");
    case Mean:
        return tr("Mean");
    case Median:
        return tr("Median");
    case Deviation:
        return tr("Spread");
    case FigureCount:
        break;
    }
    return {};
}

void ScoreFigures::setFigures(const ScoreView &view, ColumnUnit unit)
{
    clear();
    const QLocale locale;
    m_values[Count]->setText(locale.toString(view.count));
    m_values[Unknown]->setText(locale.toString(view.unknown));
    m_titles[Unknown]->setToolTip(tr("Shown samples without a number in this column."));
    m_titles[Deviation]->setToolTip(tr("Standard deviation."));
    if (view.count == 0)
        return;
    m_values[Least]->setText(numberText(view.least, unit));
    m_values[Most]->setText(numberText(view.most, unit));
    m_values[Mean]->setText(numberText(view.mean, unit));
    m_values[Median]->setText(numberText(view.median, unit));
    // The spread of times is a span, not a time.
    if (unit != ColumnUnit::Time)
        m_values[Deviation]->setText(numberText(view.standardDeviation, unit));
}

void ScoreFigures::clear()
{
    for (QLabel *const value : m_values)
        value->setText(QStringLiteral("–"));
}

QString ScoreFigures::text() const
{
    QStringList lines;
    for (std::size_t i = 0; i < m_values.size(); ++i)
        lines.append(m_titles[i]->text() + QStringLiteral(": ") + m_values[i]->text());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace Atoll
