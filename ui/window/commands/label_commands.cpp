#include "model/core/text.h"
#include "model/workflow/labelling.h"
#include "ui/dialogs/classes_dialog.h"
#include "ui/dialogs/message_bar.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/settings/action_registry.h"
#include "ui/settings/settings_store.h"
#include "ui/window/commands/command_groups.h"
#include "ui/window/window_parts.h"

#include <QMainWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Written where a person looked and found none of the classes.
const QString nothingHere = u"nothing here"_s;

void openClasses(WindowParts &parts)
{
    auto *const dialog = new ClassesDialog(parts.workbench.project(), &parts.window);
    dialog->open();
}

void label(WindowParts &parts, const QString &className)
{
    Workbench &workbench = parts.workbench;
    workbench.project().apply<LabellingReport>(
        Text::tr("Label as %1").arg(className),
        [samples = workbench.selection().samples(), className, author = parts.settings.author()](
            Project &project, TaskControl &) { return setClass(project, samples, className, author); },
        &parts.window,
        [&parts, className](const LabellingReport &report) {
            parts.messages.showSuccess(
                Text::tr("Labelled %n image(s) as %1.", nullptr, int(report.pictures)).arg(className));
        });
}

/// The class of a number key; without one the classes are shown, so that it can be given.
void labelByKey(WindowParts &parts, int key)
{
    if (parts.workbench.selection().isEmpty())
        return;
    if (key == 0) {
        label(parts, nothingHere);
        return;
    }
    parts.workbench.project().session().look<std::vector<LabelClass>>(
        {}, [](const Project &project, TaskControl &) { return labelClasses(project); }, &parts.window,
        [&parts, key](const Result<std::vector<LabelClass>> &classes) {
            if (!classes)
                return;
            const auto found = std::ranges::find(*classes, key, &LabelClass::key);
            if (found != classes->end()) {
                label(parts, found->name);
                return;
            }
            parts.messages.showWarning(Text::tr("No class has the key %1 yet; give it one.").arg(key));
            openClasses(parts);
        });
}

/// A class by its name; a new name makes a new class.
void labelByName(WindowParts &parts)
{
    NameDialog::Wording wording;
    wording.title = Text::tr("Label Selection");
    wording.introduction = Text::tr("A name that is new makes a new class.");
    wording.label = Text::tr("&Class");
    wording.button = Text::tr("Label %n Image(s)", nullptr, parts.workbench.selection().count());
    const auto check = [](const QString &name) {
        return name.trimmed().isEmpty() ? Text::tr("Give the name of a class.") : QString();
    };
    auto *const dialog = new NameDialog(wording, {}, check, &parts.window);
    QStringList names;
    for (const LabelClassCount &known : parts.workbench.project().overview().labelClasses)
        names << known.className;
    dialog->offer(names);
    QObject::connect(dialog, &NameDialog::nameChosen, &parts.window,
                     [&parts](const QString &name) { label(parts, name.trimmed()); });
    dialog->open();
}

void clearLabels(WindowParts &parts)
{
    Workbench &workbench = parts.workbench;
    workbench.project().apply<LabellingReport>(
        Text::tr("Clear labels"),
        [samples = workbench.selection().samples()](Project &project, TaskControl &) {
            return clearClass(project, samples);
        },
        &parts.window,
        [&parts](const LabellingReport &report) {
            parts.messages.showSuccess(Text::tr("Took %n label(s) away.", nullptr, int(report.removed)));
        });
}

}  // namespace

void addLabelCommands(WindowParts &parts)
{
    QObject *const window = &parts.window;
    ActionRegistry &actions = parts.actions;
    actions.bind(u"annotate.classes"_s, window, [&parts] { openClasses(parts); });
    actions.bind(u"annotate.labelSelection"_s, window, [&parts] { labelByName(parts); });
    actions.bind(u"annotate.clearLabels"_s, window, [&parts] { clearLabels(parts); });
    for (int key = 0; key <= 9; ++key)
        actions.bind(u"annotate.label%1"_s.arg(key), window, [&parts, key] { labelByKey(parts, key); });
}

}  // namespace Atoll
