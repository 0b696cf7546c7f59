#include "model/workflow/stored_results.h"

#include "model/core/text.h"
#include "model/workflow/project.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// The change and its line in the history, or neither.
Result<> changeWithHistory(Project &project, const std::function<Result<>()> &change, const QString &sentence,
                           const QJsonObject &details)
{
    Result<Transaction> transaction = project.transaction();
    if (!transaction)
        return failure(transaction.error());
    if (Result<> done = change(); !done)
        return done;
    if (Result<> noted = project.addHistory(sentence, details); !noted)
        return noted;
    return transaction->commit();
}

/// Invalid when a tag was chosen by the embedding.
Result<> checkNobodyKnows(const Project &project, const QString &embedding)
{
    const Result<std::vector<Tag>> tags = project.tags().all();
    if (!tags)
        return failure(tags.error());
    for (const Tag &tag : *tags) {
        if (tag.selection && tag.selection->embedding == embedding)
            return failure(ErrorKind::Invalid,
                           Text::tr("The embedding \"%1\" keeps its name: tag \"%2\" was chosen by it.")
                               .arg(embedding, tag.name));
    }
    return {};
}

}  // namespace

Result<> deleteEmbedding(Project &project, const QString &name)
{
    const Result<EmbeddingInfo> info = project.embeddings().byName(name);
    if (!info)
        return failure(info.error());
    return changeWithHistory(project, [&] { return project.embeddings().remove(info->id); },
                             Text::tr("Deleted embedding \"%1\".").arg(info->name),
                             {{u"embedding"_s, info->name}});
}

Result<> renameEmbedding(Project &project, const QString &from, const QString &to)
{
    const Result<EmbeddingInfo> info = project.embeddings().byName(from);
    if (!info)
        return failure(info.error());
    if (to.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, Text::tr("An embedding needs a name."));
    if (info->name == to)
        return {};
    if (Result<> free = checkNobodyKnows(project, info->name); !free)
        return free;
    return changeWithHistory(project, [&] { return project.embeddings().rename(info->id, to); },
                             Text::tr("Renamed embedding \"%1\" to \"%2\".").arg(info->name, to),
                             {{u"from"_s, info->name}, {u"to"_s, to}});
}

Result<> deletePredictions(Project &project, const QString &task)
{
    const Result<PredictionTask> found = project.predictions().task(task);
    if (!found)
        return failure(found.error());
    return changeWithHistory(project, [&] { return project.predictions().remove(found->id); },
                             Text::tr("Deleted predictions \"%1\".").arg(task), {{u"task"_s, task}});
}

Result<> deleteScores(Project &project, const QString &tag, const QString &type)
{
    const Result<Tag> found = project.findTag(tag);
    if (!found)
        return failure(found.error());
    const Result<ScoreSet> scores = project.scores().read(found->id, type);
    if (!scores)
        return failure(scores.error());
    return changeWithHistory(project, [&] { return project.scores().remove(scores->id); },
                             Text::tr("Deleted scores \"%1\" of tag \"%2\".").arg(type, tag),
                             {{u"tag"_s, tag}, {u"score"_s, type}});
}

}  // namespace Atoll
