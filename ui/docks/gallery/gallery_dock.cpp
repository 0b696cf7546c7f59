#include "ui/docks/gallery/gallery_dock.h"

#include "model/images/thumbnail_pack.h"
#include "ui/docks/gallery/filter_bar.h"
#include "ui/docks/gallery/gallery_feed.h"
#include "ui/docks/gallery/gallery_loupe.h"
#include "ui/gallery/gallery_view.h"
#include "ui/viewstate/workbench.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

GalleryDock::GalleryDock(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_feed(std::make_shared<GalleryFeed>(workbench))
    , m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(makeGalleryPage());
    m_loupe = new GalleryLoupe(workbench, m_pages);
    m_pages->addWidget(m_loupe);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(0);
    connect(&m_refreshTimer, &QTimer::timeout, m_view, &GalleryView::refresh);
    connectWorkbench();
    connectView();
    if (workbench.project().isOpen())
        beginProject();
    showMessage();
    showBanner();
}

GalleryDock::~GalleryDock()
{
    m_view->setRenderer(nullptr);
}

QWidget *GalleryDock::makeGalleryPage()
{
    auto *const page = new QWidget(m_pages);
    m_header = new GalleryHeader(m_workbench, page);
    m_filterBar = new FilterBar(m_workbench, page);
    m_view = new GalleryView(page);
    m_view->setAccessibleName(tr("Gallery"));
    m_view->setContent(m_feed);
    m_header->showCellSize(m_view->cellSize());

    m_banner = new QWidget(page);
    m_banner->setAutoFillBackground(true);
    m_banner->setBackgroundRole(QPalette::ToolTipBase);
    m_bannerText = new QLabel(m_banner);
    m_bannerText->setForegroundRole(QPalette::ToolTipText);
    m_bannerText->setWordWrap(true);
    auto *const locate = new QPushButton(tr("Locate…"), m_banner);
    auto *const banner = new QHBoxLayout(m_banner);
    banner->addWidget(m_bannerText, 1);
    banner->addWidget(locate);
    connect(locate, &QPushButton::clicked, this, &GalleryDock::locateWanted);

    auto *const tools = new QVBoxLayout;
    constexpr int edge = 4;
    tools->setContentsMargins(edge, edge, edge, 0);
    tools->addWidget(m_header);
    tools->addWidget(m_filterBar);
    auto *const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(tools);
    layout->addWidget(m_banner);
    layout->addWidget(m_view, 1);
    return page;
}

void GalleryDock::connectWorkbench()
{
    const ProjectState &project = m_workbench.project();
    connect(&project, &ProjectState::opened, this, &GalleryDock::beginProject);
    connect(&project, &ProjectState::closed, this, &GalleryDock::endProject);
    connect(&project, &ProjectState::picturesChanged, this, &GalleryDock::takePictures);
    connect(&project, &ProjectState::dataChanged, this, &GalleryDock::showBanner);
    connect(&project, &ProjectState::dataChanged, this, &GalleryDock::readValues);
    const SampleView &view = m_workbench.view();
    connect(&view, &SampleView::orderChanged, this, &GalleryDock::showOrder);
    connect(&view, &SampleView::shownChanged, this, &GalleryDock::showMessage);
    connect(&view, &SampleView::filterChanged, this, &GalleryDock::showMessage);
    connect(&view, &SampleView::sortKeyChanged, this, &GalleryDock::readValues);
    const SelectionState &selection = m_workbench.selection();
    connect(&selection, &SelectionState::selectionChanged, this,
            [this] { m_view->setSelection(m_workbench.selection().samples()); });
    connect(&selection, &SelectionState::currentChanged, this, [this](SampleIndex sample) {
        if (sample != m_view->currentSample())
            m_view->setCurrentSample(sample);
        if (isLoupeOpen())
            enlarge(sample);
    });
    connect(&m_workbench.colours(), &ColourState::labelsChanged, this, &GalleryDock::refreshSoon);
    connect(&m_workbench.colours(), &ColourState::columnChanged, this, &GalleryDock::readValues);
    connect(&m_workbench.proposal(), &ProposalState::proposalChanged, this, [this] {
        m_feed->readPicks();
        refreshSoon();
    });
}

void GalleryDock::connectView()
{
    connect(m_view, &GalleryView::selectionEdited, this,
            [this](const SampleSet &samples) { m_workbench.selection().select(samples); });
    connect(m_view, &GalleryView::currentChanged, this, [this](SampleIndex sample) {
        // What is filtered away here may still be looked at elsewhere.
        if (sample >= 0)
            m_workbench.selection().setCurrent(sample);
    });
    connect(m_view, &GalleryView::activated, this, [this](SampleIndex sample) {
        m_workbench.selection().setCurrent(sample);
        openLoupe();
    });
    connect(m_view, &GalleryView::cellSizeChanged, m_header, &GalleryHeader::showCellSize);
    connect(m_view, &GalleryView::contextMenuWanted, this,
            [this](SampleIndex /*sample*/, QPoint position) { Q_EMIT contextMenuWanted(position); });
    connect(m_view, &GalleryView::messageButtonClicked, this, &GalleryDock::answerMessage);
    connect(m_header, &GalleryHeader::cellSizePicked, m_view, &GalleryView::setCellSize);
    connect(m_header, &GalleryHeader::captionsChanged, this, &GalleryDock::readValues);
    connect(m_loupe, &GalleryLoupe::closed, this, &GalleryDock::closeLoupe);
    connect(m_loupe, &GalleryLoupe::neighbourWanted, this, &GalleryDock::step);
}

void GalleryDock::setCellSize(int size)
{
    m_view->setCellSize(size);
    m_header->showCellSize(m_view->cellSize());
}

void GalleryDock::beginProject()
{
    m_picturesKnown = 0;
    m_renderer = std::make_unique<ThumbnailRenderer>(thumbnailCacheFolder(m_workbench.project().path()));
    m_view->setRenderer(m_renderer.get());
    takePictures();
}

void GalleryDock::endProject()
{
    closeLoupe();
    m_view->setRenderer(nullptr);
    m_renderer.reset();
    m_feed->setValues(nullptr);
    m_feed->readPicks();
    m_view->setSamples(std::make_shared<const SampleOrder>());
    showMessage();
    showBanner();
}

void GalleryDock::takePictures()
{
    const SharedPictures &pictures = m_workbench.project().pictures();
    if (!pictures)
        return showMessage();
    // While an import goes on the list only grows; anything else may have changed pictures that are shown.
    const bool hasGrown = pictures->size() > m_picturesKnown;
    m_picturesKnown = pictures->size();
    if (m_renderer && !hasGrown)
        m_renderer->clear();
    showOrder();
    m_view->refresh();
}

void GalleryDock::showOrder()
{
    const SharedPictures &pictures = m_workbench.project().pictures();
    // The order may be ahead of the list of pictures, which then follows.
    if (pictures && pictures->size() >= m_workbench.project().sampleCount()) {
        m_view->setSamples(m_workbench.view().order());
        m_view->setSelection(m_workbench.selection().samples());
        m_view->setCurrentSample(m_workbench.selection().current(), false);
    }
    showMessage();
}

void GalleryDock::showMessage()
{
    const ProjectState &project = m_workbench.project();
    const SampleView &view = m_workbench.view();
    if (!project.isOpen())
        return m_view->setMessage({});
    if (project.sampleCount() == 0)
        return m_view->setMessage(tr("The project has no pictures yet."), tr("Rescan Folder"));
    if (!project.pictures())
        return m_view->setMessage(tr("Reading the list of pictures…"));
    const QLocale locale;
    if (view.filter().empty())
        return m_view->setMessage(tr("Nothing is in \"%1\".").arg(view.workingSetTag()));
    m_view->setMessage(tr("0 of %1 pass the filter.").arg(locale.toString(view.workingSetCount())),
                       tr("Remove: %1", "a condition of the filter").arg(view.filter().back().title()));
}

void GalleryDock::answerMessage()
{
    const SampleView &view = m_workbench.view();
    if (m_workbench.project().sampleCount() == 0)
        Q_EMIT rescanWanted();
    else if (!view.filter().empty())
        m_workbench.view().removeClause(view.filter().size() - 1);
}

void GalleryDock::showBanner()
{
    const ProjectOverview &overview = m_workbench.project().overview();
    const bool isLost = m_workbench.project().isOpen() && overview.samples > 0 &&
                        !overview.imageRoot.isEmpty() && !overview.isImageRootThere;
    m_banner->setVisible(isLost);
    m_bannerText->setText(tr("Pictures not found in %1.").arg(overview.imageRoot));
}

void GalleryDock::readValues()
{
    const GalleryCaptions captions = m_header->captions();
    m_view->setCaptionsVisible(captions != GalleryCaptions::None);
    const ColumnKey &sorted = m_workbench.view().sortKey().column;
    const bool isProposal = sorted.source == ColumnSource::PickOrder && sorted.name.isEmpty();
    const bool hasSortValue = sorted.source != ColumnSource::None && !isProposal;
    const bool isSortValue = captions == GalleryCaptions::SortValue && hasSortValue;
    if (!isSortValue || !m_workbench.project().isOpen()) {
        const bool hasValue =
            captions == GalleryCaptions::ColourValue || captions == GalleryCaptions::SortValue;
        m_feed->setValues(hasValue ? m_workbench.colours().column() : SharedColumn());
        return refreshSoon();
    }
    ProjectState &project = m_workbench.project();
    project.session().look<SharedColumn>(
        u"captions"_s,
        [cache = project.cache(), sorted](const Project &opened, TaskControl &control) {
            return cache->column(opened, sorted, control);
        },
        this,
        [this, sorted](const Result<SharedColumn> &column) {
            const bool isWanted = m_header->captions() == GalleryCaptions::SortValue &&
                                  m_workbench.view().sortKey().column == sorted;
            if (!isWanted)
                return;
            m_feed->setValues(column ? *column : SharedColumn());
            refreshSoon();
        });
}

void GalleryDock::refreshSoon()
{
    m_refreshTimer.start();
}

void GalleryDock::focusSearch()
{
    closeLoupe();
    m_filterBar->focusNameField();
}

bool GalleryDock::isLoupeOpen() const
{
    return m_pages->currentWidget() == m_loupe;
}

void GalleryDock::openLoupe()
{
    SampleIndex sample = m_view->currentSample();
    if (sample < 0 && !m_workbench.view().order()->empty())
        sample = m_workbench.view().order()->front();
    if (sample < 0)
        return;
    m_workbench.selection().setCurrent(sample);
    enlarge(sample);
    m_pages->setCurrentWidget(m_loupe);
    m_loupe->setFocus();
}

void GalleryDock::enlarge(SampleIndex sample)
{
    if (sample < 0 || sample == m_loupe->sample())
        return;
    QString position;
    if (m_view->currentSample() == sample) {
        const QLocale locale;
        position = tr("%1 of %2", "a position and how many")
                       .arg(locale.toString(m_view->samples().currentPosition() + 1),
                            locale.toString(m_view->samples().count()));
    }
    const QImage preview = m_renderer->image(sample, GalleryView::maximumCellSize);
    m_loupe->setSample(sample, position, preview);
}

void GalleryDock::closeLoupe()
{
    if (!isLoupeOpen())
        return;
    const bool hadFocus = m_loupe->hasFocus() || m_loupe->isAncestorOf(focusWidget());
    m_pages->setCurrentIndex(0);
    m_loupe->clear();
    m_view->scrollToSample(m_view->currentSample());
    if (hadFocus)
        m_view->setFocus();
}

void GalleryDock::step(int step)
{
    const GallerySelection &samples = m_view->samples();
    const qint64 next = samples.currentPosition() + step;
    if (samples.currentPosition() >= 0 && next >= 0 && next < samples.count())
        m_workbench.selection().setCurrent(samples.sampleAt(next));
}

}  // namespace Atoll
