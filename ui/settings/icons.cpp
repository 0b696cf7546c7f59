#include "ui/settings/icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString iconFolder = u":/icons/"_s;
const QString applicationIconName = u"atoll"_s;
const QString smallApplicationIconName = u"atoll-small"_s;  // fewer and larger dots

QString iconPath(const QString &name)
{
    return iconFolder + name + u".svg"_s;
}

QColor inkFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::Active, QPalette::WindowText);
}

/// Draws the file's shapes, all written in black, in the colour of text.
class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(const QString &name)
        : m_name(name)
    {
        QFile file(iconPath(name));
        if (file.open(QIODevice::ReadOnly))
            m_svg = file.readAll();
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("#000", inkFor(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        // Square in the middle: the renderer would stretch.
        const int side = qMin(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key =
            u"atoll:%1:%2:%3x%4"_s.arg(m_name, inkFor(mode).name()).arg(size.width()).arg(size.height());
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, drawn.rect(), mode, state);
        painter.end();
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(*this); }
    [[nodiscard]] QString key() const override { return u"AtollLineIcon"_s; }
    [[nodiscard]] bool isNull() override { return m_svg.isEmpty(); }

private:
    QString m_name;
    QByteArray m_svg;
};

}  // namespace

QIcon themedIcon(const QString &name)
{
    if (!QFile::exists(iconPath(name)))
        return {};
    return QIcon(new LineIconEngine(name));
}

QStringList themedIconNames()
{
    QStringList names;
    const QStringList files = QDir(iconFolder).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        if (!file.startsWith(applicationIconName))
            names.append(file.chopped(4));
    return names;
}

QIcon applicationIcon()
{
    QIcon icon;
    constexpr int largestSmall = 24;
    QSvgRenderer small(iconPath(smallApplicationIconName));
    QSvgRenderer large(iconPath(applicationIconName));
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap drawn(side, side);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        (side <= largestSmall ? small : large).render(&painter);
        painter.end();
        icon.addPixmap(drawn);
    }
    return icon;
}

}  // namespace Atoll
