#include "model/numeric/random_generator.h"
#include "model/selection/selection_catalog.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Atoll;
using namespace Qt::StringLiterals;

/// What holds for every method of the catalog, and what is refused.
class TestSelectionCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMethodIsDescribed();
    void methodsAreFoundByName();
    void everyMethodKeepsTheContract_data();
    void everyMethodKeepsTheContract();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();
    void rowsThatNobodyLooksAtMayBeBad();
    void cancelStopsBetweenPicks_data();
    void cancelStopsBetweenPicks();
    void leavesOutRowsOfZeros();
    void saysWhyItStopped();
    void randomIsUniform();
    void worksWithoutEmbeddingWhereNoneIsNeeded();
};

namespace {

SelectionRequest sampleRequest(SampleIndex n = 40)
{
    RandomGenerator random(1);
    FeatureMatrix rows(n, 6);
    for (Eigen::Index i = 0; i < rows.size(); ++i)
        rows.data()[i] = static_cast<float>(random.normal());
    SelectionRequest request;
    request.embedding = std::make_shared<const FeatureMatrix>(rows);
    for (SampleIndex i = 0; i < n; ++i) {
        if (i % 10 == 7) {
            request.preselected.push_back(i);
        } else {
            request.candidates.push_back(i);
            request.scores.push_back(random.uniform());
        }
    }
    request.count = 12;
    request.seed = 5;
    return request;
}

SelectionResult selected(const SelectionMethod &method, const SelectionRequest &request)
{
    TaskControl control;
    Result<SelectionResult> result = runSelection(method, request, control);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

void addMethods()
{
    QTest::addColumn<QString>("name");
    for (const SelectionMethod &method : selectionMethods())
        QTest::addRow("%s", qPrintable(method.name)) << method.name;
}

}  // namespace

void TestSelectionCatalog::everyMethodIsDescribed()
{
    QSet<QString> names;
    for (const SelectionMethod &method : selectionMethods()) {
        QVERIFY(!names.contains(method.name));
        names.insert(method.name);
        QCOMPARE(method.name, method.name.toUpper());
        QVERIFY2(method.description.size() > 80, qPrintable(method.name));
        QVERIFY(method.strategy != nullptr);
    }
    QVERIFY(names.contains(u"RANDOM"_s) && names.contains(u"CORESET"_s) && names.contains(u"CORAL"_s) &&
            names.contains(u"ACTIVE_LEARNING"_s));
}

void TestSelectionCatalog::methodsAreFoundByName()
{
    QCOMPARE(selectionMethod(u"coreset"_s)->name, u"CORESET"_s);
    const Result<SelectionMethod> unknown = selectionMethod(u"KMEANS"_s);
    QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
    QVERIFY(unknown.error().message.contains(u"KMEANS"_s));
    QVERIFY(unknown.error().message.contains(u"CORAL"_s));
}

void TestSelectionCatalog::everyMethodKeepsTheContract_data()
{
    addMethods();
}

void TestSelectionCatalog::everyMethodKeepsTheContract()
{
    QFETCH(QString, name);
    const SelectionMethod method = *selectionMethod(name);
    SelectionRequest request = sampleRequest();
    const SelectionResult result = selected(method, request);
    QCOMPARE(result.picks.size(), std::size_t(12));
    QCOMPARE(result.stop, StopReason::CountReached);
    QCOMPARE(result.distances.size(), result.picks.size());
    QSet<SampleIndex> seen;
    for (const SampleIndex pick : result.picks) {
        QVERIFY(std::ranges::binary_search(request.candidates, pick));
        QVERIFY(!seen.contains(pick));
        seen.insert(pick);
    }
    QVERIFY(std::ranges::none_of(result.distances, [](double d) { return std::isnan(d); }));
    QCOMPARE(selected(method, request).picks, result.picks);

    request.keepDistances = false;
    QVERIFY(selected(method, request).distances.empty());
    QCOMPARE(selected(method, request).picks, result.picks);

    request.count = 5;
    const std::vector<SampleIndex> few = selected(method, request).picks;
    if (method.hasPrefixProperty)
        QVERIFY(std::ranges::equal(few, std::span(result.picks).first(5)));

    request.count = 1000;
    std::vector<SampleIndex> all = selected(method, request).picks;
    QCOMPARE(selected(method, request).stop, StopReason::Exhausted);
    std::ranges::sort(all);
    QCOMPARE(all, request.candidates);

    request.count = 0;
    QVERIFY(selected(method, request).picks.empty());

    request.count = 3;
    request.candidates.clear();
    request.scores.clear();
    QVERIFY(selected(method, request).picks.empty());
}

void TestSelectionCatalog::badRequestsAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("named");
    QTest::addRow("no embedding") << u"CORESET"_s << u"embedding"_s << u"embedding"_s;
    QTest::addRow("no embedding for weights") << u"CORAL"_s << u"embedding"_s << u"embedding"_s;
    QTest::addRow("no scores") << u"CORAL"_s << u"scores"_s << u"36"_s;
    QTest::addRow("no scores for order") << u"ACTIVE_LEARNING"_s << u"scores"_s << u"36"_s;
    QTest::addRow("a score that is no number") << u"ACTIVE_LEARNING"_s << u"nan score"_s << u"sample 4"_s;
    QTest::addRow("a row that is no number") << u"CORESET"_s << u"nan row"_s << u"Row 11"_s;
    QTest::addRow("an infinite preselected row") << u"CORESET"_s << u"inf preselected"_s << u"Row 17"_s;
    QTest::addRow("a short embedding") << u"CORESET"_s << u"short"_s << u"Sample 36"_s;
    QTest::addRow("a distance into nothing") << u"RANDOM"_s << u"distance alone"_s << u"minimum distance"_s;
    QTest::addRow("a distance that is no number")
        << u"RANDOM"_s << u"nan distance"_s << u"minimum distance"_s;
}

void TestSelectionCatalog::badRequestsAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, fault);
    QFETCH(QString, named);
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    SelectionRequest request = sampleRequest();
    FeatureMatrix rows = *request.embedding;
    if (fault == u"nan row"_s)
        rows(11, 2) = nan;
    if (fault == u"inf preselected"_s)
        rows(17, 5) = std::numeric_limits<float>::infinity();
    if (fault == u"short"_s)
        rows.conservativeResize(36, Eigen::NoChange);
    request.embedding = std::make_shared<const FeatureMatrix>(rows);
    if (fault == u"embedding"_s || fault == u"distance alone"_s)
        request.embedding = nullptr;
    if (fault == u"scores"_s)
        request.scores.clear();
    if (fault == u"nan score"_s)
        request.scores[4] = double(nan);
    if (fault == u"distance alone"_s)
        request.minDistance = 0.5;
    if (fault == u"nan distance"_s)
        request.minDistance = double(nan);
    TaskControl control;
    const Result<SelectionResult> result = runSelection(*selectionMethod(name), request, control);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
    QVERIFY2(result.error().message.contains(named), qPrintable(result.error().message));
}

void TestSelectionCatalog::rowsThatNobodyLooksAtMayBeBad()
{
    SelectionRequest request = sampleRequest();
    FeatureMatrix rows = *request.embedding;
    rows.row(20).setConstant(std::numeric_limits<float>::quiet_NaN());
    request.embedding = std::make_shared<const FeatureMatrix>(rows);
    std::erase(request.candidates, 20);
    QCOMPARE(selected(*selectionMethod(u"CORESET"_s), request).picks.size(), std::size_t(12));
}

void TestSelectionCatalog::cancelStopsBetweenPicks_data()
{
    addMethods();
}

void TestSelectionCatalog::cancelStopsBetweenPicks()
{
    QFETCH(QString, name);
    const SelectionMethod method = *selectionMethod(name);
    SelectionRequest request = sampleRequest(400);
    request.count = 300;
    TaskControl *running = nullptr;
    TaskControl control([&](const Progress &progress) {
        if (progress.total == 300)
            running->cancel();
    });
    running = &control;
    const Result<SelectionResult> result = runSelection(method, request, control);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
}

void TestSelectionCatalog::leavesOutRowsOfZeros()
{
    SelectionRequest request = sampleRequest();
    FeatureMatrix rows = *request.embedding;
    rows.row(0).setZero();
    rows.row(5).setZero();
    rows.row(7).setZero();  // preselected: no centre
    request.embedding = std::make_shared<const FeatureMatrix>(rows);
    request.count = 100;
    for (const QString &name : {u"CORESET"_s, u"CORAL"_s}) {
        const SelectionResult result = selected(*selectionMethod(name), request);
        QCOMPARE(result.zeroRows, 2);
        QCOMPARE(result.picks.size(), std::size_t(34));
        QVERIFY(!std::ranges::count(result.picks, 0) && !std::ranges::count(result.picks, 5));
    }
    for (const QString &name : {u"RANDOM"_s, u"ACTIVE_LEARNING"_s}) {
        QCOMPARE(selected(*selectionMethod(name), request).picks.size(), std::size_t(36));
        SelectionRequest apart = request;
        apart.minDistance = 1e-3;
        QCOMPARE(selected(*selectionMethod(name), apart).picks.size(), std::size_t(34));
        QCOMPARE(selected(*selectionMethod(name), apart).zeroRows, 2);
    }
    request.preselected = {7};
    QVERIFY(std::isnan(selected(*selectionMethod(u"CORESET"_s), request).distances.front()));
}

void TestSelectionCatalog::saysWhyItStopped()
{
    SelectionRequest request = sampleRequest();
    request.count = 100;
    request.minDistance = 2.5;
    for (const SelectionMethod &method : selectionMethods()) {
        const SelectionResult result = selected(method, request);
        QCOMPARE(result.stop, StopReason::MinimumDistance);
        QVERIFY(result.picks.size() < 36);
        QVERIFY(std::ranges::all_of(result.distances, [](double d) { return d >= 2.5; }));
    }
}

void TestSelectionCatalog::randomIsUniform()
{
    SelectionRequest request;
    for (SampleIndex i = 0; i < 10; ++i)
        request.candidates.push_back(i);
    request.count = 3;
    const SelectionMethod method = *selectionMethod(u"RANDOM"_s);
    std::array<int, 10> counts{};
    constexpr int rounds = 20000;
    for (int seed = 0; seed < rounds; ++seed) {
        request.seed = static_cast<std::uint64_t>(seed);
        for (const SampleIndex pick : selected(method, request).picks)
            ++counts.at(static_cast<std::size_t>(pick));
    }
    for (const int count : counts)
        QVERIFY(std::abs(count - rounds * 3 / 10) < 5 * std::sqrt(rounds * 0.3 * 0.7));
}

void TestSelectionCatalog::worksWithoutEmbeddingWhereNoneIsNeeded()
{
    SelectionRequest request = sampleRequest();
    request.embedding = nullptr;
    request.scores[2] = 7;
    request.scores[30] = 7;
    request.scores[9] = 8;
    const SelectionResult result = selected(*selectionMethod(u"ACTIVE_LEARNING"_s), request);
    QCOMPARE(result.picks[0], request.candidates[9]);
    QCOMPARE(result.picks[1], request.candidates[2]);
    QCOMPARE(result.picks[2], request.candidates[30]);
    QVERIFY(result.distances.empty());
    QCOMPARE(selected(*selectionMethod(u"RANDOM"_s), request).picks.size(), std::size_t(12));
}

QTEST_APPLESS_MAIN(TestSelectionCatalog)
#include "tst_selection_catalog.moc"
