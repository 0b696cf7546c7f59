#include "model/formats/tables/table_columns.h"

#include "model/core/text.h"
#include "model/formats/text/excerpt.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Atoll {

Result<FileNameColumn> FileNameColumn::find(const CsvReader &table, std::span<const QString> dataSetPaths)
{
    const QStringList names{u"filename"_s,   u"filenames"_s, u"file_name"_s, u"image"_s,
                            u"image_name"_s, u"path"_s,      u"ImageID"_s};
    FileNameColumn found;
    found.m_column = table.firstColumn(names);
    if (found.m_column < 0)
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1, line 1: no column names the pictures. One of %2 is expected; there are: %3.")
                .arg(excerpt(table.name()), names.join(u", "_s), excerpt(table.header().join(u", "_s), 300)));
    if (table.header().at(found.m_column) == "ImageID"_L1)
        found.m_stems.emplace(dataSetPaths);
    return found;
}

Result<QString> FileNameColumn::read(const CsvReader &table) const
{
    const QString name = table.text(m_column);
    if (name.isEmpty())
        return failure(ErrorKind::Invalid,
                       Text::tr("%1: the file name is empty.").arg(table.where(m_column)));
    return m_stems ? m_stems->pictureOf(name) : name;
}

Result<> checkColumnNames(const CsvReader &table, int except)
{
    QSet<QString> seen;
    for (int column = 0; column < table.header().size(); ++column) {
        const QString &name = table.header().at(column);
        if (column == except)
            continue;
        if (name.isEmpty())
            return failure(ErrorKind::Invalid,
                           Text::tr("%1, line 1: column %2 has no name. Name it, or delete the column.")
                               .arg(excerpt(table.name()), QString::number(column + 1)));
        if (seen.contains(name))
            return failure(ErrorKind::Invalid, Text::tr("%1, line 1: two columns are named %2.")
                                                   .arg(excerpt(table.name()), quotedExcerpt(name)));
        seen.insert(name);
    }
    return {};
}

Result<> forEachRow(CsvReader &table, const QString &stage, TaskControl &task,
                    const std::function<Result<>()> &visit)
{
    task.beginStage(stage, table.bytesTotal());
    qint64 reported = 0;
    while (true) {
        if (task.isCancelled())
            return cancelled();
        const Result<bool> more = table.next();
        if (!more)
            return failure(more.error());
        if (!*more)
            return {};
        if (Result<> visited = visit(); !visited)
            return visited;
        task.advance(table.bytesRead() - reported);
        reported = table.bytesRead();
    }
}

bool looksLikeTable(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return QFileInfo(path).isFile() && (suffix == "csv"_L1 || suffix == "tsv"_L1 || suffix == "txt"_L1);
}

}  // namespace Atoll
