#pragma once

#include "model/core/import_report.h"
#include "model/core/result.h"
#include "model/core/sample_set.h"

#include <QHash>
#include <QString>

#include <vector>

namespace Atoll {

class NameMatcher;

/// The different file names of an import, and the samples they stand for.
class ImportedNames
{
public:
    /// The name's number: the same for the same name.
    [[nodiscard]] int numberOf(const QString &name);

    /// Finds all samples by the matcher's rules; counts and warnings go into `report`. NotFound when no name
    /// is in the data set.
    [[nodiscard]] Result<> match(const NameMatcher &matcher, ImportReport &report);

    [[nodiscard]] const QString &name(int number) const { return m_names[static_cast<std::size_t>(number)]; }
    /// After `match`; -1 when the name is not in the data set.
    [[nodiscard]] SampleIndex sample(int number) const { return m_samples[static_cast<std::size_t>(number)]; }

private:
    std::vector<QString> m_names;
    QHash<QString, int> m_numbers;
    std::vector<SampleIndex> m_samples;
};

}  // namespace Atoll
