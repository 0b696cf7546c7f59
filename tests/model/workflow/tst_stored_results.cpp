#include "model/workflow/selection.h"
#include "model/workflow/stored_results.h"
#include "model/workflow/undo.h"
#include "tests/support/selection_project.h"

#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

void addPredictions(Project &project)
{
    PredictionTask task;
    task.name = u"model"_s;
    task.categories = {{0, u"a"_s}, {1, u"b"_s}};
    Result<Transaction> change = project.transaction();
    Result<PredictionWriter> writer = project.predictions().replaceAll(task);
    if (!writer || !writer->add(3, ClassPrediction{{0.25F, 0.75F}}) ||
        !project.addHistory(u"Made a task."_s) || !change->commit())
        qFatal("The predictions are not stored.");
}

QString lastSentence(const Project &project)
{
    return SelectionProject::must(project.history().last(1)).back().sentence;
}

}  // namespace

class TestStoredResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deletesAndSaysSo_data();
    void deletesAndSaysSo();
    void refusesWhatIsNotThere_data();
    void refusesWhatIsNotThere();
    void renamesAnEmbedding();
    void keepsANameThatATagKnows();
    void refusesANameThatIsUsedOrEmpty();
};

using Act = std::function<Result<>(Project &)>;

void TestStoredResults::deletesAndSaysSo_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("name");
    QTest::newRow("an embedding") << Act([](Project &project) {
        return deleteEmbedding(project, u"vectors"_s);
    }) << u"vectors"_s;
    QTest::newRow("predictions") << Act([](Project &project) {
        return deletePredictions(project, u"model"_s);
    }) << u"model"_s;
    QTest::newRow("scores") << Act([](Project &project) {
        return deleteScores(project, initialTagName.toString(), u"margin"_s);
    }) << u"margin"_s;
}

void TestStoredResults::deletesAndSaysSo()
{
    QFETCH(const Act, act);
    QFETCH(const QString, name);
    SelectionProject made;
    Project &project = made.project();
    made.addScores(initialTagName.toString(), u"margin"_s,
                   SelectionProject::randomScores(SelectionProject::sampleCount, 1));
    addPredictions(project);
    const auto left = [&] {
        return SelectionProject::must(project.embeddings().all()).size() +
               SelectionProject::must(project.predictions().tasks()).size() +
               SelectionProject::must(project.scores().all()).size();
    };
    QCOMPARE(left(), std::size_t{3});
    QVERIFY(act(project));
    QCOMPARE(left(), std::size_t{2});
    QVERIFY2(lastSentence(project).contains(name), qPrintable(lastSentence(project)));
    QVERIFY(!act(project));
    // A step like any other.
    QVERIFY(undoLast(project));
    QCOMPARE(left(), std::size_t{3});
}

void TestStoredResults::refusesWhatIsNotThere_data()
{
    QTest::addColumn<Act>("act");
    QTest::newRow("an unknown embedding") << Act([](Project &p) { return deleteEmbedding(p, u"other"_s); });
    QTest::newRow("an embedding without a name, which elsewhere is the newest")
        << Act([](Project &p) { return deleteEmbedding(p, {}); });
    QTest::newRow("renaming an unknown embedding")
        << Act([](Project &p) { return renameEmbedding(p, u"other"_s, u"new"_s); });
    QTest::newRow("an unknown task") << Act([](Project &p) { return deletePredictions(p, u"other"_s); });
    QTest::newRow("scores of an unknown tag")
        << Act([](Project &p) { return deleteScores(p, u"other"_s, u"m"_s); });
    QTest::newRow("scores of an unknown type")
        << Act([](Project &p) { return deleteScores(p, initialTagName.toString(), u"m"_s); });
}

void TestStoredResults::refusesWhatIsNotThere()
{
    QFETCH(const Act, act);
    SelectionProject made;
    const Result<> refused = act(made.project());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    QVERIFY(!refused.error().message.isEmpty());
    QCOMPARE(SelectionProject::must(made.project().embeddings().all()).size(), std::size_t{1});
}

void TestStoredResults::renamesAnEmbedding()
{
    SelectionProject made;
    QVERIFY(renameEmbedding(made.project(), u"vectors"_s, u"numbers"_s));
    QVERIFY(made.project().embeddings().byName(u"numbers"_s));
    QVERIFY(!made.project().embeddings().byName(u"vectors"_s));
    QVERIFY(lastSentence(made.project()).contains(u"numbers"));
}

void TestStoredResults::keepsANameThatATagKnows()
{
    SelectionProject made;
    TagSelectionRequest request;
    request.config.nSamples = 5;
    request.config.name = u"chosen"_s;
    TaskControl control;
    QVERIFY(selectSamples(made.project(), request, control));
    const Result<> refused = renameEmbedding(made.project(), u"vectors"_s, u"numbers"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().message.contains(u"chosen"));
    QVERIFY(made.project().embeddings().byName(u"vectors"_s));
}

void TestStoredResults::refusesANameThatIsUsedOrEmpty()
{
    SelectionProject made;
    EmbeddingInfo info;
    info.name = u"other"_s;
    info.embedder = u"import"_s;
    QVERIFY(made.project().embeddings().add(info, SelectionProject::vectors()));
    const Result<> used = renameEmbedding(made.project(), u"vectors"_s, u"other"_s);
    QVERIFY(!used);
    QCOMPARE(used.error().kind, ErrorKind::AlreadyExists);
    const Result<> empty = renameEmbedding(made.project(), u"vectors"_s, u" "_s);
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(TestStoredResults)
#include "tst_stored_results.moc"
