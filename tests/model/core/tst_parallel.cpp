#include "model/core/parallel.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <semaphore>
#include <thread>
#include <vector>

using namespace Atoll;

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversEveryStepOnce_data();
    void coversEveryStepOnce();
    void nestedLoopsRunOnTheCallingThread();
    void aSecondCallerDoesNotWait();
};

void TestParallel::coversEveryStepOnce_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("grain");
    for (const int threads : {1, 2, 5}) {
        for (const int count : {0, 1, 7, 1000}) {
            for (const int grain : {1, 3, 1000})
                QTest::addRow("%d threads, %d steps, grain %d", threads, count, grain)
                    << threads << count << grain;
        }
    }
}

void TestParallel::coversEveryStepOnce()
{
    QFETCH(int, threads);
    QFETCH(int, count);
    QFETCH(int, grain);
    setThreadCount(threads);
    QCOMPARE(threadCount(), threads);
    for (int round = 0; round < 50; ++round) {
        std::vector<int> visits(static_cast<std::size_t>(count), 0);
        parallelFor(count, grain, [&](qint64 begin, qint64 end) {
            for (qint64 i = begin; i < end; ++i)
                ++visits[static_cast<std::size_t>(i)];
        });
        QVERIFY(std::ranges::all_of(visits, [](int n) { return n == 1; }));
    }
    setThreadCount(0);
}

void TestParallel::nestedLoopsRunOnTheCallingThread()
{
    setThreadCount(3);
    std::atomic<int> sum{0};
    parallelFor(10, 1, [&](qint64, qint64) {
        const auto outer = std::this_thread::get_id();
        parallelFor(10, 1, [&](qint64, qint64) { sum += std::this_thread::get_id() == outer ? 1 : 0; });
    });
    QCOMPARE(sum.load(), 100);
    setThreadCount(0);
}

void TestParallel::aSecondCallerDoesNotWait()
{
    setThreadCount(2);
    std::binary_semaphore isRunning{0};
    std::binary_semaphore mayEnd{0};
    std::thread first([&] {
        parallelFor(2, 1, [&](qint64 begin, qint64) {
            if (begin > 0)
                return;
            isRunning.release();
            mayEnd.acquire();
        });
    });
    isRunning.acquire();
    int steps = 0;
    parallelFor(100, 7, [&](qint64 begin, qint64 end) { steps += static_cast<int>(end - begin); });
    mayEnd.release();
    first.join();
    QCOMPARE(steps, 100);
    setThreadCount(0);
}

QTEST_APPLESS_MAIN(TestParallel)
#include "tst_parallel.moc"
