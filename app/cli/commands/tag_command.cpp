#include "app/cli/commands/project_commands.h"
#include "model/core/text.h"
#include "model/formats/text/line_reader.h"
#include "model/workflow/condition_evaluation.h"
#include "model/workflow/selection_replay.h"
#include "model/workflow/tags.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

void showTag(CommandContext &context, const Tag &tag, const QJsonObject &report = {})
{
    const SampleIndex count = tag.samples.count();
    context.print(
        Text::tr("Tag \"%1\" holds %2 of %3 samples.").arg(tag.name).arg(count).arg(tag.samples.size()));
    QJsonObject result = report;
    result[u"tag"_s] = tag.name;
    result[u"count"_s] = count;
    context.setResult(result);
}

Result<> createFromNames(Project &project, const QString &name, CommandContext &context)
{
    const QString path = context.value(u"names"_s);
    const auto names = readTextLines(path);
    if (!names)
        return failure(names.error());
    const auto made = createTagFromNames(project, name, *names, QFileInfo(path).fileName());
    if (!made)
        return failure(made.error());
    for (const ImportWarning &warning : made->report.warnings)
        context.warn(warning.message);
    showTag(context, made->tag, made->report.toJson());
    return {};
}

Result<> createFromCondition(Project &project, const QString &name, CommandContext &context)
{
    const QString condition = context.value(u"where"_s);
    const auto samples = evaluateCondition(project, condition);
    if (!samples)
        return failure(samples.error());
    if (samples->isEmpty())
        return failure(ErrorKind::NotFound, Text::tr("No sample fits the condition: %1").arg(condition));
    const auto tag = createTag(project, {.name = name,
                                         .samples = *samples,
                                         .kind = TagKind::Condition,
                                         .details = {{u"where"_s, condition}},
                                         .parent = {}});
    if (!tag)
        return failure(tag.error());
    showTag(context, *tag);
    return {};
}

Result<> create(Project &project, const QStringList &names, CommandContext &context)
{
    return context.isSet(u"names"_s) ? createFromNames(project, names[0], context)
                                     : createFromCondition(project, names[0], context);
}

Result<> rename(Project &project, const QStringList &names, CommandContext &context)
{
    if (auto renamed = renameTag(project, names[0], names[1]); !renamed)
        return renamed;
    context.print(Text::tr("Tag \"%1\" is now \"%2\".").arg(names[0], names[1]));
    context.setResult({{u"tag"_s, names[1]}});
    return {};
}

Result<> remove(Project &project, const QStringList &names, CommandContext &context)
{
    if (auto removed = deleteTag(project, names[0]); !removed)
        return removed;
    context.print(Text::tr("Tag \"%1\" is gone.").arg(names[0]));
    context.setResult({{u"tag"_s, names[0]}});
    return {};
}

template <TagOperation operation>
Result<> combineTwo(Project &project, const QStringList &names, CommandContext &context)
{
    const auto tag = combineTags(project, operation, names[0], names[1], names[2]);
    if (!tag)
        return failure(tag.error());
    showTag(context, *tag);
    return {};
}

Result<> replay(Project &project, const QStringList &names, CommandContext &context)
{
    const auto again = replaySelection(project, names[0], context.task());
    if (!again)
        return failure(again.error());
    for (const QString &warning : again->warnings)
        context.warn(warning);
    QJsonArray picks;
    for (const SampleIndex pick : again->picks)
        picks.append(pick);
    context.setResult({{u"tag"_s, names[0]}, {u"same"_s, again->isSame()}, {u"picks"_s, picks}});
    if (!again->isSame())
        return failure(
            ErrorKind::Invalid,
            Text::tr("Made again, tag \"%1\" has other samples from pick %2 on. Embedding, scores or "
                     "query tag have changed since.")
                .arg(names[0])
                .arg(*again->firstDifference + 1));
    context.print(Text::tr("Made again, tag \"%1\" has the same %2 picks in the same order.")
                      .arg(names[0])
                      .arg(again->picks.size()));
    return {};
}

struct Action
{
    QString name;
    qsizetype arguments;
    Result<> (*run)(Project &, const QStringList &, CommandContext &);
};

const Action *findAction(const QString &name)
{
    static const auto actions = std::to_array<Action>({
        {u"create"_s, 1, create},
        {u"delete"_s, 1, remove},
        {u"rename"_s, 2, rename},
        {u"union"_s, 3, combineTwo<TagOperation::Union>},
        {u"intersection"_s, 3, combineTwo<TagOperation::Intersection>},
        {u"difference"_s, 3, combineTwo<TagOperation::Difference>},
        {u"replay"_s, 1, replay},
    });
    const auto *found = std::ranges::find(actions, name, &Action::name);
    return found == actions.end() ? nullptr : found;
}

Result<> run(CommandContext &context)
{
    const QStringList &positionals = context.positionals();
    const Action *action = findAction(positionals[1]);
    if (action == nullptr)
        return context.usage(
            Text::tr("\"%1\" is nothing a tag can do; there are create, delete, rename, union, "
                     "intersection, difference and replay.")
                .arg(positionals[1]));
    const QStringList names = positionals.mid(2);
    if (names.size() != action->arguments)
        return context.usage(Text::tr("tag %1 takes %2 names after it, not %3.")
                                 .arg(action->name)
                                 .arg(action->arguments)
                                 .arg(names.size()));
    const bool isNames = context.isSet(u"names"_s);
    const bool isCondition = context.isSet(u"where"_s);
    if (action->run == create && isNames == isCondition)
        return context.usage(Text::tr("Which samples? Give either --names FILE or --where CONDITION."));
    if (action->run != create && (isNames || isCondition))
        return context.usage(Text::tr("--names and --where belong to tag create."));
    auto project = Project::open(positionals[0], Access::ReadWrite);
    if (!project)
        return failure(project.error());
    return action->run(*project, names, context);
}

}  // namespace

Command tagCommand()
{
    return {
        .name = u"tag"_s,
        .summary = Text::tr("make, combine, rename, delete and check tags"),
        .synopses = {u"tag PROJECT create NAME --names FILE"_s,
                     u"tag PROJECT create NAME --where CONDITION"_s, u"tag PROJECT delete NAME"_s,
                     u"tag PROJECT rename OLD NEW"_s, u"tag PROJECT union|intersection|difference NEW A B"_s,
                     u"tag PROJECT replay NAME"_s},
        .description =
            Text::tr("create makes a tag of the samples named in a file, one relative path a "
                     "line, or of those on which a "
                     "condition holds. Conditions compare facts (sharpness, luminance, width, "
                     "taken_at, ...), labels and "
                     "custom metadata with numbers or quoted text, joined by and, or, not.\n\n"
                     "union, intersection and difference make the tag NEW from A and B; NEW "
                     "becomes a child of A. delete takes "
                     "a tag that no other was made from, with its scores. replay makes a selection "
                     "once more from what is stored of it, changes nothing, and fails unless the picks "
                     "are the same.\n\n"
                     "A tag's name has at least 3 characters: English letters, digits, blanks and "
                     ". : ; = @ _ - with a letter "
                     "or digit first."),
        .options = {option(u"names"_s, Text::tr("A text file with one relative path a line."), u"FILE"_s),
                    option(u"where"_s,
                           Text::tr("A condition, as in \"sharpness >= 0.3 and luminance < 0.8\"."),
                           u"CONDITION"_s)},
        .examples =
            {u"atoll-cli tag street.atoll create sharp --where \"sharpness >= 0.3 and luminance < 0.8\""_s,
             u"atoll-cli tag street.atoll create labelled --names done.txt"_s,
             u"atoll-cli tag street.atoll difference todo sharp labelled"_s},
        .leastPositionals = 2,
        .mostPositionals = 5,
        .run = run};
}

}  // namespace Atoll
