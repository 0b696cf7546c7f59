#include "ui/docks/shared/column_picker.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace Atoll {

namespace {

constexpr int columnRole = Qt::UserRole;  ///< position in the columns; none for a heading

bool matches(const ColumnInfo &column, const QString &text)
{
    return text.isEmpty() || column.title.contains(text, Qt::CaseInsensitive) ||
           column.key.name.contains(text, Qt::CaseInsensitive) ||
           column.group.contains(text, Qt::CaseInsensitive);
}

}  // namespace

ColumnPicker::ColumnPicker(QWidget *parent)
    : QFrame(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search columns"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Columns"));
    m_list->installEventFilter(this);

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_list);

    connect(m_search, &QLineEdit::textChanged, this, &ColumnPicker::fill);
    connect(m_list, &QListView::clicked, this, &ColumnPicker::pick);
}

void ColumnPicker::setColumns(std::vector<ColumnInfo> columns)
{
    m_columns = std::move(columns);
    fill();
}

void ColumnPicker::begin(const ColumnKey &current)
{
    m_current = current;
    const bool isLong = m_columns.size() > mostWithoutSearch;
    m_search->clear();
    m_search->setVisible(isLong);
    fill();

    constexpr int mostRows = 16;
    const int row = std::max(m_list->sizeHintForRow(0), fontMetrics().height());
    m_list->setMinimumHeight(row * std::clamp(m_model->rowCount(), 1, mostRows));
    m_list->setMinimumWidth(m_list->sizeHintForColumn(0) + m_list->verticalScrollBar()->sizeHint().width() +
                            fontMetrics().averageCharWidth());
    if (isLong)
        m_search->setFocus(Qt::PopupFocusReason);
    else
        m_list->setFocus(Qt::PopupFocusReason);
}

void ColumnPicker::fill()
{
    m_model->clear();
    const QString text = m_search->text().trimmed();
    QFont heading = font();
    heading.setBold(true);
    QString group;
    int wanted = -1;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const ColumnInfo &column = m_columns[i];
        if (!matches(column, text))
            continue;
        if (column.group != group && !column.group.isEmpty()) {
            auto *const item = new QStandardItem(column.group);
            item->setFlags(Qt::NoItemFlags);
            item->setFont(heading);
            m_model->appendRow(item);
        }
        group = column.group;
        auto *const item = new QStandardItem(column.title);
        item->setData(QVariant::fromValue(qsizetype(i)), columnRole);
        m_model->appendRow(item);
        if (wanted < 0 || column.key == m_current)
            wanted = m_model->rowCount() - 1;
    }
    if (wanted >= 0) {
        m_list->setCurrentIndex(m_model->index(wanted, 0));
        m_list->scrollTo(m_model->index(wanted, 0), QAbstractItemView::PositionAtCenter);
    }
}

void ColumnPicker::pick(const QModelIndex &index)
{
    const QVariant position = index.data(columnRole);
    if (position.isValid())
        Q_EMIT picked(m_columns[std::size_t(position.value<qsizetype>())].key);
}

void ColumnPicker::moveTo(int row, int step)
{
    while (row >= 0 && row < m_model->rowCount() && !m_model->index(row, 0).data(columnRole).isValid())
        row += step;
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row, 0));
}

bool ColumnPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *const key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
        moveTo(row + 1, 1);
        return true;
    case Qt::Key_Up:
        moveTo(row - 1, -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick(m_list->currentIndex());
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

}  // namespace Atoll
