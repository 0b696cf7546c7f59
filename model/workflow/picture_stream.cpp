#include "model/workflow/picture_stream.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/images/decoded_image.h"
#include "model/images/image_file.h"

namespace Atoll {

PictureStream::PictureStream(SharedSamples samples, std::filesystem::path root, const Embedder &embedder)
    : m_samples(std::move(samples))
    , m_root(std::move(root))
    , m_embedder(&embedder)
{
}

Result<PictureStream> PictureStream::open(const Project &project, const Embedder &embedder)
{
    const Result<SharedSamples> samples = project.sampleList();
    const Result<QDir> root = project.imageRoot();
    if (!samples || !root)
        return failure(samples ? root.error() : samples.error());
    if (!root->exists())
        return failure(
            ErrorKind::NotFound,
            Text::tr("The folder of pictures \"%1\" is not there. If it has moved, point the project to its "
                     "new place (relocate).")
                .arg(root->absolutePath()));
    return PictureStream(*samples, pathFromText(root->absolutePath()), embedder);
}

cv::Mat PictureStream::readOne(SampleIndex index) const
{
    if (const auto kept = m_kept.find(index); kept != m_kept.end())
        return kept->second;
    const Sample &sample = (*m_samples)[static_cast<std::size_t>(index)];
    const Result<QByteArray> bytes = readPictureFile(samplePath(m_root, sample));
    if (!bytes)
        return {};
    const DecodedImage decoded = decodeReduced(*bytes, m_embedder->minimumEdge());
    return decoded.hasPixels() ? m_embedder->prepare(decoded.pixels) : cv::Mat();
}

Result<std::vector<cv::Mat>> PictureStream::read(std::span<const SampleIndex> indices, TaskControl &task,
                                                 bool countsSteps) const
{
    std::vector<cv::Mat> pictures(indices.size());
    parallelFor(static_cast<qint64>(indices.size()), 1, [&](qint64 begin, qint64 end) {
        for (qint64 i = begin; i < end && !task.isCancelled(); ++i) {
            pictures[static_cast<std::size_t>(i)] = readOne(indices[static_cast<std::size_t>(i)]);
            if (countsSteps)
                task.advance();
        }
    });
    if (task.isCancelled())
        return cancelled();
    return pictures;
}

void PictureStream::keep(std::span<const SampleIndex> indices, const std::vector<cv::Mat> &pictures)
{
    for (std::size_t i = 0; i < indices.size(); ++i)
        m_kept.emplace(indices[i], pictures[i]);
}

}  // namespace Atoll
