#include "ui/docks/gallery/gallery_header.h"

#include "ui/docks/shared/column_combo.h"
#include "ui/docks/shared/column_list.h"
#include "ui/gallery/gallery_view.h"
#include "ui/viewstate/workbench.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const ColumnKey proposalOrder{ColumnSource::PickOrder, {}, {}};

}  // namespace

GalleryHeader::GalleryHeader(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_columnList(ColumnList::of(workbench))
    , m_sort(new ColumnCombo(this))
    , m_direction(new QToolButton(this))
    , m_captions(new QComboBox(this))
    , m_size(new QSlider(Qt::Horizontal, this))
    , m_counts(new QLabel(this))
{
    auto *const sortLabel = new QLabel(tr("Sort"), this);
    sortLabel->setBuddy(m_sort);
    m_sort->setAccessibleName(tr("Sort by"));
    m_direction->setAutoRaise(true);
    m_direction->setFocusPolicy(Qt::StrongFocus);
    m_captions->setAccessibleName(tr("Captions"));
    m_captions->setToolTip(tr("What is written below the thumbnails"));
    m_captions->addItem(tr("No caption"), int(GalleryCaptions::None));
    m_captions->addItem(tr("Name"), int(GalleryCaptions::Name));
    m_captions->addItem(tr("Colour value"), int(GalleryCaptions::ColourValue));
    m_captions->addItem(tr("Sort value"), int(GalleryCaptions::SortValue));
    constexpr int captionLetters = 8;
    m_captions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_captions->setMinimumContentsLength(captionLetters);
    m_captions->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCaptions(GalleryCaptions::SortValue);
    constexpr int step = 16;
    m_size->setRange(GalleryView::minimumCellSize, GalleryView::maximumCellSize);
    m_size->setSingleStep(step);
    m_size->setPageStep(2 * step);
    m_size->setAccessibleName(tr("Size of the thumbnails"));
    m_size->setToolTip(m_size->accessibleName());
    constexpr int sliderLetters = 14;
    m_size->setMaximumWidth(fontMetrics().averageCharWidth() * sliderLetters);
    m_size->setMinimumWidth(m_size->maximumWidth() / 2);
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(sortLabel);
    layout->addWidget(m_sort, 3);
    layout->addWidget(m_direction);
    layout->addWidget(m_captions, 2);
    layout->addWidget(m_size, 1);
    layout->addStretch(1);
    layout->addWidget(m_counts);

    connect(m_sort, &ColumnCombo::picked, this, &GalleryHeader::sortBy);
    connect(m_direction, &QToolButton::clicked, this, [this] {
        SortKey key = m_workbench.view().sortKey();
        key.descending = !key.descending;
        m_workbench.view().setSortKey(key);
    });
    connect(m_captions, &QComboBox::currentIndexChanged, this, &GalleryHeader::captionsChanged);
    connect(m_size, &QSlider::valueChanged, this, &GalleryHeader::cellSizePicked);
    connect(&m_columnList, &ColumnList::columnsChanged, this, &GalleryHeader::listColumns);
    connect(&workbench.proposal(), &ProposalState::proposalChanged, this, &GalleryHeader::listColumns);
    connect(&workbench.view(), &SampleView::sortKeyChanged, this, &GalleryHeader::showSortKey);
    connect(&workbench.view(), &SampleView::shownChanged, this, &GalleryHeader::showCounts);
    connect(&workbench.selection(), &SelectionState::selectionChanged, this, &GalleryHeader::showCounts);
    connect(&workbench.project(), &ProjectState::closed, this, &GalleryHeader::showSortKey);
    listColumns();
    showCounts();
}

GalleryCaptions GalleryHeader::captions() const
{
    return GalleryCaptions(m_captions->currentData().toInt());
}

void GalleryHeader::setCaptions(GalleryCaptions captions)
{
    m_captions->setCurrentIndex(m_captions->findData(int(captions)));
}

void GalleryHeader::showCellSize(int size)
{
    const QSignalBlocker blocker(m_size);
    m_size->setValue(size);
}

void GalleryHeader::listColumns()
{
    std::vector<ColumnInfo> columns;
    columns.reserve(m_columnList.columns().size() + 2);
    const auto addPlain = [&columns](const ColumnKey &key, const QString &title) {
        columns.push_back({key, ColumnKind::Number, title, {}, ColumnUnit::Plain});
    };
    addPlain({}, tr("Data set order"));
    if (m_workbench.proposal().proposal())
        addPlain(proposalOrder, tr("Pick order of the proposal"));
    columns.insert(columns.end(), m_columnList.columns().begin(), m_columnList.columns().end());
    m_sort->setColumns(std::move(columns));
    showSortKey();
}

void GalleryHeader::showSortKey()
{
    const SortKey &key = m_workbench.view().sortKey();
    const QString title =
        key.column == proposalOrder ? tr("Pick order of the proposal") : m_columnList.title(key.column);
    m_sort->setCurrent(key.column, title);
    // Text instead of a pixmap arrow, which is as small at scale 2 as at 1.
    m_direction->setText(key.descending ? u"↓"_s : u"↑"_s);
    m_direction->setToolTip(key.descending ? tr("Highest first") : tr("Lowest first"));
    m_direction->setAccessibleName(tr("Direction: %1").arg(m_direction->toolTip()));
    m_direction->setEnabled(key.column.source != ColumnSource::None);
}

void GalleryHeader::sortBy(const ColumnKey &column)
{
    // Of scores the high ones are looked for, of names the first.
    m_workbench.view().setSortKey({column, column.source == ColumnSource::Score});
}

void GalleryHeader::showCounts()
{
    const QLocale locale;
    const QString shown = tr("%1 shown").arg(locale.toString(m_workbench.view().shownCount()));
    const SampleIndex selected = m_workbench.selection().count();
    m_counts->setText(
        selected == 0 ? shown : tr("%1 selected · %2", "two counts").arg(locale.toString(selected), shown));
}

}  // namespace Atoll
