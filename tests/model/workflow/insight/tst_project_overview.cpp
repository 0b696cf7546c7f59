#include "model/workflow/insight/project_overview.h"
#include "tests/support/selection_project.h"

#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

constexpr SampleIndex count = SelectionProject::sampleCount;

ProjectOverview overview(const Project &project, const ProjectOverview *previous = nullptr)
{
    TaskControl control;
    return SelectionProject::must(readProjectOverview(project, control, previous));
}

Label label(SampleIndex sample, const QString &name)
{
    Label label;
    label.sample = sample;
    label.className = name;
    return label;
}

void predict(Project &project, std::span<const SampleIndex> samples, qint64 createdAtMs)
{
    const PredictionTask task{{}, u"weather"_s, TaskType::Classification, {{1, u"sun"_s}}, createdAtMs};
    auto writer = SelectionProject::must(project.predictions().replaceAll(task));
    for (const SampleIndex sample : samples)
        QVERIFY(writer.add(sample, ClassPrediction{{1.0F}}));
}

}  // namespace

class TestProjectOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyProjectHasNothing();
    void listsWhatThereIs();
    void saysWhetherTheFolderIsThere();
    void laterReadingsSeeEveryChange();
    void unchangedCountsAreTakenOver();
    void stopsWhenCancelled();
};

void TestProjectOverview::anEmptyProjectHasNothing()
{
    const QTemporaryDir folder;
    Project project = SelectionProject::must(Project::create(folder.filePath(u"e.atoll"_s), u"empty"_s, {}));
    const ProjectOverview found = overview(project);
    QCOMPARE(found.name, u"empty"_s);
    QCOMPARE(found.samples, 0);
    QVERIFY(found.imageRoot.isEmpty() && !found.isImageRootThere && !found.isReadOnly);
    QVERIFY(found.tags.empty() && found.embeddings.empty() && found.scores.empty() &&
            found.labelClasses.empty());
    QCOMPARE(found.pictures, PictureCounts());
}

void TestProjectOverview::listsWhatThereIs()
{
    SelectionProject place;
    Project &project = place.project();
    place.addTag(u"some"_s, SelectionProject::range(0, 4));
    place.addScores(u"some"_s, u"mine"_s, {1, 2, 3, 4});
    place.addScores(initialTagName.toString(), u"all"_s, SelectionProject::randomScores(count, 1));
    ProjectionInfo map;
    map.embedding = project.findEmbedding({})->id;
    map.method = u"pca"_s;
    SelectionProject::must(project.projections().put(map, FeatureMatrix::Zero(count, 2)));
    predict(project, std::array{1, 2, 3}, 1);
    Label box = label(4, u"cat"_s);
    box.box = Box{0, 0, 1, 1};
    Label hidden = label(5, u"dog"_s);
    hidden.isReference = true;
    const std::vector<Label> labels{label(3, u"cat"_s), label(3, u"cat"_s), label(2, u"ant"_s), box, hidden};
    QVERIFY(project.labels().add(labels));
    ImageFacts facts;
    facts.contentHash = QByteArray(32, 'x');
    for (const SampleIndex sample : {1, 2, 3})
        QVERIFY(project.samples().updateFacts(sample, facts));
    facts.state = ImageState::Damaged;
    QVERIFY(project.samples().updateFacts(4, facts));
    facts.state = ImageState::Missing;
    QVERIFY(project.samples().updateFacts(5, facts));
    place.addSamples(count, 3);

    const ProjectOverview found = overview(project);
    QCOMPARE(found.samples, count + 3);
    QCOMPARE(found.tags.size(), std::size_t(2));
    QCOMPARE(found.tags[1].tag.name, u"some"_s);
    QCOMPARE(found.embeddings.size(), std::size_t(1));
    QCOMPARE(found.embeddings[0].missing, 3);
    QVERIFY(!found.embeddings[0].isComplete());
    QCOMPARE(found.projections[0].embedding, u"vectors"_s);
    QCOMPARE(found.predictions[0].covered, 3);
    QCOMPARE(found.scores.size(), std::size_t(2));
    for (const ScoreOverview &score : found.scores) {
        const bool isOfSome = score.summary.type == u"mine";
        QCOMPARE(score.tag, isOfSome ? u"some"_s : initialTagName.toString());
        QCOMPARE(score.isComplete, isOfSome);  // initial-tag has grown
    }
    QCOMPARE(found.labelClasses, std::vector<LabelClassCount>({{u"ant"_s, 1, 0}, {u"cat"_s, 1, 1}}));
    QCOMPARE(found.labels, 4);
    QVERIFY(found.hasReferenceLabels);
    QCOMPARE(found.pictures, (PictureCounts{.broken = 1, .missing = 1, .duplicates = 3}));
}

void TestProjectOverview::saysWhetherTheFolderIsThere()
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkdir(u"pictures"_s);
    const QString path = folder.filePath(u"p.atoll"_s);
    {
        const Project project =
            SelectionProject::must(Project::create(path, u"p"_s, folder.filePath(u"pictures"_s)));
        QVERIFY(overview(project).isImageRootThere);
    }
    QVERIFY(QDir(folder.path()).rmdir(u"pictures"_s));
    const Project project = SelectionProject::must(Project::open(path, Access::ReadOnly));
    const ProjectOverview found = overview(project);
    QVERIFY(found.isReadOnly && !found.isImageRootThere);
    QVERIFY(found.imageRoot.endsWith(u"/pictures"_s));
}

void TestProjectOverview::laterReadingsSeeEveryChange()
{
    SelectionProject place;
    Project &project = place.project();
    predict(project, std::array{1, 2, 3}, 1);
    const std::vector<Label> labels{label(3, u"cat"_s), label(4, u"cat"_s)};
    QVERIFY(project.labels().add(labels));
    const ProjectOverview first = overview(project);

    predict(project, std::array{1, 2}, 2);
    QCOMPARE(overview(project, &first).predictions[0].covered, 2);

    // One goes and another comes: the same number of labels.
    QVERIFY(project.labels().removeOf(3, LabelKind::Label));
    const std::vector<Label> other{label(3, u"dog"_s)};
    QVERIFY(project.labels().add(other));
    QCOMPARE(overview(project, &first).labelClasses,
             std::vector<LabelClassCount>({{u"cat"_s, 1, 0}, {u"dog"_s, 1, 0}}));

    ImageFacts facts;
    facts.state = ImageState::Missing;
    QVERIFY(project.samples().updateFacts(5, facts));
    const ProjectOverview later = overview(project, &first);
    QCOMPARE(later.pictures.missing, 1);
    facts.state = ImageState::Ok;
    QVERIFY(project.samples().updateFacts(5, facts));
    QCOMPARE(overview(project, &later).pictures.missing, 0);
}

void TestProjectOverview::unchangedCountsAreTakenOver()
{
    SelectionProject place;
    predict(place.project(), std::array{1, 2, 3}, 1);
    ProjectOverview first = overview(place.project());
    // Counts that cannot be true show where they come from.
    first.predictions[0].covered = 1000;
    first.labels = 2000;
    first.pictures.broken = 3000;
    const ProjectOverview again = overview(place.project(), &first);
    QCOMPARE(again.predictions[0].covered, 1000);
    QCOMPARE(again.labels, 2000);
    QCOMPARE(again.pictures.broken, 3000);
}

void TestProjectOverview::stopsWhenCancelled()
{
    SelectionProject place;
    TaskControl control;
    control.cancel();
    QCOMPARE(readProjectOverview(place.project(), control).error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestProjectOverview)
#include "tst_project_overview.moc"
