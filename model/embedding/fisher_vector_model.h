#pragma once

#include "model/core/result.h"
#include "model/embedding/affine_map.h"
#include "model/embedding/fisher_vector.h"

#include <QByteArray>

namespace Atoll {

/// Everything the built-in embedder learns from pictures.
struct FisherVectorModel
{
    int side = 96;  ///< pixels to which pictures are squashed
    LocalModel sift;
    LocalModel colour;
    AffineMap reduction;  ///< from PictureDescriber::width() numbers to the embedding, before unit length

    /// Little-endian, with a version and a checksum: about 12 MB.
    [[nodiscard]] QByteArray toBytes() const;
    /// Unsupported for a version this program does not know, else Damaged, when `bytes` is not from
    /// toBytes().
    [[nodiscard]] static Result<FisherVectorModel> fromBytes(const QByteArray &bytes);
};

}  // namespace Atoll
