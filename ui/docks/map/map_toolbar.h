#pragma once

#include "model/core/embedding.h"
#include "ui/scatterplot/map_view.h"

#include <QWidget>

class QActionGroup;
class QComboBox;
class QToolButton;

namespace Atoll {

class ColumnCombo;
class ColumnList;
class Workbench;

/// Above the map: tools, what the colours say, and which map it is.
class MapToolbar final : public QWidget
{
    Q_OBJECT

public:
    explicit MapToolbar(Workbench &workbench, QWidget *parent = nullptr);

    void showTool(MapTool tool);
    void openColourList();

Q_SIGNALS:
    void toolPicked(Atoll::MapTool tool);
    void fitClicked();
    /// A map that does not exist yet.
    void projectionWanted(const QString &embedding, const QString &method);

private:
    [[nodiscard]] QToolButton *addTool(const QString &icon, const QString &text, const QString &toolTip);
    void addTools();
    void fillScaleMenu();
    void listColumns();
    void listMaps();
    void showColours();
    void pickMap(int position);

    Workbench &m_workbench;
    ColumnList &m_columnList;
    QActionGroup *m_tools;
    ColumnCombo *m_colour;
    QToolButton *m_scale;
    QComboBox *m_map;
    QToolButton *m_fit;
};

}  // namespace Atoll
