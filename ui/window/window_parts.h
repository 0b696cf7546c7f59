#pragma once

#include "ui/docks/batch/batch_dock.h"
#include "ui/docks/gallery/gallery_dock.h"
#include "ui/docks/history/history_dock.h"
#include "ui/docks/inspector/inspector_dock.h"
#include "ui/docks/jobs/job_status_button.h"
#include "ui/docks/map/map_dock.h"
#include "ui/docks/project/project_dock.h"
#include "ui/docks/scores/scores_dock.h"
#include "ui/viewstate/workbench.h"

#include <QMainWindow>

namespace Atoll {

class ActionRegistry;
class MessageBar;
class ProjectOpener;
class SettingsStore;
class WindowLayout;

/// What the commands of a window work with; all of it lives as long as the window.
struct WindowParts
{
    QMainWindow &window;
    Workbench &workbench;
    ActionRegistry &actions;
    SettingsStore &settings;
    ProjectOpener &opener;
    WindowLayout &layout;
    MessageBar &messages;
    JobStatusButton &jobs;
    ProjectDock &project;
    MapDock &map;
    GalleryDock &gallery;
    BatchDock &batch;
    ScoresDock &scores;
    InspectorDock &inspector;
    HistoryDock &history;
};

}  // namespace Atoll
