#include "model/formats/lightly/lightly_picture.h"

#include "model/core/text.h"
#include "model/formats/lightly/lightly_folder.h"
#include "model/formats/predictions/json_objects.h"
#include "model/formats/predictions/value_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

LightlyPicture::LightlyPicture(const LightlySchema &schema, ValueReading values, ImportNotes &notes)
    : m_schema(schema)
    , m_values(values)
    , m_notes(notes)
{
}

Result<std::optional<PredictionRecord>> LightlyPicture::read(const JsonField &top, const QString &jsonPath)
{
    const Result<QString> fileName = top.with(u"file_name"_s, &JsonField::text);
    if (!fileName)
        return failure(fileName.error());
    m_fileName = *fileName;
    noteOtherPicture(jsonPath, m_fileName, m_notes);
    Result<std::optional<Prediction>> read =
        top.with(u"predictions"_s, [this](const JsonField &list) { return prediction(list); });
    if (!read)
        return failure(read.error());
    if (!*read)
        return std::optional<PredictionRecord>();
    return PredictionRecord{m_fileName, {}, std::move(**read)};
}

Result<std::optional<Prediction>> LightlyPicture::prediction(const JsonField &list)
{
    const auto wrap = [](auto &&value) {
        return std::optional<Prediction>(std::forward<decltype(value)>(value));
    };
    switch (m_schema.type) {
    case TaskType::Classification:
        return classification(list);
    case TaskType::Keypoints:
        return keypoints(list).transform(wrap);
    case TaskType::Detection:
    case TaskType::Segmentation:
        break;
    }
    return objects(list).transform(wrap);
}

Result<std::optional<Prediction>> LightlyPicture::classification(const JsonField &list)
{
    const Result<qsizetype> size = list.listSize();
    if (!size)
        return failure(size.error());
    if (*size == 0) {
        m_notes.note(u"no-class"_s, Text::tr("pictures whose list of classes is empty, left out"),
                     m_fileName);
        return std::optional<Prediction>();
    }
    if (*size > 1)
        return list.wrong(Text::tr("one class with its probabilities is expected for a picture"));
    const JsonField entry = list.at(0);
    const Result<int> position = category(entry);
    if (!position)
        return failure(position.error());
    const Result<std::optional<double>> known = score(entry);
    if (!known)
        return failure(known.error());
    const Result<std::vector<double>> given = probabilities(entry, *position);
    if (!given)
        return failure(given.error());
    if (!given->empty())
        return ClassPrediction{std::vector<float>(given->begin(), given->end())};
    m_notes.note(
        u"no-probabilities"_s,
        Text::tr("pictures with a class but no probabilities: the score counts for the class (1 where there "
                 "is none), the rest is shared by the others"),
        m_fileName);
    return ClassPrediction{spreadScore(*position, known->value_or(1), m_schema.categories.size())};
}

Result<ObjectPrediction> LightlyPicture::objects(const JsonField &list)
{
    ObjectPrediction result;
    const Result<> read = list.forEach([&](const JsonField &entry) -> Result<> {
        Result<DetectedObject> found = object(entry);
        if (!found)
            return failure(found.error());
        result.objects.push_back(std::move(*found));
        return {};
    });
    return read.transform([&] { return std::move(result); });
}

Result<DetectedObject> LightlyPicture::object(const JsonField &entry)
{
    DetectedObject found;
    const Result<int> position = category(entry);
    if (!position)
        return failure(position.error());
    found.category = *position;
    const Result<std::optional<double>> known = score(entry);
    if (!known)
        return failure(known.error());
    found.score = known->value_or(1);
    Result<std::vector<double>> given = probabilities(entry, *position);
    if (!given)
        return failure(given.error());
    found.probabilities = std::move(*given);
    if (!*known && found.probabilities.empty())
        m_notes.note(u"no-score"_s, Text::tr("objects without a score, taken as certain"), m_fileName);

    const bool needsMask = m_schema.type == TaskType::Segmentation;
    if (!needsMask || entry.find(u"bbox"_s)) {
        const Result<Box> box = entry.with(u"bbox"_s, readBox);
        if (!box)
            return failure(box.error());
        found.box = *box;
    }
    if (needsMask) {
        Result<RowRuns> runs = entry.with(u"segmentation"_s, readRuns);
        if (!runs)
            return failure(runs.error());
        if (runs->empty())
            return entry.refuse(Text::tr(
                "\"segmentation\" is empty; run lengths over the whole picture, row by row, are expected."));
        found.mask = std::move(*runs);
    }
    return found;
}

Result<KeypointPrediction> LightlyPicture::keypoints(const JsonField &list)
{
    KeypointPrediction result;
    const Result<> read = list.forEach([&](const JsonField &entry) -> Result<> {
        Result<KeypointInstance> found = instance(entry);
        if (!found)
            return failure(found.error());
        result.instances.push_back(std::move(*found));
        return {};
    });
    return read.transform([&] { return std::move(result); });
}

Result<KeypointInstance> LightlyPicture::instance(const JsonField &entry)
{
    const Result<int> position = category(entry);
    if (!position)
        return failure(position.error());
    const Result<std::optional<double>> known = score(entry);
    if (!known)
        return failure(known.error());
    const Result<std::vector<double>> given = probabilities(entry, *position);
    if (!given)
        return failure(given.error());
    Result<std::vector<double>> points = entry.with(
        u"keypoints"_s, [this](const JsonField &field) { return readKeypoints(field, m_fileName, m_notes); });
    if (!points)
        return failure(points.error());
    return KeypointInstance{*position, *known, std::move(*points)};
}

Result<int> LightlyPicture::category(const JsonField &entry) const
{
    const Result<JsonField> field = entry.member(u"category_id"_s);
    const Result<qint64> id = field ? field->integer() : failure(field.error());
    if (!id)
        return failure(id.error());
    const int position = m_schema.positions.value(*id, -1);
    if (position >= 0)
        return position;
    QStringList known;
    for (const Category &category : m_schema.categories) {
        if (known.size() < 20)
            known.append(QString::number(category.id));
    }
    return field->wrong(Text::tr("an id of schema.json is expected (%1)").arg(known.join(u", "_s)));
}

Result<std::optional<double>> LightlyPicture::score(const JsonField &entry)
{
    const std::optional<JsonField> field = entry.find(u"score"_s);
    if (!field)
        return std::optional<double>();
    return field->share().transform([](double value) { return std::optional(value); });
}

Result<std::vector<double>> LightlyPicture::probabilities(const JsonField &entry, int category)
{
    const std::optional<JsonField> field = entry.find(u"probabilities"_s);
    if (!field)
        return std::vector<double>();
    Result<std::vector<double>> values = readNumbers(*field);
    if (!values)
        return values;
    if (values->size() != m_schema.categories.size())
        return field->wrong(Text::tr("one number for each of the %1 classes of schema.json is expected")
                                .arg(QString::number(m_schema.categories.size())));
    const Result<> applied =
        applyReading(*values, m_values, SumRule::Warn, SourcePlace(field->where()), m_fileName, m_notes);
    if (!applied)
        return failure(applied.error());
    const double own = (*values)[static_cast<std::size_t>(category)];
    if (own < *std::ranges::max_element(*values))
        m_notes.note(
            u"other-class"_s,
            Text::tr("predictions whose class is not the most probable one; the probabilities count"),
            m_fileName);
    return values;
}

}  // namespace Atoll
