#pragma once

#include "model/core/result.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace Atoll {

class Database;

/// Something that was done to the project.
struct HistoryEvent
{
    qint64 atMs = 0;
    QString program;   ///< with version
    QString sentence;  ///< "Selected 32 samples with CORESET as \"batch 1\"."
    QJsonObject details;

    bool operator==(const HistoryEvent &) const = default;
};

/// Append-only log of what was done.
class HistoryRepository final
{
public:
    explicit HistoryRepository(Database &database)
        : m_database(database)
    {
    }

    /// The last `most` events, oldest first.
    [[nodiscard]] Result<std::vector<HistoryEvent>> last(int most) const;
    [[nodiscard]] Result<> add(const HistoryEvent &event);

private:
    Database &m_database;
};

}  // namespace Atoll
