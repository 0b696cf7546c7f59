#pragma once

#include "ui/gallery/loupe_zoom.h"
#include "ui/gallery/picture_loader.h"
#include "ui/gallery/picture_overlay.h"

#include <QImage>
#include <QWidget>

namespace Atoll {

/// One picture, large: fitted or zoomed, with boxes, masks and a class over it. Decodes on a thread of its
/// own and shows the preview meanwhile. Wheel zooms to the cursor, Z switches between fitted and 1:1,
/// dragging pans, H hides the overlay while it is held, left and right ask for neighbours, Esc closes.
class Loupe final : public QWidget
{
    Q_OBJECT

public:
    struct Picture
    {
        std::filesystem::path path;
        QString caption;  ///< one line; elided in the middle
        QString detail;   ///< at the right of the caption, e.g. "16 of 50"
        QImage preview;   ///< a thumbnail to show until the picture is there; may be null
        PictureOverlay overlay;
    };

    explicit Loupe(QWidget *parent = nullptr);
    ~Loupe() override;
    Q_DISABLE_COPY_MOVE(Loupe)

    void setPicture(const Picture &picture);
    /// The same picture with other boxes.
    void setOverlay(const PictureOverlay &overlay);
    /// Shows nothing and frees the picture.
    void clear();
    /// Whether overlays are wanted at all; H hides them for a moment in any case.
    void setOverlayVisible(bool isVisible);
    [[nodiscard]] bool isOverlayShown() const { return m_isOverlayWanted && !m_isHideHeld; }

    [[nodiscard]] const LoupeZoom &zoom() const { return m_zoom; }
    void zoomToFit();
    void zoomToActualSize();
    void zoomIn();
    void zoomOut();
    /// Why there is no picture; empty when there is one or it is still being decoded.
    [[nodiscard]] const QString &failureReason() const { return m_failure; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// -1 or +1.
    void neighbourWanted(int step);
    void closed();
    /// The picture, or the reason why there is none, is on the screen.
    void pictureShown();
    void zoomChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take(const LargePicture &large);
    void zoomBy(double factor, QPointF at);
    void showZoom();
    void setHideHeld(bool isHeld);
    [[nodiscard]] bool hasPicture() const { return !m_large.levels.empty(); }
    void placeViewport();
    void describe();
    [[nodiscard]] QRect pictureArea() const;
    [[nodiscard]] QRect captionArea() const;
    void paintPreview(QPainter &painter) const;
    void paintClass(QPainter &painter) const;
    void paintPicture(QPainter &painter) const;
    void paintCaption(QPainter &painter) const;
    void paintMessage(QPainter &painter) const;
    [[nodiscard]] QString zoomText() const;

    PictureLoader m_loader;
    Picture m_picture;
    LargePicture m_large;  ///< without levels while it is being decoded
    QImage m_masks;
    QString m_failure;
    bool m_isLoading = false;
    LoupeZoom m_zoom;
    bool m_isOverlayWanted = true;
    bool m_isHideHeld = false;
    bool m_isPanning = false;
    QPointF m_pannedFrom;
};

}  // namespace Atoll
