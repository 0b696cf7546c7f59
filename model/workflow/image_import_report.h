#pragma once

#include "model/core/sample.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace Atoll {

/// A picture that is in the data set but cannot be used as it is.
struct BrokenImage
{
    QString path;
    ImageState state = ImageState::Unreadable;
    QString reason;
};

/// What an import, or another look at the folder, has found. Lists of examples hold the first ten.
struct ImageImportReport
{
    static constexpr qsizetype exampleCount = 10;

    SampleIndex samples = 0;  ///< in the data set now
    SampleIndex added = 0;
    SampleIndex unchanged = 0;   ///< same size and time as before; not read again
    SampleIndex changed = 0;     ///< other content than before
    SampleIndex missing = 0;     ///< in the data set, but not in the folder
    SampleIndex broken = 0;      ///< of all samples, missing ones not counted
    SampleIndex duplicates = 0;  ///< of all samples: pictures with the same bytes as an earlier one
    SampleIndex labels = 0;      ///< taken from folder names
    qint64 otherFiles = 0;       ///< in the folder, but no pictures
    std::vector<BrokenImage> brokenExamples;
    QStringList changedExamples;
    QStringList missingExamples;
    QStringList warnings;  ///< unreadable folders, equal names, folder names that label nothing apart
    double seconds = 0;

    [[nodiscard]] QJsonObject toJson() const;
};

}  // namespace Atoll
