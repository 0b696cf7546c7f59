#pragma once

#include "model/core/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Atoll {

class Database;

/// One step of the schema; files `migrations/NNNN_what_it_does.sql`.
struct Migration
{
    int version = 0;  ///< NNNN; user_version of the file when the step is done
    QString name;
    QStringList statements;
};

/// All steps in order, from the program's resources.
[[nodiscard]] const std::vector<Migration> &migrations();

/// The statements of an SQL text: split at semicolons outside quotes, `--` comments dropped.
[[nodiscard]] QStringList splitStatements(const QString &sql);

/// Applies the steps beyond user_version in one transaction and leaves user_version at the last.
[[nodiscard]] Result<> migrate(Database &database);

}  // namespace Atoll
