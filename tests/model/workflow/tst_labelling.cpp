#include "model/workflow/labelling.h"
#include "model/workflow/saved_filters.h"
#include "model/workflow/undo.h"
#include "tests/support/selection_project.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Atoll;

namespace {

SampleSet some(const std::vector<SampleIndex> &samples)
{
    return SampleSet::fromIndices(SelectionProject::sampleCount, samples);
}

std::vector<Label> labelsOf(const Project &project, SampleIndex sample)
{
    return project.labels().of(sample, LabelKind::Label).value();
}

}  // namespace

/// Labels by hand, the list of classes, and filters with names.
class TestLabelling final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_made = std::make_unique<SelectionProject>(); }

    void givesAClass();
    void leavesBoxesReferencesAndEqualLabels();
    void takesClassesOff();
    void makesNoStepOfNothing();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void listsClassesWithColours();
    void renamesLabelsWithTheirClass();
    void letsNamesChangePlaces();
    void keepsSavedFilters();

private:
    [[nodiscard]] Project &project() const { return m_made->project(); }
    std::unique_ptr<SelectionProject> m_made;
};

void TestLabelling::givesAClass()
{
    const auto report = setClass(project(), some({0, 7, 59}), u"cat"_s, u"Ann"_s);
    QCOMPARE(report.value(), (LabellingReport{3, 3, 0}));
    const std::vector<Label> labels = labelsOf(project(), 59);
    QCOMPARE(labels.size(), std::size_t{1});
    QCOMPARE(labels[0].className, u"cat"_s);
    QCOMPARE(labels[0].author, u"Ann"_s);
    QCOMPARE(labels[0].source, u"window"_s);
    QVERIFY(labels[0].createdAtMs > 0);
    QVERIFY(!labels[0].box);
    QCOMPARE(undoState(project())->undo->sentence, u"Gave 3 pictures the class \"cat\"."_s);
    QVERIFY(labelsOf(project(), 1).empty());

    QCOMPARE(setClass(project(), some({7, 8}), u"dog"_s, u"Bob"_s).value(), (LabellingReport{2, 2, 1}));
    QCOMPARE(labelsOf(project(), 7).size(), std::size_t{1});
    QCOMPARE(labelsOf(project(), 7)[0].className, u"dog"_s);
    QVERIFY(undoState(project())->undo->sentence.contains(u"1 labels gave way"_s));
}

void TestLabelling::leavesBoxesReferencesAndEqualLabels()
{
    const std::vector<Label> before{
        {.sample = 3,
         .className = u"cat"_s,
         .box = {},
         .author = u"old"_s,
         .source = u"f"_s,
         .createdAtMs = 1},
        {.sample = 3, .className = u"cat"_s, .box = {}, .author = u"twice"_s, .source = u"f"_s},
        {.sample = 3, .className = u"dog"_s, .box = {}, .author = u"old"_s, .source = u"f"_s},
        {.sample = 3, .className = u"dog"_s, .box = Box{1, 2, 3, 4}, .author = {}, .source = {}},
        {.sample = 3, .className = u"dog"_s, .box = {}, .author = {}, .source = {}, .isReference = true}};
    QVERIFY(project().labels().add(before));
    QCOMPARE(setClass(project(), some({3, 4}), u"cat"_s, u"Ann"_s).value(), (LabellingReport{2, 1, 2}));
    QCOMPARE(labelsOf(project(), 3), (std::vector<Label>{before[0], before[3]}));
    QCOMPARE(project().labels().of(3, LabelKind::Reference).value(), std::vector<Label>{before[4]});
}

void TestLabelling::takesClassesOff()
{
    QVERIFY(setClass(project(), some({1, 2, 3}), u"cat"_s, u"Ann"_s));
    const Label box{.sample = 2, .className = u"cat"_s, .box = Box{1, 2, 3, 4}, .author = {}, .source = {}};
    QVERIFY(project().labels().add(std::span(&box, 1)));
    QCOMPARE(clearClass(project(), some({2, 3, 9})).value(), (LabellingReport{3, 0, 2}));
    QCOMPARE(labelsOf(project(), 2), std::vector<Label>{box});
    QVERIFY(labelsOf(project(), 3).empty());
    QCOMPARE(labelsOf(project(), 1).size(), std::size_t{1});
}

void TestLabelling::makesNoStepOfNothing()
{
    QVERIFY(setClass(project(), some({1}), u"cat"_s, u"Ann"_s));
    const auto lines = undoSteps(project(), 100)->size();
    QCOMPARE(setClass(project(), some({1}), u"cat"_s, u"Bob"_s).value(), (LabellingReport{1, 0, 0}));
    QCOMPARE(labelsOf(project(), 1)[0].author, u"Ann"_s);
    QVERIFY(setClass(project(), some({}), u"never seen"_s, u"Bob"_s));
    QVERIFY(clearClass(project(), some({5})));
    QCOMPARE(undoSteps(project(), 100)->size(), lines);
    QCOMPARE(labelClasses(project())->size(), std::size_t{1});
}

void TestLabelling::refusesWhatCannotBe_data()
{
    QTest::addColumn<std::vector<LabelClassEdit>>("classes");
    QTest::addColumn<QString>("fragment");
    const auto one = [](const QString &name) {
        return std::vector<LabelClassEdit>{{{name, u"#000000"_s, 0}, {}}};
    };
    QTest::newRow("no name") << one({}) << u"needs a name"_s;
    QTest::newRow("a blank name") << one(u"  "_s) << u"needs a name"_s;
    QTest::newRow("a blank at the end") << one(u"cat "_s) << u"blank"_s;
    QTest::newRow("a long name") << one(QString(201, u'x')) << u"too long"_s;
    QTest::newRow("a line break") << one(u"c\nat"_s) << u"line break"_s;
    QTest::newRow("the same name twice")
        << std::vector<LabelClassEdit>{{{u"a"_s, u"#000000"_s, 0}, {}}, {{u"a"_s, u"#000000"_s, 0}, {}}}
        << u"two classes"_s;
    QTest::newRow("the same key twice")
        << std::vector<LabelClassEdit>{{{u"a"_s, u"#000000"_s, 2}, {}}, {{u"b"_s, u"#000000"_s, 2}, {}}}
        << u"same key"_s;
    QTest::newRow("a key that is none")
        << std::vector<LabelClassEdit>{{{u"a"_s, u"#000000"_s, 10}, {}}} << u"no digit"_s;
    QTest::newRow("a colour that is none")
        << std::vector<LabelClassEdit>{{{u"a"_s, u"red"_s, 1}, {}}} << u"#rrggbb"_s;
    QTest::newRow("one class becomes two")
        << std::vector<LabelClassEdit>{{{u"a"_s, u"#000000"_s, 0}, u"cat"_s},
                                       {{u"b"_s, u"#000000"_s, 0}, u"cat"_s}}
        << u"become two"_s;
    QTest::newRow("the name of a class outside the list")
        << std::vector<LabelClassEdit>{{{u"dog"_s, u"#000000"_s, 0}, u"cat"_s}} << u"already a class"_s;
}

void TestLabelling::refusesWhatCannotBe()
{
    QFETCH(std::vector<LabelClassEdit>, classes);
    QFETCH(QString, fragment);
    QVERIFY(setClass(project(), some({1}), u"cat"_s, {}));
    QVERIFY(setClass(project(), some({2}), u"dog"_s, {}));
    const auto before = labelClasses(project()).value();
    const auto done = setLabelClasses(project(), classes);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(fragment), qPrintable(done.error().message));
    QCOMPARE(labelClasses(project()).value(), before);
    const QString &name = classes[0].labelClass.name;
    if (classes.size() == 1 && name.size() != 1 && name != u"dog"_s)
        QVERIFY(!setClass(project(), some({3}), name, {}));
    QVERIFY(!setClass(project(), SampleSet::all(61), u"cat"_s, {}));
}

void TestLabelling::listsClassesWithColours()
{
    QVERIFY(labelClasses(project())->empty());
    QVERIFY(setClass(project(), some({1}), u"zebra"_s, {}));
    const std::vector<Label> labels{
        {.sample = 3, .className = u"cat"_s, .box = {}, .author = {}, .source = {}},
        {.sample = 4, .className = u"bear"_s, .box = {}, .author = {}, .source = {}},
        {.sample = 5, .className = u"hidden"_s, .box = {}, .author = {}, .source = {}, .isReference = true}};
    QVERIFY(project().labels().add(labels));
    const std::vector<LabelClass> classes = labelClasses(project()).value();
    QCOMPARE(classes.size(), std::size_t{3});
    QCOMPARE(classes[0].name, u"zebra"_s);
    QCOMPARE(classes[0].key, 1);
    QCOMPARE(classes[1].name, u"bear"_s);
    QCOMPARE(classes[2].name, u"cat"_s);
    QCOMPARE(classes[2].key, 0);
    QVERIFY(classes[0].colour != classes[1].colour && classes[1].colour != classes[2].colour);
    QCOMPARE(labelClasses(project()).value(), classes);

    QVERIFY(setLabelClasses(project(), {{{u"cat"_s, u"#ABCDEF"_s, 9}, u"cat"_s}}));
    const std::vector<LabelClass> now = labelClasses(project()).value();
    QCOMPARE(now[0], (LabelClass{u"cat"_s, u"#abcdef"_s, 9}));
    QCOMPARE(now.size(), std::size_t{3});
}

void TestLabelling::renamesLabelsWithTheirClass()
{
    QVERIFY(setClass(project(), some({1, 2}), u"cat"_s, u"Ann"_s));
    const Label reference{
        .sample = 9, .className = u"cat"_s, .box = {}, .author = {}, .source = {}, .isReference = true};
    QVERIFY(project().labels().add(std::span(&reference, 1)));
    QVERIFY(renameLabelClass(project(), u"cat"_s, u"lion"_s));
    QCOMPARE(labelsOf(project(), 2)[0].className, u"lion"_s);
    QCOMPARE(labelsOf(project(), 2)[0].author, u"Ann"_s);
    QCOMPARE(project().labels().of(9, LabelKind::Reference).value()[0].className, u"lion"_s);
    QCOMPARE(undoState(project())->undo->sentence, u"Renamed class \"cat\" to \"lion\"."_s);
    QCOMPARE(renameLabelClass(project(), u"cat"_s, u"x"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(setClass(project(), some({5}), u"dog"_s, u"Ann"_s));
    QCOMPARE(renameLabelClass(project(), u"dog"_s, u"lion"_s).error().kind, ErrorKind::Invalid);
}

void TestLabelling::letsNamesChangePlaces()
{
    QVERIFY(setClass(project(), some({1}), u"cat"_s, {}));
    QVERIFY(setClass(project(), some({2}), u"dog"_s, {}));
    QVERIFY(setLabelClasses(
        project(), {{{u"dog"_s, u"#000000"_s, 1}, u"cat"_s}, {{u"cat"_s, u"#ffffff"_s, 2}, u"dog"_s}}));
    QCOMPARE(labelsOf(project(), 1)[0].className, u"dog"_s);
    QCOMPARE(labelsOf(project(), 2)[0].className, u"cat"_s);
}

void TestLabelling::keepsSavedFilters()
{
    QVERIFY(savedFilters(project())->empty());
    QVERIFY(saveFilter(project(), u"unsure"_s, {QJsonObject{{u"score"_s, 0.5}}}));
    QVERIFY(saveFilter(project(), u"a \"b\""_s, {}));
    QVERIFY(saveFilter(project(), u"unsure"_s, {1, 2}));
    QCOMPARE(savedFilters(project()).value(),
             (std::vector<SavedFilter>{{u"unsure"_s, {1, 2}}, {u"a \"b\""_s, {}}}));
    QVERIFY(renameSavedFilter(project(), u"a \"b\""_s, u"c"_s));
    QCOMPARE(renameSavedFilter(project(), u"c"_s, u"unsure"_s).error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(renameSavedFilter(project(), u"d"_s, u"e"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(saveFilter(project(), u" "_s, {}).error().kind, ErrorKind::Invalid);
    QVERIFY(deleteSavedFilter(project(), u"unsure"_s));
    QCOMPARE(deleteSavedFilter(project(), u"unsure"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(savedFilters(project())->size(), std::size_t{1});
    QCOMPARE(undoState(project())->undo->sentence, u"Deleted the filter \"unsure\"."_s);
}

QTEST_GUILESS_MAIN(TestLabelling)
#include "tst_labelling.moc"
