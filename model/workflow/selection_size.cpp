#include "model/workflow/selection_size.h"

#include "model/core/text.h"

#include <cmath>
#include <limits>

namespace Atoll {

namespace {

/// The size asked for; Invalid for what is none.
Result<double> wantedTotal(const SelectionSizeRequest &request)
{
    if (request.nSamples < 1) {
        const double total = std::floor(request.nSamples * request.querySet + 0.5);
        if (total < 1)
            return failure(ErrorKind::Invalid,
                           Text::tr("A share of %1 of %2 samples is less than one sample. Ask for more.")
                               .arg(request.nSamples)
                               .arg(request.querySet));
        return total;
    }
    if (request.nSamples != std::floor(request.nSamples))
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1 is no number of samples: give a whole number, or a share between 0 and 1.")
                .arg(request.nSamples));
    return request.nSamples;
}

}  // namespace

Result<SelectionSize> selectionSize(const SelectionSizeRequest &request)
{
    if (!std::isfinite(request.nSamples) || !std::isfinite(request.minDistance))
        return failure(ErrorKind::Invalid,
                       Text::tr("The number of samples and the minimum distance must be finite numbers."));
    if (request.nSamples <= 0 && request.minDistance <= 0)
        return failure(ErrorKind::Invalid,
                       Text::tr("Say when to stop: give a number of samples, a minimum distance, or both."));
    SelectionSize size;
    if (request.nSamples <= 0) {
        size.picks = request.candidates;
        return size;
    }
    const Result<double> total = wantedTotal(request);
    if (!total)
        return failure(total.error());
    if (*total < request.preselected) {
        size.warnings.append(Text::tr("Nothing was selected: %1 samples were asked for in all, and %2 are "
                                      "preselected already. The number counts the preselected ones.")
                                 .arg(*total, 0, 'f', 0)
                                 .arg(request.preselected));
        return size;
    }
    const double picks = *total - request.preselected;
    if (picks > request.candidates) {
        size.warnings.append(Text::tr("%1 more samples were asked for, but only %2 are left to choose from; "
                                      "all of them are taken.")
                                 .arg(picks, 0, 'f', 0)
                                 .arg(request.candidates));
        size.picks = request.candidates;
        return size;
    }
    size.picks = static_cast<SampleIndex>(picks);
    return size;
}

}  // namespace Atoll
