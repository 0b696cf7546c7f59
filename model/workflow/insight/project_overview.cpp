#include "model/workflow/insight/project_overview.h"

#include <QHash>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

class OverviewReader
{
public:
    OverviewReader(const Project &project, TaskControl &control, const ProjectOverview *previous)
        : m_project(project)
        , m_control(control)
        , m_previous(previous)
    {
    }

    Result<ProjectOverview> read()
    {
        using Step = Result<> (OverviewReader::*)();
        for (const Step step :
             {&OverviewReader::readProject, &OverviewReader::readTags, &OverviewReader::readEmbeddings,
              &OverviewReader::readProjections, &OverviewReader::readPredictions, &OverviewReader::readScores,
              &OverviewReader::readLabels, &OverviewReader::readPictures}) {
            if (m_control.isCancelled())
                return cancelled();
            if (const Result<> done = (this->*step)(); !done)
                return failure(done.error());
        }
        return std::move(m_overview);
    }

private:
    Result<> readProject()
    {
        m_overview.path = m_project.path();
        m_overview.isReadOnly = m_project.access() == Access::ReadOnly;
        if (const Result<QDir> root = m_project.imageRoot()) {
            m_overview.imageRoot = root->absolutePath();
            m_overview.isImageRootThere = root->exists();
        } else if (root.error().kind != ErrorKind::NotFound) {
            return failure(root.error());
        }
        return m_project.name()
            .map([this](const QString &name) { m_overview.name = name; })
            .and_then([this] { return m_project.sampleCount(); })
            .map([this](SampleIndex count) { m_overview.samples = count; });
    }

    Result<> readTags()
    {
        return tagTree(m_project).map(
            [this](std::vector<TagTreeRow> rows) { m_overview.tags = std::move(rows); });
    }

    Result<> readEmbeddings()
    {
        return m_project.embeddings().all().map([this](const std::vector<EmbeddingInfo> &all) {
            for (const EmbeddingInfo &info : all)
                m_overview.embeddings.push_back({info, std::max(0, m_overview.samples - info.rows)});
        });
    }

    Result<> readProjections()
    {
        QHash<qint64, QString> names;
        for (const EmbeddingOverview &embedding : m_overview.embeddings)
            names.insert(static_cast<qint64>(embedding.info.id), embedding.info.name);
        return m_project.projections().all().map([&](const std::vector<ProjectionInfo> &all) {
            for (const ProjectionInfo &info : all)
                m_overview.projections.push_back({info, names.value(static_cast<qint64>(info.embedding))});
        });
    }

    Result<> readPredictions()
    {
        const Result<std::vector<PredictionTask>> tasks = m_project.predictions().tasks();
        if (!tasks)
            return failure(tasks.error());
        for (const PredictionTask &task : *tasks) {
            const Result<SampleIndex> covered = countOf(task);
            if (!covered)
                return failure(covered.error());
            m_overview.predictions.push_back({task, *covered});
        }
        return {};
    }

    /// Predictions are only ever replaced as a whole, which gives their task another time.
    [[nodiscard]] Result<SampleIndex> countOf(const PredictionTask &task) const
    {
        if (m_previous != nullptr) {
            for (const PredictionOverview &known : m_previous->predictions) {
                if (known.task == task)
                    return known.covered;
            }
        }
        return m_project.predictions().count(task.id);
    }

    Result<> readScores()
    {
        QHash<qint64, const TagTreeRow *> rows;
        for (const TagTreeRow &row : m_overview.tags)
            rows.insert(static_cast<qint64>(row.tag.id), &row);
        return m_project.scores().all().map([&](const std::vector<ScoreSummary> &all) {
            for (const ScoreSummary &summary : all) {
                const auto *const row = rows.value(static_cast<qint64>(summary.tag));
                if (row != nullptr)
                    m_overview.scores.push_back({summary, row->tag.name, summary.count == row->count});
            }
        });
    }

    Result<> readLabels()
    {
        const Result<QString> stamp = m_project.labels().stamp();
        if (!stamp)
            return failure(stamp.error());
        m_overview.stamps.labels = *stamp;
        if (m_previous != nullptr && m_previous->stamps.labels == *stamp) {
            m_overview.labelClasses = m_previous->labelClasses;
            m_overview.labels = m_previous->labels;
            m_overview.hasReferenceLabels = m_previous->hasReferenceLabels;
            return {};
        }
        return m_project.labels()
            .classCounts(LabelKind::Label)
            .map([this](const std::vector<LabelClassCount> &counts) { m_overview.labelClasses = counts; })
            .and_then([this] { return m_project.labels().count(LabelKind::Label); })
            .map([this](qint64 count) { m_overview.labels = count; })
            .and_then([this] { return m_project.labels().count(LabelKind::Reference); })
            .map([this](qint64 count) { m_overview.hasReferenceLabels = count > 0; });
    }

    Result<> readPictures()
    {
        const Result<qint64> version = m_project.samples().factsVersion();
        if (!version)
            return failure(version.error());
        m_overview.stamps.pictures = u"%1 %2"_s.arg(m_overview.samples).arg(*version);
        if (m_previous != nullptr && m_previous->stamps.pictures == m_overview.stamps.pictures) {
            m_overview.pictures = m_previous->pictures;
            return {};
        }
        const auto counts = m_project.samples().stateCounts();
        if (!counts)
            return failure(counts.error());
        for (const auto &[state, count] : *counts) {
            if (state == ImageState::Missing)
                m_overview.pictures.missing = count;
            else if (state != ImageState::Ok)
                m_overview.pictures.broken += count;
        }
        return m_project.samples().countCopies().map(
            [this](SampleIndex count) { m_overview.pictures.duplicates = count; });
    }

    const Project &m_project;
    TaskControl &m_control;
    const ProjectOverview *m_previous;
    ProjectOverview m_overview;
};

}  // namespace

Result<ProjectOverview> readProjectOverview(const Project &project, TaskControl &control,
                                            const ProjectOverview *previous)
{
    return OverviewReader(project, control, previous).read();
}

}  // namespace Atoll
