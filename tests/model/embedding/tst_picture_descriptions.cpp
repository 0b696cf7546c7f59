#include "model/embedding/colour_descriptors.h"
#include "model/embedding/dense_sift.h"
#include "model/embedding/gradient_histogram.h"
#include "model/embedding/orientation_maps.h"
#include "model/embedding/picture_scaling.h"
#include "tests/support/drawn_pictures.h"

#include <QTest>

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <cmath>
#include <numbers>

using namespace Atoll;

namespace {

/// Strength shared between the two nearest of `bins` over `range` degrees by std::atan2, straight from the
/// definition.
std::vector<double> plainShares(double dx, double dy, int bins, double range, double firstCentre)
{
    std::vector<double> shares(std::size_t(bins), 0.0);
    double angle = std::fmod(std::atan2(dy, dx) * 180 / std::numbers::pi + 720, range);
    const double width = range / bins;
    for (int bin = 0; bin < bins; ++bin) {
        double apart = std::abs(angle - (firstCentre + bin * width));
        apart = std::min(apart, range - apart);
        shares[std::size_t(bin)] = std::hypot(dx, dy) * std::max(0.0, 1 - apart / width);
    }
    return shares;
}

double grey(const cv::Mat &picture, int x, int y)
{
    const auto &pixel =
        picture.at<cv::Vec3b>(std::clamp(y, 0, picture.rows - 1), std::clamp(x, 0, picture.cols - 1));
    return 0.114 * pixel[0] + 0.587 * pixel[1] + 0.299 * pixel[2];
}

/// One SIFT descriptor with every cell summed over the whole picture.
Eigen::VectorXd plainSift(const cv::Mat &picture, double centreX, double centreY, int cell)
{
    Eigen::VectorXd values = Eigen::VectorXd::Zero(128);
    const double sigma = cell / 2.0;
    for (int cellY = 0; cellY < 4; ++cellY) {
        for (int cellX = 0; cellX < 4; ++cellX) {
            const double middleX = centreX + (cellX - 1.5) * cell;
            const double middleY = centreY + (cellY - 1.5) * cell;
            double sumX = 0;
            double sumY = 0;
            const auto weight = [sigma](double distance) {
                return std::abs(distance) > 4 * sigma ? 0.0
                                                      : std::exp(-distance * distance / (2 * sigma * sigma));
            };
            for (int i = 0; i < picture.cols; ++i) {
                sumX += weight(i + 0.5 - middleX);
                sumY += weight(i + 0.5 - middleY);
            }
            for (int y = 0; y < picture.rows; ++y) {
                for (int x = 0; x < picture.cols; ++x) {
                    const double factor =
                        weight(x + 0.5 - middleX) * weight(y + 0.5 - middleY) / (sumX * sumY);
                    if (factor == 0)
                        continue;
                    const auto shares =
                        plainShares((grey(picture, x + 1, y) - grey(picture, x - 1, y)) / 2,
                                    (grey(picture, x, y + 1) - grey(picture, x, y - 1)) / 2, 8, 360, 0);
                    for (int k = 0; k < 8; ++k)
                        values((cellY * 4 + cellX) * 8 + k) += factor * shares[std::size_t(k)];
                }
            }
        }
    }
    values = (values / (values.norm() + 0.255)).cwiseMin(0.2);
    return values.normalized().cwiseSqrt();
}

}  // namespace

class TestPictureDescriptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesStrengthBetweenNeighbouringOrientations_data()
    {
        QTest::addColumn<bool>("isSigned");
        QTest::newRow("8 of a full turn") << true;
        QTest::newRow("9 of half a turn") << false;
    }

    void sharesStrengthBetweenNeighbouringOrientations()
    {
        QFETCH(bool, isSigned);
        // A grey picture, in which every channel has the steepest gradient.
        cv::Mat picture = drawnPicture(16, 16, 3);
        cv::Mat single;
        cv::cvtColor(picture, single, cv::COLOR_BGR2GRAY);
        cv::cvtColor(single, picture, cv::COLOR_GRAY2BGR);
        const OrientationMaps maps = isSigned ? signedOrientations(picture) : unsignedOrientations(picture);
        for (int y = 1; y < 15; ++y) {
            for (int x = 1; x < 15; ++x) {
                const double dx = grey(picture, x + 1, y) - grey(picture, x - 1, y);
                const double dy = grey(picture, x, y + 1) - grey(picture, x, y - 1);
                const auto expected =
                    isSigned ? plainShares(dx / 2, dy / 2, 8, 360, 0) : plainShares(dx, dy, 9, 180, 10);
                for (int k = 0; k < maps.bins; ++k) {
                    const double found = double(maps.values[std::size_t((y * 16 + x) * maps.bins + k)]);
                    QVERIFY2(std::abs(found - expected[std::size_t(k)]) < 1e-3,
                             qPrintable(QStringLiteral("%1,%2 bin %3: %4 not %5")
                                            .arg(x)
                                            .arg(y)
                                            .arg(k)
                                            .arg(found)
                                            .arg(expected[std::size_t(k)])));
                }
            }
        }
    }

    void agreesWithAPlainSiftDescriptor()
    {
        const cv::Mat picture = drawnPicture(48, 48, 7);
        const DescriptorGrid grid{48, 4};
        const FeatureMatrix all = DenseSift(grid).describe(signedOrientations(picture));
        QCOMPARE(all.rows(), 81);
        for (const int centre : {0, 13, 40, 80}) {
            const Eigen::VectorXd expected = plainSift(picture, 8 + centre % 9 * 4, 8 + centre / 9 * 4, 4);
            QVERIFY((all.row(centre).transpose().cast<double>() - expected).cwiseAbs().maxCoeff() < 1e-4);
        }
    }

    void givesZerosForAFlatPicture()
    {
        const cv::Mat flat(48, 48, CV_8UC3, cv::Scalar(90, 90, 90));
        QVERIFY(DenseSift({48, 4}).describe(signedOrientations(flat)).isZero());
        QVERIFY(mirroredGradientHistogram(unsignedOrientations(flat)).isZero());
    }

    void meansAndDeviationsOfColourAreThoseOfTheBox()
    {
        const cv::Mat picture = drawnPicture(48, 48, 11);
        cv::Mat lab;
        cv::cvtColor(picture, lab, cv::COLOR_BGR2Lab);
        const FeatureMatrix all = colourDescriptors(picture, {48, 4});
        for (const int centre : {0, 17, 80}) {
            for (int cell = 0; cell < 16; ++cell) {
                const cv::Rect box(centre % 9 * 4 + cell % 4 * 4, centre / 9 * 4 + cell / 4 * 4, 4, 4);
                cv::Scalar mean;
                cv::Scalar deviation;
                cv::meanStdDev(lab(box), mean, deviation);
                for (int channel = 0; channel < 3; ++channel) {
                    QVERIFY(std::abs(double(all(centre, cell * 6 + channel)) - mean[channel] / 255) < 1e-6);
                    QVERIFY(std::abs(double(all(centre, cell * 6 + 3 + channel)) - deviation[channel] / 255) <
                            1e-6);
                }
            }
        }
    }

    void gradientHistogramsResembleThoseOfOpenCv_data()
    {
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("cells");
        QTest::newRow("96 pixels, 12 cells") << 96 << 12;
        QTest::newRow("96 pixels, 8 cells") << 96 << 8;
        QTest::newRow("48 pixels, 12 cells") << 48 << 12;
    }

    void gradientHistogramsResembleThoseOfOpenCv()
    {
        QFETCH(int, side);
        QFETCH(int, cells);
        const cv::Mat picture = drawnPicture(side, side, 5);
        const int cell = side / cells;
        const cv::HOGDescriptor reference({side, side}, {2 * cell, 2 * cell}, {cell, cell}, {cell, cell}, 9);
        std::vector<float> numbers;
        reference.compute(picture, numbers);
        const Eigen::VectorXf found = gradientHistogram(unsignedOrientations(picture), cells);
        QCOMPARE(found.size(), Eigen::Index(numbers.size()));
        // Blocks and their cells run down columns there and along rows here; its window is half a pixel off
        // centre.
        Eigen::VectorXf expected(found.size());
        const int blocks = cells - 1;
        for (int blockY = 0; blockY < blocks; ++blockY) {
            for (int blockX = 0; blockX < blocks; ++blockX) {
                for (int part = 0; part < 36; ++part) {
                    const int cellY = part / 18;
                    const int cellX = part / 9 % 2;
                    expected((blockY * blocks + blockX) * 36 + part) = numbers[std::size_t(
                        (blockX * blocks + blockY) * 36 + (cellX * 2 + cellY) * 9 + part % 9)];
                }
            }
        }
        const double cosine = double(found.normalized().dot(expected.normalized()));
        QVERIFY2(cosine > 0.98, qPrintable(QString::number(cosine)));
    }

    void aMirroredPictureHasTheSameHistogram()
    {
        const cv::Mat picture = drawnPicture(96, 96, 9);
        cv::Mat mirrored;
        cv::flip(picture, mirrored, 1);
        const Eigen::VectorXf one = mirroredGradientHistogram(unsignedOrientations(picture));
        const Eigen::VectorXf other = mirroredGradientHistogram(unsignedOrientations(mirrored));
        QVERIFY(one.norm() > 1);
        QVERIFY((one - other).cwiseAbs().maxCoeff() < 1e-4F);
        const Eigen::VectorXf plain = gradientHistogram(unsignedOrientations(picture), 12);
        QVERIFY(std::abs(one(0) - plain(0) - gradientHistogram(unsignedOrientations(mirrored), 12)(0)) <
                1e-4F);
    }

    void scalesPicturesOfAnyShape_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("larger") << 300 << 200;
        QTest::newRow("smaller") << 10 << 7;
        QTest::newRow("wide and low") << 500 << 3;
        QTest::newRow("one pixel") << 1 << 1;
        QTest::newRow("as wanted") << 48 << 48;
    }

    void scalesPicturesOfAnyShape()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const cv::Mat flat(height, width, CV_8UC3, cv::Scalar(10, 120, 250));
        const cv::Mat scaled = scaledPicture(flat, {48, 48});
        QCOMPARE(scaled.size(), cv::Size(48, 48));
        QCOMPARE(cv::norm(scaled, cv::Mat(48, 48, CV_8UC3, cv::Scalar(10, 120, 250)), cv::NORM_INF), 0.0);
        QVERIFY(scaled.data != flat.data);
    }
};

QTEST_APPLESS_MAIN(TestPictureDescriptions)
#include "tst_picture_descriptions.moc"
