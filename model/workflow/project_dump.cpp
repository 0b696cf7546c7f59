#include "model/workflow/project_dump.h"

#include "model/core/text.h"
#include "model/workflow/dump_items.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QJsonValue toJson(quint64 seed)
{
    // JSON readers take whole numbers up to 2^63 - 1 at best.
    const auto limit = static_cast<quint64>(std::numeric_limits<qint64>::max());
    return seed <= limit ? QJsonValue(static_cast<qint64>(seed)) : QJsonValue(QString::number(seed));
}

QJsonObject toJson(const SelectionRecord &record, const TagTreeRow &row)
{
    return {{u"method"_s, record.method},
            {u"query_tag"_s, row.queryTag},
            {u"preselected_tag"_s, record.preselectedTag ? QJsonValue(row.preselected) : QJsonValue()},
            {u"embedding"_s, record.embedding},
            {u"score_type"_s, record.scoreType},
            {u"n_samples"_s, record.nSamples},
            {u"min_distance"_s, record.minDistance},
            {u"seed"_s, toJson(record.seed)},
            {u"added"_s, static_cast<qint64>(record.picks.size())}};
}

QString taskTypeName(TaskType type)
{
    switch (type) {
    case TaskType::Classification:
        return u"classification"_s;
    case TaskType::Detection:
        return u"object-detection"_s;
    case TaskType::Segmentation:
        return u"semantic-segmentation"_s;
    case TaskType::Keypoints:
        break;
    }
    return u"keypoint-detection"_s;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// `,"name":[object,object]`
template <typename Value, typename ToObject>
void writeList(const DumpSink &sink, const char *name, const std::vector<Value> &values, ToObject toObject)
{
    sink(QByteArray(",\n\"") + name + "\":[");
    for (std::size_t i = 0; i < values.size(); ++i)
        sink((i == 0 ? "\n" : ",\n") + toObject(values[i]));
    sink("]");
}

QByteArray tagText(const TagTreeRow &row)
{
    QByteArray text = compact(Atoll::toJson(row));
    text.chop(1);
    text += ",\"samples\":" + toJsonArray(row.tag.samples.indices());
    if (row.tag.selection) {
        text += ",\"picks\":" + toJsonArray(row.tag.selection->picks);
        text += ",\"pick_distances\":" + toJsonArray(row.tag.selection->pickDistances);
    }
    return text + '}';
}

Result<> writeTags(const Project &project, const DumpSink &sink)
{
    const Result<std::vector<TagTreeRow>> rows = tagTree(project);
    if (!rows)
        return failure(rows.error());
    writeList(sink, "tags", *rows, tagText);
    return {};
}

Result<> writeEmbeddings(const Project &project, const DumpSink &sink)
{
    const Result<std::vector<EmbeddingInfo>> embeddings = project.embeddings().all();
    const Result<std::vector<ProjectionInfo>> maps = project.projections().all();
    if (!embeddings || !maps)
        return failure(embeddings ? maps.error() : embeddings.error());
    QHash<qint64, QString> names;
    for (const EmbeddingInfo &info : *embeddings)
        names.insert(static_cast<qint64>(info.id), info.name);
    writeList(sink, "embeddings", *embeddings, [](const EmbeddingInfo &info) {
        return compact({{u"name"_s, info.name},
                        {u"rows"_s, info.rows},
                        {u"width"_s, info.width},
                        {u"embedder"_s, info.embedder},
                        {u"parameters"_s, info.parameters},
                        {u"model_hash"_s, QString::fromLatin1(info.modelHash.toHex())},
                        {u"created_at_ms"_s, info.createdAtMs}});
    });
    writeList(sink, "maps", *maps, [&](const ProjectionInfo &info) {
        return compact({{u"embedding"_s, names.value(static_cast<qint64>(info.embedding))},
                        {u"method"_s, info.method},
                        {u"parameters"_s, info.parameters},
                        {u"created_at_ms"_s, info.createdAtMs}});
    });
    return {};
}

Result<> writeTasks(const Project &project, const DumpSink &sink)
{
    const Result<std::vector<PredictionTask>> tasks = project.predictions().tasks();
    if (!tasks)
        return failure(tasks.error());
    std::vector<QJsonObject> objects;
    for (const PredictionTask &task : *tasks) {
        const Result<SampleIndex> count = project.predictions().count(task.id);
        if (!count)
            return failure(count.error());
        QJsonArray categories;
        for (const Category &category : task.categories)
            categories.append(QJsonObject{{u"id"_s, category.id}, {u"name"_s, category.name}});
        objects.push_back({{u"name"_s, task.name},
                           {u"type"_s, taskTypeName(task.type)},
                           {u"categories"_s, categories},
                           {u"predictions"_s, *count},
                           {u"created_at_ms"_s, task.createdAtMs}});
    }
    writeList(sink, "tasks", objects, compact);
    return {};
}

Result<> writeScores(const Project &project, const DumpSink &sink)
{
    const Result<std::vector<ScoreSummary>> summaries = project.scores().all();
    if (!summaries)
        return failure(summaries.error());
    sink(",\n\"scores\":[");
    QByteArray separator = "\n";
    for (const ScoreSummary &summary : *summaries) {
        const Result<Tag> tag = project.tags().byId(summary.tag);
        const Result<ScoreSet> scores = project.scores().read(summary.id);
        if (!tag || !scores)
            return failure(tag ? scores.error() : tag.error());
        QByteArray text = compact({{u"tag"_s, tag->name},
                                   {u"type"_s, scores->type},
                                   {u"source"_s, scores->source},
                                   {u"created_at_ms"_s, scores->createdAtMs}});
        text.chop(1);
        sink(separator + text + ",\"values\":" + toJsonArray(scores->values) + '}');
        separator = ",\n";
    }
    sink("]");
    return {};
}

Result<> writeClassesAndFilters(const Project &project, const DumpSink &sink)
{
    const Result<std::vector<LabelClass>> classes = project.labelClasses().all();
    const Result<std::vector<SavedFilter>> filters = project.savedFilters().all();
    if (!classes || !filters)
        return failure(classes ? filters.error() : classes.error());
    writeList(sink, "classes", *classes, [](const LabelClass &labelClass) {
        return compact(
            {{u"name"_s, labelClass.name}, {u"colour"_s, labelClass.colour}, {u"key"_s, labelClass.key}});
    });
    writeList(sink, "filters", *filters, [](const SavedFilter &filter) {
        return compact({{u"name"_s, filter.name}, {u"conditions"_s, filter.conditions}});
    });
    return {};
}

Result<> writeHistory(const Project &project, const DumpSink &sink)
{
    const Result<std::vector<HistoryEvent>> events = project.history().last(std::numeric_limits<int>::max());
    if (!events)
        return failure(events.error());
    writeList(sink, "history", *events, [](const HistoryEvent &event) {
        return compact({{u"at_ms"_s, event.atMs},
                        {u"program"_s, event.program},
                        {u"sentence"_s, event.sentence},
                        {u"details"_s, event.details}});
    });
    return {};
}

}  // namespace

QString tagKindName(TagKind kind)
{
    switch (kind) {
    case TagKind::Initial:
        return u"initial"_s;
    case TagKind::Selection:
        return u"selection"_s;
    case TagKind::Names:
        return u"names"_s;
    case TagKind::Condition:
        return u"condition"_s;
    case TagKind::Arithmetic:
        return u"arithmetic"_s;
    case TagKind::Upsize:
        break;
    }
    return u"upsize"_s;
}

QJsonObject toJson(const TagTreeRow &row)
{
    QJsonArray scores;
    for (const ScoreSummary &score : row.scores)
        scores.append(QJsonObject{{u"type"_s, score.type},
                                  {u"source"_s, score.source},
                                  {u"count"_s, score.count},
                                  {u"created_at_ms"_s, score.createdAtMs}});
    QJsonObject object{{u"id"_s, static_cast<qint64>(row.tag.id)},
                       {u"name"_s, row.tag.name},
                       {u"parent"_s, row.tag.parent ? QJsonValue(row.parent) : QJsonValue()},
                       {u"kind"_s, tagKindName(row.tag.kind)},
                       {u"count"_s, row.count},
                       {u"details"_s, row.tag.details},
                       {u"created_by"_s, row.tag.createdBy},
                       {u"created_at_ms"_s, row.tag.createdAtMs},
                       {u"scores"_s, scores}};
    if (row.tag.selection)
        object[u"selection"_s] = toJson(*row.tag.selection, row);
    return object;
}

Result<> dumpProject(const Project &project, const QString &embedding, const DumpSink &sink,
                     TaskControl &task)
{
    const Result<Transaction> snapshot = Transaction::snapshot(project.database());
    if (!snapshot)
        return failure(snapshot.error());
    const Result<QString> name = project.name();
    const Result<SampleIndex> count = project.sampleCount();
    if (!name || !count)
        return failure(name ? count.error() : name.error());
    Result<DumpItems> items = DumpItems::open(project, embedding);
    if (!items)
        return failure(items.error());

    const Result<QDir> root = project.imageRoot();
    QByteArray head = compact({{u"name"_s, *name},
                               {u"image_root"_s, root ? QJsonValue(root->absolutePath()) : QJsonValue()},
                               {u"samples"_s, *count},
                               {u"embedding"_s, items->embeddingName()}});
    head.chop(1);
    sink(head + ",\n\"items\":[");
    Result<> done = items->write(sink, task);
    sink("]");
    using Part = Result<> (*)(const Project &, const DumpSink &);
    for (const Part part :
         {writeTags, writeEmbeddings, writeTasks, writeScores, writeClassesAndFilters, writeHistory}) {
        if (done)
            done = part(project, sink);
    }
    if (done)
        sink("}\n");
    return done;
}

}  // namespace Atoll
