#include "ui/gallery/picture_loader.h"

#include "model/images/image_decoder.h"
#include "model/images/image_file.h"

#include <QMetaObject>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Atoll {

namespace {

constexpr int smallestLevel = 512;

LargePicture readAndRender(const std::filesystem::path &path)
{
    const Result<QByteArray> bytes = readPictureFile(path);
    if (!bytes)
        return {{}, bytes.error().message, {}};
    RenderedPicture rendered = renderPicture(*bytes, PictureLoader::longestSide);
    LargePicture picture{{}, rendered.reason, {rendered.width, rendered.height}};
    // The format that is drawn without being converted at every paint.
    for (QImage level = std::move(rendered.image).convertToFormat(QImage::Format_RGB32); !level.isNull();) {
        picture.levels.push_back(level);
        if (std::max(level.width(), level.height()) <= smallestLevel)
            break;
        level = level.scaled((level.size() / 2).expandedTo({1, 1}), Qt::IgnoreAspectRatio,
                             Qt::SmoothTransformation);
    }
    return picture;
}

}  // namespace

const QImage &LargePicture::levelFor(double width) const
{
    Q_ASSERT(!levels.empty());
    const auto tooSmall =
        std::ranges::find_if(levels, [width](const QImage &level) { return level.width() < width; });
    return tooSmall == levels.begin() ? levels.front() : *std::prev(tooSmall);
}

PictureLoader::PictureLoader(QObject *parent)
    : QObject(parent)
    , m_thread([this] { run(); })
{
}

PictureLoader::~PictureLoader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void PictureLoader::load(const std::filesystem::path &path)
{
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = Wanted{path, ++m_generation};
    }
    m_changed.notify_all();
}

void PictureLoader::cancel()
{
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    m_wanted.reset();
}

void PictureLoader::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isStopping || m_wanted.has_value(); });
        if (m_isStopping)
            return;
        const Wanted wanted = std::move(*m_wanted);
        m_wanted.reset();
        lock.unlock();
        const LargePicture picture = readAndRender(wanted.path);
        QMetaObject::invokeMethod(
            this, [this, picture, generation = wanted.generation] { take(picture, generation); },
            Qt::QueuedConnection);
        lock.lock();
    }
}

void PictureLoader::take(const LargePicture &picture, quint64 generation)
{
    if (generation == m_generation)
        Q_EMIT loaded(picture);
}

}  // namespace Atoll
