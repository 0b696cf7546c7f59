#include "model/formats/coco/coco_results.h"

#include "model/core/text.h"
#include "model/formats/limits.h"
#include "model/formats/predictions/json_objects.h"
#include "model/formats/text/excerpt.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString unknownImages = u"unknown-image-ids"_s;

}

CocoResults::CocoResults(const CocoIndex &index, ImportNotes &notes)
    : m_index(index)
    , m_notes(notes)
    , m_pictures(index.fileNames.size())
{
}

Result<> CocoResults::add(const JsonField &entry, qint64 number)
{
    const Result<QString> id = entry.with(u"image_id"_s, &JsonField::identifier);
    if (!id)
        return failure(id.error());
    const int position = m_index.images.value(*id, -1);
    if (position < 0) {
        m_notes.note(unknownImages,
                     Text::tr("results of an image id that the instances file does not list, left out"), *id);
        return {};
    }
    if (!m_type)
        m_type = entry.find(u"keypoints"_s) ? TaskType::Keypoints : TaskType::Detection;
    Picture &picture = m_pictures[static_cast<std::size_t>(position)];
    const QString &fileName = m_index.fileNames[static_cast<std::size_t>(position)];
    if (picture.firstEntry < 0)
        picture.firstEntry = number;
    return m_type == TaskType::Keypoints ? addKeypoints(entry, picture, fileName)
                                         : addObject(entry, picture, fileName);
}

Result<> CocoResults::addObject(const JsonField &entry, Picture &picture, const QString &fileName)
{
    DetectedObject object;
    const Result<int> position = category(entry);
    if (!position)
        return failure(position.error());
    object.category = *position;
    const Result<std::optional<double>> known = score(entry, fileName);
    if (!known)
        return failure(known.error());
    object.score = known->value_or(1);

    const std::optional<JsonField> segmentation = entry.find(u"segmentation"_s);
    if (entry.find(u"bbox"_s) || !segmentation) {
        const Result<Box> box = entry.with(u"bbox"_s, readBox);
        if (!box)
            return failure(box.error());
        object.box = *box;
    }
    if (segmentation && segmentation->value().list() != nullptr) {
        if (!entry.find(u"bbox"_s))
            return segmentation->wrong(
                Text::tr("run lengths, {\"size\": [H, W], \"counts\": ..}, are expected"));
        m_notes.note(u"polygons"_s, Text::tr("results with polygons, of which only the box is kept"),
                     fileName);
    } else if (segmentation) {
        Result<RowRuns> runs = mask(*segmentation, picture);
        if (!runs)
            return failure(runs.error());
        object.mask = std::move(*runs);
    }
    picture.objects.push_back(std::move(object));
    return {};
}

Result<RowRuns> CocoResults::mask(const JsonField &segmentation, Picture &picture)
{
    const Result<std::vector<double>> size = segmentation.with(u"size"_s, readNumbers);
    if (!size)
        return failure(size.error());
    constexpr double mostPixels = limits::maskPixels;
    const bool isSize = size->size() == 2 && size->front() >= 1 && size->back() >= 1 &&
                        size->front() * size->back() <= mostPixels;
    if (!isSize)
        return segmentation.refuse(Text::tr("\"size\" is not height and width of at most %1 pixels in all.")
                                       .arg(QString::number(limits::maskPixels)));
    const int height = static_cast<int>(size->front());
    const int width = static_cast<int>(size->back());
    if (picture.maskWidth != 0 && (picture.maskWidth != width || picture.maskHeight != height))
        return segmentation.refuse(Text::tr("the masks of one picture have different sizes."));
    picture.maskWidth = width;
    picture.maskHeight = height;

    Result<RowRuns> runs = segmentation.with(u"counts"_s, [](const JsonField &counts) -> Result<RowRuns> {
        const QString *text = counts.value().text();
        if (text == nullptr)
            return readRuns(counts);
        std::optional<RowRuns> decoded = decodeCompressedRuns(*text);
        if (!decoded)
            return counts.wrong(Text::tr("COCO's compressed run lengths are expected"));
        return std::move(*decoded);
    });
    if (!runs)
        return runs;
    if (runTotal(*runs) != qint64{width} * height)
        return segmentation.refuse(
            Text::tr("the run lengths add up to %1; width x height is %2.")
                .arg(QString::number(runTotal(*runs)), QString::number(qint64{width} * height)));
    return m_converter.toRows(*runs, width, height);
}

Result<> CocoResults::addKeypoints(const JsonField &entry, Picture &picture, const QString &fileName)
{
    const Result<int> position = category(entry);
    if (!position)
        return failure(position.error());
    const Result<std::optional<double>> known = score(entry, fileName);
    if (!known)
        return failure(known.error());
    Result<std::vector<double>> points = entry.with(
        u"keypoints"_s, [&](const JsonField &field) { return readKeypoints(field, fileName, m_notes); });
    if (!points)
        return failure(points.error());
    picture.instances.push_back({*position, *known, std::move(*points)});
    return {};
}

Result<int> CocoResults::category(const JsonField &entry) const
{
    return entry.with(u"category_id"_s, [this](const JsonField &field) -> Result<int> {
        const Result<qint64> id = field.integer();
        if (!id)
            return failure(id.error());
        const int position = m_index.categoryPositions.value(*id, -1);
        if (position < 0)
            return field.wrong(Text::tr("an id of the instances file's categories is expected"));
        return position;
    });
}

Result<std::optional<double>> CocoResults::score(const JsonField &entry, const QString &fileName)
{
    const std::optional<JsonField> field = entry.find(u"score"_s);
    if (!field) {
        m_notes.note(u"no-score"_s, Text::tr("results without a score, taken as certain"), fileName);
        return std::optional<double>();
    }
    return field->share().transform([](double value) { return std::optional(value); });
}

Result<> CocoResults::handOver(const QString &fileName, PredictionSink &sink, TaskControl &task)
{
    if (!m_type && m_notes.count(unknownImages) > 0)
        return failure(
            ErrorKind::NotFound,
            Text::tr(
                "%1: no image id of the results is in the instances file; it belongs to another data set.")
                .arg(excerpt(fileName)));
    const TaskType type = m_type.value_or(TaskType::Detection);
    if (Result<> begun = sink.begin(type, m_index.categories); !begun)
        return begun;
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        if (task.isCancelled())
            return cancelled();
        Picture &picture = m_pictures[i];
        if (picture.firstEntry < 0)
            m_notes.note(
                u"no-results"_s,
                Text::tr("pictures of the instances file without a result: looked at, nothing found"),
                m_index.fileNames[i]);
        PredictionRecord record{
            m_index.fileNames[i], SourcePlace(fileName), {}, picture.maskWidth, picture.maskHeight};
        if (picture.firstEntry >= 0)
            record.place = SourcePlace::element(fileName, picture.firstEntry);
        if (type == TaskType::Keypoints)
            record.prediction = KeypointPrediction{std::move(picture.instances)};
        else
            record.prediction = ObjectPrediction{std::move(picture.objects)};
        if (Result<> added = sink.add(std::move(record)); !added)
            return added;
    }
    return {};
}

}  // namespace Atoll
