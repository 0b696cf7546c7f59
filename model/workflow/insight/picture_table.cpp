#include "model/workflow/insight/picture_table.h"

#include "model/images/image_file.h"
#include "model/workflow/project.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace Atoll {

Result<PictureTable> PictureTable::read(const Project &project, TaskControl &control)
{
    const auto version = project.database().samplesVersion();
    if (!version)
        return failure(version.error());
    Result<PathIndex> paths = PathIndex::read(project, control);
    if (!paths)
        return failure(paths.error());
    PictureTable table(std::move(*paths));
    table.m_version = *version;
    if (const Result<QDir> root = project.imageRoot())
        table.m_root = bytesFromPath(pathFromText(root->absolutePath()));

    const QByteArray noHash(hashBytes, '\0');
    const Result<> done = project.samples().forEachFile([&](const SampleFile &file) -> Result<> {
        if (control.isCancelled())
            return cancelled();
        const SampleIndex sample = table.size();
        table.m_names += file.path;
        table.m_starts.push_back(table.m_names.size());
        table.m_hashes += file.contentHash.size() == hashBytes ? file.contentHash : noHash;
        table.m_states.push_back(file.state);
        if (!file.rawPath.isEmpty())
            table.m_rawPaths.insert(sample, file.rawPath);
        return {};
    });
    if (!done)
        return failure(done.error());
    table.findDuplicates();
    return table;
}

Result<bool> PictureTable::isUpToDate(const Project &project) const
{
    return project.database().samplesVersion().map(
        [this](const std::pair<qint64, qint64> &version) { return version == m_version; });
}

void PictureTable::findDuplicates()
{
    const char *const hashes = m_hashes.constData();
    const auto hash = [hashes](SampleIndex sample) { return hashes + qsizetype{sample} * hashBytes; };
    const QByteArray noHash(hashBytes, '\0');
    std::vector<SampleIndex> order;
    order.reserve(m_states.size());
    for (SampleIndex sample = 0; sample < size(); ++sample) {
        if (std::memcmp(hash(sample), noHash.constData(), hashBytes) != 0 &&
            state(sample) != ImageState::Missing)
            order.push_back(sample);
    }
    std::ranges::sort(order, [&](SampleIndex left, SampleIndex right) {
        return std::memcmp(hash(left), hash(right), hashBytes) < 0;
    });
    m_duplicates = SampleSet(size());
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (std::memcmp(hash(order[i - 1]), hash(order[i]), hashBytes) == 0) {
            m_duplicates.insert(order[i - 1]);
            m_duplicates.insert(order[i]);
        }
    }
}

QByteArrayView PictureTable::pathBytes(SampleIndex sample) const
{
    const auto start = m_starts[std::size_t(sample)];
    return QByteArrayView(m_names).sliced(start, m_starts[std::size_t(sample) + 1] - start);
}

QString PictureTable::path(SampleIndex sample) const
{
    return QString::fromUtf8(pathBytes(sample));
}

QString PictureTable::fileName(SampleIndex sample) const
{
    const QByteArrayView bytes = pathBytes(sample);
    return QString::fromUtf8(bytes.sliced(bytes.lastIndexOf('/') + 1));
}

std::filesystem::path PictureTable::file(SampleIndex sample) const
{
    if (m_root.isEmpty())
        return {};
    const auto raw = m_rawPaths.constFind(sample);
    return pathFromBytes(m_root) /
           pathFromBytes(raw != m_rawPaths.cend() ? *raw : pathBytes(sample).toByteArray());
}

QByteArray PictureTable::contentHash(SampleIndex sample) const
{
    const QByteArray hash = m_hashes.sliced(qsizetype{sample} * hashBytes, hashBytes);
    return hash == QByteArray(hashBytes, '\0') ? QByteArray() : hash;
}

}  // namespace Atoll
