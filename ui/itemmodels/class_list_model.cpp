#include "ui/itemmodels/class_list_model.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace Atoll {

ClassListModel::ClassListModel(QObject *parent)
    : RowListModel(parent)
{
}

QColor ClassListModel::colourOf(int place)
{
    // M. Okabe and K. Ito, Color Universal Design, 2008; black is left out because it is not seen on dark.
    static const std::array colours{QColor(0xe6, 0x9f, 0x00), QColor(0x56, 0xb4, 0xe9),
                                    QColor(0x00, 0x9e, 0x73), QColor(0xf0, 0xe4, 0x42),
                                    QColor(0x3b, 0x82, 0xd0), QColor(0xd5, 0x5e, 0x00),
                                    QColor(0xcc, 0x79, 0xa7), QColor(0x9a, 0xa0, 0xa8)};
    return colours.at(static_cast<std::size_t>(place) % colours.size());
}

bool ClassListModel::isFree(const QString &name, int exceptRow) const
{
    for (int at = 0; at < rowCount(); ++at)
        if (at != exceptRow && row(at).name == name)
            return false;
    return true;
}

std::optional<int> ClassListModel::freeDigit() const
{
    // 0 says that nothing is there, so it is given to no class by itself.
    for (int digit = 1; digit <= 9; ++digit)
        if (std::ranges::none_of(rows(), [digit](const ClassRow &each) { return each.digit == digit; }))
            return digit;
    return std::nullopt;
}

int ClassListModel::addClass(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || !isFree(trimmed, -1))
        return -1;
    ClassRow added;
    for (const ClassRow &each : rows())
        added.id = std::max(added.id, each.id + 1);
    added.name = trimmed;
    added.colour = colourOf(rowCount());
    added.digit = freeDigit();
    std::vector<ClassRow> wanted = rows();
    wanted.push_back(std::move(added));
    setRows(std::move(wanted));
    Q_EMIT edited();
    return rowCount() - 1;
}

bool ClassListModel::removeClass(int row)
{
    if (row < 0 || row >= rowCount() || this->row(row).count > 0)
        return false;
    std::vector<ClassRow> wanted = rows();
    wanted.erase(wanted.begin() + row);
    setRows(std::move(wanted));
    Q_EMIT edited();
    return true;
}

bool ClassListModel::moveClass(int from, int to)
{
    if (from < 0 || from >= rowCount() || to < 0 || to >= rowCount() || from == to)
        return false;
    std::vector<ClassRow> wanted = rows();
    const ClassRow moved = wanted[static_cast<std::size_t>(from)];
    wanted.erase(wanted.begin() + from);
    wanted.insert(wanted.begin() + to, moved);
    setRows(std::move(wanted));
    Q_EMIT edited();
    return true;
}

int ClassListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClassListModel::data(const QModelIndex &index, int role) const
{
    if (!isOurs(index))
        return {};
    const ClassRow &each = row(index.row());
    const int column = index.column();
    const QString digit = each.digit ? QString::number(*each.digit) : QString();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (column == NameColumn)
            return each.name;
        if (column == KeyColumn)
            return digit;
        if (column == ColourColumn)
            return role == Qt::EditRole ? QVariant(each.colour) : QVariant(each.colour.name());
        return role == Qt::EditRole ? QVariant(each.count) : QVariant(QLocale().toString(each.count));
    case Qt::DecorationRole:
        return column == ColourColumn ? QVariant(each.colour) : QVariant();
    case Qt::TextAlignmentRole:
        return column == CountColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case IdRole:
        return each.id;
    case ColourRole:
        return each.colour;
    default:
        return {};
    }
}

QVariant ClassListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Class");
    case KeyColumn:
        return tr("Key");
    case ColourColumn:
        return tr("Colour");
    case CountColumn:
        return tr("Labels");
    default:
        return {};
    }
}

Qt::ItemFlags ClassListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == CountColumn ? flags : flags | Qt::ItemIsEditable;
}

bool ClassListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!isOurs(index) || role != Qt::EditRole)
        return false;
    bool isTaken = false;
    if (index.column() == NameColumn)
        isTaken = setName(index.row(), value.toString().trimmed());
    else if (index.column() == KeyColumn)
        isTaken = setDigit(index.row(), value.toString().trimmed());
    else if (index.column() == ColourColumn)
        isTaken = setColour(index.row(), value.value<QColor>());
    if (isTaken)
        Q_EMIT edited();
    return isTaken;
}

bool ClassListModel::setName(int row, const QString &name)
{
    if (name.isEmpty() || !isFree(name, row))
        return false;
    rowAt(row).name = name;
    announceChange(row);
    return true;
}

bool ClassListModel::setDigit(int row, const QString &text)
{
    bool isNumber = false;
    const int digit = text.toInt(&isNumber);
    if (!text.isEmpty() && (!isNumber || digit < 0 || digit > 9))
        return false;
    for (int at = 0; !text.isEmpty() && at < rowCount(); ++at)
        if (at != row && this->row(at).digit == digit) {
            rowAt(at).digit = std::nullopt;
            announceChange(at);
        }
    rowAt(row).digit = text.isEmpty() ? std::nullopt : std::optional(digit);
    announceChange(row);
    return true;
}

bool ClassListModel::setColour(int row, const QColor &colour)
{
    if (!colour.isValid())
        return false;
    rowAt(row).colour = colour;
    announceChange(row);
    return true;
}

}  // namespace Atoll
