#pragma once

#include "ui/itemmodels/row_steps.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <utility>
#include <vector>

namespace Atoll {

/// A table over plain rows that are replaced as a whole and told apart by a key. Only what differs is
/// announced: a view keeps its selection and its place. `Row` has `QString key() const` (unique) and `==`.
template <typename Row>
class RowListModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    /// Invalid when there is no such row.
    [[nodiscard]] QModelIndex indexOf(const QString &key) const
    {
        const auto found = std::ranges::find_if(m_rows, [&](const Row &each) { return each.key() == key; });
        return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()), 0);
    }
    void setRows(std::vector<Row> wanted)
    {
        for (const RowStep &step : rowSteps(keysOf(m_rows), keysOf(wanted)))
            take(step, wanted);
        for (std::size_t at = 0; at < wanted.size(); ++at)
            if (!(m_rows[at] == wanted[at])) {
                m_rows[at] = std::move(wanted[at]);
                announceChange(static_cast<int>(at));
            }
    }

protected:
    [[nodiscard]] Row &rowAt(int at) { return m_rows[static_cast<std::size_t>(at)]; }
    void announceChange(int at) { Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1)); }
    [[nodiscard]] bool isOurs(const QModelIndex &index) const
    {
        return checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid);
    }

private:
    [[nodiscard]] static QStringList keysOf(const std::vector<Row> &rows)
    {
        QStringList keys;
        keys.reserve(static_cast<qsizetype>(rows.size()));
        for (const Row &row : rows)
            keys.append(row.key());
        return keys;
    }

    void take(const RowStep &step, const std::vector<Row> &wanted)
    {
        switch (step.kind) {
        case RowStep::Kind::Remove:
            beginRemoveRows({}, step.first, step.last);
            m_rows.erase(m_rows.begin() + step.first, m_rows.begin() + step.last + 1);
            endRemoveRows();
            break;
        case RowStep::Kind::Insert:
            beginInsertRows({}, step.first, step.last);
            m_rows.insert(m_rows.begin() + step.first, wanted.begin() + step.first,
                          wanted.begin() + step.last + 1);
            endInsertRows();
            break;
        case RowStep::Kind::Move:
            beginMoveRows({}, step.first, step.first, {}, step.destination);
            std::rotate(m_rows.begin() + step.destination, m_rows.begin() + step.first,
                        m_rows.begin() + step.first + 1);
            endMoveRows();
            break;
        }
    }

    std::vector<Row> m_rows;
};

}  // namespace Atoll
