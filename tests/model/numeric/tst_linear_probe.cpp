#include "model/core/parallel.h"
#include "model/numeric/limited_memory_bfgs.h"
#include "model/numeric/linear_probe.h"
#include "model/numeric/processor.h"
#include "model/numeric/random_generator.h"
#include "model/numeric/softmax_loss.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace Atoll;

namespace {

struct Problem
{
    FeatureMatrix features;
    std::vector<int> classes;
};

/// Normal clouds around random centres `distance` apart from the origin.
Problem clouds(Eigen::Index rows, Eigen::Index width, int classCount, double distance, std::uint64_t seed)
{
    RandomGenerator random(seed);
    const FeatureMatrix centres =
        FeatureMatrix::NullaryExpr(classCount, width, [&] { return float(distance * random.normal()); });
    Problem problem{FeatureMatrix(rows, width), std::vector<int>(std::size_t(rows))};
    for (Eigen::Index row = 0; row < rows; ++row) {
        const auto own = int(random.below(std::uint64_t(classCount)));
        problem.classes[std::size_t(row)] = own;
        for (Eigen::Index k = 0; k < width; ++k)
            problem.features(row, k) = centres(own, k) + float(random.normal());
    }
    return problem;
}

double shareRight(const std::vector<int> &predicted, const std::vector<int> &classes)
{
    return double(std::inner_product(predicted.begin(), predicted.end(), classes.begin(), 0, std::plus{},
                                     std::equal_to{})) /
           double(classes.size());
}

LinearProbe fitted(const Problem &problem, int classCount, const LinearProbeOptions &options = {})
{
    TaskControl control;
    auto probe = LinearProbe::fit(problem.features, problem.classes, classCount, options, control);
    Q_ASSERT(probe);
    return std::move(*probe);
}

}  // namespace

class TestLinearProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void minimisesACrookedValley();
    void gradientAgreesWithDifferences();
    void separatesClouds();
    void findsTheOptimum();
    void probabilitiesSumToOne();
    void orderOfRowsDoesNotMatter();
    void shiftAndScaleDoNotMatter();
    void neverPredictsAClassWithoutRows();
    void oneClassIsCertain();
    void equalRowsGiveTheClassShares();
    void givesTheSameForAnyThreadsAndProcessor();
    void stopsWhenCancelled();
};

void TestLinearProbe::minimisesACrookedValley()
{
    TaskControl control;
    const auto valley = [](const std::vector<double> &p, std::vector<double> &gradient) {
        const double u = p[0] - 3;
        const double v = p[1] + p[0];
        gradient = {2 * u + 2000 * v, 2000 * v};
        return u * u + 1000 * v * v;
    };
    std::vector<double> point{-5, 8};
    QVERIFY(minimize(valley, point, {.gradientTolerance = 1e-10}, control));
    QVERIFY(std::abs(point[0] - 3) < 1e-6);
    QVERIFY(std::abs(point[1] + 3) < 1e-6);
}

void TestLinearProbe::gradientAgreesWithDifferences()
{
    const Problem problem = clouds(23, 5, 3, 1, 7);
    const SoftmaxLoss loss(problem.features.cast<double>(), problem.classes, 3, 0.7);
    RandomGenerator random(3);
    std::vector<double> point(loss.size());
    for (double &number : point)
        number = random.normal();
    std::vector<double> gradient(loss.size());
    std::vector<double> unused(loss.size());
    loss(point, gradient);
    for (std::size_t i = 0; i < point.size(); ++i) {
        constexpr double step = 1e-6;
        std::vector<double> moved = point;
        moved[i] += step;
        const double above = loss(moved, unused);
        moved[i] -= 2 * step;
        const double below = loss(moved, unused);
        QVERIFY(std::abs((above - below) / (2 * step) - gradient[i]) < 1e-6 * (1 + std::abs(gradient[i])));
    }
}

void TestLinearProbe::separatesClouds()
{
    const Problem problem = clouds(300, 20, 4, 3, 1);
    QCOMPARE(shareRight(fitted(problem, 4).predict(problem.features), problem.classes), 1.0);
}

void TestLinearProbe::findsTheOptimum()
{
    // Two points at -1 and 1 of opposite classes: by symmetry w1 = -w0 = w, and the derivative of
    // 2 log(1 + exp(-2 w)) + r w^2 vanishes.
    Problem problem{FeatureMatrix(2, 1), {0, 1}};
    problem.features << -1, 1;
    const double regularization = 0.25;
    const LinearProbe probe =
        fitted(problem, 2, {.regularization = regularization, .gradientTolerance = 1e-10});
    double w = 1;
    for (int i = 0; i < 200; ++i)
        w = 0.5 * w + 0.5 * 2 / (regularization * (1 + std::exp(2 * w)));
    const FeatureMatrixD probabilities = probe.probabilities(problem.features);
    QVERIFY(std::abs(probabilities(1, 1) - 1 / (1 + std::exp(-2 * w))) < 1e-7);
}

void TestLinearProbe::probabilitiesSumToOne()
{
    const Problem problem = clouds(50, 6, 5, 2, 2);
    const FeatureMatrixD probabilities = fitted(problem, 5).probabilities(100 * problem.features);
    QVERIFY(((probabilities.rowwise().sum().array() - 1).abs() < 1e-12).all());
    QVERIFY((probabilities.array() >= 0).all());
}

void TestLinearProbe::orderOfRowsDoesNotMatter()
{
    const Problem problem = clouds(120, 12, 3, 0.5, 5);
    std::vector<Eigen::Index> order(120);
    std::iota(order.begin(), order.end(), 0);
    RandomGenerator random(9);
    random.shuffle(std::span(order));
    Problem shuffled{problem.features(order, Eigen::all), {}};
    for (const Eigen::Index row : order)
        shuffled.classes.push_back(problem.classes[std::size_t(row)]);
    const LinearProbeOptions sharp{.gradientTolerance = 1e-9};
    const FeatureMatrixD one = fitted(problem, 3, sharp).probabilities(problem.features);
    const FeatureMatrixD other = fitted(shuffled, 3, sharp).probabilities(problem.features);
    QVERIFY((one - other).cwiseAbs().maxCoeff() < 1e-6);
}

void TestLinearProbe::shiftAndScaleDoNotMatter()
{
    const Problem problem = clouds(80, 8, 3, 0.5, 6);
    Problem moved = problem;
    moved.features = (problem.features.array() * 4 + 16).matrix();
    const LinearProbeOptions sharp{.gradientTolerance = 1e-9};
    const FeatureMatrixD one = fitted(problem, 3, sharp).probabilities(problem.features);
    const FeatureMatrixD other = fitted(moved, 3, sharp).probabilities(moved.features);
    QVERIFY((one - other).cwiseAbs().maxCoeff() < 1e-4);  // the moved numbers are floats of fewer digits
}

void TestLinearProbe::neverPredictsAClassWithoutRows()
{
    Problem problem = clouds(60, 4, 2, 1, 8);
    for (int &value : problem.classes)
        value = value == 0 ? 1 : 4;
    const FeatureMatrixD probabilities = fitted(problem, 6).probabilities(problem.features);
    QCOMPARE(probabilities.cols(), 6);
    for (const int unseen : {0, 2, 3, 5})
        QVERIFY((probabilities.col(unseen).array() == 0).all());
    QVERIFY(((probabilities.col(1) + probabilities.col(4)).array() > 1 - 1e-12).all());
}

void TestLinearProbe::oneClassIsCertain()
{
    Problem problem = clouds(5, 3, 1, 1, 8);
    problem.classes.assign(5, 2);
    QCOMPARE(fitted(problem, 3).predict(problem.features), problem.classes);
}

void TestLinearProbe::equalRowsGiveTheClassShares()
{
    const Problem problem{FeatureMatrix::Ones(4, 3), {0, 1, 1, 1}};
    const FeatureMatrixD probabilities =
        fitted(problem, 2, {.gradientTolerance = 1e-9}).probabilities(problem.features);
    QVERIFY(std::abs(probabilities(0, 1) - 0.75) < 1e-6);
}

void TestLinearProbe::givesTheSameForAnyThreadsAndProcessor()
{
    const Problem problem = clouds(700, 30, 4, 0.3, 11);
    setThreadCount(1);
    const FeatureMatrixD alone = fitted(problem, 4).probabilities(problem.features);
    setThreadCount(3);
    const FeatureMatrixD together = fitted(problem, 4).probabilities(problem.features);
    const InstructionSet best = instructionSet();
    limitInstructionSet(InstructionSet::Plain);
    const FeatureMatrixD plain = fitted(problem, 4).probabilities(problem.features);
    limitInstructionSet(best);
    setThreadCount(0);
    QVERIFY(alone == together);
    QVERIFY(alone == plain);
}

void TestLinearProbe::stopsWhenCancelled()
{
    const Problem problem = clouds(10, 3, 2, 1, 1);
    TaskControl control;
    control.cancel();
    const auto probe = LinearProbe::fit(problem.features, problem.classes, 2, {}, control);
    QVERIFY(!probe);
    QCOMPARE(probe.error().kind, ErrorKind::Cancelled);
}

QTEST_APPLESS_MAIN(TestLinearProbe)
#include "tst_linear_probe.moc"
