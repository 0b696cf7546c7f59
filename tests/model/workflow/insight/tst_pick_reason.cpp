#include "model/workflow/insight/pick_reason.h"
#include "model/workflow/selection.h"
#include "tests/support/selection_project.h"

#include <QTest>

#include <cmath>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

using Role = PickReason::Role;

SelectionProposal propose(Project &project, const QString &method, double nSamples,
                          const QString &preselected)
{
    TagSelectionRequest request;
    request.queryTag = u"first fifty"_s;
    request.preselectedTag = preselected;
    request.config.method = method;
    request.config.nSamples = nSamples;
    request.config.name = u"batch"_s;
    TaskControl control;
    return SelectionProject::must(proposeSelection(project, request, control));
}

double distance(SampleIndex a, SampleIndex b)
{
    const FeatureMatrix vectors = SelectionProject::vectors();
    return (vectors.row(a).cast<double>() - vectors.row(b).cast<double>()).norm();
}

}  // namespace

class TestPickReason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysRankScoreDistanceAndNeighbour_data();
    void saysRankScoreDistanceAndNeighbour();
    void saysWhyASampleIsNotPicked();
    void aTagWithoutASelectionSaysSo();
    void worksWhenEverythingItWentByIsGone();
    void refusesASampleThatIsNotThere();

private:
    std::unique_ptr<SelectionProject> m_place;
    std::vector<double> m_scores;
};

void TestPickReason::init()
{
    m_place = std::make_unique<SelectionProject>();
    m_place->addTag(u"first fifty"_s, SelectionProject::range(0, 50));
    m_place->addTag(u"labelled"_s, SelectionProject::range(10, 15));
    m_scores = SelectionProject::randomScores(50, 3);
    m_place->addScores(u"first fifty"_s, u"mine"_s, m_scores);
}

void TestPickReason::saysRankScoreDistanceAndNeighbour_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("preselected");
    QTest::addColumn<bool>("isStored");
    for (const QString &method : {u"CORESET"_s, u"CORAL"_s, u"ACTIVE_LEARNING"_s}) {
        QTest::addRow("%s from nothing", qPrintable(method)) << method << u""_s << false;
        QTest::addRow("%s from labelled ones", qPrintable(method)) << method << u"labelled"_s << false;
        QTest::addRow("%s as a tag", qPrintable(method)) << method << u"labelled"_s << true;
    }
}

void TestPickReason::saysRankScoreDistanceAndNeighbour()
{
    QFETCH(QString, method);
    QFETCH(QString, preselected);
    QFETCH(bool, isStored);
    Project &project = m_place->project();
    const SelectionProposal proposal = propose(project, method, 12, preselected);
    std::vector<SampleIndex> chosen =
        preselected.isEmpty() ? std::vector<SampleIndex>() : SelectionProject::range(10, 15).indices();
    std::optional<Tag> tag;
    if (isStored)
        tag = SelectionProject::must(storeSelection(project, proposal));
    for (std::size_t i = 0; i < proposal.record.picks.size(); ++i) {
        const SampleIndex pick = proposal.record.picks[i];
        const PickReason reason = SelectionProject::must(tag ? pickReason(project, *tag, pick)
                                                             : pickReason(project, proposal, pick));
        QCOMPARE(reason.role, Role::Picked);
        QCOMPARE(reason.rank, i + 1);
        QCOMPARE(reason.of, proposal.record.picks.size());
        QCOMPARE(reason.method, method);
        QCOMPARE(reason.score.has_value(), method != u"CORESET");
        if (reason.score)
            QCOMPARE(*reason.score, m_scores[static_cast<std::size_t>(pick)]);
        QCOMPARE(reason.nearest.has_value(), !chosen.empty());
        QCOMPARE(reason.distance.has_value(), !chosen.empty());
        if (reason.nearest) {
            QVERIFY(std::abs(*reason.distance - distance(pick, *reason.nearest)) < 1e-6);
            for (const SampleIndex other : chosen)
                QVERIFY(distance(pick, other) >= *reason.distance - 1e-6);
            QVERIFY(reason.sentence.contains(u"%1.png"_s.arg(*reason.nearest)));
        }
        QVERIFY(reason.sentence.startsWith(u"Pick %1 of "_s.arg(i + 1)));
        chosen.push_back(pick);
    }
}

void TestPickReason::saysWhyASampleIsNotPicked()
{
    Project &project = m_place->project();
    const SelectionProposal proposal = propose(project, u"CORESET"_s, 12, u"labelled"_s);
    SampleIndex left = 0;
    while (proposal.samples.contains(left))
        ++left;
    QCOMPARE(pickReason(project, proposal, 12)->role, Role::Preselected);
    QCOMPARE(pickReason(project, proposal, left)->role, Role::NotPicked);
    const auto outside = pickReason(project, proposal, 55);
    QCOMPARE(outside->role, Role::NotInQuery);
    QVERIFY(!outside->sentence.isEmpty());
}

void TestPickReason::aTagWithoutASelectionSaysSo()
{
    const Tag tag = SelectionProject::must(m_place->project().findTag(u"labelled"_s));
    const auto inside = pickReason(m_place->project(), tag, 12);
    QCOMPARE(inside->role, Role::NoSelection);
    QCOMPARE(inside->sentence, u"It is in labelled, which was not made by a selection."_s);
    QCOMPARE(pickReason(m_place->project(), tag, 1)->sentence, u"It is not in labelled."_s);
}

void TestPickReason::worksWhenEverythingItWentByIsGone()
{
    Project &project = m_place->project();
    const Tag tag =
        SelectionProject::must(storeSelection(project, propose(project, u"CORAL"_s, 12, u"labelled"_s)));
    QVERIFY(project.embeddings().remove(project.findEmbedding({})->id));
    QVERIFY(project.tags().remove(project.findTag(u"first fifty"_s)->id));
    const PickReason reason = SelectionProject::must(pickReason(project, tag, tag.selection->picks[2]));
    QCOMPARE(reason.rank, std::size_t(3));
    QCOMPARE(*reason.distance, tag.selection->pickDistances[2]);
    QVERIFY(!reason.score && !reason.nearest);
    QVERIFY(reason.sentence.contains(u"deleted"_s));
    QCOMPARE(pickReason(project, tag, 59)->role, Role::NotInQuery);
}

void TestPickReason::refusesASampleThatIsNotThere()
{
    const SelectionProposal proposal = propose(m_place->project(), u"CORESET"_s, 12, {});
    QCOMPARE(pickReason(m_place->project(), proposal, 60).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestPickReason)
#include "tst_pick_reason.moc"
