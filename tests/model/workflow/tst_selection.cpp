#include "model/selection/selection_catalog.h"
#include "model/workflow/selection.h"
#include "model/workflow/selection_replay.h"
#include "model/workflow/selection_scores.h"
#include "model/workflow/selection_size.h"
#include "tests/support/selection_project.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <optional>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_data.emplace(); }

    void sizesAreResolved_data();
    void sizesAreResolved();
    void senselessSizesAreRefused_data();
    void senselessSizesAreRefused();

    void makesATagWithItsProvenance();
    void picksAreThoseOfTheStrategy_data();
    void picksAreThoseOfTheStrategy();
    void theTagContinuesThePreselectedOne();
    void tooSmallATotalDoesNothing();
    void anEqualTotalRepeatsThePreselection();
    void badRequestsLeaveNothingBehind_data();
    void badRequestsLeaveNothingBehind();
    void scoreTypesArePreferredInOrder_data();
    void scoreTypesArePreferredInOrder();
    void theLatestScoresAreTaken();
    void embeddingIsLookedAtOnlyWhereNeeded();
    void cancelStoresNothing();

    void replayMakesTheSamePicks_data();
    void replayMakesTheSamePicks();
    void replaySurvivesNewSamples();
    void replayNoticesOtherScores();
    void replayNeedsASelection();

private:
    SelectionConfig config(const QString &method, double nSamples, const QString &name) const
    {
        SelectionConfig result;
        result.method = method;
        result.nSamples = nSamples;
        result.name = name;
        return result;
    }

    SelectionReport select(const TagSelectionRequest &request)
    {
        TaskControl control;
        return SelectionProject::must(selectSamples(m_data->project(), request, control));
    }

    std::optional<SelectionProject> m_data;
};

void TestSelection::sizesAreResolved_data()
{
    QTest::addColumn<double>("nSamples");
    QTest::addColumn<double>("minDistance");
    QTest::addColumn<int>("query");
    QTest::addColumn<int>("preselected");
    QTest::addColumn<int>("candidates");
    QTest::addColumn<int>("picks");  // -1: nothing to do
    QTest::addColumn<int>("warnings");
    QTest::addRow("a total") << 10.0 << -1.0 << 100 << 0 << 100 << 10 << 0;
    QTest::addRow("a total counts the preselected") << 10.0 << -1.0 << 100 << 4 << 96 << 6 << 0;
    QTest::addRow("the same with preselected outside") << 10.0 << -1.0 << 100 << 4 << 100 << 6 << 0;
    QTest::addRow("one") << 1.0 << -1.0 << 100 << 0 << 100 << 1 << 0;
    QTest::addRow("as many as preselected") << 4.0 << -1.0 << 100 << 4 << 96 << 0 << 0;
    QTest::addRow("fewer than preselected") << 3.0 << -1.0 << 100 << 4 << 96 << -1 << 1;
    QTest::addRow("all") << 100.0 << -1.0 << 100 << 4 << 96 << 96 << 0;
    QTest::addRow("more than there are") << 101.0 << -1.0 << 100 << 4 << 96 << 96 << 1;
    QTest::addRow("far more than there are") << 1e18 << -1.0 << 100 << 4 << 96 << 96 << 1;
    QTest::addRow("a share of the query set") << 0.25 << -1.0 << 100 << 0 << 100 << 25 << 0;
    QTest::addRow("a share counts the preselected") << 0.25 << -1.0 << 100 << 4 << 96 << 21 << 0;
    QTest::addRow("a share rounds up") << 0.126 << -1.0 << 100 << 0 << 100 << 13 << 0;
    QTest::addRow("a share rounds down") << 0.124 << -1.0 << 100 << 0 << 100 << 12 << 0;
    QTest::addRow("half a sample rounds up") << 0.5 << -1.0 << 5 << 0 << 5 << 3 << 0;
    QTest::addRow("a share below the preselected") << 0.01 << -1.0 << 100 << 4 << 96 << -1 << 1;
    QTest::addRow("no limit but a distance") << -1.0 << 0.5 << 100 << 4 << 96 << 96 << 0;
    QTest::addRow("zero is no limit") << 0.0 << 0.5 << 100 << 4 << 96 << 96 << 0;
    QTest::addRow("both") << 10.0 << 0.5 << 100 << 4 << 96 << 6 << 0;
}

void TestSelection::sizesAreResolved()
{
    QFETCH(double, nSamples);
    QFETCH(double, minDistance);
    QFETCH(int, query);
    QFETCH(int, preselected);
    QFETCH(int, candidates);
    QFETCH(int, picks);
    QFETCH(int, warnings);
    const Result<SelectionSize> size = selectionSize({nSamples, minDistance, query, preselected, candidates});
    QVERIFY(size);
    QCOMPARE(size->picks.value_or(-1), picks);
    QCOMPARE(size->warnings.size(), warnings);
}

void TestSelection::senselessSizesAreRefused_data()
{
    QTest::addColumn<double>("nSamples");
    QTest::addColumn<double>("minDistance");
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    QTest::addRow("no limit at all") << -1.0 << -1.0;
    QTest::addRow("zeros") << 0.0 << 0.0;
    QTest::addRow("a broken number") << 2.5 << -1.0;
    QTest::addRow("not a number") << nan << 1.0;
    QTest::addRow("infinitely many") << std::numeric_limits<double>::infinity() << -1.0;
    QTest::addRow("a distance that is no number") << 10.0 << nan;
    QTest::addRow("a share of less than a sample") << 0.001 << -1.0;
}

void TestSelection::senselessSizesAreRefused()
{
    QFETCH(double, nSamples);
    QFETCH(double, minDistance);
    const Result<SelectionSize> size = selectionSize({nSamples, minDistance, 100, 0, 100});
    QVERIFY(!size);
    QCOMPARE(size.error().kind, ErrorKind::Invalid);
}

void TestSelection::makesATagWithItsProvenance()
{
    TagSelectionRequest request;
    request.config = config(u"coreset"_s, 12, u"first batch"_s);
    request.config.minDistance = 0.01;
    request.config.seed = 17;
    const SelectionReport report = select(request);
    QVERIFY(report.tag);
    const Tag tag = SelectionProject::must(m_data->project().findTag(u"first batch"_s));
    QCOMPARE(tag.samples.count(), 12);
    QCOMPARE(tag.kind, TagKind::Selection);
    const Tag initial = SelectionProject::must(m_data->project().findTag(initialTagName.toString()));
    QCOMPARE(tag.parent, initial.id);
    QVERIFY(!tag.createdBy.isEmpty());
    QVERIFY(tag.createdAtMs > 0);
    QVERIFY(tag.selection);
    QCOMPARE(tag.selection->method, u"CORESET"_s);
    QCOMPARE(tag.selection->queryTag, initial.id);
    QVERIFY(!tag.selection->preselectedTag);
    QCOMPARE(tag.selection->embedding, u"vectors"_s);
    QCOMPARE(tag.selection->scoreType, QString());
    QCOMPARE(tag.selection->nSamples, 12.0);
    QCOMPARE(tag.selection->minDistance, 0.01);
    QCOMPARE(tag.selection->seed, 17U);
    QCOMPARE(tag.selection->picks, report.proposal.result->picks);
    QCOMPARE(tag.selection->picks.front(), 0);
    QVERIFY(std::isnan(tag.selection->pickDistances.front()));
    QCOMPARE(tag.selection->pickDistances.size(), std::size_t(12));
}

void TestSelection::picksAreThoseOfTheStrategy_data()
{
    QTest::addColumn<QString>("method");
    for (const SelectionMethod &method : selectionMethods())
        QTest::addRow("%s", qPrintable(method.name)) << method.name;
}

/// The workflow hands the strategy the right rows, scores and samples, also where tags overlap in part.
void TestSelection::picksAreThoseOfTheStrategy()
{
    QFETCH(QString, method);
    m_data->addTag(u"query"_s, SelectionProject::range(10, 50));
    m_data->addTag(u"labelled"_s, SelectionProject::range(5, 15));
    const std::vector<double> scores = SelectionProject::randomScores(40, 3);
    m_data->addScores(u"query"_s, u"mine"_s, scores);
    TagSelectionRequest request{u"query"_s, u"labelled"_s, config(method, 25, u"batch"_s)};
    request.config.seed = 5;
    const SelectionReport report = select(request);

    SelectionRequest direct;
    direct.embedding = std::make_shared<const FeatureMatrix>(SelectionProject::vectors());
    direct.preselected = SelectionProject::range(5, 15).indices();
    direct.candidates = SelectionProject::range(15, 50).indices();
    direct.scores.assign(scores.begin() + 5, scores.end());
    direct.count = 15;
    direct.seed = 5;
    TaskControl control;
    const SelectionMethod strategy = *selectionMethod(method);
    QCOMPARE(report.proposal.result->picks, runSelection(strategy, direct, control)->picks);
    QCOMPARE(report.tag->samples.count(), 25);
    for (SampleIndex sample = 5; sample < 15; ++sample)
        QVERIFY(report.tag->samples.contains(sample));
    QCOMPARE(report.tag->selection->scoreType, strategy.needsScores ? u"mine"_s : QString());
}

void TestSelection::theTagContinuesThePreselectedOne()
{
    TagSelectionRequest request;
    request.config = config(u"CORESET"_s, 10, u"first"_s);
    const Tag first = *select(request).tag;
    request.preselectedTag = u"first"_s;
    request.config = config(u"CORESET"_s, 20, u"second"_s);
    const Tag second = *select(request).tag;
    QCOMPARE(second.parent, first.id);
    QCOMPARE(second.selection->preselectedTag, first.id);
    QCOMPARE(second.samples.count(), 20);
    QCOMPARE(second.samples.intersected(first.samples), first.samples);

    // Farthest first in two steps is farthest first in one.
    request.preselectedTag.clear();
    request.config = config(u"CORESET"_s, 20, u"at once"_s);
    QCOMPARE(select(request).tag->samples, second.samples);
}

void TestSelection::tooSmallATotalDoesNothing()
{
    m_data->addTag(u"labelled"_s, SelectionProject::range(0, 10));
    const std::size_t tags = m_data->tagCount();
    const SelectionReport report =
        select({initialTagName.toString(), u"labelled"_s, config(u"CORESET"_s, 9, u"batch"_s)});
    QVERIFY(!report.tag);
    QVERIFY(!report.proposal.result);
    QCOMPARE(report.proposal.warnings.size(), 1);
    QVERIFY(report.proposal.warnings.front().contains(u"10"_s));
    QCOMPARE(m_data->tagCount(), tags);
}

void TestSelection::anEqualTotalRepeatsThePreselection()
{
    m_data->addTag(u"labelled"_s, SelectionProject::range(0, 10));
    const SelectionReport report =
        select({initialTagName.toString(), u"labelled"_s, config(u"CORESET"_s, 10, u"batch"_s)});
    QVERIFY(report.tag);
    QCOMPARE(report.tag->samples, SelectionProject::range(0, 10));
    QVERIFY(report.tag->selection->picks.empty());
}

void TestSelection::badRequestsLeaveNothingBehind_data()
{
    QTest::addColumn<TagSelectionRequest>("request");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("fragment");
    const QString initial = initialTagName.toString();
    const auto row = [](const char *name, const TagSelectionRequest &request, ErrorKind kind,
                        const QString &fragment) {
        QTest::addRow("%s", name) << request << kind << fragment;
    };
    row("unknown method", {initial, {}, config(u"BEST"_s, 5, u"batch"_s)}, ErrorKind::NotFound, u"BEST"_s);
    row("unknown query tag", {u"nowhere"_s, {}, config(u"CORESET"_s, 5, u"batch"_s)}, ErrorKind::NotFound,
        u"nowhere"_s);
    row("unknown preselected tag", {initial, u"nowhere"_s, config(u"CORESET"_s, 5, u"batch"_s)},
        ErrorKind::NotFound, u"nowhere"_s);
    row("used name", {initial, {}, config(u"CORESET"_s, 5, u"labelled"_s)}, ErrorKind::AlreadyExists,
        u"labelled"_s);
    row("bad name", {initial, {}, config(u"CORESET"_s, 5, u"x"_s)}, ErrorKind::Invalid, u"\"x\""_s);
    row("no name", {initial, {}, config(u"CORESET"_s, 5, {})}, ErrorKind::Invalid, u"name"_s);
    row("no scores", {initial, {}, config(u"CORAL"_s, 5, u"batch"_s)}, ErrorKind::NotFound,
        u"atoll-cli score PROJECT --task NAME --query-tag initial-tag"_s);
    row("no limit", {initial, {}, config(u"CORESET"_s, -1, u"batch"_s)}, ErrorKind::Invalid,
        u"when to stop"_s);
    TagSelectionRequest other{u"labelled"_s, {}, config(u"CORAL"_s, 5, u"batch"_s)};
    other.config.scoreType = u"theirs"_s;
    row("unknown scores", other, ErrorKind::NotFound, u"mine"_s);
    TagSelectionRequest embedding{initial, {}, config(u"CORESET"_s, 5, u"batch"_s)};
    embedding.config.embedding = u"none such"_s;
    row("unknown embedding", embedding, ErrorKind::NotFound, u"none such"_s);
    TagSelectionRequest shorter{initial, {}, config(u"CORESET"_s, 5, u"batch"_s)};
    shorter.config.embedding = u"short"_s;
    row("short embedding", shorter, ErrorKind::Invalid, u"20 of the samples"_s);
    TagSelectionRequest preselected{u"labelled"_s, u"late"_s, config(u"CORESET"_s, 8, u"batch"_s)};
    preselected.config.embedding = u"short"_s;
    row("embedding without the preselected", preselected, ErrorKind::Invalid, u"5 of the samples"_s);
}

void TestSelection::badRequestsLeaveNothingBehind()
{
    QFETCH(TagSelectionRequest, request);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, fragment);
    m_data->addTag(u"labelled"_s, SelectionProject::range(0, 10));
    m_data->addTag(u"late"_s, SelectionProject::range(50, 55));
    m_data->addScores(u"labelled"_s, u"mine"_s, SelectionProject::randomScores(10, 1));
    EmbeddingInfo info;
    info.name = u"short"_s;
    info.embedder = u"import"_s;
    info.createdAtMs = -1;
    QVERIFY(m_data->project().embeddings().add(info, SelectionProject::vectors(40)));
    const std::size_t tags = m_data->tagCount();
    TaskControl control;
    const Result<SelectionReport> report = selectSamples(m_data->project(), request, control);
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(fragment), qPrintable(report.error().message));
    QCOMPARE(report.error().kind, kind);
    QCOMPARE(m_data->tagCount(), tags);
}

void TestSelection::scoreTypesArePreferredInOrder_data()
{
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<QString>("preferred");
    QTest::addRow("none") << QStringList() << QString();
    QTest::addRow("the latest") << QStringList{u"a"_s, u"b"_s} << u"b"_s;
    QTest::addRow("mean uncertainty") << QStringList{u"mean_uncertainty"_s, u"b"_s} << u"mean_uncertainty"_s;
    QTest::addRow("margin") << QStringList{u"uncertainty_margin"_s, u"mean_uncertainty"_s, u"b"_s}
                            << u"uncertainty_margin"_s;
}

void TestSelection::scoreTypesArePreferredInOrder()
{
    QFETCH(QStringList, types);
    QFETCH(QString, preferred);
    QCOMPARE(preferredScoreType({types.begin(), types.end()}), preferred);
}

void TestSelection::theLatestScoresAreTaken()
{
    const QString initial = initialTagName.toString();
    const auto scores = SelectionProject::randomScores(SelectionProject::sampleCount, 1);
    m_data->addScores(initial, u"zeta"_s, scores, 30);
    m_data->addScores(initial, u"alpha"_s, scores, 20);
    m_data->addScores(initial, u"beta"_s, scores, 10);
    TagSelectionRequest request;
    request.config = config(u"ACTIVE_LEARNING"_s, 5, u"latest"_s);
    QCOMPARE(select(request).tag->selection->scoreType, u"zeta"_s);
    request.config = config(u"ACTIVE_LEARNING"_s, 5, u"named"_s);
    request.config.scoreType = u"beta"_s;
    QCOMPARE(select(request).tag->selection->scoreType, u"beta"_s);
}

void TestSelection::embeddingIsLookedAtOnlyWhereNeeded()
{
    TagSelectionRequest request;
    request.config = config(u"RANDOM"_s, 5, u"random"_s);
    QCOMPARE(select(request).tag->selection->embedding, QString());
    request.config = config(u"RANDOM"_s, 5, u"random apart"_s);
    request.config.minDistance = 0.5;
    QCOMPARE(select(request).tag->selection->embedding, u"vectors"_s);

    const QString initial = initialTagName.toString();
    m_data->addScores(initial, u"same"_s, std::vector<double>(SelectionProject::sampleCount, 0.5));
    request.config = config(u"ACTIVE_LEARNING"_s, 5, u"ties by distance"_s);
    const Tag ties = *select(request).tag;
    QCOMPARE(ties.selection->embedding, u"vectors"_s);
    request.config = config(u"CORESET"_s, 5, u"distance"_s);
    QCOMPARE(select(request).tag->selection->picks, ties.selection->picks);

    // New samples without a vector: ties by index, rather than a refusal.
    m_data->addSamples(SelectionProject::sampleCount, 3);
    m_data->addScores(initial, u"same"_s, std::vector<double>(SelectionProject::sampleCount + 3, 0.5));
    request.config = config(u"ACTIVE_LEARNING"_s, 3, u"ties by index"_s);
    const Tag byIndex = *select(request).tag;
    QCOMPARE(byIndex.selection->embedding, QString());
    QCOMPARE(byIndex.selection->picks, (std::vector<SampleIndex>{0, 1, 2}));
}

void TestSelection::cancelStoresNothing()
{
    const std::size_t tags = m_data->tagCount();
    TaskControl control;
    control.cancel();
    TagSelectionRequest request;
    request.config = config(u"CORESET"_s, 5, u"batch"_s);
    const Result<SelectionReport> report = selectSamples(m_data->project(), request, control);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_data->tagCount(), tags);
}

void TestSelection::replayMakesTheSamePicks_data()
{
    picksAreThoseOfTheStrategy_data();
}

void TestSelection::replayMakesTheSamePicks()
{
    QFETCH(QString, method);
    m_data->addTag(u"query"_s, SelectionProject::range(10, 50));
    m_data->addTag(u"labelled"_s, SelectionProject::range(5, 15));
    m_data->addScores(u"query"_s, u"mine"_s, SelectionProject::randomScores(40, 3));
    TagSelectionRequest request{u"query"_s, u"labelled"_s, config(method, 0.6, u"batch"_s)};
    request.config.minDistance = 0.3;
    request.config.seed = 77;
    const Tag tag = *select(request).tag;
    TaskControl control;
    const SelectionReplay replay =
        SelectionProject::must(replaySelection(m_data->project(), u"batch"_s, control));
    QVERIFY(replay.isSame());
    QCOMPARE(replay.picks, tag.selection->picks);
    QVERIFY(replay.warnings.isEmpty());
}

void TestSelection::replaySurvivesNewSamples()
{
    const QString initial = initialTagName.toString();
    m_data->addScores(initial, u"mine"_s, SelectionProject::randomScores(SelectionProject::sampleCount, 3));
    for (const QString &method : {u"RANDOM"_s, u"CORAL"_s}) {
        TagSelectionRequest request{initial, {}, config(method, 0.3, method + u" batch"_s)};
        QVERIFY(select(request).tag);
    }
    m_data->addSamples(SelectionProject::sampleCount, 20);
    TaskControl control;
    for (const QString &method : {u"RANDOM"_s, u"CORAL"_s})
        QVERIFY(SelectionProject::must(replaySelection(m_data->project(), method + u" batch"_s, control))
                    .isSame());
}

void TestSelection::replayNoticesOtherScores()
{
    const QString initial = initialTagName.toString();
    m_data->addScores(initial, u"mine"_s, SelectionProject::randomScores(SelectionProject::sampleCount, 3));
    TagSelectionRequest request{initial, {}, config(u"ACTIVE_LEARNING"_s, 10, u"batch"_s)};
    QVERIFY(select(request).tag);
    m_data->addScores(initial, u"mine"_s, SelectionProject::randomScores(SelectionProject::sampleCount, 4),
                      nowMs() + 1000);
    TaskControl control;
    const SelectionReplay replay =
        SelectionProject::must(replaySelection(m_data->project(), u"batch"_s, control));
    QVERIFY(!replay.isSame());
    QCOMPARE(replay.warnings.size(), 1);
}

void TestSelection::replayNeedsASelection()
{
    TaskControl control;
    m_data->addTag(u"by hand"_s, SelectionProject::range(0, 3));
    QCOMPARE(replaySelection(m_data->project(), u"by hand"_s, control).error().kind, ErrorKind::Invalid);
    QCOMPARE(replaySelection(m_data->project(), u"nowhere"_s, control).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
