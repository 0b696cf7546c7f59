#pragma once

#include "model/core/sample.h"
#include "model/core/task_control.h"
#include "model/workflow/insight/path_index.h"

#include <QHash>

#include <filesystem>
#include <utility>
#include <vector>

namespace Atoll {

class Project;

/// Where the pictures of all samples lie and whether they can be shown, in about 160 bytes a sample; a list
/// of whole `Sample`s takes three times that. Immutable; may be used from any thread.
class PictureTable
{
public:
    [[nodiscard]] static Result<PictureTable> read(const Project &project, TaskControl &control);
    /// Whether samples are as they were when this was read.
    [[nodiscard]] Result<bool> isUpToDate(const Project &project) const;

    [[nodiscard]] SampleIndex size() const { return static_cast<SampleIndex>(m_states.size()); }
    [[nodiscard]] const PathIndex &paths() const { return m_paths; }

    /// Relative to the image root, as in Sample::path.
    [[nodiscard]] QString path(SampleIndex sample) const;
    [[nodiscard]] QString fileName(SampleIndex sample) const;
    /// Where to open the picture; empty for a data set without pictures.
    [[nodiscard]] std::filesystem::path file(SampleIndex sample) const;
    [[nodiscard]] ImageState state(SampleIndex sample) const { return m_states[std::size_t(sample)]; }
    /// BLAKE2b-256 of the file; empty when it could not be read.
    [[nodiscard]] QByteArray contentHash(SampleIndex sample) const;
    /// Another sample has the same bytes.
    [[nodiscard]] bool isDuplicate(SampleIndex sample) const { return m_duplicates.contains(sample); }
    [[nodiscard]] const SampleSet &duplicates() const { return m_duplicates; }

private:
    static constexpr qsizetype hashBytes = 32;

    explicit PictureTable(PathIndex paths)
        : m_paths(std::move(paths))
    {
    }
    [[nodiscard]] QByteArrayView pathBytes(SampleIndex sample) const;
    void findDuplicates();

    PathIndex m_paths;
    QByteArray m_root;  ///< bytes of the folder's name
    QByteArray m_names;
    std::vector<qint64> m_starts{qint64{0}};  ///< size() + 1
    QByteArray m_hashes;                      ///< zeros where there is none
    std::vector<ImageState> m_states;
    QHash<SampleIndex, QByteArray> m_rawPaths;  ///< where they are not the path in UTF-8
    SampleSet m_duplicates;
    std::pair<qint64, qint64> m_version;
};

}  // namespace Atoll
