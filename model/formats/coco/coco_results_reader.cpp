#include "model/formats/coco/coco_results_reader.h"

#include "model/core/text.h"
#include "model/formats/coco/coco_results.h"
#include "model/formats/json/json_reader.h"
#include "model/formats/text/excerpt.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Whether the file's first letter opens an object, as that of an instances file does.
bool beginsWithObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray start = file.read(64);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    return start.trimmed().startsWith('{');
}

}  // namespace

bool CocoResultsReader::recognises(const QString &path)
{
    return QFileInfo(path).isFile() && path.endsWith(".json"_L1, Qt::CaseInsensitive);
}

Result<> CocoResultsReader::read(const PredictionSource &source, PredictionSink &sink,
                                 TaskControl &task) const
{
    const QString name = QFileInfo(source.path).fileName();
    const bool holdsImages = source.instancesPath.isEmpty() && beginsWithObject(source.path);
    if (source.instancesPath.isEmpty() && !holdsImages)
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1 has no file names in it, as COCO results never do. Name the instances file whose "
                     "\"images\" give them, with --coco-images.")
                .arg(excerpt(name)));
    const QString instances = holdsImages ? source.path : source.instancesPath;
    const Result<CocoIndex> index = readCocoIndex(instances, task);
    if (!index)
        return failure(index.error());
    if (index->categories.empty())
        return failure(ErrorKind::Invalid, Text::tr("%1 has no \"categories\", which give the class names.")
                                               .arg(excerpt(QFileInfo(instances).fileName())));

    task.beginStage(Text::tr("Reading predictions"), 0);
    CocoResults results(*index, sink.notes());
    const JsonVisitor visitor{.wants = [](const QString &member) { return member == "annotations"_L1; },
                              .element = [&](const JsonElement &element) -> Result<> {
                                  const JsonField entry(element.value, name, element.path());
                                  if (element.index < 0)
                                      return entry.wrong(Text::tr("a list is expected"));
                                  task.advance();
                                  return results.add(entry, element.index);
                              }};
    const Result<JsonTop> top = streamJsonFile(source.path, name, visitor, task);
    if (!top)
        return failure(top.error());
    return results.handOver(name, sink, task);
}

}  // namespace Atoll
