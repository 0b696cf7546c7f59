#include "model/formats/records/import_notes.h"

#include "model/core/text.h"
#include "model/formats/limits.h"
#include "model/formats/text/excerpt.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

void ImportNotes::note(const QString &code, const QString &sentence, const QString &example)
{
    auto found = std::ranges::find(m_notes, code, &Note::code);
    if (found == m_notes.end())
        found = m_notes.insert(m_notes.end(), {code, sentence, 0, {}});
    ++found->count;
    if (!example.isEmpty() && found->examples.size() < limits::namesListed &&
        !found->examples.contains(excerpt(example)))
        found->examples.append(excerpt(example));
}

qint64 ImportNotes::count(const QString &code) const
{
    const auto found = std::ranges::find(m_notes, code, &Note::code);
    return found == m_notes.end() ? 0 : found->count;
}

void ImportNotes::addTo(ImportReport &report) const
{
    for (const Note &note : m_notes) {
        const bool isCut = note.count > note.examples.size() && !note.examples.isEmpty();
        const QString examples = note.examples.join(u", "_s) + (isCut ? u", …"_s : QString());
        const QString message =
            examples.isEmpty()
                ? Text::tr("%1: %2.").arg(note.sentence, QString::number(note.count))
                : Text::tr("%1: %2 (%3).").arg(note.sentence, QString::number(note.count), examples);
        report.warn(note.code, note.count, message);
    }
}

}  // namespace Atoll
