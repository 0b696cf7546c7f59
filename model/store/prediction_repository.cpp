#include "model/store/prediction_repository.h"

#include "model/core/text.h"
#include "model/store/database.h"
#include "model/store/prediction_codec.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

qint64 number(TaskId id)
{
    return static_cast<qint64>(id);
}

QString toColumn(const std::vector<Category> &categories)
{
    QJsonArray list;
    for (const Category &category : categories)
        list.append(QJsonObject{{u"id"_s, category.id}, {u"name"_s, category.name}});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

PredictionTask taskOf(const Statement &row)
{
    PredictionTask task;
    task.id = static_cast<TaskId>(row.integer(0));
    task.name = row.text(1);
    task.type = static_cast<TaskType>(row.integer(2));
    const QJsonArray categories = QJsonDocument::fromJson(row.text(3).toUtf8()).array();
    for (const QJsonValue category : categories)
        task.categories.push_back({category[u"id"].toInteger(), category[u"name"].toString()});
    task.createdAtMs = row.integer(4);
    return task;
}

Failure damaged(const PredictionTask &task, SampleIndex sample)
{
    return failure(
        ErrorKind::Damaged,
        Text::tr("The prediction \"%1\" stored for sample %2 cannot be read; import the predictions again.")
            .arg(task.name)
            .arg(sample));
}

}  // namespace

Result<std::vector<PredictionTask>> PredictionRepository::tasks() const
{
    Statement statement(
        m_database, u"SELECT id, name, type, categories, created_at_ms FROM prediction_tasks ORDER BY id"_s);
    if (Result<> done = statement.execute(); !done)
        return failure(done.error());
    std::vector<PredictionTask> tasks;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return tasks;
        tasks.push_back(taskOf(statement));
    }
}

Result<PredictionTask> PredictionRepository::task(const QString &name) const
{
    const Result<std::vector<PredictionTask>> all = tasks();
    if (!all)
        return failure(all.error());
    QStringList names;
    for (const PredictionTask &task : *all) {
        if (task.name == name)
            return task;
        names << task.name;
    }
    return failure(
        ErrorKind::NotFound,
        names.isEmpty()
            ? Text::tr("The project has no predictions yet; import some first (predict-import).")
            : Text::tr("There is no prediction task \"%1\"; there are: %2.").arg(name, names.join(u", "_s)));
}

Result<SampleIndex> PredictionRepository::count(TaskId task) const
{
    return m_database.integer(u"SELECT count(*) FROM predictions WHERE task = ?"_s, {number(task)})
        .map([](qint64 count) { return static_cast<SampleIndex>(count); });
}

Result<std::optional<Prediction>> PredictionRepository::of(const PredictionTask &task,
                                                           SampleIndex sample) const
{
    Statement statement(m_database, u"SELECT data FROM predictions WHERE task = ? AND sample = ?"_s);
    if (Result<> done = statement.execute({number(task.id), sample}); !done)
        return failure(done.error());
    const Result<bool> found = statement.next();
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::optional<Prediction>();
    std::optional<Prediction> prediction = decodePrediction(task.type, statement.blob(0));
    if (!prediction)
        return damaged(task, sample);
    return prediction;
}

Result<> PredictionRepository::forEach(const PredictionTask &task,
                                       const std::function<Result<>(SampleIndex, const Prediction &)> &visit,
                                       SampleRange range) const
{
    Statement statement(
        m_database,
        u"SELECT sample, data FROM predictions WHERE task = ? AND sample >= ? AND sample < ? ORDER BY sample"_s);
    if (Result<> done = statement.execute({number(task.id), range.first, range.end}); !done)
        return done;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return {};
        const auto sample = static_cast<SampleIndex>(statement.integer(0));
        const std::optional<Prediction> prediction = decodePrediction(task.type, statement.blob(1));
        if (!prediction)
            return damaged(task, sample);
        if (Result<> done = visit(sample, *prediction); !done)
            return done;
    }
}

Result<ClassProbabilities> PredictionRepository::classProbabilities(const PredictionTask &task) const
{
    Q_ASSERT(task.type == TaskType::Classification);
    const Result<SampleIndex> rows = count(task.id);
    if (!rows)
        return failure(rows.error());
    const std::size_t width = task.categories.size();
    ClassProbabilities result;
    result.samples.reserve(static_cast<std::size_t>(*rows));
    result.probabilities.resize(*rows, static_cast<Eigen::Index>(width));
    const Result<> done = forEach(task, [&](SampleIndex sample, const Prediction &prediction) -> Result<> {
        const std::vector<float> &probabilities = std::get<ClassPrediction>(prediction).probabilities;
        if (probabilities.size() != width)
            return damaged(task, sample);
        std::ranges::copy(probabilities,
                          result.probabilities.row(static_cast<Eigen::Index>(result.samples.size())).data());
        result.samples.push_back(sample);
        return {};
    });
    if (!done)
        return failure(done.error());
    return result;
}

Result<PredictionWriter> PredictionRepository::replaceAll(const PredictionTask &task)
{
    const QString categories = toColumn(task.categories);
    const Result<qint64> existing =
        m_database.integer(u"SELECT id FROM prediction_tasks WHERE name = ?"_s, {task.name});
    if (!existing)
        return failure(existing.error());
    if (*existing == 0) {
        Statement insert(
            m_database,
            u"INSERT INTO prediction_tasks (name, type, categories, created_at_ms) VALUES (?, ?, ?, ?)"_s);
        if (Result<> done =
                insert.execute({task.name, static_cast<int>(task.type), categories, task.createdAtMs});
            !done)
            return failure(done.error());
        return PredictionWriter(m_database, static_cast<TaskId>(insert.lastInsertId()), task.type);
    }
    Result<> done = m_database.execute(u"DELETE FROM predictions WHERE task = ?"_s, {*existing});
    if (done)
        done = m_database.execute(
            u"UPDATE prediction_tasks SET type = ?, categories = ?, created_at_ms = ? WHERE id = ?"_s,
            {static_cast<int>(task.type), categories, task.createdAtMs, *existing});
    if (!done)
        return failure(done.error());
    return PredictionWriter(m_database, static_cast<TaskId>(*existing), task.type);
}

Result<> PredictionRepository::remove(TaskId task)
{
    return m_database.execute(u"DELETE FROM prediction_tasks WHERE id = ?"_s, {number(task)});
}

PredictionWriter::PredictionWriter(Database &database, TaskId task, TaskType type)
    : m_task(task)
    , m_type(type)
    , m_insert(database, u"INSERT INTO predictions (task, sample, data) VALUES (?, ?, ?)"_s)
{
}

Result<> PredictionWriter::add(SampleIndex sample, const Prediction &prediction)
{
    Q_ASSERT(canPredict(m_type, prediction));
    return m_insert.execute({number(m_task), sample, encodePrediction(prediction)});
}

}  // namespace Atoll
