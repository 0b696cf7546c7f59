#include "ui/gallery/gallery_view.h"

#include "ui/gallery/gallery_accessible.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Atoll {

namespace {

/// A scroll bar counts in int; content beyond that scrolls in coarser steps.
constexpr qint64 longestScrollBar = 1'000'000'000;

}  // namespace

GalleryView::GalleryView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_message(new QWidget(viewport()))
    , m_messageText(new QLabel(m_message))
    , m_messageButton(new QPushButton(m_message))
{
    installGalleryAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAccessibleName(tr("Gallery"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);

    m_messageText->setAlignment(Qt::AlignCenter);
    m_messageText->setWordWrap(true);
    auto *const column = new QVBoxLayout(m_message);
    column->addStretch();
    column->addWidget(m_messageText);
    column->addWidget(m_messageButton, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_messageButton, &QPushButton::clicked, this, &GalleryView::messageButtonClicked);
    setMessage({});

    m_visibleTimer.setSingleShot(true);
    connect(&m_visibleTimer, &QTimer::timeout, this, &GalleryView::askForThumbnails);
    m_refineTimer.setSingleShot(true);
    connect(&m_refineTimer, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(&m_typeAhead, &TypeAhead::typed, this, &GalleryView::search);
    connect(&m_typeAhead, &TypeAhead::ended, viewport(), qOverload<>(&QWidget::update));
    layOut({});
}

GalleryView::~GalleryView() = default;

void GalleryView::setContent(std::shared_ptr<const GalleryContent> content)
{
    m_content = std::move(content);
    m_selection.setOrder(std::make_shared<SampleOrder>(), m_content ? m_content->sampleCount() : 0);
    layOut({});
}

void GalleryView::setRenderer(ThumbnailRenderer *renderer)
{
    if (m_renderer != nullptr)
        m_renderer->disconnect(this);
    m_renderer = renderer;
    if (renderer != nullptr) {
        connect(renderer, &ThumbnailRenderer::rendered, this, &GalleryView::updateSample);
        connect(renderer, &ThumbnailRenderer::failed, this, &GalleryView::updateSample);
    }
    refresh();
}

void GalleryView::setSamples(std::shared_ptr<const SampleOrder> order)
{
    Q_ASSERT(m_content || order->empty());
    const Anchor kept = anchor();
    m_selection.setOrder(std::move(order), m_content ? m_content->sampleCount() : 0);
    layOut(kept);
    if (QAccessible::isActive()) {
        QAccessibleTableModelChangeEvent reset(this, QAccessibleTableModelChangeEvent::ModelReset);
        QAccessible::updateAccessibility(&reset);
    }
}

void GalleryView::refresh()
{
    viewport()->update();
    m_visibleTimer.start(0);
}

void GalleryView::setMessage(const QString &sentence, const QString &buttonText)
{
    m_messageText->setText(sentence);
    m_messageButton->setText(buttonText);
    m_messageButton->setVisible(!buttonText.isEmpty());
    placeMessage();
}

void GalleryView::placeMessage()
{
    m_message->setVisible(m_selection.count() == 0 && !m_messageText->text().isEmpty());
    const int margin = fontMetrics().averageCharWidth() * 2;
    m_message->setGeometry(viewport()->rect().adjusted(margin, 0, -margin, 0));
}

void GalleryView::setCellSize(int size)
{
    size = std::clamp(size, minimumCellSize, maximumCellSize);
    if (size == m_cellSize)
        return;
    const Anchor kept = anchor();
    m_cellSize = size;
    layOut(kept);
    Q_EMIT cellSizeChanged(size);
}

void GalleryView::setCaptionsVisible(bool areVisible)
{
    const Anchor kept = anchor();
    m_hasCaptions = areVisible;
    layOut(kept);
}

void GalleryView::setSelection(const SampleSet &samples)
{
    if (samples == m_selection.chosen())
        return;
    m_selection.setChosen(samples);
    updateCounts();
    viewport()->update();
}

void GalleryView::selectAll()
{
    const SampleSet before = m_selection.chosen();
    m_selection.chooseAll();
    tellChanges(before, currentSample());
}

void GalleryView::setCurrentSample(SampleIndex sample, bool isShown)
{
    if (sample == currentSample())
        return;
    m_selection.setCurrent(sample);
    if (isShown)
        scrollToSample(sample);
    viewport()->update();
    Q_EMIT currentChanged(currentSample());
}

void GalleryView::tellChanges(const SampleSet &selectionBefore, SampleIndex currentBefore)
{
    viewport()->update();
    if (m_selection.chosen() != selectionBefore) {
        updateCounts();
        Q_EMIT selectionEdited(m_selection.chosen());
    }
    if (currentSample() == currentBefore)
        return;
    Q_EMIT currentChanged(currentSample());
    if (QAccessible::isActive()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(static_cast<int>(m_selection.currentPosition()));
        QAccessible::updateAccessibility(&focus);
    }
}

void GalleryView::updateCounts()
{
    const SampleIndex chosen = m_selection.chosen().count();
    //: %1 is a number with separators, %n the same for the plural.
    const QString shown = tr("%1 image(s) shown", nullptr, static_cast<int>(m_selection.count()))
                              .arg(QLocale().toString(m_selection.count()));
    const QString selected =
        tr("%1 selected", nullptr, static_cast<int>(chosen)).arg(QLocale().toString(chosen));
    setAccessibleDescription(shown + QStringLiteral(", ") + selected);
}

GalleryView::Anchor GalleryView::anchor() const
{
    const QRect current = m_grid.cellRect(m_selection.currentPosition());
    if (current.isValid() && viewport()->rect().intersects(current))
        return {currentSample(), current.top()};
    const qint64 first = m_grid.visible().first;
    return {m_selection.sampleAt(first), m_grid.cellRect(first).top()};
}

void GalleryView::layOut(const Anchor &kept)
{
    m_painter.setStyle(font(), palette(), m_cellSize, m_hasCaptions);
    m_grid.count = m_selection.count();
    m_grid.viewport = viewport()->size();
    m_grid.cell = m_painter.cellSize();
    m_grid.gap = std::max(4, fontMetrics().height() / 3);
    const qint64 position = m_selection.positionOf(kept.sample);
    m_pixelsPerStep = m_grid.maximumOffset() / longestScrollBar + 1;
    QScrollBar *const bar = verticalScrollBar();
    {
        const QSignalBlocker blocker(bar);
        bar->setRange(0, static_cast<int>(m_grid.maximumOffset() / m_pixelsPerStep));
        bar->setPageStep(static_cast<int>(m_grid.rowsPerPage() * m_grid.rowHeight() / m_pixelsPerStep));
        // Three steps are one turn of the wheel: a row.
        bar->setSingleStep(std::max(1, static_cast<int>(m_grid.rowHeight() / 3 / m_pixelsPerStep)));
    }
    setOffset(position < 0 ? 0 : m_grid.offsetToPlace(position, kept.y));
    placeMessage();
    updateCounts();
    refresh();
}

void GalleryView::setOffset(qint64 offset)
{
    m_grid.offset = std::clamp<qint64>(offset, 0, m_grid.maximumOffset());
    const QSignalBlocker blocker(verticalScrollBar());
    verticalScrollBar()->setValue(static_cast<int>(m_grid.offset / m_pixelsPerStep));
    refresh();
}

void GalleryView::scrollContentsBy(int, int)
{
    const qint64 value = verticalScrollBar()->value();
    m_grid.offset = std::min(value * m_pixelsPerStep, m_grid.maximumOffset());
    refresh();
}

void GalleryView::scrollToSample(SampleIndex sample)
{
    const qint64 position = m_selection.positionOf(sample);
    if (position >= 0)
        setOffset(m_grid.offsetToShow(position));
}

SampleIndex GalleryView::firstVisibleSample() const
{
    const GalleryGrid::Span visible = m_grid.visible();
    const bool isCut = m_grid.cellRect(visible.first).top() < 0;
    const qint64 whole = visible.first + (isCut ? m_grid.columns() : 0);
    return m_selection.sampleAt(whole < visible.end ? whole : visible.first);
}

void GalleryView::restoreFirstVisible(SampleIndex sample)
{
    const qint64 position = m_selection.positionOf(sample);
    if (position >= 0)
        setOffset(m_grid.offsetToPlace(position, m_grid.gap));
}

SampleOrder GalleryView::visibleSamples() const
{
    const GalleryGrid::Span visible = m_grid.visible();
    const auto begin = m_selection.order().begin();
    return {begin + visible.first, begin + visible.end};
}

QRect GalleryView::sampleRect(SampleIndex sample) const
{
    return m_grid.cellRect(m_selection.positionOf(sample));
}

SampleIndex GalleryView::sampleAt(QPoint viewportPoint) const
{
    return m_selection.sampleAt(m_grid.positionAt(viewportPoint));
}

int GalleryView::edge() const
{
    return ThumbnailRenderer::edgeFor(m_cellSize * devicePixelRatioF());
}

void GalleryView::askForThumbnails()
{
    if (m_renderer != nullptr && m_content) {
        const GalleryGrid::Span seen = m_grid.visible();
        const GalleryGrid::Span around = m_grid.visible(m_grid.rowsPerPage());
        std::vector<ThumbnailRequest> wanted;
        wanted.reserve(static_cast<std::size_t>(around.end - around.first));
        const auto want = [this, &wanted](qint64 first, qint64 end) {
            for (qint64 i = first; i < end; ++i)
                wanted.push_back(m_content->picture(m_selection.sampleAt(i)));
        };
        // People read on more often than back.
        want(seen.first, seen.end);
        want(seen.end, around.end);
        want(around.first, seen.first);
        m_renderer->setWanted(wanted, edge());
    }
    Q_EMIT visibleSamplesChanged();
}

void GalleryView::updateSample(SampleIndex sample)
{
    const GalleryGrid::Span visible = m_grid.visible();
    for (qint64 i = visible.first; i < visible.end; ++i) {
        if (m_selection.sampleAt(i) == sample)
            viewport()->update(m_grid.cellRect(i));
    }
}

void GalleryView::resizeEvent(QResizeEvent *)
{
    layOut(anchor());
}

void GalleryView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        layOut(anchor());
}

void GalleryView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void GalleryView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

}  // namespace Atoll
