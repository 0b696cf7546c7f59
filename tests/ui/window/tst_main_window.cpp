#include "model/workflow/labelling.h"
#include "model/workflow/projection.h"
#include "model/workflow/tags.h"
#include "tests/support/drawn_pictures.h"
#include "tests/support/selection_project.h"
#include "ui/dialogs/folder_page.h"
#include "ui/dialogs/import_predictions_dialog.h"
#include "ui/dialogs/message_bar.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/new_project_wizard.h"
#include "ui/dialogs/path_edit.h"
#include "ui/gallery/gallery_view.h"
#include "ui/scatterplot/map_view.h"
#include "ui/settings/action_registry.h"
#include "ui/settings/settings_store.h"
#include "ui/window/main_window.h"
#include "ui/window/project_opener.h"
#include "ui/window/window_parts.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

using namespace Qt::StringLiterals;
using namespace Atoll;

/// Real flows in the real window, on real files, by mouse and keyboard.
class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qRegisterMetaType<Error>();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"test.atoll"_s);
        m_settings = std::make_unique<SettingsStore>(m_folder->filePath(u"settings.ini"_s));
        m_theme = std::make_unique<Theme>();
        makeWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_theme.reset();
        m_settings.reset();
    }

    void makesAProjectOfAFolder()
    {
        constexpr int pictureCount = 12;
        const QString pictures = m_folder->filePath(u"pictures"_s);
        QVERIFY(QDir().mkpath(pictures));
        int number = 0;
        for (const cv::Mat &picture : drawnPictures(64, pictureCount))
            QVERIFY(cv::imwrite(u"%1/%2.png"_s.arg(pictures).arg(number++).toStdString(), picture));

        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        auto *const wizard = openDialog<NewProjectWizard>();
        QVERIFY(wizard != nullptr);
        wizard->folderPage()->folder()->setPath(pictures);
        QTRY_VERIFY(wizard->mainButton()->isEnabled());
        QTest::mouseClick(wizard->mainButton(), Qt::LeftButton);

        QTRY_COMPARE(state().sampleCount(), pictureCount);
        QTRY_COMPARE_WITH_TIMEOUT(state().overview().projections.size(), std::size_t(1), 60'000);
        QTRY_VERIFY(workbench().map().coordinates());
        QCOMPARE(workbench().map().coordinates()->rows(), Eigen::Index(pictureCount));
        QCOMPARE(m_settings->recentProjects().size(), std::size_t(1));
        // The window could be used all the while, and shows what was read.
        QTRY_COMPARE(workbench().view().shownCount(), pictureCount);
        QTRY_COMPARE(m_window->parts().gallery.view().visibleSamples().empty(), false);
    }

    void saysWhatItCannotOpen()
    {
        const QString other = m_folder->filePath(u"notes.atoll"_s);
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no project");
        file.close();
        m_window->openPath(other);
        QTRY_COMPARE(m_window->parts().messages.count(), 1);
        QVERIFY(!state().isOpen());
        openProject();
        QCOMPARE(m_window->parts().messages.count(), 0);
    }

    void lassoBecomesATag()
    {
        openProject();
        QTRY_VERIFY(workbench().map().coordinates());
        MapView &map = m_window->parts().map.view();
        QTRY_VERIFY(map.isVisible() && map.width() > 200);
        map.setFocus();
        QTest::keyClick(&map, Qt::Key_L);
        QCOMPARE(map.tool(), MapTool::Lasso);
        // Around the left half of what is drawn.
        const QRect area = map.viewport()->rect();
        const QList<QPoint> corners{{area.left() + 2, area.top() + 2},
                                    {area.center().x(), area.top() + 2},
                                    {area.center().x(), area.bottom() - 2},
                                    {area.left() + 2, area.bottom() - 2}};
        QTest::mousePress(map.viewport(), Qt::LeftButton, {}, corners[0]);
        for (const QPoint &corner : corners)
            QTest::mouseMove(map.viewport(), corner);
        QTest::mouseRelease(map.viewport(), Qt::LeftButton, {}, corners[3]);
        QTRY_VERIFY(workbench().selection().count() > 0);
        QVERIFY(workbench().selection().count() < SelectionProject::sampleCount);
        const SampleSet selected = workbench().selection().samples();

        QTRY_VERIFY(action(u"tags.newFromSelection"_s)->isEnabled());
        QTest::keyClick(&map, Qt::Key_T);
        auto *const dialog = openDialog<NameDialog>();
        QVERIFY(dialog != nullptr);
        dialog->lineEdit()->selectAll();
        QTest::keyClicks(dialog->lineEdit(), u"left-half"_s);
        QTest::keyClick(dialog->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY(state().findTag(u"left-half"_s) != nullptr);
        QCOMPARE(state().findTag(u"left-half"_s)->tag.samples, selected);
    }

    void escapeClearsFIsolatesAndBackReturns()
    {
        openProject();
        QTRY_COMPARE(workbench().view().shownCount(), SelectionProject::sampleCount);
        GalleryView &gallery = m_window->parts().gallery.view();
        gallery.setFocus();
        workbench().selection().select(SelectionProject::range(4, 9));
        QTRY_VERIFY(action(u"edit.filterToSelection"_s)->isEnabled());
        QTest::keyClick(&gallery, Qt::Key_F);
        QTRY_COMPARE(workbench().view().shown(), SelectionProject::range(4, 9));
        QTRY_VERIFY(action(u"edit.selectNone"_s)->isEnabled());
        QTest::keyClick(&gallery, Qt::Key_Escape);
        QTRY_VERIFY(workbench().selection().isEmpty());
        QTRY_VERIFY(action(u"edit.selectionBack"_s)->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(workbench().selection().samples(), SelectionProject::range(4, 9));
    }

    void predictionsAreImportedScoredAndColourTheMap()
    {
        openProject(false);
        const QString table = m_folder->filePath(u"predictions.csv"_s);
        writePredictions(table);
        QTRY_VERIFY(action(u"file.importPredictions"_s)->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier);
        auto *const dialog = openDialog<ImportPredictionsDialog>();
        QVERIFY(dialog != nullptr);
        dialog->setFiles({table});
        QTRY_VERIFY(dialog->mainButton()->isEnabled());
        QTest::mouseClick(dialog->mainButton(), Qt::LeftButton);
        QTRY_VERIFY(!state().overview().scores.empty());
        QCOMPARE(state().overview().predictions.front().covered, SelectionProject::sampleCount);
        QTRY_COMPARE(workbench().colours().choice().column.name, u"uncertainty_margin"_s);
        QTRY_VERIFY(workbench().colours().column());
    }

    void coralIsRunAcceptedAndUndone()
    {
        openProject();
        m_window->parts().batch.restore({{u"method"_s, u"CORAL"_s},
                                         {u"labelled"_s, u"early"_s},
                                         {u"new"_s, 10},
                                         {u"name"_s, u"batch-1"_s}});
        QTRY_VERIFY(action(u"select.run"_s)->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(workbench().proposal().proposal());
        const std::vector<SampleIndex> picks = workbench().proposal().picks();
        QCOMPARE(picks.size(), std::size_t(10));
        QTRY_VERIFY(action(u"select.accept"_s)->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(state().findTag(u"batch-1"_s) != nullptr);
        QCOMPARE(state().findTag(u"batch-1"_s)->tag.selection->picks, picks);
        QCOMPARE(state().findTag(u"batch-1"_s)->count, 30);

        // What was done survives the end of the program, and so does taking it back.
        makeWindow();
        openProject(false, false);
        QTRY_VERIFY(action(u"edit.undo"_s)->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(state().findTag(u"batch-1"_s) == nullptr);
        QTRY_VERIFY(action(u"edit.redo"_s)->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(state().findTag(u"batch-1"_s) != nullptr);
        QCOMPARE(state().findTag(u"batch-1"_s)->tag.selection->picks, picks);
    }

    void numberKeysLabelUnlessSomebodyTypes()
    {
        openProject();
        QTRY_COMPARE(workbench().view().shownCount(), SelectionProject::sampleCount);
        state().apply<bool>(
            u"classes"_s,
            [](Project &project, TaskControl &) {
                return setLabelClasses(project, {{{u"cat"_s, u"#ff0000"_s, 1}, {}}}).map([] { return true; });
            },
            this, {});
        workbench().selection().select(SelectionProject::range(0, 3));
        QTRY_VERIFY(action(u"annotate.label1"_s)->isEnabled());

        GalleryDock &gallery = m_window->parts().gallery;
        gallery.focusSearch();
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QCOMPARE(static_cast<QLineEdit *>(QApplication::focusWidget())->text(), u"1"_s);
        QTRY_VERIFY(workbench().view().shownCount() < SelectionProject::sampleCount);
        QVERIFY(workbench().colours().labelled().isEmpty());

        gallery.view().setFocus();
        QTest::keyClick(&gallery.view(), Qt::Key_1);
        QTRY_COMPARE(workbench().colours().labelled(), SelectionProject::range(0, 3));
        QCOMPARE(state().overview().labelClasses.front().className, u"cat"_s);
    }

    void comesBackAsItWasLeft()
    {
        openProject();
        workbench().view().setWorkingSetTag(u"early"_s);
        workbench().selection().select(SelectionProject::range(2, 5));
        m_window->resize(1100, 700);
        m_window->close();
        makeWindow();
        QCOMPARE(m_window->size(), QSize(1100, 700));
        openProject(false, false);
        QCOMPARE(workbench().view().workingSetTag(), u"early"_s);
        QTRY_COMPARE(workbench().view().shownCount(), 20);
        QCOMPARE(workbench().selection().samples(), SelectionProject::range(2, 5));
    }

    void asksBeforeItStopsAJob()
    {
        openProject();
        std::atomic<bool> isReleased{false};
        state().run<bool>(u"Slow work"_s,
                          [&isReleased](Project &, TaskControl &control) -> Result<bool> {
                              while (!isReleased && !control.isCancelled())
                                  QThread::msleep(5);
                              return control.isCancelled() ? Result<bool>(cancelled()) : true;
                          },
                          this, {});
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(openDialog<QMessageBox>() != nullptr);
        // Nothing is stopped: it closes when the work is done.
        isReleased = true;
        QTRY_VERIFY(!m_window->isVisible());
    }

    void secondWindowMayReadOnly()
    {
        openProject();
        MainWindow second(*m_settings, *m_theme);
        second.show();
        second.openPath(m_path);
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = second.findChild<QMessageBox *>()) != nullptr);
        QTest::mouseClick(box->buttons().constLast() == box->button(QMessageBox::Cancel)
                              ? box->buttons().constFirst()
                              : box->buttons().constLast(),
                          Qt::LeftButton);
        QTRY_VERIFY(second.workbench().project().isOpen());
        QVERIFY(second.workbench().project().isReadOnly());
        QVERIFY(!second.actions().action(u"file.importPredictions"_s)->isEnabled());
    }

    void everyCommandSaysWhatItIs()
    {
        for (QAction *const bound : m_window->actions().boundActions()) {
            QVERIFY2(!bound->text().isEmpty(), qPrintable(bound->objectName()));
            QVERIFY2(!bound->toolTip().isEmpty(), qPrintable(bound->text()));
        }
        QVERIFY(m_window->actions().boundActions().size() > 60);
    }

private:
    [[nodiscard]] Workbench &workbench() { return m_window->workbench(); }
    [[nodiscard]] ProjectState &state() { return workbench().project(); }
    [[nodiscard]] QAction *action(const QString &id) { return m_window->actions().action(id); }

    void makeWindow()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(*m_settings, *m_theme);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// A project of 60 samples with a map, a tag of the first 20 and, unless told otherwise, scores.
    void openProject(bool hasScores = true, bool isNew = true)
    {
        if (isNew) {
            SelectionProject made(m_path);
            made.addTag(u"early"_s, SelectionProject::range(0, 20));
            if (hasScores)
                made.addScores(u"initial-tag"_s, u"uncertainty_margin"_s,
                               SelectionProject::randomScores(SelectionProject::sampleCount, 7));
            TaskControl control;
            SelectionProject::must(projectEmbedding(made.project(), {}, control));
        }
        m_window->openPath(m_path);
        QTRY_VERIFY(state().isOpen());
    }

    static void writePredictions(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("filename,cat,dog\n");
        const std::vector<double> cats = SelectionProject::randomScores(SelectionProject::sampleCount, 3);
        for (std::size_t i = 0; i < cats.size(); ++i)
            file.write(u"%1.png,%2,%3\n"_s.arg(i).arg(cats[i]).arg(1 - cats[i]).toUtf8());
    }

    template <typename Dialog>
    [[nodiscard]] Dialog *openDialog()
    {
        Dialog *found = nullptr;
        [[maybe_unused]] const bool isThere = QTest::qWaitFor([&] {
            for (Dialog *const dialog : m_window->findChildren<Dialog *>())
                found = dialog->isVisible() ? dialog : found;
            return found != nullptr;
        });
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
