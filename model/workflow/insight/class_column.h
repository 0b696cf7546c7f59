#pragma once

#include "model/workflow/insight/sample_column.h"

#include <QHash>

namespace Atoll {

/// Gathers class names of samples.
class ClassColumnBuilder
{
public:
    explicit ClassColumnBuilder(SampleIndex size)
        : m_classes(static_cast<std::size_t>(size), -1)
    {
    }

    /// The last name given to a sample counts.
    void set(SampleIndex sample, const QString &name);
    [[nodiscard]] qsizetype count() const { return m_names.size(); }
    /// Fills classes and their names, these in ascending order.
    void finish(SampleColumn &column);

private:
    std::vector<std::int32_t> m_classes;
    QStringList m_names;
    QHash<QString, std::int32_t> m_numbers;
};

}  // namespace Atoll
