#include "model/workflow/image_import_report.h"

#include <QJsonArray>

namespace Atoll {

using namespace Qt::StringLiterals;

QJsonObject ImageImportReport::toJson() const
{
    QJsonArray brokenList;
    for (const BrokenImage &image : brokenExamples)
        brokenList.append(QJsonObject{{u"path"_s, image.path}, {u"reason"_s, image.reason}});
    return {{u"samples"_s, samples},
            {u"added"_s, added},
            {u"unchanged"_s, unchanged},
            {u"changed"_s, changed},
            {u"missing"_s, missing},
            {u"broken"_s, broken},
            {u"duplicates"_s, duplicates},
            {u"labels"_s, labels},
            {u"other_files"_s, otherFiles},
            {u"broken_examples"_s, brokenList},
            {u"changed_examples"_s, QJsonArray::fromStringList(changedExamples)},
            {u"missing_examples"_s, QJsonArray::fromStringList(missingExamples)},
            {u"warnings"_s, QJsonArray::fromStringList(warnings)},
            {u"seconds"_s, seconds}};
}

}  // namespace Atoll
