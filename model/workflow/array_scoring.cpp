#include "model/workflow/array_scoring.h"

#include "model/core/text.h"
#include "model/formats/json/json_reader.h"
#include "model/scoring/classification_scorer.h"
#include "model/scoring/detection_scorer.h"
#include "model/scoring/scoring_catalog.h"
#include "model/workflow/prediction_list.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Rows of scores, one after the other, to one column per name.
std::vector<NamedScores> columnsOf(const QStringList &names, const std::vector<double> &rows)
{
    const auto width = std::size_t(names.size());
    std::vector<NamedScores> columns;
    for (std::size_t s = 0; s < width; ++s) {
        NamedScores column{names[qsizetype(s)], {}};
        column.values.reserve(rows.size() / width);
        for (std::size_t at = s; at < rows.size(); at += width)
            column.values.push_back(rows[at]);
        columns.push_back(std::move(column));
    }
    return columns;
}

Error inFile(const QString &file, const Error &error)
{
    return {error.kind, u"%1: %2"_s.arg(file, error.message)};
}

Result<QString> onlyFile(const QStringList &files)
{
    if (files.size() != 1)
        return failure(ErrorKind::Invalid,
                       Text::tr("Predictions of this kind come in one file, not in %1.").arg(files.size()));
    return files.first();
}

Result<ArrayScores> scoreClassificationFile(const ArrayScoreRequest &request, TaskControl &control)
{
    const auto file = onlyFile(request.files);
    if (!file)
        return failure(file.error());
    const auto array = readPredictionArray(*file, control);
    if (!array)
        return failure(array.error());
    auto scores = scoreProbabilities(*array, request.range, control);
    if (!scores)
        return failure(scores.error().kind == ErrorKind::Cancelled ? scores.error()
                                                                   : inFile(*file, scores.error()));
    return ArrayScores{std::move(*scores), {}};
}

/// The files named, and those in the folders named.
Result<QStringList> mapFiles(const QStringList &named)
{
    QStringList files;
    for (const QString &name : named) {
        if (!QFileInfo(name).isDir()) {
            files.append(name);
            continue;
        }
        const QStringList inside = QDir(name).entryList({u"*.npy"_s}, QDir::Files, QDir::Name);
        if (inside.isEmpty())
            return failure(
                ErrorKind::NotFound,
                Text::tr("%1: there is no .npy file in this folder.").arg(QDir::toNativeSeparators(name)));
        for (const QString &file : inside)
            files.append(QDir(name).filePath(file));
    }
    return files;
}

Result<ArrayScores> scoreMaps(const ArrayScoreRequest &request, TaskControl &control)
{
    const auto files = mapFiles(request.files);
    if (!files)
        return failure(files.error());
    std::vector<double> rows;
    TaskControl quiet;
    control.beginStage(Text::tr("Scoring"), files->size());
    for (const QString &file : *files) {
        if (control.isCancelled())
            return cancelled();
        const auto array = readPredictionArray(file, quiet);
        if (!array)
            return failure(array.error());
        const auto summary = summarizeMap(*array, request.classAxis);
        if (!summary)
            return failure(inFile(file, summary.error()));
        rows.insert(rows.end(), {summary->leastConfidence, summary->margin, summary->entropy});
        control.advance();
    }
    return ArrayScores{columnsOf(uncertaintyScoreNames(), rows), *files};
}

/// Scores the elements of a file whose top is a list of pictures, or an object with such a list called
/// "images".
template <typename ScoreImage>
Result<std::vector<double>> scoreEach(const QString &file, std::size_t width, ScoreImage scoreImage,
                                      TaskControl &control)
{
    std::vector<double> rows;
    bool hasImages = false;
    const JsonVisitor visitor{[&](const QString &member) {
                                  hasImages = hasImages || member == "images"_L1;
                                  return member == "images"_L1;
                              },
                              [&](const JsonElement &element) -> Result<> {
                                  const JsonField image(element.value, file, element.path());
                                  if (element.index < 0)
                                      return image.wrong(Text::tr("\"images\" is a list of pictures"));
                                  rows.resize(rows.size() + width);
                                  return scoreImage(image, std::span(rows).last(width));
                              }};
    const auto top = streamJsonFile(file, file, visitor, control);
    if (!top)
        return failure(top.error());
    if (*top == JsonTop::Object && !hasImages)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1: the file is neither a list of pictures nor an object with "
                                "such a list called \"images\".")
                           .arg(file));
    return rows;
}

Result<ArrayScores> scoreDetectionFile(const ArrayScoreRequest &request, TaskControl &control)
{
    const auto file = onlyFile(request.files);
    if (!file)
        return failure(file.error());
    const auto config = DetectionConfig::fromJson(request.config);
    if (!config)
        return failure(config.error());
    const DetectionScorer scorer(*config);
    const auto scoreImage = [&](const JsonField &image, std::span<double> row) -> Result<> {
        const auto output = readDetections(image);
        if (!output)
            return failure(output.error());
        scorer.scoreOutput(*output, row);
        return {};
    };
    auto rows = scoreEach(*file, std::size_t(DetectionScorer::names().size()), scoreImage, control);
    if (!rows)
        return failure(rows.error());
    scorer.finish(*rows);
    return ArrayScores{columnsOf(DetectionScorer::names(), *rows), {}};
}

Result<ArrayScores> scoreKeypointFile(const ArrayScoreRequest &request, TaskControl &control)
{
    const auto file = onlyFile(request.files);
    if (!file)
        return failure(file.error());
    const ScorerInfo &info = scorerFor(TaskType::Keypoints);
    const auto scorer = info.make(request.config);
    if (!scorer)
        return failure(scorer.error());
    const auto scoreImage = [&](const JsonField &image, std::span<double> row) -> Result<> {
        const auto instances = readKeypoints(image);
        if (!instances)
            return failure(instances.error());
        const auto scored = (*scorer)->score(*instances, row);
        return scored ? Result<>() : image.refuse(scored.error().message);
    };
    auto rows = scoreEach(*file, std::size_t(info.scoreNames.size()), scoreImage, control);
    if (!rows)
        return failure(rows.error());
    (*scorer)->finish(*rows);
    return ArrayScores{columnsOf(info.scoreNames, *rows), {}};
}

}  // namespace

Result<ArrayScores> scoreArrays(const ArrayScoreRequest &request, TaskControl &control)
{
    const auto info = scorerNamed(request.kind);
    if (!info)
        return failure(info.error());
    const auto scorer = (*info)->make(request.config);
    if (!scorer)
        return failure(scorer.error());
    switch ((*info)->task) {
    case TaskType::Classification:
        return scoreClassificationFile(request, control);
    case TaskType::Detection:
        return scoreDetectionFile(request, control);
    case TaskType::Segmentation:
        return scoreMaps(request, control);
    case TaskType::Keypoints:
        return scoreKeypointFile(request, control);
    }
    Q_UNREACHABLE();
}

}  // namespace Atoll
