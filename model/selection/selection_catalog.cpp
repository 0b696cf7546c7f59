#include "model/selection/selection_catalog.h"

#include "model/core/text.h"
#include "model/selection/active_learning_selection.h"
#include "model/selection/farthest_first_selection.h"
#include "model/selection/random_selection.h"
#include "model/selection/request_check.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

std::vector<SelectionMethod> selectionMethods()
{
    using Weighting = FarthestFirstSelection::Weighting;
    return {
        {.name = u"RANDOM"_s,
         .description =
             Text::tr("Every picture is as likely as any other. Needs nothing, has no bias, and is "
                      "the yardstick: a method that does not beat it is not worth its trouble. Take "
                      "it for test sets, which must look like the data they stand for."),
         .hasPrefixProperty = true,
         .strategy = std::make_shared<RandomSelection>()},
        {.name = u"CORESET"_s,
         .description = Text::tr("Each pick is the picture least like any chosen so far, so the batch covers "
                                 "the whole data set with few near copies. Good for the first batches, when "
                                 "no model can say what it is unsure of. It also finds the odd ones out: "
                                 "broken and blurred pictures come early, so filter them first."),
         .needsEmbedding = true,
         .hasPrefixProperty = true,
         .strategy = std::make_shared<FarthestFirstSelection>(Weighting::None)},
        {.name = u"CORAL"_s,
         .description =
             Text::tr("Each pick is both uncertain to the model and unlike what is chosen already: "
                      "distance times score. The choice for most batches after the first, because "
                      "it avoids labelling the same hard case ten times."),
         .needsEmbedding = true,
         .needsScores = true,
         .hasPrefixProperty = true,
         .strategy = std::make_shared<FarthestFirstSelection>(Weighting::Score)},
        {.name = u"ACTIVE_LEARNING"_s,
         .description =
             Text::tr("Takes the pictures the model is least sure of, highest score first. Strong "
                      "when the data holds few near copies; otherwise a batch may be many views of "
                      "one hard scene, unless a minimum distance keeps them apart."),
         .needsScores = true,
         .hasPrefixProperty = true,
         .strategy = std::make_shared<ActiveLearningSelection>()},
    };
}

Result<SelectionMethod> selectionMethod(const QString &name)
{
    const std::vector<SelectionMethod> methods = selectionMethods();
    const auto found = std::ranges::find_if(methods, [&](const SelectionMethod &method) {
        return method.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found != methods.end())
        return *found;
    QStringList names;
    for (const SelectionMethod &method : methods)
        names.append(method.name);
    return failure(
        ErrorKind::NotFound,
        Text::tr("There is no selection method \"%1\". Choose one of %2.").arg(name, names.join(u", "_s)));
}

Result<SelectionResult> runSelection(const SelectionMethod &method, const SelectionRequest &request,
                                     TaskControl &control)
{
    return checkSelectionRequest(method, request).and_then([&] {
        return method.strategy->select(request, control);
    });
}

}  // namespace Atoll
