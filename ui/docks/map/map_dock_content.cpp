#include "ui/docks/map/map_dock.h"
#include "ui/docks/map/map_filter.h"
#include "ui/docks/shared/column_list.h"
#include "ui/docks/shared/empty_state.h"
#include "ui/docks/shared/thumbnail_service.h"
#include "ui/docks/shared/value_text.h"
#include "ui/viewstate/workbench.h"

#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr auto rangeKind = FilterClause::Kind::NumberInRange;
constexpr auto classKind = FilterClause::Kind::ClassIsOneOf;

MapCamera cameraOf(const QRectF &square)
{
    return {square.center().x(), square.center().y(), square.width()};
}

std::shared_ptr<const PointCloud> cloudOf(const FeatureMatrix &coordinates, SampleIndex sampleCount)
{
    // Samples without a row are beside the map.
    std::vector<MapPosition> positions(std::size_t(std::max<Eigen::Index>(sampleCount, coordinates.rows())));
    for (Eigen::Index row = 0; row < coordinates.rows(); ++row)
        positions[std::size_t(row)] = {coordinates(row, 0), coordinates(row, 1)};
    return std::make_shared<const PointCloud>(positions);
}

}  // namespace

void MapDock::updateCloud()
{
    const SharedCoordinates &coordinates = m_workbench.map().coordinates();
    const SampleIndex sampleCount = m_workbench.project().sampleCount();
    const bool isSame = coordinates == m_coordinates && sampleCount == m_cloudSamples;
    const QRectF camera = m_workbench.map().camera();
    // What the map does by itself is not what a person wants to see.
    m_isTakingCloud = true;
    if (!isSame) {
        m_coordinates = coordinates;
        m_cloudSamples = sampleCount;
        m_view->setCloud(coordinates ? cloudOf(*coordinates, sampleCount)
                                     : std::make_shared<const PointCloud>());
    }
    if (camera.isEmpty())
        m_view->fit();
    else
        m_view->setCamera(cameraOf(camera));
    m_isTakingCloud = false;
    m_view->setCurrent(m_workbench.selection().current());
    const auto beside = coordinates ? qint64{sampleCount} - qint64{coordinates->rows()} : 0;
    m_note->setVisible(beside > 0);
    m_note->setText(tr("%Ln sample(s) joined later and are not on this map.", nullptr, int(beside)));
}

void MapDock::updateColours()
{
    const ColourChoice &choice = m_workbench.colours().choice();
    const bool isQuantile = choice.scale == ColourScaling::Quantile;
    m_colouring = mapColouring({m_workbench.colours().column(), choice.colourMap, isQuantile},
                               m_workbench.project().sampleCount(), classColour(0),
                               palette().color(QPalette::Base).rgb());
    m_view->setColours(m_colouring.indices, m_colouring.table, m_colouring.order);
}

void MapDock::updateShown()
{
    const SampleView &view = m_workbench.view();
    if (view.shownCount() == m_workbench.project().sampleCount())
        m_view->setShown(std::nullopt);
    else
        m_view->setShown(view.shown());
}

void MapDock::updateLegend()
{
    const SharedColumn &column = m_workbench.colours().column();
    const SampleView &view = m_workbench.view();
    const bool hasMap = m_pages->currentWidget() == m_view;
    if (!column || !hasMap || column->info.kind == ColumnKind::Text) {
        m_legend->clear();
        m_legendArea->hide();
        return;
    }
    const ColumnKey &key = column->info.key;
    const auto kind = m_colouring.scale ? rangeKind : classKind;
    const FilterClause *const clause = findClause(view.filter(), kind, key);
    // A range or choice of its own does not empty the rest of the legend.
    const SampleSet &around = clause != nullptr ? view.workingSet() : view.shown();
    if (m_colouring.scale) {
        constexpr int bins = 64;
        m_legend->setScale(column->info.title, *m_colouring.scale, m_colouring.table,
                           scaleLegend(*m_colouring.scale, column->numbers, &around, bins));
        if (!m_brushTimer.isActive())
            showBrush(clause);
    } else {
        m_legend->setClasses(
            column->info.title,
            legendClasses(*column, around, clause != nullptr ? clause->classes : QStringList()),
            withoutClass(*column, around), missingColour());
    }
    m_legendArea->show();
    fitLegend();
}

void MapDock::showBrush(const FilterClause *clause)
{
    if (clause == nullptr)
        return m_legend->setBrush({});
    const double least = std::max(clause->least, double(m_colouring.scale->least()));
    const double most = std::min(clause->most, double(m_colouring.scale->most()));
    m_legend->setBrush(ScaleBar::Range(float(least), float(most)));
}

void MapDock::fitLegend()
{
    constexpr int mostLines = 6;
    const int most = fontMetrics().height() * mostLines;
    const int width = m_legendArea->viewport()->width();
    const int wanted =
        m_legend->hasHeightForWidth() ? m_legend->heightForWidth(width) : m_legend->sizeHint().height();
    // "As needed" would show a scroll bar for a moment of each change of size, and then keep it.
    m_legendArea->setVerticalScrollBarPolicy(wanted > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_legendArea->setFixedHeight(std::min(most, wanted));
}

bool MapDock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fitLegend();
    return QWidget::eventFilter(watched, event);
}

void MapDock::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The darkest and the lightest colours of a map are chosen for the ground.
    if (event->type() == QEvent::PaletteChange)
        want(Colours);
}

void MapDock::filterByRange()
{
    const SharedColumn &column = m_workbench.colours().column();
    if (!column || !m_colouring.scale)
        return;
    SampleView &view = m_workbench.view();
    const std::optional<ScaleBar::Range> brush = m_legend->brush();
    if (!brush)
        return removeClause(view, rangeKind, column->info.key);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    FilterClause clause;
    clause.kind = rangeKind;
    clause.column = column->info.key;
    // An end at the end of the scale stays open for what joins later.
    clause.least = brush->first <= m_colouring.scale->least() ? -infinity : double(brush->first);
    clause.most = brush->second >= m_colouring.scale->most() ? infinity : double(brush->second);
    view.addClause(clause);
}

void MapDock::toggleClass(const QString &name)
{
    if (const SharedColumn &column = m_workbench.colours().column())
        Atoll::toggleClass(m_workbench.view(), column->info.key, name);
}

void MapDock::chooseFirstColour()
{
    const std::vector<ScoreOverview> &scores = m_workbench.project().overview().scores;
    const bool hadScores = std::exchange(m_hadScores, !scores.empty());
    const bool isOneColour = m_workbench.colours().choice().column.source == ColumnSource::None;
    if (hadScores || scores.empty() || !isOneColour)
        return;
    const ScoreOverview *best = nullptr;
    for (const QStringView wanted : {u"uncertainty_margin", u"mean_uncertainty", u""}) {
        for (const ScoreOverview &score : scores) {
            const bool isWanted = wanted.isEmpty() || score.summary.type == wanted;
            if (isWanted && (best == nullptr || score.summary.createdAtMs > best->summary.createdAtMs))
                best = &score;
        }
        if (best != nullptr)
            break;
    }
    if (best != nullptr)
        m_workbench.colours().setColumn({ColumnSource::Score, best->summary.type, best->tag});
}

void MapDock::offer()
{
    const ProjectState &project = m_workbench.project();
    const bool hasMap = m_workbench.map().projection().has_value();
    QWidget *const page = hasMap ? static_cast<QWidget *>(m_view) : m_empty;
    if (page != m_pages->currentWidget()) {
        m_pages->setCurrentWidget(page);
        want(Legend);
    }
    m_view->setMessage(m_workbench.map().coordinates() ? QString() : tr("Reading the map…"));
    EmptyState::Offer offer;
    if (project.isOpen() && project.overview().embeddings.empty()) {
        offer = {tr("The map needs an embedding."), tr("Compute Embedding…"), tr("Import…")};
    } else if (project.isOpen()) {
        offer = {
            tr("The embedding \"%1\" has no map yet.").arg(project.overview().embeddings.back().info.name),
            tr("Compute Map"),
            {}};
    }
    if (const QString job = runningJob(); !job.isEmpty() && project.isOpen())
        offer.sentence += u"\n\n"_s + job;
    m_empty->setOffer(offer);
}

QString MapDock::runningJob() const
{
    if (!m_workbench.project().isOpen())
        return {};
    for (const JobStatus &job : m_workbench.project().session().jobs().jobs()) {
        if (job.state != JobState::Running)
            continue;
        if (job.progress.total <= 0)
            return tr("Running: %1").arg(job.title);
        return tr("Running: %1, %2 %")
            .arg(job.title, QLocale().toString(100 * job.progress.done / job.progress.total));
    }
    return {};
}

void MapDock::watchJobs()
{
    if (!m_workbench.project().isOpen())
        return;
    const JobQueue &jobs = m_workbench.project().session().jobs();
    const auto offerAgain = [this] {
        if (m_pages->currentWidget() == m_empty)
            offer();
    };
    connect(&jobs, &JobQueue::jobAdded, this, offerAgain);
    connect(&jobs, &JobQueue::jobChanged, this, offerAgain);
    connect(&jobs, &JobQueue::jobEnded, this, offerAgain);
}

void MapDock::select(const SampleSet &samples, SelectionMode mode)
{
    SelectionState &selection = m_workbench.selection();
    selection.select(combined(selection.samples(), samples, mode));
}

void MapDock::hover(SampleIndex sample)
{
    m_hovered = sample;
    if (sample < 0)
        return m_thumbnails.setWanted(this, {}, 0);
    constexpr int linesHigh = 8;
    m_thumbnails.setWanted(this, {sample}, fontMetrics().height() * linesHigh * devicePixelRatioF());
    showHoverPicture();
}

void MapDock::showHoverPicture()
{
    QString caption = m_thumbnails.fileName(m_hovered);
    if (const SharedColumn &column = m_workbench.colours().column()) {
        const QString value = valueText(*column, m_hovered);
        if (!value.isEmpty())
            caption += u" · "_s + value;
    }
    QPixmap picture = QPixmap::fromImage(m_thumbnails.image(m_hovered));
    constexpr int linesHigh = 8;
    const int side = int(fontMetrics().height() * linesHigh * devicePixelRatioF());
    if (!picture.isNull())
        picture = picture.scaled(QSize(side, side), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_view->setHoverPicture(m_hovered, picture, caption);
}

}  // namespace Atoll
