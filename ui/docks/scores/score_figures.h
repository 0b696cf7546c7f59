#pragma once

#include "model/workflow/insight/sample_column.h"
#include "model/workflow/insight/score_view.h"

#include <QWidget>

#include <array>

class QLabel;

namespace Atoll {

/// Count, mean and the like of a column, as a small table.
class ScoreFigures final : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreFigures(QWidget *parent = nullptr);

    void setFigures(const ScoreView &view, ColumnUnit unit);
    void clear();
    /// One "title: value" a line.
    [[nodiscard]] QString text() const;

private:
    enum Figure : std::uint8_t { Count, Unknown, Least, Most, Mean, Median, Deviation, FigureCount };

    [[nodiscard]] static QString title(Figure figure);

    std::array<QLabel *, FigureCount> m_titles{};
    std::array<QLabel *, FigureCount> m_values{};
};

}  // namespace Atoll
