#pragma once

#include "model/workflow/insight/proposal_summary.h"

#include <QWidget>

namespace Atoll {

/// What a batch holds beside a random one and the pool, in three columns of numbers on bars: the mean score,
/// then the share of each class. Painted, so that a hundred classes cost nothing.
class ClassMixTable final : public QWidget
{
    Q_OBJECT

public:
    explicit ClassMixTable(QWidget *parent = nullptr);

    void setSummary(const ProposalSummary &summary, const QString &scoreType);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Batch, RANDOM, pool.
    static constexpr std::size_t columnCount = 3;
    struct Cell
    {
        QString text;
        double share = 0;  ///< length of the bar, 0..1
    };
    struct Row
    {
        QString title;
        QString detail;  ///< for the tool tip
        std::array<Cell, columnCount> cells;
    };

    void addScores(const ProposalSummary &summary, const QString &scoreType);
    void addClasses(const ProposalSummary &summary);
    void addShares(const QString &title, const std::array<SampleIndex, columnCount> &counts,
                   const std::array<SampleIndex, columnCount> &totals);
    void describe();
    void measure();
    void paintRow(QPainter &painter, const Row &row, int top) const;
    [[nodiscard]] static std::array<QString, columnCount> headings();
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int columnWidth() const;

    std::vector<Row> m_rows;
    int m_titleWidth = 0;
};

}  // namespace Atoll
