#include "model/store/sql_error.h"

#include "model/core/text.h"

#include <QDir>

namespace Atoll {

namespace {

// Result codes of SQLite, https://www.sqlite.org/rescode.html; the low byte is the primary code.
enum PrimaryCode {
    CodeBusy = 5,
    CodeLocked = 6,
    CodeReadOnly = 8,
    CodeIo = 10,
    CodeCorrupt = 11,
    CodeFull = 13,
    CodeCannotOpen = 14,
    CodeTooBig = 18,
    CodeConstraint = 19,
    CodeNotADatabase = 26,
};
constexpr int primaryKeyTaken = 1555;
constexpr int uniqueTaken = 2067;

}  // namespace

Failure sqlFailure(const QString &path, const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    const QString file = QDir::toNativeSeparators(path);
    switch (code & 0xff) {
    case CodeBusy:
    case CodeLocked:
        return failure(
            ErrorKind::Busy,
            Text::tr("Another program is writing to %1; try again when it has finished.").arg(file));
    case CodeReadOnly:
        return failure(ErrorKind::Io,
                       Text::tr("%1 cannot be changed: the file or its folder is read-only.").arg(file));
    case CodeCorrupt:
    case CodeNotADatabase:
        return failure(
            ErrorKind::Damaged,
            Text::tr("%1 is damaged (%2); restore a backup of it.").arg(file, error.databaseText()));
    case CodeFull:
        return failure(ErrorKind::Io,
                       Text::tr("The disk of %1 is full; free some space and try again.").arg(file));
    case CodeCannotOpen:
        return failure(
            ErrorKind::Io,
            Text::tr("%1 cannot be opened; check that you may read and write in its folder.").arg(file));
    case CodeIo:
        return failure(
            ErrorKind::Io,
            Text::tr("The disk of %1 refused to read or write (%2).").arg(file, error.databaseText()));
    case CodeTooBig:
        return failure(
            ErrorKind::Invalid,
            Text::tr("A value is too large to be stored in %1 (limit 1,000,000,000 bytes).").arg(file));
    case CodeConstraint:
        if (code == primaryKeyTaken || code == uniqueTaken)
            return failure(ErrorKind::AlreadyExists,
                           Text::tr("%1 holds this already (%2).").arg(file, error.databaseText()));
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 does not take this value (%2).").arg(file, error.databaseText()));
    default:
        return failure(ErrorKind::Io, Text::tr("%1 could not be used: %2.").arg(file, error.text()));
    }
}

}  // namespace Atoll
