#include "ui/docks/shared/sample_picture.h"

#include "model/core/text.h"
#include "ui/scatterplot/colour_map.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace Atoll {

namespace {

QColor colourOf(const QString &className, const PredictionTask *task)
{
    if (task == nullptr)
        return QColor::fromRgb(classColour(0));
    const auto found = std::ranges::find(task->categories, className, &Category::name);
    return QColor::fromRgb(classColour(int(found - task->categories.begin())));
}

const PredictionTask *findTask(const ProjectOverview &overview, const QString &name)
{
    for (const PredictionOverview &prediction : overview.predictions) {
        if (prediction.task.name == name)
            return &prediction.task;
    }
    return nullptr;
}

}  // namespace

QString classWithProbability(const QString &className, double probability)
{
    return Text::tr("%1 %2", "a class and its probability")
        .arg(className, QLocale().toString(probability, 'f', 2));
}

PictureOverlay overlayOf(const SampleDetails &details, const ProjectOverview &overview)
{
    PictureOverlay overlay;
    QStringList classes;
    for (const PredictionDetail &prediction : details.predictions) {
        const PredictionTask *const task = findTask(overview, prediction.task);
        if (prediction.type == TaskType::Classification && !prediction.classes.empty()) {
            const ClassDetail &best = prediction.classes.front();
            classes.append(classWithProbability(best.name, best.probability));
        }
        for (const OverlayObject &object : prediction.objects) {
            overlay.objects.push_back({object.box, object.mask,
                                       classWithProbability(object.className, object.score),
                                       colourOf(object.className, task)});
        }
    }
    overlay.classText = classes.join(QStringLiteral(" · "));
    return overlay;
}

}  // namespace Atoll
