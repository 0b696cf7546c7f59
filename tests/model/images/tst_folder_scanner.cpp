#include "model/images/folder_scanner.h"
#include "model/images/image_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

const QByteArray pngStart("\x89PNG\r\n\x1A\n rest", 13);

/// Writes under names that may be any bytes.
void write(const QTemporaryDir &folder, const QByteArray &rawPath, const QByteArray &content = pngStart)
{
    const std::filesystem::path path = pathFromText(folder.path()) / pathFromBytes(rawPath);
    std::filesystem::create_directories(path.parent_path());
    QFile file;
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    QVERIFY(descriptor >= 0);
    QVERIFY(file.open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle));
    QCOMPARE(file.write(content), content.size());
}

std::vector<ScannedFile> scanned(const QTemporaryDir &folder)
{
    auto scanner = FolderScanner::open(pathFromText(folder.path()));
    std::vector<ScannedFile> files;
    while (scanner) {
        auto file = scanner->next();
        if (!file)
            break;
        files.push_back(*file);
    }
    return files;
}

QStringList paths(const QTemporaryDir &folder)
{
    QStringList result;
    for (const ScannedFile &file : scanned(folder))
        result.append(file.path);
    return result;
}

}  // namespace

class TestFolderScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesPathsInBytewiseOrder();
    void tellsPicturesFromOtherFiles();
    void leavesOutSystemFiles();
    void opensRegularFilesOnly();
    void followsLinksToFilesInsideOnly();
    void keepsNamesThatAreNoText();
    void normalisesNames();
    void goesOnAfterAnUnreadableFolder();
    void refusesWhatIsNoFolder();
    void walksTwoThousandFiles();
};

void TestFolderScanner::givesPathsInBytewiseOrder()
{
    const QTemporaryDir folder;
    QStringList expected = {u"a/x.png"_s,   u"a.png"_s, u"a-b/x.png"_s, u"a0.png"_s,  u"a/b/c.png"_s,
                            u"a/b.c.png"_s, u"B.png"_s, u"é.png"_s,     u"z/1.png"_s, u"a b/x.png"_s};
    for (const QString &path : expected)
        write(folder, path.toUtf8());
    std::ranges::sort(expected, {}, [](const QString &path) { return path.toUtf8(); });
    QCOMPARE(paths(folder), expected);
}

void TestFolderScanner::tellsPicturesFromOtherFiles()
{
    const QTemporaryDir folder;
    write(folder, "picture with a lie.txt");
    write(folder, "no extension");
    write(folder, "notes.txt", "BMW is no bitmap");
    write(folder, "empty.csv", "");
    write(folder, "broken.JPG", "hello");
    write(folder, "empty.png", "");
    write(folder, "phone.heic", "....ftypheic");
    write(folder, "vector.svg", "<svg/>");
    auto scanner = FolderScanner::open(pathFromText(folder.path()));
    QVERIFY(scanner);
    QStringList found;
    while (const auto file = scanner->next())
        found.append(file->path);
    QCOMPARE(found, (QStringList{u"broken.JPG"_s, u"empty.png"_s, u"no extension"_s, u"phone.heic"_s,
                                 u"picture with a lie.txt"_s}));
    QCOMPARE(scanner->otherFiles(), 3);
}

void TestFolderScanner::leavesOutSystemFiles()
{
    const QTemporaryDir folder;
    for (const char *path : {".git/a.png", "@eaDir/a.png", "__MACOSX/a.png", ".lightly/a.png", "sub/._b.png",
                             "sub/Thumbs.db", ".DS_Store", "sub/b.png"})
        write(folder, path);
    QCOMPARE(paths(folder), QStringList{u"sub/b.png"_s});
}

void TestFolderScanner::opensRegularFilesOnly()
{
    const QTemporaryDir folder;
    write(folder, "b.png");
    QCOMPARE(::mkfifo(qPrintable(folder.filePath(u"a.png"_s)), 0600), 0);
    QVERIFY(QDir(folder.path()).mkdir(u"folder.png"_s));
    QCOMPARE(paths(folder), QStringList{u"b.png"_s});
    const auto read = readPictureFile(pathFromText(folder.filePath(u"a.png"_s)));
    QCOMPARE(read.error().kind, ErrorKind::Unsupported);
}

void TestFolderScanner::followsLinksToFilesInsideOnly()
{
    const QTemporaryDir outside;
    const QTemporaryDir folder;
    write(outside, "o.png");
    write(folder, "in/a.png");
    const auto link = [&](const QString &target, const char *name) {
        QCOMPARE(::symlink(qPrintable(target), qPrintable(folder.filePath(QString::fromLatin1(name)))), 0);
    };
    link(u"in/a.png"_s, "inside.png");
    link(folder.filePath(u"in/a.png"_s), "absolute.png");
    link(outside.filePath(u"o.png"_s), "outside.png");
    link(u"in"_s, "loop.png");
    link(u"."_s, "self");
    link(u"nowhere"_s, "dangling.png");
    link(u"round.png"_s, "round.png");
    QCOMPARE(paths(folder), (QStringList{u"absolute.png"_s, u"in/a.png"_s, u"inside.png"_s}));
    for (const ScannedFile &file : scanned(folder))
        QCOMPARE(file.bytes, pngStart.size());
}

void TestFolderScanner::keepsNamesThatAreNoText()
{
    const QTemporaryDir folder;
    const QByteArray name("sub\xFF/\xE9t\xE9.png");
    write(folder, name);
    const auto files = scanned(folder);
    QCOMPARE(files.size(), 1U);
    QCOMPARE(files[0].rawPath, name);
    QCOMPARE(files[0].path, u"sub\uFFFD/\uFFFDt\uFFFD.png"_s);
    Sample sample;
    sample.path = files[0].path;
    sample.rawPath = files[0].rawPath;
    QCOMPARE(*readPictureFile(samplePath(pathFromText(folder.path()), sample)), pngStart);
}

void TestFolderScanner::normalisesNames()
{
    const QTemporaryDir folder;
    const QByteArray decomposed("e\xCC\x81.png");
    write(folder, decomposed);
    const auto files = scanned(folder);
    QCOMPARE(files.size(), 1U);
    QCOMPARE(files[0].path, u"\u00E9.png"_s);
    QCOMPARE(files[0].rawPath, decomposed);
}

void TestFolderScanner::goesOnAfterAnUnreadableFolder()
{
    if (::geteuid() == 0)
        QSKIP("the administrator may read every folder");
    const QTemporaryDir folder;
    write(folder, "a/1.png");
    write(folder, "b/2.png");
    const QByteArray closed = QFile::encodeName(folder.filePath(u"a"_s));
    QCOMPARE(::chmod(closed.constData(), 0), 0);
    auto scanner = FolderScanner::open(pathFromText(folder.path()));
    QVERIFY(scanner);
    QCOMPARE(scanner->next()->path, u"b/2.png"_s);
    QVERIFY(!scanner->next());
    QCOMPARE(scanner->unreadableFolders().size(), 1U);
    QCOMPARE(scanner->unreadableFolders()[0].rawPath, QByteArray("a"));
    QVERIFY(!scanner->unreadableFolders()[0].reason.isEmpty());
    ::chmod(closed.constData(), 0700);
}

void TestFolderScanner::refusesWhatIsNoFolder()
{
    const QTemporaryDir folder;
    write(folder, "a.png");
    for (const QString &path : {folder.filePath(u"a.png"_s), folder.filePath(u"missing"_s)}) {
        const auto scanner = FolderScanner::open(pathFromText(path));
        QVERIFY(!scanner);
        QCOMPARE(scanner.error().kind, ErrorKind::NotFound);
        QVERIFY(scanner.error().message.contains(path));
    }
}

void TestFolderScanner::walksTwoThousandFiles()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 2000; ++i)
        write(folder, QByteArray::number(i % 40) + '/' + QByteArray::number(i) + ".png");
    const auto files = scanned(folder);
    QCOMPARE(files.size(), 2000U);
    QVERIFY(std::ranges::is_sorted(files, {}, &ScannedFile::rawPath));
}

QTEST_APPLESS_MAIN(TestFolderScanner)
#include "tst_folder_scanner.moc"
