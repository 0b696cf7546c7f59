#include "model/scoring/scoring_catalog.h"

#include "model/core/text.h"
#include "model/scoring/classification_scorer.h"
#include "model/scoring/detection_scorer.h"
#include "model/scoring/keypoint_scorer.h"
#include "model/scoring/segmentation_scorer.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using Made = Result<std::unique_ptr<PredictionScorer>>;

template <typename Scorer>
Made makePlain(const QJsonValue &config)
{
    const QJsonObject object = config.toObject();
    if (!object.isEmpty())
        return failure(
            ErrorKind::Invalid,
            Text::tr("This scorer has no settings, so none can be called %1.").arg(object.begin().key()));
    return std::make_unique<Scorer>();
}

Made makeDetection(const QJsonValue &config)
{
    const auto settings = DetectionConfig::fromJson(config);
    if (!settings)
        return failure(settings.error());
    return std::make_unique<DetectionScorer>(*settings);
}

}  // namespace

const std::vector<ScorerInfo> &scoringCatalog()
{
    static const std::vector<ScorerInfo> catalog{
        {u"classification"_s, TaskType::Classification, uncertaintyScoreNames(),
         Text::tr("How unsure the model is of the class of the whole picture: by the probability of the best "
                  "class, "
                  "by the gap between the two best, and by the spread over all classes. 0 is certain, 1 is a "
                  "guess."),
         makePlain<ClassificationScorer>},
        {u"detection"_s, TaskType::Detection, DetectionScorer::names(),
         Text::tr(
             "How much a picture of objects is worth: how many objects of how many classes it shows compared "
             "with the other pictures, how weak the boxes are on average, and how unsure the class of the "
             "least "
             "certain box is. A picture without boxes is certain."),
         makeDetection},
        {u"segmentation"_s, TaskType::Segmentation, uncertaintyScoreNames(),
         Text::tr("How unsure the model is of the class of the pixels: the mean over the picture of what the "
                  "classification scores say of each pixel."),
         makePlain<SegmentationScorer>},
        {u"keypoints"_s, TaskType::Keypoints, KeypointScorer::names(),
         Text::tr("How unsure the model is where the key points lie: 1 minus the mean over the instances of "
                  "the mean "
                  "confidence of their key points. A picture without instances is certain."),
         makePlain<KeypointScorer>},
    };
    return catalog;
}

const ScorerInfo &scorerFor(TaskType task)
{
    const auto found = std::ranges::find(scoringCatalog(), task, &ScorerInfo::task);
    Q_ASSERT(found != scoringCatalog().end());
    return *found;
}

Result<const ScorerInfo *> scorerNamed(const QString &name)
{
    QStringList names;
    for (const ScorerInfo &info : scoringCatalog()) {
        if (info.name == name)
            return &info;
        names.append(info.name);
    }
    return failure(
        ErrorKind::NotFound,
        Text::tr("There is no kind of prediction called %1; there are %2.").arg(name, names.join(u", "_s)));
}

}  // namespace Atoll
