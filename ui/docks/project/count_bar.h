#pragma once

#include "model/core/sample_set.h"

#include <QWidget>

namespace Atoll {

/// "99,850 of 100,000" above a thin bar.
class CountBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CountBar(QWidget *parent = nullptr);

    void setCounts(SampleIndex count, SampleIndex total);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString text() const;
    [[nodiscard]] int thickness() const;

    SampleIndex m_count = 0;
    SampleIndex m_total = 0;
};

}  // namespace Atoll
