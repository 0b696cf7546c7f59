#pragma once

#include "ui/itemmodels/row_list_model.h"

#include <QDate>
#include <QString>

namespace Atoll {

struct RecentProjectRow
{
    QString path;
    QString name;
    qint64 samples = 0;
    qint64 openedAtMs = 0;

    [[nodiscard]] QString key() const { return path; }
    bool operator==(const RecentProjectRow &) const = default;
};

class RecentProjectsModel final : public RowListModel<RecentProjectRow>
{
    Q_OBJECT

public:
    enum Column { NameColumn, SamplesColumn, OpenedColumn, ColumnCount };
    enum Role { PathRole = Qt::UserRole };

    explicit RecentProjectsModel(QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "today", "yesterday", "3 days ago", or the date.
    [[nodiscard]] static QString dayText(const QDate &day, const QDate &today);
};

}  // namespace Atoll
