#include "app/cli/commands/embedding_commands.h"
#include "model/core/text.h"
#include "model/workflow/project.h"
#include "model/workflow/projection.h"

#include <cstdint>
#include <limits>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> mapFile(CommandContext &context, const QString &method, std::uint64_t seed)
{
    if (!context.positionals().isEmpty())
        return context.usage(Text::tr("Name a project or --embeddings, not both."));
    if (context.isSet(u"embedding"_s))
        return context.usage(Text::tr("--embedding goes with a project."));
    const auto out = context.required(u"out"_s);
    if (!out)
        return failure(out.error());
    const auto rows = projectArray({context.value(u"embeddings"_s), *out, method, seed}, context.task());
    if (!rows)
        return failure(rows.error());
    context.print(Text::tr("Mapped %1 rows to \"%2\".").arg(*rows).arg(*out));
    context.setResult({{u"method"_s, method}, {u"rows"_s, *rows}, {u"out"_s, *out}});
    return {};
}

Result<> mapProject(CommandContext &context, const QString &method, std::uint64_t seed)
{
    if (context.positionals().isEmpty())
        return context.usage(Text::tr("Name a project, or an array with --embeddings."));
    if (context.isSet(u"out"_s))
        return context.usage(Text::tr("--out goes with --embeddings; the map of a project is stored in it."));
    auto project = Project::open(context.positionals().constFirst(), Access::ReadWrite);
    if (!project)
        return failure(project.error());
    const auto embedding = project->findEmbedding(context.value(u"embedding"_s));
    if (!embedding)
        return failure(embedding.error());
    const auto info = projectEmbedding(*project, {embedding->name, method, seed}, context.task());
    if (!info)
        return failure(info.error());
    context.print(
        Text::tr("Mapped the %1 vectors of \"%2\" (%3).").arg(embedding->rows).arg(embedding->name, method));
    context.setResult({{u"method"_s, method},
                       {u"embedding"_s, embedding->name},
                       {u"rows"_s, embedding->rows},
                       {u"parameters"_s, info->parameters}});
    return {};
}

Result<> run(CommandContext &context)
{
    const auto method = context.required(u"method"_s);
    if (!method)
        return failure(method.error());
    const auto seed = context.integer(u"seed"_s, 0, 0, std::numeric_limits<qint64>::max());
    if (!seed)
        return failure(seed.error());
    return context.isSet(u"embeddings"_s) ? mapFile(context, *method, std::uint64_t(*seed))
                                          : mapProject(context, *method, std::uint64_t(*seed));
}

}  // namespace

Command mapCommand()
{
    return {.name = u"map"_s,
            .summary = Text::tr("lay pictures out in the plane by their embedding"),
            .synopses = {u"map PROJECT [--method pca] [--embedding N] [--seed S]"_s,
                         u"map --embeddings X.npy [--method pca] [--seed S] --out XY.npy"_s},
            .description = Text::tr(
                "Computes two coordinates per picture from an embedding and stores them in the "
                "project, where an earlier map of the same embedding and method is replaced. Without "
                "a project, reads an array of vectors (n x d) and writes one of coordinates (n x 2)."),
            .options = {option(u"method"_s, Text::tr("pca: principal components."), u"M"_s, u"pca"_s),
                        option(u"embedding"_s, Text::tr("Map this embedding instead of the newest."), u"N"_s),
                        option(u"seed"_s, Text::tr("Seed of the method's random choices (0)."), u"S"_s),
                        option(u"embeddings"_s, Text::tr("Map the rows of this .npy file."), u"FILE"_s),
                        option(u"out"_s, Text::tr("Write the coordinates to this .npy file."), u"FILE"_s)},
            .examples = {u"atoll-cli map street.atoll --method pca"_s,
                         u"atoll-cli map --embeddings vectors.npy --out xy.npy"_s},
            .leastPositionals = 0,
            .mostPositionals = 1,
            .run = run};
}

}  // namespace Atoll
