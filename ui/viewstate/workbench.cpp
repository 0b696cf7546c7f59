#include "ui/viewstate/workbench.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString workingSetKey = u"workingSet"_s;
const QString filterKey = u"filter"_s;
const QString sortKey = u"sort"_s;
const QString colourKey = u"colour"_s;
const QString colourMapKey = u"colourMap"_s;
const QString scaleKey = u"scale"_s;
const QString quantile = u"quantile"_s;
const QString projectionKey = u"projection"_s;
const QString cameraKey = u"camera"_s;
const QString selectionKey = u"selection"_s;
const QString currentKey = u"current"_s;

QJsonArray toJson(const QRectF &rectangle)
{
    return {rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height()};
}

QRectF rectangleFrom(const QJsonArray &json)
{
    return json.size() == 4
               ? QRectF(json[0].toDouble(), json[1].toDouble(), json[2].toDouble(), json[3].toDouble())
               : QRectF();
}

QJsonArray toJson(const SampleFilter &filter)
{
    QJsonArray json;
    for (const FilterClause &clause : filter)
        json.append(clause.toJson());
    return json;
}

SampleFilter filterFrom(const QJsonArray &json)
{
    SampleFilter filter;
    for (const auto &clause : json) {
        if (std::optional<FilterClause> known = FilterClause::fromJson(clause.toObject()))
            filter.push_back(std::move(*known));
    }
    return filter;
}

}  // namespace

Workbench::Workbench(QObject *parent)
    : QObject(parent)
    , m_view(m_project)
    , m_colours(m_project)
    , m_map(m_project)
    , m_proposal(m_project)
{
    connect(&m_project, &ProjectState::opened, this, &Workbench::restoreViews);
    connect(&m_project, &ProjectState::dataChanged, this,
            [this] { m_selection.growTo(m_project.sampleCount()); });
    connect(&m_project, &ProjectState::closed, this, [this] { m_selection.reset(0); });
    connect(&m_proposal, &ProposalState::proposalChanged, this,
            [this] { m_view.setProposedPicks(m_proposal.picks()); });
    connect(&m_proposal, &ProposalState::accepted, this, [this](const QString &tag) {
        // What was sorted by the proposal is sorted by the tag it has become.
        if (m_view.sortKey().column == ColumnKey{ColumnSource::PickOrder, {}, {}})
            m_view.setSortKey({{ColumnSource::PickOrder, tag, {}}, false});
    });
}

void Workbench::open(const QString &path, Access access, const QJsonObject &views)
{
    m_viewsToRestore = views;
    m_project.open(path, access);
}

void Workbench::restoreViews()
{
    const QJsonObject views = std::exchange(m_viewsToRestore, {});
    const SampleIndex count = m_project.sampleCount();
    m_view.restore(views[workingSetKey].toString(initialTagName.toString()),
                   filterFrom(views[filterKey].toArray()), SortKey::fromText(views[sortKey].toString()));
    ColourChoice choice;
    choice.column = ColumnKey::fromText(views[colourKey].toString());
    choice.colourMap = views[colourMapKey].toString(choice.colourMap);
    choice.scale = views[scaleKey].toString() == quantile ? ColourScaling::Quantile : ColourScaling::Linear;
    m_colours.setChoice(choice);
    std::optional<ProjectionId> projection;
    if (views.contains(projectionKey))
        projection = ProjectionId{views[projectionKey].toInteger()};
    m_map.restore(projection, rectangleFrom(views[cameraKey].toArray()));
    m_selection.reset(count);
    if (const Result<SampleSet> selected = SampleSet::fromHex(count, views[selectionKey].toString()))
        m_selection.select(*selected);
    const int current = views[currentKey].toInt(-1);
    m_selection.setCurrent(current < count ? current : -1);
}

QJsonObject Workbench::savedViews() const
{
    QJsonObject views{
        {workingSetKey, m_view.workingSetTag()},      {filterKey, toJson(m_view.filter())},
        {sortKey, m_view.sortKey().toText()},         {colourKey, m_colours.choice().column.toText()},
        {colourMapKey, m_colours.choice().colourMap}, {cameraKey, toJson(m_map.camera())},
        {currentKey, m_selection.current()}};
    if (m_colours.choice().scale == ColourScaling::Quantile)
        views[scaleKey] = quantile;
    if (m_map.projection())
        views[projectionKey] = qint64(m_map.projection()->id);
    if (!m_selection.isEmpty())
        views[selectionKey] = m_selection.samples().toHex();
    return views;
}

const SampleSet &Workbench::scope() const
{
    return m_selection.isEmpty() ? m_view.shown() : m_selection.samples();
}

}  // namespace Atoll
