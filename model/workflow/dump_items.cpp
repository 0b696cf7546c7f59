#include "model/workflow/dump_items.h"

#include "model/core/text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr SampleIndex batch = 2048;

QJsonObject factsOf(const ImageFacts &facts)
{
    static constexpr std::array stateNames = {"ok",        "damaged", "unreadable",
                                              "too_large", "refused", "missing"};
    const auto state = static_cast<std::size_t>(facts.state);
    return {{u"state"_s, QString::fromLatin1(state < std::size(stateNames) ? stateNames[state] : "unknown")},
            {u"reason"_s, facts.reason},
            {u"bytes"_s, facts.bytes},
            {u"modified_ms"_s, facts.modifiedMs},
            {u"content_hash"_s, QString::fromLatin1(facts.contentHash.toHex())},
            {u"taken_at_ms"_s, facts.takenAtMs ? QJsonValue(*facts.takenAtMs) : QJsonValue()},
            {u"sharpness"_s, facts.sharpness},
            {u"snr"_s, facts.signalToNoise},
            {u"luminance"_s, facts.luminance},
            {u"contrast"_s, facts.contrast},
            {u"red"_s, facts.red},
            {u"green"_s, facts.green},
            {u"blue"_s, facts.blue}};
}

QJsonArray toJson(const Box &box)
{
    return {box.x, box.y, box.width, box.height};
}

void append(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    QJsonArray list = object[key].toArray();
    list.append(value);
    object[key] = list;
}

template <typename Numbers>
QJsonArray toList(const Numbers &numbers)
{
    QJsonArray list;
    for (const auto number : numbers)
        list.append(static_cast<double>(number));
    return list;
}

/// Puts one prediction into a sample's object: in full under `predictions`, and where people look for it
/// first, the most probable class under `prediction`, boxes with their score under `labels`.
class PredictionDump
{
public:
    PredictionDump(const PredictionTask &task, QJsonObject &item)
        : m_task(task)
        , m_item(item)
    {
    }

    void operator()(const ClassPrediction &prediction)
    {
        const std::vector<float> &values = prediction.probabilities;
        if (!values.empty())
            m_item[u"prediction"_s] =
                nameOf(static_cast<int>(std::ranges::max_element(values) - values.begin()));
        put({{u"probabilities"_s, toList(values)}});
    }
    void operator()(const ObjectPrediction &prediction)
    {
        QJsonArray objects;
        for (const DetectedObject &object : prediction.objects) {
            QJsonObject entry{{u"class"_s, nameOf(object.category)},
                              {u"bbox"_s, toJson(object.box)},
                              {u"score"_s, object.score}};
            append(m_item, u"labels"_s, entry);
            if (!object.probabilities.empty())
                entry[u"probabilities"_s] = toList(object.probabilities);
            if (!object.mask.empty())
                entry[u"segmentation"_s] = toList(object.mask);
            objects.append(entry);
        }
        put({{u"objects"_s, objects}});
    }
    void operator()(const SegmentationPrediction &prediction)
    {
        put({{u"mean_probabilities"_s, toList(prediction.meanProbabilities)},
             {u"least_confidence"_s, prediction.leastConfidence},
             {u"margin"_s, prediction.margin},
             {u"entropy"_s, prediction.entropy}});
    }
    void operator()(const KeypointPrediction &prediction)
    {
        QJsonArray instances;
        for (const KeypointInstance &instance : prediction.instances)
            instances.append(
                QJsonObject{{u"class"_s, nameOf(instance.category)},
                            {u"score"_s, instance.score ? QJsonValue(*instance.score) : QJsonValue()},
                            {u"keypoints"_s, toList(instance.keypoints)}});
        put({{u"instances"_s, instances}});
    }

private:
    [[nodiscard]] QString nameOf(int category) const
    {
        const auto place = static_cast<std::size_t>(category);
        return place < m_task.categories.size() ? m_task.categories[place].name : QString();
    }
    void put(const QJsonObject &object)
    {
        QJsonObject all = m_item[u"predictions"_s].toObject();
        all[m_task.name] = object;
        m_item[u"predictions"_s] = all;
    }

    const PredictionTask &m_task;
    QJsonObject &m_item;
};

}  // namespace

Result<DumpItems> DumpItems::open(const Project &project, const QString &embedding)
{
    DumpItems items(project);
    const Result<SampleIndex> count = project.sampleCount();
    if (!count)
        return failure(count.error());
    items.m_count = *count;
    Result<EmbeddingInfo> info = project.findEmbedding(embedding);
    if (info)
        items.m_embedding = std::move(*info);
    else if (!embedding.isEmpty() || info.error().kind != ErrorKind::NotFound)
        return failure(info.error());
    Result<std::vector<PredictionTask>> tasks = project.predictions().tasks();
    if (!tasks)
        return failure(tasks.error());
    items.m_tasks = std::move(*tasks);
    return items;
}

Result<> DumpItems::write(const DumpSink &sink, TaskControl &task) const
{
    task.beginStage(Text::tr("Writing samples"), m_count);
    for (SampleIndex first = 0; first < m_count; first += batch) {
        if (task.isCancelled())
            return cancelled();
        const SampleRange range{first, std::min(m_count, first + batch)};
        const Result<std::vector<QJsonObject>> objects = readObjects(range);
        if (!objects)
            return failure(objects.error());
        const SampleIndex embedded =
            m_embedding ? std::clamp(m_embedding->rows - first, 0, range.end - range.first) : 0;
        Result<FeatureMatrix> rows;
        if (embedded > 0)
            rows = m_project->embeddings().rows(m_embedding->id, first, embedded);
        if (!rows)
            return failure(rows.error());
        for (std::size_t i = 0; i < objects->size(); ++i) {
            QByteArray text = QJsonDocument((*objects)[i]).toJson(QJsonDocument::Compact);
            text.chop(1);
            const auto row = static_cast<Eigen::Index>(i);
            const QByteArray numbers =
                row < embedded
                    ? toJsonArray(std::span(rows->row(row).data(), static_cast<std::size_t>(rows->cols())))
                    : QByteArray("null");
            sink((first + row == 0 ? "\n" : ",\n") + text + ",\"embedding\":" + numbers + '}');
        }
        task.advance(range.end - range.first);
    }
    return {};
}

Result<std::vector<QJsonObject>> DumpItems::readObjects(SampleRange range) const
{
    std::vector<QJsonObject> objects;
    objects.reserve(static_cast<std::size_t>(range.end - range.first));
    Result<> done = m_project->samples().forEach(
        [&](const Sample &sample) -> Result<> {
            objects.push_back({{u"path"_s, sample.path},
                               {u"width"_s, sample.facts.width},
                               {u"height"_s, sample.facts.height},
                               {u"facts"_s, factsOf(sample.facts)},
                               {u"prediction"_s, QJsonValue()},
                               {u"predictions"_s, QJsonObject()},
                               {u"image_labels"_s, QJsonArray()},
                               {u"labels"_s, QJsonArray()},
                               {u"metadata"_s, QJsonObject()}});
            return {};
        },
        range);
    if (done && std::ssize(objects) != range.end - range.first)
        done = failure(ErrorKind::Damaged, Text::tr("Samples are missing from the project; run check."));
    if (done)
        done = m_project->metadata().forEach(
            [&](SampleIndex sample, const QJsonObject &metadata) -> Result<> {
                objects[static_cast<std::size_t>(sample - range.first)][u"metadata"_s] = metadata;
                return {};
            },
            range);
    if (done)
        done = addLabels(range, objects);
    if (done)
        done = addPredictions(range, objects);
    if (!done)
        return failure(done.error());
    return objects;
}

Result<> DumpItems::addLabels(SampleRange range, std::vector<QJsonObject> &objects) const
{
    const auto entryOf = [](const Label &label) {
        QJsonObject entry{{u"class"_s, label.className}};
        if (label.box)
            entry[u"bbox"_s] = toJson(*label.box);
        return entry;
    };
    Result<> done = m_project->labels().forEach(
        LabelKind::Label,
        [&](const Label &label) -> Result<> {
            QJsonObject &object = objects[static_cast<std::size_t>(label.sample - range.first)];
            if (label.box)
                append(object, u"labels"_s, entryOf(label));
            else
                append(object, u"image_labels"_s, label.className);
            return {};
        },
        range);
    if (!done)
        return done;
    return m_project->labels().forEach(
        LabelKind::Reference,
        [&](const Label &label) -> Result<> {
            append(objects[static_cast<std::size_t>(label.sample - range.first)], u"reference_labels"_s,
                   entryOf(label));
            return {};
        },
        range);
}

Result<> DumpItems::addPredictions(SampleRange range, std::vector<QJsonObject> &objects) const
{
    for (const PredictionTask &task : m_tasks) {
        Result<> done = m_project->predictions().forEach(
            task,
            [&](SampleIndex sample, const Prediction &prediction) -> Result<> {
                std::visit(PredictionDump(task, objects[static_cast<std::size_t>(sample - range.first)]),
                           prediction);
                return {};
            },
            range);
        if (!done)
            return done;
    }
    return {};
}

}  // namespace Atoll
