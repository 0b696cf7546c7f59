#pragma once

#include "ui/dialogs/form_dialog.h"
#include "ui/settings/shortcut_scheme.h"

class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace Atoll {

class ActionRegistry;
class SettingsStore;
class ShortcutModel;

/// Which keys do what, to be changed. Nothing holds before Save.
class ShortcutsDialog final : public FormDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const ActionRegistry &actions, SettingsStore &settings, QWidget *parent);

    [[nodiscard]] ShortcutModel &model() { return *m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] QComboBox *preset() const { return m_preset; }
    [[nodiscard]] const ShortcutScheme &scheme() const { return m_scheme; }
    void accept() override;

    void clearCurrent();
    void resetCurrent();
    void resetAll();

private:
    void buildTable();
    void showRows();
    void validate();
    void editCurrent();
    [[nodiscard]] QString currentId() const;

    const ActionRegistry &m_actions;
    SettingsStore &m_settings;
    ShortcutScheme m_scheme;
    ShortcutModel *m_model;
    QSortFilterProxyModel *m_found;
    QTableView *m_table;
    QLineEdit *m_search;
    QComboBox *m_preset;
    QPushButton *m_changeButton;
    QPushButton *m_clearButton;
    QPushButton *m_resetButton;
    QPushButton *m_resetAllButton;
};

}  // namespace Atoll
