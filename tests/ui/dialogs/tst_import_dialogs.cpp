#include "tests/ui/dialogs/dialog_project.h"
#include "ui/dialogs/import_embedding_dialog.h"
#include "ui/dialogs/import_labels_dialog.h"
#include "ui/dialogs/import_metadata_dialog.h"
#include "ui/dialogs/import_options.h"
#include "ui/dialogs/import_predictions_dialog.h"
#include "ui/dialogs/report_page.h"
#include "ui/itemmodels/problem_list_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestImportDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAndScoresPredictions();
    void showsWhatDidNotMatch();
    void asksOnlyForWhatTheFormatNeeds_data();
    void asksOnlyForWhatTheFormatNeeds();
    void saysWhatIsWrongWithFiles_data();
    void saysWhatIsWrongWithFiles();
    void refusedImportKeepsFormAndProject();
    void warnsOfRowsInPathOrder();
    void readsClassNames();
    void importsLabels();
    void refusesAUsedEmbeddingName();
    void importsAnEmbeddingByNames();
    void importsMetadata();
    void closedWhileWorkingTellsTheProject();
};

void TestImportDialogs::importsAndScoresPredictions()
{
    DialogProject made;
    QVERIFY(made.isReady());
    auto *dialog = new ImportPredictionsDialog(made.project(), u"initial-tag"_s, nullptr);
    dialog->open();
    QVERIFY(!dialog->mainButton()->isEnabled());
    dialog->setFiles({made.write(u"model-v2.csv"_s, DialogProject::predictionTable(12))});
    QTRY_COMPARE(dialog->format(), u"class-table"_s);
    QCOMPARE(dialog->task()->text(), u"model-v2"_s);
    QSignalSpy imported(dialog, &ImportPredictionsDialog::imported);
    QVERIFY(press(dialog->mainButton()));
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(imported[0][0].toString(), u"model-v2"_s);
    auto *report = dialog->findChild<ReportPage *>();
    QVERIFY(report != nullptr);
    QCOMPARE(report->problems().rowCount(), 0);
    QCOMPARE(dialog->notice().kind(), NoticeLine::Kind::Success);
    QTRY_COMPARE(made.project().overview().predictions.size(), std::size_t(1));
    QCOMPARE(made.project().overview().predictions[0].covered, 12);
    QVERIFY(!made.project().overview().scores.empty());
    // The main button closes now.
    const QPointer<QDialog> watched(dialog);
    QVERIFY(press(dialog->mainButton()));
    QTRY_VERIFY(watched == nullptr);
}

void TestImportDialogs::showsWhatDidNotMatch()
{
    DialogProject made;
    QVERIFY(made.isReady());
    auto *dialog = new ImportPredictionsDialog(made.project(), u"initial-tag"_s, nullptr);
    dialog->open();
    dialog->scores()->setChecked(false);
    dialog->setFiles({made.write(u"p.csv"_s, DialogProject::predictionTable(9) + "nowhere/x.png,0.5,0.5\n")});
    QVERIFY(press(dialog->mainButton()));
    QTRY_VERIFY(dialog->findChild<ReportPage *>() != nullptr);
    const auto *report = dialog->findChild<ReportPage *>();
    // The name that is not there, and the three pictures without a prediction.
    QCOMPARE(report->problems().rowCount(), 2);
    QVERIFY(report->problems().toText().contains(u"nowhere/x.png"));
    QCOMPARE(dialog->notice().kind(), NoticeLine::Kind::Warning);
    QTRY_COMPARE(made.project().overview().predictions.size(), std::size_t(1));
    QCOMPARE(made.project().overview().predictions[0].covered, 9);
    QVERIFY(made.project().overview().scores.empty());
    dialog->close();
}

void TestImportDialogs::asksOnlyForWhatTheFormatNeeds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("coco");
    QTest::addColumn<bool>("classes");
    QTest::addColumn<bool>("values");
    QTest::addColumn<bool>("boxes");

    const QByteArray npy =
        QByteArray("\x93NUMPY\x01\x00", 8) + QByteArray("\x76\x00", 2) +
        QByteArray("{'descr': '<f4', 'fortran_order': False, 'shape': (12, 2), }").leftJustified(117) + '\n' +
        QByteArray(96, '\0');
    QTest::newRow("a table needs the reading of its numbers")
        << u"t.csv"_s << DialogProject::predictionTable(2) << u"class-table"_s << false << false << true
        << false;
    QTest::newRow("COCO results need the instances and the reading of boxes")
        << u"r.json"_s
        << QByteArray(R"([{"image_id": 1, "category_id": 1, "bbox": [1, 2, 3, 4], "score": 0.5}])")
        << u"coco-results"_s << true << false << false << true;
    QTest::newRow("an array needs classes")
        << u"a.npy"_s << npy << u"class-array"_s << false << true << true << false;
}

void TestImportDialogs::asksOnlyForWhatTheFormatNeeds()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, format);
    QFETCH(const bool, coco);
    QFETCH(const bool, classes);
    QFETCH(const bool, values);
    QFETCH(const bool, boxes);

    DialogProject made;
    QVERIFY(made.isReady());
    ImportPredictionsDialog dialog(made.project(), u"initial-tag"_s, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.setFiles({made.write(name, bytes)});
    QTRY_COMPARE(dialog.format(), format);
    QCOMPARE(dialog.cocoImages()->isVisible(), coco);
    QCOMPARE(dialog.classes()->isVisible(), classes);
    QCOMPARE(dialog.values()->isVisible(), values);
    QCOMPARE(dialog.boxes()->isVisible(), boxes);
    QCOMPARE(dialog.mainButton()->isEnabled(), !coco && !classes);
    if (coco) {
        dialog.cocoImages()->setPath(u"/nowhere/instances.json"_s);
        QCOMPARE(dialog.notice().kind(), NoticeLine::Kind::Problem);
    }
}

void TestImportDialogs::saysWhatIsWrongWithFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a file that is not there") << u"/nowhere/p.csv"_s << u"/nowhere/p.csv is not there."_s;
    QTest::newRow("a file of another kind")
        << QString() << u"This is no file or folder of predictions that Atoll reads"_s;
}

void TestImportDialogs::saysWhatIsWrongWithFiles()
{
    QFETCH(const QString, file);
    QFETCH(const QString, sentence);
    DialogProject made;
    QVERIFY(made.isReady());
    ImportPredictionsDialog dialog(made.project(), u"initial-tag"_s, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.setFiles({file.isEmpty() ? made.write(u"story.docx"_s, "PK once upon a time") : file});
    QTRY_COMPARE(dialog.notice().kind(), NoticeLine::Kind::Problem);
    QVERIFY2(dialog.notice().text().startsWith(sentence), qPrintable(dialog.notice().text()));
    QVERIFY(!dialog.mainButton()->isEnabled());
}

void TestImportDialogs::refusedImportKeepsFormAndProject()
{
    DialogProject made;
    QVERIFY(made.isReady());
    QSignalSpy failures(&made.project(), &ProjectState::failed);
    ImportPredictionsDialog dialog(made.project(), u"initial-tag"_s, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.setFiles({made.write(u"logits.csv"_s, "filename,cat,dog\ncat/0.png,4.5,-3\n")});
    QVERIFY(press(dialog.mainButton()));
    QTRY_VERIFY(!dialog.isWorking() && dialog.notice().kind() == NoticeLine::Kind::Problem);
    QVERIFY(!dialog.notice().text().isEmpty());
    QVERIFY(dialog.files()->isVisible());
    QVERIFY(dialog.mainButton()->isEnabled());
    QCOMPARE(failures.size(), 0);
    QVERIFY(made.project().overview().predictions.empty());
    // Read as logits it goes in.
    dialog.values()->setCurrentIndex(dialog.values()->findData(int(ValueReading::Softmax)));
    QVERIFY(press(dialog.mainButton()));
    QTRY_COMPARE(made.project().overview().predictions.size(), std::size_t(1));
}

void TestImportDialogs::warnsOfRowsInPathOrder()
{
    DialogProject made;
    QVERIFY(made.isReady());
    ImportEmbeddingDialog dialog(made.project(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.setFiles({made.write(u"v.npy"_s, "\x93NUMPY")});
    QTRY_COMPARE(dialog.format(), u"npy"_s);
    // An array has no names inside, so a file of them is asked for.
    QVERIFY(!dialog.mainButton()->isEnabled());
    QComboBox *choice = dialog.rowNames()->choice();
    choice->setCurrentIndex(choice->findData(int(RowNamesOption::Source::PathOrder)));
    QVERIFY(dialog.mainButton()->isEnabled());
    QCOMPARE(dialog.notice().kind(), NoticeLine::Kind::Warning);
}

void TestImportDialogs::readsClassNames()
{
    const QTemporaryDir folder;
    const QString file = writeFile(folder.path(), u"names.txt"_s, "cat\r\n\nbig, dog\n");
    QCOMPARE(classNamesFrom(u" cat , dog,"_s).value(), (QStringList{u"cat"_s, u"dog"_s}));
    QCOMPARE(classNamesFrom(file).value(), (QStringList{u"cat"_s, u"big, dog"_s}));
    QCOMPARE(classNamesFrom({}).value(), QStringList());
}

void TestImportDialogs::importsLabels()
{
    DialogProject made;
    QVERIFY(made.isReady());
    auto *dialog = new ImportLabelsDialog(made.project(), u"ann"_s, nullptr);
    dialog->open();
    dialog->setFiles({made.write(u"labels.csv"_s, "filename,label\ncat/0.png,cat\ndog/1.png,dog\n")});
    QTRY_COMPARE(dialog->format(), u"label-table"_s);
    dialog->classes()->lineEdit()->setText(u"cat"_s);
    QVERIFY(press(dialog->mainButton()));
    // A class that is not allowed is refused; everything stays.
    QTRY_VERIFY(!dialog->isWorking() && dialog->notice().kind() == NoticeLine::Kind::Problem);
    QCOMPARE(made.project().overview().labels, 0);
    dialog->classes()->lineEdit()->setText(u"cat, dog"_s);
    QVERIFY(press(dialog->mainButton()));
    QTRY_COMPARE(made.project().overview().labels, 2);
    dialog->close();
}

void TestImportDialogs::refusesAUsedEmbeddingName()
{
    DialogProject made([](Project &project) {
        EmbeddingInfo info;
        info.name = u"vectors"_s;
        info.embedder = u"import"_s;
        SelectionProject::must(
            project.embeddings().add(info, FeatureMatrix::Ones(DialogProject::sampleCount, 2)));
    });
    QVERIFY(made.isReady());
    ImportEmbeddingDialog dialog(made.project(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.setFiles({made.write(u"vectors.csv"_s, "filenames,embedding_0\ncat/0.png,1\n")});
    QTRY_COMPARE(dialog.notice().kind(), NoticeLine::Kind::Problem);
    QVERIFY(!dialog.mainButton()->isEnabled());
    dialog.name()->setText(u"others"_s);
    QVERIFY(dialog.mainButton()->isEnabled());
}

void TestImportDialogs::importsAnEmbeddingByNames()
{
    DialogProject made;
    QVERIFY(made.isReady());
    QByteArray table("filenames,embedding_0,embedding_1,labels\n");
    for (int i = 0; i < 11; ++i)
        table += DialogProject::pictureName(i).toUtf8() + ",1," + QByteArray::number(i) + ",0\n";
    auto *dialog = new ImportEmbeddingDialog(made.project(), nullptr);
    dialog->open();
    dialog->setFiles({made.write(u"vec.csv"_s, table)});
    QVERIFY(press(dialog->mainButton()));
    QTRY_COMPARE(made.project().overview().embeddings.size(), std::size_t(1));
    QCOMPARE(made.project().overview().embeddings[0].info.name, u"vec"_s);
    // One picture has no row, which is a remark.
    QCOMPARE(dialog->notice().kind(), NoticeLine::Kind::Warning);
    dialog->close();
}

void TestImportDialogs::importsMetadata()
{
    DialogProject made;
    QVERIFY(made.isReady());
    auto *dialog = new ImportMetadataDialog(made.project(), nullptr);
    dialog->open();
    dialog->setFiles({made.write(u"m.csv"_s, "filename,weather\ncat/0.png,rain\n")});
    QTRY_COMPARE(dialog->format(), u"metadata-table"_s);
    QVERIFY(press(dialog->mainButton()));
    QTRY_VERIFY(dialog->findChild<ReportPage *>() != nullptr);
    dialog->close();
}

void TestImportDialogs::closedWhileWorkingTellsTheProject()
{
    DialogProject made;
    QVERIFY(made.isReady());
    QSignalSpy failures(&made.project(), &ProjectState::failed);
    auto *dialog = new ImportPredictionsDialog(made.project(), u"initial-tag"_s, nullptr);
    dialog->open();
    dialog->setFiles({made.write(u"logits.csv"_s, "filename,cat,dog\ncat/0.png,4.5,-3\n")});
    QVERIFY(press(dialog->mainButton()));
    dialog->close();
    QTRY_COMPARE(failures.size(), 1);
}

QTEST_MAIN(TestImportDialogs)
#include "tst_import_dialogs.moc"
