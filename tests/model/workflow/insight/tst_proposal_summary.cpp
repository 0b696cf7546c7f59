#include "model/core/parallel.h"
#include "model/workflow/insight/coverage_radius.h"
#include "model/workflow/insight/proposal_summary.h"
#include "tests/support/selection_project.h"

#include <QTest>

#include <cmath>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

SelectionProposal propose(Project &project, const QString &method, double nSamples, double minDistance = -1)
{
    TagSelectionRequest request;
    request.queryTag = u"first fifty"_s;
    request.preselectedTag = u"labelled"_s;
    request.config.method = method;
    request.config.nSamples = nSamples;
    request.config.minDistance = minDistance;
    request.config.seed = 5;
    request.config.name = u"batch"_s;
    TaskControl control;
    return SelectionProject::must(proposeSelection(project, request, control));
}

double plainRadius(const FeatureMatrix &vectors, const std::vector<SampleIndex> &samples,
                   const std::vector<SampleIndex> &chosen)
{
    double largest = 0;
    for (const SampleIndex sample : samples) {
        double nearest = std::numeric_limits<double>::infinity();
        for (const SampleIndex other : chosen)
            nearest = std::min(
                nearest, (vectors.row(sample).cast<double>() - vectors.row(other).cast<double>()).norm());
        largest = std::max(largest, nearest);
    }
    return largest;
}

std::vector<SampleIndex> joined(std::vector<SampleIndex> first, const std::vector<SampleIndex> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

ProposalSummary summary(const Project &project, const SelectionProposal &proposal,
                        const ProposalSummaryRequest &request = {})
{
    TaskControl control;
    return SelectionProject::must(summariseProposal(project, proposal, request, control));
}

}  // namespace

class TestProposalSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void radiiAreThoseOfPlainLoops();
    void randomIsThatOfTheSelection();
    void scoresAreAveraged();
    void classesAreCounted();
    void aRandomBatchNeedsNeitherEmbeddingNorScores();
    void theRadiusIsTheSameForAnyNumberOfThreads();
    void theRadiusLeavesOutRowsOfZeros();
    void aRecutBatchIsThatOfASmallerRun_data();
    void aRecutBatchIsThatOfASmallerRun();
    void aRecutBatchForgetsThatThereWereTooFew();
    void stopsWhenCancelled();

private:
    std::unique_ptr<SelectionProject> m_place;
    std::vector<double> m_scores;
};

void TestProposalSummary::init()
{
    m_place = std::make_unique<SelectionProject>();
    m_place->addTag(u"first fifty"_s, SelectionProject::range(0, 50));
    m_place->addTag(u"labelled"_s, SelectionProject::range(10, 15));
    m_scores = SelectionProject::randomScores(50, 3);
    m_place->addScores(u"first fifty"_s, u"mine"_s, m_scores);
}

void TestProposalSummary::radiiAreThoseOfPlainLoops()
{
    const SelectionProposal proposal = propose(m_place->project(), u"CORESET"_s, 12);
    const ProposalSummary found = summary(m_place->project(), proposal);
    const FeatureMatrix vectors = SelectionProject::vectors();
    const auto query = SelectionProject::range(0, 50).indices();
    const auto labelled = SelectionProject::range(10, 15).indices();
    QCOMPARE(found.picks, std::size_t(7));
    QCOMPARE(found.radiusStep, 1);
    QVERIFY(std::abs(*found.radiusBefore - plainRadius(vectors, query, labelled)) < 1e-6);
    QVERIFY(std::abs(*found.radiusAfter -
                     plainRadius(vectors, query, joined(labelled, proposal.record.picks))) < 1e-6);
    QVERIFY(std::abs(*found.radiusRandom - plainRadius(vectors, query, joined(labelled, found.random))) <
            1e-6);
    QVERIFY(*found.radiusAfter < *found.radiusBefore);
}

void TestProposalSummary::randomIsThatOfTheSelection()
{
    const ProposalSummary found = summary(m_place->project(), propose(m_place->project(), u"CORESET"_s, 12));
    QCOMPARE(found.random, propose(m_place->project(), u"RANDOM"_s, 12).record.picks);
}

void TestProposalSummary::scoresAreAveraged()
{
    const SelectionProposal proposal = propose(m_place->project(), u"CORAL"_s, 12);
    const ProposalSummary found = summary(m_place->project(), proposal);
    const auto mean = [&](const std::vector<SampleIndex> &samples) {
        double sum = 0;
        for (const SampleIndex sample : samples)
            sum += m_scores[static_cast<std::size_t>(sample)];
        return sum / double(samples.size());
    };
    QVERIFY(std::abs(*found.meanScore - mean(proposal.record.picks)) < 1e-12);
    QVERIFY(std::abs(*found.meanScoreRandom - mean(found.random)) < 1e-12);
    const auto pool = SelectionProject::range(0, 50).without(SelectionProject::range(10, 15));
    QVERIFY(std::abs(*found.meanScorePool - mean(pool.indices())) < 1e-12);
    QVERIFY(!summary(m_place->project(), propose(m_place->project(), u"CORESET"_s, 12)).meanScore);
}

void TestProposalSummary::classesAreCounted()
{
    auto classes = std::make_shared<SampleColumn>();
    classes->info.kind = ColumnKind::Class;
    classes->classNames = {u"even"_s, u"odd"_s};
    for (SampleIndex i = 0; i < 40; ++i)
        classes->classes.push_back(i % 2);
    const SelectionProposal proposal = propose(m_place->project(), u"CORESET"_s, 20);
    const ProposalSummary found =
        summary(m_place->project(), proposal, {.embedding = {}, .classes = classes, .scores = {}});
    QCOMPARE(found.classNames, classes->classNames);
    QCOMPARE(found.poolMix.counts, std::vector<SampleIndex>({17, 18}));
    QCOMPARE(found.poolMix.unknown, 10);
    SampleIndex odd = 0;
    for (const SampleIndex pick : proposal.record.picks)
        odd += pick < 40 && pick % 2 == 1 ? 1 : 0;
    QCOMPARE(found.batchMix.counts[1], odd);
    QCOMPARE(found.batchMix.counts[0] + found.batchMix.counts[1] + found.batchMix.unknown, 15);
    QCOMPARE(found.randomMix.counts[0] + found.randomMix.counts[1] + found.randomMix.unknown, 15);
}

void TestProposalSummary::aRandomBatchNeedsNeitherEmbeddingNorScores()
{
    const ProposalSummary found = summary(m_place->project(), propose(m_place->project(), u"RANDOM"_s, 12));
    QVERIFY(!found.radiusAfter && !found.meanScore);
    // ... but is measured in one that is given.
    const auto embedding = std::make_shared<const FeatureMatrix>(SelectionProject::vectors());
    const ProposalSummary measured = summary(m_place->project(), propose(m_place->project(), u"RANDOM"_s, 12),
                                             {.embedding = embedding, .classes = {}, .scores = {}});
    QCOMPARE(*measured.radiusAfter, *measured.radiusRandom);
}

void TestProposalSummary::theRadiusIsTheSameForAnyNumberOfThreads()
{
    const FeatureMatrix vectors = SelectionProject::vectors(3000);
    const auto samples = SampleSet::all(3000).indices();
    const std::vector<SampleIndex> chosen{5, 77, 1500, 2999};
    std::vector<double> radii;
    for (const int threads : {1, 2, 5}) {
        setThreadCount(threads);
        TaskControl control;
        radii.push_back(coverageRadius(vectors, samples, chosen, control)->value());
    }
    setThreadCount(0);
    QCOMPARE(radii[1], radii[0]);
    QCOMPARE(radii[2], radii[0]);
    QVERIFY(std::abs(radii[0] - plainRadius(vectors, samples, chosen)) < 1e-6);
}

void TestProposalSummary::theRadiusLeavesOutRowsOfZeros()
{
    FeatureMatrix vectors(4, 1);
    vectors << 0, 1, 3, 4;
    TaskControl control;
    QCOMPARE(coverageRadius(vectors, {0, 1, 2, 3, 9}, {1}, control)->value(), 3.0);
    QCOMPARE(coverageRadius(vectors, {1, 3}, {0, 3}, control)->value(), 3.0);
    QVERIFY(!coverageRadius(vectors, {1}, {0, 12}, control)->has_value());
    QVERIFY(!coverageRadius(vectors, {}, {1}, control)->has_value());
}

void TestProposalSummary::aRecutBatchIsThatOfASmallerRun_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("minDistance");
    for (const QString &method : {u"RANDOM"_s, u"CORESET"_s, u"CORAL"_s, u"ACTIVE_LEARNING"_s}) {
        QTest::addRow("%s", qPrintable(method)) << method << -1.0;
        QTest::addRow("%s with a minimum distance", qPrintable(method)) << method << 1.5;
    }
}

void TestProposalSummary::aRecutBatchIsThatOfASmallerRun()
{
    QFETCH(QString, method);
    QFETCH(double, minDistance);
    QVERIFY(isRecutExact(method));
    const SelectionProposal whole = propose(m_place->project(), method, 30, minDistance);
    QVERIFY(whole.record.picks.size() > 10);
    for (const SampleIndex picks : {1, 4, 10}) {
        const SelectionProposal cut = recutProposal(whole, picks);
        const SelectionProposal run = propose(m_place->project(), method, 5 + picks, minDistance);
        // The first distance may be NaN, which equals nothing.
        QCOMPARE(cut.record.picks, run.record.picks);
        QVERIFY(
            std::ranges::equal(cut.record.pickDistances, run.record.pickDistances, [](double a, double b) {
                return a == b || (std::isnan(a) && std::isnan(b));
            }));
        QCOMPARE(cut.record.nSamples, run.record.nSamples);
        QCOMPARE(cut.samples, run.samples);
        QCOMPARE(cut.warnings, run.warnings);
        QCOMPARE(cut.result->picks, run.result->picks);
        QCOMPARE(cut.result->stop, run.result->stop);
        QCOMPARE(cut.result->zeroRows, run.result->zeroRows);
        QCOMPARE(cut.record.minDistance, run.record.minDistance);
    }
    QVERIFY(!isRecutExact(u"NO_SUCH_METHOD"_s));
}

void TestProposalSummary::aRecutBatchForgetsThatThereWereTooFew()
{
    FeatureMatrix vectors = SelectionProject::vectors();
    vectors.row(20).setZero();
    EmbeddingInfo info;
    info.name = u"with zeros"_s;
    SelectionProject::must(m_place->project().embeddings().add(info, vectors));
    const SelectionProposal whole = propose(m_place->project(), u"CORESET"_s, 1000);
    QCOMPARE(whole.warnings.size(), 2);
    const SelectionProposal cut = recutProposal(whole, 3);
    QCOMPARE(cut.warnings, propose(m_place->project(), u"CORESET"_s, 8).warnings);
    QCOMPARE(cut.warnings.size(), 1);
    QCOMPARE(cut.result->stop, StopReason::CountReached);
}

void TestProposalSummary::stopsWhenCancelled()
{
    const SelectionProposal proposal = propose(m_place->project(), u"CORESET"_s, 12);
    TaskControl control;
    control.cancel();
    const auto found = summariseProposal(m_place->project(), proposal, {}, control);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestProposalSummary)
#include "tst_proposal_summary.moc"
