#include "ui/dialogs/new_project_wizard.h"

#include "ui/dialogs/command_text.h"
#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/embedder_panel.h"
#include "ui/dialogs/folder_names_page.h"
#include "ui/dialogs/folder_page.h"
#include "ui/dialogs/folder_scan.h"
#include "ui/dialogs/path_edit.h"
#include "ui/dialogs/summary_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

NewProjectWizard::NewProjectWizard(const QString &folder, QWidget *parent)
    : FormDialog(tr("New Project from Folder"), parent)
    , m_scan(new FolderScan(this))
    , m_folder(new FolderPage(*m_scan, this))
    , m_labels(new FolderNamesPage(this))
    , m_embedderPage(new QWidget(this))
    , m_embedder(new EmbedderPanel(true, m_embedderPage))
    , m_summary(new SummaryPage(this))
    , m_back(addButton(tr("< &Back")))
    , m_next(addButton(tr("&Next >")))
{
    addPages();
    addCopyCommand();
    mainButton()->setText(tr("C&reate"));
    m_next->setAutoDefault(true);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(Page(m_page - 1)); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(Page(m_page + 1)); });
    connect(m_folder, &FolderPage::changed, this, &NewProjectWizard::validate);
    connect(m_labels, &FolderNamesPage::changed, this, &NewProjectWizard::validate);
    connect(m_embedder, &EmbedderPanel::changed, this, &NewProjectWizard::validate);
    connect(m_summary, &SummaryPage::changed, this, &NewProjectWizard::validate);
    resize(textWidth(this, 95), fontMetrics().lineSpacing() * 30);
    goTo(FolderStep);
    if (!folder.isEmpty())
        m_folder->folder()->setPath(folder);
}

void NewProjectWizard::addPages()
{
    const std::array titles{tr("1 Folder"), tr("2 Labels"), tr("3 Embedding"), tr("4 Summary")};
    auto *header = new QHBoxLayout;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_steps.at(i) = new QLabel(titles.at(i), this);
        header->addWidget(m_steps.at(i));
        if (i + 1 < m_steps.size())
            header->addWidget(new QLabel(u"›"_s, this));
    }
    header->addStretch();
    static_cast<QVBoxLayout *>(layout())->insertLayout(0, header);
    auto *embedderLayout = new QVBoxLayout(m_embedderPage);
    embedderLayout->setContentsMargins({});
    embedderLayout->addWidget(wrappedLabel(tr("How are pictures turned into numbers, so that those that look "
                                              "alike lie near each other on the map?"),
                                           m_embedderPage));
    embedderLayout->addWidget(m_embedder);
    embedderLayout->addStretch();
    for (const Page page : {FolderStep, LabelStep, EmbeddingStep, SummaryStep})
        addPage(pageWidget(page));
}

QWidget *NewProjectWizard::pageWidget(Page page) const
{
    switch (page) {
    case FolderStep:
        return m_folder;
    case LabelStep:
        return m_labels;
    case EmbeddingStep:
        return m_embedderPage;
    case SummaryStep:
    case StepCount:
        break;
    }
    return m_summary;
}

void NewProjectWizard::goTo(Page page)
{
    if (page < FolderStep || page >= StepCount)
        return;
    m_page = page;
    showPage(pageWidget(page));
    showSteps();
    validate();
    QWidget *first = page == FolderStep    ? m_folder->folder()->lineEdit()
                     : page == SummaryStep ? m_summary->file()->lineEdit()
                                           : nullptr;
    if (first != nullptr)
        first->setFocus();
    else
        m_next->setFocus();
}

void NewProjectWizard::showSteps()
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const bool isCurrent = int(i) == int(m_page);
        QFont font = m_steps.at(i)->font();
        font.setBold(isCurrent);
        m_steps.at(i)->setFont(font);
        m_steps.at(i)->setEnabled(int(i) <= int(m_page));
    }
    m_back->setEnabled(m_page != FolderStep);
}

NewProject NewProjectWizard::project() const
{
    return {.path = m_summary->path(),
            .name = {},
            .folder = m_folder->path(),
            .import = m_labels->request(),
            .embed = m_embedder->request()};
}

void NewProjectWizard::validate()
{
    bool isMissing = false;
    const QString folderProblem = m_folder->problem(isMissing);
    const bool isFolderFit = folderProblem.isEmpty();
    if (isFolderFit)
        m_summary->setFolder(m_folder->path());
    m_labels->showFolders(m_scan->preview());
    const NewProject wanted = project();
    m_summary->describe(wanted, m_scan->preview());
    const bool isLast = m_page == SummaryStep;
    m_next->setEnabled(isFolderFit && !isLast && (m_page != EmbeddingStep || m_embedder->isReady()));
    setCommand({});
    if (!isFolderFit && isMissing) {
        setMissing(folderProblem);
    } else if (!isFolderFit) {
        setProblem(folderProblem);
    } else if (m_embedder->isFailed()) {
        setProblem(m_embedder->problem());
    } else if (!m_embedder->isReady()) {
        setMissing(m_embedder->problem());
    } else if (!m_summary->problem().isEmpty()) {
        setProblem(m_summary->problem());
    } else if (!m_summary->isReady()) {
        setMissing(tr("Looking for a place for the project…"));
    } else {
        setCommand(commandFor(wanted));
        setReady(m_folder->warning());
    }
    mainButton()->setDefault(isLast);
    m_next->setDefault(!isLast);
}

void NewProjectWizard::accept()
{
    if (!mainButton()->isEnabled())
        return;
    m_scan->stop();
    Q_EMIT projectWanted(project());
    QDialog::accept();
}

}  // namespace Atoll
