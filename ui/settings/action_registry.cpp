#include "ui/settings/action_registry.h"

#include "ui/settings/action_text.h"
#include "ui/settings/icons.h"
#include "ui/settings/plain_key_guard.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Atoll {

ActionRegistry::ActionRegistry(QObject *parent)
    : QObject(parent)
    , m_descriptions(ActionCatalog::actions())
{
    createActions();
    setShortcuts(ShortcutScheme());
    qApp->installEventFilter(new PlainKeyGuard(this));
    qApp->installEventFilter(this);
}

ActionRegistry::~ActionRegistry()
{
    // A context may be the registry itself, or go with it.
    for (auto &[id, entry] : m_entries)
        disconnect(entry.contextGone);
}

void ActionRegistry::createActions()
{
    for (std::size_t i = 0; i < m_descriptions.size(); ++i) {
        const ActionDescription &description = m_descriptions[i];
        m_places.insert(description.id, i);
        if (description.isMenu)
            continue;
        Entry &entry = m_entries[description.id];
        entry.action = new QAction(this);
        entry.action->setObjectName(description.id);
        entry.action->setCheckable(description.isCheckable);
        entry.action->setVisible(false);
        entry.action->setShortcutContext(
            description.scope == ActionScope::Global ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        if (!description.icon.isEmpty())
            entry.action->setIcon(themedIcon(description.icon));
        if (description.id == u"file.quit"_s)
            entry.action->setMenuRole(QAction::QuitRole);
        else if (description.id == u"edit.preferences"_s)
            entry.action->setMenuRole(QAction::PreferencesRole);
        else if (description.id == u"help.about"_s)
            entry.action->setMenuRole(QAction::AboutRole);
        else
            entry.action->setMenuRole(QAction::NoRole);
        groupAction(description, entry.action);
        showTexts(description, entry);
    }
}

void ActionRegistry::groupAction(const ActionDescription &description, QAction *action)
{
    if (description.exclusiveGroup.isEmpty())
        return;
    QObject *&group = m_groups[description.exclusiveGroup];
    if (group == nullptr)
        group = new QActionGroup(this);
    static_cast<QActionGroup *>(group)->addAction(action);
}

QAction *ActionRegistry::action(const QString &id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : found->second.action;
}

const ActionDescription *ActionRegistry::description(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? nullptr : &m_descriptions[*place];
}

std::vector<QAction *> ActionRegistry::boundActions() const
{
    std::vector<QAction *> actions;
    actions.reserve(m_entries.size());
    for (const ActionDescription &description : m_descriptions)
        if (!description.isMenu && isBound(description.id))
            actions.push_back(action(description.id));
    return actions;
}

QString ActionRegistry::menuPath(const QString &id) const
{
    QStringList titles;
    for (const auto *step = description(id); step != nullptr && !step->menu.isEmpty();) {
        step = description(step->menu);
        if (step != nullptr)
            titles.prepend(plainActionText(step->text));
    }
    return titles.join(u" › "_s);
}

void ActionRegistry::bind(const QString &id, QObject *context, std::function<void()> handler)
{
    connectHandler(id, context, [handler = std::move(handler)](bool) { handler(); });
}

void ActionRegistry::bindToggle(const QString &id, QObject *context, std::function<void(bool)> handler)
{
    connectHandler(id, context, std::move(handler));
}

void ActionRegistry::connectHandler(const QString &id, QObject *context, std::function<void(bool)> handler)
{
    const auto found = m_entries.find(id);
    Q_ASSERT_X(found != m_entries.end(), "ActionRegistry::bind", qPrintable(id));
    if (found == m_entries.end())
        return;
    Entry &entry = found->second;
    disconnect(entry.handler);
    disconnect(entry.contextGone);
    entry.handler = connect(entry.action, &QAction::triggered, context, std::move(handler));
    entry.contextGone = connect(context, &QObject::destroyed, this, [this, id] { setBound(id, false); });
    setBound(id, true);
}

void ActionRegistry::unbind(const QString &id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    disconnect(found->second.handler);
    disconnect(found->second.contextGone);
    setBound(id, false);
}

bool ActionRegistry::isBound(const QString &id) const
{
    const auto found = m_entries.find(id);
    return found != m_entries.end() && found->second.isBound;
}

void ActionRegistry::setBound(const QString &id, bool isBound)
{
    Entry &entry = m_entries[id];
    if (entry.isBound == isBound)
        return;
    entry.isBound = isBound;
    entry.action->setVisible(isBound);
    Q_EMIT bindingChanged(id);
}

void ActionRegistry::setScopeWidget(ActionScope scope, QWidget *widget)
{
    for (const ActionDescription &description : m_descriptions)
        if (!description.isMenu && description.scope == scope)
            widget->addAction(action(description.id));
}

void ActionRegistry::setShortcuts(const ShortcutScheme &scheme)
{
    for (const ActionDescription &description : m_descriptions) {
        if (description.isMenu)
            continue;
        const Entry &entry = m_entries[description.id];
        entry.action->setShortcuts(scheme.shortcuts(description.id));
        showTexts(description, entry);
    }
    Q_EMIT shortcutsChanged();
}

void ActionRegistry::setOwnText(const QString &id, const QString &text)
{
    const auto *const known = description(id);
    if (known == nullptr || known->isMenu)
        return;
    Entry &entry = m_entries[id];
    entry.ownText = text;
    showTexts(*known, entry);
}

void ActionRegistry::showTexts(const ActionDescription &description, const Entry &entry)
{
    const QString text = entry.ownText.isEmpty() ? description.text : entry.ownText;
    entry.action->setText(text);
    const QString keys = entry.action->shortcut().toString(QKeySequence::NativeText);
    const QString name = plainActionText(text);
    const QString head = keys.isEmpty() ? name : u"%1 (%2)"_s.arg(name, keys);
    entry.action->setToolTip(head + u'\n' + description.toolTip);
    entry.action->setStatusTip(description.toolTip);
}

void ActionRegistry::retranslate()
{
    m_descriptions = ActionCatalog::actions();
    for (const ActionDescription &description : m_descriptions)
        if (!description.isMenu)
            showTexts(description, m_entries[description.id]);
    Q_EMIT retranslated();
}

bool ActionRegistry::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

}  // namespace Atoll
