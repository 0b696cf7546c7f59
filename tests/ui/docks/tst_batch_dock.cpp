#include "model/workflow/insight/select_command.h"
#include "tests/ui/docks/dock_project.h"
#include "ui/docks/batch/batch_dock.h"
#include "ui/docks/batch/field_message.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QThread>

#include <atomic>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

/// A labelled set of ten and scores for all.
void fillProject(SelectionProject &made)
{
    made.addTag(u"seed"_s, SelectionProject::range(0, 10));
    made.addScores(initialTagName.toString(), u"uncertainty_entropy"_s,
                   SelectionProject::randomScores(SelectionProject::sampleCount, 1));
    made.addScores(initialTagName.toString(), u"uncertainty_margin"_s,
                   SelectionProject::randomScores(SelectionProject::sampleCount, 2));
}

void addLabels(SelectionProject &made)
{
    std::vector<Label> labels;
    for (const SampleIndex sample : {3, 30, 40})
        labels.push_back(
            {.sample = sample, .className = u"cat"_s, .box = {}, .author = {}, .source = u"test"_s});
    if (!made.project().labels().add(labels))
        qFatal("The labels are not stored.");
}

template <typename T>
T *find(const QWidget &dock, const QString &name)
{
    T *const found = dock.findChild<T *>(name);
    if (found == nullptr)
        qFatal("There is no %s.", qPrintable(name));
    return found;
}

void choose(const QWidget &dock, const QString &list, const QString &value)
{
    auto *const box = find<QComboBox>(dock, list);
    const int place = box->findData(value);
    if (place < 0)
        qFatal("%s has no %s.", qPrintable(list), qPrintable(value));
    box->setCurrentIndex(place);
}

void press(const QWidget &dock, const QString &button)
{
    QTest::mouseClick(find<QPushButton>(dock, button), Qt::LeftButton);
}

/// By the widgets, as a person does it.
void askForCoral(const QWidget &dock, SampleIndex added)
{
    choose(dock, u"labelled"_s, u"seed"_s);
    choose(dock, u"method"_s, u"CORAL"_s);
    choose(dock, u"score"_s, u"uncertainty_entropy"_s);
    find<QSpinBox>(dock, u"added"_s)->setValue(added);
}

TagSelectionRequest coralRequest(double total)
{
    TagSelectionRequest request;
    request.preselectedTag = u"seed"_s;
    request.config.method = u"CORAL"_s;
    request.config.nSamples = total;
    request.config.scoreType = u"uncertainty_entropy"_s;
    request.config.name = u"oracle"_s;
    return request;
}

}  // namespace

class TestBatchDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesWhatASelectionChooses();
    void cuttingEqualsARunOfThatSize();
    void theNumberInTheFormCutsToo();
    void aSecondRunReplacesTheFirst();
    void saysWhenTheSettingsHaveChangedSince();
    void acceptingMakesTheTagAndProposesTheNextBatch();
    void refusesAUsedNameBesideTheField();
    void offersToScoreThePool();
    void offersATagOfAllLabelledSamples();
    void fillsInTheSettingsOfATag();
    void rememberedSettingsComeBack();
    void showsTheBatchInPickOrderAndGoesBack();
    void aReadOnlyProjectTakesNoTag();
    void aJobThatWaitsCanBeCancelled();
    void copiesTheCommand();
    void isEmptyWithoutAProject();
};

void TestBatchDock::choosesWhatASelectionChooses()
{
    DockProject project(fillProject);
    BatchDock dock(project.workbench());
    dock.show();
    askForCoral(dock, 20);
    QCOMPARE(find<QLineEdit>(dock, u"name"_s)->text(), u"al-iteration-1"_s);
    QVERIFY(find<QLabel>(dock, u"total"_s)->text().contains(u"20 new + 10 labelled = 30 total"));
    QVERIFY(dock.canRun());
    press(dock, u"run"_s);
    project.settle();
    const SelectionProposal expected = project.propose(coralRequest(30));
    QCOMPARE(int(expected.record.picks.size()), 20);
    QCOMPARE(project.workbench().proposal().picks(), expected.record.picks);
    QVERIFY(dock.canAccept());
    QVERIFY(find<QLabel>(dock, u"radius"_s)->isVisible());
}

void TestBatchDock::cuttingEqualsARunOfThatSize()
{
    DockProject project(fillProject);
    BatchDock dock(project.workbench());
    dock.show();
    askForCoral(dock, 20);
    dock.run();
    project.settle();
    auto *const slider = find<QSlider>(dock, u"sizeSlider"_s);
    QVERIFY(slider->isEnabled());
    QCOMPARE(slider->maximum(), 40);
    for (const int size : {7, 40, 1}) {
        slider->setValue(size);
        QCOMPARE(project.workbench().proposal().picks(),
                 project.propose(coralRequest(10 + size)).record.picks);
        QCOMPARE(find<QSpinBox>(dock, u"added"_s)->value(), size);
        QVERIFY(!find<QLabel>(dock, u"outdated"_s)->isVisible());
    }
}

void TestBatchDock::theNumberInTheFormCutsToo()
{
    DockProject project(fillProject);
    BatchDock dock(project.workbench());
    dock.show();
    askForCoral(dock, 20);
    dock.run();
    project.settle();
    find<QSpinBox>(dock, u"added"_s)->setValue(12);
    QCOMPARE(int(project.workbench().proposal().picks().size()), 12);
    QVERIFY(!find<QLabel>(dock, u"outdated"_s)->isVisible());
    // More than the run has found takes another one.
    find<QSpinBox>(dock, u"added"_s)->setValue(45);
    QCOMPARE(int(project.workbench().proposal().picks().size()), 12);
    QVERIFY(find<QLabel>(dock, u"outdated"_s)->isVisible());
}

void TestBatchDock::aSecondRunReplacesTheFirst()
{
    DockProject project(fillProject);
    BatchDock dock(project.workbench());
    choose(dock, u"method"_s, u"RANDOM"_s);
    find<QSpinBox>(dock, u"added"_s)->setValue(15);
    dock.run();
    project.settle();
    const std::vector<SampleIndex> first = project.workbench().proposal().picks();
    dock.runWithNewSeed();
    project.settle();
    QCOMPARE(int(project.workbench().proposal().picks().size()), 15);
    QVERIFY(project.workbench().proposal().picks() != first);
    QCOMPARE(project.workbench().proposal().proposal()->record.seed, 1ULL);
}

void TestBatchDock::saysWhenTheSettingsHaveChangedSince()
{
    DockProject project(fillProject);
    BatchDock dock(project.workbench());
    dock.show();
    askForCoral(dock, 20);
    dock.run();
    project.settle();
    QVERIFY(!find<QLabel>(dock, u"outdated"_s)->isVisible());
    find<QLineEdit>(dock, u"seed"_s)->setText(u"9"_s);
    QVERIFY(find<QLabel>(dock, u"outdated"_s)->isVisible());
    find<QLineEdit>(dock, u"seed"_s)->setText(u"0"_s);
    QVERIFY(!find<QLabel>(dock, u"outdated"_s)->isVisible());
    find<QLineEdit>(dock, u"name"_s)->setText(u"another name"_s);
    QVERIFY(!find<QLabel>(dock, u"outdated"_s)->isVisible());
}

void TestBatchDock::acceptingMakesTheTagAndProposesTheNextBatch()
{
    DockProject project(fillProject);
    BatchDock dock(project.workbench());
    dock.show();
    askForCoral(dock, 20);
    dock.run();
    project.settle();
    find<QLineEdit>(dock, u"name"_s)->setText(u"night 1"_s);
    press(dock, u"accept"_s);
    project.settle();
    const Tag tag = project.look<Tag>([](const Project &stored) { return stored.findTag(u"night 1"_s); });
    QCOMPARE(tag.selection->picks, project.propose(coralRequest(30)).record.picks);
    QCOMPARE(tag.samples.count(), 30);
    QVERIFY(!dock.hasProposal());
    QCOMPARE(find<QComboBox>(dock, u"labelled"_s)->currentData().toString(), u"night 1"_s);
    QCOMPARE(find<QLineEdit>(dock, u"name"_s)->text(), u"night 2"_s);
    QVERIFY(dock.canRun());
}

void TestBatchDock::refusesAUsedNameBesideTheField()
{
    DockProject project(fillProject);
    BatchDock dock(project.workbench());
    dock.show();
    QVERIFY(dock.canRun());
    find<QLineEdit>(dock, u"name"_s)->setText(u"seed"_s);
    QVERIFY(!dock.canRun());
    QVERIFY(!find<QPushButton>(dock, u"run"_s)->isEnabled());
    int shown = 0;
    for (const FieldMessage *const message : dock.findChildren<FieldMessage *>())
        shown += message->isVisible() ? 1 : 0;
    QCOMPARE(shown, 1);
    find<QLineEdit>(dock, u"name"_s)->setText(u"seed two"_s);
    QVERIFY(dock.canRun());
}

void TestBatchDock::offersToScoreThePool()
{
    DockProject project([](SelectionProject &made) {
        made.addTag(u"night"_s, SelectionProject::range(20, 50));
        DockProject::addTask(made);
    });
    BatchDock dock(project.workbench());
    dock.show();
    choose(dock, u"pool"_s, u"night"_s);
    choose(dock, u"method"_s, u"CORAL"_s);
    QVERIFY(!dock.canRun());
    const QSignalSpy wanted(&dock, &BatchDock::scoreWanted);
    FieldMessage *problem = nullptr;
    for (FieldMessage *const message : dock.findChildren<FieldMessage *>())
        problem = message->isVisible() ? message : problem;
    QVERIFY(problem != nullptr);
    QTest::mouseClick(problem->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), u"night"_s);
}

void TestBatchDock::offersATagOfAllLabelledSamples()
{
    DockProject project([](SelectionProject &made) {
        fillProject(made);
        addLabels(made);
    });
    BatchDock dock(project.workbench());
    dock.show();
    project.settle();
    auto *const offer = find<FieldMessage>(dock, u"labelledOffer"_s);
    QTRY_VERIFY(offer->isVisible());
    QTest::mouseClick(offer->findChild<QPushButton *>(), Qt::LeftButton);
    project.settle();
    QCOMPARE(find<QComboBox>(dock, u"labelled"_s)->currentData().toString(), u"labelled"_s);
    const Tag tag = project.look<Tag>([](const Project &stored) { return stored.findTag(u"labelled"_s); });
    QCOMPARE(tag.samples.indices(), (std::vector<SampleIndex>{3, 30, 40}));
    QVERIFY(!offer->isVisible());
}

void TestBatchDock::fillsInTheSettingsOfATag()
{
    DockProject project([](SelectionProject &made) {
        fillProject(made);
        TagSelectionRequest request = coralRequest(25);
        request.config.name = u"made before"_s;
        request.config.seed = 4;
        request.config.minDistance = 0.125;
        TaskControl control;
        if (!selectSamples(made.project(), request, control))
            qFatal("Nothing is selected.");
    });
    BatchDock dock(project.workbench());
    dock.fillFrom(u"made before"_s, true);
    const BatchSettings settings = BatchSettings::fromJson(dock.settings());
    BatchSettings expected;
    expected.labelled = u"seed"_s;
    expected.method = u"CORAL"_s;
    expected.score = u"uncertainty_entropy"_s;
    expected.embedding = u"vectors"_s;
    expected.hasMinDistance = true;
    expected.minDistance = 0.125;
    expected.added = 15;
    expected.seed = 5;
    expected.name = u"made before-2"_s;
    QCOMPARE(settings, expected);
    QVERIFY(dock.canRun());
    // A tag that no selection has made says nothing about how to choose.
    dock.fillFrom(u"seed"_s);
    QCOMPARE(BatchSettings::fromJson(dock.settings()), expected);
}

void TestBatchDock::rememberedSettingsComeBack()
{
    DockProject project(fillProject);
    BatchDock first(project.workbench());
    askForCoral(first, 33);
    BatchDock second(project.workbench());
    second.restore(first.settings());
    QCOMPARE(second.settings(), first.settings());
    QCOMPARE(find<QSpinBox>(second, u"added"_s)->value(), 33);
    QCOMPARE(find<QComboBox>(second, u"score"_s)->currentData().toString(), u"uncertainty_entropy"_s);
    // A proposed name is not remembered: it may be used by then.
    QVERIFY(first.settings().value(u"name"_s).toString().isEmpty());
}

void TestBatchDock::showsTheBatchInPickOrderAndGoesBack()
{
    DockProject project(fillProject);
    SampleView &view = project.workbench().view();
    BatchDock dock(project.workbench());
    view.setWorkingSetTag(u"seed"_s);
    project.settle();
    askForCoral(dock, 12);
    dock.run();
    project.settle();
    const QSignalSpy started(&dock, &BatchDock::reviewStarted);
    dock.review();
    project.settle();
    QCOMPARE(started.size(), 1);
    QCOMPARE(*view.order(), project.workbench().proposal().picks());
    project.workbench().proposal().setPickCount(5);
    project.settle();
    QCOMPARE(*view.order(), project.workbench().proposal().picks());
    QCOMPARE(view.shownCount(), 5);
    dock.discard();
    project.settle();
    QVERIFY(view.filter().empty());
    QCOMPARE(view.workingSetTag(), u"seed"_s);
    QCOMPARE(view.sortKey(), SortKey());
    QCOMPARE(view.shownCount(), 10);
}

void TestBatchDock::aReadOnlyProjectTakesNoTag()
{
    DockProject project(fillProject, Access::ReadOnly);
    BatchDock dock(project.workbench());
    dock.show();
    dock.run();
    project.settle();
    QVERIFY(dock.hasProposal());
    QVERIFY(!dock.canAccept());
    QVERIFY(!find<QLabel>(dock, u"obstacle"_s)->text().isEmpty());
}

void TestBatchDock::aJobThatWaitsCanBeCancelled()
{
    DockProject project(fillProject);
    BatchDock dock(project.workbench());
    dock.show();
    const auto release = std::make_shared<std::atomic<bool>>(false);
    (void)project.state().session().ask<int>(u"in the way"_s,
                                             [release](const Project &, TaskControl &control) -> Result<int> {
                                                 while (!release->load() && !control.isCancelled())
                                                     QThread::msleep(1);
                                                 return 0;
                                             },
                                             this, {});
    press(dock, u"run"_s);
    QVERIFY(!dock.canRun());
    QVERIFY(find<QPushButton>(dock, u"cancel"_s)->isVisible());
    QVERIFY(!find<QPushButton>(dock, u"run"_s)->isVisible());
    press(dock, u"cancel"_s);
    release->store(true);
    project.settle();
    QVERIFY(dock.canRun());
    QVERIFY(!dock.hasProposal());
    QVERIFY(find<QPushButton>(dock, u"run"_s)->isVisible());
}

void TestBatchDock::copiesTheCommand()
{
    DockProject project(fillProject);
    BatchDock dock(project.workbench());
    askForCoral(dock, 20);
    dock.copyCommand();
    TagSelectionRequest request = coralRequest(30);
    request.config.name = u"al-iteration-1"_s;
    request.config.embedding = u"vectors"_s;
    QCOMPARE(QApplication::clipboard()->text(), selectCommand(project.path(), request));
}

void TestBatchDock::isEmptyWithoutAProject()
{
    Workbench workbench;
    BatchDock dock(workbench);
    dock.show();
    QVERIFY(!dock.canRun());
    QVERIFY(!dock.canAccept());
    for (const FieldMessage *const message : dock.findChildren<FieldMessage *>())
        QVERIFY(!message->isVisible());
    dock.run();
    dock.review();
    dock.copyCommand();
}

QTEST_MAIN(TestBatchDock)
#include "tst_batch_dock.moc"
