#include "model/embedding/embedder.h"

#include "model/core/text.h"

namespace Atoll {

Result<> Embedder::fit(std::span<const cv::Mat> /*prepared*/, TaskControl & /*control*/)
{
    return {};
}

Result<> Embedder::restore(const QByteArray &learnt)
{
    if (!learnt.isEmpty())
        return failure(ErrorKind::Damaged,
                       Text::tr("Learnt parameters are stored for an embedder that learns nothing."));
    return {};
}

}  // namespace Atoll
