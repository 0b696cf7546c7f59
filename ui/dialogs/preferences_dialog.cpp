#include "ui/dialogs/preferences_dialog.h"

#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/project_choices.h"
#include "ui/settings/settings_store.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int leastCacheMb = 100;
constexpr int mostCacheMb = 1'000'000;

QHBoxLayout *besideEachOther(QWidget *field, QPushButton *button)
{
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(button);
    button->setAutoDefault(false);
    return row;
}

void chooseValue(QComboBox *box, int value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

}  // namespace

PreferencesDialog::PreferencesDialog(SettingsStore &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_language(choiceBox(this))
    , m_theme(choiceBox(this))
    , m_author(new QLineEdit(this))
    , m_cacheSize(new QSpinBox(this))
    , m_preset(choiceBox(this))
{
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(form);
    auto *clear = new QPushButton(tr("Clear No&w"), this);
    clear->setToolTip(tr("Thumbnails are made again when they are needed."));
    auto *edit = new QPushButton(tr("&Edit…"), this);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(tr("Colo&urs:"), m_theme);
    form->addRow(tr("&Author of labels:"), m_author);
    const auto addRow = [&](const QString &title, QWidget *field, QPushButton *button) {
        form->addRow(title, besideEachOther(field, button));
        // A row with a layout has no widget of its own that the mnemonic could go to.
        qobject_cast<QLabel *>(form->itemAt(form->rowCount() - 1, QFormLayout::LabelRole)->widget())
            ->setBuddy(field);
    };
    addRow(tr("&Thumbnails on disk:"), m_cacheSize, clear);
    addRow(tr("&Shortcuts:"), m_preset, edit);
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    layout->addWidget(buttons);
    layout->addSpacerItem(new QSpacerItem(textWidth(this, 60), 0));
    fill();
    connectAll();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(clear, &QPushButton::clicked, this, &PreferencesDialog::thumbnailClearingRequested);
    connect(edit, &QPushButton::clicked, this, &PreferencesDialog::shortcutEditorRequested);
}

void PreferencesDialog::fill()
{
    m_language->addItem(tr("As the system"), int(LanguageChoice::System));
    m_language->addItem(u"English"_s, int(LanguageChoice::English));
    m_language->addItem(u"日本語"_s, int(LanguageChoice::Japanese));
    chooseValue(m_language, int(m_settings.language()));
    m_theme->addItem(tr("As the system"), int(ThemeChoice::System));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    chooseValue(m_theme, int(m_settings.theme()));
    m_author->setText(m_settings.author());
    m_cacheSize->setRange(leastCacheMb, mostCacheMb);
    m_cacheSize->setSingleStep(leastCacheMb);
    m_cacheSize->setGroupSeparatorShown(true);
    m_cacheSize->setSuffix(tr(" MB"));
    m_cacheSize->setValue(m_settings.thumbnailCacheMb());
    for (const ShortcutPreset preset : allShortcutPresets)
        m_preset->addItem(presetName(preset), int(preset));
    chooseValue(m_preset, int(m_settings.shortcuts().preset()));
}

void PreferencesDialog::connectAll()
{
    connect(m_language, &QComboBox::currentIndexChanged, this,
            [this] { m_settings.setLanguage(LanguageChoice(m_language->currentData().toInt())); });
    connect(m_theme, &QComboBox::currentIndexChanged, this,
            [this] { m_settings.setTheme(ThemeChoice(m_theme->currentData().toInt())); });
    connect(m_author, &QLineEdit::editingFinished, this, [this] {
        if (!m_author->text().trimmed().isEmpty())
            m_settings.setAuthor(m_author->text().trimmed());
        m_author->setText(m_settings.author());
    });
    connect(m_cacheSize, &QSpinBox::valueChanged, this,
            [this](int megabytes) { m_settings.setThumbnailCacheMb(megabytes); });
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this] {
        ShortcutScheme scheme = m_settings.shortcuts();
        scheme.setPreset(ShortcutPreset(m_preset->currentData().toInt()));
        m_settings.setShortcuts(scheme);
    });
    // The shortcut editor may choose another one meanwhile.
    connect(&m_settings, &SettingsStore::shortcutsChanged, this, [this] {
        const QSignalBlocker quiet(m_preset);
        chooseValue(m_preset, int(m_settings.shortcuts().preset()));
    });
}

}  // namespace Atoll
