#include "model/images/decoded_image.h"
#include "model/images/image_metrics.h"
#include "tests/model/images/picture_makers.h"
#include "tests/support/shared_folder.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestImageMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresFlatPictures_data();
    void measuresFlatPictures();
    void measuresContrast();
    void estimatesNoise_data();
    void estimatesNoise();
    void tellsSharpFromBlurredPhotographs();
    void noticesMotionInOneDirection();
    void dependsLittleOnResolution();
    void measuresTheSmallestPictures();
};

void TestImageMetrics::measuresFlatPictures_data()
{
    QTest::addColumn<int>("blue");
    QTest::addColumn<int>("green");
    QTest::addColumn<int>("red");
    QTest::addColumn<double>("luminance");
    QTest::newRow("black") << 0 << 0 << 0 << 0.0;
    QTest::newRow("white") << 255 << 255 << 255 << 1.0;
    QTest::newRow("red") << 0 << 0 << 255 << 0.299;
    QTest::newRow("green") << 0 << 255 << 0 << 0.587;
    QTest::newRow("blue") << 255 << 0 << 0 << 0.114;
}

void TestImageMetrics::measuresFlatPictures()
{
    QFETCH(int, blue);
    QFETCH(int, green);
    QFETCH(int, red);
    QFETCH(double, luminance);
    const ImageMetrics metrics = measureImage(cv::Mat(40, 60, CV_8UC3, cv::Scalar(blue, green, red)));
    QVERIFY(std::abs(metrics.luminance - luminance) < 0.003);
    QCOMPARE(metrics.red, red / 255.0);
    QCOMPARE(metrics.green, green / 255.0);
    QCOMPARE(metrics.blue, blue / 255.0);
    QCOMPARE(metrics.contrast, 0.0);
    QCOMPARE(metrics.sharpness, 0.0);
}

void TestImageMetrics::measuresContrast()
{
    cv::Mat picture(40, 60, CV_8UC3, cv::Scalar::all(0));
    picture(cv::Rect(0, 0, 30, 40)).setTo(cv::Scalar::all(255));
    const ImageMetrics metrics = measureImage(picture);
    QCOMPARE(metrics.contrast, 0.5);
    QCOMPARE(metrics.luminance, 0.5);
}

void TestImageMetrics::estimatesNoise_data()
{
    QTest::addColumn<double>("sigma");
    for (const double sigma : {2.0, 5.0, 12.0})
        QTest::addRow("sigma %g", sigma) << sigma;
}

void TestImageMetrics::estimatesNoise()
{
    QFETCH(double, sigma);
    cv::Mat noise(300, 400, CV_64F);
    cv::RNG generator(3);
    generator.fill(noise, cv::RNG::NORMAL, 128, sigma);
    cv::Mat grey;
    noise.convertTo(grey, CV_8U);
    cv::Mat picture;
    cv::cvtColor(grey, picture, cv::COLOR_GRAY2BGR);
    const double expected = 128 / sigma;
    QVERIFY(std::abs(measureImage(picture).signalToNoise - expected) < 0.05 * expected);
}

void TestImageMetrics::tellsSharpFromBlurredPhotographs()
{
    if (sharedFolder().isEmpty())
        QSKIP("no folder of reference data beside the checkout");
    QDirIterator files(sharedFolder() + u"/data/clothing/train"_s, QDir::Files, QDirIterator::Subdirectories);
    QStringList paths;
    while (files.hasNext())
        paths.append(files.next());
    std::ranges::sort(paths);
    int pictures = 0;
    int blurredAboveLimit = 0;
    for (qsizetype i = 0; i < paths.size(); i += 20) {
        QFile file(paths[i]);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const cv::Mat sharp = decodeImage(file.readAll()).pixels;
        double before = measureImage(sharp).sharpness;
        QVERIFY2(before >= 0.3, qPrintable(paths[i]));
        for (const double sigma : {1.0, 2.0, 3.0}) {
            cv::Mat blurred;
            cv::GaussianBlur(sharp, blurred, cv::Size(), sigma);
            const double after = measureImage(blurred).sharpness;
            QVERIFY2(after < before, qPrintable(paths[i]));
            before = after;
        }
        ++pictures;
        blurredAboveLimit += before >= 0.3 ? 1 : 0;
    }
    QVERIFY(pictures >= 40);
    QVERIFY2(blurredAboveLimit * 10 <= pictures, qPrintable(QString::number(blurredAboveLimit)));
}

void TestImageMetrics::noticesMotionInOneDirection()
{
    cv::Mat sharp(160, 200, CV_8UC3, cv::Scalar::all(40));
    for (int i = 0; i < 10; ++i)
        sharp(cv::Rect((i % 5) * 40, (i / 5) * 80 + (i % 2) * 40, 40, 40))
            .setTo(cv::Scalar(180, 200, 160 + i));
    for (const cv::Size &motion : {cv::Size(15, 1), cv::Size(1, 15)}) {
        cv::Mat moved;
        cv::blur(sharp, moved, motion);
        QVERIFY(measureImage(moved).sharpness < 0.6 * measureImage(sharp).sharpness);
    }
}

void TestImageMetrics::dependsLittleOnResolution()
{
    cv::Mat picture;
    cv::resize(cornersPicture(), picture, cv::Size(480, 288), 0, 0, cv::INTER_CUBIC);
    cv::Mat large;
    cv::resize(picture, large, cv::Size(), 4, 4, cv::INTER_CUBIC);
    const ImageMetrics a = measureImage(picture);
    const ImageMetrics b = measureImage(large);
    QVERIFY(std::abs(a.luminance - b.luminance) < 0.01);
    QVERIFY(std::abs(a.contrast - b.contrast) < 0.01);
    QVERIFY(std::abs(a.sharpness - b.sharpness) < 0.1);
}

void TestImageMetrics::measuresTheSmallestPictures()
{
    for (const cv::Size &size :
         {cv::Size(1, 1), cv::Size(1, 50), cv::Size(50, 1), cv::Size(2, 2), cv::Size(2000, 1)}) {
        const ImageMetrics metrics = measureImage(cv::Mat(size, CV_8UC3, cv::Scalar(10, 20, 30)));
        QVERIFY(std::isfinite(metrics.sharpness) && std::isfinite(metrics.signalToNoise));
        QCOMPARE(metrics.red, 30 / 255.0);
    }
}

QTEST_APPLESS_MAIN(TestImageMetrics)
#include "tst_image_metrics.moc"
