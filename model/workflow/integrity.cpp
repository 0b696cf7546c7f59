#include "model/workflow/integrity.h"

#include <algorithm>

namespace Atoll {

bool IntegrityReport::isSound() const
{
    return std::ranges::all_of(findings, &Finding::isRecoverable);
}

Result<IntegrityReport> checkIntegrity(const QString &path, TaskControl &task)
{
    const Result<Project> project = Project::open(path, Access::ReadOnly);
    if (!project)
        return failure(project.error());
    const Result<Transaction> snapshot = Transaction::snapshot(project->database());
    if (!snapshot)
        return failure(snapshot.error());
    Result<std::vector<Finding>> findings = IntegrityCheck(project->database(), task).run();
    if (!findings)
        return failure(findings.error());
    IntegrityReport report;
    report.findings = std::move(*findings);
    // Counts for the summary; where they cannot be read, a finding says so already.
    report.samples = project->sampleCount().value_or(0);
    report.tags = project->tags().names().map(&std::vector<QString>::size).value_or(0);
    report.embeddings = project->embeddings().all().map(&std::vector<EmbeddingInfo>::size).value_or(0);
    return report;
}

}  // namespace Atoll
