#pragma once

#include "model/numeric/random_generator.h"
#include "model/workflow/project.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace Atoll {

/// A project of samples without pictures, with one random embedding of eight numbers called "vectors".
class SelectionProject
{
public:
    static constexpr SampleIndex sampleCount = 60;

    /// In a folder of its own, which goes with this object.
    SelectionProject()
        : SelectionProject(std::make_unique<QTemporaryDir>())
    {
    }
    explicit SelectionProject(const QString &path)
        : m_project(make(path))
    {
    }

    [[nodiscard]] Project &project() { return m_project; }
    static FeatureMatrix vectors(SampleIndex rows = sampleCount)
    {
        RandomGenerator random(99);
        FeatureMatrix features(rows, 8);
        for (Eigen::Index i = 0; i < features.size(); ++i)
            features.data()[i] = static_cast<float>(random.normal());
        return features;
    }

    /// One number per sample, no two alike.
    static std::vector<double> randomScores(SampleIndex count, std::uint64_t seed)
    {
        RandomGenerator random(seed);
        std::vector<double> scores;
        for (SampleIndex i = 0; i < count; ++i)
            scores.push_back(random.uniform());
        return scores;
    }

    /// Samples [begin, end).
    static SampleSet range(SampleIndex begin, SampleIndex end)
    {
        SampleSet samples(sampleCount);
        for (SampleIndex i = begin; i < end; ++i)
            samples.insert(i);
        return samples;
    }

    TagId addTag(const QString &name, const SampleSet &samples)
    {
        Tag tag;
        tag.name = name;
        tag.samples = samples;
        tag.parent = m_project.findTag(initialTagName.toString())->id;
        return must(m_project.tags().add(tag));
    }

    void addScores(const QString &tag, const QString &type, const std::vector<double> &values,
                   qint64 createdAtMs = 1)
    {
        const ScoreSet scores{.id = {},
                              .tag = must(m_project.findTag(tag)).id,
                              .type = type,
                              .source = {},
                              .createdAtMs = createdAtMs,
                              .values = values};
        must(m_project.scores().put(scores));
    }

    void addSamples(SampleIndex first, SampleIndex count) { append(m_project, first, count); }

    [[nodiscard]] std::size_t tagCount() { return must(m_project.tags().all()).size(); }

    /// The value, or the end of the test program.
    template <typename T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return std::move(*result);
    }

private:
    explicit SelectionProject(std::unique_ptr<QTemporaryDir> folder)
        : m_folder(std::move(folder))
        , m_project(make(m_folder->filePath(QStringLiteral("test.atoll"))))
    {
    }

    static void append(Project &project, SampleIndex first, SampleIndex count)
    {
        std::vector<Sample> samples;
        for (SampleIndex i = first; i < first + count; ++i)
            samples.push_back(
                {.index = i, .path = QStringLiteral("%1.png").arg(i), .rawPath = {}, .facts = {}});
        if (const auto added = project.samples().append(samples); !added)
            qFatal("%s", qPrintable(added.error().message));
        must(extendInitialTag(project));
    }

    static Project make(const QString &path)
    {
        Project project = must(Project::create(path, QStringLiteral("test"), {}));
        append(project, 0, sampleCount);
        EmbeddingInfo info;
        info.name = QStringLiteral("vectors");
        info.embedder = QStringLiteral("import");
        must(project.embeddings().add(info, vectors()));
        return project;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Project m_project;
};

}  // namespace Atoll
