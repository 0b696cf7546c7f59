#include "tests/ui/scatterplot/drawn_points.h"
#include "ui/scatterplot/map_view.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

constexpr int count = 2000;

bool isInside(const std::vector<QPointF> &corners, double x, double y)
{
    bool inside = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const QPointF &a = corners[i];
        const QPointF &b = corners[j];
        if ((a.y() > y) != (b.y() > y) && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x())
            inside = !inside;
    }
    return inside;
}

}  // namespace

class TestMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void lassoSelectsWhatItHolds();
    void rectangleSelectsOnlyTheShown();
    void brushSelectsWhatItTouches();
    void modifiersSayWhatHappensToTheSelection_data();
    void modifiersSayWhatHappensToTheSelection();
    void escapeCancelsADragBeforeItClears();
    void clickPicksTheSampleUnderTheMouse();
    void clickOnNothingClears();
    void doubleClickActivates();
    void wheelKeepsThePointUnderTheMouse();
    void draggingPans_data();
    void draggingPans();
    void keysPanZoomAndFit();
    void pointCursorGoesFromPointToPoint();
    void spaceSelectsThePointUnderTheCursor();
    void hoverTellsTheSampleAndForgetsIt();
    void hoverPictureBelongsToItsSample();
    void fitShowsAllPointsAtAnySize();
    void axesFollowTheSize();
    void cameraComesBackAsItWasSet();
    void refusesACameraThatShowsNothing();
    void tellsItsNumbersToAssistiveTechnology();
    void showsAMessageOnlyWithoutPoints();
    void followsThePalette();
    void survivesPointsThatAreNowhere();
    void takesItsKeysFromTheWindow();

private:
    [[nodiscard]] QPoint pixel(SampleIndex sample) const
    {
        return m_view->viewportPosition(sample).toPoint();
    }
    void drag(const std::vector<QPoint> &path, Qt::KeyboardModifiers modifiers = {},
              Qt::MouseButton button = Qt::LeftButton);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_view.get(), key, modifiers);
    }
    void wheel(const QPointF &at, int turned);
    void hover(const QPoint &at);
    /// A sample no other lies near to, away from the edges.
    [[nodiscard]] SampleIndex lonelySample() const;

    std::vector<MapPosition> m_points;
    std::unique_ptr<MapView> m_view;
};

void TestMapView::init()
{
    qRegisterMetaType<SampleSet>();
    qRegisterMetaType<SampleIndex>("Atoll::SampleIndex");
    m_points = heapsOfPoints(count, 21, 50);
    m_view = std::make_unique<MapView>();
    m_view->resize(640, 480);
    m_view->setPoints(m_points);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
}

void TestMapView::cleanup()
{
    m_view.reset();
}

void TestMapView::drag(const std::vector<QPoint> &path, Qt::KeyboardModifiers modifiers,
                       Qt::MouseButton button)
{
    QWidget *const viewport = m_view->viewport();
    QTest::mousePress(viewport, button, modifiers, path.front());
    for (const QPoint &at : path) {
        QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, button, modifiers);
        QApplication::sendEvent(viewport, &move);
    }
    QTest::mouseRelease(viewport, button, modifiers, path.back());
}

void TestMapView::wheel(const QPointF &at, int turned)
{
    QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), QPoint(), QPoint(0, turned), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &event);
}

void TestMapView::hover(const QPoint &at)
{
    QMouseEvent move(QEvent::MouseMove, at, m_view->viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                     {});
    QApplication::sendEvent(m_view->viewport(), &move);
}

SampleIndex TestMapView::lonelySample() const
{
    const QRectF inner = QRectF(m_view->viewport()->rect()).adjusted(120, 60, -60, -60);
    for (SampleIndex i = 0; i < count; ++i) {
        const QPointF at = m_view->viewportPosition(i);
        if (!std::isfinite(at.x()) || !inner.contains(at))
            continue;
        bool isLonely = true;
        for (SampleIndex j = 0; j < count; ++j)
            isLonely = isLonely && (i == j || !((m_view->viewportPosition(j) - at).manhattanLength() < 32));
        if (isLonely)
            return i;
    }
    return -1;
}

void TestMapView::lassoSelectsWhatItHolds()
{
    m_view->setTool(MapTool::Lasso);
    QSignalSpy spy(m_view.get(), &MapView::regionSelected);
    std::vector<QPoint> path;
    for (int i = 0; i < 40; ++i)
        path.emplace_back(320 + static_cast<int>((60 + 5 * (i % 7)) * std::cos(i * 0.157)),
                          230 + static_cast<int>((50 + 9 * (i % 5)) * std::sin(i * 0.157)));
    drag(path);
    QCOMPARE(spy.size(), 1);
    std::vector<QPointF> corners(path.begin(), path.end());
    SampleSet expected(count);
    for (SampleIndex i = 0; i < count; ++i) {
        const QPointF at = m_view->viewportPosition(i);
        if (std::isfinite(at.x()) && isInside(corners, at.x(), at.y()))
            expected.insert(i);
    }
    QVERIFY(expected.count() > 30 && expected.count() < count / 2);
    QVERIFY(spy[0][0].value<SampleSet>() == expected);
    QCOMPARE(spy[0][1].value<SelectionMode>(), SelectionMode::Replace);
}

void TestMapView::rectangleSelectsOnlyTheShown()
{
    m_view->setTool(MapTool::Rectangle);
    SampleSet shown(count);
    for (SampleIndex i = 0; i < count; i += 3)
        shown.insert(i);
    m_view->setShown(shown);
    QSignalSpy spy(m_view.get(), &MapView::regionSelected);
    drag({QPoint(400, 300), QPoint(300, 250), QPoint(250, 150)});
    SampleSet expected(count);
    for (SampleIndex i = 0; i < count; i += 3)
        if (const QPointF at = m_view->viewportPosition(i);
            std::isfinite(at.x()) && QRectF(250, 150, 150, 150).contains(at))
            expected.insert(i);
    QVERIFY(!expected.isEmpty());
    QVERIFY(spy.value(0).value(0).value<SampleSet>() == expected);
    m_view->setShown({});
    drag({QPoint(400, 300), QPoint(300, 250), QPoint(250, 150)});
    QVERIFY(spy.value(1).value(0).value<SampleSet>().count() > expected.count());
}

void TestMapView::brushSelectsWhatItTouches()
{
    m_view->setTool(MapTool::Brush);
    m_view->setBrushRadius(10);
    QSignalSpy spy(m_view.get(), &MapView::regionSelected);
    const SampleIndex sample = lonelySample();
    QVERIFY(sample >= 0);
    const QPoint at = pixel(sample);
    drag({at + QPoint(7, 0)});
    QCOMPARE(spy.value(0).value(0).value<SampleSet>().indices(), std::vector<SampleIndex>{sample});
    drag({QPoint(200, 240), QPoint(450, 240)});
    const auto touched = spy.value(1).value(0).value<SampleSet>();
    QVERIFY(touched.count() > 1);
    for (const SampleIndex i : touched.indices())
        QVERIFY(std::abs(m_view->viewportPosition(i).y() - 240) <= 10.001);
}

void TestMapView::modifiersSayWhatHappensToTheSelection_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<SelectionMode>("mode");
    using Keys = Qt::KeyboardModifiers;
    QTest::newRow("none replaces") << Keys() << SelectionMode::Replace;
    QTest::newRow("Shift adds") << Keys(Qt::ShiftModifier) << SelectionMode::Add;
    QTest::newRow("Ctrl subtracts") << Keys(Qt::ControlModifier) << SelectionMode::Subtract;
    QTest::newRow("Alt subtracts") << Keys(Qt::AltModifier) << SelectionMode::Subtract;
    QTest::newRow("Shift and Ctrl intersect")
        << Keys(Qt::ShiftModifier | Qt::ControlModifier) << SelectionMode::Intersect;
}

void TestMapView::modifiersSayWhatHappensToTheSelection()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(SelectionMode, mode);
    m_view->setTool(MapTool::Rectangle);
    QSignalSpy spy(m_view.get(), &MapView::regionSelected);
    drag({QPoint(200, 100), QPoint(300, 300)}, modifiers);
    QCOMPARE(spy.value(0).value(1).value<SelectionMode>(), mode);
    QSignalSpy clicks(m_view.get(), &MapView::clicked);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, pixel(lonelySample()));
    QCOMPARE(clicks.value(0).value(1).value<SelectionMode>(), mode);
}

void TestMapView::escapeCancelsADragBeforeItClears()
{
    m_view->setTool(MapTool::Rectangle);
    QSignalSpy regions(m_view.get(), &MapView::regionSelected);
    QSignalSpy clears(m_view.get(), &MapView::cleared);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, QPoint(200, 100));
    QMouseEvent move(QEvent::MouseMove, QPoint(300, 300), QPoint(300, 300), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(m_view->viewport(), &move);
    press(Qt::Key_Escape);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, QPoint(300, 300));
    QCOMPARE(regions.size(), 0);
    QCOMPARE(clears.size(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(clears.size(), 1);
}

void TestMapView::clickPicksTheSampleUnderTheMouse()
{
    const SampleIndex sample = lonelySample();
    QSignalSpy spy(m_view.get(), &MapView::clicked);
    for (const MapTool tool : {MapTool::Pan, MapTool::Lasso, MapTool::Rectangle}) {
        m_view->setTool(tool);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pixel(sample) + QPoint(4, -5));
        QCOMPARE(spy.takeFirst()[0].value<SampleIndex>(), sample);
    }
    // What is faint is not to be clicked, unless it is marked.
    m_view->setShown(SampleSet(count));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pixel(sample));
    QCOMPARE(spy.size(), 0);
    m_view->setBatch({sample});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pixel(sample));
    QCOMPARE(spy.size(), 1);
}

void TestMapView::clickOnNothingClears()
{
    m_view->setPoints(std::vector<MapPosition>{{0, 0}, {1, 1}});
    QSignalSpy spy(m_view.get(), &MapView::cleared);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(320, 100));
    QCOMPARE(spy.size(), 0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(320, 100));
    QCOMPARE(spy.size(), 1);
}

void TestMapView::doubleClickActivates()
{
    QSignalSpy spy(m_view.get(), &MapView::activated);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, pixel(lonelySample()));
    QCOMPARE(spy.value(0).value(0).value<SampleIndex>(), lonelySample());
}

void TestMapView::wheelKeepsThePointUnderTheMouse()
{
    const SampleIndex sample = lonelySample();
    QSignalSpy spy(m_view.get(), &MapView::cameraChanged);
    for (const int turned : {120, 360, -120, 15}) {
        const QPointF at = m_view->viewportPosition(sample);
        const double span = m_view->camera().span;
        wheel(at, turned);
        QVERIFY((m_view->viewportPosition(sample) - at).manhattanLength() < 1e-6);
        QVERIFY(turned > 0 ? m_view->camera().span < span : m_view->camera().span > span);
    }
    QCOMPARE(spy.size(), 4);
    for (int i = 0; i < 300; ++i)
        wheel(QPointF(300, 200), 1200);
    QVERIFY(m_view->camera().span > 0);
    for (int i = 0; i < 300; ++i)
        wheel(QPointF(300, 200), -1200);
    QVERIFY(m_view->camera().span < 1000);
    QVERIFY(!m_view->grab().isNull());
}

void TestMapView::draggingPans_data()
{
    QTest::addColumn<MapTool>("tool");
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<bool>("withSpace");
    QTest::newRow("pan tool") << MapTool::Pan << Qt::LeftButton << false;
    QTest::newRow("middle button with any tool") << MapTool::Lasso << Qt::MiddleButton << false;
    QTest::newRow("space with any tool") << MapTool::Rectangle << Qt::LeftButton << true;
}

void TestMapView::draggingPans()
{
    QFETCH(MapTool, tool);
    QFETCH(Qt::MouseButton, button);
    QFETCH(bool, withSpace);
    m_view->setTool(tool);
    QSignalSpy regions(m_view.get(), &MapView::regionSelected);
    QSignalSpy clicks(m_view.get(), &MapView::clicked);
    const QPointF before = m_view->viewportPosition(1);
    press(Qt::Key_Right, Qt::ControlModifier);
    if (withSpace)
        QTest::keyPress(m_view.get(), Qt::Key_Space);
    drag({QPoint(300, 200), QPoint(320, 230), QPoint(350, 260)}, {}, button);
    if (withSpace)
        QTest::keyRelease(m_view.get(), Qt::Key_Space);
    const QPointF moved = m_view->viewportPosition(1) - before;
    QVERIFY((moved - QPointF(50, 60)).manhattanLength() < 1e-6);
    QCOMPARE(regions.size() + clicks.size(), 0);
}

void TestMapView::keysPanZoomAndFit()
{
    const MapCamera fitted = m_view->camera();
    press(Qt::Key_Right);
    QVERIFY(m_view->camera().centreX > fitted.centreX);
    press(Qt::Key_Up);
    QVERIFY(m_view->camera().centreY > fitted.centreY);
    press(Qt::Key_Left);
    press(Qt::Key_Down);
    QVERIFY(std::abs(m_view->camera().centreX - fitted.centreX) < 1e-9);
    press(Qt::Key_Plus);
    QVERIFY(m_view->camera().span < fitted.span);
    press(Qt::Key_Minus);
    QVERIFY(std::abs(m_view->camera().span - fitted.span) < 1e-9);
    press(Qt::Key_Plus);
    press(Qt::Key_Home);
    QCOMPARE(m_view->camera(), fitted);
}

void TestMapView::pointCursorGoesFromPointToPoint()
{
    m_view->setPoints(std::vector<MapPosition>{{0, 0}, {3, 1}, {2, -9}, {-1, 0.5F}, {0, 4}, {}});
    m_view->setCurrent(0);
    QSignalSpy spy(m_view.get(), &MapView::cursorMoved);
    QCOMPARE(m_view->cursorSample(), -1);
    const auto step = [&](Qt::Key key) {
        press(key, Qt::ControlModifier);
        return m_view->cursorSample();
    };
    QCOMPARE(step(Qt::Key_Right), 0);
    QCOMPARE(step(Qt::Key_Right), 1);
    QCOMPARE(step(Qt::Key_Right), 1);
    QCOMPARE(step(Qt::Key_Left), 0);
    QCOMPARE(step(Qt::Key_Up), 4);
    QCOMPARE(spy.size(), 4);
    // It stays in sight.
    m_view->zoom(20);
    QCOMPARE(step(Qt::Key_Down), 3);
    QVERIFY(m_view->viewport()->rect().contains(pixel(3)));
    m_view->setPoints(std::vector<MapPosition>{{}});
    QCOMPARE(m_view->cursorSample(), -1);
    QCOMPARE(step(Qt::Key_Right), -1);
}

void TestMapView::spaceSelectsThePointUnderTheCursor()
{
    QSignalSpy spy(m_view.get(), &MapView::clicked);
    QSignalSpy activated(m_view.get(), &MapView::activated);
    press(Qt::Key_Space);
    QCOMPARE(spy.size(), 0);
    press(Qt::Key_Right, Qt::ControlModifier);
    press(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<SampleIndex>(), m_view->cursorSample());
    QCOMPARE(spy[0][1].value<SelectionMode>(), SelectionMode::Add);
    press(Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
}

void TestMapView::hoverTellsTheSampleAndForgetsIt()
{
    const SampleIndex sample = lonelySample();
    QSignalSpy spy(m_view.get(), &MapView::hovered);
    hover(pixel(sample) + QPoint(3, 3));
    hover(pixel(sample));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<SampleIndex>(), sample);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_view->viewport(), &leave);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy[1][0].value<SampleIndex>(), -1);
}

void TestMapView::hoverPictureBelongsToItsSample()
{
    const auto redPixels = [this] {
        const QImage image = m_view->grab().toImage();
        int red = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                red += image.pixel(x, y) == 0xffff0000 ? 1 : 0;
        return red;
    };
    const SampleIndex sample = lonelySample();
    QPixmap picture(40, 30);
    picture.fill(Qt::red);
    // It came when the mouse was elsewhere.
    m_view->setHoverPicture(sample, picture, u"late.jpg"_s);
    QCOMPARE(redPixels(), 0);
    hover(pixel(sample));
    m_view->setHoverPicture(sample, picture, u"street.jpg"_s);
    QVERIFY2(redPixels() >= 1000, qPrintable(QString::number(redPixels())));
    m_view->zoom(2);
    QCOMPARE(redPixels(), 0);
}

void TestMapView::fitShowsAllPointsAtAnySize()
{
    for (const QSize size : {QSize(640, 480), QSize(300, 700), QSize(1200, 300)}) {
        m_view->resize(size);
        QCoreApplication::processEvents();
        for (SampleIndex i = 0; i < count; ++i)
            if (const QPointF at = m_view->viewportPosition(i); std::isfinite(at.x()))
                QVERIFY(QRectF(m_view->viewport()->rect()).contains(at));
    }
    m_view->setPoints(std::vector<MapPosition>(3, MapPosition{5, 5}));
    QVERIFY(m_view->viewport()->rect().contains(pixel(0)));
}

void TestMapView::axesFollowTheSize()
{
    m_view->clearFocus();
    for (const QSize size : {QSize(900, 700), QSize(500, 300)}) {
        m_view->resize(size);
        const QImage resized = m_view->grab().toImage();
        MapView fresh;
        fresh.resize(size);
        fresh.setPoints(m_points);
        QCOMPARE(resized, fresh.grab().toImage());
        // The line below the plot reaches to its right end.
        const QRectF area = m_view->chart()->plotArea();
        QVERIFY(resized.pixel(static_cast<int>(area.right()) - 2, static_cast<int>(area.bottom())) !=
                resized.pixel(size.width() - 1, 1));
    }
}

void TestMapView::cameraComesBackAsItWasSet()
{
    const MapCamera camera{3, 2, 1.5};
    m_view->setCamera(camera);
    m_view->resize(800, 500);
    QCoreApplication::processEvents();
    QCOMPARE(m_view->camera(), camera);
    // Other colours of the same map leave the camera alone, another map does not.
    m_view->setPoints(m_points);
    QCOMPARE(m_view->camera(), camera);
    m_view->setPoints(heapsOfPoints(100, 77));
    QVERIFY(m_view->camera() != camera);
}

void TestMapView::refusesACameraThatShowsNothing()
{
    const MapCamera before = m_view->camera();
    for (const double span : {0.0, -1.0, std::nan(""), HUGE_VAL})
        m_view->setCamera({0, 0, span});
    m_view->setCamera({std::nan(""), 0, 1});
    QCOMPARE(m_view->camera(), before);
}

void TestMapView::tellsItsNumbersToAssistiveTechnology()
{
    SampleSet selected(count);
    for (SampleIndex i = 0; i < 47; ++i)
        selected.insert(i);
    m_view->setSelected(selected);
    QVERIFY2(m_view->accessibleName().contains(QLocale().toString(count)),
             qPrintable(m_view->accessibleName()));
    QVERIFY(m_view->accessibleName().contains(u"47"_s));
    const QString before = m_view->accessibleDescription();
    press(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(m_view->accessibleDescription() != before);
}

void TestMapView::showsAMessageOnlyWithoutPoints()
{
    m_view->setPoints({});
    const QImage empty = m_view->grab().toImage();
    m_view->setMessage(u"The map needs an embedding."_s);
    QVERIFY(m_view->grab().toImage() != empty);
    m_view->setPoints(m_points);
    const QImage full = m_view->grab().toImage();
    m_view->setMessage(QString());
    QCOMPARE(m_view->grab().toImage(), full);
}

void TestMapView::followsThePalette()
{
    QPalette dark(QColor(50, 50, 50), QColor(40, 40, 40));
    dark.setColor(QPalette::Base, QColor(25, 25, 25));
    dark.setColor(QPalette::Text, Qt::white);
    m_view->setPalette(dark);
    const QImage picture = m_view->grab().toImage();
    QCOMPARE(picture.pixel(picture.width() - 3, 3), QColor(25, 25, 25).rgb());
}

void TestMapView::survivesPointsThatAreNowhere()
{
    m_view->setPoints(std::vector<MapPosition>(10));
    m_view->setSelected(SampleSet::all(10));
    m_view->setCurrent(3);
    m_view->setColours({1, 2, 3}, classTable(missingColour()));
    m_view->setBatch({-4, 3, 99});
    m_view->setShown(SampleSet::all(4));
    m_view->setTool(MapTool::Lasso);
    QSignalSpy spy(m_view.get(), &MapView::regionSelected);
    drag({QPoint(100, 100), QPoint(400, 100), QPoint(400, 400)});
    QVERIFY(spy.value(0).value(0).value<SampleSet>().isEmpty());
    QVERIFY(!m_view->grab().isNull());
}

void TestMapView::takesItsKeysFromTheWindow()
{
    const auto isTaken = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
        event.ignore();
        QApplication::sendEvent(m_view.get(), &event);
        return event.isAccepted();
    };
    QVERIFY(isTaken(Qt::Key_Left) && isTaken(Qt::Key_Home) && isTaken(Qt::Key_Space));
    QVERIFY(isTaken(Qt::Key_Left, Qt::ControlModifier));
    QVERIFY(!isTaken(Qt::Key_Left, Qt::AltModifier));
    QVERIFY(!isTaken(Qt::Key_L) && !isTaken(Qt::Key_T));
    QVERIFY(!isTaken(Qt::Key_Escape));
}

QTEST_MAIN(TestMapView)
#include "tst_map_view.moc"
