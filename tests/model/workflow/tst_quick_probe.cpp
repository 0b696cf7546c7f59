#include "model/workflow/project.h"
#include "model/workflow/quick_probe.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

constexpr SampleIndex sampleCount = 60;

/// Three groups far apart; sample i belongs to group i % 3, and the last sample has no vector (zeros).
FeatureMatrix threeGroups()
{
    FeatureMatrix features(sampleCount, 3);
    for (SampleIndex i = 0; i < sampleCount; ++i) {
        features.row(i).setConstant(0.01F * static_cast<float>(i % 7));
        features(i, i % 3) += 1;
    }
    features.row(sampleCount - 1).setZero();
    return features;
}

QString groupName(SampleIndex sample)
{
    return QStringList{u"zebra"_s, u"ant"_s, u"cat"_s}.at(sample % 3);
}

}  // namespace

class TestQuickProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void predictsTheGroupsOfUnseenSamples();
    void learnsFromTheReferenceOnlyWhenAsked();
    void refusesWhatCannotBeLearnt_data();
    void refusesWhatCannotBeLearnt();
    void replacesEarlierPredictions();

private:
    void addTag(const QString &name, const std::vector<SampleIndex> &members);
    void addLabels(const std::vector<SampleIndex> &samples, bool isReference);

    std::optional<QTemporaryDir> m_folder;
    std::optional<Project> m_project;
    TaskControl m_task;
};

void TestQuickProbe::init()
{
    m_project.reset();
    m_folder.emplace();
    auto project = Project::create(m_folder->filePath(u"probe.atoll"_s), u"probe"_s, {});
    QVERIFY(project);
    m_project.emplace(std::move(*project));
    std::vector<Sample> samples;
    for (SampleIndex i = 0; i < sampleCount; ++i)
        samples.push_back({.index = i, .path = u"%1.png"_s.arg(i), .rawPath = {}, .facts = {}});
    QVERIFY(m_project->samples().append(samples));
    QVERIFY(extendInitialTag(*m_project));
    EmbeddingInfo info;
    info.name = u"groups"_s;
    info.embedder = u"import"_s;
    QVERIFY(m_project->embeddings().add(info, threeGroups()));
}

void TestQuickProbe::addTag(const QString &name, const std::vector<SampleIndex> &members)
{
    Tag tag;
    tag.name = name;
    tag.samples = SampleSet::fromIndices(sampleCount, members);
    tag.parent = m_project->findTag(initialTagName.toString())->id;
    QVERIFY(m_project->tags().add(tag));
}

void TestQuickProbe::addLabels(const std::vector<SampleIndex> &samples, bool isReference)
{
    std::vector<Label> labels;
    for (const SampleIndex sample : samples) {
        Label &label = labels.emplace_back();
        label.sample = sample;
        label.className = groupName(sample);
        label.isReference = isReference;
    }
    QVERIFY(m_project->labels().add(labels));
}

void TestQuickProbe::predictsTheGroupsOfUnseenSamples()
{
    addTag(u"labelled"_s, {0, 1, 2, 3, 4, 5, 59});
    addLabels({0, 1, 2, 3, 4, 5, 30, 59}, false);
    const auto report = runQuickProbe(*m_project, {u"labelled"_s, u"probe"_s, {}, false}, m_task);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->classes, (QStringList{u"ant"_s, u"cat"_s, u"zebra"_s}));
    QCOMPARE(report->learntFrom, 6);
    QCOMPARE(report->predicted, sampleCount - 1);

    const auto task = m_project->predictions().task(u"probe"_s);
    QVERIFY(task);
    const auto stored = m_project->predictions().classProbabilities(*task);
    QVERIFY(stored);
    QCOMPARE(stored->samples.size(), std::size_t(sampleCount - 1));
    for (std::size_t row = 0; row < stored->samples.size(); ++row) {
        Eigen::Index best = 0;
        stored->probabilities.row(static_cast<Eigen::Index>(row)).maxCoeff(&best);
        QCOMPARE(task->categories[static_cast<std::size_t>(best)].name, groupName(stored->samples[row]));
    }
}

void TestQuickProbe::learnsFromTheReferenceOnlyWhenAsked()
{
    addTag(u"labelled"_s, {0, 1, 2});
    addLabels({0, 1, 2}, true);
    QVERIFY(!runQuickProbe(*m_project, {u"labelled"_s, u"probe"_s, {}, false}, m_task));
    QVERIFY(runQuickProbe(*m_project, {u"labelled"_s, u"probe"_s, {}, true}, m_task));
}

void TestQuickProbe::refusesWhatCannotBeLearnt_data()
{
    QTest::addColumn<QList<int>>("labelled");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("embedding");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("no labels") << QList<int>{} << "labelled"
                               << ""
                               << "0 labelled sample(s)";
    QTest::newRow("one class only") << QList<int>{0, 3} << "labelled"
                                    << ""
                                    << "2 labelled sample(s) of 1 class(es)";
    QTest::newRow("labels outside the tag") << QList<int>{30, 31, 32} << "labelled"
                                            << ""
                                            << "0 labelled";
    QTest::newRow("unknown tag") << QList<int>{0, 1} << "labeled"
                                 << ""
                                 << "labelled";
    QTest::newRow("unknown embedding") << QList<int>{0, 1} << "labelled"
                                       << "none"
                                       << "none";
}

void TestQuickProbe::refusesWhatCannotBeLearnt()
{
    QFETCH(QList<int>, labelled);
    QFETCH(QString, tag);
    QFETCH(QString, embedding);
    QFETCH(QString, fragment);
    addTag(u"labelled"_s, {0, 1, 2, 3});
    addLabels({labelled.begin(), labelled.end()}, false);
    const auto report = runQuickProbe(*m_project, {tag, u"probe"_s, embedding, false}, m_task);
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(fragment), qPrintable(report.error().message));
    QVERIFY(m_project->predictions().tasks()->empty());
}

void TestQuickProbe::replacesEarlierPredictions()
{
    addTag(u"two"_s, {0, 1});
    addTag(u"three"_s, {0, 1, 2});
    addLabels({0, 1, 2}, false);
    QVERIFY(runQuickProbe(*m_project, {u"two"_s, u"probe"_s, {}, false}, m_task));
    QCOMPARE(m_project->predictions().task(u"probe"_s)->categories.size(), 2U);
    QVERIFY(runQuickProbe(*m_project, {u"three"_s, u"probe"_s, {}, false}, m_task));
    QCOMPARE(m_project->predictions().task(u"probe"_s)->categories.size(), 3U);
    QCOMPARE(m_project->predictions().tasks()->size(), 1U);
}

QTEST_GUILESS_MAIN(TestQuickProbe)
#include "tst_quick_probe.moc"
