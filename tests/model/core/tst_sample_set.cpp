#include "model/core/sample_set.h"

#include <QTest>

#include <random>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestSampleSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hexHasLeastSignificantBitForIndexZero_data();
    void hexHasLeastSignificantBitForIndexZero();
    void refusesBadHex_data();
    void refusesBadHex();
    void agreesWithPlainBooleans();
    void refusesBytesOfAnotherSize();
};

void TestSampleSet::hexHasLeastSignificantBitForIndexZero_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QList<int>>("members");
    QTest::addColumn<QString>("hex");
    QTest::newRow("no samples at all") << 0 << QList<int>{} << "0x0";
    QTest::newRow("empty set") << 70 << QList<int>{} << "0x0";
    QTest::newRow("first sample") << 5 << QList<int>{0} << "0x1";
    QTest::newRow("beyond one word") << 70 << QList<int>{0, 69} << "0x200000000000000001";
}

void TestSampleSet::hexHasLeastSignificantBitForIndexZero()
{
    QFETCH(int, size);
    QFETCH(QList<int>, members);
    QFETCH(QString, hex);
    const auto set = SampleSet::fromIndices(size, std::vector<SampleIndex>(members.begin(), members.end()));
    QCOMPARE(set.toHex(), hex);
    QCOMPARE(*SampleSet::fromHex(size, hex), set);
    QCOMPARE(*SampleSet::fromHex(size, u"0x000"_s + hex.mid(2).toUpper()), set);
}

void TestSampleSet::refusesBadHex_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no prefix") << "ff";
    QTest::newRow("no digits") << "0x";
    QTest::newRow("not hexadecimal") << "0x1g";
    QTest::newRow("bit beyond the data set") << "0x400";
}

void TestSampleSet::refusesBadHex()
{
    QFETCH(QString, text);
    const auto set = SampleSet::fromHex(10, text);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ErrorKind::Invalid);
    QVERIFY(!set.error().message.isEmpty());
}

void TestSampleSet::agreesWithPlainBooleans()
{
    std::mt19937 generator(7);
    for (int round = 0; round < 200; ++round) {
        const int size = static_cast<int>(generator() % 200);
        const int otherSize = static_cast<int>(generator() % 200);
        std::vector<bool> a(200, false);
        std::vector<bool> b(200, false);
        SampleSet left(size);
        SampleSet right(otherSize);
        for (int i = 0; i < size; ++i) {
            if (generator() % 2 == 0) {
                a[i] = true;
                left.insert(i);
            }
        }
        for (int i = 0; i < otherSize; ++i) {
            if (generator() % 2 == 0) {
                b[i] = true;
                right.insert(i);
            }
        }
        const int larger = std::max(size, otherSize);
        const SampleSet both = left.united(right);
        const SampleSet common = left.intersected(right);
        const SampleSet rest = left.without(right);
        QCOMPARE(both.size(), larger);
        int count = 0;
        for (int i = 0; i < larger; ++i) {
            QCOMPARE(both.contains(i), a[i] || b[i]);
            QCOMPARE(common.contains(i), a[i] && b[i]);
            QCOMPARE(rest.contains(i), a[i] && !b[i]);
            count += a[i] ? 1 : 0;
        }
        QCOMPARE(left.count(), count);
        QCOMPARE(SampleSet::fromIndices(size, left.indices()), left);
        QCOMPARE(*SampleSet::fromBytes(size, left.toBytes()), left);
        QCOMPARE(*SampleSet::fromHex(size, left.toHex()), left);
        QCOMPARE(SampleSet::all(size).count(), size);
        QCOMPARE(SampleSet::all(size).without(left).united(left), SampleSet::all(size));
    }
}

void TestSampleSet::refusesBytesOfAnotherSize()
{
    QCOMPARE(SampleSet::fromBytes(9, QByteArray(1, '\0')).error().kind, ErrorKind::Damaged);
    QCOMPARE(SampleSet::fromBytes(9, QByteArray("\x00\x02", 2)).error().kind, ErrorKind::Damaged);
    QVERIFY(SampleSet::fromBytes(9, QByteArray("\x00\x01", 2)).has_value());
}

QTEST_APPLESS_MAIN(TestSampleSet)
#include "tst_sample_set.moc"
