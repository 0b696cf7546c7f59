#include "ui/dialogs/form_dialog.h"

#include "ui/dialogs/dialog_text.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

FormDialog::FormDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_pages(new QStackedLayout)
    , m_form(new QWidget(this))
    , m_contents(new QVBoxLayout(m_form))
    , m_notice(new NoticeLine(this))
    , m_buttonRow(new QHBoxLayout)
    , m_buttons(new QDialogButtonBox(this))
    , m_mainButton(m_buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole))
    , m_closeButton(m_buttons->addButton(QDialogButtonBox::Cancel))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_contents->setContentsMargins({});
    m_pages->addWidget(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_pages, 1);
    layout->addWidget(m_notice);
    m_buttonRow->addStretch();
    m_buttonRow->addWidget(m_buttons);
    layout->addLayout(m_buttonRow);
    // Not as the minimum width: the layout may want a larger one.
    layout->addSpacerItem(new QSpacerItem(textWidth(this, 70), 0));
    m_mainButton->setDefault(true);
    m_closeButton->setAutoDefault(false);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QFormLayout *FormDialog::addForm()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_contents->addLayout(form);
    return form;
}

void FormDialog::addIntroduction(const QString &sentences)
{
    m_contents->addWidget(wrappedLabel(sentences, m_form));
}

void FormDialog::setReady(const QString &warning)
{
    m_mainButton->setEnabled(true);
    if (warning.isEmpty())
        m_notice->clear();
    else
        m_notice->say(NoticeLine::Kind::Warning, warning);
}

void FormDialog::setMissing(const QString &sentence)
{
    m_mainButton->setEnabled(false);
    m_notice->say(NoticeLine::Kind::Hint, sentence);
}

void FormDialog::setProblem(const QString &sentence)
{
    m_mainButton->setEnabled(false);
    m_notice->say(NoticeLine::Kind::Problem, sentence);
}

void FormDialog::setNotice(NoticeLine::Kind kind, const QString &sentence)
{
    m_notice->say(kind, sentence);
}

void FormDialog::addPage(QWidget *page)
{
    m_pages->addWidget(page);
}

void FormDialog::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
}

void FormDialog::showForm()
{
    m_pages->setCurrentWidget(m_form);
}

bool FormDialog::isFormShown() const
{
    return m_pages->currentWidget() == m_form;
}

void FormDialog::addCopyCommand()
{
    m_copyButton = new QPushButton(tr("Co&py as Command"), this);
    m_copyButton->setAutoDefault(false);
    m_buttonRow->insertWidget(0, m_copyButton);
    setTabOrder(m_copyButton, m_mainButton);
    m_copyButton->setToolTip(tr("Copies the line that does the same with atoll-cli."));
    m_copyButton->setEnabled(false);
    connect(m_copyButton, &QPushButton::clicked, this, &FormDialog::copyCommand);
}

void FormDialog::setCommand(const QString &command)
{
    m_command = command;
    if (m_copyButton != nullptr)
        m_copyButton->setEnabled(!command.isEmpty());
}

QPushButton *FormDialog::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttonRow->insertWidget(m_buttonRow->indexOf(m_buttons), button);
    setTabOrder(button, m_mainButton);
    return button;
}

bool FormDialog::event(QEvent *event)
{
    const bool isTaken = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                         : layout()->totalMinimumSize().height();
        if (needed > height())
            resize(width(), needed);
    }
    return isTaken;
}

void FormDialog::removeCopyCommand()
{
    delete m_copyButton;
    m_copyButton = nullptr;
}

void FormDialog::copyCommand()
{
    QGuiApplication::clipboard()->setText(m_command);
    setNotice(NoticeLine::Kind::Success, tr("The command is on the clipboard."));
}

}  // namespace Atoll
