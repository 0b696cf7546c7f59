#include "model/core/text.h"
#include "model/workflow/insight/class_column.h"
#include "model/workflow/insight/metadata_columns.h"
#include "model/workflow/insight/picture_columns.h"
#include "model/workflow/insight/predicted_class.h"
#include "model/workflow/insight/sample_column.h"
#include "model/workflow/project.h"

#include <algorithm>
#include <limits>

namespace Atoll {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

Result<> loadPaths(const Project &project, SampleColumn &column)
{
    return project.samples().orderedByPath().map([&](const std::vector<SampleIndex> &order) {
        column.ranks.assign(order.size(), -1);
        for (std::size_t place = 0; place < order.size(); ++place)
            column.ranks[static_cast<std::size_t>(order[place])] = static_cast<std::int32_t>(place);
    });
}

Result<> loadScores(const Project &project, SampleColumn &column)
{
    const Result<Tag> tag = project.findTag(column.info.key.of);
    if (!tag)
        return failure(tag.error());
    const Result<ScoreSet> scores = project.scores().read(tag->id, column.info.key.name);
    if (!scores)
        return failure(scores.error());
    // Of a tag that has grown since, the first members have scores.
    column.numbers.assign(static_cast<std::size_t>(tag->samples.size()), unknown);
    const std::vector<SampleIndex> members = tag->samples.indices();
    const std::size_t count = std::min(members.size(), scores->values.size());
    for (std::size_t i = 0; i < count; ++i)
        column.numbers[static_cast<std::size_t>(members[i])] = static_cast<float>(scores->values[i]);
    return {};
}

Result<> loadLabels(const Project &project, SampleIndex size, SampleColumn &column, TaskControl &control)
{
    ClassColumnBuilder builder(size);
    return project.labels()
        .forEachClass(LabelKind::Label,
                      [&](SampleIndex sample, const QString &className) -> Result<> {
                          if (control.isCancelled())
                              return cancelled();
                          builder.set(sample, className);
                          return {};
                      })
        .map([&] { builder.finish(column); });
}

Result<> loadPredictions(const Project &project, SampleIndex size, SampleColumn &column, TaskControl &control)
{
    const Result<PredictionTask> task = project.predictions().task(column.info.key.name);
    if (!task)
        return failure(task.error());
    for (const Category &category : task->categories)
        column.classNames.append(category.name);
    column.classes.assign(static_cast<std::size_t>(size), -1);
    return project.predictions().forEach(*task,
                                         [&](SampleIndex sample, const Prediction &prediction) -> Result<> {
                                             if (control.isCancelled())
                                                 return cancelled();
                                             const int category = predictedClass(prediction);
                                             if (category < static_cast<int>(task->categories.size()))
                                                 column.classes[static_cast<std::size_t>(sample)] = category;
                                             return {};
                                         });
}

Result<> loadTag(const Project &project, SampleColumn &column)
{
    return project.findTag(column.info.key.name).map([&](const Tag &tag) {
        column.classNames = {Text::tr("in %1").arg(tag.name), Text::tr("not in %1").arg(tag.name)};
        column.classes.assign(static_cast<std::size_t>(tag.samples.size()), 1);
        for (const SampleIndex sample : tag.samples.indices())
            column.classes[static_cast<std::size_t>(sample)] = 0;
    });
}

Result<> loadPickOrder(const Project &project, SampleColumn &column)
{
    const Result<Tag> tag = project.findTag(column.info.key.name);
    if (!tag)
        return failure(tag.error());
    if (!tag->selection)
        return failure(
            ErrorKind::NotFound,
            Text::tr("The tag \"%1\" was not made by a selection and has no pick order.").arg(tag->name));
    column.numbers.assign(static_cast<std::size_t>(tag->samples.size()), unknown);
    float rank = 0;
    for (const SampleIndex pick : tag->selection->picks) {
        rank += 1;
        if (tag->samples.contains(pick))
            column.numbers[static_cast<std::size_t>(pick)] = rank;
    }
    return {};
}

Result<> load(const Project &project, SampleIndex size, SampleColumn &column, TaskControl &control)
{
    switch (column.info.key.source) {
    case ColumnSource::Path:
        return loadPaths(project, column);
    case ColumnSource::Picture:
        return loadPictureColumn(project.samples(), column, control);
    case ColumnSource::Metadata:
        return loadMetadataColumn(project, column, control);
    case ColumnSource::Score:
        return loadScores(project, column);
    case ColumnSource::Label:
        return loadLabels(project, size, column, control);
    case ColumnSource::PredictedClass:
        return loadPredictions(project, size, column, control);
    case ColumnSource::Tag:
        return loadTag(project, column);
    case ColumnSource::PickOrder:
        return loadPickOrder(project, column);
    case ColumnSource::None:
        break;
    }
    return failure(ErrorKind::Invalid, Text::tr("No column has been chosen."));
}

}  // namespace

Result<SharedColumn> loadColumn(const Project &project, const ColumnKey &key, TaskControl &control)
{
    const Result<SampleIndex> size = project.sampleCount();
    if (!size)
        return failure(size.error());
    const auto column = std::make_shared<SampleColumn>();
    column->info = columnInfo(key);
    if (const Result<> done = load(project, *size, *column, control); !done)
        return failure(done.error());
    if (control.isCancelled())
        return cancelled();
    return SharedColumn(column);
}

}  // namespace Atoll
