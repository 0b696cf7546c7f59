#include "model/formats/lightly/lightly_schema.h"

#include "model/core/text.h"
#include "model/formats/json/json_field.h"
#include "model/formats/json/json_reader.h"
#include "model/formats/predictions/value_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<TaskType> taskType(const JsonField &field)
{
    const Result<QString> text = field.text();
    if (!text)
        return failure(text.error());
    if (*text == "classification"_L1)
        return TaskType::Classification;
    if (*text == "object-detection"_L1)
        return TaskType::Detection;
    if (*text == "keypoint-detection"_L1)
        return TaskType::Keypoints;
    if (*text == "semantic-segmentation"_L1 || *text == "instance-segmentation"_L1)
        return TaskType::Segmentation;
    return field.wrong(
        Text::tr("classification, object-detection, keypoint-detection, semantic-segmentation or "
                 "instance-segmentation is expected"));
}

Result<std::vector<Category>> readCategories(const JsonField &list)
{
    std::vector<Category> categories;
    const Result<> read = list.forEach([&](const JsonField &entry) -> Result<> {
        const Result<qint64> id = entry.with(u"id"_s, &JsonField::integer);
        if (!id)
            return failure(id.error());
        const Result<QString> name = entry.with(u"name"_s, &JsonField::text);
        if (!name)
            return failure(name.error());
        categories.push_back({*id, *name});
        return {};
    });
    if (!read)
        return failure(read.error());
    std::ranges::sort(categories, {}, &Category::id);
    return checkCategories(categories, list.where()).transform([&] { return categories; });
}

}  // namespace

Result<LightlySchema> readLightlySchema(const QString &path, const QString &name, TaskControl &task)
{
    const Result<JsonValue> json = readJsonFile(path, name, task);
    if (!json)
        return failure(json.error());
    const JsonField top(*json, name);
    const Result<TaskType> type = top.with(u"task_type"_s, taskType);
    if (!type)
        return failure(type.error());
    Result<std::vector<Category>> categories = top.with(u"categories"_s, readCategories);
    if (!categories)
        return failure(categories.error());

    LightlySchema schema{*type, std::move(*categories), {}};
    for (std::size_t i = 0; i < schema.categories.size(); ++i)
        schema.positions.insert(schema.categories[i].id, static_cast<int>(i));
    return schema;
}

}  // namespace Atoll
