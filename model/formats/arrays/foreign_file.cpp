#include "model/formats/arrays/foreign_file.h"

#include "model/core/text.h"
#include "model/formats/archive/zip_reader.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// What a ZIP archive that is not .npz is; empty for any other.
QString zipKind(const QString &path)
{
    const Result<ZipReader> zip = ZipReader::open(path);
    if (!zip)
        return {};
    for (const ZipMember &member : zip->members()) {
        if (member.name == u"data.pkl" || member.name.endsWith(u"/data.pkl"))
            return Text::tr("a PyTorch file");
        if (member.name.startsWith(u"xl/"))
            return Text::tr("an Excel workbook");
    }
    return {};
}

bool isPickle(const QByteArray &start)
{
    return start.size() >= 2 && start[0] == '\x80' && start[1] >= 2 && start[1] <= 5;
}

}  // namespace

std::optional<QString> foreignFileSentence(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray start = file.read(64);
    file.close();
    if (start.startsWith("version https://git-lfs"))
        return Text::tr("%1 is a Git LFS pointer, not the file itself; fetch it with \"git lfs pull\".")
            .arg(path);
    QString kind;
    if (start.startsWith("PAR1"))
        kind = Text::tr("a Parquet file");
    else if (isPickle(start))
        kind = Text::tr("a Python pickle (reading it would run code)");
    else if (start.startsWith("\x89HDF"))
        kind = Text::tr("an HDF5 file");
    else if (start.startsWith("\xD0\xCF\x11\xE0"))
        kind = Text::tr("an old Excel workbook");
    else if (start.startsWith("PK\x03\x04"))
        kind = zipKind(path);
    if (kind.isEmpty())
        return std::nullopt;
    return Text::tr("%1 is %2 and is not read; save it as .npy, or as CSV.").arg(path, kind);
}

}  // namespace Atoll
