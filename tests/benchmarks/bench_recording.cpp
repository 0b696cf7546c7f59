// What recording for undo costs: an import of 100,000 predictions with and without, and steps on as many
// labels.

#include "model/core/prediction.h"
#include "model/workflow/labelling.h"
#include "model/workflow/prediction_import.h"
#include "model/workflow/project.h"
#include "model/workflow/undo.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

constexpr SampleIndex count = 100'000;
constexpr int rounds = 5;

template <typename T>
void must(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

/// Processor time, not the clock: other programs do not count. Waiting for the disk does not either.
double processorMs()
{
    return 1e3 * double(std::clock()) / CLOCKS_PER_SEC;
}

void report(const char *what, const std::function<void()> &work)
{
    const double begin = processorMs();
    work();
    std::printf("%-52s %8.0f ms\n", what, processorMs() - begin);
    std::fflush(stdout);
}

Project makeProject(const QString &path)
{
    Project project = Project::create(path, u"p"_s, {}).value();
    std::vector<Sample> samples(count);
    for (SampleIndex i = 0; i < count; ++i) {
        samples[std::size_t(i)].index = i;
        samples[std::size_t(i)].path = u"%1.png"_s.arg(i, 6, 10, QLatin1Char('0'));
    }
    must(project.samples().append(samples));
    must(extendInitialTag(project));
    return project;
}

void writeTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write("filename,p0,p1,p2,p3,p4,p5,p6,p7,p8,p9\n");
    for (SampleIndex i = 0; i < count; ++i)
        file.write(QByteArray::number(i).rightJustified(6, '0') +
                   ".png,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1\n");
}

void import(Project &project, const QString &file, const QString &task)
{
    TaskControl control;
    PredictionImportRequest request;
    request.files = QStringList{file};
    request.task = task;
    must(importPredictions(project, request, control));
}

void storeOnly(Project &project, const QString &name)
{
    PredictionTask task;
    task.name = name;
    task.type = TaskType::Classification;
    for (int i = 0; i < 10; ++i)
        task.categories.push_back({i, QString::number(i)});
    auto writer = project.predictions().replaceAll(task);
    const Prediction prediction = ClassPrediction{std::vector<float>(10, 0.1F)};
    for (SampleIndex i = 0; i < count; ++i)
        must(writer->add(i, prediction));
}

/// Milliseconds, the fastest of some rounds; every round in a transaction that is recorded or not.
double fastest(Project &project, bool isRecorded, const std::function<void(const QString &)> &work)
{
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const double begin = processorMs();
        auto transaction = isRecorded ? project.transaction() : project.transactionWithoutUndo();
        work(u"task %1 %2"_s.arg(round).arg(isRecorded));
        must(transaction->commit());
        best = std::min(best, processorMs() - begin);
    }
    return best;
}

void compare(Project &project, const char *what, const std::function<void(const QString &)> &work)
{
    const double plain = fastest(project, false, work);
    const double recorded = fastest(project, true, work);
    std::printf("%-52s %8.0f ms, recorded %.0f ms: ratio %.2f\n", what, plain, recorded, recorded / plain);
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString table = folder.filePath(u"p.csv"_s);
    writeTable(table);
    Project project = makeProject(folder.filePath(u"p.atoll"_s));
    compare(project, "import 100,000 predictions from a table",
            [&](const QString &task) { import(project, table, task); });
    compare(project, "store 100,000 predictions", [&](const QString &task) {
        storeOnly(project, u"stored "_s + task);
        must(project.addHistory(u"Stored."_s));
    });
    compare(project, "replace 100,000 predictions", [&](const QString &) {
        storeOnly(project, u"replaced"_s);
        must(project.addHistory(u"Stored."_s));
    });
    report("undo that", [&] { must(undoLast(project)); });
    report("redo that", [&] { must(redoLast(project)); });
    const SampleSet all = SampleSet::all(count);
    report("give 100,000 pictures a class", [&] { must(setClass(project, all, u"cat"_s, {})); });
    report("give them another", [&] { must(setClass(project, all, u"dog"_s, {})); });
    report("list the classes", [&] { must(labelClasses(project)); });
    report("rename the class", [&] { must(renameLabelClass(project, u"dog"_s, u"wolf"_s)); });
    for (const char *what : {"undo renaming", "undo the second", "undo the first"})
        report(what, [&] { must(undoLast(project)); });
    for (const char *what : {"redo the first", "redo the second", "redo renaming"})
        report(what, [&] { must(redoLast(project)); });
    std::printf("%.1f MB in the file, %lld changes kept\n", double(QFileInfo(project.path()).size()) / 1e6,
                project.database().integer(u"SELECT count(*) FROM undo_changes"_s).value());
    return 0;
}
