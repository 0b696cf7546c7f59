#include "model/store/history_repository.h"

#include "model/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

Result<std::vector<HistoryEvent>> HistoryRepository::last(int most) const
{
    Statement statement(m_database,
                        u"SELECT at_ms, program, sentence, details FROM history ORDER BY id DESC LIMIT ?"_s);
    if (Result<> done = statement.execute({most}); !done)
        return failure(done.error());
    std::vector<HistoryEvent> events;
    for (;;) {
        const Result<bool> found = statement.next();
        if (!found)
            return failure(found.error());
        if (!*found)
            break;
        events.push_back({statement.integer(0), statement.text(1), statement.text(2), statement.json(3)});
    }
    std::ranges::reverse(events);
    return events;
}

Result<> HistoryRepository::add(const HistoryEvent &event)
{
    return m_database.execute(
        u"INSERT INTO history (at_ms, program, sentence, details) VALUES (?, ?, ?, ?)"_s,
        {event.atMs, event.program, event.sentence, toJsonColumn(event.details)});
}

}  // namespace Atoll
