#pragma once

#include "model/core/import_report.h"
#include "model/core/result.h"
#include "model/core/sample_set.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace Atoll {

/// Which samples the names of a file stand for.
struct NameMatches
{
    std::vector<SampleIndex> samples;  ///< one per name; -1: not in the data set
    qint64 matched = 0;
    qint64 unmatched = 0;
    QStringList firstUnmatched;  ///< the first ten
    bool byBaseName = false;     ///< some were found by the last part of their path alone

    /// Puts the counts and warnings ("unmatched-names", "base-names") into `report`.
    void addTo(ImportReport &report) const;
};

/// Finds samples by the names other programs give them. Names are relative to the image root; `\` equals `/`,
/// a leading
/// `./` is dropped, Unicode is compared in NFC, case counts. An absolute path inside the root is made
/// relative; a name that leaves the root is unmatched and never opened. Building and finding are linear in
/// the number of names.
class NameMatcher
{
public:
    /// `paths[i]` is the relative path of sample i; `root` the image folder, may be empty.
    NameMatcher(std::span<const QString> paths, const QString &root);

    /// The sample of exactly this relative path, by the rules above; -1 when there is none.
    [[nodiscard]] SampleIndex find(const QString &name) const;

    /// All names of a file at once. Names not found are looked for by base name when all base names of the
    /// data set differ and all names' do, too; a name with a folder only if no name at all was found by its
    /// path. NotFound when no name is in the data set.
    [[nodiscard]] Result<NameMatches> match(std::span<const QString> names) const;

    /// Same relative form as the matcher compares; nullopt when the name leaves the root or is empty.
    [[nodiscard]] std::optional<QString> relativeName(const QString &name) const;

private:
    void matchBaseNames(std::span<const QString> names, NameMatches &matches) const;
    [[nodiscard]] SampleIndex findBaseName(const QHash<QString, SampleIndex> &table, const QString &name,
                                           bool withFolders) const;

    QStringList m_roots;  ///< as given and canonical, with a `/` at the end
    std::vector<QString> m_paths;
    QHash<QString, SampleIndex> m_byPath;
    QHash<QString, SampleIndex> m_byRawPath;  ///< only those whose compared form differs
};

}  // namespace Atoll
