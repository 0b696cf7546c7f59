#include "model/core/parallel.h"
#include "model/embedding/embedding_catalog.h"
#include "tests/support/drawn_pictures.h"
#include "tests/support/shared_folder.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

// Just enough of the protocol buffer encoding to write a model by hand.
QByteArray number(int field, int value)
{
    return QByteArray(1, char(field << 3)) + char(value);
}

QByteArray message(int field, const QByteArray &content)
{
    QByteArray bytes(1, char(field << 3 | 2));
    if (content.size() >= 128)
        bytes += char(content.size() % 128 + 128);
    bytes += char(content.size() >= 128 ? content.size() / 128 : content.size());
    return bytes + content;
}

QByteArray tensorInfo(const QByteArray &name, const QList<int> &shape)
{
    QByteArray dimensions;
    for (const int length : shape)
        dimensions += message(1, number(1, length));
    return message(1, name) + message(2, message(1, number(1, 1) + message(2, dimensions)));
}

/// x -> `operation` -> y, for an input of `channels` x 8 x 8.
QByteArray tinyModel(const QByteArray &operation, int channels)
{
    const QByteArray node = message(1, "x") + message(2, "y") + message(3, "only") + message(4, operation);
    const QByteArray graph = message(1, node) + message(2, "tiny") +
                             message(11, tensorInfo("x", {1, channels, 8, 8})) +
                             message(12, tensorInfo("y", {1, channels, 1, 1}));
    return number(1, 7) + message(8, number(2, 11)) + message(7, graph);
}

}  // namespace

class TestOnnxEmbedder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setThreadCount(0); }

    void averagesColoursWithATinyModel()
    {
        const QString path = written(tinyModel("GlobalAveragePool", 3));
        const auto embedder = made({{u"model"_s, path}, {u"preset"_s, u"raw"_s}, {u"normalize"_s, false}});
        QVERIFY2(embedder, qPrintable(embedder ? QString() : embedder.error().message));
        QCOMPARE((*embedder)->width(), 3);
        QCOMPARE((*embedder)->parameters().value(u"width"_s).toInt(), 8);
        QCOMPARE((*embedder)->modelHash().size(), 32);
        const cv::Mat flat(20, 30, CV_8UC3, cv::Scalar(51, 102, 255));
        TaskControl control;
        const std::vector<cv::Mat> prepared(11, (*embedder)->prepare(flat));
        const auto rows = (*embedder)->embed(prepared, control);
        QVERIFY(rows);
        QCOMPARE(rows->rows(), 11);
        for (Eigen::Index row = 0; row < 11; ++row)
            QVERIFY((rows->row(row) - Eigen::RowVector3f(1.0F, 0.4F, 0.2F)).cwiseAbs().maxCoeff() < 1e-5F);
    }

    void meanScaleAndOrderAreApplied()
    {
        const QString path = written(tinyModel("GlobalAveragePool", 3));
        const auto embedder = made({{u"model"_s, path},
                                    {u"channels"_s, u"bgr"_s},
                                    {u"mean"_s, QJsonArray{1, 2, 3}},
                                    {u"scale"_s, 2},
                                    {u"normalize"_s, false}});
        QVERIFY(embedder);
        TaskControl control;
        const std::vector<cv::Mat> one{(*embedder)->prepare(cv::Mat(8, 8, CV_8UC3, cv::Scalar(11, 22, 33)))};
        const auto rows = (*embedder)->embed(one, control);
        QVERIFY((rows->row(0) - Eigen::RowVector3f(20, 40, 60)).cwiseAbs().maxCoeff() < 1e-3F);
    }

    void refusesWhatCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QString>("part");
        const QByteArray good = tinyModel("GlobalAveragePool", 3);
        QTest::newRow("an empty file") << QByteArray() << QJsonObject() << u"no ONNX model"_s;
        QTest::newRow("a text") << QByteArray("Hello, this is no model at all.") << QJsonObject()
                                << u"no ONNX model"_s;
        QTest::newRow("a cut file") << good.first(good.size() - 9) << QJsonObject() << u"damaged"_s;
        QTest::newRow("an unknown operation") << tinyModel("Frobnicate", 3) << QJsonObject() << u"OpenCV"_s;
        QTest::newRow("four channels")
            << tinyModel("GlobalAveragePool", 4) << QJsonObject() << u"4 channels"_s;
        QTest::newRow("an unknown layer") << good << QJsonObject{{u"layer"_s, u"onlyy"_s}} << u"only"_s;
        QTest::newRow("an unknown preset") << good << QJsonObject{{u"preset"_s, u"vgg"_s}} << u"imagenet"_s;
        QTest::newRow("a size of nothing") << good << QJsonObject{{u"width"_s, 0}} << u"width"_s;
        QTest::newRow("two means") << good << QJsonObject{{u"mean"_s, QJsonArray{1, 2}}} << u"mean"_s;
    }

    void refusesWhatCannotBeUsed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QJsonObject, settings);
        QFETCH(QString, part);
        settings.insert(u"model"_s, written(bytes));
        const auto embedder = made(settings);
        QVERIFY(!embedder);
        QVERIFY2(embedder.error().message.contains(part), qPrintable(embedder.error().message));
    }

    void refusesAMissingFile()
    {
        const auto embedder = made({{u"model"_s, m_folder.filePath(u"nothing.onnx"_s)}});
        QVERIFY(!embedder);
        QCOMPARE(embedder.error().kind, ErrorKind::NotFound);
        QVERIFY(!made({}));
    }

    void takesALayerOfARealNetwork()
    {
        const QString path = sharedFolder() + u"/data/models/squeezenet1.1.onnx"_s;
        if (sharedFolder().isEmpty() || !QFile::exists(path))
            QSKIP("The reference data folder is not there.");
        const auto embedder = made({{u"model"_s, path}, {u"preset"_s, u"squeezenet"_s}});
        QVERIFY(embedder);
        QCOMPARE((*embedder)->width(), 512);
        std::vector<cv::Mat> prepared;
        for (const cv::Mat &picture : drawnPictures(64, 9))
            prepared.push_back((*embedder)->prepare(picture));
        TaskControl control;
        const auto rows = (*embedder)->embed(prepared, control);
        QVERIFY(rows);
        for (Eigen::Index row = 0; row < rows->rows(); ++row)
            QVERIFY(std::abs(rows->row(row).norm() - 1) < 1e-5F);
        setThreadCount(1);
        QCOMPARE(*(*embedder)->embed(prepared, control), *rows);
        const auto wrong =
            made({{u"model"_s, path}, {u"preset"_s, u"squeezenet"_s}, {u"layer"_s, u"fire9/concat"_s}});
        QVERIFY(!wrong);
        QVERIFY(wrong.error().message.contains(u"fire9/concat_1"_s));
    }

private:
    static Result<std::unique_ptr<Embedder>> made(const QJsonObject &settings)
    {
        return (*findEmbedder(u"onnx"_s))->make(settings, 100);
    }

    QString written(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"model%1.onnx"_s.arg(++m_files));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

QTEST_APPLESS_MAIN(TestOnnxEmbedder)
#include "tst_onnx_embedder.moc"
