#include "model/formats/coco/coco_index.h"

#include "model/core/text.h"
#include "model/formats/json/json_field.h"
#include "model/formats/json/json_reader.h"
#include "model/formats/predictions/value_rules.h"
#include "model/formats/text/excerpt.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<QString> fileNameOf(const JsonField &image)
{
    if (image.find(u"file_name"_s) || !image.find(u"coco_url"_s))
        return image.with(u"file_name"_s, &JsonField::text);
    return image.with(u"coco_url"_s, &JsonField::text).transform([](const QString &url) {
        return url.mid(url.lastIndexOf(u'/') + 1);
    });
}

Result<> addImage(const JsonField &image, CocoIndex &index)
{
    const Result<QString> id = image.with(u"id"_s, &JsonField::identifier);
    if (!id)
        return failure(id.error());
    const Result<QString> name = fileNameOf(image);
    if (!name)
        return failure(name.error());
    if (index.images.contains(*id))
        return image.refuse(Text::tr("the image id %1 is there twice.").arg(excerpt(*id)));
    index.images.insert(*id, static_cast<int>(index.fileNames.size()));
    index.fileNames.push_back(*name);
    return {};
}

Result<> addCategory(const JsonField &category, CocoIndex &index)
{
    const Result<qint64> id = category.with(u"id"_s, &JsonField::integer);
    if (!id)
        return failure(id.error());
    const Result<QString> name = category.with(u"name"_s, &JsonField::text);
    if (!name)
        return failure(name.error());
    index.categories.push_back({*id, *name});
    return {};
}

}  // namespace

Result<CocoIndex> readCocoIndex(const QString &path, TaskControl &task)
{
    const QString name = QFileInfo(path).fileName();
    CocoIndex index;
    const JsonVisitor visitor{
        .wants = [](const QString &member) { return member == "images"_L1 || member == "categories"_L1; },
        .element = [&](const JsonElement &element) -> Result<> {
            const JsonField field(element.value, name, element.path());
            if (element.member.isEmpty())
                return failure(
                    ErrorKind::Invalid,
                    Text::tr("%1 is a list; an instances file, an object with \"images\", is expected.")
                        .arg(excerpt(name)));
            if (element.index < 0)
                return field.wrong(Text::tr("a list is expected"));
            return element.member == "images"_L1 ? addImage(field, index) : addCategory(field, index);
        }};
    const Result<JsonTop> top = streamJsonFile(path, name, visitor, task);
    if (!top)
        return failure(top.error());
    if (index.fileNames.empty())
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 has no \"images\", which give the file names.").arg(excerpt(name)));
    std::ranges::sort(index.categories, {}, &Category::id);
    if (!index.categories.empty()) {
        const Result<> checked = checkCategories(index.categories, excerpt(name) + u": categories"_s);
        if (!checked)
            return failure(checked.error());
    }
    for (std::size_t i = 0; i < index.categories.size(); ++i)
        index.categoryPositions.insert(index.categories[i].id, static_cast<int>(i));
    return index;
}

}  // namespace Atoll
