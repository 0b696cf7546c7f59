#include "model/formats/coco/coco_metadata_reader.h"

#include "model/core/text.h"
#include "model/formats/coco/coco_index.h"
#include "model/formats/json/json_field.h"
#include "model/formats/json/json_reader.h"
#include "model/formats/text/excerpt.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Atoll {

bool CocoMetadataReader::recognises(const QString &path)
{
    return QFileInfo(path).isFile() && path.endsWith(".json"_L1, Qt::CaseInsensitive);
}

Result<> CocoMetadataReader::read(const MetadataSource &source, const MetadataListener &listener,
                                  ImportNotes &notes, TaskControl &task) const
{
    const Result<CocoIndex> index = readCocoIndex(source.path, task);
    if (!index)
        return failure(index.error());
    const QString name = QFileInfo(source.path).fileName();
    bool hasMetadata = false;
    const auto addEntry = [&](const JsonField &entry) -> Result<> {
        const Result<QString> id = entry.with(u"image_id"_s, &JsonField::identifier);
        if (!id)
            return failure(id.error());
        const int image = index->images.value(*id, -1);
        if (image < 0) {
            notes.note(u"unknown-image-ids"_s,
                       Text::tr("metadata of an image id that is not listed, left out"), *id);
            return {};
        }
        QJsonObject values = entry.value().toQt().toObject();
        values.remove(u"image_id"_s);
        values.remove(u"id"_s);
        return listener({index->fileNames[static_cast<std::size_t>(image)], SourcePlace(entry.where()),
                         std::move(values)});
    };
    const JsonVisitor visitor{.wants = [](const QString &member) { return member == "metadata"_L1; },
                              .element = [&](const JsonElement &element) -> Result<> {
                                  const JsonField entry(element.value, name, element.path());
                                  if (element.index < 0)
                                      return entry.wrong(Text::tr("a list is expected"));
                                  hasMetadata = true;
                                  return addEntry(entry);
                              }};
    if (const Result<JsonTop> top = streamJsonFile(source.path, name, visitor, task); !top)
        return failure(top.error());
    if (!hasMetadata)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 has nothing in \"metadata\", the list of objects with \"image_id\".")
                           .arg(excerpt(name)));
    return {};
}

}  // namespace Atoll
