#pragma once

#include "model/core/import_report.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Atoll {

/// What is worth a warning while a file is read: one warning per code, with a count and the first examples.
class ImportNotes
{
public:
    /// `sentence` says what was counted, without the count and the full stop: "boxes leave their picture".
    void note(const QString &code, const QString &sentence, const QString &example);
    [[nodiscard]] qint64 count(const QString &code) const;

    /// As "boxes leave their picture: 12 (a.png, b.png, …)."
    void addTo(ImportReport &report) const;

private:
    struct Note
    {
        QString code;
        QString sentence;
        qint64 count = 0;
        QStringList examples;
    };

    std::vector<Note> m_notes;
};

}  // namespace Atoll
