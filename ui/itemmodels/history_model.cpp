#include "ui/itemmodels/history_model.h"

#include <QDateTime>
#include <QFont>
#include <QLocale>

namespace Atoll {

namespace {

QString timeText(qint64 ms, QLocale::FormatType format)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), format);
}

}  // namespace

HistoryModel::HistoryModel(QObject *parent)
    : RowListModel(parent)
{
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!isOurs(index))
        return {};
    const HistoryRow &event = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == SentenceColumn)
            return event.sentence;
        return index.column() == TimeColumn ? timeText(event.atMs, QLocale::ShortFormat) : event.program;
    case Qt::ToolTipRole: {
        const QString when = timeText(event.atMs, QLocale::LongFormat);
        const QString text = tr("%1\n%2, by %3").arg(event.sentence, when, event.program);
        return event.isUndone ? tr("%1\nTaken back").arg(text) : text;
    }
    case Qt::FontRole:
        if (event.isUndone) {
            QFont struckOut;
            struckOut.setStrikeOut(true);
            return struckOut;
        }
        return {};
    case Qt::AccessibleTextRole:
        // A line through the text cannot be heard.
        return event.isUndone && index.column() == SentenceColumn ? tr("Taken back: %1").arg(event.sentence)
                                                                  : QVariant();
    case IdRole:
        return event.id;
    case IsUndoneRole:
        return event.isUndone;
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SentenceColumn:
        return tr("What was done");
    case TimeColumn:
        return tr("When");
    case ProgramColumn:
        return tr("Program");
    default:
        return {};
    }
}

}  // namespace Atoll
