#pragma once

#include "model/core/sample.h"
#include "model/store/sample_range.h"

#include <QHash>

#include <functional>
#include <span>
#include <vector>

namespace Atoll {

class Database;

/// The data set: samples 0, 1, 2, ... in their fixed order. What an import has finished is never removed or
/// renumbered.
class SampleRepository final
{
public:
    explicit SampleRepository(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<SampleIndex> count() const;
    /// In order; a million takes about two seconds.
    [[nodiscard]] Result<std::vector<Sample>> all() const;
    /// In order, one at a time; a failure of `visit` ends the loop and is given back.
    [[nodiscard]] Result<> forEach(const std::function<Result<>(const Sample &)> &visit,
                                   SampleRange range = {}) const;
    /// NotFound for an index outside the data set.
    [[nodiscard]] Result<Sample> read(SampleIndex index) const;
    /// NotFound; `path` must be as stored (relative, `/`, NFC).
    [[nodiscard]] Result<SampleIndex> indexOf(const QString &path) const;
    /// Every path with its index.
    [[nodiscard]] Result<QHash<QString, SampleIndex>> indexByPath() const;

    /// Appends samples, whose `index` must continue count(), count() + 1, ... AlreadyExists for a path that
    /// is there already; then nothing is added.
    [[nodiscard]] Result<> append(std::span<const Sample> samples);
    /// Replaces what is known of the picture of an existing sample.
    [[nodiscard]] Result<> updateFacts(SampleIndex index, const ImageFacts &facts);
    /// Takes back what an unfinished import has appended: the samples from `first` on, with their labels.
    /// Refused when anything else is known of one of them; they must not be in a tag yet.
    [[nodiscard]] Result<> takeBack(SampleIndex first);

private:
    Database &m_database;
};

}  // namespace Atoll
