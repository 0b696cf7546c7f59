#pragma once

#include "tests/support/selection_project.h"
#include "ui/viewstate/workbench.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace Atoll {

/// A real project on disk, open in a workbench.
class DockProject
{
public:
    using Fill = std::function<void(SelectionProject &)>;

    explicit DockProject(const Fill &fill = {}, Access access = Access::ReadWrite)
        : m_path(m_folder.filePath(QStringLiteral("test.atoll")))
    {
        {
            // Closed again before the workbench opens the file: it is locked while it is written to.
            SelectionProject made(m_path);
            if (fill)
                fill(made);
        }
        m_workbench.open(m_path, access, {});
        if (!QTest::qWaitFor([this] { return m_workbench.project().isOpen(); }))
            qFatal("The project does not open.");
    }

    [[nodiscard]] Workbench &workbench() { return m_workbench; }
    [[nodiscard]] ProjectState &state() { return m_workbench.project(); }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// A task "model" of two classes, without predictions.
    static void addTask(SelectionProject &made)
    {
        PredictionTask task;
        task.name = QStringLiteral("model");
        task.categories = {{0, QStringLiteral("a")}, {1, QStringLiteral("b")}};
        Result<Transaction> change = made.project().transaction();
        if (!made.project().predictions().replaceAll(task) ||
            !made.project().addHistory(QStringLiteral("Made a task.")) || !change->commit())
            qFatal("The task is not stored.");
    }

    /// Waits until nothing is worked on or read any more.
    void settle()
    {
        constexpr int pauseMs = 30;
        const auto isIdle = [this] { return state().session().isIdle(); };
        // Twice quiet: an answer may lead to a change, and lists are read again a moment after that.
        for (int quiet = 0; quiet < 2; quiet = isIdle() ? quiet + 1 : 0) {
            if (!QTest::qWaitFor(isIdle))
                qFatal("The project does not come to rest.");
            QTest::qWait(pauseMs);
            QCoreApplication::processEvents();
        }
    }

    /// What `question` finds when it reads the file on its own.
    template <typename T>
    [[nodiscard]] T look(const std::function<Result<T>(const Project &)> &question)
    {
        const Project project = SelectionProject::must(Project::open(m_path, Access::ReadOnly));
        return SelectionProject::must(question(project));
    }

    [[nodiscard]] SelectionProposal propose(const TagSelectionRequest &request)
    {
        return look<SelectionProposal>([&](const Project &project) {
            TaskControl control;
            return proposeSelection(project, request, control);
        });
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    Workbench m_workbench;
};

}  // namespace Atoll
