#include "model/workflow/name_matching.h"

#include "model/workflow/project.h"

namespace Atoll {

Result<NameMatcher> nameMatcherFor(const Project &project)
{
    const Result<SharedSamples> samples = project.sampleList();
    if (!samples)
        return failure(samples.error());
    std::vector<QString> paths;
    paths.reserve((*samples)->size());
    for (const Sample &sample : **samples)
        paths.push_back(sample.path);
    const Result<QDir> root = project.imageRoot();
    return NameMatcher(paths, root ? root->absolutePath() : QString());
}

}  // namespace Atoll
