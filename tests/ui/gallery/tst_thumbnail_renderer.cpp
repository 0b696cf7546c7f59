#include "model/images/image_decoder.h"
#include "model/images/image_file.h"
#include "model/images/thumbnail_pack.h"
#include "tests/model/images/picture_makers.h"
#include "tests/support/written_file.h"
#include "ui/gallery/thumbnail_renderer.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <semaphore>
#include <set>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

/// Reads every path as the same picture, one at a time when it is held back, and counts.
struct HeldReader
{
    QByteArray bytes = encoded(noisePicture(300, 200), ".jpg");
    std::counting_semaphore<> permits{0};
    std::atomic<int> begun{0};

    ThumbnailRenderer::Reader reader()
    {
        return [this](const std::filesystem::path &) -> Result<QByteArray> {
            ++begun;
            permits.acquire();
            return bytes;
        };
    }
};

std::vector<ThumbnailRequest> requests(SampleIndex first, SampleIndex count)
{
    std::vector<ThumbnailRequest> result;
    for (SampleIndex i = first; i < first + count; ++i)
        result.push_back({i, pathFromText(QString::number(i)), {}});
    return result;
}

std::set<SampleIndex> samplesOf(const QSignalSpy &spy)
{
    std::set<SampleIndex> samples;
    for (const auto &arguments : spy)
        samples.insert(arguments.at(0).value<SampleIndex>());
    return samples;
}

}  // namespace

class TestThumbnailRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesFewSizes_data();
    void choosesFewSizes();
    void rendersAsTheImagesRoomDoes();
    void dropsWhatIsNoLongerWanted();
    void begetsNothingTwice();
    void takesThePackBeforeTheFile();
    void tellsWhyThereIsNone();
    void offersTheNearestSize();
    void keepsWithinItsMemory();
    void forgetsOnDemand();
    void endsWhileBusy();
};

void TestThumbnailRenderer::choosesFewSizes_data()
{
    QTest::addColumn<double>("pixels");
    QTest::addColumn<int>("edge");
    QTest::newRow("tiny") << 10.0 << 64;
    QTest::newRow("exact") << 128.0 << 128;
    QTest::newRow("rounded scale factors") << 128.4 << 128;
    QTest::newRow("between") << 129.0 << 192;
    QTest::newRow("beyond the largest") << 640.0 << 512;
}

void TestThumbnailRenderer::choosesFewSizes()
{
    QFETCH(double, pixels);
    QFETCH(int, edge);
    QCOMPARE(ThumbnailRenderer::edgeFor(pixels), edge);
}

void TestThumbnailRenderer::rendersAsTheImagesRoomDoes()
{
    const QTemporaryDir folder;
    const QByteArray turned =
        withJpegExif(encoded(storedFor(noisePicture(400, 300), 6), ".jpg"), exifBlock(6));
    const QString path = writeFile(folder.path(), u"turned.jpg"_s, turned);
    ThumbnailRenderer renderer{QString()};
    QSignalSpy rendered(&renderer, &ThumbnailRenderer::rendered);
    renderer.setWanted({{7, pathFromText(path), {}}}, 128);
    QTRY_COMPARE(rendered.size(), 1);
    const QImage expected = renderThumbnail(turned, 128).convertToFormat(QImage::Format_RGB32);
    QCOMPARE(rendered[0][0].value<SampleIndex>(), 7);
    QCOMPARE(rendered[0][1].toInt(), 128);
    QCOMPARE(rendered[0][2].value<QImage>(), expected);
    QCOMPARE(renderer.image(7, 128), expected);
    QCOMPARE(renderer.pendingCount(), 0);
}

void TestThumbnailRenderer::dropsWhatIsNoLongerWanted()
{
    HeldReader held;
    ThumbnailRenderer renderer(QString(), held.reader());
    QSignalSpy rendered(&renderer, &ThumbnailRenderer::rendered);
    renderer.setWanted(requests(0, 1000), 64);
    QTRY_COMPARE(held.begun.load(), 2);
    for (SampleIndex page = 1; page < 50; ++page)
        renderer.setWanted(requests(page * 1000, 1000), 64);
    renderer.setWanted(requests(100'000, 5), 64);
    QCOMPARE(renderer.pendingCount(), 7);
    held.permits.release(1000);
    QTRY_COMPARE(rendered.size(), 7);
    QTest::qWait(20);
    QCOMPARE(held.begun.load(), 7);
    QCOMPARE(samplesOf(rendered), (std::set<SampleIndex>{0, 1, 100'000, 100'001, 100'002, 100'003, 100'004}));
    QCOMPARE(renderer.pendingCount(), 0);
}

void TestThumbnailRenderer::begetsNothingTwice()
{
    HeldReader held;
    ThumbnailRenderer renderer(QString(), held.reader());
    QSignalSpy rendered(&renderer, &ThumbnailRenderer::rendered);
    renderer.setWanted(requests(0, 2), 64);
    QTRY_COMPARE(held.begun.load(), 2);
    renderer.setWanted(requests(0, 2), 64);
    held.permits.release(100);
    QTRY_COMPARE(rendered.size(), 2);
    renderer.setWanted(requests(0, 3), 64);
    QTRY_COMPARE(rendered.size(), 3);
    QCOMPARE(held.begun.load(), 3);
    renderer.setWanted(requests(0, 3), 128);
    QTRY_COMPARE(rendered.size(), 6);
    QCOMPARE(held.begun.load(), 6);
}

void TestThumbnailRenderer::takesThePackBeforeTheFile()
{
    const QTemporaryDir folder;
    const QByteArray bytes = encoded(noisePicture(300, 200), ".jpg");
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
    const QString path = writeFile(folder.path(), u"a.jpg"_s, bytes);
    const std::vector<ThumbnailRequest> wanted{{0, pathFromText(path), hash}};
    {
        ThumbnailRenderer renderer(folder.filePath(u"cache"_s));
        QSignalSpy rendered(&renderer, &ThumbnailRenderer::rendered);
        renderer.setWanted(wanted, 96);
        QTRY_COMPARE(rendered.size(), 1);
    }
    QVERIFY(QFile::exists(thumbnailPackPath(folder.filePath(u"cache"_s), 96)));
    QVERIFY(QFile::remove(path));
    ThumbnailRenderer renderer(folder.filePath(u"cache"_s));
    QSignalSpy rendered(&renderer, &ThumbnailRenderer::rendered);
    QSignalSpy failed(&renderer, &ThumbnailRenderer::failed);
    renderer.setWanted(wanted, 96);
    QTRY_COMPARE(rendered.size(), 1);
    QCOMPARE(renderer.image(0, 96).size(), renderThumbnail(bytes, 96).size());
    // Another size is another pack, and there the file is missed.
    renderer.setWanted(wanted, 192);
    QTRY_COMPARE(failed.size(), 1);
}

void TestThumbnailRenderer::tellsWhyThereIsNone()
{
    const QTemporaryDir folder;
    const QString path = writeFile(folder.path(), u"a.jpg"_s, "These are words.");
    ThumbnailRenderer renderer{QString()};
    QSignalSpy failed(&renderer, &ThumbnailRenderer::failed);
    const std::vector<ThumbnailRequest> wanted{{0, pathFromText(path), {}}, {1, "/no/such/file.jpg", {}}};
    renderer.setWanted(wanted, 64);
    QTRY_COMPARE(failed.size(), 2);
    for (const SampleIndex sample : {0, 1}) {
        QVERIFY(!renderer.failureReason(sample).isEmpty());
        QVERIFY(renderer.image(sample, 64).isNull());
    }
    QVERIFY(renderer.failureReason(0) != renderer.failureReason(1));
    // What failed is not tried again and again.
    renderer.setWanted(wanted, 64);
    QCOMPARE(renderer.pendingCount(), 0);
    renderer.clear();
    QVERIFY(renderer.failureReason(0).isEmpty());
    renderer.setWanted(wanted, 64);
    QTRY_COMPARE(failed.size(), 4);
}

void TestThumbnailRenderer::offersTheNearestSize()
{
    HeldReader held;
    held.permits.release(100);
    ThumbnailRenderer renderer(QString(), held.reader());
    QSignalSpy rendered(&renderer, &ThumbnailRenderer::rendered);
    QVERIFY(renderer.image(0, 128).isNull());
    int count = 0;
    const auto widthAfter = [&](int rendering, int asked) {
        renderer.setWanted(requests(0, 1), rendering);
        ++count;
        [&] { QTRY_COMPARE(rendered.size(), count); }();
        return renderer.image(0, asked).width();
    };
    QCOMPARE(widthAfter(64, 128), 64);
    QCOMPARE(widthAfter(96, 128), 96);
    QCOMPARE(widthAfter(256, 128), 256);
    QCOMPARE(widthAfter(192, 128), 192);
    QCOMPARE(widthAfter(128, 128), 128);
}

void TestThumbnailRenderer::keepsWithinItsMemory()
{
    HeldReader held;
    held.permits.release(100);
    ThumbnailRenderer renderer(QString(), held.reader());
    renderer.setMemoryLimit(3 * (64 * 43 * 4 + 1024));
    QSignalSpy rendered(&renderer, &ThumbnailRenderer::rendered);
    renderer.setWanted(requests(0, 20), 64);
    QTRY_COMPARE(rendered.size(), 20);
    int kept = 0;
    for (SampleIndex i = 0; i < 20; ++i)
        kept += renderer.image(i, 64).isNull() ? 0 : 1;
    QVERIFY(kept >= 2 && kept <= 3);
}

void TestThumbnailRenderer::forgetsOnDemand()
{
    HeldReader held;
    ThumbnailRenderer renderer(QString(), held.reader());
    QSignalSpy rendered(&renderer, &ThumbnailRenderer::rendered);
    renderer.setWanted(requests(0, 2), 64);
    QTRY_COMPARE(held.begun.load(), 2);
    renderer.clear();
    renderer.setWanted(requests(0, 1), 64);
    held.permits.release(100);
    // What was begun before is of the old picture.
    QTRY_COMPARE(rendered.size(), 1);
    QTRY_COMPARE(renderer.pendingCount(), 0);
    QCOMPARE(held.begun.load(), 3);
    QCOMPARE(samplesOf(rendered), std::set<SampleIndex>{0});
}

void TestThumbnailRenderer::endsWhileBusy()
{
    HeldReader held;
    {
        ThumbnailRenderer renderer(QString(), held.reader());
        renderer.setWanted(requests(0, 1000), 64);
        QTRY_COMPARE(held.begun.load(), 2);
        held.permits.release(1000);
    }
    QVERIFY(held.begun.load() < 1000);
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestThumbnailRenderer)
#include "tst_thumbnail_renderer.moc"
