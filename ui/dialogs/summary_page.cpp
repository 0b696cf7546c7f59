#include "ui/dialogs/summary_page.h"

#include "ui/dialogs/background.h"
#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/path_edit.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int typingMs = 200;

QString labelsText(const NewProject &project, const FolderPreview &preview)
{
    using FolderNames = ImageImportRequest::FolderNames;
    const int classes = int(preview.classes.size());
    const bool isFirst = project.import.labelLevel == 1 && preview.isComplete;
    switch (project.import.folderNames) {
    case FolderNames::Ignored:
        return SummaryPage::tr("None; folder names are ignored.");
    case FolderNames::Labels:
        return isFirst ? SummaryPage::tr("%Ln class(es) from folder names.", nullptr, classes)
                       : SummaryPage::tr("Classes from folder names.");
    case FolderNames::ReferenceLabels:
        return isFirst ? SummaryPage::tr("%Ln hidden class(es) from folder names.", nullptr, classes)
                       : SummaryPage::tr("Hidden classes from folder names.");
    }
    return {};
}

QString embeddingText(const NewProject &project)
{
    if (!project.embed)
        return SummaryPage::tr("None yet; you can compute or import one later.");
    if (project.embed->embedder == u"onnx")
        return SummaryPage::tr("By the model %1, and a map of it.")
            .arg(QFileInfo(project.embed->parameters.value(u"model"_s).toString()).fileName());
    return SummaryPage::tr("Learnt from these pictures, and a map of it.");
}

QString timeText(const NewProject &project, const FolderPreview &preview)
{
    if (preview.importSeconds < 0)
        return SummaryPage::tr("Still being estimated; you can work at once.");
    double seconds = preview.importSeconds + std::max(0.0, preview.thumbnailSeconds);
    // What was measured is the built-in embedder; a model takes a time of its own.
    const bool isBuiltIn = project.embed && project.embed->embedder == u"builtin";
    if (isBuiltIn && preview.embeddingSeconds > 0)
        seconds += preview.embeddingSeconds;
    const QString duration = durationText(seconds);
    return project.embed && !isBuiltIn
               ? SummaryPage::tr("%1 and the time of the model; you can work at once.").arg(duration)
               : SummaryPage::tr("%1; you can work at once.").arg(duration);
}

}  // namespace

SummaryPage::SummaryPage(QWidget *parent)
    : QWidget(parent)
    , m_file(new PathEdit(PathEdit::Kind::NewFile, this))
    , m_pictures(wrappedLabel({}, this))
    , m_labels(wrappedLabel({}, this))
    , m_embedding(wrappedLabel({}, this))
    , m_time(wrappedLabel({}, this))
    , m_timer(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(
        wrappedLabel(tr("Create makes one file, the project. It can be moved and copied like any "
                        "other file."),
                     this));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Project &file:"), m_file);
    form->addRow(tr("Pictures:"), m_pictures);
    form->addRow(tr("Labels:"), m_labels);
    form->addRow(tr("Embedding:"), m_embedding);
    form->addRow(tr("Time:"), m_time);
    layout->addLayout(form);
    layout->addStretch();
    m_file->setBrowseTitle(tr("Project File"));
    m_file->setNameFilters({tr("Atoll projects (*.atoll)")});
    m_timer->setSingleShot(true);
    m_timer->setInterval(typingMs);
    connect(m_timer, &QTimer::timeout, this, &SummaryPage::check);
    connect(m_file, &PathEdit::pathsChanged, this, [this] {
        m_timer->start();
        Q_EMIT changed();
    });
}

QString SummaryPage::path() const
{
    const QString path = m_file->path();
    if (path.isEmpty())
        return {};
    const QString absolute = QFileInfo(path).absoluteFilePath();
    return absolute.endsWith(u".atoll") ? absolute : absolute + u".atoll"_s;
}

void SummaryPage::setFolder(const QString &folder)
{
    const bool isOwn = !m_file->path().isEmpty() && path() != m_proposed;
    if (folder == m_folder || isOwn)
        return;
    m_folder = folder;
    inBackground<ProjectPlace>(
        this, [folder] { return suggestedProjectPlace(folder); },
        [this, folder](const ProjectPlace &place) {
            if (folder != m_folder)
                return;
            m_proposed = QFileInfo(place.path).absoluteFilePath();
            m_place = place;
            m_place.path = m_proposed;
            const QSignalBlocker quiet(m_file);
            m_file->setPath(m_proposed);
            Q_EMIT changed();
        });
}

void SummaryPage::check()
{
    const QString wanted = path();
    inBackground<ProjectPlace>(
        this, [wanted] { return checkProjectPlace(wanted); },
        [this, wanted](const ProjectPlace &place) {
            if (wanted != path())
                return;
            m_place = place;
            m_place.path = wanted;
            Q_EMIT changed();
        });
}

QString SummaryPage::problem() const
{
    if (path().isEmpty())
        return m_folder.isEmpty() ? QString() : tr("Name the project file.");
    return m_place.path == path() && !m_place.isPossible ? m_place.reason : QString();
}

void SummaryPage::describe(const NewProject &project, const FolderPreview &preview)
{
    const QString count = tr("%Ln picture(s)", nullptr, int(preview.pictures));
    m_pictures->setText(tr("%1 (%2) in %3. They are not changed, copied or moved.")
                            .arg(preview.isComplete ? count : tr("At least %1").arg(count),
                                 sizeText(preview.bytes), QDir::toNativeSeparators(project.folder)));
    m_labels->setText(labelsText(project, preview));
    m_embedding->setText(embeddingText(project));
    m_time->setText(timeText(project, preview));
}

}  // namespace Atoll
