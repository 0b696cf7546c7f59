#include "model/workflow/saved_filters.h"
#include "model/workflow/tags.h"
#include "tests/ui/docks/dock_project.h"
#include "ui/docks/project/count_bar.h"
#include "ui/docks/project/project_dock.h"
#include "ui/docks/project/project_menu.h"
#include "ui/docks/project/tag_comparison.h"
#include "ui/docks/project/tag_popup.h"
#include "ui/docks/project/working_set_chip.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

using Kind = ProjectTreeModel::Kind;

void fillProject(SelectionProject &made)
{
    made.addTag(u"seed"_s, SelectionProject::range(0, 10));
    made.addTag(u"night"_s, SelectionProject::range(5, 25));
    made.addScores(u"seed"_s, u"margin"_s, SelectionProject::randomScores(10, 1));
    FilterClause clause;
    clause.kind = FilterClause::Kind::InTag;
    clause.column = {ColumnSource::Tag, u"night"_s, {}};
    if (!saveFilter(made.project(), u"at night"_s, {clause.toJson()}))
        qFatal("The filter is not stored.");
}

ProjectItem tag(const QString &name)
{
    return {Kind::Tag, name, {}};
}

/// Texts of the entries, those of submenus after a slash.
QStringList entries(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *const action : menu.actions()) {
        if (action->isSeparator())
            continue;
        texts.append(action->text());
        if (const QMenu *const inner = action->menu(); inner != nullptr) {
            for (const QAction *const below : inner->actions())
                texts.append(action->text() + u'/' + below->text());
        }
    }
    return texts;
}

QAction *entry(const QMenu &menu, const QString &text)
{
    for (QAction *const action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

QMessageBox *openQuestion(const QWidget &dock)
{
    for (QMessageBox *const box : dock.findChildren<QMessageBox *>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

void answerYes(QMessageBox *box)
{
    for (QAbstractButton *const button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

}  // namespace

class TestProjectDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterSetsTheWorkingSet();
    void activatingDoesWhatIsNearestAtHand();
    void checksFilterPictures_data();
    void checksFilterPictures();
    void combinesTwoTagsAndOffersTheName();
    void renamesInTheTree();
    void saysWhyANameIsRefused();
    void asksBeforeDeleting();
    void saysWhyATagCannotGo();
    void deletesOtherThings_data();
    void deletesOtherThings();
    void comparesTwoTags();
    void offersWhatCanBeDone();
    void aReadOnlyProjectIsNotChanged();
    void asksForAMapThatIsNotThere();
    void searchesWhenThereAreManyTags();
    void theChipShowsAndSetsTheWorkingSet();
    void isEmptyWithoutAProject();
};

void TestProjectDock::enterSetsTheWorkingSet()
{
    DockProject project(fillProject);
    ProjectDock dock(project.workbench());
    const QAbstractItemModelTester tester(dock.findChild<QTreeView *>()->model());
    dock.resize(400, 600);
    dock.show();
    project.settle();
    dock.setCurrentTag(u"night"_s);
    QCOMPARE(dock.currentItem(), tag(u"night"_s));
    auto *const view = dock.findChild<QTreeView *>();
    view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&dock));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(project.workbench().view().workingSetTag(), u"night"_s);
    dock.setCurrentTag(u"seed"_s);
    const QPoint seed = view->visualRect(view->currentIndex()).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, seed);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, seed);
    QCOMPARE(project.workbench().view().workingSetTag(), u"seed"_s);
}

void TestProjectDock::activatingDoesWhatIsNearestAtHand()
{
    DockProject project(fillProject);
    ProjectDock dock(project.workbench());
    project.settle();
    dock.activate({Kind::Score, u"margin"_s, u"seed"_s});
    QCOMPARE(project.workbench().colours().choice().column,
             (ColumnKey{ColumnSource::Score, u"margin"_s, u"seed"_s}));
    dock.activate({Kind::SavedFilter, u"at night"_s, {}});
    project.settle();
    QCOMPARE(project.workbench().view().shownCount(), 20);
    dock.activate({Kind::Predictions, u"model"_s, {}});
    QCOMPARE(project.workbench().colours().choice().column,
             (ColumnKey{ColumnSource::PredictedClass, u"model"_s, {}}));
}

void TestProjectDock::checksFilterPictures_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<std::vector<SampleIndex>>("shown");
    QTest::newRow("damaged ones and those that are no pictures")
        << u"damaged"_s << std::vector<SampleIndex>{1, 2};
    QTest::newRow("missing ones") << u"missing"_s << std::vector<SampleIndex>{3};
    QTest::newRow("both of a pair with the same bytes") << u"duplicates"_s << std::vector<SampleIndex>{4, 7};
}

void TestProjectDock::checksFilterPictures()
{
    QFETCH(const QString, check);
    QFETCH(const std::vector<SampleIndex>, shown);
    DockProject project([](SelectionProject &made) {
        std::vector<Sample> samples;
        for (SampleIndex i = 0; i < 8; ++i) {
            Sample sample;
            sample.index = SelectionProject::sampleCount + i;
            sample.path = u"more/%1.png"_s.arg(i);
            sample.facts.contentHash = QByteArray(32, char(i == 7 ? 5 : i + 1));
            samples.push_back(sample);
        }
        samples[1].facts.state = ImageState::Damaged;
        samples[2].facts.state = ImageState::Unreadable;
        samples[3].facts.state = ImageState::Missing;
        if (!made.project().samples().append(samples) || !extendInitialTag(made.project()))
            qFatal("The samples are not stored.");
    });
    ProjectDock dock(project.workbench());
    dock.activate({Kind::Check, check, {}});
    project.settle();
    std::vector<SampleIndex> found;
    for (const SampleIndex sample : project.workbench().view().shown().indices())
        found.push_back(sample - SelectionProject::sampleCount);
    QCOMPARE(found, shown);
}

void TestProjectDock::combinesTwoTagsAndOffersTheName()
{
    DockProject project(fillProject);
    ProjectDock dock(project.workbench());
    dock.show();
    project.settle();
    dock.commands().combine(TagOperation::Intersection, u"seed"_s, u"night"_s);
    project.settle();
    const TagTreeRow *const made = project.state().findTag(u"seed_and_night"_s);
    QVERIFY(made != nullptr);
    QCOMPARE(made->tag.samples, SelectionProject::range(5, 10));
    QCOMPARE(dock.currentItem(), tag(u"seed_and_night"_s));
    // Its name is ready to be typed over.
    QVERIFY(dock.findChild<QTreeView *>()->findChild<QLineEdit *>() != nullptr);
    dock.commands().combine(TagOperation::Intersection, u"seed"_s, u"night"_s);
    project.settle();
    QVERIFY(project.state().findTag(u"seed_and_night-2"_s) != nullptr);
}

void TestProjectDock::renamesInTheTree()
{
    DockProject project(fillProject);
    ProjectDock dock(project.workbench());
    dock.show();
    project.workbench().view().setWorkingSetTag(u"night"_s);
    project.settle();
    QVERIFY(QTest::qWaitForWindowActive(&dock));
    dock.setCurrentTag(u"night"_s);
    dock.renameCurrent();
    auto *const editor = dock.findChild<QTreeView *>()->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    editor->setText(u"dusk"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    project.settle();
    QVERIFY(project.state().findTag(u"dusk"_s) != nullptr);
    QVERIFY(project.state().findTag(u"night"_s) == nullptr);
    QCOMPARE(project.workbench().view().workingSetTag(), u"dusk"_s);
    dock.commands().rename({Kind::SavedFilter, u"at night"_s, {}}, u"at dusk"_s);
    dock.commands().rename({Kind::Embedding, u"vectors"_s, {}}, u"numbers"_s);
    project.settle();
    QCOMPARE(project.state().overview().embeddings.front().info.name, u"numbers"_s);
    const auto filters =
        project.look<std::vector<SavedFilter>>([](const Project &stored) { return savedFilters(stored); });
    QCOMPARE(filters.front().name, u"at dusk"_s);
}

void TestProjectDock::saysWhyANameIsRefused()
{
    DockProject project(fillProject);
    ProjectDock dock(project.workbench());
    QSignalSpy failed(&project.state(), &ProjectState::failed);
    dock.commands().rename(tag(u"night"_s), u"seed"_s);
    project.settle();
    QCOMPARE(failed.size(), 1);
    QVERIFY(!failed.takeFirst().at(1).value<Error>().message.isEmpty());
    dock.commands().rename(tag(u"night"_s), u"?"_s);
    project.settle();
    QCOMPARE(failed.size(), 1);
    QVERIFY(project.state().findTag(u"night"_s) != nullptr);
}

void TestProjectDock::asksBeforeDeleting()
{
    DockProject project(fillProject);
    ProjectDock dock(project.workbench());
    dock.show();
    project.settle();
    dock.setCurrentTag(u"seed"_s);
    dock.deleteCurrent();
    QMessageBox *box = openQuestion(dock);
    QVERIFY(box != nullptr);
    QVERIFY(box->text().contains(u"seed"));
    QVERIFY(box->informativeText().contains(u"10 samples"));
    QVERIFY(box->informativeText().contains(u"score"));
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    project.settle();
    QVERIFY(project.state().findTag(u"seed"_s) != nullptr);
    dock.deleteCurrent();
    box = openQuestion(dock);
    QVERIFY(box != nullptr);
    answerYes(box);
    project.settle();
    QVERIFY(project.state().findTag(u"seed"_s) == nullptr);
}

void TestProjectDock::saysWhyATagCannotGo()
{
    DockProject project([](SelectionProject &made) {
        fillProject(made);
        (void)SelectionProject::must(
            combineTags(made.project(), TagOperation::Union, u"child"_s, u"seed"_s, u"night"_s));
    });
    ProjectDock dock(project.workbench());
    const QSignalSpy failed(&project.state(), &ProjectState::failed);
    dock.commands().remove(tag(u"seed"_s));
    QVERIFY(openQuestion(dock) == nullptr);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.constFirst().at(1).value<Error>().message.contains(u"child"));
    dock.commands().remove(tag(initialTagName.toString()));
    QVERIFY(openQuestion(dock) == nullptr);
}

void TestProjectDock::deletesOtherThings_data()
{
    QTest::addColumn<ProjectItem>("item");
    QTest::newRow("a saved filter") << ProjectItem{Kind::SavedFilter, u"at night"_s, {}};
    QTest::newRow("an embedding") << ProjectItem{Kind::Embedding, u"vectors"_s, {}};
    QTest::newRow("scores") << ProjectItem{Kind::Score, u"margin"_s, u"seed"_s};
    QTest::newRow("predictions") << ProjectItem{Kind::Predictions, u"model"_s, {}};
}

void TestProjectDock::deletesOtherThings()
{
    QFETCH(const ProjectItem, item);
    DockProject project([](SelectionProject &made) {
        fillProject(made);
        DockProject::addTask(made);
    });
    ProjectDock dock(project.workbench());
    dock.show();
    const QSignalSpy failed(&project.state(), &ProjectState::failed);
    const auto left = [&] {
        const ProjectOverview &now = project.state().overview();
        const auto filters = project.look<std::vector<SavedFilter>>(
            [](const Project &stored) { return savedFilters(stored); });
        return now.embeddings.size() + now.scores.size() + now.predictions.size() + filters.size();
    };
    QCOMPARE(left(), std::size_t{4});
    dock.commands().remove(item);
    QMessageBox *const box = openQuestion(dock);
    QVERIFY(box != nullptr);
    QVERIFY(box->text().contains(item.name));
    QVERIFY(!box->informativeText().isEmpty());
    answerYes(box);
    project.settle();
    QVERIFY(failed.isEmpty());
    QCOMPARE(left(), std::size_t{3});
}

void TestProjectDock::comparesTwoTags()
{
    DockProject project(fillProject);
    ProjectDock dock(project.workbench());
    dock.show();
    dock.compare(u"seed"_s, u"night"_s);
    const auto *const panel = dock.findChild<TagComparison *>();
    QVERIFY(panel->isVisible());
    QStringList texts;
    for (const QLabel *const label : panel->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(u"Only in seed: 5"_s));
    QVERIFY(texts.contains(u"In both: 5"_s));
    QVERIFY(texts.contains(u"Only in night: 15"_s));
    const QList<QPushButton *> buttons = panel->findChildren<QPushButton *>();
    const std::array expected{SelectionProject::range(0, 5), SelectionProject::range(5, 10),
                              SelectionProject::range(10, 25)};
    for (std::size_t part = 0; part < expected.size(); ++part) {
        QTest::mouseClick(buttons[qsizetype(part)], Qt::LeftButton);
        QCOMPARE(project.workbench().selection().samples(), expected[part]);
    }
    dock.commands().rename(tag(u"night"_s), u"dusk"_s);
    project.settle();
    QVERIFY(!panel->isVisible());
}

void TestProjectDock::offersWhatCanBeDone()
{
    DockProject project([](SelectionProject &made) {
        fillProject(made);
        TagSelectionRequest request;
        request.config.method = u"RANDOM"_s;
        request.config.nSamples = 5;
        request.config.name = u"chosen"_s;
        TaskControl control;
        if (!selectSamples(made.project(), request, control))
            qFatal("Nothing is selected.");
    });
    ProjectDock dock(project.workbench());
    QMenu chosen;
    ProjectMenu::fill(chosen, tag(u"chosen"_s), dock);
    QVERIFY(entries(chosen).contains(u"Union with/night"_s));
    QVERIFY(!entries(chosen).contains(u"Union with/chosen"_s));
    QVERIFY(entries(chosen).contains(u"Compare with/seed"_s));
    const QSignalSpy repeat(&dock, &ProjectDock::repeatWanted);
    entry(chosen, u"Repeat with a new seed"_s)->trigger();
    QCOMPARE(repeat.constFirst(), (QVariantList{u"chosen"_s, true}));
    const QSignalSpy exported(&dock, &ProjectDock::exportWanted);
    entry(chosen, u"Export…"_s)->trigger();
    QCOMPARE(exported.constFirst().constFirst().toString(), u"chosen"_s);
    entry(chosen, u"Select its samples"_s)->trigger();
    QCOMPARE(project.workbench().selection().count(), 5);

    QMenu byHand;
    ProjectMenu::fill(byHand, tag(u"seed"_s), dock);
    QVERIFY(!entries(byHand).contains(u"Repeat with these settings"_s));
    QVERIFY(entries(byHand).contains(u"Delete…"_s));
    QMenu initial;
    ProjectMenu::fill(initial, tag(initialTagName.toString()), dock);
    QVERIFY(!entries(initial).contains(u"Delete…"_s));
    QVERIFY(!entries(initial).contains(u"Rename"_s));
    QMenu predictions;
    ProjectMenu::fill(predictions, {Kind::Section, u"predictions"_s, {}}, dock);
    const QSignalSpy imported(&dock, &ProjectDock::importPredictionsWanted);
    entry(predictions, u"Import predictions…"_s)->trigger();
    QCOMPARE(imported.size(), 1);
}

void TestProjectDock::aReadOnlyProjectIsNotChanged()
{
    DockProject project(fillProject, Access::ReadOnly);
    ProjectDock dock(project.workbench());
    QMenu menu;
    ProjectMenu::fill(menu, tag(u"seed"_s), dock);
    QVERIFY(!entries(menu).contains(u"Delete…"_s));
    QVERIFY(!entries(menu).contains(u"Union with"_s));
    QVERIFY(entries(menu).contains(u"Compare with"_s));
    dock.commands().remove(tag(u"seed"_s));
    QVERIFY(openQuestion(dock) == nullptr);
}

void TestProjectDock::asksForAMapThatIsNotThere()
{
    DockProject project(fillProject);
    ProjectDock dock(project.workbench());
    const QSignalSpy wanted(&dock, &ProjectDock::projectionWanted);
    dock.activate({Kind::Embedding, u"vectors"_s, {}});
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), u"vectors"_s);
}

void TestProjectDock::searchesWhenThereAreManyTags()
{
    DockProject few(fillProject);
    ProjectDock small(few.workbench());
    small.show();
    QVERIFY(!small.findChild<QLineEdit *>()->isVisible());
    DockProject project([](SelectionProject &made) {
        for (int i = 0; i < 20; ++i)
            made.addTag(u"tag %1"_s.arg(i), SelectionProject::range(0, 10));
    });
    ProjectDock dock(project.workbench());
    dock.show();
    project.settle();
    auto *const search = dock.findChild<QLineEdit *>();
    QVERIFY(search->isVisible());
    search->setText(u"TAG 17"_s);
    const QAbstractItemModel *const model = dock.findChild<QTreeView *>()->model();
    QCOMPARE(model->rowCount(), 1);
    dock.setCurrentTag(u"tag 17"_s);
    QCOMPARE(dock.currentItem(), tag(u"tag 17"_s));
    dock.setCurrentTag(u"tag 3"_s);
    QCOMPARE(dock.currentItem(), tag(u"tag 17"_s));
}

void TestProjectDock::theChipShowsAndSetsTheWorkingSet()
{
    DockProject project(fillProject);
    WorkingSetChip chip(project.workbench());
    chip.show();
    project.settle();
    const auto *const counts = chip.findChild<CountBar *>();
    QCOMPARE(counts->accessibleName(), u"60 of 60"_s);
    QTest::mouseClick(chip.findChild<QToolButton *>(), Qt::LeftButton);
    auto *const popup = chip.findChild<TagPopup *>();
    QVERIFY(popup->isVisible());
    auto *const list = popup->findChild<QListView *>();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    project.settle();
    QCOMPARE(project.workbench().view().workingSetTag(), u"seed"_s);
    QCOMPARE(counts->accessibleName(), u"10 of 60"_s);
    QVERIFY(chip.findChild<QToolButton *>()->text().contains(u"seed"));
}

void TestProjectDock::isEmptyWithoutAProject()
{
    Workbench workbench;
    ProjectDock dock(workbench);
    dock.show();
    QVERIFY(!dock.findChild<QTreeView *>()->isVisible());
    dock.deleteCurrent();
    dock.renameCurrent();
    const WorkingSetChip chip(workbench);
    QVERIFY(!chip.isEnabled());
}

QTEST_MAIN(TestProjectDock)
#include "tst_project_dock.moc"
