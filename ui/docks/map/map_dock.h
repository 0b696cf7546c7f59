#pragma once

#include "ui/docks/map/map_colouring.h"
#include "ui/scatterplot/map_view.h"
#include "ui/viewstate/map_state.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace Atoll {

class ColourLegend;
class EmptyState;
class MapToolbar;
class ThumbnailService;
class Workbench;
struct FilterClause;

/// The map of the samples that are shown, with its tools and its legend.
class MapDock final : public QWidget
{
    Q_OBJECT

public:
    explicit MapDock(Workbench &workbench, QWidget *parent = nullptr);

    [[nodiscard]] MapView &view() { return *m_view; }
    void setTool(MapTool tool);
    /// The list of what the points can be coloured by.
    void openColourList();

Q_SIGNALS:
    void toolChanged(Atoll::MapTool tool);
    /// Double click or Enter on a point: it is the current one.
    void activated(Atoll::SampleIndex sample);
    void computeEmbeddingWanted();
    void importEmbeddingWanted();
    void projectionWanted(const QString &embedding, const QString &method);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum Part : std::uint8_t {
        Cloud = 1,
        Colours = 2,
        Shown = 4,
        Selected = 8,
        Labelled = 16,
        Batch = 32,
        Legend = 64,
        Everything = 127
    };

    void connectWorkbench();
    void connectView();
    /// What has changed is given to the map once per turn of the event loop.
    void want(int parts);
    void giveToMap();
    void updateCloud();
    void updateColours();
    void updateShown();
    void updateLegend();
    void showBrush(const FilterClause *clause);
    void fitLegend();
    void chooseFirstColour();
    void offer();
    [[nodiscard]] QString runningJob() const;
    void watchJobs();
    void select(const SampleSet &samples, SelectionMode mode);
    void hover(SampleIndex sample);
    void showHoverPicture();
    void filterByRange();
    void toggleClass(const QString &name);

    Workbench &m_workbench;
    ThumbnailService &m_thumbnails;
    int m_wanted = 0;
    QTimer m_updateTimer;
    QTimer m_brushTimer;
    bool m_isTakingCloud = false;
    bool m_hadScores = false;
    SampleIndex m_hovered = -1;
    MapColouring m_colouring;
    SharedCoordinates m_coordinates;  ///< what the map was made of
    SampleIndex m_cloudSamples = 0;

    MapToolbar *m_toolbar;
    QStackedWidget *m_pages;
    MapView *m_view;
    EmptyState *m_empty;
    QScrollArea *m_legendArea;
    ColourLegend *m_legend;
    QLabel *m_note;
};

}  // namespace Atoll
