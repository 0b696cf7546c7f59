#include "model/core/parallel.h"
#include "model/numeric/random_generator.h"
#include "model/workflow/project.h"
#include "model/workflow/simulation.h"
#include "model/workflow/simulation_input.h"
#include "model/workflow/simulation_summary.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

/// `perClass` rows each of normal clouds around random centres.
SimulationInput clouds(int classCount, int perClass, int width, double distance)
{
    RandomGenerator random(17);
    const FeatureMatrix centres =
        FeatureMatrix::NullaryExpr(classCount, width, [&] { return float(distance * random.normal()); });
    auto features = std::make_shared<FeatureMatrix>(classCount * perClass, width);
    SimulationInput input;
    for (int c = 0; c < classCount; ++c)
        input.classNames.append(u"class %1"_s.arg(c));
    for (Eigen::Index row = 0; row < features->rows(); ++row) {
        const auto own = int(row) % classCount;
        input.classes.push_back(own);
        for (Eigen::Index k = 0; k < width; ++k)
            (*features)(row, k) = centres(own, k) + float(random.normal());
    }
    input.features = features;
    return input;
}

/// A simulation of two methods whose accuracies are given: RANDOM first, then the other; seeds x counts each.
Simulation made(int seeds, std::vector<int> counts, std::vector<double> accuracies)
{
    Simulation simulation;
    simulation.methods = {u"RANDOM"_s, u"CORESET"_s};
    simulation.labelCounts = std::move(counts);
    simulation.seeds = seeds;
    simulation.accuracies = std::move(accuracies);
    return simulation;
}

}  // namespace

class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsWithEveryMethod();
    void startsAllMethodsAlike();
    void givesTheSameForAnyNumberOfThreads();
    void stopsAtWhatThePoolHolds();
    void uncertaintyPaysOnARareClass();
    void refuses_data();
    void refuses();
    void stopsWhenCancelled();

    void comparesSeedBySeed();
    void saysWhereRandomIsNotBeaten();
    void saysWhenSeedsAreTooFew();

    void leavesOutWhatCannotBeUsed();
    void refusesAnotherNumberOfLabels();
    void readsAProject();
    void prefersReferenceLabels();
};

void TestSimulation::learnsWithEveryMethod()
{
    TaskControl control;
    const auto simulation =
        simulate(clouds(4, 60, 8, 0.8), {.seeds = 3, .start = 10, .step = 30, .budget = 120}, control);
    QVERIFY2(simulation, qPrintable(simulation ? QString() : simulation.error().message));
    QCOMPARE(simulation->labelCounts, (std::vector<int>{10, 40, 70, 100, 120}));
    QCOMPARE(simulation->test, 4 * 18);
    QCOMPARE(simulation->pool, 4 * 42);
    for (std::size_t method = 0; method < 4; ++method) {
        for (std::size_t seed = 0; seed < 3; ++seed) {
            QVERIFY(simulation->accuracy(method, seed, 4) > simulation->accuracy(method, seed, 0));
            QVERIFY(simulation->accuracy(method, seed, 4) <= 1);
        }
    }
}

void TestSimulation::startsAllMethodsAlike()
{
    TaskControl control;
    const auto simulation =
        simulate(clouds(3, 40, 5, 0.7), {.seeds = 4, .start = 9, .step = 9, .budget = 18}, control);
    QVERIFY(simulation);
    for (std::size_t method = 1; method < 4; ++method)
        for (std::size_t seed = 0; seed < 4; ++seed)
            QCOMPARE(simulation->accuracy(method, seed, 0), simulation->accuracy(0, seed, 0));
}

void TestSimulation::givesTheSameForAnyNumberOfThreads()
{
    const SimulationInput input = clouds(3, 50, 6, 0.5);
    const SimulationOptions options{.seeds = 5, .start = 10, .step = 20, .budget = 60};
    TaskControl control;
    setThreadCount(1);
    const auto alone = simulate(input, options, control);
    setThreadCount(4);
    const auto together = simulate(input, options, control);
    setThreadCount(0);
    QVERIFY(alone && together);
    QVERIFY(alone->accuracies == together->accuracies);
}

void TestSimulation::stopsAtWhatThePoolHolds()
{
    TaskControl control;
    const auto simulation =
        simulate(clouds(2, 20, 3, 1),
                 {.methods = {u"coreset"_s}, .seeds = 1, .start = 5, .step = 20, .budget = 400}, control);
    QVERIFY(simulation);
    QCOMPARE(simulation->methods, QStringList{u"CORESET"_s});
    QCOMPARE(simulation->labelCounts, (std::vector<int>{5, 25, 28}));
}

void TestSimulation::uncertaintyPaysOnARareClass()
{
    // One row in thirty lies between the two big clouds: chance meets it rarely, uncertainty at once.
    SimulationInput input = clouds(1, 600, 2, 0);
    auto features = std::make_shared<FeatureMatrix>(*input.features);
    for (Eigen::Index row = 0; row < 600; ++row) {
        const int own = row % 30 == 0 ? 2 : int(row % 2);
        input.classes[std::size_t(row)] = own;
        features->row(row) *= 0.3F;
        (*features)(row, 0) += own == 2 ? 0.0F : (own == 0 ? -5.0F : 5.0F);
        (*features)(row, 1) += own == 2 ? 3.0F : 0.0F;
    }
    input.features = features;
    input.classNames = {u"left"_s, u"right"_s, u"rare"_s};
    TaskControl control;
    const auto simulation = simulate(
        input, {.methods = {u"RANDOM"_s, u"CORESET"_s}, .seeds = 20, .start = 6, .step = 6, .budget = 12},
        control);
    QVERIFY(simulation);
    const auto rows = summarize(*simulation);
    QVERIFY(rows.back().beatsRandom());
    QVERIFY(verdicts(*simulation).isEmpty());
}

void TestSimulation::refuses_data()
{
    QTest::addColumn<SimulationOptions>("options");
    QTest::addColumn<QString>("named");
    QTest::newRow("no seed") << SimulationOptions{.seeds = 0} << u"seed"_s;
    QTest::newRow("nothing to start with") << SimulationOptions{.start = 0} << u"start"_s;
    QTest::newRow("steps of nothing") << SimulationOptions{.step = 0} << u"step"_s;
    QTest::newRow("a budget below the start") << SimulationOptions{.start = 20, .budget = 20} << u"budget"_s;
    QTest::newRow("all for the test") << SimulationOptions{.testShare = 1} << u"share"_s;
    QTest::newRow("a method nobody knows") << SimulationOptions{.methods = {u"MAGIC"_s}} << u"MAGIC"_s;
    QTest::newRow("a method twice") << SimulationOptions{.methods = {u"RANDOM"_s, u"random"_s}} << u"twice"_s;
    QTest::newRow("no method") << SimulationOptions{.methods = {}} << u"method"_s;
    QTest::newRow("a score nobody knows") << SimulationOptions{.scoreType = u"mood"_s} << u"mood"_s;
    QTest::newRow("a pool too small") << SimulationOptions{.start = 30} << u"30"_s;
}

void TestSimulation::refuses()
{
    QFETCH(SimulationOptions, options);
    QFETCH(QString, named);
    TaskControl control;
    const auto simulation = simulate(clouds(2, 20, 3, 1), options, control);
    QVERIFY(!simulation);
    QVERIFY2(simulation.error().message.contains(named), qPrintable(simulation.error().message));
    const auto single = simulate(clouds(1, 200, 3, 1), {}, control);
    QVERIFY(!single);
}

void TestSimulation::stopsWhenCancelled()
{
    TaskControl control;
    control.cancel();
    const auto simulation = simulate(clouds(2, 100, 3, 1), {.budget = 100}, control);
    QVERIFY(!simulation);
    QCOMPARE(simulation.error().kind, ErrorKind::Cancelled);
}

void TestSimulation::comparesSeedBySeed()
{
    // Differences of 0.1, 0.3 and 0.2: mean 0.2, standard deviation 0.1, standard error 0.1 / sqrt 3.
    const auto rows =
        summarize(made(3, {10, 20}, {0.5, 0.6, 0.5, 0.5, 0.5, 0.4, 0.5, 0.7, 0.5, 0.8, 0.5, 0.6}));
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[1].accuracy.mean, 0.5);
    QVERIFY(!rows[1].difference && !rows[2].difference);
    QCOMPARE(rows[3].labels, 20);
    QVERIFY(std::abs(rows[3].accuracy.mean - 0.7) < 1e-12);
    QVERIFY(std::abs(rows[3].difference->mean - 0.2) < 1e-12);
    QVERIFY(std::abs(rows[3].difference->standardError - 0.1 / std::sqrt(3)) < 1e-12);
    QCOMPARE(rows[3].seedsWon, 3);
    QVERIFY(rows[3].beatsRandom());
    QVERIFY(!rows[3].isWorseThanRandom());
}

void TestSimulation::saysWhereRandomIsNotBeaten()
{
    std::vector<double> random;
    std::vector<double> other;
    for (int seed = 0; seed < 20; ++seed) {
        const double wobble = 0.01 * (seed % 3);
        random.insert(random.end(), {0.3, 0.5, 0.5, 0.5});
        other.insert(other.end(), {0.3, 0.6 + wobble, 0.4 + wobble, 0.49 + wobble});
    }
    random.insert(random.end(), other.begin(), other.end());
    const QStringList sentences = verdicts(made(20, {10, 20, 30, 40}, random));
    QCOMPARE(sentences.size(), 1);
    QVERIFY2(sentences[0].contains(u"CORESET does not beat RANDOM"_s) &&
                 sentences[0].contains(u"at 40 labels"_s) &&
                 sentences[0].contains(u"worse than RANDOM at 30 labels"_s),
             qPrintable(sentences[0]));
}

void TestSimulation::saysWhenSeedsAreTooFew()
{
    const QStringList sentences = verdicts(made(1, {10, 20}, {0.5, 0.5, 0.5, 0.9}));
    QCOMPARE(sentences.size(), 2);
    QVERIFY(sentences[0].contains(u"does not beat"_s));
    QVERIFY(sentences[1].contains(u"20"_s));
}

void TestSimulation::leavesOutWhatCannotBeUsed()
{
    const FeatureMatrix features{{1, 0}, {0, 0}, {0, 1}, {1, 1}};
    const auto labelled = labelledFeatures(features, {u"b"_s, u"b"_s, QString(), u"a"_s});
    QVERIFY(labelled);
    QCOMPARE(labelled->input.classNames, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(labelled->input.classes, (std::vector<int>{1, 0}));
    QCOMPARE(*labelled->input.features, (FeatureMatrix{{1, 0}, {1, 1}}));
    QCOMPARE(labelled->withoutLabel, 1);
    QCOMPARE(labelled->withoutEmbedding, 1);
}

void TestSimulation::refusesAnotherNumberOfLabels()
{
    const auto labelled = labelledFeatures(FeatureMatrix::Ones(3, 2), {u"a"_s, u"b"_s});
    QVERIFY(!labelled);
    QCOMPARE(labelled.error().kind, ErrorKind::Invalid);
}

void TestSimulation::readsAProject()
{
    const QTemporaryDir folder;
    auto project = Project::create(folder.filePath(u"p.atoll"_s), u"p"_s, {});
    QVERIFY(project);
    std::vector<Sample> samples;
    for (int i = 0; i < 4; ++i)
        samples.push_back({.index = i, .path = u"p%1.png"_s.arg(i), .rawPath = {}, .facts = {}});
    QVERIFY(project->samples().append(samples));
    QVERIFY(!labelledFeatures(*project, {}));
    EmbeddingInfo info;
    info.name = u"mine"_s;
    QVERIFY(project->embeddings().add(info, FeatureMatrix{{1, 0}, {2, 0}, {3, 0}}));
    QVERIFY(!labelledFeatures(*project, {}));

    const auto label = [](SampleIndex sample, const QString &name) {
        Label made;
        made.sample = sample;
        made.className = name;
        return made;
    };
    Label boxed = label(1, u"cat"_s);
    boxed.box = Box{0, 0, 1, 1};
    QVERIFY(project->labels().add(std::vector<Label>{label(0, u"cat"_s), boxed, label(2, u"cat"_s),
                                                     label(2, u"dog"_s), label(3, u"cat"_s)}));
    const auto labelled = labelledFeatures(*project, {});
    QVERIFY(labelled);
    QCOMPARE(labelled->embedding, u"mine"_s);
    QVERIFY(!labelled->isReference);
    QCOMPARE(labelled->input.classes, (std::vector<int>{0, 1}));
    QCOMPARE(*labelled->input.features, (FeatureMatrix{{1, 0}, {3, 0}}));
    QCOMPARE(labelled->withoutLabel, 1);
    QCOMPARE(labelled->withoutEmbedding, 1);
}

void TestSimulation::prefersReferenceLabels()
{
    const QTemporaryDir folder;
    auto project = Project::create(folder.filePath(u"p.atoll"_s), u"p"_s, {});
    QVERIFY(project);
    QVERIFY(project->samples().append(
        std::vector<Sample>{{.index = 0, .path = u"a.png"_s, .rawPath = {}, .facts = {}}}));
    EmbeddingInfo info;
    info.name = u"mine"_s;
    QVERIFY(project->embeddings().add(info, FeatureMatrix{{1, 0}}));
    Label person;
    person.sample = 0;
    person.className = u"wrong"_s;
    Label truth = person;
    truth.className = u"right"_s;
    truth.isReference = true;
    QVERIFY(project->labels().add(std::vector<Label>{person, truth}));
    const auto labelled = labelledFeatures(*project, u"mine"_s);
    QVERIFY(labelled);
    QVERIFY(labelled->isReference);
    QCOMPARE(labelled->input.classNames, QStringList{u"right"_s});
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
