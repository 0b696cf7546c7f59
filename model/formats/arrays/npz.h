#pragma once

#include "model/core/result.h"
#include "model/formats/archive/zip_reader.h"
#include "model/formats/arrays/npy.h"

#include <QStringList>

#include <vector>

namespace Atoll {

/// An archive of NumPy arrays. Opening reads the headers only; arrays are inflated when asked for.
class NpzReader
{
public:
    struct Entry
    {
        QString name;  ///< without ".npy"
        ZipMember member;
        NpyHeader header;
    };

    [[nodiscard]] static Result<NpzReader> open(const QString &path);

    /// Every member that holds an array Atoll can read, in archive order.
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    /// Members left out, each with its reason.
    [[nodiscard]] const QStringList &skipped() const { return m_skipped; }
    [[nodiscard]] const Entry *find(const QString &name) const;

    /// The one numeric array of two dimensions, or the one of them named as in `preferred` (first match);
    /// Invalid with the list of candidates when neither decides.
    [[nodiscard]] Result<Entry> chooseTable(const QStringList &preferred) const;
    /// The text array named `filenames`, `names` or `paths`; nullptr when there is none.
    [[nodiscard]] const Entry *namesEntry() const;

    [[nodiscard]] Result<NpyReader> read(const Entry &entry) const;

private:
    explicit NpzReader(ZipReader zip);

    ZipReader m_zip;
    std::vector<Entry> m_entries;
    QStringList m_skipped;
};

}  // namespace Atoll
