#include "ui/viewstate/sample_view.h"

#include "ui/viewstate/project_state.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// What to show, by value, for the thread that reads.
struct Question
{
    SampleSet workingSet;
    SampleFilter filter;
    SortKey sortKey;
    std::vector<SampleIndex> proposedPicks;
    std::shared_ptr<ReadCache> cache;
};

bool namesMatter(const SampleFilter &filter)
{
    return std::ranges::any_of(
        filter, [](const FilterClause &clause) { return clause.kind == FilterClause::Kind::NameContains; });
}

Result<SampleSet> shownSamples(const Question &question, const Project &project, TaskControl &control)
{
    Result<std::vector<SharedColumn>> columns =
        question.cache->columns(project, columnsOf(question.filter), control);
    if (!columns)
        return failure(columns.error());
    SharedPictures pictures;
    if (namesMatter(question.filter)) {
        Result<SharedPictures> read = question.cache->pictures(project, control);
        if (!read)
            return failure(read.error());
        pictures = *read;
    }
    return filteredSamples(question.workingSet, question.filter, *columns,
                           pictures ? &pictures->paths() : nullptr);
}

/// Ranks from 1 in the order of the picks.
SharedColumn proposalColumn(const Question &question)
{
    auto column = std::make_shared<SampleColumn>();
    column->info.kind = ColumnKind::Number;
    column->numbers.assign(std::size_t(question.workingSet.size()), std::numeric_limits<float>::quiet_NaN());
    float rank = 0;
    for (const SampleIndex pick : question.proposedPicks)
        column->numbers[std::size_t(pick)] = ++rank;
    return column;
}

Result<std::vector<SampleIndex>> sorted(const Question &question, const SampleSet &shown,
                                        const Project &project, TaskControl &control)
{
    const ColumnKey &key = question.sortKey.column;
    if (key.source == ColumnSource::None)
        return shown.indices();
    SharedColumn column;
    if (key.source == ColumnSource::PickOrder && key.name.isEmpty()) {
        column = proposalColumn(question);
    } else {
        Result<SharedColumn> loaded = question.cache->column(project, key, control);
        if (!loaded && loaded.error().kind == ErrorKind::NotFound)
            return shown.indices();
        if (!loaded)
            return failure(loaded.error());
        column = *loaded;
    }
    return sortedSamples(shown, column.get(), question.sortKey.descending, control);
}

bool isOnSameColumn(const FilterClause &one, const FilterClause &other)
{
    return one.kind == other.kind && one.column == other.column && one.column.source != ColumnSource::None;
}

}  // namespace

struct SampleView::Answer
{
    SampleSet shown;
    SharedOrder order;
};

SampleView::SampleView(ProjectState &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_order(std::make_shared<const std::vector<SampleIndex>>())
{
    connect(&project, &ProjectState::dataChanged, this, [this] {
        findWorkingSet();
        refresh();
    });
    connect(&project, &ProjectState::closed, this, [this] {
        m_proposedPicks.clear();
        m_filter.clear();
        m_sortKey = {};
        m_workingSetTag = initialTagName.toString();
        findWorkingSet();
        take({});
    });
}

void SampleView::findWorkingSet()
{
    const TagTreeRow *row = m_project.findTag(m_workingSetTag);
    const bool isWhole = row == nullptr || row->tag.kind == TagKind::Initial;
    if (isWhole)
        m_workingSetTag = initialTagName.toString();
    // initial-tag grows at the end of an import only, but what has been read can be looked at before.
    m_workingSet =
        isWhole ? SampleSet::all(m_project.sampleCount()) : row->tag.samples.grownTo(m_project.sampleCount());
    m_workingSetCount = m_workingSet.count();
    Q_EMIT workingSetChanged();
}

void SampleView::refresh()
{
    if (!m_project.isOpen())
        return;
    Question question{m_workingSet, m_filter, m_sortKey, m_proposedPicks, m_project.cache()};
    m_project.session().look<Answer>(
        u"shown"_s,
        [question = std::move(question)](const Project &project, TaskControl &control) -> Result<Answer> {
            Result<SampleSet> shown = shownSamples(question, project, control);
            if (!shown)
                return failure(shown.error());
            Result<std::vector<SampleIndex>> order = sorted(question, *shown, project, control);
            if (!order)
                return failure(order.error());
            return Answer{std::move(*shown),
                          std::make_shared<const std::vector<SampleIndex>>(std::move(*order))};
        },
        this,
        [this](Result<Answer> answer) {
            if (answer)
                take(std::move(*answer));
            else if (answer.error().kind != ErrorKind::Cancelled)
                Q_EMIT m_project.failed(tr("Show the samples"), answer.error());
        });
}

void SampleView::take(Answer answer)
{
    if (!answer.order)
        answer.order = std::make_shared<const std::vector<SampleIndex>>();
    const bool isOtherSet = answer.shown != m_shown;
    const bool isOtherOrder = *answer.order != *m_order;
    m_shown = std::move(answer.shown);
    m_order = std::move(answer.order);
    m_shownCount = SampleIndex(m_order->size());
    if (isOtherSet)
        Q_EMIT shownChanged();
    if (isOtherOrder)
        Q_EMIT orderChanged();
}

void SampleView::setWorkingSetTag(const QString &tag)
{
    if (tag == m_workingSetTag)
        return;
    m_workingSetTag = tag;
    findWorkingSet();
    refresh();
}

void SampleView::setFilter(const SampleFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    refresh();
}

void SampleView::addClause(const FilterClause &clause)
{
    SampleFilter filter = m_filter;
    std::erase_if(filter, [&](const FilterClause &other) { return isOnSameColumn(clause, other); });
    filter.push_back(clause);
    setFilter(filter);
}

void SampleView::removeClause(std::size_t position)
{
    if (position >= m_filter.size())
        return;
    SampleFilter filter = m_filter;
    filter.erase(filter.begin() + std::ptrdiff_t(position));
    setFilter(filter);
}

void SampleView::setSortKey(const SortKey &key)
{
    if (key == m_sortKey)
        return;
    m_sortKey = key;
    Q_EMIT sortKeyChanged();
    refresh();
}

void SampleView::setProposedPicks(std::vector<SampleIndex> picks)
{
    m_proposedPicks = std::move(picks);
    if (m_sortKey.column.source == ColumnSource::PickOrder && m_sortKey.column.name.isEmpty())
        refresh();
}

void SampleView::restore(const QString &workingSetTag, const SampleFilter &filter, const SortKey &sortKey)
{
    m_workingSetTag = workingSetTag;
    m_filter = filter;
    m_sortKey = sortKey;
    findWorkingSet();
    Q_EMIT filterChanged();
    Q_EMIT sortKeyChanged();
    refresh();
}

}  // namespace Atoll
