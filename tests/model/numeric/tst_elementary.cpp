#include "model/numeric/elementary.h"
#include "model/numeric/ordered_sums.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace Atoll;

class TestElementary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logarithmIsAsGoodAsTheLibrarys();
    void exponentialIsAsGoodAsTheLibrarys();
    void dotProductCountsEveryTerm();
};

void TestElementary::logarithmIsAsGoodAsTheLibrarys()
{
    for (double p = std::numeric_limits<double>::min(); p < 1e300; p *= 1.000937) {
        const double expected = std::log2(p);
        QVERIFY(std::abs(portableLog2(p) - expected) <= 1e-15 * std::max(1.0, std::abs(expected)));
    }
    for (float p = std::numeric_limits<float>::min(); p < 1e38F; p *= 1.000937F) {
        const double expected = std::log2(double(p));
        QVERIFY(std::abs(double(portableLog2(p)) - expected) <= 1e-7 * std::max(1.0, std::abs(expected)));
    }
    QCOMPARE(portableLog2(1.0), 0.0);
    QCOMPARE(portableLog2(1.0F), 0.0F);
    QCOMPARE(portableLog2(0.125), -3.0);
}

void TestElementary::exponentialIsAsGoodAsTheLibrarys()
{
    for (double x = -699.9; x < 699.9; x += 0.00917)
        QVERIFY(std::abs(portableExp(x) / std::exp(x) - 1) <= 1e-15);
    QCOMPARE(portableExp(0), 1.0);
    QCOMPARE(portableExp(-1000), 0.0);
    QCOMPARE(portableExp(-std::numeric_limits<double>::infinity()), 0.0);
}

void TestElementary::dotProductCountsEveryTerm()
{
    for (std::size_t count = 0; count < 40; ++count) {
        std::vector<double> a(count);
        std::vector<double> b(count);
        double expected = 0;
        for (std::size_t i = 0; i < count; ++i) {
            a[i] = double(i + 1);
            b[i] = double(3 * i);
            expected += a[i] * b[i];
        }
        QCOMPARE(orderedDot(a, b), expected);
        addScaled(a, 2, b);
        for (std::size_t i = 0; i < count; ++i)
            QCOMPARE(a[i], double(7 * i + 1));
    }
}

QTEST_APPLESS_MAIN(TestElementary)
#include "tst_elementary.moc"
