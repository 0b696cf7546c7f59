#include "model/core/text.h"
#include "model/workflow/tags.h"
#include "ui/dialogs/message_bar.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/settings/action_registry.h"
#include "ui/window/commands/command_groups.h"
#include "ui/window/window_layout.h"
#include "ui/window/window_parts.h"

#include <QInputDialog>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// "tag-1", "tag-2", ...: the first that is free.
QString freeTagName(const ProjectState &project, const QString &stem)
{
    for (int number = 1;; ++number) {
        QString name = u"%1-%2"_s.arg(stem).arg(number);
        if (project.findTag(name) == nullptr)
            return name;
    }
}

void makeTag(WindowParts &parts, const TagRequest &request)
{
    parts.workbench.project().apply<Tag>(
        Text::tr("Make the tag \"%1\"").arg(request.name),
        [request](Project &project, TaskControl &) { return createTag(project, request); }, &parts.window,
        [&parts](const Tag &tag) {
            parts.messages.showSuccess(
                Text::tr("Made the tag \"%1\" of %n sample(s).", nullptr, tag.samples.count()).arg(tag.name));
        });
}

void askForTag(WindowParts &parts, const TagRequest &request, const QString &stem)
{
    NameDialog::Wording wording;
    wording.title = Text::tr("New Tag");
    wording.label = Text::tr("&Name");
    wording.button = Text::tr("Tag %n Sample(s)", nullptr, request.samples.count());
    const ProjectState &project = parts.workbench.project();
    auto *const dialog =
        new NameDialog(wording, freeTagName(project, stem), NameDialog::tagNameCheck(project), &parts.window);
    QObject::connect(dialog, &NameDialog::nameChosen, &parts.window, [&parts, request](const QString &name) {
        TagRequest named = request;
        named.name = name;
        makeTag(parts, named);
    });
    dialog->open();
}

/// A tag of the selected samples, or of all that are shown when none is selected.
void tagSelection(WindowParts &parts)
{
    TagRequest request;
    request.samples = parts.workbench.scope();
    request.details = {{u"source"_s, u"window"_s}};
    if (const TagTreeRow *const parent =
            parts.workbench.project().findTag(parts.workbench.view().workingSetTag()))
        request.parent = parent->tag.id;
    askForTag(parts, request, u"tag"_s);
}

/// Tags do not change once made, so that what was chosen from them can be explained; a new one is made.
void tagWorkingSetWith(WindowParts &parts, TagOperation operation)
{
    Workbench &workbench = parts.workbench;
    const TagTreeRow *const workingSet = workbench.project().findTag(workbench.view().workingSetTag());
    if (workingSet == nullptr)
        return;
    TagRequest request;
    request.samples = combine(operation, workingSet->tag.samples, workbench.selection().samples());
    request.details = {{u"source"_s, u"window"_s}};
    request.parent = workingSet->tag.id;
    askForTag(parts, request, workingSet->tag.name);
}

}  // namespace

void addTagCommands(WindowParts &parts)
{
    QObject *const window = &parts.window;
    ActionRegistry &actions = parts.actions;
    actions.bind(u"tags.newFromSelection"_s, window, [&parts] { tagSelection(parts); });
    actions.bind(u"tags.rename"_s, window, [&parts] {
        parts.layout.show(u"view.dockProject"_s);
        parts.project.renameCurrent();
    });
    actions.bind(u"tags.delete"_s, window, [&parts] {
        parts.layout.show(u"view.dockProject"_s);
        parts.project.deleteCurrent();
    });
    actions.bind(u"tags.setWorkingSet"_s, window, [&parts] {
        if (parts.project.currentItem().kind == ProjectTreeModel::Kind::Tag)
            parts.workbench.view().setWorkingSetTag(parts.project.currentItem().name);
    });
    actions.bind(u"tags.addSelection"_s, window, [&parts] { tagWorkingSetWith(parts, TagOperation::Union); });
    actions.bind(u"tags.removeSelection"_s, window,
                 [&parts] { tagWorkingSetWith(parts, TagOperation::Difference); });
}

}  // namespace Atoll
