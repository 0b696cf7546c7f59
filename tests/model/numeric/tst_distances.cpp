#include "model/numeric/chosen_rows.h"
#include "model/numeric/distances.h"
#include "model/numeric/processor.h"
#include "model/numeric/random_generator.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <vector>

using namespace Atoll;

class TestDistances : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsInTheStatedOrder_data();
    void sumsInTheStatedOrder();
    void roughDistancesNeverProveTooMuch_data();
    void roughDistancesNeverProveTooMuch();
    void overflowProvesNothing();
    void theSmallestSquareIsExact();
    void nearestIsThatOfAPlainLoop();
};

namespace {

using Row = std::vector<float>;

/// numpy's pairwise sum, written down again.
double pairwiseSum(const double *values, std::size_t n)
{
    if (n < 8) {
        double sum = 0;
        for (std::size_t i = 0; i < n; ++i)
            sum += values[i];
        return sum;
    }
    if (n <= 128) {
        std::array<double, 8> r{};
        std::copy_n(values, 8, r.begin());
        std::size_t i = 8;
        for (; i < n - n % 8; i += 8) {
            for (std::size_t j = 0; j < 8; ++j)
                r.at(j) += values[i + j];
        }
        double sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        for (; i < n; ++i)
            sum += values[i];
        return sum;
    }
    std::size_t half = n / 2;
    half -= half % 8;
    return pairwiseSum(values, half) + pairwiseSum(values + half, n - half);
}

Row randomRow(RandomGenerator &random, std::size_t width, double scale, double offset)
{
    Row row(width);
    for (float &value : row)
        value = static_cast<float>(random.normal() * scale + offset);
    return row;
}

struct InstructionSetLimit
{
    explicit InstructionSetLimit(InstructionSet best) { limitInstructionSet(best); }
    InstructionSetLimit(const InstructionSetLimit &) = delete;
    InstructionSetLimit &operator=(const InstructionSetLimit &) = delete;
    ~InstructionSetLimit() { limitInstructionSet(InstructionSet::Avx2); }
};

void addWidths()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<InstructionSet>("best");
    for (const int width : {1, 2, 7, 8, 9, 31, 32, 33, 40, 127, 128, 129, 136, 255, 256, 511, 1000, 2048}) {
        QTest::addRow("%d plain", width) << width << InstructionSet::Plain;
        QTest::addRow("%d AVX2", width) << width << InstructionSet::Avx2;
    }
}

}  // namespace

void TestDistances::sumsInTheStatedOrder_data()
{
    addWidths();
}

void TestDistances::sumsInTheStatedOrder()
{
    QFETCH(int, width);
    QFETCH(InstructionSet, best);
    const InstructionSetLimit limit(best);
    RandomGenerator random(3);
    for (const double offset : {0.0, 1.0, 1e7}) {
        const auto n = static_cast<std::size_t>(width);
        const Row a = randomRow(random, n, 1, offset);
        const Row b = randomRow(random, n, 1, offset);
        std::vector<double> terms(n);
        for (std::size_t i = 0; i < n; ++i) {
            const double difference = double(a[i]) - double(b[i]);
            terms[i] = difference * difference;
        }
        const double expected = pairwiseSum(terms.data(), n);
        QCOMPARE(std::bit_cast<quint64>(squaredDistance(a.data(), b.data(), width)),
                 std::bit_cast<quint64>(expected));
    }
}

void TestDistances::roughDistancesNeverProveTooMuch_data()
{
    addWidths();
}

void TestDistances::roughDistancesNeverProveTooMuch()
{
    QFETCH(int, width);
    QFETCH(InstructionSet, best);
    const InstructionSetLimit limit(best);
    const DistanceKernels kernels = distanceKernels();
    const RoughDistanceBound bound(width);
    RandomGenerator random(9);
    int proofs = 0;
    int trials = 0;
    for (const double scale : {1.0, 1e-3, 1e-19, 1e-22, 1e-42, 1e15}) {
        for (const double offset : {0.0, 1.0, 1e6}) {
            for (int round = 0; round < 20; ++round) {
                const auto n = static_cast<std::size_t>(width);
                const Row a = randomRow(random, n, scale, offset * scale);
                const Row b = randomRow(random, n, scale, offset * scale);
                const double exact = kernels.squared(a.data(), b.data(), width);
                const float rough = kernels.roughlySquared(a.data(), b.data(), width);
                // The distance itself is no larger than itself.
                QVERIFY(!RoughDistanceBound::isBeyond(rough, bound.threshold(exact)));
                QVERIFY(!RoughDistanceBound::isBeyond(rough, bound.threshold(std::nextafter(exact, 1e300))));
                ++trials;
                proofs += RoughDistanceBound::isBeyond(rough, bound.threshold(exact * 0.99)) ? 1 : 0;
            }
        }
    }
    // Where nothing underflows the bound is useful, not only true.
    QVERIFY(proofs >= trials / 3);
}

void TestDistances::overflowProvesNothing()
{
    const Row a{3e38F, 1.0F};
    const Row b{-3e38F, 1.0F};
    const DistanceKernels kernels = distanceKernels();
    const float rough = kernels.roughlySquared(a.data(), b.data(), 2);
    QVERIFY(std::isinf(rough));
    QVERIFY(!RoughDistanceBound::isBeyond(rough, RoughDistanceBound(2).threshold(1.0)));
    const double difference = 2 * double(3e38F);
    QCOMPARE(kernels.squared(a.data(), b.data(), 2), difference * difference);
}

void TestDistances::theSmallestSquareIsExact()
{
    RandomGenerator random(21);
    std::vector<double> distances{1, 2, 5, std::sqrt(2.0), std::sqrt(3.0), 0.1, 1e-160, 1e-200, 1e150};
    for (int i = 0; i < 2000; ++i)
        distances.push_back(std::exp(20 * random.normal()));
    for (const double distance : distances) {
        const double square = smallestSquareReaching(distance);
        QVERIFY(std::sqrt(square) >= distance);
        QVERIFY(square == 0 || std::sqrt(std::nextafter(square, 0.0)) < distance);
    }
    QCOMPARE(smallestSquareReaching(0), 0.0);
    QCOMPARE(smallestSquareReaching(std::sqrt(2.0)), 2.0);
}

void TestDistances::nearestIsThatOfAPlainLoop()
{
    RandomGenerator random(4);
    FeatureMatrix rows(60, 37);
    for (Eigen::Index i = 0; i < rows.size(); ++i)
        rows.data()[i] = static_cast<float>(random.normal() + 1e4);
    rows.row(7) = rows.row(3);
    for (const InstructionSet best : {InstructionSet::Plain, InstructionSet::Avx2}) {
        const InstructionSetLimit limit(best);
        ChosenRows chosen(rows);
        std::vector<ChosenRows::Nearest> nearest(60);
        for (std::int32_t picked = 0; picked < 30; ++picked) {
            chosen.add(picked);
            for (std::int32_t row = picked % 3; row < 60; row += 3) {
                auto &known = nearest[static_cast<std::size_t>(row)];
                chosen.look(row, known);
                double expected = std::numeric_limits<double>::infinity();
                for (std::int32_t other = 0; other <= picked; ++other)
                    expected =
                        std::min(expected, squaredDistance(&rows(row, 0), &rows(other, 0), rows.cols()));
                QCOMPARE(known.squared, expected);
                QCOMPARE(known.seen, chosen.count());
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestDistances)
#include "tst_distances.moc"
