#include "model/core/text.h"
#include "model/store/blob.h"
#include "model/store/database.h"
#include "model/store/integrity_check.h"
#include "model/store/prediction_codec.h"
#include "model/store/prediction_repository.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

template <typename Numbers>
bool allFinite(const Numbers &numbers)
{
    return std::ranges::all_of(numbers, [](auto number) { return std::isfinite(number); });
}

/// Whether a prediction fits a task of `categories` categories.
class FitsTask
{
public:
    explicit FitsTask(std::size_t categories)
        : m_categories(categories)
    {
    }

    bool operator()(const ClassPrediction &prediction) const
    {
        return prediction.probabilities.size() == m_categories && allFinite(prediction.probabilities);
    }
    bool operator()(const ObjectPrediction &prediction) const
    {
        return std::ranges::all_of(prediction.objects, [this](const DetectedObject &object) {
            return isCategory(object.category) && std::isfinite(object.score) &&
                   (object.probabilities.empty() || object.probabilities.size() == m_categories) &&
                   allFinite(object.probabilities);
        });
    }
    bool operator()(const SegmentationPrediction &prediction) const
    {
        return prediction.meanProbabilities.size() == m_categories && allFinite(prediction.meanProbabilities);
    }
    bool operator()(const KeypointPrediction &prediction) const
    {
        return std::ranges::all_of(prediction.instances, [this](const KeypointInstance &instance) {
            return isCategory(instance.category) && instance.keypoints.size() % 3 == 0 &&
                   allFinite(instance.keypoints);
        });
    }

private:
    bool isCategory(int position) const
    {
        return position >= 0 && static_cast<std::size_t>(position) < m_categories;
    }

    std::size_t m_categories;
};

}  // namespace

Result<> IntegrityCheck::checkEmbeddings()
{
    return forEachRow(
        u"SELECT id, name, row_count, width FROM embeddings ORDER BY id"_s, {},
        [&](const Statement &row) -> Result<> {
            const QString name = row.text(1);
            const qint64 rows = row.integer(2);
            if (rows == 0) {
                add(u"embedding-unfinished"_s,
                    Text::tr("Embedding \"%1\" was never finished; opening the project for writing drops it.")
                        .arg(name),
                    true);
                return {};
            }
            if (rows < 0 || rows > m_sampleCount)
                add(u"embedding-rows"_s, Text::tr("Embedding \"%1\" has %2 rows for %3 samples.")
                                             .arg(name)
                                             .arg(rows)
                                             .arg(m_sampleCount));
            return checkEmbeddingChunks(row.integer(0), name, rows, static_cast<int>(row.integer(3)));
        });
}

Result<> IntegrityCheck::checkEmbeddingChunks(qint64 id, const QString &name, qint64 rows, int width)
{
    const qsizetype rowBytes = qsizetype{width} * qsizetype{sizeof(float)};
    qint64 next = 0;
    bool isTold = false;
    const auto tell = [&](const QString &sentence) {
        if (!isTold)
            add(u"embedding-rows"_s, sentence);
        isTold = true;
    };
    Result<> done = forEachRow(
        u"SELECT first_row, data FROM embedding_chunks WHERE embedding = ? AND first_row < ? ORDER BY first_row"_s,
        {id, rows}, [&](const Statement &row) -> Result<> {
            const QByteArray data = row.blob(1);
            if (row.integer(0) != next || data.size() % rowBytes != 0 || data.isEmpty())
                tell(Text::tr("The numbers of embedding \"%1\" are broken at row %2.").arg(name).arg(next));
            const auto numbers = fromBlob<float>(data);
            if (numbers && !allFinite(*numbers))
                add(u"embedding-values"_s,
                    Text::tr("Embedding \"%1\" holds a number that is not finite, in the rows from %2 on.")
                        .arg(name)
                        .arg(row.integer(0)));
            next = row.integer(0) + data.size() / rowBytes;
            return {};
        });
    if (!done)
        return done;
    if (next < rows)
        tell(Text::tr("Embedding \"%1\" ends at row %2 of %3.").arg(name).arg(next).arg(rows));
    return forEachRow(
        u"SELECT count(*) FROM embedding_chunks WHERE embedding = ? AND first_row >= ?"_s, {id, rows},
        [&](const Statement &row) -> Result<> {
            if (row.integer(0) > 0)
                add(u"embedding-unfinished"_s,
                    Text::tr("Rows were being added to embedding \"%1\" and never finished; opening the "
                             "project for writing drops them.")
                        .arg(name),
                    true);
            return {};
        });
}

Result<> IntegrityCheck::checkProjections()
{
    return forEachRow(
        u"SELECT id, method, coordinates FROM projections ORDER BY id"_s, {},
        [&](const Statement &row) -> Result<> {
            const auto numbers = fromBlob<float>(row.blob(2));
            if (!numbers || numbers->size() % 2 != 0 ||
                numbers->size() / 2 > static_cast<std::size_t>(m_sampleCount) || !allFinite(*numbers))
                add(u"map"_s, Text::tr("The %1 map %2 has a broken length or a number that is not finite.")
                                  .arg(row.text(1))
                                  .arg(row.integer(0)));
            return {};
        });
}

Result<> IntegrityCheck::checkPredictions()
{
    const Result<std::vector<PredictionTask>> tasks = PredictionRepository(m_database).tasks();
    if (!tasks)
        return failure(tasks.error());
    for (const PredictionTask &task : *tasks) {
        if (static_cast<int>(task.type) > static_cast<int>(TaskType::Keypoints)) {
            add(u"prediction-task"_s,
                Text::tr("The type of prediction task \"%1\" means nothing.").arg(task.name));
            continue;
        }
        Result<> done =
            forEachRow(u"SELECT sample, data FROM predictions WHERE task = ? ORDER BY sample"_s,
                       {static_cast<qint64>(task.id)}, [&](const Statement &row) -> Result<> {
                           const auto prediction = decodePrediction(task.type, row.blob(1));
                           if (!prediction || !std::visit(FitsTask(task.categories.size()), *prediction))
                               add(u"prediction"_s, Text::tr("The prediction \"%1\" of sample %2 cannot be "
                                                             "read or does not fit its %3 categories.")
                                                        .arg(task.name)
                                                        .arg(row.integer(0))
                                                        .arg(task.categories.size()));
                           return {};
                       });
        if (!done)
            return done;
    }
    return {};
}

}  // namespace Atoll
