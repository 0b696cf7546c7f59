#include "app/cli/commands/project_commands.h"
#include "model/core/text.h"
#include "model/workflow/integrity.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> run(CommandContext &context)
{
    const auto report = checkIntegrity(context.positionals().constFirst(), context.task());
    if (!report)
        return failure(report.error());
    QJsonArray findings;
    int damages = 0;
    for (const Finding &finding : report->findings) {
        findings.append(QJsonObject{{u"code"_s, finding.code},
                                    {u"message"_s, finding.sentence},
                                    {u"recoverable"_s, finding.isRecoverable}});
        context.print((finding.isRecoverable ? u"- "_s : u"! "_s) + finding.sentence);
        damages += finding.isRecoverable ? 0 : 1;
    }
    const bool isSound = report->isSound();
    context.setResult({{u"status"_s, isSound ? u"ok"_s : u"damaged"_s},
                       {u"sound"_s, isSound},
                       {u"findings"_s, findings},
                       {u"samples"_s, report->samples},
                       {u"tags"_s, static_cast<qint64>(report->tags)},
                       {u"embeddings"_s, static_cast<qint64>(report->embeddings)}});
    if (!isSound)
        return failure(
            ErrorKind::Damaged,
            Text::tr("The project is damaged (%1 findings); restore a backup of it.").arg(damages));
    context.print(Text::tr("The project is sound: %1 samples, %2 tags, %3 embeddings.")
                      .arg(report->samples)
                      .arg(report->tags)
                      .arg(report->embeddings));
    return {};
}

}  // namespace

Command checkCommand()
{
    return {.name = u"check"_s,
            .summary = Text::tr("tell whether a project file is sound"),
            .synopses = {u"check PROJECT"_s},
            .description =
                Text::tr("Reads the whole project file and verifies that it is intact and that everything in "
                         "it fits together: "
                         "samples, tags, picks, embeddings, predictions and scores. Nothing is changed, and "
                         "another program "
                         "may have the project open.\n\n"
                         "Lines with ! are damage, lines with - something that the next opening for writing "
                         "puts right, such "
                         "as an import that was killed. The exit status is 0 only when there is no damage."),
            .options = {},
            .examples = {u"atoll-cli check street.atoll"_s},
            .leastPositionals = 1,
            .mostPositionals = 1,
            .run = run};
}

}  // namespace Atoll
