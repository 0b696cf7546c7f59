#include "model/core/parallel.h"
#include "model/numeric/pca.h"
#include "model/numeric/processor.h"
#include "model/numeric/random_generator.h"

#include <QTest>

#include <Eigen/SVD>

#include <cmath>
#include <limits>

using namespace Atoll;

class TestPca : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheSingularValueDecomposition_data();
    void agreesWithTheSingularValueDecomposition();
    void subspaceIterationFindsTheLeadingDirections();
    void isTheSameForAnyNumberOfThreads_data();
    void isTheSameForAnyNumberOfThreads();
    void survivesDataWithoutVariance();
    void survivesAHugeCommonOffset();
    void refusesWhatHasNoComponents();
    void stopsWhenCancelled();
};

namespace {

/// Rows with variances that fall from column to column, turned at random.
FeatureMatrix randomRows(Eigen::Index n, Eigen::Index d, std::uint64_t seed)
{
    RandomGenerator random(seed);
    Eigen::MatrixXd turn(d, d);
    Eigen::MatrixXd rows(n, d);
    for (Eigen::Index i = 0; i < d; ++i) {
        for (Eigen::Index j = 0; j < d; ++j)
            turn(i, j) = random.normal() / std::sqrt(double(d));
    }
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < d; ++j)
            rows(i, j) = random.normal() * std::pow(0.8, double(j)) + 0.5;
    }
    return (rows * turn).cast<float>();
}

Pca fitted(const FeatureMatrix &rows, const PcaOptions &options)
{
    TaskControl control;
    Result<Pca> pca = fitPca(rows, options, control);
    if (!pca)
        qFatal("%s", qPrintable(pca.error().message));
    return *pca;
}

}  // namespace

void TestPca::agreesWithTheSingularValueDecomposition_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("d");
    QTest::addColumn<int>("components");
    QTest::addRow("many rows, by covariance") << 500 << 20 << 20;
    QTest::addRow("few rows, by Gram matrix") << 30 << 200 << 12;
    QTest::addRow("widths that fill no tile") << 131 << 67 << 5;
    QTest::addRow("one column") << 50 << 1 << 1;
    QTest::addRow("two rows") << 2 << 9 << 1;
}

void TestPca::agreesWithTheSingularValueDecomposition()
{
    QFETCH(int, n);
    QFETCH(int, d);
    QFETCH(int, components);
    const FeatureMatrix rows = randomRows(n, d, 3);
    const Pca pca = fitted(rows, {.components = components});
    const Eigen::MatrixXd exact = rows.cast<double>();
    const Eigen::MatrixXd centred = exact.rowwise() - exact.colwise().mean();
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(centred, Eigen::ComputeThinV);
    QCOMPARE(pca.components.rows(), Eigen::Index(components));
    for (Eigen::Index i = 0; i < components; ++i) {
        const double expected = svd.singularValues()(i) * svd.singularValues()(i) / (n - 1);
        QVERIFY(std::abs(pca.eigenvalues(i) - expected) <= 1e-9 * pca.eigenvalues(0));
        const double cosine = pca.components.row(i).dot(svd.matrixV().col(i));
        QVERIFY(std::abs(std::abs(cosine) - 1) < 1e-6);
        Eigen::Index largest = 0;
        pca.components.row(i).cwiseAbs().maxCoeff(&largest);
        QVERIFY(pca.components(i, largest) > 0);
    }
    QVERIFY(std::abs(pca.totalVariance - centred.squaredNorm() / (n - 1)) <= 1e-10 * pca.totalVariance);

    TaskControl control;
    const Result<FeatureMatrix> coordinates = pca.transform(rows, control);
    QVERIFY(coordinates.has_value());
    const Eigen::MatrixXd expected = centred * pca.components.transpose();
    QVERIFY((coordinates->cast<double>() - expected).cwiseAbs().maxCoeff() < 1e-5);
}

void TestPca::subspaceIterationFindsTheLeadingDirections()
{
    const FeatureMatrix rows = randomRows(300, 150, 11);
    const Pca exact = fitted(rows, {.components = 8});
    const Pca random = fitted(rows, {.components = 8, .seed = 5, .largestExact = 10});
    for (Eigen::Index i = 0; i < 8; ++i) {
        QVERIFY(std::abs(exact.eigenvalues(i) - random.eigenvalues(i)) < 1e-6 * exact.eigenvalues(0));
        QVERIFY((exact.components.row(i) - random.components.row(i)).norm() < 1e-3);
    }
}

void TestPca::isTheSameForAnyNumberOfThreads_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("d");
    QTest::addColumn<int>("largestExact");
    QTest::addRow("covariance") << 300 << 150 << 1500;
    QTest::addRow("Gram matrix") << 100 << 300 << 1500;
    QTest::addRow("subspace iteration") << 300 << 150 << 10;
}

void TestPca::isTheSameForAnyNumberOfThreads()
{
    QFETCH(int, n);
    QFETCH(int, d);
    QFETCH(int, largestExact);
    const FeatureMatrix rows = randomRows(n, d, 8);
    const PcaOptions options{.components = 7, .seed = 2, .largestExact = largestExact};
    setThreadCount(1);
    limitInstructionSet(InstructionSet::Plain);
    const Pca expected = fitted(rows, options);
    for (const int threads : {1, 2, 5}) {
        for (const InstructionSet best : {InstructionSet::Plain, InstructionSet::Avx2}) {
            setThreadCount(threads);
            limitInstructionSet(best);
            const Pca pca = fitted(rows, options);
            QVERIFY(pca.mean == expected.mean);
            QVERIFY(pca.components == expected.components);
            QVERIFY(pca.eigenvalues == expected.eigenvalues);
            QCOMPARE(pca.totalVariance, expected.totalVariance);
        }
    }
    setThreadCount(0);
    limitInstructionSet(InstructionSet::Avx2);
}

void TestPca::survivesDataWithoutVariance()
{
    for (const Eigen::Index n : {1, 2, 9, 1000}) {
        const FeatureMatrix rows = FeatureMatrix::Constant(n, 4, 0.3F);
        const Pca pca = fitted(rows, {.components = 2});
        QVERIFY(pca.components.isZero(0));
        QVERIFY(pca.eigenvalues.isZero(0));
        TaskControl control;
        QVERIFY(pca.transform(rows, control)->isZero(0));
    }
}

void TestPca::survivesAHugeCommonOffset()
{
    FeatureMatrix rows = randomRows(200, 10, 4);
    // Multiples of 2^-6 stay exact when 2^17 is added.
    rows = (rows * 64).array().round() / 64;
    const Pca near = fitted(rows, {.components = 1});
    rows.array() += 131072;
    const Pca far = fitted(rows, {.components = 1});
    QVERIFY((far.components - near.components).norm() < 1e-9);
}

void TestPca::refusesWhatHasNoComponents()
{
    TaskControl control;
    QCOMPARE(fitPca(FeatureMatrix(0, 3), {}, control).error().kind, ErrorKind::Invalid);
    QCOMPARE(fitPca(FeatureMatrix(3, 0), {}, control).error().kind, ErrorKind::Invalid);
    FeatureMatrix rows = FeatureMatrix::Ones(3, 3);
    rows(1, 2) = std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(fitPca(rows, {}, control).error().kind, ErrorKind::Invalid);
}

void TestPca::stopsWhenCancelled()
{
    TaskControl control;
    control.cancel();
    const Result<Pca> pca = fitPca(randomRows(50, 10, 1), {}, control);
    QVERIFY(!pca);
    QCOMPARE(pca.error().kind, ErrorKind::Cancelled);
}

QTEST_APPLESS_MAIN(TestPca)
#include "tst_pca.moc"
