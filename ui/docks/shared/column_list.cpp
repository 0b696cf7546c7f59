#include "ui/docks/shared/column_list.h"

#include "ui/viewstate/workbench.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

ColumnList &ColumnList::of(Workbench &workbench)
{
    auto *shared = workbench.findChild<ColumnList *>(QString(), Qt::FindDirectChildrenOnly);
    if (shared == nullptr)
        shared = new ColumnList(workbench);
    return *shared;
}

ColumnList::ColumnList(Workbench &workbench)
    : QObject(&workbench)
    , m_workbench(workbench)
{
    const ProjectState &project = workbench.project();
    connect(&project, &ProjectState::dataChanged, this, &ColumnList::read);
    connect(&project, &ProjectState::closed, this, [this] {
        m_isRead = false;
        m_columns.clear();
        Q_EMIT columnsChanged();
    });
    read();
}

void ColumnList::read()
{
    if (!m_workbench.project().isOpen())
        return;
    m_workbench.project().session().look<std::vector<ColumnInfo>>(
        u"columns"_s, [](const Project &project, TaskControl &) { return availableColumns(project); }, this,
        [this](Result<std::vector<ColumnInfo>> columns) {
            if (columns)
                take(std::move(*columns));
        });
}

void ColumnList::take(std::vector<ColumnInfo> columns)
{
    if (m_isRead && columns == m_columns)
        return;
    m_isRead = true;
    m_columns = std::move(columns);
    Q_EMIT columnsChanged();
}

const ColumnInfo *ColumnList::find(const ColumnKey &key) const
{
    const auto found = std::ranges::find(m_columns, key, &ColumnInfo::key);
    return found == m_columns.end() ? nullptr : &*found;
}

QString ColumnList::title(const ColumnKey &key) const
{
    const ColumnInfo *const info = find(key);
    return info != nullptr ? info->title : columnInfo(key).title;
}

}  // namespace Atoll
