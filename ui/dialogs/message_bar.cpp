#include "ui/dialogs/message_bar.h"

#include "ui/dialogs/dialog_text.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Atoll {

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    setAccessibleName(tr("Messages"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void MessageBar::showFailure(const QString &what, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    add(NoticeLine::Kind::Problem, error.message, what.isEmpty() ? QString() : tr("Task: %1").arg(what));
}

void MessageBar::showWarning(const QString &sentence, const QString &details)
{
    add(NoticeLine::Kind::Warning, sentence, details);
}

void MessageBar::showSuccess(const QString &sentence)
{
    QWidget *row = add(NoticeLine::Kind::Success, sentence, {});
    QTimer::singleShot(successMs, row, [this, row] { remove(row); });
}

void MessageBar::clear()
{
    while (!m_messages.isEmpty())
        remove(m_messages.constFirst().row);
}

QStringList MessageBar::sentences() const
{
    QStringList sentences;
    sentences.reserve(m_messages.size());
    for (const Message &message : m_messages)
        sentences.append(message.sentence);
    return sentences;
}

QWidget *MessageBar::add(NoticeLine::Kind kind, const QString &sentence, const QString &details)
{
    for (const Message &message : QList(m_messages))
        if (message.sentence == sentence)
            remove(message.row);
    while (m_messages.size() >= mostMessages)
        remove(m_messages.constLast().row);
    QWidget *row = makeRow(kind, sentence, details);
    m_rows->insertWidget(0, row);
    m_messages.prepend({row, sentence});
    show();
    QAccessibleEvent alert(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT changed();
    return row;
}

QWidget *MessageBar::makeRow(NoticeLine::Kind kind, const QString &sentence, const QString &details)
{
    auto *row = new QFrame(this);
    row->setFrameShape(QFrame::StyledPanel);
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::ToolTipBase);
    row->setForegroundRole(QPalette::ToolTipText);
    row->setAccessibleName(sentence);
    auto *layout = new QVBoxLayout(row);
    auto *line = new QHBoxLayout;
    layout->addLayout(line);
    auto *notice = new NoticeLine(row);
    notice->say(kind, sentence);
    line->addWidget(notice, 1);
    const auto addButton = [&](const QString &text) {
        auto *button = new QToolButton(row);
        button->setText(text);
        button->setAutoRaise(true);
        line->addWidget(button, 0, Qt::AlignTop);
        return button;
    };
    if (!details.isEmpty()) {
        QLabel *more = wrappedLabel(details, row);
        more->setTextInteractionFlags(Qt::TextSelectableByMouse);
        more->hide();
        layout->addWidget(more);
        QToolButton *button = addButton(tr("Details"));
        button->setCheckable(true);
        connect(button, &QToolButton::toggled, more, &QWidget::setVisible);
    }
    if (kind != NoticeLine::Kind::Success)
        connect(addButton(tr("Copy")), &QToolButton::clicked, row, [sentence, details] {
            const QString all = details.isEmpty() ? sentence : sentence + u'\n' + details;
            QApplication::clipboard()->setText(all);
        });
    QToolButton *close = addButton({});
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton, nullptr, this));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, row, [this, row] { remove(row); });
    return row;
}

void MessageBar::remove(QWidget *row)
{
    if (m_messages.removeIf([row](const Message &message) { return message.row == row; }) == 0)
        return;
    m_rows->removeWidget(row);
    row->hide();
    row->deleteLater();
    setVisible(!m_messages.isEmpty());
    Q_EMIT changed();
}

}  // namespace Atoll
