#pragma once

#include "ui/gallery/gallery_content.h"

#include <QCache>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFont>
#include <QPalette>
#include <QPixmap>
#include <QRect>
#include <QSize>

class QPainter;

namespace Atoll {

/// Draws one cell of the gallery: picture, caption, badges, selection. Sizes follow the font.
class GalleryPainter final
{
    Q_DECLARE_TR_FUNCTIONS(Atoll::GalleryPainter)

public:
    struct Cell
    {
        SampleIndex sample = -1;
        QRect rect;
        QStringView name;
        QString value;
        GalleryBadges badges;
        QImage image;  ///< null: not there yet, or `failure` says why not
        QString failure;
        bool isChosen = false;
        bool isCurrent = false;  ///< and the gallery has the focus
    };

    GalleryPainter();

    /// `size`: the longer side of a picture in logical pixels.
    void setStyle(const QFont &font, const QPalette &palette, int size, bool hasCaptions);
    [[nodiscard]] QSize cellSize() const;
    [[nodiscard]] const QColor &background() const { return m_background; }

    /// Before the first cell of a paint event.
    void begin();
    void draw(QPainter &painter, const Cell &cell);
    /// Some pictures were scaled roughly to keep the frame short; painting again shows them well.
    [[nodiscard]] bool wantsRefinement() const { return m_wantsRefinement; }

    /// In words: for tool tips and screen readers, most important first.
    [[nodiscard]] static QString describe(const GalleryBadges &badges, const QString &failure);

private:
    struct Scaled
    {
        qint64 key = 0;
        QPixmap pixmap;
    };
    void drawPicture(QPainter &painter, const Cell &cell, const QRect &box);
    void drawFailure(QPainter &painter, const Cell &cell, const QRect &box) const;
    void drawCaption(QPainter &painter, const Cell &cell) const;
    void drawBadges(QPainter &painter, const Cell &cell, const QRect &box) const;
    void drawSelection(QPainter &painter, const Cell &cell) const;
    int drawRank(QPainter &painter, const QRect &box, int rank) const;
    void drawTick(QPainter &painter, const QRect &box) const;
    void drawClass(QPainter &painter, const QRect &box, const GalleryBadges &badges, int room) const;
    [[nodiscard]] QRect drawPill(QPainter &painter, const QRect &rect, const QColor &fill) const;
    int drawMark(QPainter &painter, const QRect &box, int right, const QString &text, bool isWarning) const;
    [[nodiscard]] QRect box(const QRect &cell) const;

    QFont m_font;
    QFont m_badgeFont;
    QPalette m_palette;
    QColor m_background;
    QColor m_tile;
    QColor m_quietText;
    int m_size = 160;
    int m_padding = 4;
    int m_captionHeight = 0;
    int m_badgeHeight = 0;
    QCache<SampleIndex, Scaled> m_scaled;  ///< cost in KiB
    QElapsedTimer m_frame;
    bool m_wantsRefinement = false;
};

}  // namespace Atoll
