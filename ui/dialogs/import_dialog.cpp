#include "ui/dialogs/import_dialog.h"

#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/report_page.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int lookDelayMs = 200;

}  // namespace

ImportDialog::ImportDialog(const Wording &wording, PathEdit::Kind kind, ProjectState &project,
                           QWidget *parent)
    : JobDialog(wording.title, project, parent)
    , m_unknown(wording.unknown)
    , m_files(new PathEdit(kind, this))
    , m_kind(wrappedLabel({}, this))
    , m_lookTimer(new QTimer(this))
{
    addIntroduction(wording.introduction);
    m_form = addForm();
    m_files->setBrowseTitle(wording.browseTitle);
    m_files->setNameFilters(wording.nameFilters);
    m_form->addRow(kind == PathEdit::Kind::File ? tr("&File:") : tr("&File or folder:"), m_files);
    m_form->addRow(tr("Read as:"), m_kind);
    addCopyCommand();
    mainButton()->setText(tr("Import"));
    m_lookTimer->setSingleShot(true);
    m_lookTimer->setInterval(lookDelayMs);
    connect(m_lookTimer, &QTimer::timeout, this, &ImportDialog::recognise);
    connect(m_files, &PathEdit::pathsChanged, this, &ImportDialog::takeFiles);
}

void ImportDialog::begin()
{
    contents()->addStretch();
    takeFormat({});
    m_look = Look::Nothing;
    validate();
}

void ImportDialog::setFiles(const QStringList &files)
{
    m_files->setPaths(files);
}

void ImportDialog::takeFiles()
{
    m_look = m_files->paths().isEmpty() ? Look::Nothing : Look::Looking;
    if (m_look == Look::Looking)
        m_lookTimer->start();
    else
        takeFormat({});
    validate();
}

void ImportDialog::recognise()
{
    project().session().look<QString>(
        u"dialog-recognise"_s,
        [recognition = recognition()](const Project &, TaskControl &) -> Result<QString> {
            return recognition();
        },
        this,
        [this](const Result<QString> &format) {
            if (m_look == Look::Nothing)
                return;
            m_look = format && !format->isEmpty() ? Look::Known : Look::Unknown;
            takeFormat(format.value_or(QString()));
        });
}

void ImportDialog::takeFormat(const QString &format)
{
    m_format = format;
    m_kind->setText(format.isEmpty() ? u"–"_s : formatTitle(format));
    showOptions();
    validate();
    Q_EMIT recognised(format);
}

QString ImportDialog::missingFile() const
{
    const QStringList files = m_files->paths();
    for (const QString &file : files)
        if (!QFileInfo::exists(file))
            return file;
    return {};
}

void ImportDialog::validate()
{
    if (isWorking() || !isFormShown())
        return;
    setCommand({});
    if (m_look == Look::Nothing)
        return setMissing(tr("Choose what to import, or drop it here."));
    if (m_look == Look::Looking)
        return setMissing(tr("Looking at the file…"));
    if (m_look == Look::Unknown) {
        const QString missing = missingFile();
        return setProblem(missing.isEmpty() ? m_unknown
                                            : tr("%1 is not there.").arg(QDir::toNativeSeparators(missing)));
    }
    bool isWrong = false;
    const QString problem = optionProblem(isWrong);
    if (isWrong)
        return setProblem(problem);
    if (!problem.isEmpty())
        return setMissing(problem);
    setCommand(command());
    setReady(warning());
}

void ImportDialog::showReport(const ImportReport &report, const QStringList &further)
{
    const bool isClean = report.warnings.empty() && report.skipped.isEmpty();
    showOutcome(new ReportPage(report, further, this),
                isClean ? NoticeLine::Kind::Success : NoticeLine::Kind::Warning,
                isClean ? tr("Imported without problems.")
                        : tr("Imported; look at the %Ln remark(s).", nullptr,
                             int(report.warnings.size()) + int(report.skipped.size())));
}

}  // namespace Atoll
