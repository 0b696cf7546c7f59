#include "model/store/transaction.h"

#include "model/store/database.h"
#include "model/store/undo_recording.h"

using namespace Qt::StringLiterals;

namespace Atoll {

Result<Transaction> Transaction::begin(Database &database, Recording recording)
{
    const int depth = database.m_transactionDepth;
    const Result<> begun =
        database.execute(depth == 0 ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT level_%1"_s.arg(depth));
    if (!begun)
        return failure(begun.error());
    ++database.m_transactionDepth;
    Transaction transaction(database, depth, depth == 0 ? recording : Recording::Off);
    if (transaction.m_recording == Recording::On) {
        if (Result<> started = startRecording(database); !started)
            return failure(started.error());
    }
    return transaction;
}

Result<Transaction> Transaction::snapshot(Database &database)
{
    Q_ASSERT(database.m_transactionDepth == 0);
    if (Result<> begun = database.execute(u"BEGIN"_s); !begun)
        return failure(begun.error());
    ++database.m_transactionDepth;
    return Transaction(database, 0, Recording::Off);
}

Transaction::~Transaction()
{
    if (m_database != nullptr)
        rollBack();
}

Result<> Transaction::commit()
{
    Q_ASSERT(m_database != nullptr);
    Q_ASSERT(m_database->m_transactionDepth == m_depth + 1);
    Result<> committed = m_recording == Recording::On ? keepStep(*m_database) : Result<>();
    if (committed)
        committed = m_database->execute(m_depth == 0 ? u"COMMIT"_s : u"RELEASE level_%1"_s.arg(m_depth));
    if (!committed) {
        rollBack();
        return committed;
    }
    --m_database->m_transactionDepth;
    m_database = nullptr;
    return {};
}

void Transaction::rollBack()
{
    // A failed write may have ended the transaction already (disk full): then there is nothing to take back
    // and the refusal of ROLLBACK is of no interest.
    if (m_depth == 0) {
        (void)m_database->execute(u"ROLLBACK"_s);
    } else {
        (void)m_database->execute(u"ROLLBACK TO level_%1"_s.arg(m_depth));
        (void)m_database->execute(u"RELEASE level_%1"_s.arg(m_depth));
    }
    --m_database->m_transactionDepth;
    m_database->noteSamplesChanged();
    m_database = nullptr;
}

}  // namespace Atoll
