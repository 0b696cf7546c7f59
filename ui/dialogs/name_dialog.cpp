#include "ui/dialogs/name_dialog.h"

#include "model/workflow/tags.h"
#include "ui/viewstate/project_state.h"

#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Atoll {

NameDialog::NameDialog(const Wording &wording, const QString &proposal, Check check, QWidget *parent)
    : FormDialog(wording.title, parent)
    , m_name(new QLineEdit(proposal, this))
    , m_check(std::move(check))
{
    if (!wording.introduction.isEmpty())
        addIntroduction(wording.introduction);
    addForm()->addRow(wording.label, m_name);
    contents()->addStretch();
    mainButton()->setText(wording.button);
    m_name->selectAll();
    connect(m_name, &QLineEdit::textChanged, this, &NameDialog::validate);
    validate();
}

QString NameDialog::name() const
{
    return m_name->text().trimmed();
}

void NameDialog::validate()
{
    if (name().isEmpty()) {
        setMissing(tr("Give it a name."));
        return;
    }
    const QString problem = m_check ? m_check(name()) : QString();
    if (problem.isEmpty())
        setReady();
    else
        setProblem(problem);
}

void NameDialog::offer(const QStringList &names)
{
    auto *const completer = new QCompleter(names, m_name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_name->setCompleter(completer);
}

void NameDialog::accept()
{
    if (!mainButton()->isEnabled())
        return;
    Q_EMIT nameChosen(name());
    QDialog::accept();
}

NameDialog::Check NameDialog::tagNameCheck(const ProjectState &project, const QString &present)
{
    return [&project, present](const QString &name) {
        if (const Result<> fit = checkTagName(name); !fit)
            return fit.error().message;
        if (name != present && project.findTag(name) != nullptr)
            return tr("There is a tag \"%1\" already.").arg(name);
        return QString();
    };
}

}  // namespace Atoll
