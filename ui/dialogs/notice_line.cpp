#include "ui/dialogs/notice_line.h"

#include "ui/dialogs/dialog_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Atoll {

NoticeLine::NoticeLine(QWidget *parent)
    : QWidget(parent)
    , m_symbol(new QLabel(this))
    , m_sentence(wrappedLabel({}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_symbol, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_symbol->setFixedWidth(side);
    setMinimumHeight(std::max(side, fontMetrics().lineSpacing()));
    clear();
}

void NoticeLine::say(Kind kind, const QString &sentence)
{
    m_kind = kind;
    m_sentence->setText(sentence);
    showSymbol();
    setAccessibleName(sentence);
}

void NoticeLine::clear()
{
    m_sentence->clear();
    m_symbol->clear();
    setAccessibleName({});
}

QString NoticeLine::text() const
{
    return m_sentence->text();
}

void NoticeLine::showSymbol()
{
    if (m_sentence->text().isEmpty())
        return;
    static constexpr std::array symbols{QStyle::SP_MessageBoxInformation, QStyle::SP_MessageBoxWarning,
                                        QStyle::SP_MessageBoxCritical, QStyle::SP_DialogApplyButton};
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const QIcon icon = style()->standardIcon(symbols.at(std::size_t(m_kind)), nullptr, this);
    m_symbol->setPixmap(icon.pixmap(QSize(side, side), devicePixelRatioF()));
}

void NoticeLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        showSymbol();
    QWidget::changeEvent(event);
}

}  // namespace Atoll
