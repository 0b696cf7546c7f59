#include "model/formats/coco/coco_label_reader.h"

#include "model/core/text.h"
#include "model/formats/coco/coco_index.h"
#include "model/formats/json/json_field.h"
#include "model/formats/json/json_reader.h"
#include "model/formats/predictions/json_objects.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// nullopt, noted, when the annotation's picture is not listed.
Result<std::optional<LabelRecord>> readAnnotation(const JsonField &entry, const CocoIndex &index,
                                                  ImportNotes &notes)
{
    const Result<QString> id = entry.with(u"image_id"_s, &JsonField::identifier);
    if (!id)
        return failure(id.error());
    const Result<int> category = entry.with(u"category_id"_s, [&](const JsonField &field) -> Result<int> {
        const Result<qint64> categoryId = field.integer();
        if (!categoryId)
            return failure(categoryId.error());
        const int position = index.categoryPositions.value(*categoryId, -1);
        if (position < 0)
            return field.wrong(Text::tr("an id of \"categories\" is expected"));
        return position;
    });
    if (!category)
        return failure(category.error());
    const Result<Box> box = entry.with(u"bbox"_s, readBox);
    if (!box)
        return failure(box.error());
    const int image = index.images.value(*id, -1);
    if (image < 0) {
        notes.note(u"unknown-image-ids"_s,
                   Text::tr("annotations of an image id that is not listed, left out"), *id);
        return std::optional<LabelRecord>();
    }
    const QString &fileName = index.fileNames[static_cast<std::size_t>(image)];
    const std::optional<JsonField> segmentation = entry.find(u"segmentation"_s);
    const JsonValue::List *polygons = segmentation ? segmentation->value().list() : nullptr;
    if (segmentation && (polygons == nullptr || !polygons->empty()))
        notes.note(u"masks-not-kept"_s,
                   Text::tr("annotations with a mask or polygon, of which only the box is kept"), fileName);
    return LabelRecord{fileName, {}, index.categories[static_cast<std::size_t>(*category)].name, *box, false};
}

}  // namespace

bool CocoLabelReader::recognises(const QString &path)
{
    return QFileInfo(path).isFile() && path.endsWith(".json"_L1, Qt::CaseInsensitive);
}

Result<> CocoLabelReader::read(const LabelSource &source, const LabelListener &listener, ImportNotes &notes,
                               TaskControl &task) const
{
    const Result<CocoIndex> index = readCocoIndex(source.path, task);
    if (!index)
        return failure(index.error());
    const QString name = QFileInfo(source.path).fileName();
    task.beginStage(Text::tr("Reading labels"), 0);
    const JsonVisitor visitor{.wants = [](const QString &member) { return member == "annotations"_L1; },
                              .element = [&](const JsonElement &element) -> Result<> {
                                  const JsonField entry(element.value, name, element.path());
                                  if (element.index < 0)
                                      return entry.wrong(Text::tr("a list is expected"));
                                  Result<std::optional<LabelRecord>> record =
                                      readAnnotation(entry, *index, notes);
                                  if (!record)
                                      return failure(record.error());
                                  task.advance();
                                  if (!*record)
                                      return {};
                                  (*record)->place = SourcePlace(entry.where());
                                  return listener(std::move(**record));
                              }};
    const Result<JsonTop> top = streamJsonFile(source.path, name, visitor, task);
    return top.transform([](JsonTop) {});
}

}  // namespace Atoll
