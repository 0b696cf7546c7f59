#pragma once

#include <QDialog>

class QLineEdit;
class QTextBrowser;

namespace Atoll {

class ActionRegistry;
class SettingsStore;

/// All keys at a glance, by the place where they act.
class CheatSheetDialog final : public QDialog
{
    Q_OBJECT

public:
    CheatSheetDialog(const ActionRegistry &actions, const SettingsStore &settings, QWidget *parent);

    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] QTextBrowser *sheet() const { return m_sheet; }

Q_SIGNALS:
    void shortcutEditorRequested();

private:
    void fill();

    const ActionRegistry &m_actions;
    const SettingsStore &m_settings;
    QLineEdit *m_search;
    QTextBrowser *m_sheet;
};

}  // namespace Atoll
