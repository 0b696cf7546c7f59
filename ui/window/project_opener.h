#pragma once

#include "model/jobs/job_queue.h"
#include "model/workflow/projection.h"
#include "ui/dialogs/new_project.h"
#include "ui/viewstate/workbench.h"

#include <QObject>

namespace Atoll {

class SettingsStore;

/// Opens and makes projects for a window: what is slow happens in jobs, and the window can be used meanwhile.
class ProjectOpener final : public QObject
{
    Q_OBJECT

public:
    ProjectOpener(Workbench &workbench, SettingsStore &settings, QObject *parent = nullptr);

    /// For writing; when another program holds it, `openFailed` tells.
    void open(const QString &path, Access access = Access::ReadWrite);
    /// Makes the project file, opens it, and begins to import, embed and draw the map.
    void create(const NewProject &request);
    /// Handwritten digits; unpacked into the user's documents when it is not there yet.
    void openSample();
    /// Looks at the folder again: new pictures join, missing ones are marked.
    void rescan();

    /// Embeds and draws the map as soon as the jobs before are done.
    void embed(const EmbedRequest &request);
    void project(const ProjectionRequest &request);

    /// Kept in the settings for the next time this project is opened.
    void saveSession(const QJsonObject &batch);
    /// What `saveSession` kept of the batch for the open project.
    [[nodiscard]] const QJsonObject &savedBatch() const { return m_savedBatch; }

Q_SIGNALS:
    void openFailed(const QString &path, const Atoll::Error &error);
    void failed(const QString &what, const Atoll::Error &error);
    /// An import has ended; one sentence for people.
    void imported(const QString &sentence, const QString &details);

private:
    void begin();
    void importImages(const ImageImportRequest &request);

    Workbench &m_workbench;
    SettingsStore &m_settings;
    JobQueue m_makers;  ///< what happens before there is a project to run jobs
    std::optional<NewProject> m_toBegin;
    QJsonObject m_savedBatch;
};

/// What an import of pictures found, in one sentence; and what is worth a look, a line each.
[[nodiscard]] QString importSentence(const ImageImportReport &report);
[[nodiscard]] QString importDetails(const ImageImportReport &report);

}  // namespace Atoll
