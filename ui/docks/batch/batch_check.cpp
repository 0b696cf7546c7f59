#include "ui/docks/batch/batch_check.h"

#include "model/selection/selection_catalog.h"
#include "model/workflow/selection_scores.h"

#include <QLocale>

#include <algorithm>

namespace Atoll {

namespace {

QString number(SampleIndex value)
{
    return QLocale().toString(value);
}

bool needsScores(const QString &method)
{
    const Result<SelectionMethod> known = selectionMethod(method);
    return known && known->needsScores;
}

}  // namespace

const TagTreeRow *tagRow(const QString &name, const ProjectOverview &project)
{
    const auto row =
        std::ranges::find_if(project.tags, [&](const TagTreeRow &tag) { return tag.tag.name == name; });
    return row == project.tags.end() ? nullptr : &*row;
}

QStringList tagNames(const ProjectOverview &project)
{
    QStringList names;
    names.reserve(qsizetype(project.tags.size()));
    for (const TagTreeRow &row : project.tags)
        names.append(row.tag.name);
    return names;
}

QStringList BatchChecker::scoreTypes(const QString &tag, const ProjectOverview &project)
{
    QStringList types;
    for (const ScoreOverview &score : project.scores) {
        if (score.tag == tag)
            types.append(score.summary.type);
    }
    return types;
}

QString BatchChecker::scoreType(const BatchSettings &settings, const ProjectOverview &project)
{
    const QStringList types = scoreTypes(settings.pool, project);
    if (types.contains(settings.score))
        return settings.score;
    return preferredScoreType(std::vector<QString>(types.begin(), types.end()));
}

const EmbeddingOverview *BatchChecker::embedding(const QString &name, const ProjectOverview &project)
{
    if (project.embeddings.empty())
        return nullptr;
    if (name.isEmpty())
        return &project.embeddings.back();
    const auto found = std::ranges::find_if(
        project.embeddings, [&](const EmbeddingOverview &embedding) { return embedding.info.name == name; });
    return found == project.embeddings.end() ? nullptr : &*found;
}

bool BatchChecker::needsEmbedding(const BatchSettings &settings)
{
    const Result<SelectionMethod> method = selectionMethod(settings.method);
    return settings.hasMinDistance || (method && method->needsEmbedding);
}

void BatchChecker::checkSets()
{
    const TagTreeRow *const pool = tagRow(m_settings.pool, m_project);
    if (pool == nullptr) {
        m_check.problems[BatchField::Pool] = {tr("Choose a tag to pick from.")};
        return;
    }
    SampleSet labelled(pool->tag.samples.size());
    if (!m_settings.labelled.isEmpty()) {
        const TagTreeRow *const row = tagRow(m_settings.labelled, m_project);
        if (row == nullptr)
            m_check.problems[BatchField::Labelled] = {
                tr("There is no tag \"%1\" any more.").arg(m_settings.labelled)};
        else
            labelled = row->tag.samples;
    }
    m_samples = pool->tag.samples.united(labelled);
    m_check.labelled = labelled.count();
    m_check.candidates = pool->tag.samples.without(labelled).count();
    if (pool->count == 0)
        m_check.problems[BatchField::Pool] = {tr("There is no sample in this tag.")};
    else if (m_check.candidates == 0)
        m_check.problems[BatchField::Labelled] = {
            tr("All of the pool is in the labelled tag: nothing is left to choose.")};
    else if (m_settings.added > m_check.candidates)
        m_check.note = tr("Only %1 are left to choose from: all of them will be picked.")
                           .arg(number(m_check.candidates));
}

void BatchChecker::checkScore()
{
    if (!needsScores(m_settings.method) || m_check.problems.contains(BatchField::Pool))
        return;
    const QString type = scoreType(m_settings, m_project);
    if (type.isEmpty()) {
        m_check.problems[BatchField::Score] =
            m_project.predictions.empty()
                ? BatchProblem{tr("%1 needs scores, and scores need predictions of a model. CORESET needs "
                                  "neither.")
                                   .arg(m_settings.method),
                               BatchRemedy::ImportPredictions}
                : BatchProblem{tr("The pool has no scores yet."), BatchRemedy::ScorePool};
        return;
    }
    const bool isComplete = std::ranges::any_of(m_project.scores, [&](const ScoreOverview &score) {
        return score.tag == m_settings.pool && score.summary.type == type && score.isComplete;
    });
    if (!isComplete)
        m_check.problems[BatchField::Score] = {
            tr("These scores are for fewer samples than the pool has now."),
            m_project.predictions.empty() ? BatchRemedy::ImportPredictions : BatchRemedy::ScorePool};
}

void BatchChecker::checkEmbedding()
{
    if (!needsEmbedding(m_settings))
        return;
    if (m_settings.hasMinDistance && m_settings.minDistance <= 0)
        m_check.problems[BatchField::MinDistance] = {tr("The smallest distance must be above 0.")};
    const EmbeddingOverview *const found = embedding(m_settings.embedding, m_project);
    if (found == nullptr) {
        m_check.problems[BatchField::Embedding] = {tr("Distances need an embedding: vectors that say how "
                                                      "much pictures look alike."),
                                                   BatchRemedy::ComputeEmbedding};
        return;
    }
    if (found->isComplete())
        return;
    const SampleSet without = m_samples.without(SampleSet::all(found->info.rows));
    if (const SampleIndex count = without.count(); count > 0)
        m_check.problems[BatchField::Embedding] = {
            tr("%Ln sample(s) joined later and have no vector in this embedding.", nullptr, count),
            BatchRemedy::ComputeEmbedding};
}

void BatchChecker::checkName()
{
    if (tagRow(m_settings.name, m_project) != nullptr)
        m_check.problems[BatchField::Name] = {tr("There is a tag of this name already.")};
    else if (m_settings.name.isEmpty())
        m_check.problems[BatchField::Name] = {tr("The new tag needs a name.")};
    else if (const Result<> valid = checkTagName(m_settings.name); !valid)
        m_check.problems[BatchField::Name] = {valid.error().message};
}

BatchCheck BatchChecker::check(const BatchSettings &settings, const ProjectOverview &project)
{
    BatchChecker checker(settings, project);
    checker.checkSets();
    checker.checkScore();
    checker.checkEmbedding();
    checker.checkName();
    return std::move(checker.m_check);
}

TagSelectionRequest selectionRequest(const BatchSettings &settings, const BatchCheck &check,
                                     const ProjectOverview &project)
{
    TagSelectionRequest request;
    request.queryTag = settings.pool;
    request.preselectedTag = settings.labelled;
    request.config.method = settings.method;
    request.config.nSamples = double(check.labelled) + std::min(settings.added, check.candidates);
    request.config.minDistance = settings.hasMinDistance ? settings.minDistance : -1;
    request.config.name = settings.name;
    request.config.seed = settings.seed;
    const EmbeddingOverview *const embedding = BatchChecker::embedding(settings.embedding, project);
    if (BatchChecker::needsEmbedding(settings) && embedding != nullptr)
        request.config.embedding = embedding->info.name;
    if (needsScores(settings.method))
        request.config.scoreType = BatchChecker::scoreType(settings, project);
    return request;
}

}  // namespace Atoll
