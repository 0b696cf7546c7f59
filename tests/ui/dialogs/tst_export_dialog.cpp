#include "tests/support/command_runner.h"
#include "tests/ui/dialogs/dialog_project.h"
#include "ui/dialogs/command_text.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/path_edit.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ExportReport>("Atoll::ExportReport"); }
    void writesATagAsTheCopiedCommandDoes();
    void writesWhatIsSelectedOrShown();
    void asksBeforeItReplaces();
    void saysWhatIsWrongWithTheDestination();
    void offersRankOrderOnlyWhereThereIsOne();
    void quotesCommandsForTheShell();

private:
    static std::unique_ptr<DialogProject> withBatch();
    /// Words of a line as a shell takes it apart, without the program's name.
    static QStringList shellWords(const QString &line);
};

std::unique_ptr<DialogProject> TestExportDialog::withBatch()
{
    return std::make_unique<DialogProject>([](Project &project) {
        const Tag all = SelectionProject::must(project.findTag(initialTagName.toString()));
        SelectionRecord record;
        record.method = u"RANDOM"_s;
        record.queryTag = all.id;
        record.picks = {7, 2, 9};
        record.pickDistances = {1, 1, 1};
        Tag tag;
        tag.name = u"batch 1"_s;
        tag.samples = SampleSet::fromIndices(DialogProject::sampleCount, record.picks);
        tag.kind = TagKind::Selection;
        tag.parent = all.id;
        tag.selection = record;
        SelectionProject::must(project.tags().add(tag));
    });
}

QStringList TestExportDialog::shellWords(const QString &line)
{
    QProcess shell;
    QString printing = line;
    printing.replace(0, u"atoll-cli"_s.size(), u"printf '%s\\n'"_s);
    shell.start(u"/bin/sh"_s, {u"-c"_s, printing});
    if (!shell.waitForFinished())
        return {};
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n');
    words.removeLast();
    return words;
}

void TestExportDialog::writesATagAsTheCopiedCommandDoes()
{
    const auto made = withBatch();
    QVERIFY(made->isReady());
    auto *dialog = new ExportDialog(made->workbench, u"batch 1"_s, nullptr);
    dialog->open();
    QTRY_COMPARE(dialog->mainButton()->text(), u"Export 3 Sample(s)"_s);
    dialog->order()->setCurrentIndex(dialog->order()->findData(int(ExportOrder::Rank)));
    QTRY_VERIFY(dialog->preview()->toPlainText().startsWith(u"dog/1.png"));
    const QString byDialog = made->folder.filePath(u"by dialog.txt"_s);
    dialog->destination()->setPath(byDialog);
    QTRY_VERIFY(dialog->mainButton()->isEnabled());
    TagExportRequest request = dialog->tagRequest();
    request.out = made->folder.filePath(u"it's by command.txt"_s);
    QSignalSpy exported(dialog, &ExportDialog::exported);
    QVERIFY(press(dialog->mainButton()));
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(fileBytes(byDialog), QByteArray("dog/1.png\ncat/2.png\ndog/3.png\n"));

    const QStringList words = shellWords(commandFor(made->path(), request));
    QCOMPARE(words.value(0), u"export"_s);
    const CommandOutcome outcome = runCli(words);
    QVERIFY2(outcome.status == 0, outcome.err);
    QCOMPARE(fileBytes(request.out), fileBytes(byDialog));
}

void TestExportDialog::writesWhatIsSelectedOrShown()
{
    const auto made = withBatch();
    QVERIFY(made->isReady());
    made->workbench.selection().select(
        SampleSet::fromIndices(DialogProject::sampleCount, std::vector<SampleIndex>{11, 0}));
    auto *dialog = new ExportDialog(made->workbench, {}, nullptr);
    dialog->open();
    QTRY_COMPARE(dialog->mainButton()->text(), u"Export 2 Sample(s)"_s);
    const QString out = made->folder.filePath(u"selected.txt"_s);
    dialog->destination()->setPath(out);
    // A command line has no selection.
    QVERIFY(commandFor(made->path(), dialog->tagRequest()).isEmpty());
    QVERIFY(press(dialog->mainButton()));
    QTRY_COMPARE(fileBytes(out), QByteArray("cat/0.png\ndog/5.png\n"));

    auto *second = new ExportDialog(made->workbench, {}, nullptr);
    second->open();
    second->what()->setCurrentIndex(1);
    QTRY_COMPARE(second->mainButton()->text(), u"Export 12 Sample(s)"_s);
    second->close();
}

void TestExportDialog::asksBeforeItReplaces()
{
    const auto made = withBatch();
    QVERIFY(made->isReady());
    const QString out = made->write(u"there.txt"_s, "mine");
    auto *dialog = new ExportDialog(made->workbench, u"batch 1"_s, nullptr);
    dialog->open();
    dialog->destination()->setPath(out);
    QTRY_VERIFY(dialog->overwrite()->isVisible());
    QTRY_COMPARE(dialog->mainButton()->text(), u"Export 3 Sample(s)"_s);
    QVERIFY(!dialog->mainButton()->isEnabled());
    QCOMPARE(fileBytes(out), QByteArray("mine"));
    dialog->overwrite()->setChecked(true);
    QVERIFY(press(dialog->mainButton()));
    QTRY_COMPARE(fileBytes(out), QByteArray("cat/2.png\ndog/1.png\ndog/3.png\n"));
}

void TestExportDialog::saysWhatIsWrongWithTheDestination()
{
    const auto made = withBatch();
    QVERIFY(made->isReady());
    ExportDialog dialog(made->workbench, u"batch 1"_s, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_COMPARE(dialog.mainButton()->text(), u"Export 3 Sample(s)"_s);
    dialog.destination()->setPath(u"/nowhere/at/all/x.txt"_s);
    QCOMPARE(dialog.notice().kind(), NoticeLine::Kind::Problem);
    dialog.destination()->setPath(made->folder.path());
    QCOMPARE(dialog.notice().kind(), NoticeLine::Kind::Problem);
    dialog.chooseFormat(u"copy"_s);
    QTRY_COMPARE(dialog.notice().text(), u"That folder is not empty; name a new one."_s);
    // Among the pictures nothing is ever written: the job itself refuses, and the form is there again.
    dialog.destination()->setPath(made->pictures() + u"/batch"_s);
    QVERIFY(press(dialog.mainButton()));
    QTRY_VERIFY(!dialog.isWorking() && dialog.notice().kind() == NoticeLine::Kind::Problem);
    QVERIFY(!QFileInfo::exists(made->pictures() + u"/batch"_s));
    QVERIFY(dialog.mainButton()->isEnabled());
}

void TestExportDialog::offersRankOrderOnlyWhereThereIsOne()
{
    const auto made = withBatch();
    QVERIFY(made->isReady());
    ExportDialog dialog(made->workbench, u"initial-tag"_s, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(!dialog.order()->isEnabled());
    QVERIFY(!dialog.addedOnly()->isEnabled());
    dialog.what()->setCurrentIndex(dialog.what()->findData(u"batch 1"_s));
    QVERIFY(dialog.order()->isEnabled());
    QVERIFY(dialog.addedOnly()->isEnabled());
}

void TestExportDialog::quotesCommandsForTheShell()
{
    PredictionImportRequest request;
    request.files = {u"/tmp/a b.npy"_s, u"/tmp/c'd.npy"_s};
    request.task = u"ねこ $HOME"_s;
    request.classes = {u"cat"_s, u"big dog"_s};
    request.rowsInPathOrder = true;
    request.values = ValueReading::Softmax;
    QCOMPARE(shellWords(commandFor(u"/tmp/p.atoll"_s, request)),
             (QStringList{u"predict-import"_s, u"/tmp/p.atoll"_s, u"/tmp/a b.npy"_s, u"/tmp/c'd.npy"_s,
                          u"--task"_s, u"ねこ $HOME"_s, u"--classes"_s, u"cat,big dog"_s, u"--row-order"_s,
                          u"path"_s, u"--softmax"_s}));
    EmbedRequest embed;
    embed.embedder = u"onnx"_s;
    embed.parameters = {
        {u"model"_s, u"m.onnx"_s}, {u"width"_s, 64}, {u"height"_s, 64}, {u"normalize"_s, false}};
    QCOMPARE(shellWords(commandFor(u"p.atoll"_s, embed)),
             (QStringList{u"embed"_s, u"p.atoll"_s, u"--embedder"_s, u"onnx"_s, u"--model"_s, u"m.onnx"_s,
                          u"--size"_s, u"64x64"_s, u"--no-normalize"_s}));
}

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
