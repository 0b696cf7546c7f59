#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/embedding/fisher_vector_model.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>

namespace Atoll {

/// Learns an embedding of at most 256 numbers from `pictures`, all side x side pixels, 8-bit BGR. Invalid for
/// fewer than two pictures or pictures that all look the same. Memory: 26 kB a picture for its largest block
/// (at 6,400 numbers), and 90 MB. Same bits for the same pictures and seed, with any number of threads.
[[nodiscard]] Result<FisherVectorModel> trainFisherVectorModel(std::span<const cv::Mat> pictures,
                                                               std::uint64_t seed, TaskControl &control);

}  // namespace Atoll
