#pragma once

#include "model/core/result.h"
#include "model/core/sample.h"
#include "model/core/task_control.h"
#include "model/embedding/embedder.h"
#include "model/workflow/project.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <span>
#include <unordered_map>
#include <vector>

namespace Atoll {

/// Pictures of samples, read by all threads and made small at once, so that memory holds as many large
/// pictures as there are threads.
class PictureStream
{
public:
    /// `embedder` says how small, and outlives this. NotFound when the folder of pictures is gone.
    [[nodiscard]] static Result<PictureStream> open(const Project &project, const Embedder &embedder);

    [[nodiscard]] const std::vector<Sample> &samples() const { return *m_samples; }
    /// One prepared picture per index; empty for those that cannot be read. Fails only when cancelled;
    /// advances the stage of `task` by one for each if `countsSteps`.
    [[nodiscard]] Result<std::vector<cv::Mat>> read(std::span<const SampleIndex> indices, TaskControl &task,
                                                    bool countsSteps) const;
    /// Keeps prepared pictures that will be asked for again.
    void keep(std::span<const SampleIndex> indices, const std::vector<cv::Mat> &pictures);

private:
    PictureStream(SharedSamples samples, std::filesystem::path root, const Embedder &embedder);

    [[nodiscard]] cv::Mat readOne(SampleIndex index) const;

    SharedSamples m_samples;
    std::filesystem::path m_root;
    const Embedder *m_embedder;
    std::unordered_map<SampleIndex, cv::Mat> m_kept;
};

}  // namespace Atoll
