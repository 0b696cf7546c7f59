#include "ui/dialogs/command_palette.h"

#include "ui/dialogs/command_palette_delegate.h"
#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/shortcut_rows.h"
#include "ui/itemmodels/command_palette_model.h"
#include "ui/settings/action_text.h"
#include "ui/settings/icons.h"
#include "ui/settings/settings_store.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString recentKey = u"palette/recent"_s;
constexpr int visibleRows = 12;

std::vector<PaletteEntry> entriesOf(const ActionRegistry &actions)
{
    std::vector<PaletteEntry> entries;
    for (const ActionDescription &description : actions.descriptions()) {
        if (description.isMenu || !actions.isBound(description.id))
            continue;
        const QAction *action = actions.action(description.id);
        if (action == nullptr || !action->isVisible())
            continue;
        entries.push_back({.id = description.id,
                           .text = plainActionText(action->text()),
                           .path = actions.menuPath(description.id),
                           .shortcut = action->shortcut().toString(QKeySequence::NativeText),
                           .iconName = description.icon,
                           .isEnabled = action->isEnabled()});
    }
    return entries;
}

}  // namespace

CommandPalette::CommandPalette(const ActionRegistry &actions, SettingsStore &settings, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_actions(actions)
    , m_settings(settings)
    , m_query(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new CommandPaletteModel(themedIcon, this))
{
    setWindowTitle(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    m_query->setPlaceholderText(tr("Type what you want to do"));
    m_query->setAccessibleName(tr("Find a command"));
    m_query->setClearButtonEnabled(true);
    m_query->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandPaletteDelegate(this));
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_list->setIconSize(QSize(icon, icon));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Commands that fit"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_model->setEntries(entriesOf(actions));
    m_model->setRecent(m_settings.value(recentKey).toStringList());
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListView::clicked, this, &CommandPalette::accept);
    find({});
}

void CommandPalette::open()
{
    const QWidget *window = parentWidget() != nullptr ? parentWidget()->window() : nullptr;
    const int margins = 2 * layout()->contentsMargins().top();
    const int height = m_query->sizeHint().height() + margins + layout()->spacing() +
                       std::max(1, m_list->sizeHintForRow(0)) * visibleRows + 2 * m_list->frameWidth();
    resize(textWidth(this, 80), height);
    if (window != nullptr) {
        const QRect frame = window->geometry();
        resize(std::min(width(), frame.width()), std::min(this->height(), frame.height()));
        move(frame.left() + (frame.width() - width()) / 2, frame.top() + frame.height() / 10);
    }
    show();
    m_query->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::find(const QString &text)
{
    m_model->setQuery(text);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (index.flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentIndex(index);
            break;
        }
    }
    m_list->scrollToTop();
}

void CommandPalette::remember(const QString &id)
{
    QStringList recent = m_settings.value(recentKey).toStringList();
    recent.removeAll(id);
    recent.prepend(id);
    m_settings.setValue(recentKey, recent.mid(0, mostRecent));
}

void CommandPalette::accept()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const QString id = index.data(CommandPaletteModel::IdRole).toString();
    remember(id);
    QDialog::accept();
    // After the palette has gone, so that what the command opens gets the focus.
    if (QAction *const action = m_actions.action(id); action != nullptr)
        QTimer::singleShot(0, action, [action] { action->trigger(); });
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            accept();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace Atoll
