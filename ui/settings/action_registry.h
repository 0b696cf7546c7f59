#pragma once

#include "ui/settings/action_catalog.h"
#include "ui/settings/shortcut_scheme.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <unordered_map>
#include <vector>

class QAction;
class QWidget;

namespace Atoll {

class PlainKeyGuard;

/// The catalog's actions as QActions. An action is seen, and hears its keys, only while something is bound to
/// it, so a window shows just what it can do. Keys without Ctrl, Alt or Meta never act while a text field, a
/// menu or a dialog has the keyboard.
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QObject *parent = nullptr);
    ~ActionRegistry() override;
    Q_DISABLE_COPY_MOVE(ActionRegistry)

    /// Null for an unknown id. Checked, enabled and further hidden as the window likes.
    [[nodiscard]] QAction *action(const QString &id) const;
    /// Null for an unknown id; menus have one as well. Valid until the language changes.
    [[nodiscard]] const ActionDescription *description(const QString &id) const;
    /// In the order of the menus.
    [[nodiscard]] const std::vector<ActionDescription> &descriptions() const { return m_descriptions; }
    /// Those that are bound, in the order of the menus.
    [[nodiscard]] std::vector<QAction *> boundActions() const;
    /// Where the action stands, for people: "View › Map".
    [[nodiscard]] QString menuPath(const QString &id) const;

    /// `handler` is called when the action is triggered, until `context` goes. Takes the place of an earlier
    /// one.
    void bind(const QString &id, QObject *context, std::function<void()> handler);
    /// The same for a checkable action: hears the new state when the user changes it.
    void bindToggle(const QString &id, QObject *context, std::function<void(bool)> handler);
    void unbind(const QString &id);
    [[nodiscard]] bool isBound(const QString &id) const;

    /// Keys of that scope act while the focus lies in `widget`; for Global it is the window.
    void setScopeWidget(ActionScope scope, QWidget *widget);
    void setShortcuts(const ShortcutScheme &scheme);
    /// Another text than the catalog's, say with the name of what would be undone; empty: the catalog's
    /// again.
    void setOwnText(const QString &id, const QString &text);
    /// Texts in the language of the moment; done by itself when the application's language changes.
    void retranslate();

Q_SIGNALS:
    /// Bound or unbound.
    void bindingChanged(const QString &id);
    void shortcutsChanged();
    void retranslated();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        QAction *action = nullptr;
        QMetaObject::Connection handler;
        QMetaObject::Connection contextGone;
        bool isBound = false;
        QString ownText;
    };

    void createActions();
    void groupAction(const ActionDescription &description, QAction *action);
    void setBound(const QString &id, bool isBound);
    void connectHandler(const QString &id, QObject *context, std::function<void(bool)> handler);
    static void showTexts(const ActionDescription &description, const Entry &entry);

    std::vector<ActionDescription> m_descriptions;
    QHash<QString, std::size_t> m_places;  ///< in m_descriptions
    std::unordered_map<QString, Entry> m_entries;
    std::unordered_map<QString, QObject *> m_groups;
};

}  // namespace Atoll
