#pragma once

#include "model/workflow/project_creation.h"
#include "model/workflow/projection.h"
#include "model/workflow/selection.h"
#include "tests/support/selection_project.h"
#include "ui/viewstate/workbench.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace Atoll {

/// A project of sixteen pictures "NN.png" in the folders "cat" and "dog", open in a workbench.
class PictureProject
{
public:
    static constexpr SampleIndex sampleCount = 16;
    using Fill = std::function<void(Project &)>;

    explicit PictureProject(const Fill &fill = {})
    {
        for (int i = 0; i < sampleCount; ++i)
            drawPicture(i);
        TaskControl control;
        ProjectCreationRequest request;
        request.path = path();
        request.imageFolder = pictureFolder();
        SelectionProject::must(createImageProject(request, control));
        if (fill) {
            Project project = SelectionProject::must(Project::open(path(), Access::ReadWrite));
            fill(project);
        }
        m_workbench.open(path(), Access::ReadWrite, {});
        if (!QTest::qWaitFor([this] { return m_workbench.project().isOpen(); }))
            qFatal("The project does not open.");
        settle();
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("test.atoll")); }
    [[nodiscard]] QString pictureFolder() const { return m_folder.filePath(QStringLiteral("pictures")); }
    [[nodiscard]] Workbench &workbench() { return m_workbench; }

    /// Waits until nothing is worked on or read any more.
    void settle()
    {
        constexpr int pauseMs = 40;
        const auto isIdle = [this] { return m_workbench.project().session().isIdle(); };
        do {
            if (!QTest::qWaitFor(isIdle))
                qFatal("The project does not come to rest.");
            QTest::qWait(pauseMs);
        } while (!isIdle());
    }
    void change(const Fill &fill)
    {
        m_workbench.project().apply<bool>(QString(),
                                          [fill](Project &project, TaskControl &) -> Result<bool> {
                                              fill(project);
                                              return true;
                                          },
                                          &m_workbench, {});
        settle();
    }

    static void check(const Result<> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
    }
    /// All of them, in rising order from 0 to 1: sample i has i / 16.
    static void addScores(Project &project, const QString &type)
    {
        std::vector<double> values;
        for (int i = 0; i < sampleCount; ++i)
            values.push_back(double(i) / sampleCount);
        SelectionProject::must(
            project.scores().put({{},
                                  SelectionProject::must(project.findTag(initialTagName.toString())).id,
                                  type,
                                  {},
                                  1,
                                  values}));
    }
    static void addEmbedding(Project &project)
    {
        EmbeddingInfo info;
        info.name = QStringLiteral("vectors");
        info.embedder = QStringLiteral("import");
        SelectionProject::must(project.embeddings().add(info, SelectionProject::vectors(sampleCount)));
    }
    static void addMap(Project &project)
    {
        addEmbedding(project);
        TaskControl control;
        SelectionProject::must(projectEmbedding(project, {}, control));
    }
    /// Sample i is a cat with probability i / 16, and there is a box on each.
    static void addPredictions(Project &project)
    {
        PredictionTask classes;
        classes.name = QStringLiteral("animal");
        classes.categories = {{0, QStringLiteral("cat")}, {1, QStringLiteral("dog")}};
        PredictionWriter writer = SelectionProject::must(project.predictions().replaceAll(classes));
        for (int i = 0; i < sampleCount; ++i) {
            const float cat = float(i) / sampleCount;
            check(writer.add(i, ClassPrediction{{cat, 1 - cat}}));
        }
        PredictionTask boxes = classes;
        boxes.name = QStringLiteral("boxes");
        boxes.type = TaskType::Detection;
        PredictionWriter objects = SelectionProject::must(project.predictions().replaceAll(boxes));
        for (int i = 0; i < sampleCount; ++i) {
            DetectedObject object;
            object.category = 1;
            object.score = 0.5;
            object.box = {8, 8, 40, 40};
            check(objects.add(i, ObjectPrediction{{object}}));
        }
    }
    /// The selection "seed" of four by CORESET.
    static void addSelection(Project &project)
    {
        TagSelectionRequest request;
        request.config.method = QStringLiteral("CORESET");
        request.config.nSamples = 4;
        request.config.name = QStringLiteral("seed");
        TaskControl control;
        SelectionProject::must(selectSamples(project, request, control));
    }

private:
    void drawPicture(int index) const
    {
        constexpr int side = 96;
        constexpr int colours = 360;
        const QString folder =
            pictureFolder() + (index < sampleCount / 2 ? QStringLiteral("/cat") : QStringLiteral("/dog"));
        QDir().mkpath(folder);
        QImage picture(side, side * 3 / 4, QImage::Format_RGB32);
        picture.fill(QColor::fromHsv(index * colours / sampleCount, 180, 220));
        picture.save(folder + QStringLiteral("/%1.png").arg(index, 2, 10, QLatin1Char('0')));
    }

    QTemporaryDir m_folder;
    Workbench m_workbench;
};

}  // namespace Atoll
