#include "ui/dialogs/example_strip.h"

#include "ui/dialogs/background.h"

#include <QDir>
#include <QImageReader>
#include <QPainter>

namespace Atoll {

namespace {

/// Only formats that a project takes; told by content, so that no name makes another reader run.
QImage readSmall(const QString &path, int side)
{
    static const QList<QByteArray> formats{"jpeg", "png", "webp", "gif", "bmp", "tiff"};
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!formats.contains(reader.format()))
        return {};
    const QSize full = reader.size();
    if (full.isValid())
        reader.setScaledSize(full.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}

}  // namespace

ExampleStrip::ExampleStrip(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Examples of the pictures"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int ExampleStrip::side() const
{
    return fontMetrics().lineSpacing() * 6;
}

QSize ExampleStrip::sizeHint() const
{
    return {side() * 6, side()};
}

QSize ExampleStrip::minimumSizeHint() const
{
    return {side(), side()};
}

void ExampleStrip::showPictures(const QString &folder, const QStringList &paths)
{
    const QStringList wanted = paths.mid(0, mostPictures);
    if (folder == m_folder && wanted == m_paths)
        return;
    m_folder = folder;
    m_paths = wanted;
    m_images.clear();
    update();
    const int pixels = int(side() * devicePixelRatioF());
    inBackground<QList<QImage>>(
        this,
        [folder, wanted, pixels] {
            QList<QImage> images;
            images.reserve(wanted.size());
            for (const QString &path : wanted)
                images.append(readSmall(QDir(folder).filePath(path), pixels));
            images.removeIf([](const QImage &image) { return image.isNull(); });
            return images;
        },
        [this, folder, wanted](const QList<QImage> &images) {
            if (folder != m_folder || wanted != m_paths)
                return;
            m_images = images;
            update();
        });
}

void ExampleStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int gap = fontMetrics().averageCharWidth();
    qreal left = 0;
    for (const QImage &image : m_images) {
        const QSizeF size = QSizeF(image.size()).scaled(side(), side(), Qt::KeepAspectRatio);
        if (left + size.width() > width())
            break;
        const qreal top = (side() - size.height()) / 2;
        painter.drawImage(QRectF(QPointF(left, top), size), image);
        left += size.width() + gap;
    }
}

}  // namespace Atoll
