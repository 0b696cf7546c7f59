#include "ui/itemmodels/recent_projects_model.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace Atoll {

RecentProjectsModel::RecentProjectsModel(QObject *parent)
    : RowListModel(parent)
{
}

QString RecentProjectsModel::dayText(const QDate &day, const QDate &today)
{
    const qint64 days = day.daysTo(today);
    if (days == 0)
        return tr("today");
    if (days == 1)
        return tr("yesterday");
    if (days > 1 && days < 7)
        return tr("%n day(s) ago", nullptr, static_cast<int>(days));
    return QLocale().toString(day, QLocale::ShortFormat);
}

int RecentProjectsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecentProjectsModel::data(const QModelIndex &index, int role) const
{
    if (!isOurs(index))
        return {};
    const RecentProjectRow &project = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == NameColumn)
            return project.name;
        if (index.column() == SamplesColumn)
            return tr("%n image(s)", nullptr, static_cast<int>(project.samples));
        return dayText(QDateTime::fromMSecsSinceEpoch(project.openedAtMs).date(), QDate::currentDate());
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(project.path);
    case PathRole:
        return project.path;
    default:
        return {};
    }
}

QVariant RecentProjectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Project");
    case SamplesColumn:
        return tr("Images");
    case OpenedColumn:
        return tr("Opened");
    default:
        return {};
    }
}

}  // namespace Atoll
