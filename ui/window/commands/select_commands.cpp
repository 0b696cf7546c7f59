#include "model/core/text.h"
#include "ui/dialogs/message_bar.h"
#include "ui/settings/action_registry.h"
#include "ui/window/commands/command_groups.h"
#include "ui/window/window_layout.h"
#include "ui/window/window_parts.h"

using namespace Qt::StringLiterals;

namespace Atoll {

void addSelectCommands(WindowParts &parts)
{
    QObject *const window = &parts.window;
    ActionRegistry &actions = parts.actions;
    BatchDock *const batch = &parts.batch;
    actions.bind(u"select.batch"_s, window, [&parts] { parts.layout.show(u"view.dockBatch"_s); });
    actions.bind(u"select.run"_s, window, [batch] { batch->run(); });
    actions.bind(u"select.repeatNewSeed"_s, window, [batch] { batch->runWithNewSeed(); });
    actions.bind(u"select.accept"_s, window, [batch] { batch->accept(); });
    actions.bind(u"select.discard"_s, window, [batch] { batch->discard(); });
    actions.bind(u"select.copyCommand"_s, window, [batch] { batch->copyCommand(); });
    actions.bind(u"review.start"_s, window, [batch] { batch->review(); });

    QObject::connect(batch, &BatchDock::reviewStarted, window,
                     [&parts] { parts.layout.show(u"view.dockGallery"_s); });
    QObject::connect(&parts.project, &ProjectDock::repeatWanted, window,
                     [&parts](const QString &tag, bool isNewSeed) {
                         parts.layout.show(u"view.dockBatch"_s);
                         parts.batch.fillFrom(tag, isNewSeed);
                     });
    QObject::connect(&parts.workbench.proposal(), &ProposalState::accepted, window,
                     [&parts](const QString &tag) {
                         parts.messages.showSuccess(Text::tr("The batch is the tag \"%1\" now.").arg(tag));
                     });
}

}  // namespace Atoll
