#include "model/workflow/insight/proposal_summary.h"

#include "model/core/text.h"
#include "model/workflow/insight/coverage_radius.h"
#include "model/workflow/insight/selection_view.h"
#include "model/workflow/project.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

std::vector<SampleIndex> joined(std::vector<SampleIndex> first, const std::vector<SampleIndex> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

std::vector<SampleIndex> everyNth(const std::vector<SampleIndex> &samples, SampleIndex step)
{
    std::vector<SampleIndex> result;
    result.reserve(samples.size() / static_cast<std::size_t>(step) + 1);
    for (std::size_t i = 0; i < samples.size(); i += static_cast<std::size_t>(step))
        result.push_back(samples[i]);
    return result;
}

ClassMix mixOf(const SampleColumn &column, const std::vector<SampleIndex> &samples)
{
    ClassMix mix{std::vector<SampleIndex>(static_cast<std::size_t>(column.classNames.size()), 0), 0};
    for (const SampleIndex sample : samples) {
        const auto place = static_cast<std::size_t>(sample);
        const std::int32_t number = place < column.classes.size() ? column.classes[place] : -1;
        ++(number < 0 ? mix.unknown : mix.counts[static_cast<std::size_t>(number)]);
    }
    return mix;
}

/// One number per sample of the data set, NaN where unknown.
using Scores = std::vector<double>;

std::optional<double> meanOf(const Scores &scores, const std::vector<SampleIndex> &samples)
{
    double sum = 0;
    qint64 count = 0;
    for (const SampleIndex sample : samples) {
        const double score = scores[static_cast<std::size_t>(sample)];
        if (!std::isfinite(score))
            continue;
        sum += score;
        ++count;
    }
    return count == 0 ? std::nullopt : std::optional(sum / double(count));
}

class Summariser
{
public:
    Summariser(const Project &project, const SelectionProposal &proposal,
               const ProposalSummaryRequest &request, TaskControl &control)
        : m_project(project)
        , m_proposal(proposal)
        , m_request(request)
        , m_control(control)
    {
    }

    Result<ProposalSummary> run()
    {
        return findSets()
            .and_then([this] { return drawRandom(); })
            .and_then([this] { return measureRadii(); })
            .and_then([this] { return averageScores(); })
            .map([this] {
                mixClasses();
                return std::move(m_summary);
            });
    }

private:
    Result<> findSets()
    {
        Result<SelectionSets> sets =
            setsOfSelection(m_project, m_proposal.record, m_proposal.samples, m_proposal.samples.size());
        if (!sets)
            return failure(sets.error());
        m_sets = std::move(*sets);
        m_preselected = m_sets.preselected.indices();
        m_pool = m_sets.candidates().indices();
        m_summary.picks = m_proposal.record.picks.size();
        return {};
    }

    Result<> drawRandom()
    {
        const Result<SelectionMethod> method = selectionMethod(u"RANDOM"_s);
        if (!method)
            return failure(method.error());
        SelectionConfig config;
        config.seed = m_proposal.record.seed;
        SelectionRequest request =
            selectionRequest(m_sets, config, static_cast<SampleIndex>(m_summary.picks));
        request.keepDistances = false;
        return runSelection(*method, request, m_control).map([this](SelectionResult result) {
            m_summary.random = std::move(result.picks);
        });
    }

    Result<> findEmbedding()
    {
        m_embedding = m_request.embedding;
        const QString &name = m_proposal.record.embedding;
        if (m_embedding != nullptr || name.isEmpty())
            return {};
        const Result<EmbeddingInfo> info = m_project.embeddings().byName(name);
        if (!info)
            return info.error().kind == ErrorKind::NotFound ? Result<>() : failure(info.error());
        return m_project.embeddings().load(info->id).map(
            [this](SharedFeatures features) { m_embedding = std::move(features); });
    }

    Result<> measureRadii()
    {
        if (Result<> found = findEmbedding(); !found || m_embedding == nullptr)
            return found;
        std::vector<SampleIndex> samples = m_sets.query.indices();
        const auto most = static_cast<qint64>(m_preselected.size()) + static_cast<qint64>(m_summary.picks);
        const qint64 comparisons = static_cast<qint64>(samples.size()) * most;
        constexpr qint64 limit = ProposalSummary::maximumComparisons;
        m_summary.radiusStep =
            static_cast<SampleIndex>(std::max(qint64{1}, (comparisons + limit - 1) / limit));
        samples = everyNth(samples, m_summary.radiusStep);
        struct Measurement
        {
            std::vector<SampleIndex> chosen;
            std::optional<double> *radius;
        };
        const std::array<Measurement, 3> measurements{
            {{m_preselected, &m_summary.radiusBefore},
             {joined(m_preselected, m_proposal.record.picks), &m_summary.radiusAfter},
             {joined(m_preselected, m_summary.random), &m_summary.radiusRandom}}};
        for (const auto &measurement : measurements) {
            Result<std::optional<double>> radius =
                coverageRadius(*m_embedding, samples, measurement.chosen, m_control);
            if (!radius)
                return failure(radius.error());
            *measurement.radius = *radius;
        }
        return {};
    }

    Result<Scores> findScores() const
    {
        if (m_request.scores != nullptr)
            return Scores(m_request.scores->numbers.begin(), m_request.scores->numbers.end());
        const SelectionRecord &record = m_proposal.record;
        const Result<ScoreSet> stored = scoresOfSelection(m_project, record);
        if (!stored)
            return stored.error().kind == ErrorKind::NotFound ? Result<Scores>(Scores())
                                                              : failure(stored.error());
        Scores scores(static_cast<std::size_t>(m_sets.query.size()),
                      std::numeric_limits<double>::quiet_NaN());
        const std::vector<SampleIndex> members = m_sets.query.indices();
        for (std::size_t i = 0; i < std::min(members.size(), stored->values.size()); ++i)
            scores[static_cast<std::size_t>(members[i])] = stored->values[i];
        return scores;
    }

    Result<> averageScores()
    {
        Result<Scores> scores = findScores();
        if (!scores)
            return failure(scores.error());
        if (scores->empty())
            return {};
        scores->resize(static_cast<std::size_t>(m_sets.query.size()),
                       std::numeric_limits<double>::quiet_NaN());
        m_summary.meanScore = meanOf(*scores, m_proposal.record.picks);
        m_summary.meanScoreRandom = meanOf(*scores, m_summary.random);
        m_summary.meanScorePool = meanOf(*scores, m_pool);
        return {};
    }

    void mixClasses()
    {
        if (m_request.classes == nullptr || m_request.classes->info.kind != ColumnKind::Class)
            return;
        m_summary.classNames = m_request.classes->classNames;
        m_summary.poolMix = mixOf(*m_request.classes, m_pool);
        m_summary.batchMix = mixOf(*m_request.classes, m_proposal.record.picks);
        m_summary.randomMix = mixOf(*m_request.classes, m_summary.random);
    }

    const Project &m_project;
    const SelectionProposal &m_proposal;
    const ProposalSummaryRequest &m_request;
    TaskControl &m_control;
    SelectionSets m_sets;
    std::vector<SampleIndex> m_preselected;
    std::vector<SampleIndex> m_pool;
    SharedFeatures m_embedding;
    ProposalSummary m_summary;
};

}  // namespace

Result<ProposalSummary> summariseProposal(const Project &project, const SelectionProposal &proposal,
                                          const ProposalSummaryRequest &request, TaskControl &control)
{
    return Summariser(project, proposal, request, control).run();
}

bool isRecutExact(const QString &method)
{
    const Result<SelectionMethod> found = selectionMethod(method);
    return found && found->hasPrefixProperty;
}

SelectionProposal recutProposal(const SelectionProposal &proposal, SampleIndex picks)
{
    Q_ASSERT(proposal.result && isRecutExact(proposal.record.method));
    const auto count = std::min(static_cast<std::size_t>(picks), proposal.record.picks.size());
    SelectionProposal cut = proposal;
    for (std::size_t i = count; i < proposal.record.picks.size(); ++i)
        cut.samples.remove(proposal.record.picks[i]);
    SelectionRecord &record = cut.record;
    record.picks.resize(count);
    record.pickDistances.resize(std::min(count, record.pickDistances.size()));
    record.nSamples = cut.samples.count();
    cut.result->picks = record.picks;
    cut.result->distances = record.pickDistances;
    cut.result->stop = StopReason::CountReached;
    // That there are fewer samples than asked for no longer holds; that some rows are all zeros does, and it
    // was said last.
    cut.warnings =
        proposal.result->zeroRows > 0 ? proposal.warnings.mid(proposal.warnings.size() - 1) : QStringList();
    return cut;
}

}  // namespace Atoll
