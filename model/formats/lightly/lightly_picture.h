#pragma once

#include "model/formats/json/json_field.h"
#include "model/formats/lightly/lightly_schema.h"
#include "model/formats/predictions/prediction_reader.h"

#include <optional>

namespace Atoll {

/// Reads the JSON of one picture against the schema of its task.
class LightlyPicture
{
public:
    /// Both must outlive this.
    LightlyPicture(const LightlySchema &schema, ValueReading values, ImportNotes &notes);

    /// nullopt where a classification names no class: that is noted. `jsonPath` is relative to the task's
    /// folder.
    [[nodiscard]] Result<std::optional<PredictionRecord>> read(const JsonField &top, const QString &jsonPath);

private:
    [[nodiscard]] Result<std::optional<Prediction>> prediction(const JsonField &list);
    [[nodiscard]] Result<std::optional<Prediction>> classification(const JsonField &list);
    [[nodiscard]] Result<ObjectPrediction> objects(const JsonField &list);
    [[nodiscard]] Result<DetectedObject> object(const JsonField &entry);
    [[nodiscard]] Result<KeypointPrediction> keypoints(const JsonField &list);
    [[nodiscard]] Result<KeypointInstance> instance(const JsonField &entry);

    [[nodiscard]] Result<int> category(const JsonField &entry) const;
    [[nodiscard]] static Result<std::optional<double>> score(const JsonField &entry);
    /// Empty when not given.
    [[nodiscard]] Result<std::vector<double>> probabilities(const JsonField &entry, int category);

    const LightlySchema &m_schema;
    ValueReading m_values;
    ImportNotes &m_notes;
    QString m_fileName;
};

}  // namespace Atoll
