#include "ui/gallery/loupe.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr double keyZoom = 1.5;
constexpr double wheelZoom = 1.25;
constexpr double angleOfNotch = 120;

}  // namespace

Loupe::Loupe(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_loader, &PictureLoader::loaded, this, &Loupe::take);
    describe();
}

Loupe::~Loupe() = default;

void Loupe::setPicture(const Picture &picture)
{
    m_picture = picture;
    m_large = {};
    m_masks = {};
    m_failure.clear();
    m_isLoading = true;
    m_loader.load(picture.path);
    describe();
    update();
}

void Loupe::setOverlay(const PictureOverlay &overlay)
{
    m_picture.overlay = overlay;
    m_masks = hasPicture() ? maskLayer(overlay, m_large.pixels) : QImage();
    describe();
    update();
}

void Loupe::clear()
{
    m_loader.cancel();
    m_picture = {};
    m_large = {};
    m_masks = {};
    m_failure.clear();
    m_isLoading = false;
    describe();
    update();
}

void Loupe::take(const LargePicture &large)
{
    m_isLoading = false;
    m_large = large;
    if (hasPicture()) {
        m_zoom.setPicture(large.pixels);
        placeViewport();
        m_masks = maskLayer(m_picture.overlay, large.pixels);
    } else {
        m_failure = large.reason;
    }
    describe();
    update();
    Q_EMIT pictureShown();
    Q_EMIT zoomChanged();
}

void Loupe::setOverlayVisible(bool isVisible)
{
    m_isOverlayWanted = isVisible;
    update();
}

void Loupe::setHideHeld(bool isHeld)
{
    if (isHeld == m_isHideHeld)
        return;
    m_isHideHeld = isHeld;
    update();
}

void Loupe::zoomToFit()
{
    m_zoom.fit();
    showZoom();
}

void Loupe::zoomToActualSize()
{
    m_zoom.setScaleAt(1, QRectF({}, QSizeF(pictureArea().size())).center());
    showZoom();
}

void Loupe::zoomIn()
{
    zoomBy(keyZoom, QRectF({}, QSizeF(pictureArea().size())).center());
}

void Loupe::zoomOut()
{
    zoomBy(1 / keyZoom, QRectF({}, QSizeF(pictureArea().size())).center());
}

void Loupe::zoomBy(double factor, QPointF at)
{
    if (!hasPicture())
        return;
    m_zoom.setScaleAt(m_zoom.scale() * factor, at);
    showZoom();
}

void Loupe::showZoom()
{
    setCursor(m_zoom.canPan() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    update();
    Q_EMIT zoomChanged();
}

void Loupe::placeViewport()
{
    m_zoom.setViewport(pictureArea().size(), devicePixelRatioF());
    setCursor(m_zoom.canPan() ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

QSize Loupe::sizeHint() const
{
    return QSize(80, 50) * fontMetrics().averageCharWidth();
}

QString Loupe::zoomText() const
{
    return !hasPicture() ? QString()
                         : tr("%1 %").arg(QLocale().toString(int(std::lround(m_zoom.scale() * 100))));
}

void Loupe::describe()
{
    setAccessibleName(m_picture.caption.isEmpty() ? tr("Loupe") : tr("Loupe: %1").arg(m_picture.caption));
    QStringList parts{m_picture.detail, m_large.reason, m_picture.overlay.classText};
    if (!m_picture.overlay.objects.empty())
        parts.push_back(tr("%n object(s) marked", nullptr, int(m_picture.overlay.objects.size())));
    parts.removeAll(QString());
    setAccessibleDescription(parts.join(u", "_s));
}

bool Loupe::event(QEvent *event)
{
    // While the loupe has the focus these belong to it, whatever the window does with them.
    constexpr std::array ownKeys{Qt::Key_H,     Qt::Key_Z,    Qt::Key_Escape, Qt::Key_Left,
                                 Qt::Key_Right, Qt::Key_Plus, Qt::Key_Equal,  Qt::Key_Minus};
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        const bool isPlain = (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
        if (isPlain && std::ranges::find(ownKeys, key->key()) != ownKeys.end()) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void Loupe::resizeEvent(QResizeEvent *)
{
    placeViewport();
}

void Loupe::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeViewport();
    update();
}

void Loupe::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT closed();
        return;
    case Qt::Key_Left:
        Q_EMIT neighbourWanted(-1);
        return;
    case Qt::Key_Right:
        Q_EMIT neighbourWanted(1);
        return;
    case Qt::Key_H:
        setHideHeld(true);
        return;
    case Qt::Key_Z:
        if (m_zoom.isFitted())
            zoomToActualSize();
        else
            zoomToFit();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    default:
        event->ignore();
    }
}

void Loupe::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_H && !event->isAutoRepeat())
        setHideHeld(false);
    else if (event->key() != Qt::Key_H)
        event->ignore();
}

void Loupe::focusOutEvent(QFocusEvent *event)
{
    // The release of the key goes elsewhere now.
    setHideHeld(false);
    QWidget::focusOutEvent(event);
}

void Loupe::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / angleOfNotch;
    if (notches != 0)
        zoomBy(std::pow(wheelZoom, notches), event->position());
    event->accept();
}

void Loupe::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) {
        event->ignore();
        return;
    }
    m_isPanning = m_zoom.canPan();
    m_pannedFrom = event->position();
    if (m_isPanning)
        setCursor(Qt::ClosedHandCursor);
}

void Loupe::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPanning)
        return;
    m_zoom.pan(event->position() - m_pannedFrom);
    m_pannedFrom = event->position();
    update();
}

void Loupe::mouseReleaseEvent(QMouseEvent *)
{
    m_isPanning = false;
    setCursor(m_zoom.canPan() ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void Loupe::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_zoom.isFitted())
        m_zoom.setScaleAt(1, event->position());
    else
        m_zoom.fit();
    showZoom();
}

}  // namespace Atoll
