#include "model/workflow/insight/pick_reason.h"

#include "model/core/text.h"
#include "model/numeric/distances.h"
#include "model/selection/vector_candidates.h"
#include "model/workflow/insight/selection_view.h"
#include "model/workflow/project.h"
#include "model/workflow/selection.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using Role = PickReason::Role;

constexpr int shownDigits = 4;

QString shown(double value)
{
    return QLocale().toString(value, 'g', shownDigits);
}

/// A selection, stored or not.
struct Picks
{
    const SelectionRecord &record;
    const SampleSet &samples;
    SampleIndex dataSetSize = 0;
};

/// The nearest of `chosen`; equally near: the lowest index.
std::optional<SampleIndex> nearestOf(const FeatureMatrix &embedding, SampleIndex sample,
                                     const std::vector<SampleIndex> &chosen, double &squared)
{
    std::optional<SampleIndex> nearest;
    squared = std::numeric_limits<double>::infinity();
    for (const SampleIndex other : chosen) {
        if (other >= embedding.rows() || !hasVector(embedding, other))
            continue;
        const double distance =
            squaredDistance(embedding.row(sample).data(), embedding.row(other).data(), embedding.cols());
        if (distance < squared || (distance == squared && nearest && other < *nearest)) {
            squared = distance;
            nearest = other;
        }
    }
    return nearest;
}

class ReasonFinder
{
public:
    ReasonFinder(const Project &project, const Picks &selection, SampleIndex sample, SharedFeatures embedding)
        : m_project(project)
        , m_selection(selection)
        , m_sample(sample)
        , m_embedding(std::move(embedding))
    {
    }

    Result<PickReason> find()
    {
        const std::vector<SampleIndex> &picks = m_selection.record.picks;
        m_reason.of = picks.size();
        m_reason.method = m_selection.record.method;
        const auto place = std::ranges::find(picks, m_sample);
        if (place == picks.end())
            return explainAbsence();
        m_reason.role = Role::Picked;
        m_reason.rank = static_cast<std::size_t>(place - picks.begin()) + 1;
        return readScore().and_then([this] { return measure(); }).map([this] {
            m_reason.sentence = sentence();
            return m_reason;
        });
    }

private:
    Result<PickReason> explainAbsence()
    {
        if (m_selection.samples.contains(m_sample)) {
            m_reason.role = Role::Preselected;
            m_reason.sentence = Text::tr("It was chosen before this selection, which began from it.");
            return m_reason;
        }
        const auto sets =
            setsOfSelection(m_project, m_selection.record, m_selection.samples, m_selection.dataSetSize);
        if (!sets && sets.error().kind != ErrorKind::NotFound)
            return failure(sets.error());
        const bool wasCandidate = sets && sets->query.contains(m_sample);
        m_reason.role = wasCandidate ? Role::NotPicked : Role::NotInQuery;
        m_reason.sentence =
            wasCandidate
                ? Text::tr("It could have been picked, but others were better by %1.").arg(m_reason.method)
                : Text::tr("It is not picked: it was not among the samples to choose from.");
        return m_reason;
    }

    Result<> readScore()
    {
        m_reason.scoreType = m_selection.record.scoreType;
        if (m_reason.scoreType.isEmpty())
            return {};
        const Result<Tag> queryTag = m_project.tags().byId(m_selection.record.queryTag);
        const Result<ScoreSet> scores = scoresOfSelection(m_project, m_selection.record);
        for (const Error *error :
             {queryTag ? nullptr : &queryTag.error(), scores ? nullptr : &scores.error()}) {
            if (error != nullptr)
                return error->kind == ErrorKind::NotFound ? Result<>() : failure(*error);
        }
        const SampleSet before = SampleSet::all(m_sample).intersected(queryTag->samples);
        const auto place = static_cast<std::size_t>(before.count());
        if (queryTag->samples.contains(m_sample) && place < scores->values.size())
            m_reason.score = scores->values[place];
        return {};
    }

    /// Samples chosen before this one.
    [[nodiscard]] std::vector<SampleIndex> chosenBefore() const
    {
        const SelectionRecord &record = m_selection.record;
        std::vector<SampleIndex> chosen =
            m_selection.samples.without(SampleSet::fromIndices(m_selection.samples.size(), record.picks))
                .indices();
        const auto end = record.picks.begin() + static_cast<std::ptrdiff_t>(m_reason.rank - 1);
        chosen.insert(chosen.end(), record.picks.begin(), end);
        return chosen;
    }

    Result<> measure()
    {
        const SelectionRecord &record = m_selection.record;
        if (m_reason.rank <= record.pickDistances.size()) {
            const double distance = record.pickDistances[m_reason.rank - 1];
            if (!std::isnan(distance))
                m_reason.distance = distance;
        }
        if (record.embedding.isEmpty())
            return {};
        if (Result<> loaded = loadEmbedding(); !loaded || m_embedding == nullptr)
            return loaded;
        if (m_sample >= m_embedding->rows() || !hasVector(*m_embedding, m_sample))
            return {};
        double squared = 0;
        m_reason.nearest = nearestOf(*m_embedding, m_sample, chosenBefore(), squared);
        if (m_reason.nearest && !m_reason.distance)
            m_reason.distance = std::sqrt(squared);
        return {};
    }

    Result<> loadEmbedding()
    {
        if (m_embedding != nullptr)
            return {};
        const Result<EmbeddingInfo> info = m_project.embeddings().byName(m_selection.record.embedding);
        if (!info)
            return info.error().kind == ErrorKind::NotFound ? Result<>() : failure(info.error());
        return m_project.embeddings().load(info->id).map(
            [this](SharedFeatures features) { m_embedding = std::move(features); });
    }

    [[nodiscard]] QString pathOf(SampleIndex sample) const
    {
        const Result<Sample> found = m_project.samples().read(sample);
        return found ? found->path : QString::number(sample);
    }

    [[nodiscard]] QString sentence() const
    {
        const QLocale locale;
        QStringList sentences{Text::tr("Pick %1 of %2 by %3.")
                                  .arg(locale.toString(qulonglong{m_reason.rank}),
                                       locale.toString(qulonglong{m_reason.of}), m_reason.method)};
        if (m_reason.score)
            sentences.append(Text::tr("Its %1 is %2.").arg(m_reason.scoreType, shown(*m_reason.score)));
        else if (!m_reason.scoreType.isEmpty())
            sentences.append(Text::tr("The scores \"%1\" it was picked by have been deleted since.")
                                 .arg(m_reason.scoreType));
        if (m_reason.distance && m_reason.nearest)
            sentences.append(Text::tr("The nearest sample chosen before it is %1, at a distance of %2.")
                                 .arg(pathOf(*m_reason.nearest), shown(*m_reason.distance)));
        else if (m_reason.distance)
            sentences.append(Text::tr("The nearest sample chosen before it was at a distance of %1.")
                                 .arg(shown(*m_reason.distance)));
        else if (!m_selection.record.embedding.isEmpty())
            sentences.append(Text::tr("No sample had been chosen before it that it could be compared with."));
        else if (m_reason.scoreType.isEmpty())
            sentences.append(Text::tr("Chance decided."));
        return sentences.join(u' ');
    }

    const Project &m_project;
    const Picks &m_selection;
    SampleIndex m_sample;
    SharedFeatures m_embedding;
    PickReason m_reason;
};

Result<PickReason> reasonIn(const Project &project, const Picks &selection, SampleIndex sample,
                            SharedFeatures embedding)
{
    if (const Result<Sample> exists = project.samples().read(sample); !exists)
        return failure(exists.error());
    return ReasonFinder(project, selection, sample, std::move(embedding)).find();
}

}  // namespace

Result<PickReason> pickReason(const Project &project, const Tag &tag, SampleIndex sample,
                              SharedFeatures embedding)
{
    if (tag.selection)
        return reasonIn(project, {*tag.selection, tag.samples, dataSetSizeOf(tag)}, sample,
                        std::move(embedding));
    PickReason reason;
    reason.sentence = tag.samples.contains(sample)
                          ? Text::tr("It is in %1, which was not made by a selection.").arg(tag.name)
                          : Text::tr("It is not in %1.").arg(tag.name);
    return reason;
}

Result<PickReason> pickReason(const Project &project, const SelectionProposal &proposal, SampleIndex sample,
                              SharedFeatures embedding)
{
    return reasonIn(project, {proposal.record, proposal.samples, proposal.samples.size()}, sample,
                    std::move(embedding));
}

}  // namespace Atoll
