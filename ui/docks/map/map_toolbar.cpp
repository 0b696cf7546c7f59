#include "ui/docks/map/map_toolbar.h"

#include "model/numeric/projection_catalog.h"
#include "ui/docks/shared/column_combo.h"
#include "ui/docks/shared/column_list.h"
#include "ui/docks/shared/flow_layout.h"
#include "ui/scatterplot/colour_map.h"
#include "ui/settings/icons.h"
#include "ui/viewstate/workbench.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int projectionRole = Qt::UserRole;     ///< id of a map that is there
constexpr int embeddingRole = Qt::UserRole + 1;  ///< name; with the method of a map that is not
constexpr int methodRole = Qt::UserRole + 2;

QIcon gradientIcon(const ColourMap &map, const QSize &size)
{
    QPixmap pixmap(size);
    QPainter painter(&pixmap);
    for (int x = 0; x < size.width(); ++x) {
        const std::size_t index = std::size_t(x) * (map.colours.size() - 1) / std::size_t(size.width());
        painter.setPen(QColor::fromRgb(map.colours[index + 1]));
        painter.drawLine(x, 0, x, size.height());
    }
    return {pixmap};
}

/// Labels, buttons and the like that stay together when the bar is broken into lines.
QWidget *group(std::initializer_list<QWidget *> widgets, QWidget *parent)
{
    auto *const holder = new QWidget(parent);
    auto *const layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QWidget *const widget : widgets)
        layout->addWidget(widget);
    return holder;
}

}  // namespace

MapToolbar::MapToolbar(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_columnList(ColumnList::of(workbench))
    , m_tools(new QActionGroup(this))
    , m_colour(new ColumnCombo(this))
    , m_scale(new QToolButton(this))
    , m_map(new QComboBox(this))
    , m_fit(new QToolButton(this))
{
    auto *const layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().averageCharWidth());
    addTools();

    auto *const colourLabel = new QLabel(tr("Colour"), this);
    colourLabel->setBuddy(m_colour);
    m_colour->setAccessibleName(tr("Colour by"));
    m_scale->setPopupMode(QToolButton::InstantPopup);
    m_scale->setFocusPolicy(Qt::StrongFocus);
    m_scale->setToolTip(tr("Colours and scale"));
    m_scale->setAccessibleName(m_scale->toolTip());
    m_scale->setMenu(new QMenu(m_scale));
    m_scale->setIconSize(QSize(fontMetrics().averageCharWidth() * 5, fontMetrics().height() * 3 / 4));
    fillScaleMenu();
    layout->addWidget(group({colourLabel, m_colour, m_scale}, this));

    auto *const mapLabel = new QLabel(tr("Embedding"), this);
    mapLabel->setBuddy(m_map);
    constexpr int mapLetters = 16;
    m_map->setAccessibleName(tr("Embedding and projection"));
    m_map->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_map->setMinimumContentsLength(mapLetters);
    layout->addWidget(group({mapLabel, m_map}, this));

    connect(m_colour, &ColumnCombo::picked, this,
            [this](const ColumnKey &key) { m_workbench.colours().setColumn(key); });
    connect(m_map, &QComboBox::activated, this, &MapToolbar::pickMap);
    connect(&m_columnList, &ColumnList::columnsChanged, this, &MapToolbar::listColumns);
    connect(&workbench.colours(), &ColourState::choiceChanged, this, &MapToolbar::showColours);
    connect(&workbench.colours(), &ColourState::columnChanged, this, &MapToolbar::showColours);
    connect(&workbench.map(), &MapState::projectionChanged, this, &MapToolbar::listMaps);
    connect(&workbench.project(), &ProjectState::dataChanged, this, &MapToolbar::listMaps);
    connect(&workbench.project(), &ProjectState::closed, this, &MapToolbar::listMaps);
    listColumns();
    listMaps();
}

QToolButton *MapToolbar::addTool(const QString &icon, const QString &text, const QString &toolTip)
{
    auto *const action = new QAction(themedIcon(icon), text, m_tools);
    action->setCheckable(true);
    action->setToolTip(toolTip);
    auto *const button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(text);
    return button;
}

void MapToolbar::addTools()
{
    // In the order of MapTool.
    const QString keys = tr("Shift adds, Ctrl takes away, both keep what is in common.");
    QToolButton *const pan = addTool(u"pan"_s, tr("Pan"), tr("Drag the map (V)"));
    QToolButton *const lasso =
        addTool(u"lasso"_s, tr("Lasso"), tr("Draw around points to select them (L). %1").arg(keys));
    QToolButton *const rectangle =
        addTool(u"rectangle"_s, tr("Rectangle"), tr("Select in a rectangle (R). %1").arg(keys));
    QToolButton *const brush =
        addTool(u"brush"_s, tr("Brush"), tr("Paint over points to select them (B). %1").arg(keys));
    m_fit->setIcon(themedIcon(u"fit"_s));
    m_fit->setAutoRaise(true);
    m_fit->setFocusPolicy(Qt::StrongFocus);
    m_fit->setToolTip(tr("Show the whole map (Home)"));
    m_fit->setAccessibleName(tr("Fit"));
    m_tools->actions().constFirst()->setChecked(true);
    layout()->addWidget(group({pan, lasso, rectangle, brush, m_fit}, this));
    connect(m_tools, &QActionGroup::triggered, this, [this](const QAction *action) {
        Q_EMIT toolPicked(MapTool(m_tools->actions().indexOf(action)));
    });
    connect(m_fit, &QToolButton::clicked, this, &MapToolbar::fitClicked);
}

void MapToolbar::showTool(MapTool tool)
{
    m_tools->actions().at(int(tool))->setChecked(true);
}

void MapToolbar::openColourList()
{
    m_colour->setFocus(Qt::ShortcutFocusReason);
    m_colour->showPopup();
}

void MapToolbar::fillScaleMenu()
{
    QMenu &menu = *m_scale->menu();
    auto *const maps = new QActionGroup(&menu);
    for (const ColourMap &map : colourMaps()) {
        QAction *const action = menu.addAction(gradientIcon(map, m_scale->iconSize()), map.title());
        action->setCheckable(true);
        action->setData(map.name);
        maps->addAction(action);
    }
    menu.addSeparator();
    auto *const scales = new QActionGroup(&menu);
    const std::array texts{tr("Linear: equal steps of the value"),
                           tr("Quantile: equal shares of the samples")};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QAction *const action = menu.addAction(texts[i]);
        action->setCheckable(true);
        action->setData(int(i));
        scales->addAction(action);
    }
    connect(maps, &QActionGroup::triggered, this, [this](const QAction *action) {
        ColourChoice choice = m_workbench.colours().choice();
        choice.colourMap = action->data().toString();
        m_workbench.colours().setChoice(choice);
    });
    connect(scales, &QActionGroup::triggered, this, [this](const QAction *action) {
        ColourChoice choice = m_workbench.colours().choice();
        choice.scale = action->data().toInt() == 1 ? ColourScaling::Quantile : ColourScaling::Linear;
        m_workbench.colours().setChoice(choice);
    });
    connect(&menu, &QMenu::aboutToShow, this, [this, maps, scales] {
        const ColourChoice &choice = m_workbench.colours().choice();
        for (QAction *const action : maps->actions())
            action->setChecked(action->data().toString() == choice.colourMap);
        scales->actions().at(choice.scale == ColourScaling::Quantile ? 1 : 0)->setChecked(true);
    });
}

void MapToolbar::listColumns()
{
    std::vector<ColumnInfo> columns{{{}, ColumnKind::Class, tr("One colour"), {}, ColumnUnit::Plain}};
    std::ranges::copy_if(m_columnList.columns(), std::back_inserter(columns),
                         [](const ColumnInfo &column) { return column.kind != ColumnKind::Text; });
    m_colour->setColumns(std::move(columns));
    showColours();
}

void MapToolbar::showColours()
{
    const ColourChoice &choice = m_workbench.colours().choice();
    m_colour->setCurrent(choice.column, m_columnList.title(choice.column));
    const ColourMap *const map = colourMap(choice.colourMap);
    m_scale->setIcon(gradientIcon(map != nullptr ? *map : colourMaps().front(), m_scale->iconSize()));
    const SharedColumn &column = m_workbench.colours().column();
    m_scale->setEnabled(column && column->info.kind == ColumnKind::Number);
}

void MapToolbar::listMaps()
{
    const QSignalBlocker blocker(m_map);
    const ProjectOverview &overview = m_workbench.project().overview();
    const std::optional<ProjectionInfo> &shown = m_workbench.map().projection();
    m_map->clear();
    for (const EmbeddingOverview &embedding : overview.embeddings) {
        const QString name = tr("%1 %2", "an embedding and its width")
                                 .arg(embedding.info.name, QLocale().toString(embedding.info.width));
        for (const ProjectionMethod &method : projectionCatalog()) {
            const auto made = std::ranges::find_if(overview.projections, [&](const ProjectionOverview &map) {
                return map.info.embedding == embedding.info.id && map.info.method == method.name;
            });
            const bool isMade = made != overview.projections.end();
            const QString title = name + u" · "_s + method.name.toUpper();
            m_map->addItem(isMade ? title : tr("%1 (compute)", "a map").arg(title));
            const int item = m_map->count() - 1;
            m_map->setItemData(item, embedding.info.name, embeddingRole);
            m_map->setItemData(item, method.name, methodRole);
            m_map->setItemData(item, method.title + u'\n' + method.summary, Qt::ToolTipRole);
            if (isMade)
                m_map->setItemData(item, qint64(made->info.id), projectionRole);
            if (isMade && shown && made->info.id == shown->id)
                m_map->setCurrentIndex(item);
        }
    }
    if (!shown)
        m_map->setCurrentIndex(-1);
    m_map->setToolTip(m_map->currentData(Qt::ToolTipRole).toString());
    m_map->setEnabled(m_map->count() > 0);
}

void MapToolbar::pickMap(int position)
{
    const QVariant projection = m_map->itemData(position, projectionRole);
    if (projection.isValid()) {
        m_workbench.map().choose(ProjectionId{projection.value<qint64>()});
        return;
    }
    const QString embedding = m_map->itemData(position, embeddingRole).toString();
    const QString method = m_map->itemData(position, methodRole).toString();
    // Until it is there the map stays what it is.
    listMaps();
    Q_EMIT projectionWanted(embedding, method);
}

}  // namespace Atoll
