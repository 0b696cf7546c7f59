#include "ui/docks/inspector/inspector_dock.h"

#include "ui/docks/inspector/bar_list.h"
#include "ui/docks/inspector/detail_table.h"
#include "ui/docks/inspector/inspector_section.h"
#include "ui/docks/inspector/inspector_texts.h"
#include "ui/docks/inspector/similar_panel.h"
#include "ui/docks/inspector/why_panel.h"
#include "ui/docks/shared/empty_state.h"
#include "ui/docks/shared/sample_picture.h"
#include "ui/docks/shared/thumbnail_service.h"
#include "ui/gallery/loupe.h"
#include "ui/viewstate/workbench.h"

#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

InspectorDock::InspectorDock(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_thumbnails(ThumbnailService::of(workbench))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(m_pages))
    , m_splitter(new QSplitter(Qt::Vertical, m_pages))
    , m_loupe(new Loupe(m_splitter))
{
    constexpr int leastLines = 8;
    m_loupe->setMinimumHeight(fontMetrics().height() * leastLines);
    m_splitter->addWidget(m_loupe);
    m_splitter->addWidget(makeSections());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_splitter);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    // While an arrow key is held the samples in between are not looked up.
    constexpr int pauseMs = 30;
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { inspect(m_workbench.selection().current()); });
    connect(&workbench.selection(), &SelectionState::currentChanged, this, &InspectorDock::schedule);
    connect(&workbench.project(), &ProjectState::dataChanged, this, &InspectorDock::schedule);
    connect(&workbench.project(), &ProjectState::picturesChanged, this, &InspectorDock::schedule);
    connect(&workbench.project(), &ProjectState::closed, this, [this] { inspect(-1); });
    connect(&workbench.proposal(), &ProposalState::proposalChanged, this, &InspectorDock::showWhy);
    connect(m_loupe, &Loupe::neighbourWanted, this, &InspectorDock::step);
    connect(m_why, &WhyPanel::activated, this, &InspectorDock::goTo);
    connect(m_similar, &SimilarPanel::activated, this, &InspectorDock::goTo);
    inspect(workbench.selection().current());
}

InspectorSection *InspectorDock::addSection(QVBoxLayout &layout, const QString &name, const QString &title,
                                            QWidget *content)
{
    content->setAccessibleName(title);
    auto *const section = new InspectorSection(title, content);
    layout.addWidget(section);
    m_sections.emplace_back(name, section);
    return section;
}

QWidget *InspectorDock::makeSections()
{
    auto *const inner = new QWidget;
    auto *const layout = new QVBoxLayout(inner);
    constexpr int edge = 4;
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(0);
    m_why = new WhyPanel(m_workbench);
    m_scores = new BarList;
    m_predictions = new BarList;
    m_labels = new DetailTable;
    m_tags = new DetailTable;
    m_similar = new SimilarPanel(m_workbench);
    m_facts = new DetailTable;
    m_metadata = new DetailTable;
    m_whySection = addSection(*layout, u"why"_s, tr("Why Was This Picked"), m_why);
    m_scoresSection = addSection(*layout, u"scores"_s, tr("Scores"), m_scores);
    m_predictionsSection = addSection(*layout, u"predictions"_s, tr("Predictions"), m_predictions);
    m_labelsSection = addSection(*layout, u"labels"_s, tr("Labels"), m_labels);
    addSection(*layout, u"similar"_s, tr("Most Similar"), m_similar);
    addSection(*layout, u"tags"_s, tr("Tags"), m_tags);
    addSection(*layout, u"facts"_s, tr("Picture"), m_facts);
    m_metadataSection = addSection(*layout, u"metadata"_s, tr("Metadata"), m_metadata);
    layout->addStretch();

    auto *const scroll = new QScrollArea(m_splitter);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QStringList InspectorDock::foldedSections() const
{
    QStringList names;
    for (const auto &[name, section] : m_sections) {
        if (!section->isOpen())
            names.append(name);
    }
    return names;
}

void InspectorDock::setFoldedSections(const QStringList &names)
{
    for (const auto &[name, section] : m_sections)
        section->setOpen(!names.contains(name));
}

void InspectorDock::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    schedule();
}

void InspectorDock::schedule()
{
    if (isVisible() && !m_timer.isActive())
        m_timer.start();
}

void InspectorDock::inspect(SampleIndex sample)
{
    ProjectState &project = m_workbench.project();
    const bool isThere = project.isOpen() && sample >= 0 && sample < project.sampleCount();
    const SampleIndex before = std::exchange(m_sample, isThere ? sample : -1);
    m_pages->setCurrentWidget(isThere ? static_cast<QWidget *>(m_splitter) : m_empty);
    if (!isThere) {
        m_empty->setOffer({project.isOpen()
                               ? tr("Click a picture or a point of the map to see all about it here.")
                               : QString(),
                           {},
                           {}});
        m_loupe->clear();
        m_thumbnails.setWanted(this, {}, 0);
        return;
    }
    if (sample != before || m_loupe->failureReason().size() > 0)
        showPicture();
    project.session().look<SampleDetails>(
        u"inspector"_s,
        [sample](const Project &opened, TaskControl &) { return readSampleDetails(opened, sample); }, this,
        [this, sample](const Result<SampleDetails> &details) {
            if (details && sample == m_sample)
                take(*details);
        });
    m_similar->setSample(sample);
}

void InspectorDock::showPicture()
{
    const SharedPictures &pictures = m_workbench.project().pictures();
    if (!pictures || m_sample >= pictures->size()) {
        // It comes with the list of pictures.
        m_loupe->clear();
        return;
    }
    m_loupe->setPicture(
        {pictures->file(m_sample), pictures->path(m_sample), {}, m_thumbnails.image(m_sample), {}});
}

void InspectorDock::take(const SampleDetails &details)
{
    m_loupe->setOverlay(overlayOf(details, m_workbench.project().overview()));
    m_tagsOfSample = details.tags;
    showWhy();
    m_scores->setLines(scoreLines(details));
    m_scoresSection->setVisible(!details.scores.empty());
    m_predictions->setLines(predictionLines(details));
    m_predictionsSection->setVisible(!details.predictions.empty());
    m_labels->setRows(labelRows(details));
    m_labelsSection->setVisible(!details.labels.empty());
    std::vector<DetailRow> tags;
    tags.reserve(details.tags.size());
    for (const QString &tag : details.tags) {
        const TagTreeRow *const row = m_workbench.project().findTag(tag);
        const bool isSelection = row != nullptr && row->tag.selection;
        tags.push_back({{}, isSelection ? tag + u" · "_s + row->tag.selection->method : tag});
    }
    m_tags->setRows(tags);
    m_facts->setRows(details.facts);
    m_metadata->setRows(details.metadata);
    m_metadataSection->setVisible(!details.metadata.empty());
}

void InspectorDock::showWhy()
{
    m_why->setSample(m_sample, m_sample >= 0 ? m_tagsOfSample : std::vector<QString>());
    m_whySection->setVisible(!m_why->isEmpty());
}

void InspectorDock::step(int step)
{
    const SharedOrder &order = m_workbench.view().order();
    const auto here = std::ranges::find(*order, m_workbench.selection().current());
    if (here == order->end())
        return;
    const auto next = (here - order->begin()) + step;
    if (next >= 0 && next < std::ssize(*order))
        m_workbench.selection().setCurrent((*order)[std::size_t(next)]);
}

void InspectorDock::goTo(SampleIndex sample)
{
    SelectionState &selection = m_workbench.selection();
    selection.select(SampleSet::fromIndices(m_workbench.project().sampleCount(), std::span(&sample, 1)));
    selection.setCurrent(sample);
}

}  // namespace Atoll
