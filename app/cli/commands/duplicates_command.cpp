#include "app/cli/commands/image_commands.h"
#include "app/cli/commands/image_report_printer.h"
#include "model/core/text.h"
#include "model/workflow/duplicates.h"
#include "model/workflow/project.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> run(CommandContext &context)
{
    const auto project = Project::open(context.positionals().constFirst(), Access::ReadOnly);
    if (!project)
        return failure(project.error());
    const auto samples = project->sampleList();
    if (!samples)
        return failure(samples.error());
    const std::vector<DuplicateGroup> groups = exactDuplicates(**samples);
    QJsonArray list;
    for (const DuplicateGroup &group : groups) {
        QJsonArray paths;
        context.print();
        for (const SampleIndex index : group) {
            const QString &path = (**samples)[static_cast<std::size_t>(index)].path;
            context.print(oneLine(path));
            paths.append(path);
        }
        list.append(paths);
    }
    context.print((groups.empty() ? QString() : u"\n"_s) +
                  Text::tr("Groups of equal files: %1").arg(groups.size()));
    context.setResult({{u"groups"_s, list}});
    return {};
}

}  // namespace

Command duplicatesCommand()
{
    return {
        .name = u"duplicates"_s,
        .summary = Text::tr("list pictures whose files have the same bytes"),
        .synopses = {u"duplicates PROJECT"_s},
        .description = Text::tr(
            "Prints each group of pictures with equal content hashes, one path a line, groups separated by "
            "an empty line. Missing pictures are left out."),
        .options = {},
        .examples = {u"atoll-cli duplicates street.atoll"_s},
        .leastPositionals = 1,
        .mostPositionals = 1,
        .run = run};
}

}  // namespace Atoll
