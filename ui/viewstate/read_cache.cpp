#include "ui/viewstate/read_cache.h"

namespace Atoll {

Result<SharedColumn> ReadCache::column(const Project &project, const ColumnKey &key, TaskControl &control)
{
    const QString text = key.toText();
    quint64 generation = 0;
    {
        const std::scoped_lock lock(m_mutex);
        if (SharedColumn known = m_columns.value(text))
            return known;
        generation = m_generation;
    }
    Result<SharedColumn> column = loadColumn(project, key, control);
    const std::scoped_lock lock(m_mutex);
    if (column && generation == m_generation) {
        if (m_columns.size() >= mostColumns)
            m_columns.clear();
        m_columns.insert(text, *column);
    }
    return column;
}

Result<std::vector<SharedColumn>> ReadCache::columns(const Project &project,
                                                     const std::vector<ColumnKey> &keys, TaskControl &control)
{
    std::vector<SharedColumn> columns;
    columns.reserve(keys.size());
    for (const ColumnKey &key : keys) {
        Result<SharedColumn> loaded = column(project, key, control);
        if (!loaded && loaded.error().kind != ErrorKind::NotFound)
            return failure(loaded.error());
        columns.push_back(loaded ? *loaded : SharedColumn());
    }
    return columns;
}

Result<SharedPictures> ReadCache::pictures(const Project &project, TaskControl &control)
{
    SharedPictures known;
    {
        const std::scoped_lock lock(m_mutex);
        known = m_pictures;
    }
    if (known) {
        const Result<bool> isUpToDate = known->isUpToDate(project);
        if (!isUpToDate)
            return failure(isUpToDate.error());
        if (*isUpToDate)
            return known;
    }
    Result<PictureTable> table = PictureTable::read(project, control);
    if (!table)
        return failure(table.error());
    const std::scoped_lock lock(m_mutex);
    m_pictures = std::make_shared<const PictureTable>(std::move(*table));
    return m_pictures;
}

void ReadCache::forgetColumns()
{
    const std::scoped_lock lock(m_mutex);
    ++m_generation;
    m_columns.clear();
}

}  // namespace Atoll
