#pragma once

#include "model/workflow/insight/sample_filter.h"
#include "model/workflow/insight/sample_order.h"
#include "model/workflow/selection.h"

#include <QObject>

#include <memory>

namespace Atoll {

class ProjectState;

using SharedOrder = std::shared_ptr<const std::vector<SampleIndex>>;

/// Which samples are shown, and in what order: members of the working set that pass the filter, sorted.
class SampleView final : public QObject
{
    Q_OBJECT

public:
    explicit SampleView(ProjectState &project, QObject *parent = nullptr);

    /// Name of the tag that everything acts on.
    [[nodiscard]] const QString &workingSetTag() const { return m_workingSetTag; }
    [[nodiscard]] const SampleSet &workingSet() const { return m_workingSet; }
    [[nodiscard]] SampleIndex workingSetCount() const { return m_workingSetCount; }
    void setWorkingSetTag(const QString &tag);

    [[nodiscard]] const SampleFilter &filter() const { return m_filter; }
    void setFilter(const SampleFilter &filter);
    /// A range or choice on a column takes the place of an earlier one on the same column.
    void addClause(const FilterClause &clause);
    void removeClause(std::size_t position);

    [[nodiscard]] const SampleSet &shown() const { return m_shown; }
    [[nodiscard]] SampleIndex shownCount() const { return m_shownCount; }

    [[nodiscard]] const SortKey &sortKey() const { return m_sortKey; }
    void setSortKey(const SortKey &key);
    /// The shown samples as sorted; never null.
    [[nodiscard]] const SharedOrder &order() const { return m_order; }

    /// Picks of a proposal that is no tag yet: what a pick order without a tag's name means.
    void setProposedPicks(std::vector<SampleIndex> picks);

    /// All of it at once, e.g. when a project opens; a working set that is not there becomes initial-tag.
    void restore(const QString &workingSetTag, const SampleFilter &filter, const SortKey &sortKey);

Q_SIGNALS:
    void workingSetChanged();
    void filterChanged();
    void sortKeyChanged();
    /// After `shown()` is new.
    void shownChanged();
    /// After `order()` is new.
    void orderChanged();

private:
    struct Answer;
    void findWorkingSet();
    void refresh();
    void take(Answer answer);

    ProjectState &m_project;
    QString m_workingSetTag = initialTagName.toString();
    SampleSet m_workingSet;
    SampleIndex m_workingSetCount = 0;
    SampleFilter m_filter;
    SampleSet m_shown;
    SampleIndex m_shownCount = 0;
    SortKey m_sortKey;
    SharedOrder m_order;
    std::vector<SampleIndex> m_proposedPicks;
};

}  // namespace Atoll
