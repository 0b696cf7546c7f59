#include "ui/docks/inspector/detail_table.h"

#include "ui/docks/shared/blended.h"

#include <QTextDocument>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

DetailTable::DetailTable(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);
}

void DetailTable::setRows(const std::vector<DetailRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    write();
}

void DetailTable::write()
{
    constexpr double quietShare = 0.65;
    const QColor quiet =
        blended(palette().color(QPalette::Window), palette().color(QPalette::WindowText), quietShare);
    QString html = u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">"_s;
    for (const DetailRow &row : m_rows) {
        const QString value = row.value.toHtmlEscaped();
        if (row.title.isEmpty())
            html += u"<tr><td colspan=\"2\" style=\"padding:1px 0\">%1</td></tr>"_s.arg(value);
        else
            html += u"<tr><td width=\"38%\" style=\"color:%1; padding:1px 8px 1px 0\">%2</td>"
                    "<td style=\"padding:1px 0\">%3</td></tr>"_s.arg(quiet.name(), row.title.toHtmlEscaped(),
                                                                     value);
    }
    html += u"</table>"_s;
    setHtml(html);
    fitHeight();
}

QSize DetailTable::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 32, int(std::ceil(document()->size().height()))};
}

QSize DetailTable::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, 0};
}

void DetailTable::fitHeight()
{
    document()->setTextWidth(viewport()->width());
    const int height = int(std::ceil(document()->size().height()));
    if (height != minimumHeight())
        setFixedHeight(height);
}

void DetailTable::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitHeight();
}

void DetailTable::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

void DetailTable::wheelEvent(QWheelEvent *event)
{
    // It is all visible; the list around it scrolls.
    event->ignore();
}

}  // namespace Atoll
