#include "model/workflow/embedding.h"
#include "model/workflow/image_import.h"
#include "model/workflow/project.h"
#include "model/workflow/projection.h"
#include "tests/support/drawn_pictures.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestEmbedding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"pictures"_s));
        for (int i = 0; i < 6; ++i)
            drawPicture(i);
        // Begins like a picture and is none.
        QFile broken(m_folder->filePath(u"pictures/broken.png"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("\x89PNG\r\n\x1a\n and then nothing");
        broken.close();
        Result<Project> made =
            Project::create(m_folder->filePath(u"p.atoll"_s), u"p"_s, m_folder->filePath(u"pictures"_s));
        QVERIFY(made);
        m_project = std::make_unique<Project>(std::move(*made));
        importAll();
    }

    void cleanup()
    {
        m_project.reset();
        m_folder.reset();
    }

    void embedsEveryPictureAndGivesZerosForABrokenOne()
    {
        TaskControl task;
        const auto report = embedImages(*m_project, {}, task);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QCOMPARE(report->embedding.name, u"builtin"_s);
        QCOMPARE(report->added, 7);
        QCOMPARE(report->learntFrom, 6);
        QCOMPARE(report->unreadable, 1);
        QCOMPARE(report->unreadableExamples, QStringList{u"broken.png"_s});
        const auto info = m_project->findEmbedding({});
        QVERIFY(info);
        QVERIFY(*info == report->embedding);
        QCOMPARE(info->width, 5);
        QCOMPARE(info->parameters.value(u"side"_s).toInt(), 48);
        const FeatureMatrix rows = **m_project->embeddings().load(info->id);
        for (Eigen::Index row = 0; row < rows.rows(); ++row)
            QVERIFY(std::abs(rows.row(row).norm() - (row == 0 ? 0.0F : 1.0F)) < 1e-5F);
    }

    void runAgainItOnlyExtends()
    {
        TaskControl task;
        const auto first = embedImages(*m_project, {}, task);
        QVERIFY(first);
        QCOMPARE(embedImages(*m_project, {}, task)->added, 0);
        const FeatureMatrix before = **m_project->embeddings().load(first->embedding.id);
        // One new picture is a copy of a known one: what was learnt then must give it the same vector.
        QVERIFY(QFile::copy(m_folder->filePath(u"pictures/picture2.png"_s),
                            m_folder->filePath(u"pictures/zcopy.png"_s)));
        drawPicture(8);
        importAll();
        const auto second = embedImages(*m_project, {}, task);
        QVERIFY(second);
        QCOMPARE(second->added, 2);
        QCOMPARE(second->learntFrom, 0);
        QCOMPARE(second->embedding.rows, 9);
        const FeatureMatrix after = **m_project->embeddings().load(first->embedding.id);
        QCOMPARE(FeatureMatrix(after.topRows(7)), before);
        QCOMPARE(FeatureMatrix(after.row(8)), FeatureMatrix(before.row(3)));
    }

    void refusesOtherSettingsUnderAUsedName()
    {
        TaskControl task;
        QVERIFY(embedImages(*m_project, {.name = u"a"_s, .parameters = {{u"seed"_s, u"4"_s}}}, task));
        const auto other =
            embedImages(*m_project, {.name = u"a"_s, .parameters = {{u"seed"_s, u"5"_s}}}, task);
        QVERIFY(!other);
        QCOMPARE(other.error().kind, ErrorKind::AlreadyExists);
        QVERIFY(other.error().message.contains(u"seed = 4"_s));
        QVERIFY(embedImages(*m_project, {.name = u"a"_s, .parameters = {{u"seed"_s, u"4"_s}}}, task));
        QVERIFY(embedImages(*m_project, {.name = u"b"_s, .parameters = {{u"seed"_s, u"5"_s}}}, task));
        QCOMPARE(m_project->embeddings().all()->size(), 2);
    }

    void cancelledItLeavesNothing()
    {
        // Cancelled as soon as the stage begins, which is when the first rows may have been written.
        for (const QString &stage : {u"Reading pictures to learn from"_s, u"Embedding pictures"_s}) {
            TaskControl *running = nullptr;
            TaskControl task([&](const Progress &progress) {
                if (progress.stage == stage)
                    running->cancel();
            });
            running = &task;
            const auto report = embedImages(*m_project, {}, task);
            QVERIFY(!report);
            QCOMPARE(report.error().kind, ErrorKind::Cancelled);
            QVERIFY(m_project->embeddings().all()->empty());
        }
    }

    void refusesAFolderThatIsGone()
    {
        QVERIFY(QDir(m_folder->path()).rename(u"pictures"_s, u"elsewhere"_s));
        TaskControl task;
        const auto report = embedImages(*m_project, {}, task);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::NotFound);
        QVERIFY(m_project->embeddings().all()->empty());
    }

    void mapsAnEmbedding()
    {
        TaskControl task;
        QVERIFY(!projectEmbedding(*m_project, {}, task));
        QVERIFY(embedImages(*m_project, {}, task));
        const auto info = projectEmbedding(*m_project, {}, task);
        QVERIFY(info);
        const FeatureMatrix coordinates = *m_project->projections().coordinates(info->id);
        QCOMPARE(coordinates.rows(), 7);
        QCOMPARE(coordinates.cols(), 2);
        QVERIFY(coordinates.allFinite());
        QVERIFY(projectEmbedding(*m_project, {}, task));
        QCOMPARE(m_project->projections().all()->size(), 1);
        QCOMPARE(projectEmbedding(*m_project, {.embedding = {}, .method = u"magic"_s}, task).error().kind,
                 ErrorKind::NotFound);
        QCOMPARE(projectEmbedding(*m_project, {.embedding = u"magic"_s}, task).error().kind,
                 ErrorKind::NotFound);
    }

private:
    void drawPicture(int number)
    {
        const cv::Mat picture = drawnPicture(60, 40, quint64(number) + 1);
        const QImage image(picture.data, 60, 40, int(picture.step), QImage::Format_BGR888);
        QVERIFY(image.save(m_folder->filePath(u"pictures/picture%1.png"_s.arg(number))));
    }

    void importAll()
    {
        TaskControl task;
        QVERIFY(importImages(*m_project, {}, task));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestEmbedding)
#include "tst_embedding.moc"
