#include "ui/docks/scores/scores_dock.h"

#include "ui/docks/scores/score_figures.h"
#include "ui/docks/shared/column_combo.h"
#include "ui/docks/shared/column_list.h"
#include "ui/docks/shared/empty_state.h"
#include "ui/docks/shared/range_histogram.h"
#include "ui/docks/shared/thumbnail_strip.h"
#include "ui/docks/shared/value_text.h"
#include "ui/viewstate/workbench.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int edge = 4;

std::vector<ColumnInfo> numberColumns(const std::vector<ColumnInfo> &columns)
{
    std::vector<ColumnInfo> numbers;
    std::ranges::copy_if(columns, std::back_inserter(numbers), [](const ColumnInfo &column) {
        return column.kind == ColumnKind::Number && column.key.source != ColumnSource::PickOrder;
    });
    // Scores first: this is where they are looked for.
    // Not the one of std::ranges: clang-tidy 14 cannot read what it gives back.
    std::stable_partition(numbers.begin(), numbers.end(),
                          [](const ColumnInfo &column) { return column.key.source == ColumnSource::Score; });
    return numbers;
}

bool isListed(const std::vector<ColumnInfo> &columns, const ColumnKey &key)
{
    return std::ranges::find(columns, key, &ColumnInfo::key) != columns.end();
}

std::vector<ThumbnailStrip::Item> itemsOf(const std::vector<SampleIndex> &samples, const SampleColumn &column)
{
    std::vector<ThumbnailStrip::Item> items;
    items.reserve(samples.size());
    for (const SampleIndex sample : samples)
        items.push_back({sample, valueText(column, sample)});
    return items;
}

}  // namespace

ScoresDock::ScoresDock(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_columnList(ColumnList::of(workbench))
    , m_columnCombo(new ColumnCombo(this))
    , m_colourButton(new QPushButton(tr("Colour Map by This"), this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(m_pages))
{
    m_columnCombo->setAccessibleName(tr("Score"));
    m_colourButton->setToolTip(tr("Give the points of the map the colours of these numbers."));
    m_content = makeContent();
    m_pages->addWidget(m_content);
    m_pages->addWidget(m_empty);

    auto *const head = new QHBoxLayout;
    head->addWidget(m_columnCombo, 1);
    head->addWidget(m_colourButton);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);

    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(0);
    connect(&m_readTimer, &QTimer::timeout, this, &ScoresDock::read);
    connect(m_columnCombo, &ColumnCombo::picked, this, &ScoresDock::setColumn);
    connect(m_colourButton, &QPushButton::clicked, this,
            [this] { m_workbench.colours().setColumn(m_column); });
    connect(&m_columnList, &ColumnList::columnsChanged, this, &ScoresDock::listColumns);
    connect(&workbench.project(), &ProjectState::dataChanged, this, &ScoresDock::offer);
    connect(&workbench.project(), &ProjectState::dataChanged, this, &ScoresDock::schedule);
    connect(&workbench.project(), &ProjectState::closed, this, [this] { setColumn({}); });
    connect(&workbench.view(), &SampleView::shownChanged, this, &ScoresDock::schedule);
    connect(&workbench.colours(), &ColourState::choiceChanged, this, &ScoresDock::showColouring);
    listColumns();
}

QLabel *ScoresDock::makeHeading(const QString &text)
{
    auto *const heading = new QLabel(text, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    return heading;
}

QWidget *ScoresDock::makeContent()
{
    auto *const inner = new QWidget;
    m_histogram = new RangeHistogram(inner);
    m_histogram->setToolTip(tr("Drag over the bars to show only the samples in that range."));
    m_figures = new ScoreFigures(inner);
    m_top = new ThumbnailStrip(m_workbench, tr("Highest"), inner);
    m_bottom = new ThumbnailStrip(m_workbench, tr("Lowest"), inner);

    auto *const layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, edge, 0);
    const int gap = fontMetrics().height() / 2;
    layout->addWidget(m_histogram);
    layout->addSpacing(gap);
    layout->addWidget(m_figures);
    layout->addSpacing(gap);
    m_examples = new QWidget(inner);
    auto *const examples = new QVBoxLayout(m_examples);
    examples->setContentsMargins(0, 0, 0, 0);
    examples->addWidget(makeHeading(tr("Highest")));
    examples->addWidget(m_top);
    examples->addSpacing(gap);
    examples->addWidget(makeHeading(tr("Lowest")));
    examples->addWidget(m_bottom);
    layout->addWidget(m_examples);
    layout->addStretch();

    auto *const scroll = new QScrollArea(m_pages);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    connect(m_histogram, &RangeHistogram::rangeEdited, this, &ScoresDock::filterBy);
    connect(m_top, &ThumbnailStrip::activated, this, &ScoresDock::goTo);
    connect(m_bottom, &ThumbnailStrip::activated, this, &ScoresDock::goTo);
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        if (m_workbench.project().overview().predictions.empty())
            Q_EMIT importPredictionsWanted();
        else
            Q_EMIT scoreWanted();
    });
    connect(m_empty, &EmptyState::secondaryClicked, this, &ScoresDock::probeWanted);
    return scroll;
}

void ScoresDock::setColumn(const ColumnKey &column)
{
    if (column == m_column)
        return;
    m_column = column;
    m_columnCombo->setCurrent(column);
    m_histogram->setAccessibleName(m_columnList.title(column));
    clear();
    offer();
    schedule();
}

void ScoresDock::listColumns()
{
    std::vector<ColumnInfo> numbers = numberColumns(m_columnList.columns());
    const bool isGone = !isListed(numbers, m_column);
    m_columnCombo->setEnabled(!numbers.empty());
    m_columnCombo->setColumns(std::move(numbers));
    if (m_columnList.isRead() && isGone)
        setColumn(firstColumn());
    offer();
}

ColumnKey ScoresDock::firstColumn() const
{
    const ColumnKey &coloured = m_workbench.colours().choice().column;
    if (coloured.source == ColumnSource::Score && m_columnList.find(coloured) != nullptr)
        return coloured;
    const ScoreOverview *newest = nullptr;
    for (const ScoreOverview &score : m_workbench.project().overview().scores) {
        if (newest == nullptr || score.summary.createdAtMs >= newest->summary.createdAtMs)
            newest = &score;
    }
    return newest == nullptr ? ColumnKey{}
                             : ColumnKey{ColumnSource::Score, newest->summary.type, newest->tag};
}

void ScoresDock::offer()
{
    const bool hasColumn = m_column.source != ColumnSource::None;
    m_pages->setCurrentWidget(hasColumn ? m_content : m_empty);
    m_columnCombo->setCurrent(m_column, tr("Choose a column"));
    showColouring();
    const ProjectState &project = m_workbench.project();
    if (!project.isOpen())
        m_empty->setOffer({});
    else if (project.overview().predictions.empty())
        m_empty->setOffer({tr("Scores need predictions."), tr("Import Predictions…"), tr("Quick Probe")});
    else
        m_empty->setOffer({tr("The predictions have no scores yet."), tr("Compute Scores…"), {}});
}

void ScoresDock::showColouring()
{
    const bool isColoured = m_workbench.colours().choice().column == m_column;
    m_colourButton->setEnabled(m_column.source != ColumnSource::None && !isColoured);
}

void ScoresDock::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOutOfDate)
        m_readTimer.start();
}

void ScoresDock::schedule()
{
    m_isOutOfDate = true;
    if (isVisible())
        m_readTimer.start();
}

void ScoresDock::read()
{
    ProjectState &project = m_workbench.project();
    if (!project.isOpen() || m_column.source == ColumnSource::None)
        return;
    m_isOutOfDate = false;
    const SampleView &view = m_workbench.view();
    ScoreQuestion question{m_column, view.workingSet(), view.filter(), view.shown(), project.cache()};
    project.session().look<ScoreReading>(
        u"scores"_s,
        [question = std::move(question)](const Project &opened, TaskControl &control) {
            return readScores(opened, question, control);
        },
        this,
        [this, column = m_column](Result<ScoreReading> reading) {
            if (column != m_column)
                return;
            if (reading)
                take(std::move(*reading));
            else if (reading.error().kind != ErrorKind::Cancelled)
                clear();
        });
}

void ScoresDock::take(ScoreReading reading)
{
    const SampleColumn &column = *reading.column;
    m_histogram->setBars(
        {reading.around.from, reading.around.to, std::move(reading.around.bins), column.info.unit});
    const FilterClause *const clause = rangeClause(m_workbench.view().filter(), m_column);
    m_histogram->setRange(clause != nullptr ? std::optional(NumberRange{clause->least, clause->most})
                                            : std::nullopt);
    m_figures->setFigures(reading.shown, column.info.unit);
    m_top->setItems(itemsOf(reading.shown.top, column));
    m_bottom->setItems(itemsOf(reading.shown.bottom, column));
    m_examples->setVisible(reading.shown.count > 0);
}

void ScoresDock::clear()
{
    m_histogram->setBars({});
    m_histogram->setRange({});
    m_figures->clear();
    m_top->setItems({});
    m_bottom->setItems({});
    m_examples->hide();
}

void ScoresDock::filterBy(const std::optional<NumberRange> &range)
{
    SampleView &view = m_workbench.view();
    const bool isOpen = !range || (std::isinf(range->least) && std::isinf(range->most));
    if (isOpen) {
        if (const FilterClause *const clause = rangeClause(view.filter(), m_column))
            view.removeClause(std::size_t(clause - view.filter().data()));
        return;
    }
    FilterClause clause;
    clause.kind = FilterClause::Kind::NumberInRange;
    clause.column = m_column;
    clause.least = range->least;
    clause.most = range->most;
    view.addClause(clause);
}

void ScoresDock::goTo(SampleIndex sample)
{
    SelectionState &selection = m_workbench.selection();
    selection.select(SampleSet::fromIndices(m_workbench.project().sampleCount(), std::span(&sample, 1)));
    selection.setCurrent(sample);
}

}  // namespace Atoll
