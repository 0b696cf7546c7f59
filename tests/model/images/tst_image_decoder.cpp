#include "model/images/decoded_image.h"
#include "model/images/image_decoder.h"
#include "model/images/image_header.h"
#include "tests/model/images/picture_makers.h"

#include <QFile>
#include <QTest>

#include <opencv2/imgproc.hpp>

#include <random>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

QByteArray stored(const QString &name)
{
    QFile file(QStringLiteral(ATOLL_SOURCE_DIR "/tests/data/images/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double meanDifference(const cv::Mat &a, const cv::Mat &b)
{
    if (a.size() != b.size() || a.type() != b.type())
        return 1000;
    return cv::norm(a, b, cv::NORM_L1) / (double(a.total()) * 3);
}

bool isNear(const cv::Vec3b &pixel, const cv::Vec3b &expected, int tolerance = 12)
{
    for (int c = 0; c < 3; ++c) {
        if (std::abs(int(pixel[c]) - int(expected[c])) > tolerance)
            return false;
    }
    return true;
}

}  // namespace

class TestImageDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormat_data();
    void readsEveryFormat();
    void turnsPicturesUpright_data();
    void turnsPicturesUpright();
    void ignoresImpossibleOrientations();
    void readsDepthsAndColourModels_data();
    void readsDepthsAndColourModels();
    void showsTransparentPartsWhite();
    void readsTheFirstFrame_data();
    void readsTheFirstFrame();
    void decodesJpegAtReducedScale_data();
    void decodesJpegAtReducedScale();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void readsTheTimeOfTheShot_data();
    void readsTheTimeOfTheShot();
    void rendersThumbnails();
    void survivesFlippedBytes_data();
    void survivesFlippedBytes();
};

void TestImageDecoder::readsEveryFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *extension : {".jpg", ".png", ".webp", ".bmp", ".tif"})
        QTest::newRow(extension) << encoded(cornersPicture(), extension);
}

void TestImageDecoder::readsEveryFormat()
{
    QFETCH(QByteArray, bytes);
    const DecodedImage image = decodeImage(bytes);
    QCOMPARE(image.state, ImageState::Ok);
    QCOMPARE(image.reason, QString());
    QCOMPARE(image.width, 80);
    QCOMPARE(image.height, 48);
    QVERIFY(meanDifference(image.pixels, cornersPicture()) < 12);
}

void TestImageDecoder::turnsPicturesUpright_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const cv::Mat turned = storedFor(cornersPicture(), orientation);
        QTest::addRow("JPEG %d", orientation)
            << withJpegExif(encoded(turned, ".jpg"), exifBlock(orientation)) << orientation;
        QTest::addRow("JPEG %d, big-endian", orientation)
            << withJpegExif(encoded(turned, ".jpg"), exifBlock(orientation, {}, true)) << orientation;
        QTest::addRow("PNG %d", orientation)
            << withPngChunk(encoded(turned, ".png"), "eXIf", exifBlock(orientation)) << orientation;
        QTest::addRow("PNG with alpha %d", orientation)
            << withPngChunk(encoded(withAlpha(turned, 255), ".png"), "eXIf", exifBlock(orientation))
            << orientation;
        QTest::addRow("TIFF %d", orientation)
            << withTiffOrientation(encoded(turned, ".tif"), orientation) << orientation;
    }
}

void TestImageDecoder::turnsPicturesUpright()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, orientation);
    QCOMPARE(readImageHeader(bytes)->orientation, orientation);
    for (const int minimumEdge : {1000, 12}) {
        const DecodedImage image = decodeReduced(bytes, minimumEdge);
        QCOMPARE(image.state, ImageState::Ok);
        QCOMPARE(image.width, 80);
        QCOMPARE(image.height, 48);
        cv::Mat expected;
        cv::resize(cornersPicture(), expected, image.pixels.size(), 0, 0, cv::INTER_AREA);
        QVERIFY2(meanDifference(image.pixels, expected) < 12, qPrintable(QString::number(minimumEdge)));
    }
    const ImageFacts facts = inspectImage(bytes);
    QCOMPARE(facts.width, 80);
    QCOMPARE(facts.height, 48);
}

void TestImageDecoder::ignoresImpossibleOrientations()
{
    for (const int orientation : {0, 9, 255, 65535}) {
        const QByteArray bytes = withJpegExif(encoded(cornersPicture(), ".jpg"), exifBlock(orientation));
        QVERIFY(meanDifference(decodeImage(bytes).pixels, cornersPicture()) < 12);
    }
}

void TestImageDecoder::readsDepthsAndColourModels_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("tolerance");
    cv::Mat grey;
    cv::cvtColor(cornersPicture(), grey, cv::COLOR_BGR2GRAY);
    cv::Mat deep;
    cornersPicture().convertTo(deep, CV_16U, 257);
    cv::Mat deepGrey;
    grey.convertTo(deepGrey, CV_16U, 257);
    cv::Mat deepAlpha;
    withAlpha(cornersPicture(), 255).convertTo(deepAlpha, CV_16U, 257);
    QTest::newRow("16-bit PNG") << encoded(deep, ".png") << 1;
    QTest::newRow("16-bit PNG with alpha") << encoded(deepAlpha, ".png") << 1;
    QTest::newRow("16-bit TIFF") << encoded(deep, ".tif") << 1;
    QTest::newRow("8-bit PNG with alpha") << encoded(withAlpha(cornersPicture(), 255), ".png") << 1;
    QTest::newRow("WebP with alpha") << encoded(withAlpha(cornersPicture(), 255), ".webp") << 12;
    QTest::newRow("TIFF with alpha") << encoded(withAlpha(cornersPicture(), 255), ".tif") << 1;
    QTest::newRow("PNG named otherwise is told by content") << encoded(cornersPicture(), ".png") << 1;
    QTest::newRow("grey PNG") << encoded(grey, ".png") << -1;
    QTest::newRow("grey JPEG") << encoded(grey, ".jpg") << -1;
    QTest::newRow("16-bit grey PNG") << encoded(deepGrey, ".png") << -1;
    QTest::newRow("grey TIFF") << encoded(grey, ".tif") << -1;
}

void TestImageDecoder::readsDepthsAndColourModels()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, tolerance);
    const DecodedImage image = decodeImage(bytes);
    QCOMPARE(image.state, ImageState::Ok);
    cv::Mat expected = cornersPicture();
    if (tolerance < 0) {
        cv::Mat grey;
        cv::cvtColor(expected, grey, cv::COLOR_BGR2GRAY);
        cv::cvtColor(grey, expected, cv::COLOR_GRAY2BGR);
    }
    QVERIFY(meanDifference(image.pixels, expected) <= std::abs(tolerance));
}

void TestImageDecoder::showsTransparentPartsWhite()
{
    cv::Mat picture = withAlpha(cornersPicture(), 255);
    picture(cv::Rect(0, 0, 40, 24)).setTo(cv::Scalar(0, 0, 255, 0));
    picture(cv::Rect(40, 0, 40, 24)).setTo(cv::Scalar(0, 255, 0, 128));
    cv::Mat deep;
    picture.convertTo(deep, CV_16U, 257);
    for (const QByteArray &bytes : {encoded(picture, ".png"), encoded(deep, ".png"),
                                    encoded(picture, ".webp"), encoded(picture, ".tif")}) {
        const DecodedImage image = decodeImage(bytes);
        QVERIFY(image.hasPixels());
        QVERIFY(isNear(image.pixels.at<cv::Vec3b>(10, 10), {255, 255, 255}, 2));
        QVERIFY(isNear(image.pixels.at<cv::Vec3b>(10, 60), {127, 255, 127}, 6));
        QVERIFY(isNear(image.pixels.at<cv::Vec3b>(40, 10), {255, 0, 0}, 6));
    }
}

void TestImageDecoder::readsTheFirstFrame_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("x");
    QTest::addColumn<QColor>("colour");
    QTest::newRow("animated GIF") << u"animated.gif"_s << 12 << QColor(255, 0, 0);
    QTest::newRow("animated WebP, drawn part") << u"animated.webp"_s << 4 << QColor(255, 0, 0);
    QTest::newRow("animated WebP, transparent part") << u"animated.webp"_s << 20 << QColor(255, 255, 255);
    QTest::newRow("CMYK JPEG, top") << u"cmyk.jpg"_s << 12 << QColor(240, 10, 15);
    QTest::newRow("palette PNG, top") << u"palette.png"_s << 12 << QColor(255, 0, 0);
}

void TestImageDecoder::readsTheFirstFrame()
{
    QFETCH(QString, name);
    QFETCH(int, x);
    QFETCH(QColor, colour);
    const DecodedImage image = decodeImage(stored(name));
    QCOMPARE(image.state, ImageState::Ok);
    QCOMPARE(image.pixels.size(), cv::Size(24, 16));
    const auto pixel = image.pixels.at<cv::Vec3b>(0, x);
    const cv::Vec3b expected(static_cast<uchar>(colour.blue()), static_cast<uchar>(colour.green()),
                             static_cast<uchar>(colour.red()));
    QVERIFY2(isNear(pixel, expected, 40),
             qPrintable(u"%1 %2 %3"_s.arg(pixel[2]).arg(pixel[1]).arg(pixel[0])));
}

void TestImageDecoder::decodesJpegAtReducedScale_data()
{
    QTest::addColumn<int>("minimumEdge");
    QTest::addColumn<QSize>("size");
    QTest::newRow("no more than asked") << 401 << QSize(640, 400);
    QTest::newRow("all is wanted") << 400 << QSize(640, 400);
    QTest::newRow("half") << 200 << QSize(320, 200);
    QTest::newRow("a little more than half") << 201 << QSize(640, 400);
    QTest::newRow("quarter") << 64 << QSize(160, 100);
    QTest::newRow("eighth is the least") << 1 << QSize(80, 50);
    QTest::newRow("nonsense means one pixel") << -5 << QSize(80, 50);
}

void TestImageDecoder::decodesJpegAtReducedScale()
{
    QFETCH(int, minimumEdge);
    QFETCH(QSize, size);
    cv::Mat large;
    cv::resize(cornersPicture(), large, cv::Size(640, 400));
    const DecodedImage image = decodeReduced(encoded(large, ".jpg"), minimumEdge);
    QCOMPARE(QSize(image.pixels.cols, image.pixels.rows), size);
    QCOMPARE(QSize(image.width, image.height), QSize(640, 400));
}

void TestImageDecoder::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ImageState>("state");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("reason");
    const QByteArray jpeg = encoded(noisePicture(160, 120), ".jpg");
    const QByteArray png = encoded(noisePicture(160, 120), ".png");
    QTest::newRow("empty") << QByteArray() << ImageState::Unreadable << QSize(0, 0) << u"empty"_s;
    QTest::newRow("text") << QByteArray("hello, I am text") << ImageState::Unreadable << QSize(0, 0)
                          << u"not JPEG"_s;
    QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << ImageState::Unreadable
                         << QSize(0, 0) << u"not JPEG"_s;
    QTest::newRow("JPEG cut in the middle")
        << jpeg.left(jpeg.size() / 2) << ImageState::Damaged << QSize(160, 120) << u"part of it is missing"_s;
    QTest::newRow("JPEG without end mark")
        << jpeg.chopped(2) << ImageState::Damaged << QSize(160, 120) << u"part of it is missing"_s;
    QTest::newRow("JPEG cut in the header")
        << jpeg.left(40) << ImageState::Unreadable << QSize(0, 0) << u"header is damaged"_s;
    QByteArray flipped = jpeg;
    for (qsizetype i = jpeg.size() / 2; i < jpeg.size() / 2 + 40; ++i)
        flipped[i] = static_cast<char>(flipped[i] ^ 0x55);
    QTest::newRow("JPEG with nonsense in the middle")
        << flipped << ImageState::Damaged << QSize(160, 120) << u"data is damaged"_s;
    QByteArray badSum = png;
    badSum[png.size() / 2] = static_cast<char>(badSum[png.size() / 2] ^ 0x55);
    QTest::newRow("PNG with nonsense in the middle")
        << badSum << ImageState::Unreadable << QSize(160, 120) << u"data is damaged"_s;
    QTest::newRow("PNG cut in the middle")
        << png.left(png.size() / 2) << ImageState::Unreadable << QSize(160, 120) << u"file ends before"_s;
    QTest::newRow("PNG with a wrong sum in a comment")
        << withPngChunk(png, "tEXt", "a\0b").replace("tEXt", "tEXu") << ImageState::Ok << QSize(160, 120)
        << QString();
    QTest::newRow("JPEG with something after the end")
        << jpeg + "trailing" << ImageState::Ok << QSize(160, 120) << QString();
    QTest::newRow("JPEG whose EXIF thumbnail has an end mark, cut")
        << withJpegExif(jpeg, exifBlock(1) + jpeg).chopped(200) << ImageState::Damaged << QSize(160, 120)
        << u"part of it is missing"_s;
    QTest::newRow("PNG cut in the header")
        << png.left(20) << ImageState::Unreadable << QSize(0, 0) << u"header is damaged"_s;
    QTest::newRow("PNG that claims 60000 x 60000") << withPngSize(png, 60000, 60000) << ImageState::TooLarge
                                                   << QSize(60000, 60000) << u"60000 x 60000"_s;
    QTest::newRow("PNG that claims 2^31 x 2^31")
        << withPngSize(png, 0x80000000U, 0x80000000U) << ImageState::TooLarge << QSize(1 << 30, 1 << 30)
        << u"megapixels"_s;
    QTest::newRow("PNG of no pixels")
        << withPngSize(png, 0, 10) << ImageState::Unreadable << QSize(0, 0) << u"header is damaged"_s;
    QTest::newRow("JPEG of 101 scans")
        << withJpegScans(101) << ImageState::Refused << QSize(80, 48) << u"101 scans"_s;
    QTest::newRow("progressive JPEG") << withJpegScans(10) << ImageState::Ok << QSize(80, 48) << QString();
    QTest::newRow("GIF of nothing") << QByteArray("GIF89a") << ImageState::Unreadable << QSize(0, 0)
                                    << u"header is damaged"_s;
    QTest::newRow("TIFF of nothing") << QByteArray("II*\0\x08\0\0\0", 8) << ImageState::Unreadable
                                     << QSize(0, 0) << u"header is damaged"_s;
}

void TestImageDecoder::saysWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ImageState, state);
    QFETCH(QSize, size);
    QFETCH(QString, reason);
    const ImageFacts facts = inspectImage(bytes);
    QCOMPARE(facts.state, state);
    QCOMPARE(QSize(facts.width, facts.height), size);
    QCOMPARE(facts.reason.isEmpty(), reason.isEmpty());
    QVERIFY2(facts.reason.contains(reason), qPrintable(facts.reason));
    QCOMPARE(facts.bytes, bytes.size());
    QCOMPARE(facts.contentHash.size(), 32);
    QCOMPARE(std::isnan(facts.sharpness), !facts.isDecodable());
    QCOMPARE(std::isnan(facts.luminance), !facts.isDecodable());
    QCOMPARE(renderThumbnail(bytes, 20).isNull(), !facts.isDecodable());
}

void TestImageDecoder::readsTheTimeOfTheShot_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("a time") << QByteArray("2021:05:06 07:08:09") << qint64{1620284889000};
    QTest::newRow("before 1970") << QByteArray("1969:12:31 23:59:59") << qint64{-1000};
    QTest::newRow("blank") << QByteArray("    :  :     :  :  ") << qint64{-1};
    QTest::newRow("impossible") << QByteArray("2021:02:30 07:08:09") << qint64{-1};
    QTest::newRow("zeros") << QByteArray("0000:00:00 00:00:00") << qint64{-1};
    QTest::newRow("none") << QByteArray() << qint64{-1};
}

void TestImageDecoder::readsTheTimeOfTheShot()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, expected);
    for (const bool isBigEndian : {false, true}) {
        const QByteArray exif = exifBlock(1, text, isBigEndian);
        const QByteArray jpeg = withJpegExif(encoded(cornersPicture(), ".jpg"), exif);
        const QByteArray png = withPngChunk(encoded(cornersPicture(), ".png"), "eXIf", exif);
        QCOMPARE(inspectImage(jpeg).takenAtMs.value_or(-1), expected);
        QCOMPARE(inspectImage(png).takenAtMs.value_or(-1), expected);
    }
}

void TestImageDecoder::rendersThumbnails()
{
    const QByteArray bytes = withJpegExif(encoded(storedFor(cornersPicture(), 6), ".jpg"), exifBlock(6));
    const QImage small = renderThumbnail(bytes, 20);
    QCOMPARE(small.size(), QSize(20, 12));
    QVERIFY(qRed(small.pixel(2, 2)) > 200 && qBlue(small.pixel(2, 2)) < 60);
    QVERIFY(qBlue(small.pixel(2, 9)) > 200 && qRed(small.pixel(2, 9)) < 60);
    QCOMPARE(renderThumbnail(bytes, 500).size(), QSize(80, 48));
}

void TestImageDecoder::survivesFlippedBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const cv::Mat picture = noisePicture(40, 30);
    for (const char *extension : {".jpg", ".png", ".webp", ".bmp", ".tif"})
        QTest::newRow(extension) << encoded(picture, extension);
    QTest::newRow("progressive JPEG") << withJpegScans(3);
    QTest::newRow("JPEG with EXIF") << withJpegExif(encoded(picture, ".jpg"),
                                                    exifBlock(6, "2021:05:06 07:08:09"));
    for (const char *name : {"animated.gif", "animated.webp", "cmyk.jpg", "palette.png"})
        QTest::newRow(name) << stored(QString::fromLatin1(name));
}

void TestImageDecoder::survivesFlippedBytes()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!bytes.isEmpty());
    std::mt19937 generator(11);
    for (int round = 0; round < 150; ++round) {
        QByteArray flipped = bytes;
        const int flips = 1 + static_cast<int>(generator() % 8);
        for (int i = 0; i < flips; ++i) {
            // Every second flip hits the first 64 bytes, where the sizes are.
            const auto range =
                static_cast<std::size_t>(i % 2 == 0 ? bytes.size() : qMin<qsizetype>(64, bytes.size()));
            flipped[static_cast<qsizetype>(generator() % range)] = static_cast<char>(generator());
        }
        if (generator() % 4 == 0)
            flipped.truncate(static_cast<qsizetype>(generator() % static_cast<std::size_t>(flipped.size())));
        const ImageFacts facts = inspectImage(flipped);
        QCOMPARE(facts.reason.isEmpty(), facts.state == ImageState::Ok);
        QVERIFY(facts.width >= 0 && facts.height >= 0);
    }
}

QTEST_APPLESS_MAIN(TestImageDecoder)
#include "tst_image_decoder.moc"
