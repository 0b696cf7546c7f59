#pragma once

#include "model/core/task_control.h"
#include "model/store/integrity_check.h"
#include "model/workflow/project.h"

#include <vector>

namespace Atoll {

struct IntegrityReport
{
    std::vector<Finding> findings;
    SampleIndex samples = 0;
    std::size_t tags = 0;
    std::size_t embeddings = 0;

    /// Nothing found but what the next opening for writing puts right.
    [[nodiscard]] bool isSound() const;
};

/// Checks the whole project file, reading only: works while another program holds it. A failure only when the
/// file is no project, cannot be read at all, or on cancel.
[[nodiscard]] Result<IntegrityReport> checkIntegrity(const QString &path, TaskControl &task);

}  // namespace Atoll
