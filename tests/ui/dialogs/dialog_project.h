#pragma once

#include "model/workflow/label_import.h"
#include "model/workflow/project_creation.h"
#include "model/workflow/tags.h"
#include "tests/support/selection_project.h"
#include "tests/support/written_file.h"
#include "ui/viewstate/workbench.h"

#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace Atoll {

/// A real project over twelve small pictures, `cat/0.png` to `dog/5.png`, open in a workbench.
class DialogProject
{
public:
    static constexpr int picturesPerClass = 6;
    static constexpr SampleIndex sampleCount = 2 * picturesPerClass;

    DialogProject()
        : DialogProject([](Project &) {})
    {
    }
    /// `prepare` sees the project before the window opens it.
    template <typename Prepare>
    explicit DialogProject(Prepare prepare)
    {
        drawPictures(pictures());
        ProjectCreationRequest request;
        request.path = path();
        request.imageFolder = pictures();
        TaskControl control;
        SelectionProject::must(createImageProject(request, control));
        {
            Project project = SelectionProject::must(Project::open(path(), Access::ReadWrite));
            prepare(project);
        }
        workbench.open(path(), Access::ReadWrite, {});
    }

    static void drawPictures(const QString &folder)
    {
        for (const QString &name : {QStringLiteral("cat"), QStringLiteral("dog")}) {
            QDir().mkpath(folder + u'/' + name);
            for (int i = 0; i < picturesPerClass; ++i) {
                QImage image(48, 32, QImage::Format_RGB32);
                image.fill(QColor::fromHsv(name == u"cat" ? 20 + i * 5 : 200 + i * 5, 200, 200));
                QPainter(&image).fillRect(i * 4, i * 2, 9, 9, Qt::white);
                image.save(QStringLiteral("%1/%2/%3.png").arg(folder, name).arg(i));
            }
        }
    }

    /// To be called first, with QVERIFY: opening takes a moment.
    [[nodiscard]] bool isReady()
    {
        return QTest::qWaitFor(
            [this] {
                return project().isOpen() && project().sampleCount() == sampleCount &&
                       workbench.view().shownCount() == sampleCount;
            },
            20'000);
    }

    [[nodiscard]] ProjectState &project() { return workbench.project(); }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("test.atoll")); }
    [[nodiscard]] QString pictures() const { return folder.filePath(QStringLiteral("pictures")); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        return writeFile(folder.path(), name, bytes);
    }
    [[nodiscard]] static QString pictureName(int index)
    {
        return QStringLiteral("%1/%2.png")
            .arg(index < picturesPerClass ? QStringLiteral("cat") : QStringLiteral("dog"))
            .arg(index % picturesPerClass);
    }
    /// A table of probabilities for the first `count` pictures.
    [[nodiscard]] static QByteArray predictionTable(int count)
    {
        QByteArray table("filename,cat,dog\n");
        for (int i = 0; i < count; ++i)
            table += pictureName(i).toUtf8() + (i % 3 == 0 ? ",0.9,0.1\n" : ",0.4,0.6\n");
        return table;
    }

    QTemporaryDir folder;
    Workbench workbench;
};

/// The button is pressed as soon as it can be; false when that never comes.
[[nodiscard]] inline bool press(QPushButton *button)
{
    if (!QTest::qWaitFor([button] { return button->isEnabled(); }, 10'000))
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

}  // namespace Atoll
