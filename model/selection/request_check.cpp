#include "model/selection/request_check.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/selection/selection_catalog.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <span>

namespace Atoll {

namespace {

Result<> checkRowsExist(const FeatureMatrix &embedding, std::span<const SampleIndex> samples)
{
    for (const SampleIndex sample : samples) {
        if (sample < 0 || sample >= embedding.rows())
            return failure(ErrorKind::Invalid,
                           Text::tr("Sample %1 has no row in the embedding, which has %2 rows. Embed the new "
                                    "samples, or leave them out.")
                               .arg(sample)
                               .arg(embedding.rows()));
    }
    return {};
}

Result<> checkRowsAreFinite(const FeatureMatrix &embedding, std::span<const SampleIndex> samples)
{
    std::atomic<SampleIndex> bad{-1};
    parallelFor(static_cast<qint64>(samples.size()), 1024, [&](qint64 begin, qint64 end) {
        for (qint64 i = begin; i < end; ++i) {
            const SampleIndex sample = samples[static_cast<std::size_t>(i)];
            if (embedding.row(sample).allFinite())
                continue;
            // The lowest one is reported, whichever thread is first.
            SampleIndex known = bad.load();
            while ((known < 0 || sample < known) && !bad.compare_exchange_weak(known, sample)) {
            }
            return;
        }
    });
    const SampleIndex sample = bad.load();
    if (sample < 0)
        return {};
    Eigen::Index column = 0;
    while (std::isfinite(embedding(sample, column)))
        ++column;
    return failure(ErrorKind::Invalid,
                   Text::tr("Row %1 of the embedding (counted from 0) holds %2 in column %3. Distances need "
                            "finite numbers.")
                       .arg(sample)
                       .arg(double(embedding(sample, column)))
                       .arg(column));
}

Result<> checkEmbedding(const SelectionRequest &request)
{
    const FeatureMatrix &embedding = *request.embedding;
    return checkRowsExist(embedding, request.candidates)
        .and_then([&] { return checkRowsExist(embedding, request.preselected); })
        .and_then([&] { return checkRowsAreFinite(embedding, request.candidates); })
        .and_then([&] { return checkRowsAreFinite(embedding, request.preselected); });
}

Result<> checkScores(const SelectionMethod &method, const SelectionRequest &request)
{
    if (request.scores.size() != request.candidates.size())
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 needs one score for each of %2 candidates, but there are %3.")
                           .arg(method.name)
                           .arg(request.candidates.size())
                           .arg(request.scores.size()));
    const auto bad =
        std::ranges::find_if_not(request.scores, [](double score) { return std::isfinite(score); });
    if (bad == request.scores.end())
        return {};
    return failure(ErrorKind::Invalid,
                   Text::tr("The score of sample %1 is %2. Scores must be finite numbers.")
                       .arg(request.candidates[static_cast<std::size_t>(bad - request.scores.begin())])
                       .arg(*bad));
}

}  // namespace

Result<> checkSelectionRequest(const SelectionMethod &method, const SelectionRequest &request)
{
    Q_ASSERT(std::ranges::is_sorted(request.candidates, std::ranges::less_equal()));
    if (method.needsEmbedding && !request.embedding)
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 needs an embedding to measure distances in.").arg(method.name));
    if (!std::isfinite(request.minDistance))
        return failure(ErrorKind::Invalid, Text::tr("The minimum distance must be a finite number."));
    if (request.minDistance > 0 && !request.embedding)
        return failure(ErrorKind::Invalid,
                       Text::tr("A minimum distance needs an embedding to measure it in."));
    if (request.embedding) {
        if (Result<> checked = checkEmbedding(request); !checked)
            return checked;
    }
    return method.needsScores ? checkScores(method, request) : Result<>();
}

}  // namespace Atoll
