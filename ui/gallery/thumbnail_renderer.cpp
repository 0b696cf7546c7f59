#include "ui/gallery/thumbnail_renderer.h"

#include "model/images/image_file.h"
#include "ui/gallery/thumbnail_workers.h"

#include <QMetaObject>

#include <algorithm>
#include <array>
#include <utility>

namespace Atoll {

namespace {

constexpr std::array edges{64, 96, 128, 192, 256, 384, 512};
/// Three screens full of thumbnails on a large display.
constexpr qint64 defaultMemoryLimit = qint64{128} << 20;

}  // namespace

ThumbnailRenderer::ThumbnailRenderer(const QString &cacheFolder, QObject *parent)
    : ThumbnailRenderer(cacheFolder, &readPictureFile, parent)
{
}

ThumbnailRenderer::ThumbnailRenderer(const QString &cacheFolder, Reader reader, QObject *parent)
    : QObject(parent)
{
    setMemoryLimit(defaultMemoryLimit);
    const auto deliver = [this](const ThumbnailWorkers::Job &job, const QImage &image,
                                const QString &reason) {
        // Of the format that is drawn without being converted at every paint.
        const QImage drawable = image.isNull() ? image : image.convertToFormat(QImage::Format_RGB32);
        QMetaObject::invokeMethod(
            this,
            [this, sample = job.request.sample, edge = job.edge, age = job.age, drawable, reason] {
                take(sample, edge, age, drawable, reason);
            },
            Qt::QueuedConnection);
    };
    m_workers = std::make_unique<ThumbnailWorkers>(cacheFolder, std::move(reader), deliver);
}

ThumbnailRenderer::~ThumbnailRenderer() = default;

int ThumbnailRenderer::edgeFor(double pixels)
{
    const auto *const found =
        std::ranges::find_if(edges, [pixels](int edge) { return edge >= pixels - 0.5; });
    return found == edges.end() ? edges.back() : *found;
}

void ThumbnailRenderer::setWanted(const std::vector<ThumbnailRequest> &wanted, int edge)
{
    std::deque<ThumbnailWorkers::Job> jobs;
    for (const ThumbnailRequest &request : wanted) {
        if (!m_images.contains({request.sample, edge}) && !m_failures.contains(request.sample))
            jobs.push_back({request, edge, m_age});
    }
    m_pending = m_workers->setWanted(std::move(jobs));
}

void ThumbnailRenderer::take(SampleIndex sample, int edge, quint64 age, const QImage &image,
                             const QString &reason)
{
    m_pending = std::max<qsizetype>(0, m_pending - 1);
    if (age != m_age)
        return;
    if (image.isNull()) {
        m_failures.insert(sample, reason);
        Q_EMIT failed(sample, reason);
        return;
    }
    const qsizetype cost = image.sizeInBytes() / 1024 + 1;
    m_images.insert({sample, edge}, new QImage(image), cost);
    Q_EMIT rendered(sample, edge, image);
}

QImage ThumbnailRenderer::image(SampleIndex sample, int edge) const
{
    if (const QImage *const exact = m_images.object({sample, edge}))
        return *exact;
    const QImage *best = nullptr;
    for (const int other : edges) {
        // Ascending, so the last below is replaced by the first above.
        const QImage *const found = m_images.object({sample, other});
        if (found != nullptr)
            best = found;
        if (found != nullptr && other > edge)
            break;
    }
    return best == nullptr ? QImage() : *best;
}

void ThumbnailRenderer::setMemoryLimit(qint64 bytes)
{
    m_images.setMaxCost(static_cast<qsizetype>(std::max<qint64>(1, bytes / 1024)));
}

void ThumbnailRenderer::clear()
{
    ++m_age;
    m_images.clear();
    m_failures.clear();
}

}  // namespace Atoll
