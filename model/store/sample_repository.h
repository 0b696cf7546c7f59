#pragma once

#include "model/core/sample.h"
#include "model/store/sample_range.h"

#include <QHash>

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace Atoll {

class Database;

/// What is needed to open the picture of a sample.
struct SampleFile
{
    QByteArray path;     ///< Sample::path in UTF-8
    QByteArray rawPath;  ///< Sample::rawPath
    ImageState state = ImageState::Ok;
    QByteArray contentHash;
};

/// What can be read of all samples without the rest of them.
enum class SampleFact : std::uint8_t {
    State,
    Width,
    Height,
    Bytes,
    TakenAtMs,
    Sharpness,
    SignalToNoise,
    Luminance,
    Contrast,
    Red,
    Green,
    Blue,
};

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
    /// The same with less to read.
    [[nodiscard]] Result<> forEachFile(const std::function<Result<>(const SampleFile &)> &visit) const;
    /// NotFound for an index outside the data set.
    [[nodiscard]] Result<Sample> read(SampleIndex index) const;
    /// NotFound; `path` must be as stored (relative, `/`, NFC).
    [[nodiscard]] Result<SampleIndex> indexOf(const QString &path) const;
    /// One fact of every sample, in order; NaN where it is not known.
    [[nodiscard]] Result<std::vector<double>> numbers(SampleFact fact) const;
    /// All samples in the bytewise order of their paths.
    [[nodiscard]] Result<std::vector<SampleIndex>> orderedByPath() const;
    /// Path of each sample as UTF-8, in order, one at a time; a failure of `visit` ends the loop.
    [[nodiscard]] Result<> forEachPath(const std::function<Result<>(const QByteArray &)> &visit) const;
    /// Hash of each sample's file, in order, without those that are missing or could not be read.
    [[nodiscard]] Result<>
    forEachHash(const std::function<Result<>(SampleIndex, const QByteArray &)> &visit) const;
    /// How many samples are in each state that occurs.
    [[nodiscard]] Result<std::vector<std::pair<ImageState, SampleIndex>>> stateCounts() const;
    /// Samples whose file has the same bytes as an earlier one's; missing ones are not looked at.
    [[nodiscard]] Result<SampleIndex> countCopies() const;
    /// Changes with every `updateFacts`; together with count() it tells whether something here has changed.
    [[nodiscard]] Result<qint64> factsVersion() const;
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
