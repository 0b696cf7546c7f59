#include "model/workflow/active_learning_agent.h"
#include "model/workflow/integrity.h"
#include "model/workflow/labelling.h"
#include "model/workflow/project_dump.h"
#include "model/workflow/saved_filters.h"
#include "model/workflow/selection.h"
#include "model/workflow/tags.h"
#include "model/workflow/undo.h"
#include "tests/support/selection_project.h"

#include <QTest>

#include <functional>
#include <random>

using namespace Qt::StringLiterals;
using namespace Atoll;

namespace {

using Change = std::function<void(Project &)>;

template <typename T>
void must(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

/// Everything stored but the history, and every embedding number for number.
QByteArray dumpOf(const Project &project)
{
    QByteArray text;
    TaskControl task;
    const auto sink = [&](const QByteArray &part) { text += part; };
    must(dumpProject(project, {}, sink, task));
    text.truncate(text.indexOf("\n\"history\":["));
    const std::vector<EmbeddingInfo> embeddings = project.embeddings().all().value();
    for (const EmbeddingInfo &info : embeddings) {
        text += info.name.toUtf8();
        const SharedFeatures features = project.embeddings().load(info.id).value();
        text.append(reinterpret_cast<const char *>(features->data()),  // NOLINT: bytes to compare
                    features->size() * qsizetype{sizeof(float)});
        const std::vector<ProjectionInfo> maps = project.projections().of(info.id).value();
        for (const ProjectionInfo &map : maps) {
            const FeatureMatrix points = project.projections().coordinates(map.id).value();
            text.append(reinterpret_cast<const char *>(points.data()),  // NOLINT: bytes to compare
                        points.size() * qsizetype{sizeof(float)});
        }
        text += project.embeddings().learntParameter(info.id, u"p"_s).value_or(QByteArray());
    }
    const std::vector<Label> labels = project.labels().all(LabelKind::Label).value();
    for (const Label &label : labels)
        text += (label.author + label.source + QString::number(label.createdAtMs)).toUtf8();
    return text;
}

/// A recorded change of the tables, as the workflow makes them.
Change changed(const Change &change)
{
    return [change](Project &project) {
        auto transaction = project.transaction();
        change(project);
        must(project.addHistory(u"Did something."_s));
        must(transaction->commit());
    };
}

void replacePredictions(Project &project, SampleIndex first, SampleIndex end, SampleIndex stride, float share)
{
    PredictionTask task;
    task.name = u"weather"_s;
    task.type = TaskType::Classification;
    task.categories = {{0, u"sun"_s}, {1, u"rain"_s}};
    auto writer = project.predictions().replaceAll(task);
    for (SampleIndex i = first; i < end; i += stride)
        must(writer->add(i, ClassPrediction{{share, 1 - share}}));
}

SampleSet some(std::initializer_list<SampleIndex> samples)
{
    return SampleSet::fromIndices(SelectionProject::sampleCount,
                                  std::vector<SampleIndex>(samples.begin(), samples.end()));
}

void makeTag(Project &project, const QString &name, const SampleSet &samples)
{
    must(createTag(project, {.name = name, .samples = samples, .details = {}, .parent = {}}));
}

void addEmbedding(Project &project, const QString &name, SampleIndex rows)
{
    EmbeddingInfo info;
    info.name = name;
    info.width = 8;
    auto writer = project.embeddings().begin(info);
    must(writer->append(SelectionProject::vectors(rows)));
    auto transaction = project.transaction();
    must(project.embeddings().setLearntParameter(writer->id(), u"p"_s, name.toUtf8()));
    must(writer->finish());
    must(project.addHistory(u"Embedded."_s));
    must(transaction->commit());
}

void extendEmbedding(Project &project, const QString &name, SampleIndex rows)
{
    auto writer = project.embeddings().resume(project.findEmbedding(name)->id);
    must(writer->append(SelectionProject::vectors(rows)));
    changed([&](Project &) { must(writer->finish()); })(project);
}

/// What every change can meet: tags with scores and provenance, labels, predictions, metadata, a map.
void furnish(Project &project)
{
    makeTag(project, u"first"_s, some({1, 2, 3}));
    changed([](Project &p) {
        const TagId tag = p.findTag(u"first"_s)->id;
        must(p.scores().put(
            {.tag = tag, .type = u"s"_s, .source = u"x"_s, .createdAtMs = 5, .values = {0.25, 1.0 / 3, 1}}));
        replacePredictions(p, 0, 50, 1, 0.25F);
    })(project);
    must(setClass(project, some({0, 1, 2, 10}), u"cat"_s, u"Ann"_s));
    must(saveFilter(project, u"unsure"_s, {u"a"_s, 1}));
    addEmbedding(project, u"short"_s, 40);
    TaskControl task;
    TagSelectionRequest request;
    request.config.method = u"RANDOM"_s;
    request.config.nSamples = 7;
    request.config.name = u"batch"_s;
    must(selectSamples(project, request, task));
    changed([](Project &p) {
        const std::pair<SampleIndex, QJsonObject> entry(4, {{u"k"_s, 1}});
        must(p.metadata().merge(std::span(&entry, 1)));
        ProjectionInfo map;
        map.embedding = p.findEmbedding(u"vectors"_s)->id;
        map.method = u"pca"_s;
        must(p.projections().put(map, FeatureMatrix::Random(60, 2)));
    })(project);
}

}  // namespace

/// Taking changes back and making them again.
class TestUndo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restoresEveryKindOfChange_data();
    void restoresEveryKindOfChange();
    void followsRandomChangesBackAndForth();
    void dropsUndoneStepsAfterANewChange();
    void tellsWhatItDid();
    void hasNothingToUndoAtFirst();
    void leavesPicturesThatJoined();
    void leavesWhatARescanFound();
    void keepsNoMoreStepsThanTheLimit();
    void keepsNoMoreBytesThanTheLimit();
    void refusesToUndoWhatWasTooLarge();
    void dropsARedoThatIsTooLarge();
    void refusesWhatDoesNotFitAnyMore();
    void changesNothingWhenTakenBack();
    void leavesLittleBehindForABulkImport();
    void onlyLooksWhenOpenedToReadOnly();
};

void TestUndo::restoresEveryKindOfChange_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("makes a tag", [](Project &p) { makeTag(p, u"second"_s, some({5})); });
    row("renames a tag", [](Project &p) { must(renameTag(p, u"first"_s, u"renamed"_s)); });
    row("deletes a tag with its scores", [](Project &p) { must(deleteTag(p, u"first"_s)); });
    row("deletes a selection with its picks", [](Project &p) { must(deleteTag(p, u"batch"_s)); });
    row("selects", [](Project &p) {
        TaskControl task;
        TagSelectionRequest request;
        request.config.method = u"CORESET"_s;
        request.config.embedding = u"vectors"_s;
        request.config.nSamples = 9;
        request.config.name = u"next"_s;
        must(selectSamples(p, request, task));
    });
    row("selects with scores of its own", [](Project &p) {
        TaskControl task;
        SelectionConfig config;
        config.method = u"ACTIVE_LEARNING"_s;
        config.nSamples = 3;
        config.name = u"next"_s;
        auto agent = ActiveLearningAgent::create(p);
        must(agent->query(config, task, {{u"t"_s, SelectionProject::randomScores(60, 3)}}));
    });
    row("uploads scores", [](Project &p) {
        must(ActiveLearningAgent::create(p, u"first"_s)->uploadScores({{u"s"_s, {0.5, 0.5, 0.5}}}));
    });
    row("replaces predictions", changed([](Project &p) { replacePredictions(p, 20, 60, 1, 0.5F); }));
    row("replaces predictions by some with gaps",
        changed([](Project &p) { replacePredictions(p, 1, 60, 3, 0.5F); }));
    row("deletes a task",
        changed([](Project &p) { must(p.predictions().remove(p.predictions().task(u"weather"_s)->id)); }));
    row("gives a class", [](Project &p) { must(setClass(p, some({0, 3, 59}), u"dog"_s, u"Bob"_s)); });
    row("takes classes off", [](Project &p) { must(clearClass(p, some({0, 1, 5}))); });
    row("renames a class", [](Project &p) { must(renameLabelClass(p, u"cat"_s, u"lion"_s)); });
    row("edits the classes", [](Project &p) {
        must(
            setLabelClasses(p, {{{u"dog"_s, u"#00ff00"_s, 4}, {}}, {{u"cat"_s, u"#000000"_s, 0}, u"cat"_s}}));
    });
    row("saves a filter", [](Project &p) { must(saveFilter(p, u"more"_s, {1})); });
    row("saves a filter again", [](Project &p) { must(saveFilter(p, u"unsure"_s, {u"b"_s})); });
    row("renames a filter", [](Project &p) { must(renameSavedFilter(p, u"unsure"_s, u"sure"_s)); });
    row("deletes a filter", [](Project &p) { must(deleteSavedFilter(p, u"unsure"_s)); });
    row("changes metadata", changed([](Project &p) {
            const std::vector<std::pair<SampleIndex, QJsonObject>> entries{{4, {{u"k"_s, 2}}},
                                                                           {9, {{u"l"_s, u"ü"_s}}}};
            must(p.metadata().merge(entries));
        }));
    row("maps again", changed([](Project &p) {
            ProjectionInfo map;
            map.embedding = p.findEmbedding(u"vectors"_s)->id;
            map.method = u"pca"_s;
            must(p.projections().put(map, FeatureMatrix::Random(60, 2)));
        }));
    row("embeds", [](Project &p) { addEmbedding(p, u"other"_s, 60); });
    row("imports an embedding", changed([](Project &p) {
            EmbeddingInfo info;
            info.name = u"imported"_s;
            must(p.embeddings().add(info, FeatureMatrix::Random(60, 3)));
        }));
    row("extends an embedding", [](Project &p) { extendEmbedding(p, u"short"_s, 20); });
    row("deletes an embedding with its map",
        changed([](Project &p) { must(p.embeddings().remove(p.findEmbedding(u"vectors"_s)->id)); }));
    row("renames an embedding",
        changed([](Project &p) { must(p.embeddings().rename(p.findEmbedding({})->id, u"renamed"_s)); }));
    row("points at other pictures", changed([](Project &p) { must(p.setImageRoot(u"/"_s)); }));
}

void TestUndo::restoresEveryKindOfChange()
{
    QFETCH(Change, change);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"p.atoll"_s);
    QByteArray before;
    QByteArray after;
    {
        SelectionProject made(path);
        furnish(made.project());
        before = dumpOf(made.project());
        change(made.project());
        after = dumpOf(made.project());
    }
    QVERIFY(before != after);
    // Twice: making a change again must leave what taking it back again needs. Opened anew each time.
    for (int round = 0; round < 2; ++round) {
        {
            Project project = Project::open(path, Access::ReadWrite).value();
            const auto undone = undoLast(project);
            QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
            QCOMPARE(dumpOf(project), before);
        }
        Project project = Project::open(path, Access::ReadWrite).value();
        QCOMPARE(dumpOf(project), before);
        const auto redone = redoLast(project);
        QVERIFY2(redone, redone ? "" : qPrintable(redone.error().message));
        QCOMPARE(dumpOf(project), after);
    }
    TaskControl task;
    const auto report = checkIntegrity(path, task);
    QVERIFY2(report->findings.empty(),
             report->findings.empty() ? "" : qPrintable(report->findings[0].sentence));
    Project project = Project::open(path, Access::ReadWrite).value();
    while (undoState(project)->undo)
        must(undoLast(project));
    QCOMPARE(project.tags().all()->size(), std::size_t{1});
    QVERIFY(project.labels().all(LabelKind::Label)->empty());
    while (undoState(project)->redo)
        must(redoLast(project));
    QCOMPARE(dumpOf(project), after);
}

void TestUndo::followsRandomChangesBackAndForth()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"p.atoll"_s);
    auto made = std::make_unique<SelectionProject>(path);
    std::mt19937 generator(5);
    const auto below = [&](int limit) {
        return static_cast<int>(generator() % static_cast<unsigned>(limit));
    };
    const auto samples = [&] {
        return some({below(60), below(60), below(60), below(60), below(60), below(60)});
    };
    std::vector<QByteArray> dumps{dumpOf(made->project())};
    std::size_t at = 0;
    std::optional<Project> reopened;
    int number = 0;
    for (int step = 0; step < 150; ++step) {
        Project &project = reopened ? *reopened : made->project();
        const int action = below(10);
        if (action < 3) {
            const auto undone = undoLast(project);
            QCOMPARE(undone.has_value(), at > 0);
            at -= undone ? 1 : 0;
        } else if (action < 5) {
            const auto redone = redoLast(project);
            QCOMPARE(redone.has_value(), at + 1 < dumps.size());
            at += redone ? 1 : 0;
        } else {
            const std::vector<Tag> tags = project.tags().all().value();
            const Tag &tag = tags[static_cast<std::size_t>(below(static_cast<int>(tags.size())))];
            bool isChanged = true;
            switch (below(7)) {
            case 0:
                makeTag(project, u"tag %1"_s.arg(++number), samples());
                break;
            case 1:
                isChanged = deleteTag(project, tag.name).has_value();
                break;
            case 2:
                isChanged = renameTag(project, tag.name, u"tag %1"_s.arg(++number)).has_value();
                break;
            case 3: {
                const std::vector<SampleIndex> members = tag.samples.indices();
                must(ActiveLearningAgent::create(project, tag.name)
                         ->uploadScores({{u"s%1"_s.arg(below(3)),
                                          std::vector<double>(members.size(), double(++number))}}));
                break;
            }
            case 4:
                changed([&](Project &p) { replacePredictions(p, below(30), 60, 1 + below(2), 0.5F); })(
                    project);
                break;
            case 5: {
                const auto set = samples();
                const auto report = setClass(project, set, u"class %1"_s.arg(below(4)), u"Ann"_s);
                isChanged = report->added + report->removed > 0;
                break;
            }
            default: {
                const auto report = clearClass(project, samples());
                isChanged = report->removed > 0;
            }
            }
            if (isChanged) {
                dumps.resize(++at);
                dumps.push_back(dumpOf(project));
            }
        }
        QCOMPARE(dumpOf(project), dumps[at]);
        if (step % 40 == 39) {
            reopened.reset();
            made.reset();
            reopened.emplace(Project::open(path, Access::ReadWrite).value());
        }
    }
    reopened.reset();
    TaskControl task;
    QVERIFY(checkIntegrity(path, task)->findings.empty());
}

void TestUndo::dropsUndoneStepsAfterANewChange()
{
    SelectionProject made;
    makeTag(made.project(), u"one"_s, some({1}));
    const TagId id = made.project().findTag(u"one"_s)->id;
    must(undoLast(made.project()));
    QVERIFY(undoState(made.project())->redo);
    makeTag(made.project(), u"two"_s, some({1}));
    QVERIFY(!undoState(made.project())->redo);
    QCOMPARE(redoLast(made.project()).error().kind, ErrorKind::NotFound);
    QVERIFY2(made.project().findTag(u"two"_s)->id != id, "an id is never given twice");
}

void TestUndo::tellsWhatItDid()
{
    SelectionProject made;
    Project &project = made.project();
    makeTag(project, u"one"_s, some({1}));
    makeTag(project, u"two"_s, some({1, 2}));
    QCOMPARE(undoState(project)->undo->sentence, u"Made tag \"two\" of 2 samples."_s);
    QVERIFY(undoState(project)->undo->atMs > 0);
    QCOMPARE(undoState(project)->undo->program, programVersion());
    QCOMPARE(undoLast(project)->sentence, u"Made tag \"two\" of 2 samples."_s);
    QCOMPARE(undoState(project)->redo->sentence, u"Made tag \"two\" of 2 samples."_s);
    QCOMPARE(undoState(project)->undo->sentence, u"Made tag \"one\" of 1 samples."_s);

    const std::vector<UndoStep> steps = undoSteps(project, 10).value();
    QCOMPARE(steps.size(), std::size_t{3});
    QCOMPARE(steps[0].sentence, u"Undid: Made tag \"two\" of 2 samples."_s);
    QCOMPARE(steps[0].state, UndoStep::State::Final);
    QCOMPARE(steps[1].state, UndoStep::State::Undone);
    QCOMPARE(steps[2].state, UndoStep::State::Done);
    QCOMPARE(undoSteps(project, 1)->size(), std::size_t{1});
}

void TestUndo::hasNothingToUndoAtFirst()
{
    SelectionProject made;
    QVERIFY(!undoState(made.project())->undo);
    QCOMPARE(undoLast(made.project()).error().kind, ErrorKind::NotFound);
    QCOMPARE(redoLast(made.project()).error().kind, ErrorKind::NotFound);
    QVERIFY(undoSteps(made.project(), 5)->empty());
}

void TestUndo::leavesPicturesThatJoined()
{
    SelectionProject made;
    Project &project = made.project();
    makeTag(project, u"one"_s, some({1}));
    made.addSamples(60, 12);
    must(undoLast(project));
    QCOMPARE(project.findTag(u"initial-tag"_s)->samples.count(), 72);
    QCOMPARE(project.sampleCount().value(), 72);
    made.addSamples(72, 1);
    must(redoLast(project));
    QCOMPARE(project.findTag(u"one"_s)->samples.count(), 1);
    QCOMPARE(project.findTag(u"initial-tag"_s)->samples.count(), 73);
}

void TestUndo::leavesWhatARescanFound()
{
    SelectionProject made;
    Project &project = made.project();
    ImageFacts facts;
    facts.state = ImageState::Missing;
    Result<Transaction> rescan = project.transaction();
    QVERIFY(rescan);
    QVERIFY(project.samples().updateFacts(3, facts));
    QVERIFY(project.addHistory(u"Read the image folder."_s));
    QVERIFY(rescan->commit());
    QVERIFY(!undoState(project)->undo);
    QCOMPARE(project.samples().factsVersion().value(), 1);
}

void TestUndo::keepsNoMoreStepsThanTheLimit()
{
    SelectionProject made;
    Project &project = made.project();
    project.database().setUndoLimits({.steps = 3});
    for (int i = 0; i < 5; ++i)
        makeTag(project, u"tag %1"_s.arg(i), some({1}));
    for (int i = 0; i < 3; ++i)
        must(undoLast(project));
    QCOMPARE(undoLast(project).error().kind, ErrorKind::NotFound);
    QCOMPARE(project.tags().all()->size(), std::size_t{3});
    QCOMPARE(undoSteps(project, 100)->back().state, UndoStep::State::Final);
}

void TestUndo::keepsNoMoreBytesThanTheLimit()
{
    SelectionProject made;
    Project &project = made.project();
    for (int i = 0; i < 4; ++i)
        addEmbedding(project, u"e%1"_s.arg(i), 60);
    // One embedding is 1920 bytes and a little more.
    project.database().setUndoLimits({.steps = 100, .bytes = 5000});
    for (int i = 0; i < 4; ++i)
        changed([&](Project &p) { must(p.embeddings().remove(p.findEmbedding({})->id)); })(project);
    must(undoLast(project));
    must(undoLast(project));
    QCOMPARE(undoLast(project).error().kind, ErrorKind::NotFound);
    QCOMPARE(project.embeddings().all()->size(), std::size_t{3});
    QVERIFY(project.database().integer(u"SELECT sum(length(v3)) FROM undo_changes"_s).value() < 5000);
}

void TestUndo::refusesToUndoWhatWasTooLarge()
{
    SelectionProject made;
    Project &project = made.project();
    makeTag(project, u"one"_s, some({1}));
    project.database().setUndoLimits({.steps = 100, .bytes = 500});
    changed([&](Project &p) { must(p.embeddings().remove(p.findEmbedding({})->id)); })(project);
    QVERIFY(!undoState(project)->undo);
    const auto refused = undoLast(project);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().message.contains(u"too much data"_s));
    QCOMPARE(project.database().integer(u"SELECT count(*) FROM undo_changes"_s).value(), 0);
    makeTag(project, u"two"_s, some({1}));
    must(undoLast(project));
    QVERIFY(!undoLast(project));
    must(redoLast(project));
}

void TestUndo::dropsARedoThatIsTooLarge()
{
    SelectionProject made;
    Project &project = made.project();
    addEmbedding(project, u"large"_s, 60);
    project.database().setUndoLimits({.steps = 100, .bytes = 500});
    must(undoLast(project));
    QCOMPARE(project.embeddings().all()->size(), std::size_t{1});
    QVERIFY(!undoState(project)->redo);
    QCOMPARE(project.database().integer(u"SELECT count(*) FROM undo_changes"_s).value(), 0);
}

void TestUndo::refusesWhatDoesNotFitAnyMore()
{
    SelectionProject made;
    Project &project = made.project();
    makeTag(project, u"one"_s, some({1}));
    must(setClass(project, some({1, 2, 3}), u"cat"_s, u"Ann"_s));
    // Behind the back of the record, as a sqlite shell would.
    must(project.database().execute(u"DELETE FROM labels WHERE sample = 2"_s));
    const QByteArray before = dumpOf(project);
    const auto refused = undoLast(project);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().message.contains(u"does not fit"_s));
    QCOMPARE(dumpOf(project), before);
    QVERIFY(undoState(project)->undo);
}

void TestUndo::changesNothingWhenTakenBack()
{
    SelectionProject made;
    Project &project = made.project();
    {
        const auto transaction = project.transaction();
        makeTag(project, u"one"_s, some({1}));
    }
    QVERIFY(!undoState(project)->undo);
    QCOMPARE(project.database().integer(u"SELECT count(*) FROM undo_changes"_s).value(), 0);
    // Not recorded: the last transaction must have put the record to sleep.
    must(project.database().execute(u"DELETE FROM tags WHERE kind <> 0"_s));
    QCOMPARE(project.database().integer(u"SELECT is_on FROM undo_recording"_s).value(), 0);
}

void TestUndo::leavesLittleBehindForABulkImport()
{
    SelectionProject made;
    Project &project = made.project();
    changed([](Project &p) { replacePredictions(p, 0, 60, 1, 0.5F); })(project);
    QCOMPARE(project.database().integer(u"SELECT count(*) FROM undo_changes"_s).value(), 2);
    must(undoLast(project));
    must(redoLast(project));
    QCOMPARE(project.database().integer(u"SELECT count(*) FROM undo_changes"_s).value(), 2);
    changed([](Project &p) { replacePredictions(p, 0, 0, 1, 0.5F); })(project);
    must(undoLast(project));
    QCOMPARE(project.predictions().count(project.predictions().task(u"weather"_s)->id).value(), 60);
    must(setClass(project, SampleSet::all(60), u"cat"_s, {}));
    QCOMPARE(project.database().integer(u"SELECT count(*) FROM undo_changes"_s).value(), 4);
}

void TestUndo::onlyLooksWhenOpenedToReadOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"p.atoll"_s);
    {
        SelectionProject made(path);
        makeTag(made.project(), u"one"_s, some({1}));
    }
    Project project = Project::open(path, Access::ReadOnly).value();
    QVERIFY(undoState(project)->undo);
    QCOMPARE(undoSteps(project, 5)->size(), std::size_t{1});
    QCOMPARE(undoLast(project).error().kind, ErrorKind::Io);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
