#include "model/core/parallel.h"
#include "model/embedding/embedding_catalog.h"
#include "model/embedding/fisher_vector_embedder.h"
#include "tests/support/drawn_pictures.h"

#include <QTest>

#include <cstring>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const FeatureMatrix &rows)
{
    return QByteArray(reinterpret_cast<const char *>(rows.data()), rows.size() * qsizetype{sizeof(float)});
}

/// Learnt parameters of twelve small pictures, made once: learning takes a second.
QByteArray learntFromTwelve()
{
    static const QByteArray learnt = [] {
        FisherVectorEmbedder embedder(48, 1);
        TaskControl control;
        return embedder.fit(drawnPictures(48, 12), control) ? embedder.learnt() : QByteArray();
    }();
    return learnt;
}

}  // namespace

class TestFisherVectorEmbedder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setThreadCount(0); }

    void givesTheSameBytesForAnyNumberOfThreads()
    {
        const std::vector<cv::Mat> pictures = drawnPictures(48, 12);
        QByteArray rows;
        for (const int threads : {1, 2, 5}) {
            setThreadCount(threads);
            FisherVectorEmbedder embedder(48, 1);
            TaskControl control;
            QVERIFY(embedder.fit(pictures, control));
            QVERIFY(embedder.learnt() == learntFromTwelve());
            const QByteArray found = bytesOf(*embedder.embed(pictures, control));
            QVERIFY(rows.isEmpty() || rows == found);
            rows = found;
        }
    }

    void aPictureHasTheSameRowWhateverComesWithIt()
    {
        FisherVectorEmbedder embedder(48, 1);
        QVERIFY(embedder.restore(learntFromTwelve()));
        const std::vector<cv::Mat> pictures = drawnPictures(48, 40);
        TaskControl control;
        const FeatureMatrix all = *embedder.embed(pictures, control);
        for (const std::size_t i : {0U, 17U, 39U}) {
            const FeatureMatrix one = *embedder.embed(std::span(pictures).subspan(i, 1), control);
            QCOMPARE(bytesOf(one), bytesOf(FeatureMatrix(all.row(Eigen::Index(i)))));
        }
    }

    void rowsHaveUnitLengthAndDiffer()
    {
        FisherVectorEmbedder embedder(48, 1);
        QVERIFY(embedder.restore(learntFromTwelve()));
        TaskControl control;
        const FeatureMatrix rows = *embedder.embed(drawnPictures(48, 20), control);
        QCOMPARE(embedder.width(), 11);
        QCOMPARE(rows.cols(), 11);
        for (Eigen::Index row = 0; row < rows.rows(); ++row) {
            QVERIFY(std::abs(rows.row(row).norm() - 1) < 1e-5F);
            QVERIFY(row == 0 || (rows.row(row) - rows.row(row - 1)).norm() > 1e-3F);
        }
    }

    void worksWithFewPictures_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("two") << 2;
        QTest::newRow("three") << 3;
    }

    void worksWithFewPictures()
    {
        QFETCH(int, count);
        FisherVectorEmbedder embedder(48, 0);
        TaskControl control;
        const std::vector<cv::Mat> pictures = drawnPictures(48, count);
        QVERIFY(embedder.fit(pictures, control));
        QCOMPARE(embedder.width(), count - 1);
        const FeatureMatrix rows = *embedder.embed(pictures, control);
        QVERIFY(rows.allFinite());
        QVERIFY((rows.row(0) - rows.row(1)).norm() > 0.1F);
    }

    void refusesWhatTeachesNothing_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("no picture") << 0;
        QTest::newRow("one picture") << 1;
        QTest::newRow("three times the same") << 3;
    }

    void refusesWhatTeachesNothing()
    {
        QFETCH(int, count);
        FisherVectorEmbedder embedder(48, 0);
        TaskControl control;
        const std::vector<cv::Mat> pictures(std::size_t(count), drawnPicture(48, 48, 1));
        const Result<> fitted = embedder.fit(pictures, control);
        QVERIFY(!fitted);
        QCOMPARE(fitted.error().kind, ErrorKind::Invalid);
        QVERIFY(embedder.learnt().isEmpty());
    }

    void stopsWhenCancelled()
    {
        FisherVectorEmbedder embedder(48, 1);
        QVERIFY(embedder.restore(learntFromTwelve()));
        TaskControl control;
        control.cancel();
        const auto rows = embedder.embed(drawnPictures(48, 3), control);
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
        FisherVectorEmbedder other(48, 1);
        QCOMPARE(other.fit(drawnPictures(48, 3), control).error().kind, ErrorKind::Cancelled);
    }

    void whatWasLearntSurvivesStorage()
    {
        const auto model = FisherVectorModel::fromBytes(learntFromTwelve());
        QVERIFY(model);
        QCOMPARE(model->toBytes(), learntFromTwelve());
        QVERIFY(learntFromTwelve().startsWith(QByteArray("AtFV\1\0\0\0\x30\0\0\0", 12)));
    }

    void refusesDamagedParameters_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = learntFromTwelve();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("something else") << QByteArray(1000, 'x');
        QTest::newRow("cut off") << good.first(good.size() / 2);
        QTest::newRow("longer") << good + 'x';
        QByteArray flipped = good;
        flipped[good.size() / 3] = char(flipped[good.size() / 3] ^ 1);
        QTest::newRow("one bit turned") << flipped;
    }

    void refusesDamagedParameters()
    {
        QFETCH(QByteArray, bytes);
        FisherVectorEmbedder embedder(48, 1);
        const Result<> restored = embedder.restore(bytes);
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, ErrorKind::Damaged);
    }

    void refusesParametersOfAnotherSide()
    {
        FisherVectorEmbedder embedder(96, 1);
        QVERIFY(!embedder.restore(learntFromTwelve()));
    }

    void settingsAreChecked_data()
    {
        QTest::addColumn<QJsonObject>("asked");
        QTest::newRow("unknown") << QJsonObject{{u"sides"_s, 48}};
        QTest::newRow("side") << QJsonObject{{u"side"_s, 50}};
        QTest::newRow("seed that is no number") << QJsonObject{{u"seed"_s, u"abc"_s}};
        QTest::newRow("negative seed") << QJsonObject{{u"seed"_s, -1}};
    }

    void settingsAreChecked()
    {
        QFETCH(QJsonObject, asked);
        const auto embedder = makeFisherVectorEmbedder(asked, 500);
        QVERIFY(!embedder);
        QCOMPARE(embedder.error().kind, ErrorKind::Invalid);
    }

    void theSideFollowsThePictures()
    {
        QCOMPARE((*makeFisherVectorEmbedder({}, 64))->parameters().value(u"side"_s).toInt(), 48);
        QCOMPARE((*makeFisherVectorEmbedder({}, 65))->parameters().value(u"side"_s).toInt(), 96);
        const QJsonObject largest{{u"side"_s, 48}, {u"seed"_s, u"18446744073709551615"_s}};
        QCOMPARE((*makeFisherVectorEmbedder(largest, 500))->parameters(), largest);
    }

    void theCatalogHasDistinctNamesAndTexts()
    {
        QStringList names;
        for (const EmbedderEntry &entry : embeddingCatalog()) {
            QVERIFY(!names.contains(entry.name));
            names += entry.name;
            QVERIFY(!entry.title.isEmpty() && !entry.summary.isEmpty());
            QCOMPARE((*findEmbedder(entry.name))->name, entry.name);
            // Whatever it is, a setting nobody knows is refused.
            QVERIFY(!entry.make({{u"no such setting"_s, 1}}, 100));
        }
        QCOMPARE(names.constFirst(), u"builtin"_s);
        const auto unknown = findEmbedder(u"resnet"_s);
        QVERIFY(!unknown);
        QVERIFY(unknown.error().message.contains(u"builtin"_s));
    }
};

QTEST_APPLESS_MAIN(TestFisherVectorEmbedder)
#include "tst_fisher_vector_embedder.moc"
