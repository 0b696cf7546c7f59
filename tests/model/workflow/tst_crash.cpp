#include "model/workflow/integrity.h"
#include "model/workflow/project.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace Atoll;

namespace {

constexpr SampleIndex batch = 500;

/// Imports, tags and embeds without end; says a word after each commit.
int writeUntilKilled(const QString &path)
{
    Project project = Project::open(path, Access::ReadWrite).value();
    for (int round = 0;; ++round) {
        const SampleIndex first = project.sampleCount().value();
        std::vector<Sample> samples(batch);
        for (SampleIndex i = 0; i < batch; ++i) {
            samples[static_cast<std::size_t>(i)].index = first + i;
            samples[static_cast<std::size_t>(i)].path = u"picture %1.png"_s.arg(first + i);
        }
        EmbeddingInfo info;
        info.name = u"embedding %1"_s.arg(first);
        info.width = 64;
        auto transaction = project.transaction();
        auto done = project.samples().append(samples);
        const auto initial = extendInitialTag(project);
        Tag all;
        all.name = u"tag %1"_s.arg(first);
        all.samples = initial->samples;
        all.parent = initial->id;
        const auto tag = project.tags().add(all);
        const auto score = project.scores().put(
            {.tag = *tag,
             .type = u"s"_s,
             .source = {},
             .createdAtMs = 0,
             .values = std::vector<double>(static_cast<std::size_t>(first + batch), 0.5)});
        const auto noted = project.addHistory(u"Grew."_s);
        if (!done || !score || !noted || !transaction->commit())
            return 1;
        std::puts("committed");
        std::fflush(stdout);
        // Not in a transaction: chunks reach the disk one by one.
        auto writer = project.embeddings().begin(info);
        if (!writer || !writer->append(FeatureMatrix::Random(first + batch, 64)))
            return 1;
        if (round % 2 == 0 && !writer->finish())
            return 1;
    }
}

}  // namespace

/// A program killed in the middle of its writes leaves a sound project.
class TestCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesASoundProjectWhenKilled();
};

void TestCrash::leavesASoundProjectWhenKilled()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"p.atoll"_s);
    (void)Project::create(path, u"P"_s, {}).value();
    SampleIndex before = 0;
    for (int round = 0; round < 8; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {u"--write-until-killed"_s, path});
        QVERIFY(writer.waitForStarted());
        QVERIFY2(writer.waitForReadyRead(30'000), writer.readAllStandardError().constData());
        QTest::qWait(7 * round);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        const auto committed = static_cast<SampleIndex>(writer.readAllStandardOutput().count("committed"));

        TaskControl task;
        const auto report = checkIntegrity(path, task);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QVERIFY2(report->isSound(), report->isSound() ? "" : qPrintable(report->findings[0].sentence));
        QCOMPARE(report->samples % batch, 0);
        QVERIFY(report->samples >= before + committed * batch);
        before = report->samples;

        const auto project = Project::open(path, Access::ReadWrite);
        QVERIFY2(project, project ? "" : qPrintable(project.error().message));
        QVERIFY2(checkIntegrity(path, task)->findings.empty(), "opening puts right what was left half done");
    }
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], "--write-until-killed") == 0)
        return writeUntilKilled(QString::fromLocal8Bit(argv[2]));
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
