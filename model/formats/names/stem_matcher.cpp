#include "model/formats/names/stem_matcher.h"

#include "model/core/text.h"
#include "model/formats/text/excerpt.h"

namespace Atoll {

StemMatcher::StemMatcher(std::span<const QString> paths)
{
    m_paths.reserve(2 * static_cast<qsizetype>(paths.size()));
    for (const QString &path : paths) {
        const qsizetype dot = path.lastIndexOf(u'.');
        if (dot <= path.lastIndexOf(u'/') + 1)
            continue;
        QString &known = m_paths[path.left(dot)];
        known = known.isNull() ? path : QStringLiteral("");
    }
    for (const QString &path : paths)
        m_paths.insert(path, path);
}

Result<QString> StemMatcher::pictureOf(const QString &stem) const
{
    QString key = stem.normalized(QString::NormalizationForm_C);
    key.replace(u'\\', u'/');
    const auto found = m_paths.constFind(key);
    if (found == m_paths.constEnd())
        return stem;
    if (found->isEmpty())
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1 could be any of several pictures that differ only in their extension. Put the "
                     "picture's extension into the name as well.")
                .arg(quotedExcerpt(stem)));
    return *found;
}

}  // namespace Atoll
