#pragma once

#include "model/formats/coco/coco_index.h"
#include "model/formats/coco/run_lengths.h"
#include "model/formats/json/json_field.h"
#include "model/formats/predictions/prediction_reader.h"

#include <optional>
#include <vector>

namespace Atoll {

/// Gathers the entries of a results file by picture, as they may come in any order.
class CocoResults
{
public:
    /// Both must outlive this.
    CocoResults(const CocoIndex &index, ImportNotes &notes);

    [[nodiscard]] Result<> add(const JsonField &entry, qint64 number);
    /// Hands all pictures of the index to `sink`, in its order. `fileName` of the results is for messages.
    [[nodiscard]] Result<> handOver(const QString &fileName, PredictionSink &sink, TaskControl &task);

private:
    struct Picture
    {
        qint64 firstEntry = -1;
        int maskWidth = 0;
        int maskHeight = 0;
        std::vector<DetectedObject> objects;
        std::vector<KeypointInstance> instances;
    };

    [[nodiscard]] Result<> addObject(const JsonField &entry, Picture &picture, const QString &fileName);
    [[nodiscard]] Result<RowRuns> mask(const JsonField &segmentation, Picture &picture);
    [[nodiscard]] Result<> addKeypoints(const JsonField &entry, Picture &picture, const QString &fileName);
    [[nodiscard]] Result<int> category(const JsonField &entry) const;
    [[nodiscard]] Result<std::optional<double>> score(const JsonField &entry, const QString &fileName);

    const CocoIndex &m_index;
    ImportNotes &m_notes;
    std::optional<TaskType> m_type;  ///< as the first entry shows
    std::vector<Picture> m_pictures;
    ColumnRunConverter m_converter;
};

}  // namespace Atoll
