#include "app/cli/commands/annotation_commands.h"
#include "app/cli/commands/import_report_printer.h"
#include "model/core/text.h"
#include "model/workflow/metadata_import.h"
#include "model/workflow/project.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> run(CommandContext &context)
{
    const QString file = context.positionals().at(1);
    Result<Project> project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return finishImport(context, metadataFormatName(file), failure(project.error()));
    return finishImport(context, metadataFormatName(file), importMetadata(*project, file, context.task()));
}

}  // namespace

Command metadataImportCommand()
{
    return {.name = u"metadata-import"_s,
            .summary = Text::tr("import custom metadata"),
            .synopses = {u"metadata-import PROJECT FILE|DIR"_s},
            .description = Text::tr(
                "FILE is Lightly's custom metadata (.json with \"images\" and \"metadata\"), or a table with "
                "file "
                "names and one column per value: cells that are numbers become numbers, empty ones are left "
                "out, dots in a column's name make nested values. DIR is a Lightly folder with "
                ".lightly/metadata.\n\n"
                "Values are merged with those that are there; a key of the file replaces the same key. They "
                "can be used in conditions: tag create rainy --where \"weather.scenario == 'rain'\"."),
            .options = {},
            .examples = {u"atoll-cli metadata-import street.atoll metadata.json"_s,
                         u"atoll-cli metadata-import street.atoll cameras.csv"_s},
            .leastPositionals = 2,
            .mostPositionals = 2,
            .run = run};
}

}  // namespace Atoll
