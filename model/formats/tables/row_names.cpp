#include "model/formats/tables/row_names.h"

#include "model/formats/arrays/npy.h"
#include "model/formats/text/line_reader.h"

namespace Atoll {

Result<QStringList> readRowNames(const QString &path, TaskControl &task)
{
    if (!path.endsWith(QLatin1String(".npy"), Qt::CaseInsensitive))
        return readTextLines(path);
    return NpyReader::open(path).and_then([&](NpyReader reader) { return reader.readTexts(task); });
}

}  // namespace Atoll
