#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace Atoll {

/// Lines of a name, a bar from 0 to 1 and a value.
class BarList final : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        QString title;
        QString value;
        double share = -1;  ///< 0..1; negative: no bar
        QString toolTip;
        bool isHeading = false;

        bool operator==(const Line &) const = default;
    };

    explicit BarList(QWidget *parent = nullptr);

    void setLines(std::vector<Line> lines);
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    void drawLine(QPainter &painter, const Line &line, const QRect &rect) const;
    [[nodiscard]] int valueWidth() const;
    /// Of `space` for title and bar.
    [[nodiscard]] int titleWidth(int space) const;

    std::vector<Line> m_lines;
};

}  // namespace Atoll
