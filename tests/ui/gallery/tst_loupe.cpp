#include "model/images/image_file.h"
#include "tests/model/images/picture_makers.h"
#include "tests/support/written_file.h"
#include "ui/gallery/loupe.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize(1200, 800);

/// Red in a picture of greys.
int redPixels(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            count += colour.red() > 150 && colour.green() < 60 && colour.blue() < 60 ? 1 : 0;
        }
    }
    return count;
}

}  // namespace

class TestLoupe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void zoomKeepsThePointUnderTheCursor_data();
    void zoomKeepsThePointUnderTheCursor();
    void zoomHasEnds();
    void panStopsAtTheEdges();
    void wheelZoomsToTheCursor();
    void switchesToActualSize();
    void keepsThePlaceForANeighbourOfTheSameSize();
    void hidesTheOverlayWhileHeld();
    void drawsTheBoxWhereItIs();
    void fillsMasks_data();
    void fillsMasks();
    void showsOnlyTheLatest();
    void tellsWhyThereIsNoPicture();
    void asksForNeighboursAndCloses();
    void tellsScreenReaders();

private:
    [[nodiscard]] Loupe::Picture grey() const
    {
        return {.path = pathFromText(m_path),
                .caption = u"grey.png"_s,
                .detail = {},
                .preview = {},
                .overlay = {}};
    }
    void show(const Loupe::Picture &picture)
    {
        QSignalSpy shown(m_loupe.get(), &Loupe::pictureShown);
        m_loupe->setPicture(picture);
        QVERIFY(m_loupe->isLoading());
        QTRY_COMPARE(shown.size(), 1);
        QVERIFY(!m_loupe->isLoading());
    }
    void wheel(QPointF at, int angle)
    {
        QWheelEvent event(at, m_loupe->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_loupe.get(), &event);
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Loupe> m_loupe;
};

void TestLoupe::initTestCase()
{
    const cv::Mat picture(pictureSize.height(), pictureSize.width(), CV_8UC3, cv::Scalar::all(90));
    m_path = writeFile(m_folder.path(), u"grey.png"_s, encoded(picture, ".png"));
    QVERIFY(!m_path.isEmpty());
}

void TestLoupe::init()
{
    m_loupe = std::make_unique<Loupe>();
    m_loupe->resize(600, 430);
    m_loupe->show();
    m_loupe->activateWindow();
    m_loupe->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_loupe.get()));
}

void TestLoupe::zoomKeepsThePointUnderTheCursor_data()
{
    QTest::addColumn<QPointF>("at");
    QTest::addColumn<double>("ratio");
    QTest::newRow("in the middle") << QPointF(300, 200) << 1.0;
    QTest::newRow("near a corner") << QPointF(20, 30) << 1.0;
    QTest::newRow("near the other corner, two device pixels each") << QPointF(590, 390) << 2.0;
}

void TestLoupe::zoomKeepsThePointUnderTheCursor()
{
    QFETCH(QPointF, at);
    QFETCH(double, ratio);
    LoupeZoom zoom;
    zoom.setPicture(pictureSize);
    zoom.setViewport({600, 400}, ratio);
    QVERIFY(zoom.isFitted());
    QCOMPARE(zoom.pictureRect(), QRectF(0, 0, 600, 400));
    const QPointF point = zoom.transform().inverted().map(at);
    for (const double scale : {1.0 * ratio, 1.7 * ratio, 6.0, 20.0, 9.0, 3.0}) {
        zoom.setScaleAt(scale, at);
        QCOMPARE(zoom.scale(), scale);
        const QPointF now = zoom.transform().inverted().map(at);
        QVERIFY((now - point).manhattanLength() < 1e-6);
        const double shown = zoom.transform().m11() * ratio;
        QVERIFY(std::abs(shown - scale) < 1e-9);
    }
}

void TestLoupe::zoomHasEnds()
{
    LoupeZoom zoom;
    zoom.setPicture(pictureSize);
    zoom.setViewport({600, 400}, 1);
    zoom.setScaleAt(1000, {10, 10});
    QCOMPARE(zoom.scale(), LoupeZoom::largestScale);
    zoom.setScaleAt(0.001, {10, 10});
    QVERIFY(zoom.isFitted());
    QCOMPARE(zoom.pictureRect(), QRectF(0, 0, 600, 400));
    // A small picture is fitted by enlarging it, and can be made smaller down to 1:1.
    zoom.setPicture({60, 40});
    QCOMPARE(zoom.scale(), 10.0);
    zoom.setScaleAt(0.001, {10, 10});
    QCOMPARE(zoom.scale(), 1.0);
    QCOMPARE(zoom.pictureRect(), QRectF(270, 180, 60, 40));
    QVERIFY(!zoom.canPan());
}

void TestLoupe::panStopsAtTheEdges()
{
    LoupeZoom zoom;
    zoom.setPicture(pictureSize);
    zoom.setViewport({600, 400}, 1);
    zoom.pan({50, 50});
    QVERIFY(zoom.isFitted() && !zoom.canPan());
    zoom.setScaleAt(1, {300, 200});
    QVERIFY(zoom.canPan());
    const QRectF before = zoom.pictureRect();
    zoom.pan({10, -20});
    QCOMPARE(zoom.pictureRect(), before.translated(10, -20));
    zoom.pan({5000, 5000});
    QCOMPARE(zoom.pictureRect().topLeft(), QPointF(0, 0));
    zoom.pan({-5000, -5000});
    QCOMPARE(zoom.pictureRect().bottomRight(), QPointF(600, 400));
}

void TestLoupe::wheelZoomsToTheCursor()
{
    show(grey());
    const QPointF at(450, 100);
    const QPointF point = m_loupe->zoom().transform().inverted().map(at);
    QSignalSpy changed(m_loupe.get(), &Loupe::zoomChanged);
    wheel(at, 360);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_loupe->zoom().isFitted());
    QVERIFY((m_loupe->zoom().transform().inverted().map(at) - point).manhattanLength() < 1e-6);
    QTest::mousePress(m_loupe.get(), Qt::LeftButton, {}, {300, 200});
    QTest::mouseMove(m_loupe.get(), {290, 195});
    QTest::mouseRelease(m_loupe.get(), Qt::LeftButton, {}, {290, 195});
    QVERIFY((m_loupe->zoom().transform().map(point) - at - QPointF(-10, -5)).manhattanLength() < 1e-6);
    wheel(at, -3600);
    QVERIFY(m_loupe->zoom().isFitted());
}

void TestLoupe::switchesToActualSize()
{
    show(grey());
    QVERIFY(m_loupe->zoom().scale() < 1);
    QTest::keyClick(m_loupe.get(), Qt::Key_Z);
    QCOMPARE(m_loupe->zoom().scale(), 1.0);
    QTest::keyClick(m_loupe.get(), Qt::Key_Z);
    QVERIFY(m_loupe->zoom().isFitted());
    QTest::mouseDClick(m_loupe.get(), Qt::LeftButton, {}, {300, 200});
    QCOMPARE(m_loupe->zoom().scale(), 1.0);
    QTest::keyClick(m_loupe.get(), Qt::Key_Plus);
    QVERIFY(m_loupe->zoom().scale() > 1);
}

void TestLoupe::keepsThePlaceForANeighbourOfTheSameSize()
{
    show(grey());
    wheel({450, 100}, 600);
    const QTransform place = m_loupe->zoom().transform();
    show(grey());
    QCOMPARE(m_loupe->zoom().transform(), place);
    auto other = grey();
    other.path =
        pathFromText(writeFile(m_folder.path(), u"small.png"_s, encoded(noisePicture(50, 40), ".png")));
    show(other);
    QVERIFY(m_loupe->zoom().isFitted());
}

void TestLoupe::hidesTheOverlayWhileHeld()
{
    auto picture = grey();
    picture.overlay.objects = {{{100, 100, 300, 200}, {}, u"car"_s, QColor(Qt::red)}};
    show(picture);
    QVERIFY(redPixels(*m_loupe) > 100);
    QTest::keyPress(m_loupe.get(), Qt::Key_H);
    QVERIFY(!m_loupe->isOverlayShown());
    QCOMPARE(redPixels(*m_loupe), 0);
    QTest::keyRelease(m_loupe.get(), Qt::Key_H);
    QVERIFY(redPixels(*m_loupe) > 100);
    m_loupe->setOverlayVisible(false);
    QCOMPARE(redPixels(*m_loupe), 0);
    m_loupe->setOverlayVisible(true);
    // The key may be let go elsewhere.
    QTest::keyPress(m_loupe.get(), Qt::Key_H);
    m_loupe->clearFocus();
    QVERIFY(m_loupe->isOverlayShown());
    m_loupe->setOverlay({});
    QCOMPARE(redPixels(*m_loupe), 0);
}

void TestLoupe::drawsTheBoxWhereItIs()
{
    auto picture = grey();
    picture.overlay.objects = {{{400, 200, 200, 100}, {}, {}, QColor(Qt::red)}};
    show(picture);
    const QImage image = m_loupe->grab().toImage();
    const QRectF box = m_loupe->zoom().transform().mapRect(QRectF(400, 200, 200, 100));
    for (const QPointF corner : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()})
        QVERIFY(image.pixelColor(corner.toPoint()).red() > 150);
    QVERIFY(image.pixelColor(box.center().toPoint()).red() < 100);
}

void TestLoupe::fillsMasks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smaller than the layer") << QSize(60, 40);
    QTest::newRow("wider than the layer") << QSize(4096, 40);
    QTest::newRow("higher than the layer") << QSize(40, 3000);
}

void TestLoupe::fillsMasks()
{
    QFETCH(QSize, size);
    const int width = size.width();
    const int height = size.height();
    // The lower right quarter, row by row.
    MarkedObject object{.box = {}, .mask = {}, .label = {}, .colour = Qt::red};
    object.mask.push_back(std::uint32_t(height / 2 * width + width / 2));
    for (int y = height / 2; y < height; ++y) {
        object.mask.push_back(std::uint32_t(width - width / 2));
        object.mask.push_back(std::uint32_t(width / 2));
    }
    object.mask.back() = 100'000'000;
    const PictureOverlay overlay{.objects = {object}, .classText = {}};
    const QImage layer = maskLayer(overlay, size);
    QVERIFY(std::max(layer.width(), layer.height()) <= 1024);
    for (int y = 0; y < layer.height(); ++y) {
        for (int x = 0; x < layer.width(); ++x) {
            const bool isInside = x >= layer.width() / 2 && y >= layer.height() / 2;
            QCOMPARE(qAlpha(layer.pixel(x, y)) > 0, isInside);
        }
    }
    QVERIFY(maskLayer({}, size).isNull());
    QVERIFY(maskLayer(overlay, {}).isNull());
}

void TestLoupe::showsOnlyTheLatest()
{
    const QString small = writeFile(m_folder.path(), u"last.png"_s, encoded(noisePicture(50, 40), ".png"));
    PictureLoader loader;
    QSignalSpy loaded(&loader, &PictureLoader::loaded);
    for (int i = 0; i < 30; ++i)
        loader.load(pathFromText(m_path));
    loader.load(pathFromText(small));
    QTRY_COMPARE(loaded.size(), 1);
    QTest::qWait(30);
    QCOMPARE(loaded.size(), 1);
    const auto picture = loaded[0][0].value<LargePicture>();
    QCOMPARE(picture.pixels, QSize(50, 40));
    loader.load(pathFromText(small));
    loader.cancel();
    QTest::qWait(30);
    QCOMPARE(loaded.size(), 1);
    loader.load(pathFromText(m_path));
    QTRY_COMPARE(loaded.size(), 2);
    const auto large = loaded[1][0].value<LargePicture>();
    QCOMPARE(large.levels.size(), std::size_t{3});
    QCOMPARE(large.levelFor(5000).width(), 1200);
    QCOMPARE(large.levelFor(600).width(), 600);
    QCOMPARE(large.levelFor(601).width(), 1200);
    QCOMPARE(large.levelFor(1).width(), 300);
}

void TestLoupe::tellsWhyThereIsNoPicture()
{
    auto picture = grey();
    picture.path = "/no/such/picture.jpg";
    show(picture);
    QVERIFY(!m_loupe->failureReason().isEmpty());
    QVERIFY(m_loupe->accessibleDescription().contains(m_loupe->failureReason()));
    wheel({100, 100}, 120);
    QTest::keyClick(m_loupe.get(), Qt::Key_Z);
    m_loupe->grab();
    show(grey());
    QVERIFY(m_loupe->failureReason().isEmpty());
    m_loupe->clear();
    m_loupe->grab();
}

void TestLoupe::asksForNeighboursAndCloses()
{
    show(grey());
    QSignalSpy neighbours(m_loupe.get(), &Loupe::neighbourWanted);
    QSignalSpy closed(m_loupe.get(), &Loupe::closed);
    QTest::keyClick(m_loupe.get(), Qt::Key_Left);
    QTest::keyClick(m_loupe.get(), Qt::Key_Right);
    QTest::keyClick(m_loupe.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(neighbours.size(), 2);
    QCOMPARE(neighbours[0][0].toInt(), -1);
    QCOMPARE(neighbours[1][0].toInt(), 1);
    QTest::keyClick(m_loupe.get(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestLoupe::tellsScreenReaders()
{
    auto picture = grey();
    picture.overlay.objects = {{{1, 1, 9, 9}, {}, u"car"_s, QColor(Qt::red)}};
    picture.overlay.classText = u"street 0.9"_s;
    show(picture);
    QCOMPARE(m_loupe->accessibleName(), u"Loupe: grey.png"_s);
    QVERIFY(m_loupe->accessibleDescription().contains(u"street 0.9"_s));
    QVERIFY(m_loupe->accessibleDescription().contains(u"1 object"_s));
}

QTEST_MAIN(TestLoupe)
#include "tst_loupe.moc"
