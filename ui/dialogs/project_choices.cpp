#include "ui/dialogs/project_choices.h"

#include "model/core/text.h"
#include "ui/dialogs/dialog_text.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace Atoll {

QComboBox *choiceBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(24);
    return box;
}

void choose(QComboBox *box, const QString &name)
{
    const int place = box->findData(name);
    if (place >= 0)
        box->setCurrentIndex(place);
}

QComboBox *tagBox(const ProjectOverview &overview, const QString &current, QWidget *parent)
{
    QComboBox *box = choiceBox(parent);
    for (const TagTreeRow &row : overview.tags)
        box->addItem(Text::tr("%1 (%2)").arg(row.tag.name, countText(row.count)), row.tag.name);
    choose(box, current);
    return box;
}

QComboBox *embeddingBox(const ProjectOverview &overview, QWidget *parent)
{
    QComboBox *box = choiceBox(parent);
    // The newest first.
    for (const EmbeddingOverview &embedding : overview.embeddings)
        box->insertItem(
            0,
            Text::tr("%1, %Ln number(s) per picture", nullptr, embedding.info.width).arg(embedding.info.name),
            embedding.info.name);
    box->setCurrentIndex(box->count() > 0 ? 0 : -1);
    return box;
}

QComboBox *taskBox(const ProjectOverview &overview, QWidget *parent)
{
    QComboBox *box = choiceBox(parent);
    // The newest first.
    for (const PredictionOverview &prediction : overview.predictions)
        box->insertItem(0,
                        Text::tr("%1 (%2, %3 of %4)")
                            .arg(prediction.task.name, taskTypeText(prediction.task.type),
                                 countText(prediction.covered), countText(overview.samples)),
                        prediction.task.name);
    box->setCurrentIndex(box->count() > 0 ? 0 : -1);
    return box;
}

QString taskTypeText(TaskType type)
{
    switch (type) {
    case TaskType::Classification:
        return Text::tr("classification");
    case TaskType::Detection:
        return Text::tr("detection");
    case TaskType::Segmentation:
        return Text::tr("segmentation");
    case TaskType::Keypoints:
        return Text::tr("key points");
    }
    return {};
}

}  // namespace Atoll
