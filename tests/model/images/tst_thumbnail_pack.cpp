#include "model/images/image_decoder.h"
#include "model/images/thumbnail_pack.h"
#include "picture_makers.h"
#include "tests/support/written_file.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 64;

QByteArray hashOf(int number)
{
    return QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Blake2b_256);
}

/// A picture that tells its number by its colour.
QImage thumbnail(int number)
{
    QImage image(edge, 40, QImage::Format_RGB888);
    image.fill(QColor((number * 37) % 256, (number * 11) % 256, 128));
    return image;
}

bool shows(const QImage &image, int number)
{
    if (image.size() != QSize(edge, 40))
        return false;
    const QColor got = image.pixelColor(20, 20);
    const QColor wanted = thumbnail(number).pixelColor(20, 20);
    return std::abs(got.red() - wanted.red()) < 6 && std::abs(got.green() - wanted.green()) < 6;
}

std::unique_ptr<ThumbnailPack> opened(const QString &path, int size = edge,
                                      qint64 limit = ThumbnailPack::defaultMaximumBytes)
{
    auto pack = ThumbnailPack::open(path, size, limit);
    if (!pack)
        qFatal("%s", qPrintable(pack.error().message));
    return std::move(*pack);
}

void fill(const QString &path, int count)
{
    const auto pack = opened(path);
    for (int i = 0; i < count; ++i)
        pack->add(hashOf(i), thumbnail(i));
}

void replaceBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

}  // namespace

class TestThumbnailPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatWasAdded();
    void keepsManyApart();
    void survivesDamage_data();
    void survivesDamage();
    void startsAgainForAnotherSize();
    void startsAgainWhenFull();
    void takesTheNewerOfTwo();
    void leavesForeignFilesAlone_data();
    void leavesForeignFilesAlone();
    void secondProgramReadsAlong();
    void readerNoticesANewBeginning();
    void isMadeAnewAfterDeletion();
    void hasAFolderPerProject();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_indexPath;
};

void TestThumbnailPack::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = thumbnailPackPath(m_folder->filePath(u"cache/project"_s), edge);
    m_indexPath = m_path + u".index"_s;
}

void TestThumbnailPack::givesBackWhatWasAdded()
{
    const auto pack = opened(m_path);
    QVERIFY(!pack->isReadOnly());
    QVERIFY(pack->find(hashOf(1)).isNull());
    pack->add(hashOf(1), thumbnail(1));
    QVERIFY(shows(pack->find(hashOf(1)), 1));
    QVERIFY(pack->find(hashOf(2)).isNull());
    QVERIFY(pack->find({}).isNull());
    pack->add("not a hash", thumbnail(2));
    pack->add(hashOf(2), {});
    QCOMPARE(pack->count(), std::size_t{1});
}

void TestThumbnailPack::keepsManyApart()
{
    fill(m_path, 3000);
    const auto pack = opened(m_path);
    QCOMPARE(pack->count(), std::size_t{3000});
    for (int i = 0; i < 3000; i += 7)
        QVERIFY2(shows(pack->find(hashOf(i)), i), qPrintable(QString::number(i)));
    QVERIFY(pack->find(hashOf(3000)).isNull());
}

void TestThumbnailPack::survivesDamage_data()
{
    QTest::addColumn<int>("packCut");
    QTest::addColumn<int>("indexCut");
    QTest::addColumn<int>("packFlip");
    QTest::addColumn<int>("indexFlip");
    QTest::addColumn<int>("expected");
    // Ten pictures; cuts are bytes taken from the end, flips are positions from the end.
    QTest::newRow("nothing happened") << 0 << 0 << 0 << 0 << 10;
    QTest::newRow("the last entry is torn") << 0 << 13 << 0 << 0 << 9;
    QTest::newRow("the last entry was never written") << 0 << 64 << 0 << 0 << 9;
    QTest::newRow("the last picture is torn") << 5 << 0 << 0 << 0 << 9;
    QTest::newRow("a picture is damaged") << 0 << 0 << 20 << 0 << 9;
    QTest::newRow("an entry in the middle is damaged") << 0 << 0 << 0 << 64 * 5 - 3 << 5;
    QTest::newRow("all entries are gone") << 0 << 640 << 0 << 0 << 0;
    QTest::newRow("the header of the index is torn") << 0 << 650 << 0 << 0 << 0;
    QTest::newRow("the index is empty") << 0 << 672 << 0 << 0 << 0;
    QTest::newRow("the pack is empty") << 1'000'000 << 0 << 0 << 0 << 0;
    QTest::newRow("the index is of another generation") << 0 << 0 << 0 << 640 + 4 << 0;
}

void TestThumbnailPack::survivesDamage()
{
    QFETCH(int, packCut);
    QFETCH(int, indexCut);
    QFETCH(int, packFlip);
    QFETCH(int, indexFlip);
    QFETCH(int, expected);
    fill(m_path, 10);
    const auto spoil = [](const QString &path, int cut, int flip) {
        QByteArray bytes = fileBytes(path);
        bytes.chop(cut);
        if (flip > 0)
            bytes[bytes.size() - flip] = char(~bytes[bytes.size() - flip]);
        replaceBytes(path, bytes);
    };
    spoil(m_path, packCut, packFlip);
    spoil(m_indexPath, indexCut, indexFlip);

    const auto countShown = [](ThumbnailPack &pack) {
        int shown = 0;
        for (int i = 0; i < 10; ++i) {
            const QImage image = pack.find(hashOf(i));
            if (!image.isNull() && !shows(image, i))
                return -1;
            shown += image.isNull() ? 0 : 1;
        }
        return shown;
    };
    {
        const auto pack = opened(m_path);
        QCOMPARE(countShown(*pack), expected);
        for (int i = 0; i < 10; ++i) {
            if (pack->find(hashOf(i)).isNull())
                pack->add(hashOf(i), thumbnail(i));
        }
        QCOMPARE(countShown(*pack), 10);
    }
    QCOMPARE(countShown(*opened(m_path)), 10);
}

void TestThumbnailPack::startsAgainForAnotherSize()
{
    fill(m_path, 3);
    QCOMPARE(opened(m_path, 128)->count(), std::size_t{0});
}

void TestThumbnailPack::startsAgainWhenFull()
{
    constexpr qint64 limit = 8000;
    const auto pack = opened(m_path, edge, limit);
    int restarts = 0;
    std::size_t before = 0;
    for (int i = 0; i < 100; ++i) {
        pack->add(hashOf(i), thumbnail(i));
        QVERIFY(shows(pack->find(hashOf(i)), i));
        QVERIFY(QFileInfo(m_path).size() + QFileInfo(m_indexPath).size() <= limit);
        restarts += pack->count() <= before ? 1 : 0;
        before = pack->count();
    }
    QVERIFY(restarts > 1);
    const auto tiny = opened(m_folder->filePath(u"tiny"_s), edge, 100);
    tiny->add(hashOf(1), thumbnail(1));
    QCOMPARE(tiny->count(), std::size_t{0});
}

void TestThumbnailPack::takesTheNewerOfTwo()
{
    {
        const auto pack = opened(m_path);
        pack->add(hashOf(1), thumbnail(5));
        pack->add(hashOf(1), thumbnail(1));
        QCOMPARE(pack->count(), std::size_t{1});
    }
    QVERIFY(shows(opened(m_path)->find(hashOf(1)), 1));
}

void TestThumbnailPack::leavesForeignFilesAlone_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("in the pack's place") << QString();
    QTest::newRow("in the index's place") << u".index"_s;
}

void TestThumbnailPack::leavesForeignFilesAlone()
{
    QFETCH(QString, ending);
    const QByteArray letter("Dear diary, this file is not yours.");
    const QString path = writeFile(m_folder->path(), u"mine"_s + ending, letter);
    const auto pack = ThumbnailPack::open(m_folder->filePath(u"mine"_s), edge);
    QVERIFY(!pack);
    QCOMPARE(pack.error().kind, ErrorKind::Unsupported);
    QCOMPARE(fileBytes(path), letter);
}

void TestThumbnailPack::secondProgramReadsAlong()
{
    const auto writer = opened(m_path);
    writer->add(hashOf(1), thumbnail(1));
    const auto reader = opened(m_path);
    const auto other = opened(m_path);
    QVERIFY(reader->isReadOnly() && other->isReadOnly());
    QVERIFY(shows(reader->find(hashOf(1)), 1));
    reader->add(hashOf(2), thumbnail(2));
    QVERIFY(reader->find(hashOf(2)).isNull());
    writer->add(hashOf(2), thumbnail(2));
    writer->add(hashOf(3), thumbnail(3));
    QVERIFY(shows(reader->find(hashOf(3)), 3));
    QVERIFY(shows(other->find(hashOf(2)), 2));
}

void TestThumbnailPack::readerNoticesANewBeginning()
{
    constexpr qint64 limit = 8000;
    const auto writer = opened(m_path, edge, limit);
    writer->add(hashOf(0), thumbnail(0));
    const auto reader = opened(m_path);
    for (int i = 1; i < 60; ++i) {
        writer->add(hashOf(i), thumbnail(i));
        QVERIFY2(shows(reader->find(hashOf(i)), i), qPrintable(QString::number(i)));
    }
    QVERIFY(reader->find(hashOf(0)).isNull());
}

void TestThumbnailPack::isMadeAnewAfterDeletion()
{
    fill(m_path, 4);
    QVERIFY(QDir(m_folder->filePath(u"cache"_s)).removeRecursively());
    const auto pack = opened(m_path);
    QCOMPARE(pack->count(), std::size_t{0});
    // Deleting it under a running program does no harm either.
    QVERIFY(QFile::remove(m_path));
    pack->add(hashOf(1), thumbnail(1));
    QVERIFY(shows(pack->find(hashOf(1)), 1));
}

void TestThumbnailPack::hasAFolderPerProject()
{
    QCOMPARE(thumbnailCacheFolder(u"/a/b.atoll"_s), thumbnailCacheFolder(u"/a/./b.atoll"_s));
    QVERIFY(thumbnailCacheFolder(u"/a/b.atoll"_s) != thumbnailCacheFolder(u"/a/c.atoll"_s));
}

QTEST_GUILESS_MAIN(TestThumbnailPack)
#include "tst_thumbnail_pack.moc"
