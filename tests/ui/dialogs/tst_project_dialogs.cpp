#include "model/workflow/labelling.h"
#include "model/workflow/prediction_import.h"
#include "tests/ui/dialogs/dialog_project.h"
#include "ui/dialogs/classes_dialog.h"
#include "ui/dialogs/compute_embedding_dialog.h"
#include "ui/dialogs/locate_dialog.h"
#include "ui/dialogs/message_bar.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/path_edit.h"
#include "ui/dialogs/probe_dialog.h"
#include "ui/dialogs/projection_dialog.h"
#include "ui/dialogs/score_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestProjectDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreCheckedWhileTyping();
    void scoresPredictions();
    void scoringNeedsPredictions();
    void embedsAndDrawsAMap();
    void probeNeedsLabels();
    void probesAndProjects();
    void locatesMovedPictures();
    void editsClasses();
    void refusesClassesThatCannotBe();
    void dialogsGoWithTheProject();
    void messagesStackAndClose();
    void severalPathsStandInQuotes();
};

void TestProjectDialogs::namesAreCheckedWhileTyping()
{
    DialogProject made([](Project &project) {
        TagRequest request;
        request.name = u"night"_s;
        request.samples = SampleSet::all(DialogProject::sampleCount);
        SelectionProject::must(createTag(project, request));
    });
    QVERIFY(made.isReady());
    auto *dialog = new NameDialog({u"New Tag"_s, {}, u"&Name:"_s, u"Tag 3 Samples"_s}, u"day"_s,
                                  NameDialog::tagNameCheck(made.project()), nullptr);
    QSignalSpy chosen(dialog, &NameDialog::nameChosen);
    dialog->open();
    QVERIFY(dialog->mainButton()->isEnabled());
    QCOMPARE(dialog->mainButton()->text(), u"Tag 3 Samples"_s);
    dialog->lineEdit()->setText(u"night"_s);
    QVERIFY(!dialog->mainButton()->isEnabled());
    QCOMPARE(dialog->notice().text(), u"There is a tag \"night\" already."_s);
    dialog->lineEdit()->setText(u"a"_s);
    QCOMPARE(dialog->notice().kind(), NoticeLine::Kind::Problem);
    dialog->lineEdit()->setText(u"  "_s);
    QCOMPARE(dialog->notice().kind(), NoticeLine::Kind::Hint);
    QTest::keyClick(dialog->lineEdit(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    dialog->lineEdit()->setText(u" dusk "_s);
    QTest::keyClick(dialog->lineEdit(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"dusk"_s);
    QVERIFY(NameDialog::tagNameCheck(made.project(), u"night"_s)(u"night"_s).isEmpty());
}

void TestProjectDialogs::scoresPredictions()
{
    DialogProject made;
    QVERIFY(made.isReady());
    const QString file = made.write(u"p.csv"_s, DialogProject::predictionTable(9));
    made.project().run<ImportReport>(u"import"_s,
                                     [file](Project &project, TaskControl &control) {
                                         PredictionImportRequest request;
                                         request.files = {file};
                                         request.task = u"weather"_s;
                                         return importPredictions(project, request, control);
                                     },
                                     this, {});
    QTRY_COMPARE(made.project().overview().predictions.size(), std::size_t(1));
    auto *dialog = new ScoreDialog(made.project(), u"initial-tag"_s, {}, nullptr);
    QSignalSpy finished(dialog, &JobDialog::finished);
    dialog->open();
    QCOMPARE(dialog->mainButton()->text(), u"Score 12 Sample(s)"_s);
    QCOMPARE(dialog->request().task, u"weather"_s);
    QVERIFY(press(dialog->mainButton()));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY2(finished[0][0].toString().startsWith(u"Scored 9 of 12 sample(s) of initial-tag: "),
             qPrintable(finished[0][0].toString()));
    QTRY_VERIFY(!made.project().overview().scores.empty());
}

void TestProjectDialogs::scoringNeedsPredictions()
{
    DialogProject made;
    QVERIFY(made.isReady());
    ScoreDialog dialog(made.project(), u"initial-tag"_s, {}, nullptr);
    QVERIFY(!dialog.mainButton()->isEnabled());
    QCOMPARE(dialog.notice().kind(), NoticeLine::Kind::Hint);
}

void TestProjectDialogs::embedsAndDrawsAMap()
{
    DialogProject made;
    QVERIFY(made.isReady());
    auto *dialog = new ComputeEmbeddingDialog(made.project(), {}, nullptr);
    QSignalSpy finished(dialog, &JobDialog::finished);
    dialog->open();
    QCOMPARE(dialog->mainButton()->text(), u"Embed 12 Sample(s)"_s);
    QVERIFY(press(dialog->mainButton()));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 120'000);
    QTRY_COMPARE(made.project().overview().embeddings.size(), std::size_t(1));
    QCOMPARE(made.project().overview().projections.size(), std::size_t(1));
    ComputeEmbeddingDialog again(made.project(), {}, nullptr);
    QCOMPARE(again.notice().kind(), NoticeLine::Kind::Warning);
}

void TestProjectDialogs::probeNeedsLabels()
{
    DialogProject made;
    QVERIFY(made.isReady());
    ProbeDialog dialog(made.project(), u"initial-tag"_s, nullptr);
    QVERIFY(!dialog.mainButton()->isEnabled());
    QVERIFY(dialog.notice().text().contains(u"embedding"));
}

void TestProjectDialogs::probesAndProjects()
{
    DialogProject made([](Project &project) {
        EmbeddingInfo info;
        info.name = u"vectors"_s;
        info.embedder = u"import"_s;
        FeatureMatrix rows(DialogProject::sampleCount, 3);
        for (Eigen::Index i = 0; i < rows.rows(); ++i)
            rows.row(i) << float(i < 6), float(i >= 6), float(i) / 12;
        SelectionProject::must(project.embeddings().add(info, rows));
        SelectionProject::must(setClass(
            project, SampleSet::fromIndices(DialogProject::sampleCount, std::vector<SampleIndex>{0, 1}),
            u"cat"_s, u"ann"_s));
        SelectionProject::must(setClass(
            project, SampleSet::fromIndices(DialogProject::sampleCount, std::vector<SampleIndex>{7, 8}),
            u"dog"_s, u"ann"_s));
    });
    QVERIFY(made.isReady());
    auto *probe = new ProbeDialog(made.project(), u"initial-tag"_s, nullptr);
    QSignalSpy probed(probe, &JobDialog::finished);
    probe->open();
    QVERIFY(press(probe->mainButton()));
    QTRY_COMPARE_WITH_TIMEOUT(probed.size(), 1, 60'000);
    QCOMPARE(probed[0][0].toString(), u"Learnt 2 classes from 4 samples and predicted 12."_s);
    auto *map = new ProjectionDialog(made.project(), {}, nullptr);
    QSignalSpy drawn(map, &ProjectionDialog::mapMade);
    map->open();
    QVERIFY(press(map->mainButton()));
    QTRY_COMPARE(drawn.size(), 1);
}

void TestProjectDialogs::locatesMovedPictures()
{
    DialogProject made;
    QVERIFY(made.isReady());
    const QString moved = made.folder.filePath(u"moved"_s);
    QVERIFY(QDir().rename(made.pictures(), moved));
    QFile::remove(moved + u"/cat/3.png"_s);
    auto *dialog = new LocateDialog(made.project(), nullptr);
    dialog->open();
    dialog->folder()->setPath(made.folder.filePath(u"nowhere"_s));
    QCOMPARE(dialog->notice().kind(), NoticeLine::Kind::Problem);
    // A folder with none of them is refused by the job, and the form is there again.
    dialog->folder()->setPath(QDir::tempPath());
    QVERIFY(press(dialog->mainButton()));
    QTRY_VERIFY(!dialog->isWorking() && dialog->notice().kind() == NoticeLine::Kind::Problem);
    QVERIFY(dialog->folder()->isVisible());
    dialog->folder()->setPath(moved);
    QVERIFY(press(dialog->mainButton()));
    QTRY_COMPARE(dialog->notice().text(), u"11 of 12 picture(s) are there."_s);
    QTRY_COMPARE(made.project().overview().imageRoot, moved);
    dialog->close();
}

void TestProjectDialogs::editsClasses()
{
    DialogProject made([](Project &project) {
        SelectionProject::must(
            setClass(project, SampleSet::fromIndices(DialogProject::sampleCount, std::vector<SampleIndex>{0}),
                     u"cat"_s, u"ann"_s));
    });
    QVERIFY(made.isReady());
    auto *dialog = new ClassesDialog(made.project(), nullptr);
    QSignalSpy loaded(dialog, &ClassesDialog::loaded);
    QSignalSpy stored(dialog, &ClassesDialog::classesChanged);
    dialog->open();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(dialog->model().rowCount(), 1);
    QVERIFY(!dialog->mainButton()->isEnabled());
    QTest::keyClicks(dialog->newName(), u"dog"_s);
    // Enter adds the class and does not save.
    QTest::keyClick(dialog->newName(), Qt::Key_Return);
    QCOMPARE(dialog->model().rowCount(), 2);
    QVERIFY(dialog->isVisible());
    dialog->newName()->setText(u"dog"_s);
    QCOMPARE(dialog->notice().kind(), NoticeLine::Kind::Problem);
    dialog->newName()->clear();
    QVERIFY(dialog->model().setData(dialog->model().index(0, ClassListModel::NameColumn), u"lion"_s));
    QVERIFY(press(dialog->mainButton()));
    QTRY_COMPARE(stored.size(), 1);
    QTRY_COMPARE(made.project().overview().labelClasses.front().className, u"lion"_s);
}

void TestProjectDialogs::refusesClassesThatCannotBe()
{
    DialogProject made;
    QVERIFY(made.isReady());
    auto *dialog = new ClassesDialog(made.project(), nullptr);
    QSignalSpy loaded(dialog, &ClassesDialog::loaded);
    dialog->open();
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(dialog->model().addClass(u"car\x01"_s) >= 0);
    QVERIFY(press(dialog->mainButton()));
    QTRY_COMPARE(dialog->notice().kind(), NoticeLine::Kind::Problem);
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->model().rowCount(), 1);
    dialog->close();
}

void TestProjectDialogs::dialogsGoWithTheProject()
{
    DialogProject made;
    QVERIFY(made.isReady());
    QPointer<QDialog> score(new ScoreDialog(made.project(), u"initial-tag"_s, {}, nullptr));
    QPointer<QDialog> classes(new ClassesDialog(made.project(), nullptr));
    score->open();
    classes->open();
    made.project().close();
    QTRY_VERIFY(score == nullptr && classes == nullptr);
}

void TestProjectDialogs::messagesStackAndClose()
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QVERIFY(!bar.isVisible());
    bar.showFailure(u"Export"_s, {ErrorKind::Cancelled, u"Cancelled."_s});
    QCOMPARE(bar.count(), 0);
    bar.showFailure(u"Export"_s, {ErrorKind::Io, u"The disk is full."_s});
    bar.showFailure(u"Export"_s, {ErrorKind::Io, u"The disk is full."_s});
    QCOMPARE(bar.count(), 1);
    bar.showWarning(u"<b>second</b>"_s);
    QCOMPARE(bar.sentences(), (QStringList{u"<b>second</b>"_s, u"The disk is full."_s}));
    QVERIFY(bar.isVisible());
    QToolButton *copy = nullptr;
    const QList<QToolButton *> buttons = bar.findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        if (button->text() == u"Copy" && copy == nullptr)
            copy = button;
    QVERIFY(copy != nullptr);
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"The disk is full.\nTask: Export"_s);
    for (int i = 0; i < 5; ++i)
        bar.showWarning(u"warning %1"_s.arg(i));
    QCOMPARE(bar.count(), MessageBar::mostMessages);
    QCOMPARE(bar.sentences().constFirst(), u"warning 4"_s);
    bar.clear();
    QVERIFY(!bar.isVisible());
}

void TestProjectDialogs::severalPathsStandInQuotes()
{
    PathEdit edit(PathEdit::Kind::FilesOrFolder);
    edit.setPaths({u"/a b/c.json"_s, u"/d.json"_s});
    QCOMPARE(edit.lineEdit()->text(), u"\"/a b/c.json\" \"/d.json\""_s);
    QCOMPARE(edit.paths(), (QStringList{u"/a b/c.json"_s, u"/d.json"_s}));
    edit.lineEdit()->setText(u"  file:///x%20y/z.csv "_s);
    QCOMPARE(edit.paths(), QStringList{u"/x y/z.csv"_s});
    edit.lineEdit()->setText(u"~/here/"_s);
    QCOMPARE(edit.path(), QDir::homePath() + u"/here"_s);
    edit.lineEdit()->clear();
    QVERIFY(edit.paths().isEmpty());
}

QTEST_MAIN(TestProjectDialogs)
#include "tst_project_dialogs.moc"
