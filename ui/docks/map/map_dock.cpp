#include "ui/docks/map/map_dock.h"

#include "ui/docks/map/map_toolbar.h"
#include "ui/docks/shared/empty_state.h"
#include "ui/docks/shared/thumbnail_service.h"
#include "ui/viewstate/workbench.h"

#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Cameras are kept as the square around their middle.
QRectF squareOf(const MapCamera &camera)
{
    return {camera.centreX - camera.span / 2, camera.centreY - camera.span / 2, camera.span, camera.span};
}

}  // namespace

MapDock::MapDock(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_thumbnails(ThumbnailService::of(workbench))
    , m_toolbar(new MapToolbar(workbench, this))
    , m_pages(new QStackedWidget(this))
    , m_view(new MapView(m_pages))
    , m_empty(new EmptyState(m_pages))
    , m_legendArea(new QScrollArea(this))
    , m_legend(new ColourLegend)
    , m_note(new QLabel(this))
{
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    m_legendArea->setWidget(m_legend);
    m_legend->installEventFilter(this);
    m_legendArea->setWidgetResizable(true);
    m_legendArea->setFrameShape(QFrame::NoFrame);
    m_legendArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_legendArea->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_note->setWordWrap(true);

    constexpr int edge = 4;
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(edge);
    layout->addWidget(m_toolbar);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_legendArea);
    layout->addWidget(m_note);

    m_updateTimer.setSingleShot(true);
    m_updateTimer.setInterval(0);
    connect(&m_updateTimer, &QTimer::timeout, this, &MapDock::giveToMap);
    constexpr int brushPauseMs = 80;
    m_brushTimer.setSingleShot(true);
    m_brushTimer.setInterval(brushPauseMs);
    connect(&m_brushTimer, &QTimer::timeout, this, &MapDock::filterByRange);
    connectWorkbench();
    connectView();
    watchJobs();
    offer();
    want(Everything);
}

void MapDock::connectWorkbench()
{
    const auto wants = [this](int parts) { return [this, parts] { want(parts); }; };
    const ProjectState &project = m_workbench.project();
    connect(&project, &ProjectState::opened, this, [this] {
        m_hadScores = false;
        watchJobs();
    });
    connect(&project, &ProjectState::dataChanged, this, [this] {
        chooseFirstColour();
        offer();
        const bool hasGrown = m_workbench.project().sampleCount() != m_cloudSamples;
        want(hasGrown ? Cloud | Colours : Cloud);
    });
    connect(&project, &ProjectState::closed, this, [this] {
        offer();
        want(Everything);
    });
    const ColourState &colours = m_workbench.colours();
    connect(&colours, &ColourState::columnChanged, this, wants(Colours | Legend));
    connect(&colours, &ColourState::labelsChanged, this, wants(Labelled));
    const SampleView &view = m_workbench.view();
    connect(&view, &SampleView::shownChanged, this, wants(Shown | Legend));
    connect(&view, &SampleView::filterChanged, this, wants(Legend));
    connect(&m_workbench.proposal(), &ProposalState::proposalChanged, this, wants(Batch));
    const SelectionState &selection = m_workbench.selection();
    connect(&selection, &SelectionState::selectionChanged, this, wants(Selected));
    connect(&selection, &SelectionState::currentChanged, m_view, &MapView::setCurrent);
    const MapState &map = m_workbench.map();
    connect(&map, &MapState::projectionChanged, this, &MapDock::offer);
    connect(&map, &MapState::coordinatesChanged, this, [this] {
        offer();
        want(Cloud);
    });
    connect(&map, &MapState::cameraRestored, this, wants(Cloud));
    connect(&m_thumbnails, &ThumbnailService::arrived, this, [this](SampleIndex sample) {
        if (sample == m_hovered)
            showHoverPicture();
    });
}

void MapDock::connectView()
{
    connect(m_toolbar, &MapToolbar::toolPicked, m_view, &MapView::setTool);
    connect(m_toolbar, &MapToolbar::fitClicked, m_view, &MapView::fit);
    connect(m_toolbar, &MapToolbar::projectionWanted, this, &MapDock::projectionWanted);
    connect(m_view, &MapView::toolChanged, m_toolbar, &MapToolbar::showTool);
    connect(m_view, &MapView::toolChanged, this, &MapDock::toolChanged);
    connect(m_view, &MapView::regionSelected, this, &MapDock::select);
    connect(m_view, &MapView::clicked, this, [this](SampleIndex sample, SelectionMode mode) {
        select(SampleSet::fromIndices(m_workbench.project().sampleCount(), std::span(&sample, 1)), mode);
        m_workbench.selection().setCurrent(sample);
    });
    connect(m_view, &MapView::cleared, this, [this] { m_workbench.selection().clear(); });
    connect(m_view, &MapView::activated, this, [this](SampleIndex sample) {
        m_workbench.selection().setCurrent(sample);
        Q_EMIT activated(sample);
    });
    connect(m_view, &MapView::cursorMoved, this,
            [this](SampleIndex sample) { m_workbench.selection().setCurrent(sample); });
    connect(m_view, &MapView::hovered, this, &MapDock::hover);
    connect(m_view, &MapView::cameraChanged, this, [this](const MapCamera &camera) {
        if (!m_isTakingCloud)
            m_workbench.map().setCamera(m_view->isFitted() ? QRectF() : squareOf(camera));
    });
    connect(m_legend, &ColourLegend::rangeBrushed, this, [this] { m_brushTimer.start(); });
    connect(m_legend, &ColourLegend::brushCleared, this, [this] { m_brushTimer.start(); });
    connect(m_legend, &ColourLegend::classToggled, this, &MapDock::toggleClass);
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        const std::vector<EmbeddingOverview> &embeddings = m_workbench.project().overview().embeddings;
        if (embeddings.empty())
            Q_EMIT computeEmbeddingWanted();
        else
            Q_EMIT projectionWanted(embeddings.back().info.name, u"pca"_s);
    });
    connect(m_empty, &EmptyState::secondaryClicked, this, &MapDock::importEmbeddingWanted);
}

void MapDock::setTool(MapTool tool)
{
    m_view->setTool(tool);
}

void MapDock::openColourList()
{
    m_toolbar->openColourList();
}

void MapDock::want(int parts)
{
    m_wanted |= parts;
    m_updateTimer.start();
}

void MapDock::giveToMap()
{
    const int parts = std::exchange(m_wanted, 0);
    if ((parts & Cloud) != 0)
        updateCloud();
    if ((parts & Colours) != 0)
        updateColours();
    if ((parts & Shown) != 0)
        updateShown();
    if ((parts & Selected) != 0)
        m_view->setSelected(m_workbench.selection().samples());
    if ((parts & Labelled) != 0)
        m_view->setLabelled(m_workbench.colours().labelled());
    if ((parts & Batch) != 0)
        m_view->setBatch(m_workbench.proposal().picks());
    if ((parts & (Legend | Colours)) != 0)
        updateLegend();
}

}  // namespace Atoll
