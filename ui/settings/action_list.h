#pragma once

#include "ui/settings/action_catalog.h"

namespace Atoll {

/// Writes the catalog line by line: `list.add(id, text, tip).icon(...).keys(...)`.
class ActionCatalog::List final
{
public:
    class Entry final
    {
    public:
        explicit Entry(ActionDescription &description)
            : m_description(description)
        {
        }
        Entry &icon(const QString &name)
        {
            m_description.icon = name;
            return *this;
        }
        /// Portable text, several with "; " between them.
        Entry &keys(const QString &portable)
        {
            append(QKeySequence::listFromString(portable, QKeySequence::PortableText));
            return *this;
        }
        /// The platform's own key first.
        Entry &standardKey(QKeySequence::StandardKey key)
        {
            append(QKeySequence::keyBindings(key).mid(0, 1));
            return *this;
        }
        Entry &checkable(const QString &exclusiveGroup = {})
        {
            m_description.isCheckable = true;
            m_description.exclusiveGroup = exclusiveGroup;
            return *this;
        }
        Entry &scope(ActionScope scope)
        {
            m_description.scope = scope;
            return *this;
        }

    private:
        void append(const QList<QKeySequence> &sequences)
        {
            for (const QKeySequence &sequence : sequences)
                if (!sequence.isEmpty() && !m_description.shortcuts.contains(sequence))
                    m_description.shortcuts.append(sequence);
        }

        ActionDescription &m_description;
    };

    /// What is added next stands in `menu`.
    void into(const QString &menu)
    {
        m_menu = menu;
        ++m_section;
    }
    void separator() { ++m_section; }

    /// A menu at this place of the present menu, or of the menu bar.
    void menu(const QString &id, const QString &title, const QString &parent)
    {
        ActionDescription entry;
        entry.id = id;
        entry.menu = parent;
        entry.section = m_section;
        entry.text = title;
        entry.isMenu = true;
        m_entries.push_back(std::move(entry));
    }
    Entry add(const QString &id, const QString &text, const QString &toolTip)
    {
        ActionDescription entry;
        entry.id = id;
        entry.menu = m_menu;
        entry.section = m_section;
        entry.text = text;
        entry.toolTip = toolTip;
        m_entries.push_back(std::move(entry));
        return Entry(m_entries.back());
    }
    [[nodiscard]] std::vector<ActionDescription> take() { return std::move(m_entries); }

private:
    std::vector<ActionDescription> m_entries;
    QString m_menu;
    int m_section = 0;
};

}  // namespace Atoll
