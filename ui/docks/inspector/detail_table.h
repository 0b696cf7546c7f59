#pragma once

#include "model/workflow/insight/sample_details.h"

#include <QTextBrowser>

#include <vector>

namespace Atoll {

/// Lines of a title (or none) and a value as text that can be selected; as high as it needs to be.
class DetailTable final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit DetailTable(QWidget *parent = nullptr);

    void setRows(const std::vector<DetailRow> &rows);
    [[nodiscard]] const std::vector<DetailRow> &rows() const { return m_rows; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void write();
    void fitHeight();

    std::vector<DetailRow> m_rows;
};

}  // namespace Atoll
