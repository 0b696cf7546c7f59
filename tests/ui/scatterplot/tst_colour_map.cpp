#include "ui/scatterplot/colour_map.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestColourMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughThePublishedColours_data();
    void goesThroughThePublishedColours();
    void getsLighterAllTheWay_data();
    void getsLighterAllTheWay();
    void isLightestInTheMiddleWhenDiverging();
    void hasATitleForEachName();
    void knowsNoOtherName();
    void keepsIndexZeroForTheMissing();
    void leavesOutWhatTheGroundHides();
    void givesClassesColoursThatDiffer();
};

namespace {

double lightness(QRgb colour)
{
    const auto linear = [](int value) {
        const double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    const double luminance =
        0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
    return luminance > 0.008856 ? 116 * std::cbrt(luminance) - 16 : 903.3 * luminance;
}

int difference(QRgb a, QRgb b)
{
    return std::max(
        {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

}  // namespace

void TestColourMap::goesThroughThePublishedColours_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("place");
    QTest::addColumn<QRgb>("colour");
    QTest::newRow("viridis starts purple") << u"viridis"_s << 0 << QRgb(0xff440154);
    QTest::newRow("viridis is teal in the middle") << u"viridis"_s << 128 << QRgb(0xff21918c);
    QTest::newRow("viridis ends yellow") << u"viridis"_s << 255 << QRgb(0xfffde725);
    QTest::newRow("magma starts black") << u"magma"_s << 0 << QRgb(0xff000004);
    QTest::newRow("magma is red in the middle") << u"magma"_s << 128 << QRgb(0xffb73779);
    QTest::newRow("magma ends cream") << u"magma"_s << 255 << QRgb(0xfffcfdbf);
    QTest::newRow("cividis starts blue") << u"cividis"_s << 0 << QRgb(0xff00204c);
    QTest::newRow("cividis ends yellow") << u"cividis"_s << 255 << QRgb(0xffffe945);
    QTest::newRow("coolwarm starts blue") << u"coolwarm"_s << 0 << QRgb(0xff3b4cc0);
    QTest::newRow("coolwarm is light grey in the middle") << u"coolwarm"_s << 127 << QRgb(0xffdddddd);
    QTest::newRow("coolwarm ends red") << u"coolwarm"_s << 255 << QRgb(0xffb40426);
}

void TestColourMap::goesThroughThePublishedColours()
{
    QFETCH(QString, name);
    QFETCH(int, place);
    QFETCH(QRgb, colour);
    const QRgb ours = colourMap(name)->colours[static_cast<std::size_t>(place)];
    QVERIFY2(difference(ours, colour) <= 10, qPrintable(QString::number(ours, 16)));
}

void TestColourMap::getsLighterAllTheWay_data()
{
    QTest::addColumn<QString>("name");
    for (const ColourMap &map : colourMaps())
        if (!map.isDiverging)
            QTest::newRow(qPrintable(map.name)) << map.name;
}

void TestColourMap::getsLighterAllTheWay()
{
    QFETCH(QString, name);
    const auto &colours = colourMap(name)->colours;
    for (std::size_t i = 8; i < colours.size(); i += 8)
        QVERIFY(lightness(colours[i]) > lightness(colours[i - 8]));
}

void TestColourMap::isLightestInTheMiddleWhenDiverging()
{
    const auto &colours = colourMap(u"coolwarm")->colours;
    QVERIFY(colourMap(u"coolwarm")->isDiverging);
    for (std::size_t i = 8; i <= 120; i += 8) {
        QVERIFY(lightness(colours[i]) > lightness(colours[i - 8]));
        QVERIFY(lightness(colours[255 - i]) > lightness(colours[255 - i + 8]));
        QVERIFY(std::abs(lightness(colours[i]) - lightness(colours[255 - i])) < 6);
    }
}

void TestColourMap::hasATitleForEachName()
{
    std::set<QString> titles;
    for (const ColourMap &map : colourMaps()) {
        QCOMPARE(colourMap(map.name), &map);
        titles.insert(map.title());
    }
    QCOMPARE(titles.size(), colourMaps().size());
    QVERIFY(!titles.contains(QString()));
}

void TestColourMap::knowsNoOtherName()
{
    QCOMPARE(colourMap(u"jet"), nullptr);
    QCOMPARE(colourMap(u""), nullptr);
}

void TestColourMap::keepsIndexZeroForTheMissing()
{
    const QRgb middleGrey = 0xff777777;
    for (const ColourMap &map : colourMaps()) {
        const ColourTable table = map.table(missingColour(), middleGrey);
        QCOMPARE(table[0], missingColour());
        QCOMPARE(table[1], map.colours[0]);
        QCOMPARE(table[255], map.colours[255]);
    }
}

void TestColourMap::leavesOutWhatTheGroundHides()
{
    const ColourMap &magma = *colourMap(u"magma");
    const ColourTable onBlack = magma.table(missingColour(), 0xff1e1e1e);
    QVERIFY(lightness(onBlack[1]) > 25);
    QCOMPARE(onBlack[255], magma.colours[255]);
    const ColourTable onWhite = magma.table(missingColour(), 0xffffffff);
    QCOMPARE(onWhite[1], magma.colours[0]);
    QVERIFY(lightness(onWhite[255]) < 80);
    for (std::size_t i = 9; i < onWhite.size(); i += 8)
        QVERIFY(lightness(onWhite[i]) > lightness(onWhite[i - 8]));
}

void TestColourMap::givesClassesColoursThatDiffer()
{
    QVERIFY(classColourCount() >= 20);
    for (int i = 0; i < classColourCount(); ++i) {
        QCOMPARE(qAlpha(classColour(i)), 255);
        QVERIFY(difference(classColour(i), missingColour()) > 30);
        for (int j = 0; j < i; ++j)
            QVERIFY(difference(classColour(i), classColour(j)) > 25);
    }
    QCOMPARE(classColour(classColourCount()), classColour(0));
    const ColourTable table = classTable(missingColour());
    QCOMPARE(table[0], missingColour());
    QCOMPARE(table[1], classColour(0));
    QCOMPARE(table[255], classColour(254));
}

QTEST_APPLESS_MAIN(TestColourMap)
#include "tst_colour_map.moc"
