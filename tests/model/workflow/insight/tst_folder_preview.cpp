#include "model/workflow/insight/folder_preview.h"
#include "model/workflow/insight/project_place.h"
#include "tests/model/images/picture_makers.h"
#include "tests/support/drawn_pictures.h"
#include "tests/support/written_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestFolderPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatAnImportWouldFind();
    void estimatesFromPicturesThatOpen();
    void anEmptyFolderHasNothing();
    void refusesAFolderThatIsNotThere();
    void stopsWhenCancelled();
    void theWalkIsHeardOf();
    void placesAreChecked_data();
    void placesAreChecked();
    void suggestsAFreeNameBesideTheFolder();
    void suggestsTheDocumentsWhereNothingCanBeWritten();
};

void TestFolderPreview::countsWhatAnImportWouldFind()
{
    const QTemporaryDir folder;
    const QByteArray png = encoded(drawnPicture(20, 16, 1), ".png");
    for (const QString &name : {u"a/1.png"_s, u"a/2.png"_s, u"a/deep/3.png"_s, u"b/1.png"_s, u"top.png"_s})
        writeFile(folder.path(), name, png);
    writeFile(folder.path(), u"b/readme.txt"_s, "text");
    writeFile(folder.path(), u".hidden/4.png"_s, png);
    TaskControl control;
    const auto preview = previewFolder(folder.path(), control);
    QVERIFY(preview);
    QVERIFY(preview->isComplete);
    QCOMPARE(preview->pictures, 5);
    QCOMPARE(preview->bytes, 5 * qint64{png.size()});
    QCOMPARE(preview->otherFiles, 1);
    QCOMPARE(preview->outsideFolders, 1);
    QCOMPARE(preview->classes, std::vector<FolderClass>({{u"a"_s, 3}, {u"b"_s, 1}}));
    QVERIFY(!preview->hasMoreClasses);
    QCOMPARE(preview->firstPictures.size(), 5);
    QCOMPARE(preview->firstPictures.front(), u"a/1.png"_s);
}

void TestFolderPreview::estimatesFromPicturesThatOpen()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 40; ++i)
        writeFile(folder.path(), u"%1.png"_s.arg(i), encoded(drawnPicture(100, 80, quint64(i)), ".png"));
    for (int i = 0; i < 10; ++i)
        writeFile(folder.path(), u"broken%1.png"_s.arg(i), "no picture");
    TaskControl control;
    const auto preview = previewFolder(folder.path(), control);
    QVERIFY(preview);
    QCOMPARE(preview->pictures, 50);
    QVERIFY(preview->measuredPictures > 0 && preview->measuredPictures <= 32);
    QVERIFY(preview->unreadablePictures < preview->measuredPictures);
    QVERIFY(preview->importSeconds > 0);
    QVERIFY(preview->thumbnailSeconds > 0);
    QVERIFY(preview->embeddingSeconds > 0);
}

void TestFolderPreview::anEmptyFolderHasNothing()
{
    const QTemporaryDir folder;
    TaskControl control;
    const auto preview = previewFolder(folder.path(), control);
    QVERIFY(preview && preview->isComplete);
    QCOMPARE(preview->pictures, 0);
    QVERIFY(preview->importSeconds < 0 && preview->embeddingSeconds < 0);
}

void TestFolderPreview::refusesAFolderThatIsNotThere()
{
    TaskControl control;
    QCOMPARE(previewFolder(u"/no/such/folder"_s, control).error().kind, ErrorKind::NotFound);
}

void TestFolderPreview::stopsWhenCancelled()
{
    const QTemporaryDir folder;
    writeFile(folder.path(), u"a.png"_s, encoded(drawnPicture(20, 16, 1), ".png"));
    TaskControl control;
    control.cancel();
    QCOMPARE(previewFolder(folder.path(), control).error().kind, ErrorKind::Cancelled);
}

void TestFolderPreview::theWalkIsHeardOf()
{
    const QTemporaryDir folder;
    writeFile(folder.path(), u"a.png"_s, encoded(drawnPicture(20, 16, 1), ".png"));
    TaskControl control;
    std::vector<FolderPreview> heard;
    const auto preview =
        previewFolder(folder.path(), control, [&](const FolderPreview &state) { heard.push_back(state); });
    QVERIFY(preview);
    QVERIFY(!heard.empty());
    // The counts are there before the estimate.
    QVERIFY(heard.back().isComplete);
    QCOMPARE(heard.back().pictures, 1);
    QVERIFY(heard.back().importSeconds < 0);
}

void TestFolderPreview::placesAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isPossible");
    QTest::newRow("a new name") << u"new.atoll"_s << true;
    QTest::newRow("a name that is taken") << u"taken.atoll"_s << false;
    QTest::newRow("a folder that is not there") << u"gone/new.atoll"_s << false;
    QTest::newRow("no name") << u""_s << false;
    QTest::newRow("an ending only") << u".atoll"_s << false;
}

void TestFolderPreview::placesAreChecked()
{
    QFETCH(QString, name);
    QFETCH(bool, isPossible);
    const QTemporaryDir folder;
    writeFile(folder.path(), u"taken.atoll"_s, "x");
    const ProjectPlace place = checkProjectPlace(folder.path() + u'/' + name);
    QCOMPARE(place.isPossible, isPossible);
    QCOMPARE(place.reason.isEmpty(), isPossible);
    // Looking leaves nothing behind.
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList({u"taken.atoll"_s}));
}

void TestFolderPreview::suggestsAFreeNameBesideTheFolder()
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkdir(u"street"_s);
    QCOMPARE(suggestedProjectPlace(folder.filePath(u"street"_s)).path, folder.filePath(u"street.atoll"_s));
    writeFile(folder.path(), u"street.atoll"_s, "x");
    const ProjectPlace place = suggestedProjectPlace(folder.filePath(u"street/"_s));
    QCOMPARE(place.path, folder.filePath(u"street-2.atoll"_s));
    QVERIFY(place.isPossible);
}

void TestFolderPreview::suggestsTheDocumentsWhereNothingCanBeWritten()
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(u"media/street"_s);
    QFile::setPermissions(folder.filePath(u"media"_s), QFile::ReadOwner | QFile::ExeOwner);
    const bool isGuarded = !QFile(folder.filePath(u"media/probe"_s)).open(QIODevice::WriteOnly);
    const ProjectPlace place = suggestedProjectPlace(folder.filePath(u"media/street"_s));
    QFile::setPermissions(folder.filePath(u"media"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!isGuarded)
        QSKIP("This user may write everywhere.");
    QVERIFY(!place.path.startsWith(folder.path()));
    QVERIFY(place.path.endsWith(u"street.atoll"_s));
}

QTEST_GUILESS_MAIN(TestFolderPreview)
#include "tst_folder_preview.moc"
