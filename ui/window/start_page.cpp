#include "ui/window/start_page.h"

#include "ui/itemmodels/recent_projects_model.h"
#include "ui/settings/icons.h"
#include "ui/settings/settings_store.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Name, and below it in a quieter colour how many images there are and where the file lies.
class RecentDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.fontMetrics.averageCharWidth() * 20,
                option.fontMetrics.lineSpacing() * 2 + padding * 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.text.clear();
        row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        const bool isSelected = row.state.testFlag(QStyle::State_Selected);
        const auto &recent = static_cast<const RecentProjectsModel *>(index.model())->row(index.row());
        const QRect lines = row.rect.adjusted(padding, padding, -padding, -padding);
        const QRect first(lines.left(), lines.top(), lines.width(), row.fontMetrics.lineSpacing());
        painter->save();
        painter->setPen(row.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                          row.fontMetrics.elidedText(recent.name, Qt::ElideRight, first.width()));
        painter->setPen(
            row.palette.color(isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        const QString place = index.siblingAtColumn(RecentProjectsModel::SamplesColumn).data().toString() +
                              u" · "_s +
                              index.siblingAtColumn(RecentProjectsModel::OpenedColumn).data().toString() +
                              u" · "_s + recent.path;
        painter->drawText(first.translated(0, row.fontMetrics.lineSpacing()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          row.fontMetrics.elidedText(place, Qt::ElideMiddle, first.width()));
        painter->restore();
    }

private:
    static constexpr int padding = 6;
};

QLabel *makeLabel(QWidget *parent, double scale)
{
    auto *const label = new QLabel(parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return label;
}

}  // namespace

StartPage::StartPage(SettingsStore &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_recent(new RecentProjectsModel(this))
    , m_mark(new QLabel(this))
    , m_title(makeLabel(this, 1.8))
    , m_sentence(makeLabel(this, 1.1))
    , m_dropHint(makeLabel(this, 1.0))
    , m_new(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_sample(new QPushButton(this))
    , m_recentTitle(makeLabel(this, 1.1))
    , m_recentList(new QListView(this))
{
    build();
    retranslate();
    readRecent();
    connect(&m_settings, &SettingsStore::recentProjectsChanged, this, &StartPage::readRecent);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newProjectWanted);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleWanted);
    connect(m_recentList, &QListView::activated, this, &StartPage::openSelected);
    connect(m_recentList, &QListView::clicked, this, &StartPage::openSelected);
}

void StartPage::build()
{
    constexpr int markSize = 72;
    constexpr int columnWidth = 460;
    m_mark->setPixmap(applicationIcon().pixmap(QSize(markSize, markSize)));
    m_new->setIcon(themedIcon(u"project-new"_s));
    m_new->setDefault(true);
    m_open->setIcon(themedIcon(u"open"_s));
    m_sample->setIcon(themedIcon(u"project"_s));
    for (QPushButton *const button : {m_new, m_open, m_sample}) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(button->fontMetrics().height() * 2);
    }
    m_recentList->setModel(m_recent);
    m_recentList->setItemDelegate(new RecentDelegate(m_recentList));
    m_recentList->setUniformItemSizes(true);
    m_recentList->setMouseTracking(true);
    m_recentList->setFrameShape(QFrame::NoFrame);
    m_recentList->viewport()->setAutoFillBackground(false);

    auto *const column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto *const rows = new QVBoxLayout(column);
    rows->addStretch(1);
    rows->addWidget(m_mark);
    rows->addWidget(m_title);
    rows->addWidget(m_sentence);
    rows->addSpacing(fontMetrics().height());
    rows->addWidget(m_new);
    rows->addWidget(m_open);
    rows->addWidget(m_sample);
    rows->addWidget(m_dropHint);
    rows->addSpacing(fontMetrics().height());
    rows->addWidget(m_recentTitle);
    rows->addWidget(m_recentList, 3);
    rows->addStretch(1);

    auto *const middle = new QHBoxLayout(this);
    middle->addStretch(1);
    middle->addWidget(column, 2);
    middle->addStretch(1);
}

void StartPage::retranslate()
{
    m_title->setText(tr("Atoll"));
    m_sentence->setText(tr("Find the images that are worth labelling next."));
    m_new->setText(tr("&New Project from Folder…"));
    m_open->setText(tr("&Open Project…"));
    m_sample->setText(tr("Open the &Sample Project"));
    m_dropHint->setText(tr("Or drop a folder of images, or a project file, onto this window."));
    m_recentTitle->setText(tr("Recent projects"));
    m_recentList->setAccessibleName(m_recentTitle->text());
}

void StartPage::readRecent()
{
    std::vector<RecentProjectRow> rows;
    for (const RecentProject &project : m_settings.recentProjects())
        rows.push_back({project.path, project.name, project.samples, project.openedAtMs});
    m_recent->setRows(std::move(rows));
    const bool isAny = m_recent->rowCount() > 0;
    m_recentTitle->setVisible(isAny);
    m_recentList->setVisible(isAny);
}

void StartPage::openSelected(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT recentWanted(index.data(RecentProjectsModel::PathRole).toString());
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        readRecent();
    }
    QWidget::changeEvent(event);
}

void StartPage::paintEvent(QPaintEvent *)
{
    // A frame that says: something can be dropped here.
    constexpr qreal margin = 12;
    constexpr qreal radius = 10;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1.5, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(margin, margin, -margin, -margin), radius, radius);
}

}  // namespace Atoll
