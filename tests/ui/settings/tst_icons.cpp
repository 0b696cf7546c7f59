#include "ui/settings/icons.h"
#include "ui/settings/theme.h"

#include <QApplication>
#include <QImage>
#include <QSet>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

/// Colours of the pixels that are quite opaque, and how many those are.
struct Ink
{
    QSet<QRgb> colours;
    int pixels = 0;
};

Ink inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    Ink ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QRgb pixel = image.pixel(x, y); qAlpha(pixel) == 255) {
                ink.colours.insert(pixel);
                ++ink.pixels;
            }
    return ink;
}

}  // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconShowsSomething_data();
    void everyIconShowsSomething();
    void takesTheColourOfThePalette();
    void disabledIsFainter();
    void isDrawnForTheScreensPixels();
    void unknownNameGivesNoIcon();
    void applicationIconDiffersFromItsSmallOne();
};

void TestIcons::everyIconShowsSomething_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : themedIconNames())
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestIcons::everyIconShowsSomething()
{
    QFETCH(QString, name);
    for (const int side : {16, 24, 48}) {
        const QPixmap drawn = themedIcon(name).pixmap(side, side);
        QCOMPARE(drawn.size(), QSize(side, side));
        const QImage image = drawn.toImage().convertToFormat(QImage::Format_ARGB32);
        int covered = 0;
        int atTheEdge = 0;
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const bool isInk = qAlpha(image.pixel(x, y)) > 96;
                covered += isInk ? 1 : 0;
                const bool isEdge = x == 0 || y == 0 || x == side - 1 || y == side - 1;
                atTheEdge += isInk && isEdge ? 1 : 0;
            }
        QVERIFY2(covered > side * side / 24, "it is almost empty");
        QVERIFY2(covered < side * side * 3 / 4, "it is a blot");
        QVERIFY2(atTheEdge <= side / 4, "it is cut off");
    }
}

void TestIcons::takesTheColourOfThePalette()
{
    const QIcon icon = themedIcon(u"pause"_s);
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        QApplication::setPalette(palette);
        const Ink ink = inkOf(icon.pixmap(24, 24));
        QCOMPARE(ink.colours, QSet<QRgb>{palette.color(QPalette::Active, QPalette::WindowText).rgb()});
        const Ink selected = inkOf(icon.pixmap(24, 24, QIcon::Selected));
        QCOMPARE(selected.colours,
                 QSet<QRgb>{palette.color(QPalette::Active, QPalette::HighlightedText).rgb()});
    }
}

void TestIcons::disabledIsFainter()
{
    QApplication::setPalette(darkPalette());
    const Ink ink = inkOf(themedIcon(u"pause"_s).pixmap(24, 24, QIcon::Disabled));
    QCOMPARE(ink.colours, QSet<QRgb>{darkPalette().color(QPalette::Disabled, QPalette::WindowText).rgb()});
}

void TestIcons::isDrawnForTheScreensPixels()
{
    const QPixmap drawn = themedIcon(u"tag"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(drawn.size(), QSize(32, 32));
    QCOMPARE(drawn.devicePixelRatio(), 2.0);
}

void TestIcons::unknownNameGivesNoIcon()
{
    QVERIFY(themedIcon(u"no-such"_s).isNull());
    QVERIFY(!themedIconNames().contains(u"atoll"_s));
    QVERIFY(!themedIconNames().contains(u"atoll-small"_s));
}

void TestIcons::applicationIconDiffersFromItsSmallOne()
{
    const QIcon icon = applicationIcon();
    const QImage small = icon.pixmap(24, 24).toImage();
    const QImage large = icon.pixmap(256, 256).toImage();
    QCOMPARE(small.size(), QSize(24, 24));
    QCOMPARE(large.size(), QSize(256, 256));
    QVERIFY(inkOf(icon.pixmap(256, 256)).colours.size() > 100);
    const QImage shrunk = large.scaled(24, 24, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QVERIFY(shrunk.convertToFormat(QImage::Format_ARGB32) != small.convertToFormat(QImage::Format_ARGB32));
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
