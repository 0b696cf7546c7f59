#include "model/workflow/insight/sample_details.h"

#include "model/core/text.h"
#include "model/workflow/insight/metadata_values.h"
#include "model/workflow/insight/picture_columns.h"
#include "model/workflow/project.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int shownDigits = 4;

QString timeText(qint64 ms, const QTimeZone &zone)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms, zone), QLocale::ShortFormat);
}

void appendNumber(std::vector<DetailRow> &rows, const QString &name, double value)
{
    if (std::isnan(value))
        return;
    const auto column = findPictureColumn(name);
    rows.push_back({column ? column->title : name, QLocale().toString(value, 'g', shownDigits)});
}

std::vector<DetailRow> metadataRows(const QJsonObject &object)
{
    std::vector<DetailRow> rows;
    forEachMetadata(object, [&](const QString &path, const QJsonValue &value) {
        rows.push_back(
            {path, value.isDouble() ? QLocale().toString(value.toDouble(), 'g', 12) : metadataText(value)});
    });
    return rows;
}

QString nameOf(const PredictionTask &task, int category)
{
    const auto place = static_cast<std::size_t>(category);
    return category >= 0 && place < task.categories.size() ? task.categories[place].name
                                                           : QString::number(category);
}

template <typename Numbers>
std::vector<ClassDetail> topClasses(const PredictionTask &task, const Numbers &probabilities)
{
    std::vector<int> order(probabilities.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](int place) { return probabilities[static_cast<std::size_t>(place)]; });
    order.resize(std::min(order.size(), SampleDetails::mostClasses));
    std::vector<ClassDetail> classes;
    classes.reserve(order.size());
    for (const int place : order)
        classes.push_back({nameOf(task, place), double(probabilities[static_cast<std::size_t>(place)])});
    return classes;
}

/// The part of a prediction that people see.
class PredictionReader
{
public:
    explicit PredictionReader(const PredictionTask &task)
        : m_task(task)
        , m_detail{task.name, task.type, {}, {}}
    {
    }

    void operator()(const ClassPrediction &prediction)
    {
        m_detail.classes = topClasses(m_task, prediction.probabilities);
    }
    void operator()(const SegmentationPrediction &prediction)
    {
        m_detail.classes = topClasses(m_task, prediction.meanProbabilities);
    }
    void operator()(const ObjectPrediction &prediction)
    {
        m_detail.objects.reserve(prediction.objects.size());
        for (const DetectedObject &object : prediction.objects)
            m_detail.objects.push_back(
                {nameOf(m_task, object.category), object.score, object.box, object.mask, {}});
    }
    void operator()(const KeypointPrediction &prediction)
    {
        m_detail.objects.reserve(prediction.instances.size());
        for (const KeypointInstance &instance : prediction.instances)
            m_detail.objects.push_back({nameOf(m_task, instance.category),
                                        instance.score.value_or(ImageFacts::unknown),
                                        {},
                                        {},
                                        instance.keypoints});
    }

    [[nodiscard]] PredictionDetail take()
    {
        const auto order = [](const OverlayObject &object) {
            return std::isnan(object.score) ? -std::numeric_limits<double>::infinity() : object.score;
        };
        std::ranges::stable_sort(m_detail.objects, std::ranges::greater(), order);
        return std::move(m_detail);
    }

private:
    const PredictionTask &m_task;
    PredictionDetail m_detail;
};

Result<> readPredictions(const Project &project, SampleDetails &details)
{
    const Result<std::vector<PredictionTask>> tasks = project.predictions().tasks();
    if (!tasks)
        return failure(tasks.error());
    for (const PredictionTask &task : *tasks) {
        const auto prediction = project.predictions().of(task, details.sample.index);
        if (!prediction)
            return failure(prediction.error());
        if (!*prediction)
            continue;
        PredictionReader reader(task);
        std::visit(reader, **prediction);
        details.predictions.push_back(reader.take());
    }
    return {};
}

/// Share of the other numbers below `value`.
double percentileOf(const std::vector<double> &values, double value)
{
    const auto below = std::ranges::count_if(values, [value](double other) { return other < value; });
    return values.size() < 2 ? 0 : double(below) / double(values.size() - 1);
}

/// `place` of the sample among the members of the tag.
Result<std::optional<ScoreDetail>> readScore(const Project &project, const ScoreSummary &summary,
                                             const QString &tag, SampleIndex place)
{
    if (place >= summary.count)
        return std::optional<ScoreDetail>();
    const Result<double> value = project.scores().value(summary.id, place);
    if (!value)
        return failure(value.error());
    ScoreDetail detail{summary.type, tag, *value, {}};
    if (summary.count <= SampleDetails::mostRanked) {
        const Result<ScoreSet> scores = project.scores().read(summary.id);
        if (!scores)
            return failure(scores.error());
        detail.percentile = percentileOf(scores->values, *value);
    }
    return std::optional(detail);
}

Result<> readScores(const Project &project, const std::vector<Tag> &tags, SampleDetails &details)
{
    const Result<std::vector<ScoreSummary>> summaries = project.scores().all();
    if (!summaries)
        return failure(summaries.error());
    for (const ScoreSummary &summary : *summaries) {
        const auto tag = std::ranges::find(tags, summary.tag, &Tag::id);
        if (tag == tags.end() || !tag->samples.contains(details.sample.index))
            continue;
        const SampleSet before = SampleSet::all(details.sample.index).intersected(tag->samples);
        const auto detail = readScore(project, summary, tag->name, before.count());
        if (!detail)
            return failure(detail.error());
        if (*detail)
            details.scores.push_back(**detail);
    }
    return {};
}

Result<> readStored(const Project &project, SampleDetails &details)
{
    const Result<std::vector<Tag>> tags = project.tags().all();
    if (!tags)
        return failure(tags.error());
    for (const Tag &tag : *tags) {
        if (tag.samples.contains(details.sample.index))
            details.tags.push_back(tag.name);
    }
    const Result<QJsonObject> metadata = project.metadata().of(details.sample.index);
    if (!metadata)
        return failure(metadata.error());
    details.metadata = metadataRows(*metadata);
    Result<std::vector<Label>> labels = project.labels().of(details.sample.index, LabelKind::Label);
    if (!labels)
        return failure(labels.error());
    details.labels = std::move(*labels);
    return readScores(project, *tags, details).and_then([&] { return readPredictions(project, details); });
}

}  // namespace

std::vector<DetailRow> factRows(const Sample &sample)
{
    const ImageFacts &facts = sample.facts;
    const QLocale locale;
    std::vector<DetailRow> rows;
    rows.push_back({Text::tr("File"), sample.path});
    rows.push_back({Text::tr("Number"), locale.toString(sample.index)});
    if (facts.state != ImageState::Ok)
        rows.push_back({Text::tr("State"), facts.reason.isEmpty()
                                               ? stateTitle(facts.state)
                                               : u"%1: %2"_s.arg(stateTitle(facts.state), facts.reason)});
    if (facts.width > 0 && facts.height > 0)
        rows.push_back(
            {Text::tr("Size"),
             Text::tr("%1 × %2 pixels").arg(locale.toString(facts.width), locale.toString(facts.height))});
    if (facts.bytes > 0)
        rows.push_back({Text::tr("File size"), locale.formattedDataSize(facts.bytes)});
    // A camera's clock knows no time zone; it is stored as if it were UTC.
    if (facts.takenAtMs)
        rows.push_back({Text::tr("Taken at"), timeText(*facts.takenAtMs, QTimeZone::utc())});
    if (facts.modifiedMs > 0)
        rows.push_back({Text::tr("Changed at"), timeText(facts.modifiedMs, QTimeZone::systemTimeZone())});
    appendNumber(rows, u"sharpness"_s, facts.sharpness);
    appendNumber(rows, u"snr"_s, facts.signalToNoise);
    appendNumber(rows, u"luminance"_s, facts.luminance);
    appendNumber(rows, u"contrast"_s, facts.contrast);
    appendNumber(rows, u"red"_s, facts.red);
    appendNumber(rows, u"green"_s, facts.green);
    appendNumber(rows, u"blue"_s, facts.blue);
    return rows;
}

Result<SampleDetails> readSampleDetails(const Project &project, SampleIndex sample)
{
    SampleDetails details;
    Result<Sample> read = project.samples().read(sample);
    if (!read)
        return failure(read.error());
    details.sample = std::move(*read);
    details.absolutePath = project.absolutePath(details.sample).value_or(QString());
    details.facts = factRows(details.sample);
    return readStored(project, details).map([&] { return std::move(details); });
}

}  // namespace Atoll
