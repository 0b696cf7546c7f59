#pragma once

#include "model/core/embedding.h"
#include "model/core/result.h"

#include <memory>
#include <mutex>

namespace Atoll {

class Project;
class Workbench;

/// The embedding that was compared with last, in memory once for all docks of a window: rows x width x 4
/// bytes, 2 GB for a million samples of 512 numbers. Another embedding takes its place. May be used from any
/// thread.
class EmbeddingCache
{
public:
    /// The one of this window; empties itself when the project is closed.
    [[nodiscard]] static std::shared_ptr<EmbeddingCache> of(Workbench &workbench);

    /// Reads it when it is not the one that is here. A second thread that asks meanwhile waits for the first.
    [[nodiscard]] Result<SharedFeatures> features(const Project &project, const EmbeddingInfo &info);
    /// Never reads: null unless it is here.
    [[nodiscard]] SharedFeatures known(const EmbeddingInfo &info);
    void forget();

    /// Larger ones are read only after a person has said so.
    static constexpr qint64 largestUnasked = qint64{256} << 20;
    [[nodiscard]] static qint64 bytes(const EmbeddingInfo &info);

private:
    std::mutex m_mutex;
    EmbeddingInfo m_info;
    SharedFeatures m_features;
};

}  // namespace Atoll
