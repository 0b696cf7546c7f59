#include "ui/docks/batch/class_mix_table.h"

#include <QEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Rows for single classes; the rarer ones of the batch share a row.
constexpr std::size_t mostClasses = 12;

QString shownShare(double share)
{
    return QLocale().toString(share * 100, 'f', share > 0 && share < 0.1 ? 1 : 0) + u'%';
}

QString shownCount(SampleIndex count)
{
    return QLocale().toString(count);
}

SampleIndex totalOf(const ClassMix &mix)
{
    return std::accumulate(mix.counts.begin(), mix.counts.end(), mix.unknown);
}

SampleIndex countOf(const ClassMix &mix, std::size_t place)
{
    return place < mix.counts.size() ? mix.counts[place] : 0;
}

}  // namespace

ClassMixTable::ClassMixTable(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Batch compared with a random one and with the pool"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

std::array<QString, ClassMixTable::columnCount> ClassMixTable::headings()
{
    return {tr("Batch"), u"RANDOM"_s, tr("Pool")};
}

void ClassMixTable::setSummary(const ProposalSummary &summary, const QString &scoreType)
{
    m_rows.clear();
    addScores(summary, scoreType);
    addClasses(summary);
    describe();
    measure();
    update();
}

void ClassMixTable::measure()
{
    m_titleWidth = 0;
    for (const Row &row : m_rows)
        m_titleWidth = std::max(m_titleWidth, fontMetrics().horizontalAdvance(row.title));
    m_titleWidth += 2 * fontMetrics().averageCharWidth();
    updateGeometry();
}

void ClassMixTable::addScores(const ProposalSummary &summary, const QString &scoreType)
{
    if (!summary.meanScore)
        return;
    Row row;
    row.title = tr("Mean score");
    row.detail = tr("Mean of %1 over the samples that have one.").arg(scoreType);
    const std::array means{summary.meanScore, summary.meanScoreRandom, summary.meanScorePool};
    for (std::size_t column = 0; column < columnCount; ++column) {
        if (means[column])
            row.cells[column] = {QLocale().toString(*means[column], 'f', 3),
                                 std::clamp(*means[column], 0.0, 1.0)};
    }
    m_rows.push_back(std::move(row));
}

void ClassMixTable::addShares(const QString &title, const std::array<SampleIndex, columnCount> &counts,
                              const std::array<SampleIndex, columnCount> &totals)
{
    Row row;
    row.title = title;
    row.detail = tr("%1: %2 of the batch, %3 of a random one, %4 of the pool.")
                     .arg(title, shownCount(counts[0]), shownCount(counts[1]), shownCount(counts[2]));
    for (std::size_t column = 0; column < columnCount; ++column) {
        const double share = totals[column] > 0 ? double(counts[column]) / totals[column] : 0;
        row.cells[column] = {shownShare(share), share};
    }
    m_rows.push_back(std::move(row));
}

void ClassMixTable::addClasses(const ProposalSummary &summary)
{
    const std::array<const ClassMix *, columnCount> mixes{&summary.batchMix, &summary.randomMix,
                                                          &summary.poolMix};
    const std::array totals{totalOf(*mixes[0]), totalOf(*mixes[1]), totalOf(*mixes[2])};
    std::vector<std::size_t> order(std::size_t(summary.classNames.size()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t place) {
        return std::pair(countOf(summary.batchMix, place), countOf(summary.poolMix, place));
    });
    std::array<SampleIndex, columnCount> others{};
    SampleIndex otherClasses = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t place = order[i];
        const std::array counts{countOf(*mixes[0], place), countOf(*mixes[1], place),
                                countOf(*mixes[2], place)};
        if (i < mostClasses || order.size() == mostClasses + 1) {
            addShares(summary.classNames[qsizetype(place)], counts, totals);
            continue;
        }
        ++otherClasses;
        for (std::size_t column = 0; column < columnCount; ++column)
            others[column] += counts[column];
    }
    if (otherClasses > 0)
        addShares(tr("%Ln other class(es)", nullptr, otherClasses), others, totals);
    if (summary.classNames.isEmpty() || summary.poolMix.unknown == 0)
        return;
    addShares(tr("Unknown"), {mixes[0]->unknown, mixes[1]->unknown, mixes[2]->unknown}, totals);
}

void ClassMixTable::describe()
{
    QStringList lines;
    const std::array titles = headings();
    for (const Row &row : m_rows) {
        QStringList cells;
        for (std::size_t column = 0; column < columnCount; ++column)
            cells.append(u"%1 %2"_s.arg(titles[column], row.cells[column].text));
        lines.append(u"%1: %2."_s.arg(row.title, cells.join(u", "_s)));
    }
    setAccessibleDescription(lines.join(u' '));
}

int ClassMixTable::rowHeight() const
{
    return fontMetrics().height() + fontMetrics().height() / 3;
}

int ClassMixTable::columnWidth() const
{
    int widest = fontMetrics().horizontalAdvance(u"100.0%"_s);
    for (const QString &heading : headings())
        widest = std::max(widest, fontMetrics().horizontalAdvance(heading));
    return widest + fontMetrics().averageCharWidth();
}

QSize ClassMixTable::sizeHint() const
{
    const int rows = m_rows.empty() ? 0 : int(m_rows.size()) + 1;
    constexpr int titleLetters = 14;
    return {int(columnCount) * columnWidth() + titleLetters * fontMetrics().averageCharWidth(),
            rows * rowHeight()};
}

QSize ClassMixTable::minimumSizeHint() const
{
    constexpr int titleLetters = 6;
    return {int(columnCount) * columnWidth() + titleLetters * fontMetrics().averageCharWidth(),
            sizeHint().height()};
}

void ClassMixTable::paintRow(QPainter &painter, const Row &row, int top) const
{
    const int gap = fontMetrics().averageCharWidth() / 2;
    const int titleWidth = std::min(m_titleWidth, width() - int(columnCount) * columnWidth());
    const int cellWidth = (width() - titleWidth) / int(columnCount);
    const auto placed = [&](const QRect &rectangle) {
        return QStyle::visualRect(layoutDirection(), rect(), rectangle);
    };
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect title(0, top, titleWidth - gap, rowHeight());
    painter.drawText(placed(title),
                     int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     fontMetrics().elidedText(row.title, Qt::ElideRight, title.width()));
    for (std::size_t column = 0; column < columnCount; ++column) {
        const Cell &cell = row.cells[column];
        const QRect box(titleWidth + int(column) * cellWidth + gap, top + 1, cellWidth - gap,
                        rowHeight() - 2);
        // Light bars under the numbers keep both readable; the batch's is the one in the accent colour.
        QColor colour = palette().color(column == 0 ? QPalette::Highlight : QPalette::WindowText);
        colour.setAlphaF(column == 0 ? 0.45F : 0.18F);
        QRect bar = box;
        bar.setWidth(qRound(box.width() * std::clamp(cell.share, 0.0, 1.0)));
        painter.fillRect(placed(bar), colour);
        painter.drawText(placed(box.adjusted(0, 0, -gap, 0)),
                         int(Qt::AlignVCenter) |
                             int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)),
                         cell.text);
    }
}

void ClassMixTable::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_rows.empty())
        return;
    QPainter painter(this);
    Row heading;
    const std::array titles = headings();
    for (std::size_t column = 0; column < columnCount; ++column)
        heading.cells[column].text = titles[column];
    paintRow(painter, heading, 0);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, rowHeight() - 1, width(), rowHeight() - 1);
    int top = rowHeight();
    for (const Row &row : m_rows) {
        paintRow(painter, row, top);
        top += rowHeight();
    }
}

bool ClassMixTable::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    const int place = help->pos().y() / rowHeight() - 1;
    if (place >= 0 && place < int(m_rows.size()))
        QToolTip::showText(help->globalPos(), m_rows[std::size_t(place)].detail, this);
    else
        QToolTip::hideText();
    return true;
}

void ClassMixTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

}  // namespace Atoll
