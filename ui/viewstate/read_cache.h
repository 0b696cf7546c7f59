#pragma once

#include "model/workflow/insight/picture_table.h"
#include "model/workflow/insight/sample_column.h"

#include <QHash>

#include <mutex>

namespace Atoll {

using SharedPictures = std::shared_ptr<const PictureTable>;

/// What has been read of a project since it last changed, so that views which ask for the same do not read it
/// again. May be used from any thread.
class ReadCache
{
public:
    [[nodiscard]] Result<SharedColumn> column(const Project &project, const ColumnKey &key,
                                              TaskControl &control);
    /// In the order of `keys`; a column that is no longer there is null.
    [[nodiscard]] Result<std::vector<SharedColumn>>
    columns(const Project &project, const std::vector<ColumnKey> &keys, TaskControl &control);
    /// Read again only when samples have changed.
    [[nodiscard]] Result<SharedPictures> pictures(const Project &project, TaskControl &control);

    /// Columns may be out of date from now on.
    void forgetColumns();

private:
    static constexpr qsizetype mostColumns = 32;

    std::mutex m_mutex;
    quint64 m_generation = 0;
    QHash<QString, SharedColumn> m_columns;
    SharedPictures m_pictures;
};

}  // namespace Atoll
