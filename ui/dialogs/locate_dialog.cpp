#include "ui/dialogs/locate_dialog.h"

#include "ui/dialogs/command_text.h"
#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/path_edit.h"

#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

LocateDialog::LocateDialog(ProjectState &project, QWidget *parent)
    : JobDialog(tr("Locate Pictures"), project, parent)
    , m_folder(new PathEdit(PathEdit::Kind::Folder, this))
{
    addIntroduction(tr("Where do the pictures lie now? The folder must hold them under the same names as "
                       "before. Nothing is copied or moved."));
    QFormLayout *form = addForm();
    const ProjectOverview &overview = project.overview();
    auto *before = new QLineEdit(QDir::toNativeSeparators(overview.imageRoot), this);
    before->setReadOnly(true);
    form->addRow(tr("Until now:"), before);
    form->addRow(tr("&Folder:"), m_folder);
    m_folder->setBrowseTitle(tr("Folder of the Pictures"));
    contents()->addStretch();
    addCopyCommand();
    mainButton()->setText(tr("Use This Folder"));
    connect(m_folder, &PathEdit::pathsChanged, this, &LocateDialog::validate);
    validate();
}

void LocateDialog::validate()
{
    const QString folder = m_folder->path();
    setCommand({});
    if (folder.isEmpty())
        return setMissing(tr("Choose a folder, or drop it here."));
    if (!QFileInfo(folder).isDir())
        return setProblem(tr("There is no folder %1.").arg(QDir::toNativeSeparators(folder)));
    setCommand(relocateCommand(project().path(), folder));
    setReady();
}

void LocateDialog::start()
{
    run<RelocationReport>(
        tr("Locate pictures"),
        [folder = m_folder->path()](Project &open, TaskControl &control) {
            return relocateImages(open, folder, control);
        },
        [this](const RelocationReport &report) { showReport(report); });
}

void LocateDialog::showReport(const RelocationReport &report)
{
    const QString sentence = tr("%1 of %Ln picture(s) are there.", nullptr, report.found + report.missing)
                                 .arg(countText(report.found));
    if (report.missing == 0 && report.otherSize == 0)
        return finish(sentence);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    if (report.otherSize > 0)
        layout->addWidget(
            wrappedLabel(tr("%Ln file(s) have another size than before; choose Rescan Folder to "
                            "read them again.",
                            nullptr, report.otherSize),
                         page));
    if (report.missing > 0) {
        layout->addWidget(
            wrappedLabel(tr("%Ln picture(s) are not there, among them:", nullptr, report.missing), page));
        auto *examples = new QPlainTextEdit(report.missingExamples.join(u'\n'), page);
        examples->setReadOnly(true);
        examples->setAccessibleName(tr("Pictures that are not there"));
        layout->addWidget(examples);
    }
    layout->addStretch();
    showOutcome(page, NoticeLine::Kind::Warning, sentence);
}

}  // namespace Atoll
