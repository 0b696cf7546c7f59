#pragma once

#include "model/workflow/project_dump.h"

#include <array>
#include <charconv>
#include <cmath>

namespace Atoll {

/// The numbers as a JSON list in their shortest form that reads back equal; null for what is not finite.
template <typename Numbers>
[[nodiscard]] QByteArray toJsonArray(const Numbers &numbers)
{
    QByteArray text = "[";
    std::array<char, 32> digits{};
    for (const auto number : numbers) {
        if (text.size() > 1)
            text += ',';
        if constexpr (std::is_floating_point_v<std::remove_cv_t<decltype(number)>>) {
            if (!std::isfinite(number)) {
                text += "null";
                continue;
            }
        }
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        text.append(digits.data(), end - digits.data());
    }
    return text + ']';
}

/// The `items` of a dump: one object per sample with its facts, embedding, predictions, labels and metadata.
class DumpItems final
{
public:
    /// NotFound when there is no embedding of this name; an empty name means the newest, if there is any.
    [[nodiscard]] static Result<DumpItems> open(const Project &project, const QString &embedding);

    /// Empty when no numbers are dumped.
    [[nodiscard]] QString embeddingName() const { return m_embedding ? m_embedding->name : QString(); }

    /// Objects separated by commas, in sample order.
    [[nodiscard]] Result<> write(const DumpSink &sink, TaskControl &task) const;

private:
    explicit DumpItems(const Project &project)
        : m_project(&project)
    {
    }
    [[nodiscard]] Result<std::vector<QJsonObject>> readObjects(SampleRange range) const;
    [[nodiscard]] Result<> addLabels(SampleRange range, std::vector<QJsonObject> &objects) const;
    [[nodiscard]] Result<> addPredictions(SampleRange range, std::vector<QJsonObject> &objects) const;

    const Project *m_project;
    SampleIndex m_count = 0;
    std::optional<EmbeddingInfo> m_embedding;
    std::vector<PredictionTask> m_tasks;
};

}  // namespace Atoll
