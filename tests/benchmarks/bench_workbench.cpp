// What a person waits for in the window, at 100,000 and at 1,000,000 samples: opening, sorting, filtering,
// tagging, and how long the thread of the window is ever held up meanwhile.
//
// Usage: bench_workbench [SAMPLES...]

#include "model/numeric/random_generator.h"
#include "model/workflow/projection.h"
#include "model/workflow/tags.h"
#include "tests/benchmarks/benchmark.h"
#include "ui/viewstate/workbench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace Atoll;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

const ColumnKey scoreKey{ColumnSource::Score, u"uncertainty_margin"_s, u"initial-tag"_s};

/// Names as long as real ones, a map in clusters, one score.
void makeProject(const QString &path, SampleIndex count)
{
    Project project = must(Project::create(path, u"bench"_s, {}));
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (SampleIndex i = 0; i < count; ++i) {
        Sample &sample = samples[std::size_t(i)];
        sample.index = i;
        sample.path = u"camera-%1/2026-11/frame_%2.jpg"_s.arg(i % 40).arg(i, 9, 10, QLatin1Char('0'));
        sample.facts.width = 1920;
        sample.facts.height = 1080;
        sample.facts.contentHash = QByteArray::number(i).leftJustified(32, 'x');
    }
    if (const auto added = project.samples().append(samples); !added)
        qFatal("%s", qPrintable(added.error().message));
    const TagId initial = must(extendInitialTag(project)).id;
    RandomGenerator random(1);
    // Two numbers a sample: the map alone is looked at here.
    FeatureMatrix points(count, 2);
    std::vector<double> scores;
    scores.reserve(std::size_t(count));
    for (SampleIndex i = 0; i < count; ++i) {
        points(i, 0) = float(double(i % 20) + random.normal());
        points(i, 1) = float(double(i % 7) + random.normal());
        scores.push_back(random.uniform());
    }
    EmbeddingInfo info;
    info.name = u"points"_s;
    info.embedder = u"import"_s;
    const EmbeddingId embedding = must(project.embeddings().add(info, points));
    ProjectionInfo map;
    map.embedding = embedding;
    map.method = u"pca"_s;
    must(project.projections().put(map, points));
    must(project.scores().put(
        {.id = {}, .tag = initial, .type = scoreKey.name, .source = {}, .createdAtMs = 1, .values = scores}));
}

/// Runs the event loop until `isDone`, and notes the longest time in which it did not come to anything else.
class Watch
{
public:
    double longestGapMs = 0;

    double until(const std::function<bool()> &isDone)
    {
        QElapsedTimer timer;
        timer.start();
        QElapsedTimer gap;
        gap.start();
        while (!isDone()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            longestGapMs = std::max(longestGapMs, double(gap.nsecsElapsed()) / 1e6);
            gap.restart();
            QThread::usleep(200);
            gap.restart();
        }
        return double(timer.nsecsElapsed()) / 1e6;
    }
};

double residentMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

void report(const char *what, double milliseconds)
{
    std::printf("  %-58s %9.1f ms\n", what, milliseconds);
    std::fflush(stdout);
}

void measure(SampleIndex count)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bench.atoll"_s);
    makeProject(path, count);
    std::printf("%d samples\n", count);

    Workbench workbench;
    Watch watch;
    workbench.open(path, Access::ReadWrite, {});
    report("open to a map", watch.until([&] { return workbench.map().coordinates() != nullptr; }));
    report("open until everything is read", watch.until([&] {
        return workbench.project().pictures() && workbench.view().shownCount() == count &&
               workbench.project().session().isIdle();
    }));
    std::printf("  %-58s %9.0f MB\n", "resident memory, maps and lists", residentMb());

    workbench.colours().setColumn(scoreKey);
    report("read a score to colour by", watch.until([&] { return workbench.colours().column() != nullptr; }));

    SharedOrder before = workbench.view().order();
    workbench.view().setSortKey({scoreKey, true});
    report("sort by score", watch.until([&] { return workbench.view().order() != before; }));

    FilterClause range;
    range.kind = FilterClause::Kind::NumberInRange;
    range.column = scoreKey;
    range.least = 0.9;
    before = workbench.view().order();
    workbench.view().setFilter({range});
    report("filter by a range of scores, sorted",
           watch.until([&] { return workbench.view().order() != before; }));

    FilterClause name;
    name.kind = FilterClause::Kind::NameContains;
    name.text = u"camera-7/"_s;
    before = workbench.view().order();
    workbench.view().setFilter({name});
    report("filter by file name, sorted", watch.until([&] { return workbench.view().order() != before; }));

    TagRequest request;
    request.name = u"all-matching"_s;
    request.samples = workbench.view().shown();
    bool isTagged = false;
    workbench.project().apply<Tag>(
        u"tag"_s, [request](Project &project, TaskControl &) { return createTag(project, request); },
        &workbench, [&](const Tag &) { isTagged = true; });
    report("tag all that match", watch.until([&] { return isTagged; }));
    report("until lists and views show it", watch.until([&] {
        return workbench.project().findTag(request.name) != nullptr && workbench.project().session().isIdle();
    }));
    report("longest time the window's thread was held up", watch.longestGapMs);

    // The plain way to sort, in the same run.
    const std::vector<float> &numbers = workbench.colours().column()->numbers;
    std::vector<SampleIndex> order = SampleSet::all(count).indices();
    const double naive = bestSeconds(3, [&] {
        std::ranges::stable_sort(order, [&](SampleIndex left, SampleIndex right) {
            return numbers[std::size_t(left)] > numbers[std::size_t(right)];
        });
        std::ranges::sort(order);
    });
    TaskControl control;
    const double ours = bestSeconds(3, [&] {
        order = sortedSamples(SampleSet::all(count), workbench.colours().column().get(), true, control);
    });
    printRatio("  sorting alone, beside std::stable_sort", naive, ours);
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStringList counts = QCoreApplication::arguments().mid(1);
    if (counts.isEmpty())
        counts = {u"100000"_s, u"1000000"_s};
    for (const QString &count : counts)
        measure(count.toInt());
    return 0;
}
