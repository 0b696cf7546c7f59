#pragma once

#include "model/formats/predictions/prediction_reader.h"
#include "model/workflow/imported_names.h"

#include <optional>
#include <vector>

namespace Atoll {

/// Keeps what readers find until all names are known, and so can be matched.
class PredictionCollector final : public PredictionSink
{
public:
    struct Entry
    {
        int name = 0;  ///< number in `names()`
        PredictionRecord record;
    };

    /// A second file must have the type and categories of the first.
    [[nodiscard]] Result<> begin(TaskType type, std::vector<Category> categories) override;
    [[nodiscard]] Result<> add(PredictionRecord record) override;
    /// Keeps the summary alone.
    [[nodiscard]] Result<> addMap(const ProbabilityMap &map) override;

    [[nodiscard]] TaskType type() const { return m_type; }
    [[nodiscard]] const std::vector<Category> &categories() const { return m_categories; }
    [[nodiscard]] ImportedNames &names() { return m_names; }
    [[nodiscard]] std::vector<Entry> &entries() { return m_entries; }

private:
    bool m_hasBegun = false;
    TaskType m_type = TaskType::Classification;
    std::vector<Category> m_categories;
    ImportedNames m_names;
    std::vector<Entry> m_entries;
};

}  // namespace Atoll
