#include "model/workflow/active_learning_agent.h"

#include "model/core/text.h"
#include "model/workflow/project.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> checkScores(const QString &type, const std::vector<double> &values, const Tag &queryTag)
{
    if (type.isEmpty())
        return failure(ErrorKind::Invalid, Text::tr("A score type needs a name."));
    if (static_cast<SampleIndex>(values.size()) != queryTag.samples.count())
        return failure(
            ErrorKind::Invalid,
            Text::tr("There are %1 scores \"%2\", but the query set \"%3\" has %4 samples. Give one "
                     "score per sample, in the order of the data set.")
                .arg(values.size())
                .arg(type, queryTag.name)
                .arg(queryTag.samples.count()));
    const auto bad = std::ranges::find_if_not(values, [](double value) { return std::isfinite(value); });
    if (bad != values.end())
        return failure(ErrorKind::Invalid,
                       Text::tr("Score %1 of \"%2\" (counted from 0) is %3. Scores must be finite numbers.")
                           .arg(bad - values.begin())
                           .arg(type)
                           .arg(*bad));
    return {};
}

}  // namespace

ActiveLearningAgent::ActiveLearningAgent(Project &project, TagId queryTag,
                                         std::optional<TagId> preselectedTag)
    : m_project(&project)
    , m_queryTag(queryTag)
    , m_preselectedTag(preselectedTag)
{
}

Result<ActiveLearningAgent> ActiveLearningAgent::create(Project &project, const QString &queryTag,
                                                        const QString &preselectedTag)
{
    const Result<Tag> query = project.findTag(queryTag);
    if (!query)
        return failure(query.error());
    if (preselectedTag.isEmpty())
        return ActiveLearningAgent(project, query->id, {});
    const Result<Tag> preselected = project.findTag(preselectedTag);
    if (!preselected)
        return failure(preselected.error());
    return ActiveLearningAgent(project, query->id, preselected->id);
}

Result<SampleSet> ActiveLearningAgent::querySet() const
{
    return m_project->tags().byId(m_queryTag).map([](const Tag &tag) { return tag.samples; });
}

Result<SampleSet> ActiveLearningAgent::labeledSet() const
{
    if (!m_preselectedTag)
        return m_project->sampleCount().map([](SampleIndex count) { return SampleSet(count); });
    return m_project->tags().byId(*m_preselectedTag).map([](const Tag &tag) { return tag.samples; });
}

Result<SampleSet> ActiveLearningAgent::unlabeledSet() const
{
    return querySet().and_then([this](const SampleSet &query) {
        return labeledSet().map([&](const SampleSet &labeled) { return query.without(labeled); });
    });
}

Result<SampleSet> ActiveLearningAgent::addedSet() const
{
    if (!m_addedSet)
        return failure(ErrorKind::Invalid, Text::tr("There is no added set before the first query."));
    return *m_addedSet;
}

Result<SelectionReport> ActiveLearningAgent::query(SelectionConfig config, TaskControl &control,
                                                   const ScoresByType &scores)
{
    if (config.name.isEmpty())
        config.name = defaultSelectionName(config, QDateTime::currentDateTime());
    TagSelectionRequest request;
    request.config = std::move(config);
    const Result<Tag> queryTag = m_project->tags().byId(m_queryTag);
    if (!queryTag)
        return failure(queryTag.error());
    request.queryTag = queryTag->name;
    if (m_preselectedTag) {
        const Result<Tag> preselected = m_project->tags().byId(*m_preselectedTag);
        if (!preselected)
            return failure(preselected.error());
        request.preselectedTag = preselected->name;
    }

    Result<Transaction> transaction = m_project->transaction();
    if (!transaction)
        return failure(transaction.error());
    if (const Result<> stored = storeScores(*queryTag, scores); !stored)
        return failure(stored.error());
    Result<SelectionReport> report = selectSamples(*m_project, request, control);
    if (!report || !report->tag)
        return report;
    if (const Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    m_preselectedTag = report->tag->id;
    m_addedSet = SampleSet::fromIndices(report->tag->samples.size(), report->proposal.record.picks);
    return report;
}

Result<> ActiveLearningAgent::uploadScores(const ScoresByType &scores)
{
    if (scores.empty())
        return {};
    const Result<Tag> queryTag = m_project->tags().byId(m_queryTag);
    if (!queryTag)
        return failure(queryTag.error());
    Result<Transaction> transaction = m_project->transaction();
    if (!transaction)
        return failure(transaction.error());
    QStringList types;
    for (const auto &[type, values] : scores)
        types << type;
    return storeScores(*queryTag, scores)
        .and_then([&] {
            return m_project->addHistory(
                Text::tr("Stored scores of \"%1\": %2.").arg(queryTag->name, types.join(u", "_s)));
        })
        .and_then([&] { return transaction->commit(); });
}

Result<> ActiveLearningAgent::storeScores(const Tag &queryTag, const ScoresByType &scores)
{
    for (const auto &[type, values] : scores) {
        if (Result<> checked = checkScores(type, values, queryTag); !checked)
            return checked;
    }
    for (const auto &[type, values] : scores) {
        const ScoreSet set{.id = {},
                           .tag = m_queryTag,
                           .type = type,
                           .source = {},
                           .createdAtMs = nowMs(),
                           .values = values};
        if (const Result<ScoreId> stored = m_project->scores().put(set); !stored)
            return failure(stored.error());
    }
    return {};
}

QString defaultSelectionName(const SelectionConfig &config, const QDateTime &time)
{
    return u"%1_%2_%3_%4"_s.arg(config.method, QString::number(config.nSamples, 'g', 15),
                                QString::number(config.minDistance, 'g', 15),
                                time.toString(u"MM_dd_yyyy__HH_mm_ss"_s));
}

}  // namespace Atoll
