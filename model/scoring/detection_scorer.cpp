#include "model/scoring/detection_scorer.h"

#include "model/core/text.h"
#include "model/scoring/classification_scorer.h"
#include "model/scoring/uncertainty_kernel.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<double> shareFrom(const QString &key, const QJsonValue &value)
{
    if (!value.isDouble())
        return failure(ErrorKind::Invalid, Text::tr("The setting %1 must be a number from 0 to 1.").arg(key));
    const double number = value.toDouble();
    if (!(number >= 0 && number <= 1))
        return failure(ErrorKind::Invalid,
                       Text::tr("The setting %1 is %2; it must be from 0 to 1.").arg(key).arg(number));
    return number;
}

/// Each class adds 1 for its first object and `penalty` for each further one.
double objectCount(const DetectionOutput &output, double penalty)
{
    std::map<qint64, int> perLabel;
    for (const qint64 label : output.labels)
        ++perLabel[label];
    double count = 0;
    for (const auto &[label, objects] : perLabel)
        count += 1 + penalty * (objects - 1);
    return count;
}

double objectnessLeastConfidence(const DetectionOutput &output)
{
    if (output.scores.empty())
        return 0;
    const double sum = std::accumulate(output.scores.begin(), output.scores.end(), 0.0);
    const double score = 1 - sum / double(output.scores.size());
    return std::isnan(score) ? 0 : score;
}

}  // namespace

Result<DetectionConfig> DetectionConfig::fromJson(const QJsonValue &json)
{
    DetectionConfig config;
    const QJsonObject object = json.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const bool isPenalty = entry.key() == "frequency_penalty"_L1;
        if (!isPenalty && entry.key() != "min_score"_L1)
            return failure(ErrorKind::Invalid,
                           Text::tr("There is no setting %1; there are frequency_penalty and min_score.")
                               .arg(entry.key()));
        const auto share = shareFrom(entry.key(), entry.value());
        if (!share)
            return failure(share.error());
        (isPenalty ? config.frequencyPenalty : config.minScore) = *share;
    }
    return config;
}

DetectionScorer::DetectionScorer(const DetectionConfig &config)
    : m_config(config)
{
}

const QStringList &DetectionScorer::names()
{
    static const QStringList all =
        QStringList{u"object_frequency"_s, u"objectness_least_confidence"_s} + uncertaintyScoreNames();
    return all;
}

Result<> DetectionScorer::score(const Prediction &prediction, std::span<double> row) const
{
    const auto *found = std::get_if<ObjectPrediction>(&prediction);
    if (found == nullptr)
        return failure(ErrorKind::Invalid, Text::tr("This is no detection: it holds no boxes."));
    const auto output = DetectionOutput::fromObjects(found->objects);
    if (!output)
        return failure(output.error());
    scoreOutput(*output, row);
    return {};
}

void DetectionScorer::scoreOutput(const DetectionOutput &output, std::span<double> row) const
{
    row[0] = objectCount(output, m_config.frequencyPenalty);
    row[1] = objectnessLeastConfidence(output);
    const auto boxes = output.classProbabilities.rows();
    std::vector<double> scores(std::size_t(3 * boxes));
    scoreRows(rowsOf(output.classProbabilities), 0, boxes, ScoreRange::ZeroToOne,
              {scores.data(), scores.data() + boxes, scores.data() + 2 * boxes});
    for (std::size_t s = 0; s < 3; ++s) {
        const auto begin = scores.begin() + qint64(s) * boxes;
        row[2 + s] = boxes == 0 ? 0 : *std::max_element(begin, begin + boxes);
    }
}

void DetectionScorer::finish(std::span<double> rows) const
{
    const auto width = std::size_t(names().size());
    double fewest = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();
    for (std::size_t at = 0; at < rows.size(); at += width) {
        fewest = std::min(fewest, rows[at]);
        most = std::max(most, rows[at]);
    }
    for (std::size_t at = 0; at < rows.size(); at += width)
        rows[at] = most > fewest
                       ? m_config.minScore + (rows[at] - fewest) / (most - fewest) * (1 - m_config.minScore)
                       : 1;
}

}  // namespace Atoll
