#include "ui/docks/project/tag_popup.h"

#include "model/workflow/insight/project_overview.h"
#include "ui/docks/shared/popup_place.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int nameRole = Qt::UserRole;

}  // namespace

TagPopup::TagPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_model(new QStandardItemModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    setAccessibleName(tr("Tags"));
    m_filter->setSourceModel(m_model);
    m_filter->setFilterRole(nameRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setPlaceholderText(tr("Find a tag"));
    m_search->setAccessibleName(tr("Find a tag"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setModel(m_filter);
    m_list->setAccessibleName(tr("Tags"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(std::max(1, fontMetrics().height() / 8));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::returnPressed, this, &TagPopup::chooseFirst);
    connect(m_list, &QListView::clicked, this, &TagPopup::choose);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
}

void TagPopup::setTags(const ProjectOverview &project, const QString &current)
{
    m_model->clear();
    const QLocale locale;
    for (const TagTreeRow &row : project.tags) {
        const QString indent(qsizetype{2} * row.depth, QChar::Nbsp);
        auto *item = new QStandardItem(u"%1%2 (%3)"_s.arg(indent, row.tag.name, locale.toString(row.count)));
        item->setData(row.tag.name, nameRole);
        if (row.tag.name == current) {
            QFont bold = m_list->font();
            bold.setBold(true);
            item->setFont(bold);
        }
        m_model->appendRow(item);
    }
    m_search->clear();
    m_search->setVisible(m_model->rowCount() >= searchedFrom);
    const QModelIndexList found =
        m_filter->match(m_filter->index(0, 0), nameRole, current, 1, Qt::MatchExactly);
    m_list->setCurrentIndex(found.isEmpty() ? m_filter->index(0, 0) : found.constFirst());
}

void TagPopup::openBelow(const QWidget *anchor)
{
    constexpr int mostRows = 16;
    constexpr int leastLetters = 24;
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    const int row = std::max(m_list->sizeHintForRow(0), fontMetrics().height()) + 2 * m_list->spacing();
    m_list->setFixedHeight(rows * row + 2 * m_list->spacing());
    m_list->setMinimumWidth(std::max(m_list->sizeHintForColumn(0) + 2 * m_list->spacing() +
                                         m_list->verticalScrollBar()->sizeHint().width(),
                                     leastLetters * fontMetrics().averageCharWidth()));
    layout()->activate();
    setFixedSize(layout()->totalSizeHint());
    showBelow(*this, *anchor);
    if (m_search->isVisibleTo(this))
        m_search->setFocus(Qt::PopupFocusReason);
    else
        m_list->setFocus(Qt::PopupFocusReason);
    m_list->scrollTo(m_list->currentIndex());
}

void TagPopup::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString name = index.data(nameRole).toString();
    hide();
    Q_EMIT chosen(name);
}

void TagPopup::chooseFirst()
{
    // The current row may have been filtered away.
    const QModelIndex current = m_list->currentIndex();
    choose(current.isValid() ? current : m_filter->index(0, 0));
}

bool TagPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *const key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_list && isEnter) {
        choose(m_list->currentIndex());
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_filter->index(0, 0));
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace Atoll
