#include "model/workflow/tags.h"
#include "tests/ui/docks/dock_project.h"
#include "ui/docks/history/history_dock.h"
#include "ui/itemmodels/history_model.h"

#include <QLabel>
#include <QToolButton>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

void makeTag(DockProject &project, const QString &name)
{
    TagRequest request;
    request.name = name;
    request.samples = SelectionProject::range(0, 10);
    project.state().apply<Tag>(
        u"make a tag"_s, [request](Project &stored, TaskControl &) { return createTag(stored, request); },
        &project.state(), {});
    project.settle();
}

/// Sentences of what was taken back.
QStringList undone(const HistoryDock &dock)
{
    QStringList sentences;
    for (const HistoryRow &row : dock.findChild<HistoryModel *>()->rows()) {
        if (row.isUndone)
            sentences.append(row.sentence);
    }
    return sentences;
}

QToolButton *button(const HistoryDock &dock, const QString &name)
{
    return dock.findChild<QToolButton *>(name);
}

}  // namespace

class TestHistoryDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheLatestFirst();
    void marksWhatIsUndoneAndDoesItAgain();
    void onlyLooksAtAReadOnlyProject();
    void isEmptyWithoutAProject();
};

void TestHistoryDock::showsTheLatestFirst()
{
    DockProject project;
    HistoryDock dock(project.workbench());
    makeTag(project, u"first"_s);
    makeTag(project, u"second"_s);
    const auto &rows = dock.findChild<HistoryModel *>()->rows();
    QVERIFY(rows.size() >= 2);
    QVERIFY(rows[0].sentence.contains(u"second"));
    QVERIFY(rows[1].sentence.contains(u"first"));
    QVERIFY(button(dock, u"undo"_s)->toolTip().contains(rows[0].sentence));
}

void TestHistoryDock::marksWhatIsUndoneAndDoesItAgain()
{
    DockProject project;
    HistoryDock dock(project.workbench());
    dock.show();
    makeTag(project, u"first"_s);
    QVERIFY(button(dock, u"undo"_s)->isEnabled());
    QVERIFY(!button(dock, u"redo"_s)->isEnabled());
    QTest::mouseClick(button(dock, u"undo"_s), Qt::LeftButton);
    project.settle();
    QVERIFY(project.state().findTag(u"first"_s) == nullptr);
    QCOMPARE(undone(dock).size(), 1);
    QVERIFY(undone(dock).constFirst().contains(u"first"));
    QVERIFY(button(dock, u"redo"_s)->isEnabled());
    QTest::mouseClick(button(dock, u"redo"_s), Qt::LeftButton);
    project.settle();
    QVERIFY(project.state().findTag(u"first"_s) != nullptr);
    QVERIFY(undone(dock).isEmpty());
}

void TestHistoryDock::onlyLooksAtAReadOnlyProject()
{
    DockProject project(
        [](SelectionProject &made) {
            TagRequest request;
            request.name = u"first"_s;
            request.samples = SelectionProject::range(0, 10);
            (void)SelectionProject::must(createTag(made.project(), request));
        },
        Access::ReadOnly);
    HistoryDock dock(project.workbench());
    dock.show();
    project.settle();
    QVERIFY(!dock.findChild<HistoryModel *>()->rows().empty());
    QVERIFY(!button(dock, u"undo"_s)->isEnabled());
    bool isSaid = false;
    for (const QLabel *const label : dock.findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"reading only"));
    QVERIFY(isSaid);
}

void TestHistoryDock::isEmptyWithoutAProject()
{
    Workbench workbench;
    HistoryDock dock(workbench);
    QCOMPARE(dock.findChild<HistoryModel *>()->rowCount(), 0);
    dock.undo();
    dock.redo();
}

QTEST_MAIN(TestHistoryDock)
#include "tst_history_dock.moc"
