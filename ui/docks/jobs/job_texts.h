#pragma once

#include "model/jobs/job_queue.h"

#include <QCoreApplication>

namespace Atoll {

/// How the state of a job is said to people.
class JobTexts final
{
    Q_DECLARE_TR_FUNCTIONS(Atoll::JobTexts)

public:
    /// "about 4 min left"; coarse on purpose, so that it does not flicker.
    [[nodiscard]] static QString remaining(qint64 milliseconds);
    /// "about 4 min", of a time that is over.
    [[nodiscard]] static QString duration(qint64 milliseconds);
    /// "62%"; empty while the length of the stage is not known.
    [[nodiscard]] static QString percent(const Progress &progress);
    /// One line below the title: "Reading pictures, 62%, about 4 min left", "Finished at 14:02 after 3 min".
    [[nodiscard]] static QString line(const JobStatus &status, qint64 nowMs);

private:
    [[nodiscard]] static QString runningLine(const JobStatus &status, qint64 nowMs);
    [[nodiscard]] static QString endedLine(const JobStatus &status);
};

/// 0..100; none while the length of the stage is not known.
[[nodiscard]] std::optional<int> percentOf(const Progress &progress);

}  // namespace Atoll
