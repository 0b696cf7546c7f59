#include "tests/ui/docks/picture_project.h"
#include "ui/docks/inspector/bar_list.h"
#include "ui/docks/inspector/detail_table.h"
#include "ui/docks/inspector/inspector_dock.h"
#include "ui/docks/inspector/inspector_section.h"
#include "ui/docks/inspector/similar_panel.h"
#include "ui/docks/inspector/why_panel.h"
#include "ui/docks/shared/embedding_cache.h"
#include "ui/docks/shared/empty_state.h"
#include "ui/docks/shared/thumbnail_strip.h"
#include "ui/gallery/loupe.h"

#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Atoll;

namespace {

void fill(Project &project)
{
    PictureProject::addScores(project, u"margin"_s);
    PictureProject::addPredictions(project);
    PictureProject::addMap(project);
    PictureProject::addSelection(project);
    Label label;
    label.sample = 6;
    label.className = u"cat"_s;
    label.author = u"Ada"_s;
    label.source = u"window"_s;
    label.createdAtMs = 1'700'000'000'000;
    PictureProject::check(project.labels().add(std::span(&label, 1)));
}

}  // namespace

class TestInspectorDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForASample();
    void showsThePictureAndItsFacts();
    void saysScoresWithTheirPercentile();
    void saysWhatIsPredicted();
    void saysWhoLabelledIt();
    void hidesSectionsWithoutContent();
    void saysWhyItWasPicked();
    void saysWhyTheProposalPickedIt();
    void findsTheMostSimilar();
    void goesToASimilarOne();
    void readsOneEmbeddingOnce();
    void looksUpOnlyTheLastOfManySteps();
    void remembersFoldedSections();
    void keysStepThroughTheOrder();

private:
    static std::unique_ptr<InspectorDock> shown(PictureProject &project, SampleIndex sample)
    {
        auto dock = std::make_unique<InspectorDock>(project.workbench());
        dock->resize(360, 900);
        dock->show();
        project.workbench().selection().setCurrent(sample);
        settle(project);
        return dock;
    }
    /// Until the pauses after a step are over, too.
    static void settle(PictureProject &project)
    {
        constexpr int pauseMs = 250;
        QTest::qWait(pauseMs);
        project.settle();
    }
    static InspectorSection *section(const InspectorDock &dock, const QString &title)
    {
        for (InspectorSection *const found : dock.findChildren<InspectorSection *>()) {
            if (found->title() == title)
                return found;
        }
        return nullptr;
    }
    template <typename Content>
    static Content *content(const InspectorDock &dock, const QString &title)
    {
        return section(dock, title)->findChild<Content *>();
    }
    static SampleIndex firstPick(PictureProject &project)
    {
        return project.workbench().project().findTag(u"seed"_s)->tag.selection->picks.front();
    }
};

void TestInspectorDock::asksForASample()
{
    PictureProject project(&fill);
    const auto dock = shown(project, -1);
    QVERIFY(dock->findChild<EmptyState *>()->isVisible());
    project.workbench().selection().setCurrent(2);
    settle(project);
    QVERIFY(!dock->findChild<EmptyState *>()->isVisible());
    project.workbench().project().close();
    QVERIFY(dock->findChild<EmptyState *>()->isVisible());
}

void TestInspectorDock::showsThePictureAndItsFacts()
{
    PictureProject project(&fill);
    const auto dock = shown(project, 2);
    QTRY_VERIFY(!dock->loupe().isLoading());
    QVERIFY(dock->loupe().failureReason().isEmpty());
    QVERIFY(dock->loupe().accessibleName().contains(u"cat/02.png"_s));
    const QString facts = content<DetailTable>(*dock, u"Picture"_s)->toPlainText();
    QVERIFY2(facts.contains(u"96"_s), qPrintable(facts));
}

void TestInspectorDock::saysScoresWithTheirPercentile()
{
    PictureProject project(&fill);
    const auto dock = shown(project, 12);
    const std::vector<BarList::Line> lines = content<BarList>(*dock, u"Scores"_s)->lines();
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines[0].title, u"margin"_s);
    QCOMPARE(lines[0].value, u"0.750"_s);
    QCOMPARE(lines[0].share, 12.0 / 15);
    QVERIFY(lines[0].toolTip.contains(u"80 %"_s));
}

void TestInspectorDock::saysWhatIsPredicted()
{
    PictureProject project(&fill);
    const auto dock = shown(project, 4);
    const std::vector<BarList::Line> lines = content<BarList>(*dock, u"Predictions"_s)->lines();
    QStringList words;
    for (const BarList::Line &line : lines)
        words.append(line.title + u' ' + line.value);
    QCOMPARE(words, (QStringList{u"animal "_s, u"dog 0.75"_s, u"cat 0.25"_s, u"boxes "_s, u"dog 0.50"_s}));
    QVERIFY(dock->loupe().accessibleDescription().contains(u"1 object"_s));
}

void TestInspectorDock::saysWhoLabelledIt()
{
    PictureProject project(&fill);
    const auto dock = shown(project, 6);
    const auto rows = content<DetailTable>(*dock, u"Labels"_s)->rows();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].title, u"cat"_s);
    QVERIFY(rows[0].value.startsWith(u"Ada · "_s));
    QVERIFY(rows[0].value.endsWith(u" · window"_s));
}

void TestInspectorDock::hidesSectionsWithoutContent()
{
    PictureProject project(&fill);
    const auto dock = shown(project, 5);
    QVERIFY(!section(*dock, u"Labels"_s)->isVisible());
    QVERIFY(!section(*dock, u"Metadata"_s)->isVisible());
    QVERIFY(section(*dock, u"Scores"_s)->isVisible());
    project.workbench().selection().setCurrent(6);
    settle(project);
    QVERIFY(section(*dock, u"Labels"_s)->isVisible());
}

void TestInspectorDock::saysWhyItWasPicked()
{
    PictureProject project(&fill);
    const std::vector<SampleIndex> picks =
        project.workbench().project().findTag(u"seed"_s)->tag.selection->picks;
    const auto dock = shown(project, picks[2]);
    const auto *const why = dock->findChild<WhyPanel *>();
    QTRY_VERIFY(!why->sentence().isEmpty());
    QVERIFY2(why->sentence().contains(u'3'), qPrintable(why->sentence()));
    // The nearest of those before it, by brute force.
    const FeatureMatrix vectors = SelectionProject::vectors(PictureProject::sampleCount);
    const auto distance = [&](SampleIndex other) {
        return (vectors.row(picks[2]) - vectors.row(other)).norm();
    };
    const SampleIndex nearest = distance(picks[0]) <= distance(picks[1]) ? picks[0] : picks[1];
    QTRY_COMPARE(why->nearest().items().size(), std::size_t(1));
    QCOMPARE(why->nearest().items()[0].sample, nearest);
    SampleIndex outside = 0;
    while (std::ranges::find(picks, outside) != picks.end())
        ++outside;
    project.workbench().selection().setCurrent(outside);
    settle(project);
    QVERIFY(!section(*dock, u"Why Was This Picked"_s)->isVisible());
}

void TestInspectorDock::saysWhyTheProposalPickedIt()
{
    PictureProject project(&fill);
    const SampleIndex pick = firstPick(project);
    const auto dock = shown(project, pick);
    TagSelectionRequest request;
    request.config.nSamples = 3;
    request.config.name = u"next"_s;
    project.workbench().proposal().run(request);
    project.settle();
    auto *const chooser = dock->findChild<WhyPanel *>()->findChild<QComboBox *>();
    QVERIFY(project.workbench().proposal().proposal()->samples.contains(pick));
    QVERIFY(chooser->isVisible());
    QCOMPARE(chooser->count(), 2);
    QCOMPARE(chooser->itemText(1), u"seed"_s);
    project.workbench().proposal().discard();
    QVERIFY(!chooser->isVisible());
}

void TestInspectorDock::findsTheMostSimilar()
{
    PictureProject project(&fill);
    const auto dock = shown(project, 9);
    const FeatureMatrix vectors = SelectionProject::vectors(PictureProject::sampleCount);
    std::vector<SampleIndex> expected;
    for (SampleIndex i = 0; i < PictureProject::sampleCount; ++i) {
        if (i != 9)
            expected.push_back(i);
    }
    std::ranges::sort(expected, {}, [&](SampleIndex i) { return (vectors.row(i) - vectors.row(9)).norm(); });
    const ThumbnailStrip &strip = dock->findChild<SimilarPanel *>()->strip();
    QTRY_COMPARE(strip.items().size(), std::size_t(12));
    for (std::size_t i = 0; i < strip.items().size(); ++i)
        QCOMPARE(strip.items()[i].sample, expected[i]);
}

void TestInspectorDock::goesToASimilarOne()
{
    PictureProject project(&fill);
    const auto dock = shown(project, 9);
    auto *const strip = dock->findChild<SimilarPanel *>()->findChild<ThumbnailStrip *>();
    QTRY_VERIFY(!strip->items().empty());
    const SampleIndex first = strip->items()[0].sample;
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Return);
    QCOMPARE(project.workbench().selection().current(), first);
    QTRY_COMPARE(dock->sample(), first);
}

void TestInspectorDock::readsOneEmbeddingOnce()
{
    PictureProject project(&fill);
    const auto dock = shown(project, firstPick(project));
    const auto cache = EmbeddingCache::of(project.workbench());
    const EmbeddingInfo info = *dock->findChild<SimilarPanel *>()->embedding();
    const SharedFeatures first = cache->known(info);
    QVERIFY(first);
    project.workbench().selection().setCurrent(3);
    settle(project);
    QCOMPARE(cache->known(info), first);
    QCOMPARE(EmbeddingCache::of(project.workbench()), cache);
    project.workbench().project().close();
    QVERIFY(!cache->known(info));
}

void TestInspectorDock::looksUpOnlyTheLastOfManySteps()
{
    PictureProject project(&fill);
    const auto dock = shown(project, 0);
    for (SampleIndex sample = 1; sample < 10; ++sample)
        project.workbench().selection().setCurrent(sample);
    QCOMPARE(dock->sample(), 0);
    QTRY_COMPARE(dock->sample(), 9);
}

void TestInspectorDock::remembersFoldedSections()
{
    PictureProject project(&fill);
    const auto dock = shown(project, 1);
    QVERIFY(dock->foldedSections().isEmpty());
    dock->setFoldedSections({u"similar"_s, u"facts"_s});
    QVERIFY(!content<DetailTable>(*dock, u"Picture"_s)->isVisible());
    QCOMPARE(dock->foldedSections(), (QStringList{u"similar"_s, u"facts"_s}));
}

void TestInspectorDock::keysStepThroughTheOrder()
{
    PictureProject project(&fill);
    project.workbench().view().setSortKey({{ColumnSource::Score, u"margin"_s, u"initial-tag"_s}, true});
    project.settle();
    const auto dock = shown(project, 9);
    QTest::keyClick(&dock->loupe(), Qt::Key_Right);
    QCOMPARE(project.workbench().selection().current(), 8);
    QTest::keyClick(&dock->loupe(), Qt::Key_Left);
    QCOMPARE(project.workbench().selection().current(), 9);
    // Beyond the end there is nothing.
    project.workbench().selection().setCurrent(0);
    QTest::keyClick(&dock->loupe(), Qt::Key_Right);
    QCOMPARE(project.workbench().selection().current(), 0);
}

QTEST_MAIN(TestInspectorDock)
#include "tst_inspector_dock.moc"
