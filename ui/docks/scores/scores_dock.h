#pragma once

#include "ui/docks/scores/score_reading.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Atoll {

class ColumnCombo;
class ColumnList;
class EmptyState;
class RangeHistogram;
class ScoreFigures;
class ThumbnailStrip;
class Workbench;
struct NumberRange;

/// How the numbers of one column are spread over what is shown, with the highest and the lowest examples.
class ScoresDock final : public QWidget
{
    Q_OBJECT

public:
    explicit ScoresDock(Workbench &workbench, QWidget *parent = nullptr);

    /// Source None: none is there to show.
    [[nodiscard]] const ColumnKey &column() const { return m_column; }
    void setColumn(const ColumnKey &column);

Q_SIGNALS:
    void importPredictionsWanted();
    void scoreWanted();
    void probeWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QLabel *makeHeading(const QString &text);
    void listColumns();
    /// The score the map shows, else the newest.
    [[nodiscard]] ColumnKey firstColumn() const;
    void offer();
    void schedule();
    void read();
    void take(ScoreReading reading);
    void clear();
    void filterBy(const std::optional<NumberRange> &range);
    void showColouring();
    void goTo(SampleIndex sample);

    Workbench &m_workbench;
    ColumnList &m_columnList;
    ColumnKey m_column;
    QTimer m_readTimer;
    bool m_isOutOfDate = true;

    ColumnCombo *m_columnCombo;
    QPushButton *m_colourButton;
    QStackedWidget *m_pages;
    QWidget *m_content = nullptr;
    EmptyState *m_empty;
    RangeHistogram *m_histogram = nullptr;
    ScoreFigures *m_figures = nullptr;
    QWidget *m_examples = nullptr;
    ThumbnailStrip *m_top = nullptr;
    ThumbnailStrip *m_bottom = nullptr;
};

}  // namespace Atoll
