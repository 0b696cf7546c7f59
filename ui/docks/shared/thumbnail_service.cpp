#include "ui/docks/shared/thumbnail_service.h"

#include "model/images/thumbnail_pack.h"
#include "ui/gallery/thumbnail_renderer.h"
#include "ui/viewstate/workbench.h"

#include <algorithm>

namespace Atoll {

namespace {

constexpr qint64 memoryLimit = qint64{32} << 20;

}  // namespace

ThumbnailService &ThumbnailService::of(Workbench &workbench)
{
    auto *shared = workbench.findChild<ThumbnailService *>(QString(), Qt::FindDirectChildrenOnly);
    if (shared == nullptr)
        shared = new ThumbnailService(workbench);
    return *shared;
}

ThumbnailService::ThumbnailService(Workbench &workbench)
    : QObject(&workbench)
    , m_workbench(workbench)
{
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(0);
    connect(&m_askTimer, &QTimer::timeout, this, &ThumbnailService::ask);
    const ProjectState &project = workbench.project();
    connect(&project, &ProjectState::opened, this, &ThumbnailService::beginProject);
    connect(&project, &ProjectState::closed, this, [this] { m_renderer.reset(); });
    connect(&project, &ProjectState::picturesChanged, this, &ThumbnailService::takePictures);
    if (project.isOpen())
        beginProject();
}

ThumbnailService::~ThumbnailService() = default;

void ThumbnailService::beginProject()
{
    m_picturesKnown = 0;
    m_renderer = std::make_unique<ThumbnailRenderer>(thumbnailCacheFolder(m_workbench.project().path()));
    m_renderer->setMemoryLimit(memoryLimit);
    connect(m_renderer.get(), &ThumbnailRenderer::rendered, this,
            [this](SampleIndex sample) { Q_EMIT arrived(sample); });
    connect(m_renderer.get(), &ThumbnailRenderer::failed, this, &ThumbnailService::arrived);
    m_askTimer.start();
}

void ThumbnailService::takePictures()
{
    const SharedPictures &pictures = m_workbench.project().pictures();
    const SampleIndex known = std::exchange(m_picturesKnown, pictures ? pictures->size() : 0);
    // While an import goes on the list only grows; anything else may have changed pictures that are shown.
    if (m_renderer && known >= m_picturesKnown) {
        m_renderer->clear();
        Q_EMIT forgotten();
    }
    m_askTimer.start();
}

void ThumbnailService::setWanted(QObject *client, std::vector<SampleIndex> samples, double pixels)
{
    if (!m_wishes.contains(client))
        connect(client, &QObject::destroyed, this, [this, client] { m_wishes.remove(client); });
    m_wishes.insert(client, {std::move(samples), pixels, ++m_age});
    m_askTimer.start();
}

void ThumbnailService::ask()
{
    const SharedPictures &pictures = m_workbench.project().pictures();
    if (!m_renderer || !pictures)
        return;
    // Who asked last is looked at now.
    std::vector<const Wish *> wishes;
    wishes.reserve(std::size_t(m_wishes.size()));
    for (const Wish &wish : std::as_const(m_wishes))
        wishes.push_back(&wish);
    std::ranges::sort(wishes, std::greater(), &Wish::age);
    std::vector<ThumbnailRequest> requests;
    double pixels = 0;
    for (const Wish *const wish : wishes) {
        pixels = std::max(pixels, wish->pixels);
        for (const SampleIndex sample : wish->samples) {
            if (sample >= 0 && sample < pictures->size())
                requests.push_back({sample, pictures->file(sample), pictures->contentHash(sample)});
        }
    }
    m_edge = ThumbnailRenderer::edgeFor(pixels);
    m_renderer->setWanted(requests, m_edge);
}

QImage ThumbnailService::image(SampleIndex sample) const
{
    return m_renderer ? m_renderer->image(sample, m_edge) : QImage();
}

QString ThumbnailService::failureReason(SampleIndex sample) const
{
    return m_renderer ? m_renderer->failureReason(sample) : QString();
}

QString ThumbnailService::fileName(SampleIndex sample) const
{
    const SharedPictures &pictures = m_workbench.project().pictures();
    return pictures && sample >= 0 && sample < pictures->size() ? pictures->fileName(sample) : QString();
}

}  // namespace Atoll
