#include "model/core/task_control.h"

#include <QTest>

#include <vector>

using namespace Atoll;

class TestTaskControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsStagesAndTheirEnd();
    void remembersCancel();
};

void TestTaskControl::reportsStagesAndTheirEnd()
{
    std::vector<Progress> heard;
    TaskControl task([&](const Progress &progress) { heard.push_back(progress); });
    task.beginStage(QStringLiteral("Reading"), 1000);
    for (int i = 0; i < 1000; ++i)
        task.advance();
    QCOMPARE(heard.front(), (Progress{QStringLiteral("Reading"), 0, 1000}));
    QCOMPARE(heard.back(), (Progress{QStringLiteral("Reading"), 1000, 1000}));
    QVERIFY2(heard.size() < 500, "progress is throttled");
}

void TestTaskControl::remembersCancel()
{
    TaskControl task;
    QVERIFY(!task.isCancelled());
    task.cancel();
    QVERIFY(task.isCancelled());
}

QTEST_APPLESS_MAIN(TestTaskControl)
#include "tst_task_control.moc"
