#include "ui/dialogs/compute_embedding_dialog.h"
#include "ui/dialogs/locate_dialog.h"
#include "ui/dialogs/message_bar.h"
#include "ui/dialogs/probe_dialog.h"
#include "ui/dialogs/projection_dialog.h"
#include "ui/dialogs/score_dialog.h"
#include "ui/settings/action_registry.h"
#include "ui/window/commands/command_groups.h"
#include "ui/window/project_opener.h"
#include "ui/window/window_parts.h"

#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

void openProjection(WindowParts &parts, const QString &embedding)
{
    auto *const dialog = new ProjectionDialog(parts.workbench.project(), embedding, &parts.window);
    QObject::connect(dialog, &ProjectionDialog::mapMade, &parts.window,
                     [&parts](const ProjectionInfo &map) { parts.workbench.map().choose(map.id); });
    openDialog(parts, dialog);
}

void openEmbedding(WindowParts &parts, const QString &embedding)
{
    openDialog(parts, new ComputeEmbeddingDialog(parts.workbench.project(), embedding, &parts.window));
}

void openScores(WindowParts &parts, const QString &tag, const QString &task)
{
    openDialog(parts, new ScoreDialog(parts.workbench.project(), tag, task, &parts.window));
}

void openProbe(WindowParts &parts)
{
    openDialog(parts, new ProbeDialog(parts.workbench.project(), parts.workbench.view().workingSetTag(),
                                      &parts.window));
}

void openLocate(WindowParts &parts)
{
    openDialog(parts, new LocateDialog(parts.workbench.project(), &parts.window));
}

void showDuplicates(Workbench &workbench)
{
    const SharedPictures &pictures = workbench.project().pictures();
    if (!pictures)
        return;
    FilterClause clause;
    clause.kind = FilterClause::Kind::Samples;
    clause.samples = pictures->duplicates();
    workbench.view().setFilter({clause});
}

/// Docks ask for the dialogs that help them on.
void answerDocks(WindowParts &parts)
{
    QObject *const window = &parts.window;
    const auto workingSet = [&parts] { return parts.workbench.view().workingSetTag(); };
    QObject::connect(&parts.map, &MapDock::computeEmbeddingWanted, window,
                     [&parts] { openEmbedding(parts, {}); });
    QObject::connect(&parts.map, &MapDock::projectionWanted, window,
                     [&parts](const QString &embedding, const QString &method) {
                         ProjectionRequest request;
                         request.embedding = embedding;
                         request.method = method;
                         parts.opener.project(request);
                     });
    QObject::connect(&parts.project, &ProjectDock::embeddingWanted, window,
                     [&parts](const QString &embedding) { openEmbedding(parts, embedding); });
    QObject::connect(&parts.project, &ProjectDock::projectionWanted, window,
                     [&parts](const QString &embedding) { openProjection(parts, embedding); });
    QObject::connect(&parts.project, &ProjectDock::scoreWanted, window,
                     [&parts, workingSet](const QString &task) { openScores(parts, workingSet(), task); });
    QObject::connect(&parts.batch, &BatchDock::scoreWanted, window,
                     [&parts](const QString &tag) { openScores(parts, tag, {}); });
    QObject::connect(&parts.batch, &BatchDock::embeddingWanted, window,
                     [&parts](const QString &embedding) { openEmbedding(parts, embedding); });
    QObject::connect(&parts.scores, &ScoresDock::scoreWanted, window,
                     [&parts, workingSet] { openScores(parts, workingSet(), {}); });
    QObject::connect(&parts.scores, &ScoresDock::probeWanted, window, [&parts] { openProbe(parts); });
    QObject::connect(&parts.gallery, &GalleryDock::locateWanted, window, [&parts] { openLocate(parts); });
}

}  // namespace

void addDataCommands(WindowParts &parts)
{
    QObject *const window = &parts.window;
    ActionRegistry &actions = parts.actions;
    actions.bind(u"data.rescan"_s, window, [&parts] { parts.opener.rescan(); });
    actions.bind(u"data.locate"_s, window, [&parts] { openLocate(parts); });
    actions.bind(u"data.computeEmbedding"_s, window, [&parts] { openEmbedding(parts, {}); });
    actions.bind(u"data.projection"_s, window, [&parts] { openProjection(parts, {}); });
    actions.bind(u"data.duplicates"_s, window, [&parts] { showDuplicates(parts.workbench); });
    actions.bind(u"model.quickProbe"_s, window, [&parts] { openProbe(parts); });
    actions.bind(u"model.computeScores"_s, window,
                 [&parts] { openScores(parts, parts.workbench.view().workingSetTag(), {}); });
    answerDocks(parts);
}

}  // namespace Atoll
