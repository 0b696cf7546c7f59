#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace Atoll {

class SettingsStore;

/// What the user likes; every change holds at once.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(SettingsStore &settings, QWidget *parent);

    [[nodiscard]] QComboBox *language() const { return m_language; }
    [[nodiscard]] QComboBox *theme() const { return m_theme; }
    [[nodiscard]] QLineEdit *author() const { return m_author; }
    [[nodiscard]] QSpinBox *cacheSize() const { return m_cacheSize; }
    [[nodiscard]] QComboBox *shortcutPreset() const { return m_preset; }

Q_SIGNALS:
    void shortcutEditorRequested();
    void thumbnailClearingRequested();

private:
    void fill();
    void connectAll();

    SettingsStore &m_settings;
    QComboBox *m_language;
    QComboBox *m_theme;
    QLineEdit *m_author;
    QSpinBox *m_cacheSize;
    QComboBox *m_preset;
};

}  // namespace Atoll
