#pragma once

#include "ui/itemmodels/row_list_model.h"

#include <QString>

namespace Atoll {

/// Something that was done to the project.
struct HistoryRow
{
    qint64 id = 0;  ///< unique
    QString sentence;
    qint64 atMs = 0;
    QString program;
    bool isUndone = false;  ///< taken back; redo would do it again

    [[nodiscard]] QString key() const { return QString::number(id); }
    bool operator==(const HistoryRow &) const = default;
};

/// In the order given; the dock gives the newest first.
class HistoryModel final : public RowListModel<HistoryRow>
{
    Q_OBJECT

public:
    enum Column { SentenceColumn, TimeColumn, ProgramColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole, IsUndoneRole };

    explicit HistoryModel(QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

}  // namespace Atoll
