#pragma once

#include <QDialog>

class QLineEdit;
class QListView;

namespace Atoll {

class ActionRegistry;
class CommandPaletteModel;
class SettingsStore;

/// Finds a command by a few of its letters and runs it.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const ActionRegistry &actions, SettingsStore &settings, QWidget *parent);

    /// At the top of the parent window.
    void open() override;
    [[nodiscard]] QLineEdit *query() const { return m_query; }
    [[nodiscard]] QListView *list() const { return m_list; }
    void accept() override;

    static constexpr qsizetype mostRecent = 10;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &text);
    void remember(const QString &id);

    const ActionRegistry &m_actions;
    SettingsStore &m_settings;
    QLineEdit *m_query;
    QListView *m_list;
    CommandPaletteModel *m_model;
};

}  // namespace Atoll
