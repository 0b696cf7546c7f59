#include "ui/docks/shared/embedding_cache.h"

#include "model/workflow/project.h"
#include "ui/viewstate/workbench.h"

namespace Atoll {

namespace {

/// Ties a cache to a window.
class EmbeddingCacheOwner final : public QObject
{
public:
    explicit EmbeddingCacheOwner(Workbench &workbench)
        : QObject(&workbench)
        , m_cache(std::make_shared<EmbeddingCache>())
    {
        connect(&workbench.project(), &ProjectState::closed, this, [this] { m_cache->forget(); });
    }

    [[nodiscard]] const std::shared_ptr<EmbeddingCache> &cache() const { return m_cache; }

private:
    std::shared_ptr<EmbeddingCache> m_cache;
};

}  // namespace

std::shared_ptr<EmbeddingCache> EmbeddingCache::of(Workbench &workbench)
{
    for (QObject *const child : workbench.children()) {
        if (const auto *const owner = dynamic_cast<EmbeddingCacheOwner *>(child))
            return owner->cache();
    }
    return (new EmbeddingCacheOwner(workbench))->cache();
}

Result<SharedFeatures> EmbeddingCache::features(const Project &project, const EmbeddingInfo &info)
{
    const std::scoped_lock lock(m_mutex);
    if (m_features && m_info == info)
        return m_features;
    // Two of them need not fit into memory.
    m_features.reset();
    Result<SharedFeatures> features = project.embeddings().load(info.id);
    if (features) {
        m_info = info;
        m_features = *features;
    }
    return features;
}

SharedFeatures EmbeddingCache::known(const EmbeddingInfo &info)
{
    const std::scoped_lock lock(m_mutex);
    return m_info == info ? m_features : SharedFeatures();
}

void EmbeddingCache::forget()
{
    const std::scoped_lock lock(m_mutex);
    m_features.reset();
}

qint64 EmbeddingCache::bytes(const EmbeddingInfo &info)
{
    return qint64{info.rows} * info.width * qint64{sizeof(float)};
}

}  // namespace Atoll
