#pragma once

#include "model/core/label.h"
#include "model/core/label_class.h"
#include "model/core/result.h"
#include "model/core/sample_set.h"

#include <QHash>

#include <vector>

namespace Atoll {

class Database;

/// Classes with their colours and keys, and changes of the labels that carry them.
class LabelClassRepository final
{
public:
    explicit LabelClassRepository(Database &database)
        : m_database(database)
    {
    }

    /// Those that were stored, in their order.
    [[nodiscard]] Result<std::vector<LabelClass>> all() const;
    /// Instead of all that are stored.
    [[nodiscard]] Result<> replaceAll(const std::vector<LabelClass> &classes);

    /// Class names of labels that are no references, sorted; one pass over all labels.
    [[nodiscard]] Result<std::vector<QString>> used() const;
    /// Gives labels of every kind their class's new name, all at once, so that names may change places.
    [[nodiscard]] Result<> renameInLabels(const QHash<QString, QString> &newNames);

    /// Takes whole-picture labels (no references) off the samples, but leaves one per sample that says
    /// `kept`; how many went.
    [[nodiscard]] Result<qint64> clearPictures(const SampleSet &samples, const QString &kept);
    /// One whole-picture label like `label` for each of the samples that has none; how many came.
    [[nodiscard]] Result<qint64> labelPictures(const SampleSet &samples, const Label &label);

private:
    Database &m_database;
};

}  // namespace Atoll
