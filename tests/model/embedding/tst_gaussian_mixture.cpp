#include "model/core/parallel.h"
#include "model/embedding/affine_map.h"
#include "model/embedding/fisher_vector.h"
#include "model/embedding/gaussian_mixture.h"
#include "model/numeric/processor.h"
#include "model/numeric/random_generator.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace Atoll;

namespace {

FeatureMatrix randomRows(Eigen::Index rows, Eigen::Index columns, quint64 seed)
{
    RandomGenerator random(seed);
    FeatureMatrix matrix(rows, columns);
    for (Eigen::Index i = 0; i < matrix.size(); ++i)
        matrix.data()[i] = float(random.normal());
    return matrix;
}

Eigen::RowVectorXf point(float x, float y)
{
    Eigen::RowVectorXf values(2);
    values << x, y;
    return values;
}

GaussianMixture someMixture(Eigen::Index size, Eigen::Index width)
{
    GaussianMixture mixture;
    mixture.weights = Eigen::VectorXf::LinSpaced(size, 1, 2);
    mixture.weights /= mixture.weights.sum();
    mixture.means = randomRows(size, width, 21);
    mixture.variances = randomRows(size, width, 22).cwiseAbs().array() + 0.3F;
    return mixture;
}

/// Shares of the parts in `row`, in double precision from the density's formula.
Eigen::VectorXd plainShares(const GaussianMixture &mixture, const Eigen::VectorXd &row)
{
    Eigen::VectorXd densities(mixture.size());
    for (Eigen::Index k = 0; k < mixture.size(); ++k) {
        double density = double(mixture.weights(k));
        for (Eigen::Index i = 0; i < row.size(); ++i) {
            const double variance = double(mixture.variances(k, i));
            const double difference = row(i) - double(mixture.means(k, i));
            density *= std::exp(-difference * difference / (2 * variance)) /
                       std::sqrt(2 * std::numbers::pi * variance);
        }
        densities(k) = density;
    }
    return densities / densities.sum();
}

}  // namespace

class TestGaussianMixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        setThreadCount(0);
        limitInstructionSet(InstructionSet::Avx2);
    }

    void anAffineMapIsAMatrixProduct_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("outputs");
        QTest::newRow("one number") << 1 << 1 << 1;
        QTest::newRow("edges of rows and panels") << 7 << 33 << 19;
        QTest::newRow("whole panels") << 8 << 64 << 32;
        QTest::newRow("deeper than a step") << 5 << 1300 << 17;
    }

    void anAffineMapIsAMatrixProduct()
    {
        QFETCH(int, rows);
        QFETCH(int, inputs);
        QFETCH(int, outputs);
        const FeatureMatrix weights = randomRows(inputs, outputs, 1);
        const Eigen::VectorXf offset = randomRows(outputs, 1, 2);
        const FeatureMatrix in = randomRows(rows, inputs, 3);
        const AffineMap map(weights, offset);
        const FeatureMatrix out = map.apply(in);
        const Eigen::MatrixXd expected =
            (in.cast<double>() * weights.cast<double>()).rowwise() + offset.cast<double>().transpose();
        QVERIFY((out.cast<double>() - expected).cwiseAbs().maxCoeff() < 1e-5 * inputs);
        QCOMPARE(map.weights(), weights);
        // The same bits alone and on an old processor.
        QCOMPARE(map.apply(FeatureMatrix(in.bottomRows(1))), FeatureMatrix(out.bottomRows(1)));
        limitInstructionSet(InstructionSet::Plain);
        QCOMPARE(map.apply(in), out);
    }

    void sharesAreThoseOfTheDensities()
    {
        const GaussianMixture mixture = someMixture(5, 3);
        const FeatureMatrix rows = randomRows(20, 3, 4);
        const FeatureMatrix shares = MixtureShares(mixture).shares(rows);
        for (Eigen::Index row = 0; row < rows.rows(); ++row) {
            const Eigen::VectorXd expected = plainShares(mixture, rows.row(row).transpose().cast<double>());
            QVERIFY((shares.row(row).transpose().cast<double>() - expected).cwiseAbs().maxCoeff() < 1e-5);
        }
    }

    void findsAKnownMixture()
    {
        // Three clouds, 20, 30 and 50 % of the rows.
        FeatureMatrix rows = randomRows(10'000, 2, 5);
        for (Eigen::Index row = 0; row < rows.rows(); ++row) {
            const auto part = row % 10;
            if (part < 2)
                rows.row(row) = rows.row(row) * 0.5F + point(6, 0);
            else if (part < 5)
                rows.row(row) = rows.row(row) + point(-6, 3);
            else
                rows.row(row) = rows.row(row) * 2.0F + point(0, -9);
        }
        TaskControl control;
        const auto mixture = fitGaussianMixture(rows, {.size = 3, .seed = 1}, control);
        QVERIFY(mixture);
        for (const auto &[weight, x, y, deviation] :
             {std::array{0.2F, 6.0F, 0.0F, 0.5F}, std::array{0.3F, -6.0F, 3.0F, 1.0F},
              std::array{0.5F, 0.0F, -9.0F, 2.0F}}) {
            Eigen::Index nearest = 0;
            (mixture->means.rowwise() - point(x, y)).rowwise().squaredNorm().minCoeff(&nearest);
            QVERIFY((mixture->means.row(nearest) - point(x, y)).norm() < 0.1F);
            QVERIFY(std::abs(mixture->weights(nearest) - weight) < 0.01F);
            QVERIFY((mixture->variances.row(nearest).cwiseSqrt().array() - deviation).abs().maxCoeff() <
                    0.1F);
        }
    }

    void isTheSameForAnyNumberOfThreads()
    {
        const FeatureMatrix rows = randomRows(5000, 7, 6);
        std::vector<GaussianMixture> found;
        for (const int threads : {1, 2, 5}) {
            setThreadCount(threads);
            TaskControl control;
            found.push_back(*fitGaussianMixture(rows, {.size = 9, .seed = 3}, control));
        }
        QVERIFY(found[0] == found[1]);
        QVERIFY(found[0] == found[2]);
    }

    void standsFewAndEqualRows_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("parts");
        QTest::newRow("one row") << 1 << 1;
        QTest::newRow("fewer rows than parts") << 3 << 3;
        QTest::newRow("equal rows") << 50 << 8;
    }

    void standsFewAndEqualRows()
    {
        QFETCH(int, count);
        QFETCH(int, parts);
        const FeatureMatrix rows = FeatureMatrix::Constant(count, 4, 1.5F);
        TaskControl control;
        const auto mixture = fitGaussianMixture(rows, {.size = 8, .seed = 3}, control);
        QVERIFY(mixture);
        QCOMPARE(mixture->size(), parts);
        QVERIFY(mixture->means.allFinite());
        QVERIFY(mixture->variances.minCoeff() > 0);
        QVERIFY(mixture->weights.minCoeff() > 0);
    }

    void stopsWhenCancelled()
    {
        TaskControl control;
        control.cancel();
        const auto mixture = fitGaussianMixture(randomRows(100, 2, 1), {.size = 3}, control);
        QVERIFY(!mixture);
        QCOMPARE(mixture.error().kind, ErrorKind::Cancelled);
    }

    void aFisherVectorIsTheGradientOfTheLikelihood()
    {
        const GaussianMixture mixture = someMixture(4, 3);
        const FeatureMatrix rows = randomRows(37, 3, 8);
        const FisherEncoder encoder(mixture);
        QCOMPARE(encoder.width(), 24);
        Eigen::VectorXf found(24);
        encoder.encode(rows, found.data());
        Eigen::VectorXd expected = Eigen::VectorXd::Zero(24);
        for (Eigen::Index row = 0; row < rows.rows(); ++row) {
            const Eigen::VectorXd shares = plainShares(mixture, rows.row(row).transpose().cast<double>());
            for (Eigen::Index k = 0; k < 4; ++k) {
                if (shares(k) < 1e-4)
                    continue;
                const double weight = double(mixture.weights(k));
                for (Eigen::Index i = 0; i < 3; ++i) {
                    const double standard = (double(rows(row, i)) - double(mixture.means(k, i))) /
                                            std::sqrt(double(mixture.variances(k, i)));
                    expected(k * 3 + i) += shares(k) * standard / (37 * std::sqrt(weight));
                    expected((4 + k) * 3 + i) +=
                        shares(k) * (standard * standard - 1) / (37 * std::sqrt(2 * weight));
                }
            }
        }
        expected =
            expected.unaryExpr([](double value) { return std::copysign(std::sqrt(std::abs(value)), value); });
        expected.normalize();
        QVERIFY((found.cast<double>() - expected).cwiseAbs().maxCoeff() < 1e-4);
        QVERIFY(std::abs(found.norm() - 1) < 1e-5F);
    }
};

QTEST_APPLESS_MAIN(TestGaussianMixture)
#include "tst_gaussian_mixture.moc"
