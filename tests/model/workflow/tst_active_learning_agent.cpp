#include "model/workflow/active_learning_agent.h"
#include "tests/support/selection_project.h"

#include <QDateTime>
#include <QTest>

#include <limits>
#include <optional>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestActiveLearningAgent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_data.emplace(); }
    void walksTheLoop();
    void startsFromTags();
    void unknownTagsAreRefused();
    void tooFewSamplesWarnAndDoNothing();
    void usedNamesAreRefused();
    void scoresMustFitTheQuerySet_data();
    void scoresMustFitTheQuerySet();
    void scoresOfAFailedQueryAreTakenBack();
    void namesAreMadeUp();

private:
    ActiveLearningAgent agent(const QString &queryTag = initialTagName.toString(),
                              const QString &preselectedTag = {})
    {
        return SelectionProject::must(
            ActiveLearningAgent::create(m_data->project(), queryTag, preselectedTag));
    }

    static SelectionConfig config(const QString &method, double nSamples, const QString &name)
    {
        SelectionConfig result;
        result.method = method;
        result.nSamples = nSamples;
        result.name = name;
        return result;
    }

    std::optional<SelectionProject> m_data;
    TaskControl m_control;
};

void TestActiveLearningAgent::walksTheLoop()
{
    ActiveLearningAgent loop = agent();
    QCOMPARE(loop.querySet()->count(), SelectionProject::sampleCount);
    QCOMPARE(loop.labeledSet()->count(), 0);
    QCOMPARE(loop.unlabeledSet()->count(), SelectionProject::sampleCount);
    QCOMPARE(loop.addedSet().error().kind, ErrorKind::Invalid);

    const SelectionReport first =
        SelectionProject::must(loop.query(config(u"CORESET"_s, 10, u"one"_s), m_control));
    QCOMPARE(loop.labeledSet()->count(), 10);
    QCOMPARE(*loop.addedSet(), first.tag->samples);
    QCOMPARE(loop.unlabeledSet()->count(), SelectionProject::sampleCount - 10);

    const ScoresByType scores{
        {u"uncertainty_margin"_s, SelectionProject::randomScores(SelectionProject::sampleCount, 1)},
        {u"uncertainty_entropy"_s, SelectionProject::randomScores(SelectionProject::sampleCount, 2)}};
    const SelectionReport second =
        SelectionProject::must(loop.query(config(u"CORAL"_s, 25, u"two"_s), m_control, scores));
    QCOMPARE(second.tag->samples.count(), 25);
    QCOMPARE(second.tag->parent, first.tag->id);
    QCOMPARE(second.tag->selection->scoreType, u"uncertainty_margin"_s);
    QCOMPARE(*loop.addedSet(), second.tag->samples.without(first.tag->samples));
    QCOMPARE(*loop.labeledSet(), second.tag->samples);
    QCOMPARE(m_data->project().scores().all()->size(), std::size_t(2));
}

void TestActiveLearningAgent::startsFromTags()
{
    m_data->addTag(u"query"_s, SelectionProject::range(10, 50));
    m_data->addTag(u"labelled"_s, SelectionProject::range(5, 15));
    ActiveLearningAgent loop = agent(u"query"_s, u"labelled"_s);
    QCOMPARE(*loop.querySet(), SelectionProject::range(10, 50));
    QCOMPARE(*loop.labeledSet(), SelectionProject::range(5, 15));
    QCOMPARE(*loop.unlabeledSet(), SelectionProject::range(15, 50));
    QVERIFY(loop.query(config(u"RANDOM"_s, 20, u"batch"_s), m_control));
    QCOMPARE(loop.addedSet()->count(), 10);
    QCOMPARE(loop.addedSet()->without(SelectionProject::range(15, 50)).count(), 0);
}

void TestActiveLearningAgent::unknownTagsAreRefused()
{
    QCOMPARE(ActiveLearningAgent::create(m_data->project(), u"nowhere"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(
        ActiveLearningAgent::create(m_data->project(), initialTagName.toString(), u"nowhere"_s).error().kind,
        ErrorKind::NotFound);
}

void TestActiveLearningAgent::tooFewSamplesWarnAndDoNothing()
{
    m_data->addTag(u"labelled"_s, SelectionProject::range(0, 10));
    ActiveLearningAgent loop = agent(initialTagName.toString(), u"labelled"_s);
    const std::size_t tags = m_data->tagCount();
    const ScoresByType scores{{u"mine"_s, SelectionProject::randomScores(SelectionProject::sampleCount, 1)}};
    const SelectionReport report =
        SelectionProject::must(loop.query(config(u"CORESET"_s, 9, u"batch"_s), m_control, scores));
    QVERIFY(!report.tag);
    QCOMPARE(report.proposal.warnings.size(), 1);
    QCOMPARE(m_data->tagCount(), tags);
    QVERIFY(m_data->project().scores().all()->empty());
    QCOMPARE(loop.labeledSet()->count(), 10);
    QVERIFY(!loop.addedSet());
}

void TestActiveLearningAgent::usedNamesAreRefused()
{
    ActiveLearningAgent loop = agent();
    QVERIFY(loop.query(config(u"RANDOM"_s, 5, u"batch"_s), m_control));
    const SampleSet added = *loop.addedSet();
    const auto again = loop.query(config(u"RANDOM"_s, 10, u"batch"_s), m_control);
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(*loop.addedSet(), added);
    QCOMPARE(*loop.labeledSet(), added);
}

void TestActiveLearningAgent::scoresMustFitTheQuerySet_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("hasNan");
    QTest::addColumn<QString>("fragment");
    QTest::addRow("one too few") << SelectionProject::sampleCount - 1 << false << u"59"_s;
    QTest::addRow("one too many") << SelectionProject::sampleCount + 1 << false << u"61"_s;
    QTest::addRow("none") << 0 << false << u"0 scores"_s;
    QTest::addRow("not a number") << int(SelectionProject::sampleCount) << true << u"Score 7"_s;
}

void TestActiveLearningAgent::scoresMustFitTheQuerySet()
{
    QFETCH(int, count);
    QFETCH(bool, hasNan);
    QFETCH(QString, fragment);
    ActiveLearningAgent loop = agent();
    std::vector<double> bad = SelectionProject::randomScores(count, 1);
    if (hasNan)
        bad[7] = std::numeric_limits<double>::quiet_NaN();
    const ScoresByType scores{
        {u"a good one"_s, SelectionProject::randomScores(SelectionProject::sampleCount, 2)}, {u"bad"_s, bad}};
    const Result<> uploaded = loop.uploadScores(scores);
    QVERIFY(!uploaded);
    QCOMPARE(uploaded.error().kind, ErrorKind::Invalid);
    QVERIFY2(uploaded.error().message.contains(fragment), qPrintable(uploaded.error().message));
    QVERIFY(m_data->project().scores().all()->empty());
    QVERIFY(!loop.query(config(u"CORAL"_s, 5, u"batch"_s), m_control, scores));
    QVERIFY(m_data->project().scores().all()->empty());
}

void TestActiveLearningAgent::scoresOfAFailedQueryAreTakenBack()
{
    ActiveLearningAgent loop = agent();
    const ScoresByType scores{{u"mine"_s, SelectionProject::randomScores(SelectionProject::sampleCount, 1)}};
    QVERIFY(!loop.query(config(u"CORAL"_s, 5, initialTagName.toString()), m_control, scores));
    QVERIFY(m_data->project().scores().all()->empty());
    QVERIFY(loop.uploadScores(scores));
    QCOMPARE(m_data->project().scores().all()->size(), std::size_t(1));
}

void TestActiveLearningAgent::namesAreMadeUp()
{
    const QDateTime time(QDate(2022, 8, 14), QTime(10, 11, 12));
    QCOMPARE(defaultSelectionName(config(u"CORESET"_s, 32, {}), time),
             u"CORESET_32_-1_08_14_2022__10_11_12"_s);
    ActiveLearningAgent loop = agent();
    const SelectionReport report = SelectionProject::must(loop.query(config(u"RANDOM"_s, 5, {}), m_control));
    QVERIFY(report.tag->name.startsWith(u"RANDOM_5_-1_"_s));
}

QTEST_GUILESS_MAIN(TestActiveLearningAgent)
#include "tst_active_learning_agent.moc"
