#include "ui/gallery/gallery_view.h"
#include "ui/scatterplot/map_view.h"
#include "ui/settings/action_registry.h"
#include "ui/settings/settings_store.h"
#include "ui/settings/theme.h"
#include "ui/window/commands/command_groups.h"
#include "ui/window/window_layout.h"
#include "ui/window/window_parts.h"

#include <QAction>
#include <QMainWindow>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

void addSchemeCommands(WindowParts &parts, Theme &theme)
{
    const std::array<std::pair<QString, ThemeChoice>, 3> choices{
        {{u"view.schemeSystem"_s, ThemeChoice::System},
         {u"view.schemeLight"_s, ThemeChoice::Light},
         {u"view.schemeDark"_s, ThemeChoice::Dark}}};
    for (const auto &[id, choice] : choices) {
        parts.actions.bindToggle(id, &parts.window, [&parts, choice = choice](bool isChecked) {
            if (isChecked)
                parts.settings.setTheme(choice);
        });
    }
    const auto showChoice = [&parts, &theme] {
        theme.setChoice(parts.settings.theme());
        const QString id = theme.choice() == ThemeChoice::System  ? u"view.schemeSystem"_s
                           : theme.choice() == ThemeChoice::Light ? u"view.schemeLight"_s
                                                                  : u"view.schemeDark"_s;
        parts.actions.action(id)->setChecked(true);
    };
    QObject::connect(&parts.settings, &SettingsStore::themeChanged, &parts.window, showChoice);
    showChoice();
}

void addMapCommands(WindowParts &parts)
{
    QObject *const window = &parts.window;
    MapDock *const map = &parts.map;
    const std::array<std::pair<QString, MapTool>, 4> tools{{{u"map.pan"_s, MapTool::Pan},
                                                            {u"map.lasso"_s, MapTool::Lasso},
                                                            {u"map.rectangle"_s, MapTool::Rectangle},
                                                            {u"map.brush"_s, MapTool::Brush}}};
    for (const auto &[id, tool] : tools)
        parts.actions.bindToggle(id, window, [map, tool = tool](bool isChecked) {
            if (isChecked)
                map->setTool(tool);
        });
    const auto showTool = [&parts, map] {
        static const QHash<MapTool, QString> ids{{MapTool::Pan, u"map.pan"_s},
                                                 {MapTool::Lasso, u"map.lasso"_s},
                                                 {MapTool::Rectangle, u"map.rectangle"_s},
                                                 {MapTool::Brush, u"map.brush"_s}};
        parts.actions.action(ids.value(map->view().tool()))->setChecked(true);
    };
    QObject::connect(map, &MapDock::toolChanged, window, showTool);
    showTool();
    parts.actions.bind(u"map.fit"_s, window, [map] { map->view().fit(); });
    constexpr double zoomStep = 1.25;
    parts.actions.bind(u"map.zoomIn"_s, window, [map] { map->view().zoom(zoomStep); });
    parts.actions.bind(u"map.zoomOut"_s, window, [map] { map->view().zoom(1 / zoomStep); });
    parts.actions.bind(u"map.colourBy"_s, window, [&parts] {
        parts.layout.show(u"view.dockMap"_s);
        parts.map.openColourList();
    });
}

void addGalleryCommands(WindowParts &parts)
{
    constexpr int sizeStep = 32;
    GalleryDock *const gallery = &parts.gallery;
    const auto resize = [gallery](int step) {
        gallery->setCellSize(std::clamp(gallery->view().cellSize() + step, GalleryView::minimumCellSize,
                                        GalleryView::maximumCellSize));
    };
    parts.actions.bind(u"gallery.larger"_s, &parts.window, [resize] { resize(sizeStep); });
    parts.actions.bind(u"gallery.smaller"_s, &parts.window, [resize] { resize(-sizeStep); });
    parts.actions.bind(u"gallery.loupe"_s, &parts.window, [gallery] { gallery->openLoupe(); });
    parts.actions.bindToggle(u"gallery.captions"_s, &parts.window, [gallery](bool isShown) {
        gallery->setCaptions(isShown ? GalleryCaptions::Name : GalleryCaptions::None);
    });
    parts.actions.action(u"gallery.captions"_s)->setChecked(gallery->captions() != GalleryCaptions::None);
}

}  // namespace

void addViewCommands(WindowParts &parts, Theme &theme)
{
    QMainWindow *const window = &parts.window;
    ActionRegistry &actions = parts.actions;
    actions.bindToggle(u"view.fullScreen"_s, window, [window](bool isFull) {
        window->setWindowState(isFull ? window->windowState() | Qt::WindowFullScreen
                                      : window->windowState() & ~Qt::WindowFullScreen);
    });
    actions.bind(u"view.resetLayout"_s, window, [&parts] { parts.layout.reset(); });
    actions.bind(u"view.dockJobs"_s, window, [&parts] { parts.jobs.openJobs(); });
    actions.bind(u"tools.nextPane"_s, window, [&parts] { parts.layout.focusNext(true); });
    actions.bind(u"tools.previousPane"_s, window, [&parts] { parts.layout.focusNext(false); });
    addSchemeCommands(parts, theme);
    addMapCommands(parts);
    addGalleryCommands(parts);
}

}  // namespace Atoll
