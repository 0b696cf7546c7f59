#include "ui/settings/action_catalog.h"
#include "ui/settings/action_list.h"

using namespace Qt::StringLiterals;

namespace Atoll {

void ActionCatalog::addView(List &list)
{
    list.menu(u"view"_s, tr("&View"), {});
    list.into(u"view"_s);
    list.menu(u"view.workspaces"_s, tr("&Workspaces"), u"view"_s);
    list.menu(u"view.docks"_s, tr("&Docks"), u"view"_s);
    list.menu(u"view.map"_s, tr("&Map"), u"view"_s);
    list.menu(u"view.gallery"_s, tr("&Gallery"), u"view"_s);
    list.separator();
    list.menu(u"view.scheme"_s, tr("Colour &Scheme"), u"view"_s);
    list.add(u"view.fullScreen"_s, tr("&Full Screen"), tr("Give the whole screen to the window."))
        .icon(u"full-screen"_s)
        .standardKey(QKeySequence::FullScreen)
        .keys(u"F11"_s)
        .checkable();
    list.add(u"view.resetLayout"_s, tr("&Reset Layout"), tr("Put every dock back to its place."));

    const QString workspace = u"workspace"_s;
    list.into(u"view.workspaces"_s);
    list.add(u"view.curate"_s, tr("&Curate"), tr("Map, gallery and batch side by side."))
        .keys(u"Ctrl+1"_s)
        .checkable(workspace);
    list.add(u"view.review"_s, tr("&Review"), tr("One proposed image at a time."))
        .keys(u"Ctrl+2"_s)
        .checkable(workspace);

    list.into(u"view.docks"_s);
    list.add(u"view.dockProject"_s, tr("&Project"), tr("Tags, embeddings, predictions and scores."))
        .icon(u"project"_s)
        .checkable();
    list.add(u"view.dockMap"_s, tr("&Map"), tr("Every image as a point.")).icon(u"map"_s).checkable();
    list.add(u"view.dockGallery"_s, tr("&Gallery"), tr("Every image as a thumbnail."))
        .icon(u"gallery"_s)
        .checkable();
    list.add(u"view.dockBatch"_s, tr("&Batch"), tr("Settings of the next batch."))
        .icon(u"batch"_s)
        .checkable();
    list.add(u"view.dockScores"_s, tr("&Scores"), tr("How the scores are spread."))
        .icon(u"histogram"_s)
        .checkable();
    list.add(u"view.dockInspector"_s, tr("&Inspector"), tr("Everything about one image."))
        .icon(u"inspector"_s)
        .keys(u"I"_s)
        .checkable();
    list.add(u"view.dockHistory"_s, tr("&History"), tr("Everything that was done."))
        .icon(u"history"_s)
        .checkable();
    list.add(u"view.dockJobs"_s, tr("&Jobs"), tr("What is running.")).icon(u"jobs"_s).checkable();

    const QString scheme = u"scheme"_s;
    list.into(u"view.scheme"_s);
    list.add(u"view.schemeSystem"_s, tr("&System"), tr("Follow the desktop.")).checkable(scheme);
    list.add(u"view.schemeLight"_s, tr("&Light"), tr("Dark text on light."))
        .icon(u"light"_s)
        .checkable(scheme);
    list.add(u"view.schemeDark"_s, tr("&Dark"), tr("Light text on dark.")).icon(u"dark"_s).checkable(scheme);
}

void ActionCatalog::addMapAndGallery(List &list)
{
    const QString tool = u"mapTool"_s;
    list.into(u"view.map"_s);
    list.add(u"map.pan"_s, tr("&Pan"), tr("Drag the map."))
        .icon(u"pan"_s)
        .keys(u"V"_s)
        .checkable(tool)
        .scope(ActionScope::Map);
    list.add(u"map.lasso"_s, tr("&Lasso"),
             tr("Draw around the points to select. Shift adds, Ctrl takes away."))
        .icon(u"lasso"_s)
        .keys(u"L"_s)
        .checkable(tool)
        .scope(ActionScope::Map);
    list.add(u"map.rectangle"_s, tr("&Rectangle"), tr("Select in a rectangle. Shift adds, Ctrl takes away."))
        .icon(u"rectangle"_s)
        .keys(u"R"_s)
        .checkable(tool)
        .scope(ActionScope::Map);
    list.add(u"map.brush"_s, tr("&Brush"), tr("Paint over the points to select."))
        .icon(u"brush"_s)
        .keys(u"B"_s)
        .checkable(tool)
        .scope(ActionScope::Map);
    list.separator();
    list.add(u"map.fit"_s, tr("&Fit"), tr("Show the whole map."))
        .icon(u"fit"_s)
        .keys(u"Home"_s)
        .scope(ActionScope::Map);
    list.add(u"map.zoomIn"_s, tr("Zoom &In"), tr("Look closer."))
        .icon(u"zoom-in"_s)
        .keys(u"+; ="_s)
        .scope(ActionScope::Map);
    list.add(u"map.zoomOut"_s, tr("Zoom &Out"), tr("Look from further away."))
        .icon(u"zoom-out"_s)
        .keys(u"-"_s)
        .scope(ActionScope::Map);
    list.separator();
    list.add(u"map.colourBy"_s, tr("&Colour by…"), tr("Choose what the colours of the points say."))
        .icon(u"colour"_s)
        .keys(u"C"_s)
        .scope(ActionScope::Map);

    list.into(u"view.gallery"_s);
    list.add(u"gallery.larger"_s, tr("&Larger Thumbnails"), tr("Show fewer and larger thumbnails."))
        .icon(u"zoom-in"_s)
        .keys(u"=; +"_s)
        .scope(ActionScope::Gallery);
    list.add(u"gallery.smaller"_s, tr("&Smaller Thumbnails"), tr("Show more and smaller thumbnails."))
        .icon(u"zoom-out"_s)
        .keys(u"-"_s)
        .scope(ActionScope::Gallery);
    list.add(u"gallery.captions"_s, tr("&Captions"), tr("Write name and score below each thumbnail."))
        .checkable();
    list.add(u"gallery.overlays"_s, tr("&Overlays"), tr("Draw predicted boxes on the images.")).checkable();
    list.separator();
    list.add(u"gallery.loupe"_s, tr("Lo&upe"), tr("Look at one image closely."))
        .icon(u"loupe"_s)
        .keys(u"Return; Enter"_s)
        .scope(ActionScope::Gallery);
    list.add(u"gallery.similar"_s, tr("Show Si&milar"), tr("Sort by likeness to this image."))
        .icon(u"similar"_s)
        .keys(u"S"_s)
        .scope(ActionScope::Gallery);
}

}  // namespace Atoll
