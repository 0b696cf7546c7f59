// How good the built-in embedder is: logistic regression on all and on a tenth of the labels, and five
// nearest neighbours, over stratified folds, beside simpler descriptions and a real network in the same run.
//
//     eval_embedder [--data FOLDER] [--folds N] [--seeds N]
//
// FOLDER holds labels.csv (header, then path,label) and the pictures; default: the reference data beside the
// checkout, without which it ends with 77. Prints one line per description; seconds are of one thread.
#include "model/core/parallel.h"
#include "model/embedding/block_reduction.h"
#include "model/embedding/fisher_vector_embedder.h"
#include "model/embedding/gradient_histogram.h"
#include "model/embedding/orientation_maps.h"
#include "model/formats/arrays/npy.h"
#include "model/images/decoded_image.h"
#include "tests/benchmarks/evaluation_protocol.h"
#include "tests/benchmarks/plain_descriptions.h"
#include "tests/support/shared_folder.h"

#include <QFile>
#include <QMap>
#include <QStringList>

#include <cstdio>
#include <ctime>
#include <memory>
#include <utility>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

struct LabelledPictures
{
    std::vector<cv::Mat> pictures;
    std::vector<int> classes;
};

LabelledPictures readPictures(const QString &folder)
{
    LabelledPictures result;
    QFile file(folder + u"/labels.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return result;
    QMap<QByteArray, int> classNumbers;
    file.readLine();
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const qsizetype comma = line.lastIndexOf(',');
        QFile picture(folder + u'/' + QString::fromUtf8(line.first(comma)));
        if (!picture.open(QIODevice::ReadOnly))
            continue;
        const DecodedImage decoded = decodeReduced(picture.readAll(), 192);
        const QByteArray label = line.sliced(comma + 1);
        if (!classNumbers.contains(label))
            classNumbers.insert(label, int(classNumbers.size()));
        result.pictures.push_back(decoded.pixels);
        result.classes.push_back(classNumbers.value(label));
    }
    return result;
}

std::vector<cv::Mat> prepareAll(const Embedder &embedder, const std::vector<cv::Mat> &pictures)
{
    std::vector<cv::Mat> prepared;
    for (const cv::Mat &picture : pictures)
        prepared.push_back(embedder.prepare(picture));
    return prepared;
}

template <typename T>
std::vector<T> chosen(const std::vector<T> &values, std::span<const int> positions)
{
    std::vector<T> result;
    for (const int position : positions)
        result.push_back(values[static_cast<std::size_t>(position)]);
    return result;
}

using Description = std::function<Eigen::VectorXf(const cv::Mat &)>;

/// Descriptions shortened to 256 numbers as the built-in embedder shortens its own.
Featurizer shortened(const std::vector<cv::Mat> &pictures,
                     const std::vector<std::pair<double, Description>> &parts)
{
    auto blocks = std::make_shared<std::vector<std::pair<double, FeatureMatrix>>>();
    for (const auto &[weight, describe] : parts) {
        FeatureMatrix rows(static_cast<Eigen::Index>(pictures.size()), describe(pictures.front()).size());
        for (std::size_t i = 0; i < pictures.size(); ++i)
            rows.row(static_cast<Eigen::Index>(i)) = describe(pictures[i]).transpose();
        blocks->emplace_back(weight, std::move(rows));
    }
    return [blocks](std::span<const int> train) {
        TaskControl control;
        std::vector<ReducedBlock> reduced;
        Eigen::Index width = 0;
        for (const auto &[weight, rows] : *blocks) {
            width += rows.cols();
            reduced.push_back({weight, [&rows = rows, train]() -> Result<FeatureMatrix> {
                                   return FeatureMatrix(
                                       rows(std::vector<int>(train.begin(), train.end()), Eigen::all));
                               }});
        }
        const AffineMap map = *fitBlockReduction(reduced, 256, 1, control);
        FeatureMatrix all(blocks->front().second.rows(), width);
        Eigen::Index column = 0;
        for (const auto &[weight, rows] : *blocks) {
            all.middleCols(column, rows.cols()) = rows;
            column += rows.cols();
        }
        FeatureMatrix features = map.apply(all);
        features.rowwise().normalize();
        return features;
    };
}

/// Of the processor, so that other programs do not count.
double seconds(std::clock_t ticks)
{
    return double(ticks) / CLOCKS_PER_SEC;
}

Featurizer builtin(const std::vector<cv::Mat> &pictures, quint64 seed, bool learnsFromAll)
{
    return [&pictures, seed, learnsFromAll](std::span<const int> train) {
        TaskControl control;
        FisherVectorEmbedder embedder(pictures.front().rows, seed);
        const std::clock_t start = std::clock();
        if (!embedder.fit(learnsFromAll ? pictures : chosen(pictures, train), control))
            return FeatureMatrix();
        const std::clock_t middle = std::clock();
        FeatureMatrix features = *embedder.embed(pictures, control);
        const std::clock_t end = std::clock();
        std::fprintf(stderr, "  fit %.1f s, embed %.2f s per 1,000\n", seconds(middle - start),
                     seconds(end - middle) * 1000 / double(pictures.size()));
        return features;
    };
}

void print(const QString &name, const ProbeResult &result)
{
    std::printf("%-44s %6.1f %6.1f %6.1f\n", qPrintable(name), result.allLabels, result.tenthOfLabels,
                result.nearest);
    std::fflush(stdout);
}

int numberAfter(const QStringList &arguments, const QString &option, int fallback)
{
    const qsizetype at = arguments.indexOf(option);
    return at >= 0 && at + 1 < arguments.size() ? arguments[at + 1].toInt() : fallback;
}

}  // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const qsizetype at = arguments.indexOf(u"--data"_s);
    const QString folder = at >= 0 ? arguments.value(at + 1) : sharedFolder() + u"/data/clothing"_s;
    setThreadCount(1);
    const auto [pictures, classes] = readPictures(folder);
    if (pictures.empty()) {
        std::fprintf(stderr, "No labelled pictures in %s.\n", qPrintable(folder));
        return 77;
    }
    const std::vector<Fold> folds = stratifiedFolds(classes, numberAfter(arguments, u"--folds"_s, 5), 1);
    std::printf("%-44s %6s %6s %6s\n", "description", "LR100", "LR10", "kNN-5");
    const auto prepared = prepareAll(FisherVectorEmbedder(96, 1), pictures);
    const Description hog = [](const cv::Mat &picture) {
        return mirroredGradientHistogram(unsignedOrientations(picture));
    };
    print(u"HOG, mirrored sum"_s, evaluate(shortened(prepared, {{1.0, hog}}), classes, folds, 1));
    print(u"HOG + colour + LBP"_s,
          evaluate(shortened(prepared, {{1.0, hog}, {0.5, colourHistogram}, {0.5, binaryPatterns}}), classes,
                   folds, 1));
    for (int seed = 1; seed <= numberAfter(arguments, u"--seeds"_s, 1); ++seed) {
        print(u"built in, seed %1"_s.arg(seed),
              evaluate(builtin(prepared, quint64(seed), false), classes, folds, 1));
        print(u"built in, seed %1, learnt from all pictures"_s.arg(seed),
              evaluate(builtin(prepared, quint64(seed), true), classes, folds, 1));
    }
    TaskControl control;
    if (auto reader = NpyReader::open(sharedFolder() + u"/data/predictions/embeddings.npy"_s);
        at < 0 && reader) {
        const FeatureMatrix reference = *reader->readFeatures(control);
        print(u"reference embeddings.npy (128, from all)"_s,
              evaluate([&](std::span<const int>) { return reference; }, classes, folds, 1));
    }
    return 0;
}
