#include "ui/settings/action_catalog.h"

#include "ui/settings/action_list.h"

using namespace Qt::StringLiterals;

namespace Atoll {

std::vector<ActionDescription> ActionCatalog::actions()
{
    List list;
    addFile(list);
    addEdit(list);
    addView(list);
    addMapAndGallery(list);
    addData(list);
    addSelect(list);
    addReview(list);
    addTags(list);
    addAnnotate(list);
    addToolsAndHelp(list);
    return list.take();
}

QString ActionCatalog::scopeName(ActionScope scope)
{
    switch (scope) {
    case ActionScope::Global:
        return tr("Everywhere");
    case ActionScope::Map:
        return tr("Map");
    case ActionScope::Gallery:
        return tr("Gallery");
    case ActionScope::Review:
        return tr("Review");
    }
    return {};
}

void ActionCatalog::addFile(List &list)
{
    list.menu(u"file"_s, tr("&File"), {});
    list.into(u"file"_s);
    list.add(u"file.new"_s, tr("&New Project from Folder…"), tr("Make a project of the images in a folder."))
        .icon(u"project-new"_s)
        .standardKey(QKeySequence::New)
        .keys(u"Ctrl+N"_s);
    list.add(u"file.open"_s, tr("&Open…"), tr("Open a project file."))
        .icon(u"open"_s)
        .standardKey(QKeySequence::Open)
        .keys(u"Ctrl+O"_s);
    list.menu(u"file.recent"_s, tr("Open &Recent"), u"file"_s);
    list.add(u"file.openSample"_s, tr("Open &Sample Project"), tr("Open a small project to try things on."));
    list.add(u"file.close"_s, tr("&Close Project"), tr("Close the project; everything is saved already."))
        .keys(u"Ctrl+W"_s);
    list.separator();
    list.menu(u"file.import"_s, tr("&Import"), u"file"_s);
    list.menu(u"file.export"_s, tr("&Export"), u"file"_s);
    list.separator();
    list.add(u"file.properties"_s, tr("Project &Properties…"), tr("Show what the project holds and where."));
    list.separator();
    list.add(u"file.quit"_s, tr("&Quit"), tr("Close the program."))
        .standardKey(QKeySequence::Quit)
        .keys(u"Ctrl+Q"_s);

    list.into(u"file.import"_s);
    list.add(u"file.importPredictions"_s, tr("&Predictions…"), tr("Read what a model said about the images."))
        .icon(u"prediction"_s)
        .keys(u"Ctrl+I"_s);
    list.add(u"file.importLabels"_s, tr("&Labels…"), tr("Read labels that people gave."))
        .icon(u"label"_s)
        .keys(u"Ctrl+Shift+I"_s);
    list.add(u"file.importEmbedding"_s, tr("&Embedding…"), tr("Read one vector per image."))
        .icon(u"embedding"_s);
    list.add(u"file.importMetadata"_s, tr("&Metadata…"), tr("Read columns of facts about the images."));
    list.add(u"file.importTag"_s, tr("&Tag from List…"), tr("Make a tag of the file names in a list."))
        .icon(u"tag"_s);

    list.into(u"file.export"_s);
    list.add(u"file.exportTag"_s, tr("&Tag or Selection…"),
             tr("Write the file names of a tag or of the selection."))
        .icon(u"export"_s)
        .keys(u"Ctrl+E"_s);
    list.add(u"file.exportLabels"_s, tr("&Labels…"), tr("Write labels for training and for other tools."));
    list.add(u"file.exportScores"_s, tr("Coordinates and &Scores…"),
             tr("Write a table of map positions and scores."));
    list.add(u"file.exportMap"_s, tr("&Map Picture…"), tr("Write the map as a picture."));
}

void ActionCatalog::addEdit(List &list)
{
    list.menu(u"edit"_s, tr("&Edit"), {});
    list.into(u"edit"_s);
    list.add(u"edit.undo"_s, tr("&Undo"), tr("Take the last change back."))
        .icon(u"undo"_s)
        .standardKey(QKeySequence::Undo)
        .keys(u"Ctrl+Z"_s);
    list.add(u"edit.redo"_s, tr("&Redo"), tr("Make the change again that was taken back."))
        .icon(u"redo"_s)
        .standardKey(QKeySequence::Redo)
        .keys(u"Ctrl+Shift+Z"_s);
    list.add(u"edit.history"_s, tr("&History"), tr("Show everything that was done to the project."))
        .icon(u"history"_s);
    list.separator();
    list.add(u"edit.selectionBack"_s, tr("Selection &Back"), tr("Return to the selection before this one."))
        .icon(u"back"_s)
        .keys(u"Alt+Left"_s);
    list.add(u"edit.selectionForward"_s, tr("Selection &Forward"),
             tr("Return to the selection after this one."))
        .icon(u"forward"_s)
        .keys(u"Alt+Right"_s);
    list.add(u"edit.selectAll"_s, tr("Select &All"), tr("Select every image that is shown."))
        .icon(u"select-all"_s)
        .standardKey(QKeySequence::SelectAll)
        .keys(u"Ctrl+A"_s);
    list.add(u"edit.selectNone"_s, tr("Select &None"), tr("Clear the selection."))
        .icon(u"select-none"_s)
        .keys(u"Esc"_s);
    list.add(u"edit.invertSelection"_s, tr("&Invert Selection"), tr("Select what is shown and not selected."))
        .icon(u"select-invert"_s)
        .keys(u"Ctrl+Shift+A"_s);
    list.add(u"edit.filterToSelection"_s, tr("Fi&lter to Selection"), tr("Show only the selected images."))
        .icon(u"filter"_s)
        .keys(u"F"_s);
    list.add(u"edit.clearFilter"_s, tr("&Clear Filter"), tr("Show the whole working set again."))
        .icon(u"filter-clear"_s)
        .keys(u"Shift+F"_s);
    list.separator();
    list.add(u"edit.copyNames"_s, tr("Copy File Na&mes"), tr("Copy the file names of the selected images."))
        .icon(u"copy"_s)
        .standardKey(QKeySequence::Copy)
        .keys(u"Ctrl+C"_s);
    list.add(u"edit.find"_s, tr("Fin&d…"), tr("Filter by file name."))
        .icon(u"find"_s)
        .standardKey(QKeySequence::Find)
        .keys(u"Ctrl+F; /"_s);
    list.separator();
    list.add(u"edit.preferences"_s, tr("&Preferences…"), tr("Change how the program looks and behaves."))
        .icon(u"preferences"_s)
        .keys(u"Ctrl+,"_s);
}

void ActionCatalog::addData(List &list)
{
    list.menu(u"data"_s, tr("&Data"), {});
    list.into(u"data"_s);
    list.add(u"data.rescan"_s, tr("&Rescan Folder"), tr("Add images that have joined the folder."))
        .icon(u"rescan"_s)
        .keys(u"F5"_s);
    list.add(u"data.locate"_s, tr("&Locate Missing Files…"),
             tr("Say where the folder of images has moved to."))
        .icon(u"missing"_s);
    list.separator();
    list.add(u"data.computeEmbedding"_s, tr("Compute &Embedding…"), tr("Turn every image into a vector."))
        .icon(u"embedding"_s);
    list.add(u"data.projection"_s, tr("&Projection…"), tr("Lay the vectors out as a map.")).icon(u"map"_s);
    list.add(u"data.duplicates"_s, tr("Find &Duplicates…"), tr("Look for images that are alike."))
        .icon(u"duplicate"_s);

    list.menu(u"model"_s, tr("&Model"), {});
    list.into(u"model"_s);
    list.add(u"model.importPredictions"_s, tr("&Import Predictions…"),
             tr("Read what a model said about the images."))
        .icon(u"prediction"_s);
    list.add(u"model.quickProbe"_s, tr("&Quick Probe"),
             tr("Train a small model on the embedding and the labels."))
        .icon(u"probe"_s);
    list.add(u"model.computeScores"_s, tr("Compute &Scores…"),
             tr("Turn predictions into numbers of uncertainty."))
        .icon(u"score"_s);
}

void ActionCatalog::addToolsAndHelp(List &list)
{
    list.menu(u"tools"_s, tr("T&ools"), {});
    list.into(u"tools"_s);
    list.add(u"tools.palette"_s, tr("&Command Palette…"), tr("Find a command by its name."))
        .icon(u"command"_s)
        .keys(u"Ctrl+K; Ctrl+Shift+P"_s);
    list.add(u"tools.jobs"_s, tr("&Jobs"), tr("Show what is running.")).icon(u"jobs"_s).keys(u"Ctrl+J"_s);
    list.separator();
    list.add(u"tools.nextPane"_s, tr("&Next Pane"), tr("Move the keyboard to the next part of the window."))
        .keys(u"F6"_s);
    list.add(u"tools.previousPane"_s, tr("&Previous Pane"),
             tr("Move the keyboard to the part of the window before."))
        .keys(u"Shift+F6"_s);

    list.menu(u"help"_s, tr("&Help"), {});
    list.into(u"help"_s);
    list.add(u"help.shortcuts"_s, tr("&Keyboard Shortcuts"), tr("Show and change the keys."))
        .icon(u"keyboard"_s)
        .standardKey(QKeySequence::HelpContents)
        .keys(u"F1; ?"_s);
    list.add(u"help.about"_s, tr("&About Atoll"), tr("Show version and licences.")).icon(u"info"_s);
}

}  // namespace Atoll
