#include "ui/window/project_opener.h"

#include "model/core/text.h"
#include "model/workflow/sample_pictures.h"
#include "ui/settings/settings_store.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString viewsKey = u"views"_s;
const QString batchKey = u"batch"_s;

QString sampleFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(u"Atoll"_s);
}

}  // namespace

ProjectOpener::ProjectOpener(Workbench &workbench, SettingsStore &settings, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_settings(settings)
{
    connect(&workbench.project(), &ProjectState::opened, this, &ProjectOpener::begin);
    connect(&workbench.project(), &ProjectState::openFailed, this,
            [this](const QString &path, const Error &error) {
                m_toBegin.reset();
                Q_EMIT openFailed(path, error);
            });
}

void ProjectOpener::open(const QString &path, Access access)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const QJsonObject session = m_settings.session(absolute);
    m_savedBatch = session[batchKey].toObject();
    m_workbench.open(absolute, access, session[viewsKey].toObject());
}

void ProjectOpener::create(const NewProject &request)
{
    m_makers.add<void>(
        {},
        [request](TaskControl &) -> Result<> {
            const Result<Project> made = Project::create(request.path, request.name, request.folder);
            return made ? Result<>() : failure(made.error());
        },
        this,
        [this, request](const Result<> &made) {
            if (!made) {
                Q_EMIT failed(tr("Make the project"), made.error());
                return;
            }
            m_toBegin = request;
            open(request.path);
        });
}

void ProjectOpener::openSample()
{
    const QString path = sampleFolder() + u"/digits.atoll"_s;
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    NewProject request;
    request.path = path;
    request.name = u"digits"_s;
    request.folder = sampleFolder() + u"/digits-images"_s;
    request.import.folderNames = ImageImportRequest::FolderNames::ReferenceLabels;
    request.embed = EmbedRequest();
    m_makers.add<void>(
        {},
        [folder = request.folder](TaskControl &control) -> Result<> {
            if (QDir(folder).exists() && !QDir(folder).isEmpty())
                return {};  // unpacked before
            QDir().mkpath(QFileInfo(folder).path());
            return unpackSamplePictures(u"digits"_s, folder, control);
        },
        this,
        [this, request](const Result<> &unpacked) {
            if (unpacked)
                create(request);
            else
                Q_EMIT failed(tr("Unpack the sample project"), unpacked.error());
        });
}

void ProjectOpener::begin()
{
    const ProjectOverview &overview = m_workbench.project().overview();
    m_settings.addRecentProject({overview.path.isEmpty() ? m_workbench.project().path() : overview.path,
                                 overview.name, overview.samples, QDateTime::currentMSecsSinceEpoch()});
    const std::optional<NewProject> request = std::exchange(m_toBegin, std::nullopt);
    if (!request)
        return;
    importImages(request->import);
    if (request->embed)
        embed(*request->embed);
}

void ProjectOpener::rescan()
{
    importImages({});
}

void ProjectOpener::importImages(const ImageImportRequest &request)
{
    ProjectState &state = m_workbench.project();
    // Called by the job, which ends before the project's state does.
    const SampleListener stored = [&state](std::span<const Sample>) {
        QMetaObject::invokeMethod(&state, &ProjectState::refresh, Qt::QueuedConnection);
    };
    state.run<ImageImportReport>(
        tr("Read the images"),
        [request, stored](Project &project, TaskControl &control) {
            return Atoll::importImages(project, request, control, stored);
        },
        this,
        [this](const ImageImportReport &report) {
            const ProjectOverview &overview = m_workbench.project().overview();
            m_settings.addRecentProject({m_workbench.project().path(), overview.name, report.samples,
                                         QDateTime::currentMSecsSinceEpoch()});
            Q_EMIT imported(importSentence(report), importDetails(report));
        });
}

void ProjectOpener::embed(const EmbedRequest &request)
{
    m_workbench.project().run<EmbedReport>(
        tr("Compute the embedding"),
        [request](Project &project, TaskControl &control) { return embedImages(project, request, control); },
        this,
        [this](const EmbedReport &report) {
            ProjectionRequest map;
            map.embedding = report.embedding.name;
            project(map);
        });
}

void ProjectOpener::project(const ProjectionRequest &request)
{
    m_workbench.project().run<ProjectionInfo>(
        tr("Draw the map"),
        [request](Project &project, TaskControl &control) {
            return projectEmbedding(project, request, control);
        },
        this, [this](const ProjectionInfo &map) { m_workbench.map().choose(map.id); });
}

void ProjectOpener::saveSession(const QJsonObject &batch)
{
    if (m_workbench.project().isOpen())
        m_settings.setSession(m_workbench.project().path(),
                              {{viewsKey, m_workbench.savedViews()}, {batchKey, batch}});
}

QString importSentence(const ImageImportReport &report)
{
    const QLocale locale;
    QStringList parts{Text::tr("%n image(s) in the project", nullptr, report.samples)};
    if (report.added > 0 && report.added != report.samples)
        parts << Text::tr("%n new", nullptr, report.added);
    if (report.changed > 0)
        parts << Text::tr("%n changed", nullptr, report.changed);
    if (report.missing > 0)
        parts << Text::tr("%n missing", nullptr, report.missing);
    if (report.broken > 0)
        parts << Text::tr("%n cannot be used as they are", nullptr, report.broken);
    if (report.duplicates > 0)
        parts << Text::tr("%n exact duplicate(s)", nullptr, report.duplicates);
    return locale.createSeparatedList(parts) + Text::tr(".");
}

QString importDetails(const ImageImportReport &report)
{
    QStringList lines = report.warnings;
    for (const BrokenImage &broken : report.brokenExamples)
        lines << Text::tr("%1: %2").arg(broken.path, broken.reason);
    for (const QString &missing : report.missingExamples)
        lines << Text::tr("%1: missing").arg(missing);
    for (const QString &changed : report.changedExamples)
        lines << Text::tr("%1: changed").arg(changed);
    return lines.join(u'\n');
}

}  // namespace Atoll
