#include "ui/dialogs/cheat_sheet_dialog.h"

#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/shortcut_rows.h"
#include "ui/settings/settings_store.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// One place after the other, as they stand in the catalog.
QStringList scopesOf(const std::vector<ShortcutRow> &rows)
{
    QStringList scopes;
    for (const ShortcutRow &row : rows)
        if (!scopes.contains(row.scope))
            scopes.append(row.scope);
    return scopes;
}

QString lineOf(const ShortcutRow &row, const QString &keys)
{
    return u"<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(keys.toHtmlEscaped(),
                                                                             row.text.toHtmlEscaped());
}

}  // namespace

CheatSheetDialog::CheatSheetDialog(const ActionRegistry &actions, const SettingsStore &settings,
                                   QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_search(new QLineEdit(this))
    , m_sheet(new QTextBrowser(this))
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    m_search->setPlaceholderText(tr("Find an action or a key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_sheet->setAccessibleName(tr("Keys and what they do"));
    layout->addWidget(m_search);
    layout->addWidget(m_sheet, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *change = buttons->addButton(tr("&Change Keys…"), QDialogButtonBox::ActionRole);
    change->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    layout->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &CheatSheetDialog::fill);
    connect(change, &QPushButton::clicked, this, &CheatSheetDialog::shortcutEditorRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_settings, &SettingsStore::shortcutsChanged, this, &CheatSheetDialog::fill);
    fill();
    resize(textWidth(this, 80), fontMetrics().lineSpacing() * 36);
}

void CheatSheetDialog::fill()
{
    const std::vector<ShortcutRow> rows = shortcutRows(m_actions, m_settings.shortcuts());
    const QString wanted = m_search->text().trimmed();
    QString html;
    const QStringList scopes = scopesOf(rows);
    for (const QString &scope : scopes) {
        QString lines;
        for (const ShortcutRow &row : rows) {
            const QString keys = QKeySequence::listToString(row.sequences, QKeySequence::NativeText);
            if (row.scope == scope && !keys.isEmpty() &&
                (row.text.contains(wanted, Qt::CaseInsensitive) ||
                 keys.contains(wanted, Qt::CaseInsensitive)))
                lines += lineOf(row, keys);
        }
        if (!lines.isEmpty())
            html += u"<h3>%1</h3><table cellpadding=\"2\">%2</table>"_s.arg(scope.toHtmlEscaped(), lines);
    }
    if (html.isEmpty())
        html = u"<p>%1</p>"_s.arg(tr("No key does anything like \"%1\".").arg(wanted).toHtmlEscaped());
    m_sheet->setHtml(html);
}

}  // namespace Atoll
