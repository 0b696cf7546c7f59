#include "model/workflow/duplicates.h"

#include "model/core/sample.h"
#include "model/workflow/project.h"

#include <QHash>

namespace Atoll {

std::vector<DuplicateGroup> exactDuplicates(const std::vector<Sample> &samples)
{
    QHash<QByteArray, std::size_t> groupOf;
    std::vector<DuplicateGroup> groups;
    for (const Sample &sample : samples) {
        if (sample.facts.contentHash.isEmpty() || sample.facts.state == ImageState::Missing)
            continue;
        const auto known = groupOf.constFind(sample.facts.contentHash);
        if (known != groupOf.constEnd()) {
            groups[*known].push_back(sample.index);
        } else {
            groupOf.insert(sample.facts.contentHash, groups.size());
            groups.push_back({sample.index});
        }
    }
    std::erase_if(groups, [](const DuplicateGroup &group) { return group.size() < 2; });
    return groups;
}

Result<std::vector<DuplicateGroup>> exactDuplicates(const Project &project)
{
    return project.sampleList().map([](const SharedSamples &samples) { return exactDuplicates(*samples); });
}

}  // namespace Atoll
