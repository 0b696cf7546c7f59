#pragma once

#include "model/core/result.h"
#include "model/core/text.h"
#include "model/formats/arrays/foreign_file.h"
#include "model/formats/text/excerpt.h"

#include <QFileInfo>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace Atoll {

/// One line of a catalog of formats: the reader `Reader` as a `Format`.
template <typename Format, typename Interface, typename Reader>
[[nodiscard]] Format formatEntry(const QString &name, const QString &description)
{
    return {name, description, &Reader::recognises,
            []() -> std::unique_ptr<Interface> { return std::make_unique<Reader>(); }};
}

/// The first format of a catalog that recognises the path. NotFound when nothing is there; Unsupported,
/// saying what is read, when none does. `refusal` says what the path is not, with its name as %1: "%1 is no
/// file of labels that ...".
template <typename Format>
[[nodiscard]] Result<const Format *> recognisedFormat(const std::vector<Format> &catalog, const QString &path,
                                                      const QString &refusal)
{
    if (path.isEmpty() || !QFileInfo::exists(path))
        return failure(ErrorKind::NotFound,
                       Text::tr("There is no file or folder %1.").arg(quotedExcerpt(path)));
    if (const std::optional<QString> foreign = foreignFileSentence(path))
        return failure(ErrorKind::Unsupported, *foreign);
    QStringList known;
    for (const Format &candidate : catalog) {
        if (candidate.recognises(path))
            return &candidate;
        known.append(candidate.description);
    }
    return failure(
        ErrorKind::Unsupported,
        Text::tr("%1 It reads: %2.").arg(refusal.arg(excerpt(path)), known.join(QStringLiteral("; "))));
}

}  // namespace Atoll
