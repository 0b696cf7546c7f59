#include "tests/ui/docks/picture_project.h"
#include "ui/docks/gallery/filter_bar.h"
#include "ui/docks/gallery/filter_chip.h"
#include "ui/docks/gallery/filter_editor.h"
#include "ui/docks/gallery/filter_popup.h"
#include "ui/docks/gallery/gallery_dock.h"
#include "ui/docks/gallery/gallery_loupe.h"
#include "ui/docks/shared/column_combo.h"
#include "ui/docks/shared/column_picker.h"
#include "ui/gallery/gallery_view.h"
#include "ui/gallery/loupe.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Atoll;

namespace {

const ColumnKey margin{ColumnSource::Score, u"margin"_s, u"initial-tag"_s};
const ColumnKey animal{ColumnSource::PredictedClass, u"animal"_s, {}};

FilterClause nameClause(const QString &text)
{
    FilterClause clause;
    clause.kind = FilterClause::Kind::NameContains;
    clause.text = text;
    return clause;
}

void fill(Project &project)
{
    PictureProject::addScores(project, u"margin"_s);
    PictureProject::addPredictions(project);
    PictureProject::addEmbedding(project);
    PictureProject::addSelection(project);
}

}  // namespace

class TestGalleryDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePicturesOfTheProject();
    void selectionIsSharedBothWays();
    void sortsByAScoreFromTheHighest();
    void offersThePickOrderWhileThereIsAProposal();
    void typingAPartOfANameFilters();
    void chipsSayTheFilterAndTakeItAway();
    void makesAClauseOfClasses();
    void makesAClauseOfNumbers();
    void makesAClauseOfATag();
    void aChipIsEdited();
    void saysThatNothingMatches();
    void saysThatThePicturesAreLost();
    void writesValuesBelowThumbnails_data();
    void writesValuesBelowThumbnails();
    void loupeFollowsTheCurrentSample();
    void marksPicksOfTheProposal();
    void countsWhatIsSelectedAndShown();
    void forgetsAClosedProject();

private:
    static std::unique_ptr<GalleryDock> shown(PictureProject &project)
    {
        auto dock = std::make_unique<GalleryDock>(project.workbench());
        dock->resize(760, 420);
        dock->show();
        project.settle();
        return dock;
    }
    static SampleOrder order(GalleryDock &dock) { return dock.view().samples().order(); }
    static QString message(const GalleryDock &dock)
    {
        QStringList texts;
        for (const QLabel *const label : dock.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    static QPushButton *visibleButton(const GalleryDock &dock)
    {
        for (QPushButton *const button : dock.findChildren<QPushButton *>()) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }
    static QList<FilterChip *> chips(const GalleryDock &dock)
    {
        QList<FilterChip *> visible;
        for (FilterChip *const chip : dock.findChildren<FilterChip *>()) {
            if (chip->isVisible())
                visible.append(chip);
        }
        return visible;
    }
    /// The pop-up behind "+ Filter", with a column chosen and read.
    static FilterPopup *openEditor(PictureProject &project, const GalleryDock &dock, const ColumnKey &column)
    {
        for (QToolButton *const button : dock.findChildren<QToolButton *>()) {
            if (button->text() == u"+ Filter"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        auto *const popup = dock.findChild<FilterPopup *>();
        Q_EMIT popup->findChild<ColumnPicker *>()->picked(column);
        project.settle();
        return popup;
    }
    static void apply(PictureProject &project, const FilterPopup &popup)
    {
        QPushButton *const button = popup.findChild<QPushButton *>();
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        project.settle();
    }
};

void TestGalleryDock::showsThePicturesOfTheProject()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    QCOMPARE(order(*dock).size(), std::size_t(PictureProject::sampleCount));
    QVERIFY(dock->view().describe(3).startsWith(u"03.png"_s));
    // The first thumbnail has the colour of its picture in its middle.
    QTRY_VERIFY([&] {
        const QImage picture = dock->view().viewport()->grab().toImage();
        const QRect cell = dock->view().sampleRect(0);
        const QColor seen = picture.pixelColor(cell.center() - QPoint(0, cell.height() / 8));
        return seen.red() > 150 && seen.green() < 120 && seen.blue() < 120;
    }());
}

void TestGalleryDock::selectionIsSharedBothWays()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    SelectionState &selection = project.workbench().selection();
    QTest::mouseClick(dock->view().viewport(), Qt::LeftButton, {}, dock->view().sampleRect(2).center());
    QCOMPARE(selection.current(), 2);
    QCOMPARE(selection.count(), 1);
    QTest::mouseClick(dock->view().viewport(), Qt::LeftButton, Qt::ControlModifier,
                      dock->view().sampleRect(0).center());
    QCOMPARE(selection.samples().indices(), (std::vector<SampleIndex>{0, 2}));
    selection.clear();
    QVERIFY(dock->view().selection().isEmpty());
    selection.setCurrent(7);
    QCOMPARE(dock->view().currentSample(), 7);
}

void TestGalleryDock::sortsByAScoreFromTheHighest()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    Q_EMIT dock->findChild<ColumnCombo *>()->picked(margin);
    project.settle();
    QVERIFY(project.workbench().view().sortKey().descending);
    QCOMPARE(order(*dock).front(), 15);
    for (QToolButton *const button : dock->findChildren<QToolButton *>()) {
        if (button->accessibleName().startsWith(u"Direction"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    project.settle();
    QCOMPARE(order(*dock).front(), 0);
}

void TestGalleryDock::offersThePickOrderWhileThereIsAProposal()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    TagSelectionRequest request;
    request.config.method = u"CORESET"_s;
    request.config.nSamples = 5;
    request.config.name = u"next"_s;
    project.workbench().proposal().run(request);
    project.settle();
    QVERIFY(project.workbench().proposal().proposal());
    Q_EMIT dock->findChild<ColumnCombo *>()->picked({ColumnSource::PickOrder, {}, {}});
    project.settle();
    const std::vector<SampleIndex> picks = project.workbench().proposal().picks();
    QCOMPARE(picks.size(), std::size_t(5));
    const SampleOrder sorted = order(*dock);
    QVERIFY(std::ranges::equal(picks, std::span(sorted).first(picks.size())));
}

void TestGalleryDock::typingAPartOfANameFilters()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    dock->focusSearch();
    auto *const field = dock->findChild<FilterBar *>()->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"CAT/0"_s);
    QTRY_COMPARE(project.workbench().view().filter(), SampleFilter{nameClause(u"CAT/0"_s)});
    project.settle();
    QCOMPARE(order(*dock).size(), std::size_t(8));
    QVERIFY(chips(*dock).isEmpty());
    field->clear();
    QTRY_VERIFY(project.workbench().view().filter().empty());
    // And the other way round.
    project.workbench().view().setFilter({nameClause(u"dog"_s)});
    QCOMPARE(field->text(), u"dog"_s);
}

void TestGalleryDock::chipsSayTheFilterAndTakeItAway()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    FilterClause cats;
    cats.kind = FilterClause::Kind::ClassIsOneOf;
    cats.column = animal;
    cats.classes = {u"cat"_s};
    FilterClause high;
    high.kind = FilterClause::Kind::NumberInRange;
    high.column = margin;
    high.least = 0.75;
    project.workbench().view().setFilter({cats, high});
    project.settle();
    QCOMPARE(chips(*dock).size(), 2);
    QCOMPARE(chips(*dock)[0]->title(), cats.title());
    QCOMPARE(order(*dock), (SampleOrder{12, 13, 14, 15}));
    Q_EMIT chips(*dock)[1]->removeClicked();
    project.settle();
    QCOMPARE(chips(*dock).size(), 1);
    QCOMPARE(project.workbench().view().filter(), SampleFilter{cats});
}

void TestGalleryDock::makesAClauseOfClasses()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    FilterPopup *const popup = openEditor(project, *dock, animal);
    auto *const classes = popup->findChild<QListWidget *>();
    QCOMPARE(classes->count(), 2);
    QVERIFY(!popup->findChild<QPushButton *>()->isEnabled());
    QCOMPARE(classes->item(1)->text(), u"dog (8)"_s);
    classes->item(1)->setCheckState(Qt::Checked);
    apply(project, *popup);
    QVERIFY(!popup->isVisible());
    QCOMPARE(project.workbench().view().filter()[0].classes, QStringList{u"dog"_s});
    QCOMPARE(order(*dock).size(), std::size_t(8));
}

void TestGalleryDock::makesAClauseOfNumbers()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    FilterPopup *const popup = openEditor(project, *dock, margin);
    const auto fields = popup->findChildren<QDoubleSpinBox *>();
    QCOMPARE(fields.size(), 2);
    QVERIFY(!popup->findChild<QPushButton *>()->isEnabled());
    fields[0]->setValue(0.25);
    fields[1]->setValue(0.5);
    apply(project, *popup);
    QCOMPARE(order(*dock), (SampleOrder{4, 5, 6, 7, 8}));
}

void TestGalleryDock::makesAClauseOfATag()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    const ColumnKey seed{ColumnSource::Tag, u"seed"_s, {}};
    apply(project, *openEditor(project, *dock, seed));
    QCOMPARE(project.workbench().view().filter()[0].kind, FilterClause::Kind::InTag);
    QCOMPARE(order(*dock).size(), std::size_t(4));
    // Its opposite takes its place.
    FilterPopup *const popup = openEditor(project, *dock, seed);
    for (QRadioButton *const choice : popup->findChildren<QRadioButton *>()) {
        if (choice->text() == u"Samples not in it"_s)
            choice->setChecked(true);
    }
    apply(project, *popup);
    QCOMPARE(project.workbench().view().filter().size(), std::size_t(1));
    QCOMPARE(order(*dock).size(), std::size_t(12));
}

void TestGalleryDock::aChipIsEdited()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    FilterClause high;
    high.kind = FilterClause::Kind::NumberInRange;
    high.column = margin;
    high.least = 0.75;
    project.workbench().view().setFilter({high});
    project.settle();
    Q_EMIT chips(*dock)[0]->clicked();
    project.settle();
    auto *const popup = dock->findChild<FilterPopup *>();
    QVERIFY(popup->isVisible());
    const auto fields = popup->findChildren<QDoubleSpinBox *>();
    QCOMPARE(fields[0]->value(), 0.75);
    fields[0]->setValue(0.5);
    apply(project, *popup);
    QCOMPARE(project.workbench().view().filter().size(), std::size_t(1));
    QCOMPARE(order(*dock).size(), std::size_t(8));
}

void TestGalleryDock::saysThatNothingMatches()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    project.workbench().view().setFilter({nameClause(u"zebra"_s)});
    project.settle();
    QVERIFY2(message(*dock).contains(u"0 of 16 pass the filter."_s), qPrintable(message(*dock)));
    QPushButton *const button = visibleButton(*dock);
    QVERIFY(button != nullptr);
    QVERIFY(button->text().contains(u"zebra"_s));
    QTest::mouseClick(button, Qt::LeftButton);
    project.settle();
    QCOMPARE(order(*dock).size(), std::size_t(PictureProject::sampleCount));
}

void TestGalleryDock::saysThatThePicturesAreLost()
{
    PictureProject project(&fill);
    project.workbench().project().close();
    QVERIFY(QDir().rename(project.pictureFolder(), project.pictureFolder() + u"-elsewhere"_s));
    project.workbench().open(project.path(), Access::ReadWrite, {});
    QTRY_VERIFY(project.workbench().project().isOpen());
    const auto dock = shown(project);
    QVERIFY2(message(*dock).contains(u"Pictures not found"_s), qPrintable(message(*dock)));
    QSignalSpy locate(dock.get(), &GalleryDock::locateWanted);
    QTest::mouseClick(visibleButton(*dock), Qt::LeftButton);
    QCOMPARE(locate.size(), 1);
}

void TestGalleryDock::writesValuesBelowThumbnails_data()
{
    QTest::addColumn<GalleryCaptions>("captions");
    QTest::addColumn<QString>("value");
    QTest::newRow("the value that is sorted by") << GalleryCaptions::SortValue << u"0.938"_s;
    QTest::newRow("the value that colours the map") << GalleryCaptions::ColourValue << u"cat"_s;
    QTest::newRow("the name only") << GalleryCaptions::Name << QString();
}

void TestGalleryDock::writesValuesBelowThumbnails()
{
    QFETCH(GalleryCaptions, captions);
    QFETCH(QString, value);
    PictureProject project(&fill);
    const auto dock = shown(project);
    project.workbench().view().setSortKey({margin, true});
    project.workbench().colours().setColumn(animal);
    dock->setCaptions(captions);
    project.settle();
    QCOMPARE(dock->view().content()->valueText(15), value);
}

void TestGalleryDock::loupeFollowsTheCurrentSample()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    project.workbench().selection().setCurrent(3);
    dock->view().setFocus();
    QTest::keyClick(&dock->view(), Qt::Key_Return);
    QVERIFY(dock->isLoupeOpen());
    auto *const loupe = dock->findChild<GalleryLoupe *>();
    QCOMPARE(loupe->sample(), 3);
    QTest::keyClick(&loupe->loupe(), Qt::Key_Right);
    QCOMPARE(loupe->sample(), 4);
    QCOMPARE(project.workbench().selection().current(), 4);
    QTRY_VERIFY(!loupe->loupe().isLoading());
    project.settle();
    QVERIFY(loupe->loupe().failureReason().isEmpty());
    QVERIFY(loupe->loupe().accessibleDescription().contains(u"1 object"_s));
    QTest::keyClick(&loupe->loupe(), Qt::Key_Escape);
    QVERIFY(!dock->isLoupeOpen());
}

void TestGalleryDock::marksPicksOfTheProposal()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    TagSelectionRequest request;
    request.config.nSamples = 3;
    request.config.name = u"next"_s;
    project.workbench().proposal().run(request);
    project.settle();
    const SampleIndex second = project.workbench().proposal().picks()[1];
    QCOMPARE(dock->view().content()->badges(second).batchRank, 2);
    project.workbench().proposal().discard();
    QCOMPARE(dock->view().content()->badges(second).batchRank, 0);
}

void TestGalleryDock::countsWhatIsSelectedAndShown()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    QVERIFY(message(*dock).contains(u"16 shown"_s));
    project.workbench().selection().select(SampleSet::all(PictureProject::sampleCount));
    QVERIFY(message(*dock).contains(u"16 selected · 16 shown"_s));
}

void TestGalleryDock::forgetsAClosedProject()
{
    PictureProject project(&fill);
    const auto dock = shown(project);
    project.workbench().project().close();
    QVERIFY(order(*dock).empty());
    QCOMPARE(dock->view().content()->sampleCount(), 0);
    dock->view().viewport()->grab();
}

QTEST_MAIN(TestGalleryDock)
#include "tst_gallery_dock.moc"
