#include "ui/scatterplot/colour_legend.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>
#include <memory>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestColourLegend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void draggingChoosesARange();
    void anEdgeCanBeMoved();
    void aRangeToTheEndLeavesNothingOut();
    void aDoubleClickClears();
    void arrowKeysMoveTheEnds();
    void restoringSaysNothing();
    void oneValueCannotBeBrushed();
    void showsWhatHasNoValue();
    void aClickTogglesItsClass();
    void keysGoThroughTheClasses();
    void classesWrapIntoTheWidth();
    void showsOnePartAtATime();

private:
    void drag(float from, float to);
    void showClasses(int count, SampleIndex missing = 0);

    std::unique_ptr<ColourLegend> m_legend;
    ScaleBar *m_bar = nullptr;
    std::vector<float> m_values;
};

void TestColourLegend::init()
{
    m_legend = std::make_unique<ColourLegend>();
    m_bar = m_legend->scaleBar();
    m_values.clear();
    for (int i = 0; i <= 100; ++i)
        m_values.push_back(static_cast<float>(i) / 100);
    m_values.push_back(std::numeric_limits<float>::quiet_NaN());
    const ColourScale scale = ColourScale::fitted(m_values, ScaleKind::Linear);
    const ColourTable table = colourMap(u"viridis")->table(missingColour(), 0xffffffff);
    m_legend->setScale(u"uncertainty_margin"_s, scale, table, scaleLegend(scale, m_values, nullptr, 20));
    m_legend->resize(420, 160);
    m_legend->show();
    QVERIFY(QTest::qWaitForWindowActive(m_legend.get()));
}

void TestColourLegend::drag(float from, float to)
{
    const QPoint start(static_cast<int>(std::lround(m_bar->xOf(from))), 12);
    const QPoint end(static_cast<int>(std::lround(m_bar->xOf(to))), 12);
    QTest::mousePress(m_bar, Qt::LeftButton, {}, start);
    for (const QPoint &at : {(start + end) / 2, end}) {
        QMouseEvent move(QEvent::MouseMove, at, m_bar->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_bar, &move);
    }
    QTest::mouseRelease(m_bar, Qt::LeftButton, {}, end);
}

void TestColourLegend::draggingChoosesARange()
{
    QSignalSpy spy(m_legend.get(), &ColourLegend::rangeBrushed);
    drag(0.8F, 0.3F);
    QVERIFY(!spy.isEmpty());
    QVERIFY(std::abs(spy.last()[0].toFloat() - 0.3F) < 0.005F);
    QVERIFY(std::abs(spy.last()[1].toFloat() - 0.8F) < 0.005F);
    QCOMPARE(m_legend->brush()->first, spy.last()[0].toFloat());
    // A click is no drag.
    spy.clear();
    QTest::mouseClick(m_bar, Qt::LeftButton, {}, QPoint(60, 12));
    QCOMPARE(spy.size(), 0);
}

void TestColourLegend::anEdgeCanBeMoved()
{
    m_legend->setBrush(ScaleBar::Range(0.25F, 0.5F));
    QSignalSpy spy(m_legend.get(), &ColourLegend::rangeBrushed);
    drag(0.5F, 0.75F);
    QCOMPARE(spy.last()[0].toFloat(), 0.25F);
    QVERIFY(std::abs(spy.last()[1].toFloat() - 0.75F) < 0.005F);
    drag(0.25F, 0.9F);
    QVERIFY(std::abs(spy.last()[0].toFloat() - 0.75F) < 0.005F);
    QVERIFY(std::abs(spy.last()[1].toFloat() - 0.9F) < 0.005F);
}

void TestColourLegend::aRangeToTheEndLeavesNothingOut()
{
    QSignalSpy spy(m_legend.get(), &ColourLegend::rangeBrushed);
    const QPoint start(static_cast<int>(m_bar->xOf(0.5F)), 12);
    QTest::mousePress(m_bar, Qt::LeftButton, {}, start);
    for (const int x : {m_bar->width() + 50, -50}) {
        QMouseEvent move(QEvent::MouseMove, QPoint(x, 12), QPoint(x, 12), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_bar, &move);
    }
    QTest::mouseRelease(m_bar, Qt::LeftButton, {}, QPoint(-50, 12));
    QCOMPARE(spy[0][1].toFloat(), 1.0F);
    QCOMPARE(spy[1][0].toFloat(), 0.0F);
}

void TestColourLegend::aDoubleClickClears()
{
    QSignalSpy spy(m_legend.get(), &ColourLegend::brushCleared);
    QTest::mouseDClick(m_bar, Qt::LeftButton, {}, QPoint(100, 12));
    QCOMPARE(spy.size(), 0);
    drag(0.2F, 0.6F);
    QTest::mouseDClick(m_bar, Qt::LeftButton, {}, QPoint(100, 12));
    QCOMPARE(spy.size(), 1);
    QVERIFY(!m_legend->brush());
}

void TestColourLegend::arrowKeysMoveTheEnds()
{
    QSignalSpy spy(m_legend.get(), &ColourLegend::rangeBrushed);
    QSignalSpy cleared(m_legend.get(), &ColourLegend::brushCleared);
    QTest::keyClick(m_bar, Qt::Key_Right);
    QVERIFY(std::abs(m_legend->brush()->first - 0.01F) < 1e-5F);
    QCOMPARE(m_legend->brush()->second, 1.0F);
    QTest::keyClick(m_bar, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(m_bar, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(std::abs(m_legend->brush()->second - 0.98F) < 1e-5F);
    QCOMPARE(spy.size(), 3);
    QVERIFY(m_bar->accessibleDescription().contains(QLocale().toString(0.98, 'f', 2)));
    QTest::keyClick(m_bar, Qt::Key_Escape);
    QCOMPARE(cleared.size(), 1);
    QVERIFY(!m_legend->brush());
}

void TestColourLegend::restoringSaysNothing()
{
    QSignalSpy spy(m_legend.get(), &ColourLegend::rangeBrushed);
    const QImage before = m_legend->grab().toImage();
    m_legend->setBrush(ScaleBar::Range(0.1F, 0.2F));
    QCOMPARE(spy.size(), 0);
    QVERIFY(m_legend->grab().toImage() != before);
}

void TestColourLegend::oneValueCannotBeBrushed()
{
    const std::vector<float> values{3, 3, 3};
    const ColourScale scale = ColourScale::fitted(values, ScaleKind::Quantile);
    m_legend->setScale(u"x"_s, scale, classTable(missingColour()), scaleLegend(scale, values, nullptr, 20));
    QSignalSpy spy(m_legend.get(), &ColourLegend::rangeBrushed);
    drag(0, 1);
    QTest::keyClick(m_bar, Qt::Key_Right);
    QCOMPARE(spy.size(), 0);
    QVERIFY(!m_legend->grab().isNull());
    const ColourScale none = ColourScale::fitted({}, ScaleKind::Linear);
    m_legend->setScale(u"x"_s, none, classTable(missingColour()), scaleLegend(none, {}, nullptr, 20));
    QVERIFY(!m_legend->grab().isNull());
}

void TestColourLegend::showsWhatHasNoValue()
{
    const int with = m_bar->sizeHint().height();
    m_values.pop_back();
    const ColourScale scale = ColourScale::fitted(m_values, ScaleKind::Linear);
    m_legend->setScale(u"x"_s, scale, classTable(missingColour()), scaleLegend(scale, m_values, nullptr, 20));
    QVERIFY(m_bar->sizeHint().height() < with);
}

void TestColourLegend::showClasses(int count, SampleIndex missing)
{
    std::vector<ClassEntry> classes;
    for (int i = 0; i < count; ++i)
        classes.push_back({u"class %1"_s.arg(i), classColour(i), 1000 * i, true});
    m_legend->setClasses(u"Label"_s, classes, missing, missingColour());
    QCoreApplication::processEvents();
}

void TestColourLegend::aClickTogglesItsClass()
{
    showClasses(12, 30);
    QSignalSpy spy(m_legend.get(), &ColourLegend::classToggled);
    ClassSwatches *const swatches = m_legend->classSwatches();
    QTest::mouseClick(swatches, Qt::LeftButton, {}, swatches->place(7).center());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toString(), u"class 7"_s);
    // The samples without a class are no class.
    QTest::mouseClick(swatches, Qt::LeftButton, {}, swatches->place(12).center());
    QCOMPARE(spy.size(), 1);
}

void TestColourLegend::keysGoThroughTheClasses()
{
    showClasses(3);
    QSignalSpy spy(m_legend.get(), &ColourLegend::classToggled);
    ClassSwatches *const swatches = m_legend->classSwatches();
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Space, Qt::Key_End, Qt::Key_Right, Qt::Key_Space,
                              Qt::Key_Home, Qt::Key_Left, Qt::Key_Return})
        QTest::keyClick(swatches, key);
    QCOMPARE(spy.size(), 3);
    QCOMPARE(spy[0][0].toString(), u"class 1"_s);
    QCOMPARE(spy[1][0].toString(), u"class 2"_s);
    QCOMPARE(spy[2][0].toString(), u"class 0"_s);
    QVERIFY(swatches->accessibleDescription().contains(u"class 0"_s));
}

void TestColourLegend::classesWrapIntoTheWidth()
{
    showClasses(30, 5);
    ClassSwatches *const swatches = m_legend->classSwatches();
    QVERIFY(swatches->heightForWidth(200) > swatches->heightForWidth(600));
    for (std::size_t i = 0; i <= 30; ++i) {
        QVERIFY(swatches->place(i).right() < swatches->width());
        QVERIFY(i == 0 || !swatches->place(i).intersects(swatches->place(i - 1)));
    }
    QCOMPARE(swatches->place(30).bottom() + 1, swatches->heightForWidth(swatches->width()));
}

void TestColourLegend::showsOnePartAtATime()
{
    QVERIFY(m_bar->isVisible() && !m_legend->classSwatches()->isVisible());
    showClasses(2);
    QVERIFY(!m_bar->isVisible() && m_legend->classSwatches()->isVisible());
    m_legend->clear();
    QVERIFY(!m_bar->isVisible() && !m_legend->classSwatches()->isVisible());
}

QTEST_MAIN(TestColourLegend)
#include "tst_colour_legend.moc"
