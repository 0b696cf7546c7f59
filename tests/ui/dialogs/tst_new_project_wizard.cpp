#include "tests/ui/dialogs/dialog_project.h"
#include "ui/dialogs/command_text.h"
#include "ui/dialogs/embedder_panel.h"
#include "ui/dialogs/folder_names_page.h"
#include "ui/dialogs/folder_page.h"
#include "ui/dialogs/new_project_wizard.h"
#include "ui/dialogs/path_edit.h"
#include "ui/dialogs/summary_page.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>

#include <unistd.h>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestNewProjectWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<NewProject>(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        DialogProject::drawPictures(pictures());
        writeFile(pictures(), u"notes.txt"_s, "not a picture");
    }
    void nextNextCreateWorks();
    void createWorksFromTheFirstPage();
    void saysWhatIsWrongWithFolders_data();
    void saysWhatIsWrongWithFolders();
    void showsFoldersAsClasses();
    void keepsAPlaceThatWasNamed();
    void refusesAPlaceThatIsTaken();
    void triesAModelFile();
    void takesADroppedFolder();

private:
    [[nodiscard]] QString pictures() const { return m_folder->filePath(u"street scenes"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNewProjectWizard::nextNextCreateWorks()
{
    auto *wizard = new NewProjectWizard({}, nullptr);
    QSignalSpy wanted(wizard, &NewProjectWizard::projectWanted);
    wizard->open();
    QVERIFY(!wizard->mainButton()->isEnabled());
    QVERIFY(!wizard->nextButton()->isEnabled());
    QTest::keyClicks(wizard->folderPage()->folder()->lineEdit(), pictures());
    for (int i = 0; i < 3; ++i)
        QVERIFY(press(wizard->nextButton()));
    QCOMPARE(wizard->page(), NewProjectWizard::SummaryStep);
    QVERIFY(!wizard->nextButton()->isEnabled());
    QVERIFY(press(wizard->mainButton()));
    QCOMPARE(wanted.size(), 1);
    const auto project = wanted[0][0].value<NewProject>();
    QCOMPARE(project.folder, pictures());
    QCOMPARE(project.path, m_folder->filePath(u"street scenes.atoll"_s));
    QCOMPARE(project.import.folderNames, ImageImportRequest::FolderNames::Ignored);
    QCOMPARE(project.embed.value().embedder, u"builtin"_s);
    // It only asks: nothing has been made.
    QVERIFY(!QFileInfo::exists(project.path));
    QCOMPARE(commandFor(project),
             u"atoll-cli create '%1' --images '%2' && atoll-cli embed '%1' && atoll-cli map '%1'"_s.arg(
                 project.path, project.folder));
}

void TestNewProjectWizard::createWorksFromTheFirstPage()
{
    auto *wizard = new NewProjectWizard(pictures(), nullptr);
    QSignalSpy wanted(wizard, &NewProjectWizard::projectWanted);
    wizard->open();
    QVERIFY(press(wizard->mainButton()));
    QCOMPARE(wanted.size(), 1);
}

void TestNewProjectWizard::saysWhatIsWrongWithFolders_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a folder that is not there") << u"none"_s << u"There is no folder"_s;
    QTest::newRow("a file") << u"file.txt"_s << u"is a file; choose the folder it lies in."_s;
    QTest::newRow("a folder without pictures") << u"empty"_s << u"There is no picture in"_s;
    QTest::newRow("a folder that may not be read") << u"locked"_s << u"may not be read."_s;
}

void TestNewProjectWizard::saysWhatIsWrongWithFolders()
{
    QFETCH(const QString, name);
    QFETCH(const QString, sentence);
    writeFile(m_folder->path(), u"file.txt"_s, "text");
    QDir(m_folder->path()).mkdir(u"empty"_s);
    QDir(m_folder->path()).mkdir(u"locked"_s);
    const QString path = m_folder->filePath(name);
    if (name == u"locked") {
        if (geteuid() == 0)
            QSKIP("The superuser may read everything.");
        QFile::setPermissions(path, QFileDevice::WriteOwner);
    }
    NewProjectWizard wizard({}, nullptr);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.show();
    wizard.folderPage()->folder()->setPath(path);
    QTRY_COMPARE(wizard.notice().kind(), NoticeLine::Kind::Problem);
    QVERIFY2(wizard.notice().text().contains(sentence), qPrintable(wizard.notice().text()));
    QVERIFY(!wizard.mainButton()->isEnabled());
    QVERIFY(!wizard.nextButton()->isEnabled());
    // A fit folder mends it.
    wizard.folderPage()->folder()->setPath(pictures());
    QTRY_VERIFY(wizard.mainButton()->isEnabled());
}

void TestNewProjectWizard::showsFoldersAsClasses()
{
    NewProjectWizard wizard(pictures(), nullptr);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.show();
    const QAbstractItemModel *model = wizard.labelPage()->classes()->model();
    QTRY_COMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, 0).data().toString(), u"cat"_s);
    QCOMPARE(model->index(1, 1).data().toString(), u"6"_s);
    wizard.labelPage()->choose(ImageImportRequest::FolderNames::ReferenceLabels);
    QCOMPARE(wizard.project().import.folderNames, ImageImportRequest::FolderNames::ReferenceLabels);
}

void TestNewProjectWizard::keepsAPlaceThatWasNamed()
{
    NewProjectWizard wizard(pictures(), nullptr);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.show();
    QTRY_VERIFY(wizard.mainButton()->isEnabled());
    wizard.summaryPage()->file()->setPath(m_folder->filePath(u"mine"_s));
    QTRY_VERIFY(wizard.mainButton()->isEnabled());
    QCOMPARE(wizard.project().path, m_folder->filePath(u"mine.atoll"_s));
    const QString other = m_folder->filePath(u"other"_s);
    DialogProject::drawPictures(other);
    wizard.folderPage()->folder()->setPath(other);
    QTRY_VERIFY(wizard.mainButton()->isEnabled());
    QCOMPARE(wizard.project().path, m_folder->filePath(u"mine.atoll"_s));
    QCOMPARE(wizard.project().folder, other);
}

void TestNewProjectWizard::refusesAPlaceThatIsTaken()
{
    const QString taken = writeFile(m_folder->path(), u"taken.atoll"_s, "something");
    NewProjectWizard wizard(pictures(), nullptr);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.show();
    QTRY_VERIFY(wizard.mainButton()->isEnabled());
    wizard.summaryPage()->file()->setPath(taken);
    QTRY_COMPARE(wizard.notice().kind(), NoticeLine::Kind::Problem);
    QVERIFY(wizard.notice().text().contains(u"taken.atoll"));
    QVERIFY(!wizard.mainButton()->isEnabled());
}

void TestNewProjectWizard::triesAModelFile()
{
    NewProjectWizard wizard(pictures(), nullptr);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.show();
    QTRY_VERIFY(wizard.mainButton()->isEnabled());
    wizard.embedder()->chooseEmbedder(u"onnx"_s);
    QVERIFY(!wizard.mainButton()->isEnabled());
    wizard.embedder()->modelFile()->setPath(writeFile(m_folder->path(), u"no.onnx"_s, "no model"));
    QTRY_VERIFY(!wizard.embedder()->problem().isEmpty() && !wizard.embedder()->isReady());
    QVERIFY(!wizard.mainButton()->isEnabled());
    wizard.embedder()->chooseEmbedder({});
    QTRY_VERIFY(wizard.mainButton()->isEnabled());
    QVERIFY(!wizard.project().embed.has_value());
}

void TestNewProjectWizard::takesADroppedFolder()
{
    NewProjectWizard wizard({}, nullptr);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(pictures())});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(wizard.folderPage()->folder(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(wizard.folderPage()->folder(), &drop);
    QTRY_VERIFY(wizard.mainButton()->isEnabled());
    QCOMPARE(wizard.project().folder, pictures());
}

QTEST_MAIN(TestNewProjectWizard)
#include "tst_new_project_wizard.moc"
