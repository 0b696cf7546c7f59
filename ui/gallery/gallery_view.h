#pragma once

#include "ui/gallery/gallery_grid.h"
#include "ui/gallery/gallery_painter.h"
#include "ui/gallery/gallery_selection.h"
#include "ui/gallery/type_ahead.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QTimer>

#include <memory>

class QLabel;
class QMimeData;
class QPushButton;

namespace Atoll {

/// A grid of thumbnails over plain values: an order of samples, and what `GalleryContent` says of them. Costs
/// as much as is visible. The selection is kept by sample; it may hold samples that are not shown.
class GalleryView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int minimumCellSize = 64;
    static constexpr int maximumCellSize = 320;
    /// More files are not handed to another program.
    static constexpr int maximumDragged = 10'000;

    explicit GalleryView(QWidget *parent = nullptr);
    ~GalleryView() override;
    Q_DISABLE_COPY_MOVE(GalleryView)

    void setContent(std::shared_ptr<const GalleryContent> content);
    /// Borrowed; without one tiles stay empty.
    void setRenderer(ThumbnailRenderer *renderer);
    /// What is shown, in this order. The current sample, else the first visible one, stays in place when it
    /// is shown in the new order too.
    void setSamples(std::shared_ptr<const SampleOrder> order);
    /// Content has changed (labels, badges, values, a cleared renderer); what is shown stays.
    void refresh();
    /// Shown while there are no samples; with a button unless `buttonText` is empty.
    void setMessage(const QString &sentence, const QString &buttonText = {});

    /// The longer side of pictures in logical pixels, 64..320.
    void setCellSize(int size);
    [[nodiscard]] int cellSize() const { return m_cellSize; }
    void setCaptionsVisible(bool areVisible);

    [[nodiscard]] const SampleSet &selection() const { return m_selection.chosen(); }
    /// Does not emit `selectionEdited`.
    void setSelection(const SampleSet &samples);
    void selectAll();
    [[nodiscard]] SampleIndex currentSample() const { return m_selection.current(); }
    /// Scrolls only when `isShown`.
    void setCurrentSample(SampleIndex sample, bool isShown = true);

    void scrollToSample(SampleIndex sample);
    /// The first sample wholly visible, to be given to `restoreFirstVisible` another day; -1 when empty.
    [[nodiscard]] SampleIndex firstVisibleSample() const;
    void restoreFirstVisible(SampleIndex sample);
    [[nodiscard]] SampleOrder visibleSamples() const;
    /// Empty when it is not shown or far away.
    [[nodiscard]] QRect sampleRect(SampleIndex sample) const;
    [[nodiscard]] SampleIndex sampleAt(QPoint viewportPoint) const;

    /// The selected files as URLs, in the order shown; null when there are none or too many.
    [[nodiscard]] std::unique_ptr<QMimeData> dragData() const;

    [[nodiscard]] const GallerySelection &samples() const { return m_selection; }
    [[nodiscard]] const GalleryContent *content() const { return m_content.get(); }
    /// Name, value and badges of a sample in words, one a line.
    [[nodiscard]] QString describe(SampleIndex sample) const;

Q_SIGNALS:
    /// By mouse or key.
    void selectionEdited(const Atoll::SampleSet &samples);
    void currentChanged(Atoll::SampleIndex sample);
    /// Enter or double click.
    void activated(Atoll::SampleIndex sample);
    void visibleSamplesChanged();
    void cellSizeChanged(int size);
    /// `sample` is -1 beside the cells; otherwise it is selected.
    void contextMenuWanted(Atoll::SampleIndex sample, QPoint globalPosition);
    void messageButtonClicked();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// A sample and where its cell's top is, to keep it there.
    struct Anchor
    {
        SampleIndex sample = -1;
        int y = 0;
    };
    [[nodiscard]] Anchor anchor() const;
    void layOut(const Anchor &kept);
    void setOffset(qint64 offset);
    [[nodiscard]] int edge() const;
    void askForThumbnails();
    void updateSample(SampleIndex sample);
    void updateCounts();
    void placeMessage();

    /// A user's step: selects, scrolls there and tells.
    void step(qint64 position, GallerySelection::Step how);
    void tellChanges(const SampleSet &selectionBefore, SampleIndex currentBefore);
    [[nodiscard]] qint64 keyTarget(int key) const;
    [[nodiscard]] bool isOwnKey(const QKeyEvent &event) const;
    [[nodiscard]] bool takeCommandKey(const QKeyEvent &event);
    void search(bool isFirst);
    void stepCellSize(int direction);
    void startDrag();
    void paintTypeAhead(QPainter &painter) const;
    [[nodiscard]] GalleryPainter::Cell cell(qint64 position) const;

    std::shared_ptr<const GalleryContent> m_content;
    QPointer<ThumbnailRenderer> m_renderer;
    GallerySelection m_selection;
    GalleryGrid m_grid;
    GalleryPainter m_painter;
    TypeAhead m_typeAhead;
    QTimer m_visibleTimer;
    QTimer m_refineTimer;
    QWidget *m_message;
    QLabel *m_messageText;
    QPushButton *m_messageButton;
    int m_cellSize = 160;
    bool m_hasCaptions = true;
    qint64 m_pixelsPerStep = 1;  ///< of the scroll bar, whose numbers end at two thousand million
    QPoint m_pressedAt;
    qint64 m_pressedPosition = -1;
    bool m_chooseOnRelease = false;  ///< pressed inside the selection: drag it, or choose this one
};

}  // namespace Atoll
