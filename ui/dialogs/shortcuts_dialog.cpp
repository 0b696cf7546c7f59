#include "ui/dialogs/shortcuts_dialog.h"

#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/key_delegate.h"
#include "ui/dialogs/project_choices.h"
#include "ui/dialogs/shortcut_rows.h"
#include "ui/settings/settings_store.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QPushButton *plainButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const ActionRegistry &actions, SettingsStore &settings, QWidget *parent)
    : FormDialog(tr("Keyboard Shortcuts"), parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_scheme(settings.shortcuts())
    , m_model(new ShortcutModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_search(new QLineEdit(this))
    , m_preset(choiceBox(this))
    , m_changeButton(plainButton(tr("C&hange…"), this))
    , m_clearButton(plainButton(tr("&No Keys"), this))
    , m_resetButton(plainButton(tr("&Reset"), this))
    , m_resetAllButton(plainButton(tr("Reset &All"), this))
{
    QFormLayout *form = addForm();
    for (const ShortcutPreset preset : allShortcutPresets)
        m_preset->addItem(presetName(preset), int(preset));
    m_preset->setCurrentIndex(m_preset->findData(int(m_scheme.preset())));
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Action, menu or keys"));
    form->addRow(tr("&Preset:"), m_preset);
    form->addRow(tr("&Find:"), m_search);
    buildTable();
    mainButton()->setText(tr("&Save"));

    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this] {
        m_scheme.setPreset(ShortcutPreset(m_preset->currentData().toInt()));
        showRows();
    });
    connect(m_model, &ShortcutModel::shortcutsEdited, this,
            [this](const QString &id, const QList<QKeySequence> &sequences) {
                m_scheme.setShortcuts(id, sequences);
                showRows();
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ShortcutsDialog::validate);
    connect(m_changeButton, &QPushButton::clicked, this, &ShortcutsDialog::editCurrent);
    connect(m_clearButton, &QPushButton::clicked, this, &ShortcutsDialog::clearCurrent);
    connect(m_resetButton, &QPushButton::clicked, this, &ShortcutsDialog::resetCurrent);
    connect(m_resetAllButton, &QPushButton::clicked, this, &ShortcutsDialog::resetAll);
    showRows();
    m_table->setCurrentIndex(m_found->index(0, ShortcutModel::KeysColumn));
    resize(textWidth(this, 100), fontMetrics().lineSpacing() * 34);
}

void ShortcutsDialog::buildTable()
{
    m_found->setSourceModel(m_model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setFilterKeyColumn(-1);
    m_table->setModel(m_found);
    m_table->setAccessibleName(tr("Actions and their keys"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegateForColumn(ShortcutModel::KeysColumn, new KeyDelegate(this));
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStretchLastSection(true);
    contents()->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_changeButton, m_clearButton, m_resetButton, m_resetAllButton})
        row->addWidget(button);
    row->addStretch();
    contents()->addLayout(row);
}

void ShortcutsDialog::showRows()
{
    m_model->setRows(shortcutRows(m_actions, m_scheme));
    validate();
}

QString ShortcutsDialog::currentId() const
{
    return m_table->currentIndex().data(ShortcutModel::IdRole).toString();
}

void ShortcutsDialog::editCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const QModelIndex keys = current.siblingAtColumn(ShortcutModel::KeysColumn);
    m_table->setCurrentIndex(keys);
    m_table->edit(keys);
}

void ShortcutsDialog::clearCurrent()
{
    m_scheme.setShortcuts(currentId(), {});
    showRows();
}

void ShortcutsDialog::resetCurrent()
{
    m_scheme.reset(currentId());
    showRows();
}

void ShortcutsDialog::resetAll()
{
    m_scheme.resetAll();
    showRows();
}

void ShortcutsDialog::validate()
{
    const QModelIndex current = m_table->currentIndex();
    m_changeButton->setEnabled(current.isValid());
    m_clearButton->setEnabled(current.isValid());
    m_resetButton->setEnabled(current.data(ShortcutModel::IsChangedRole).toBool());
    int conflicts = 0;
    bool isChanged = false;
    for (const ShortcutRow &row : m_model->rows()) {
        conflicts += row.conflicts.isEmpty() ? 0 : 1;
        isChanged = isChanged || row.isChanged;
    }
    m_resetAllButton->setEnabled(isChanged);
    setReady(conflicts == 0 ? QString()
                            : tr("%Ln action(s) share their keys with another; such keys do nothing.",
                                 nullptr, conflicts));
}

void ShortcutsDialog::accept()
{
    m_settings.setShortcuts(m_scheme);
    QDialog::accept();
}

}  // namespace Atoll
