#include "model/core/text.h"
#include "ui/dialogs/message_bar.h"
#include "ui/settings/action_registry.h"
#include "ui/window/commands/command_groups.h"
#include "ui/window/window_layout.h"
#include "ui/window/window_parts.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// The selected samples in the order of the gallery, then those it does not show.
std::vector<SampleIndex> selectedInOrder(Workbench &workbench)
{
    const SampleSet &selected = workbench.selection().samples();
    std::vector<SampleIndex> samples;
    samples.reserve(std::size_t(workbench.selection().count()));
    for (const SampleIndex sample : *workbench.view().order()) {
        if (selected.contains(sample))
            samples.push_back(sample);
    }
    const std::vector<SampleIndex> hidden = selected.without(workbench.view().shown()).indices();
    samples.insert(samples.end(), hidden.begin(), hidden.end());
    return samples;
}

void copyNames(WindowParts &parts)
{
    const SharedPictures &pictures = parts.workbench.project().pictures();
    if (!pictures)
        return;
    const std::vector<SampleIndex> samples = selectedInOrder(parts.workbench);
    QStringList names;
    names.reserve(qsizetype(samples.size()));
    for (const SampleIndex sample : samples)
        names << pictures->path(sample);
    QGuiApplication::clipboard()->setText(names.join(u'\n'));
    parts.messages.showSuccess(Text::tr("Copied %n file name(s).", nullptr, int(names.size())));
}

void filterToSelection(Workbench &workbench)
{
    if (workbench.selection().isEmpty())
        return;
    FilterClause clause;
    clause.kind = FilterClause::Kind::Samples;
    clause.samples = workbench.selection().samples();
    SampleFilter filter = workbench.view().filter();
    std::erase_if(filter,
                  [](const FilterClause &other) { return other.kind == FilterClause::Kind::Samples; });
    filter.push_back(clause);
    workbench.view().setFilter(filter);
}

}  // namespace

void addEditCommands(WindowParts &parts)
{
    QObject *const window = &parts.window;
    ActionRegistry &actions = parts.actions;
    Workbench &workbench = parts.workbench;
    actions.bind(u"edit.undo"_s, window, [&workbench] {
        workbench.project().apply<UndoStep>(Text::tr("Undo"),
                                            [](Project &project, TaskControl &) { return undoLast(project); },
                                            &workbench, {});
    });
    actions.bind(u"edit.redo"_s, window, [&workbench] {
        workbench.project().apply<UndoStep>(Text::tr("Redo"),
                                            [](Project &project, TaskControl &) { return redoLast(project); },
                                            &workbench, {});
    });
    actions.bind(u"edit.history"_s, window, [&parts] { parts.layout.show(u"view.dockHistory"_s); });
    actions.bind(u"edit.selectionBack"_s, window, [&workbench] { workbench.selection().goBack(); });
    actions.bind(u"edit.selectionForward"_s, window, [&workbench] { workbench.selection().goForward(); });
    actions.bind(u"edit.selectAll"_s, window,
                 [&workbench] { workbench.selection().select(workbench.view().shown()); });
    actions.bind(u"edit.selectNone"_s, window, [&workbench] { workbench.selection().clear(); });
    actions.bind(u"edit.invertSelection"_s, window, [&workbench] {
        workbench.selection().select(workbench.view().shown().without(workbench.selection().samples()));
    });
    actions.bind(u"edit.filterToSelection"_s, window, [&workbench] { filterToSelection(workbench); });
    actions.bind(u"edit.clearFilter"_s, window, [&workbench] { workbench.view().setFilter({}); });
    actions.bind(u"edit.copyNames"_s, window, [&parts] { copyNames(parts); });
    actions.bind(u"edit.find"_s, window, [&parts] {
        parts.layout.show(u"view.dockGallery"_s);
        parts.gallery.focusSearch();
    });
}

}  // namespace Atoll
