#include "model/workflow/insight/selection_view.h"

#include "model/core/text.h"
#include "model/workflow/project.h"

using namespace Qt::StringLiterals;

namespace Atoll {

Result<SelectionSets> setsOfSelection(const Project &project, const SelectionRecord &record,
                                      const SampleSet &samples, SampleIndex dataSetSize)
{
    return project.tags().byId(record.queryTag).map([&](const Tag &queryTag) {
        return SelectionSets{queryTag.samples.intersected(SampleSet::all(dataSetSize)),
                             samples.without(SampleSet::fromIndices(samples.size(), record.picks))};
    });
}

SampleIndex dataSetSizeOf(const Tag &tag)
{
    return static_cast<SampleIndex>(tag.details[u"data_set_size"_s].toInt(tag.samples.size()));
}

Result<ScoreSet> scoresOfSelection(const Project &project, const SelectionRecord &record)
{
    if (record.scoreType.isEmpty())
        return failure(ErrorKind::NotFound, Text::tr("The selection looked at no scores."));
    return project.scores().read(record.queryTag, record.scoreType);
}

}  // namespace Atoll
