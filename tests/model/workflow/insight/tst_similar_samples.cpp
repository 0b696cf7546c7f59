#include "model/core/parallel.h"
#include "model/numeric/distances.h"
#include "model/workflow/insight/similar_samples.h"
#include "tests/support/selection_project.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Atoll;

namespace {

constexpr SampleIndex count = 9000;

/// Few different rows, so that many are equally near.
FeatureMatrix grid()
{
    RandomGenerator random(4);
    FeatureMatrix features(count, 3);
    for (Eigen::Index i = 0; i < features.size(); ++i)
        features.data()[i] = static_cast<float>(random.below(6));
    features.row(17).setZero();
    return features;
}

std::vector<SimilarSample> bruteForce(const FeatureMatrix &features, SampleIndex sample, std::size_t most,
                                      const SampleSet *among)
{
    std::vector<SimilarSample> all;
    for (SampleIndex i = 0; i < features.rows(); ++i) {
        if (i == sample || (features.row(i).array() == 0).all() || (among != nullptr && !among->contains(i)))
            continue;
        const double squared =
            squaredDistance(features.row(i).data(), features.row(sample).data(), features.cols());
        all.push_back({i, std::sqrt(squared)});
    }
    std::ranges::stable_sort(all, {}, &SimilarSample::distance);
    all.resize(std::min(most, all.size()));
    return all;
}

}  // namespace

class TestSimilarSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatBruteForceFinds_data();
    void findsWhatBruteForceFinds();
    void looksAmongSomeOnly();
    void refusesASampleWithoutAVector();
    void stopsWhenCancelled();
};

void TestSimilarSamples::findsWhatBruteForceFinds_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("threads");
    QTest::newRow("none") << 0 << 2;
    QTest::newRow("one") << 1 << 2;
    QTest::newRow("a page, by one thread") << 24 << 1;
    QTest::newRow("a page, by four threads") << 24 << 4;
    QTest::newRow("more than there are") << 20'000 << 2;
}

void TestSimilarSamples::findsWhatBruteForceFinds()
{
    QFETCH(int, most);
    QFETCH(int, threads);
    setThreadCount(threads);
    TaskControl control;
    for (const FeatureMatrix &features : {grid(), SelectionProject::vectors(count)}) {
        for (const SampleIndex sample : {0, 4100, count - 1}) {
            const auto found =
                similarSamples(features, sample, static_cast<std::size_t>(most), nullptr, control);
            QVERIFY(found);
            QVERIFY(*found == bruteForce(features, sample, static_cast<std::size_t>(most), nullptr));
        }
    }
    setThreadCount(0);
}

void TestSimilarSamples::looksAmongSomeOnly()
{
    const FeatureMatrix features = grid();
    // Larger than the matrix: samples that joined later have no row.
    const auto odd = SampleSet::where(count + 50, [](SampleIndex i) { return i % 2 == 1; });
    TaskControl control;
    const auto found = similarSamples(features, 8, 30, &odd, control);
    QVERIFY(found);
    QVERIFY(*found == bruteForce(features, 8, 30, &odd));
}

void TestSimilarSamples::refusesASampleWithoutAVector()
{
    TaskControl control;
    for (const SampleIndex sample : {17, count, -1}) {
        const auto found = similarSamples(grid(), sample, 5, nullptr, control);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Invalid);
    }
}

void TestSimilarSamples::stopsWhenCancelled()
{
    TaskControl control;
    control.cancel();
    QCOMPARE(similarSamples(grid(), 0, 5, nullptr, control).error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSimilarSamples)
#include "tst_similar_samples.moc"
