#include "model/formats/arrays/npz.h"

#include "model/core/text.h"
#include "model/formats/arrays/foreign_file.h"

#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

NpzReader::NpzReader(ZipReader zip)
    : m_zip(std::move(zip))
{
}

Result<NpzReader> NpzReader::open(const QString &path)
{
    if (const std::optional<QString> sentence = foreignFileSentence(path))
        return failure(ErrorKind::Unsupported, *sentence);
    Result<ZipReader> zip = ZipReader::open(path);
    if (!zip)
        return failure(zip.error());
    NpzReader reader(*std::move(zip));
    for (const ZipMember &member : reader.m_zip.members()) {
        const QString name = member.name.chopped(member.name.endsWith(u".npy"_s) ? 4 : 0);
        Result<std::unique_ptr<QIODevice>> device = reader.m_zip.openMember(member);
        if (!device)
            return failure(device.error());
        Result<NpyHeader> header = readNpyHeader(**device, member.size, path + u", "_s + name);
        if (header)
            reader.m_entries.push_back({name, member, *std::move(header)});
        else
            reader.m_skipped.append(header.error().message);
    }
    if (reader.m_entries.empty())
        return failure(
            ErrorKind::Invalid,
            reader.m_skipped.isEmpty()
                ? Text::tr("%1 holds no array.").arg(path)
                : Text::tr("%1 holds no array that can be read. %2").arg(path, reader.m_skipped.first()));
    return reader;
}

const NpzReader::Entry *NpzReader::find(const QString &name) const
{
    const auto found = std::ranges::find(m_entries, name, &Entry::name);
    return found == m_entries.end() ? nullptr : &*found;
}

Result<NpzReader::Entry> NpzReader::chooseTable(const QStringList &preferred) const
{
    std::vector<Entry> tables;
    QStringList all;
    for (const Entry &entry : m_entries) {
        all.append(u"%1 %2 %3"_s.arg(entry.name, entry.header.shapeText(), entry.header.type.descr));
        if (entry.header.type.isNumber() && entry.header.dimensions() == 2)
            tables.push_back(entry);
    }
    if (tables.size() == 1)
        return tables.front();
    for (const QString &name : preferred) {
        const auto found = std::ranges::find(tables, name, &Entry::name);
        if (found != tables.end())
            return *found;
    }
    if (tables.empty())
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 holds no numeric array of two dimensions, only: %2.%3")
                           .arg(m_zip.path(), all.join(u"; "_s),
                                m_skipped.isEmpty() ? QString() : u' ' + m_skipped.join(u' ')));
    QStringList candidates;
    for (const Entry &entry : tables)
        candidates.append(entry.name + u' ' + entry.header.shapeText());
    return failure(ErrorKind::Invalid,
                   Text::tr("%1 holds several arrays: %2. Name the one to use \"%3\" or keep it alone.")
                       .arg(m_zip.path(), candidates.join(u"; "_s), preferred.value(0)));
}

const NpzReader::Entry *NpzReader::namesEntry() const
{
    for (const QString &name : {u"filenames"_s, u"names"_s, u"paths"_s}) {
        const Entry *entry = find(name);
        if (entry != nullptr && entry->header.type.isText())
            return entry;
    }
    return nullptr;
}

Result<NpyReader> NpzReader::read(const Entry &entry) const
{
    Result<std::unique_ptr<QIODevice>> device = m_zip.openMember(entry.member);
    if (!device)
        return failure(device.error());
    return NpyReader::overDevice(*std::move(device), entry.member.size, m_zip.path() + u", "_s + entry.name);
}

}  // namespace Atoll
