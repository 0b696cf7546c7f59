#include "model/workflow/tags.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Atoll;

/// Tags made by people: names, set algebra, renaming, deleting, and the history they form.
class TestTags final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_project.reset(); }

    void knowsWhatATagMayBeCalled_data();
    void knowsWhatATagMayBeCalled();
    void makesATagBelowInitialTag();
    void refusesAUsedName();
    void makesATagFromNames();
    void refusesNamesOfWhichNoneIsThere();
    void combinesTagsLikeSets();
    void renamesATag();
    void deletesOnlyLeaves();
    void showsParentsBeforeChildren();

private:
    Tag tagOf(const QString &name, const std::vector<SampleIndex> &samples, std::optional<TagId> parent = {})
    {
        return createTag(*m_project, {.name = name,
                                      .samples = SampleSet::fromIndices(10, samples),
                                      .details = {},
                                      .parent = parent})
            .value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Project> m_project;
};

void TestTags::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project.emplace(Project::create(m_folder->filePath(u"p.atoll"_s), u"P"_s, m_folder->path()).value());
    std::vector<Sample> samples(10);
    for (SampleIndex i = 0; i < 10; ++i) {
        samples[static_cast<std::size_t>(i)].index = i;
        samples[static_cast<std::size_t>(i)].path = u"day %1/%2.png"_s.arg(i % 2).arg(i);
    }
    QVERIFY(m_project->samples().append(samples));
    QVERIFY(extendInitialTag(*m_project));
}

void TestTags::knowsWhatATagMayBeCalled_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("plain") << u"batch-1"_s << true;
    QTest::newRow("every sign") << u"0 .:;=@_-"_s << true;
    QTest::newRow("three letters") << u"abc"_s << true;
    QTest::newRow("the default of the agent") << u"CORESET_32_-1_08_14_2022__10_11_12"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("two letters") << u"ab"_s << false;
    QTest::newRow("blank first") << u" abc"_s << false;
    QTest::newRow("minus first") << u"-abc"_s << false;
    QTest::newRow("slash") << u"a/bc"_s << false;
    QTest::newRow("letters beyond English") << u"größe"_s << false;
    QTest::newRow("digits beyond ASCII") << u"ab٣"_s << false;
    QTest::newRow("line break at the end") << u"abc\n"_s << false;
    QTest::newRow("quote") << u"abc'"_s << false;
}

void TestTags::knowsWhatATagMayBeCalled()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isFine);
    QCOMPARE(checkTagName(name).has_value(), isFine);
    const Tag other = tagOf(u"other"_s, {1});
    QCOMPARE(createTag(*m_project, {.name = name, .samples = SampleSet(10), .details = {}, .parent = {}})
                 .has_value(),
             isFine);
    QCOMPARE(renameTag(*m_project, u"other"_s, name + (isFine ? u"2"_s : QString())).has_value(), isFine);
}

void TestTags::makesATagBelowInitialTag()
{
    const Tag made = tagOf(u"some"_s, {1, 5});
    const Tag stored = m_project->findTag(u"some"_s).value();
    QCOMPARE(stored.samples.indices(), (std::vector<SampleIndex>{1, 5}));
    QCOMPARE(stored.parent, std::optional(m_project->findTag(u"initial-tag"_s)->id));
    QCOMPARE(stored.id, made.id);
    QVERIFY(!stored.createdBy.isEmpty());
    QVERIFY(stored.createdAtMs > 0);
    QVERIFY(m_project->history().last(1)->front().sentence.contains(u"some"_s));
}

void TestTags::refusesAUsedName()
{
    (void)tagOf(u"some"_s, {1});
    const auto events = m_project->history().last(100)->size();
    const auto again =
        createTag(*m_project, {.name = u"some"_s, .samples = SampleSet(10), .details = {}, .parent = {}});
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(m_project->findTag(u"some"_s)->samples.count(), 1);
    QCOMPARE(m_project->history().last(100)->size(), events);
}

void TestTags::makesATagFromNames()
{
    const auto made = createTagFromNames(
        *m_project, u"named"_s,
        {u"day 1\\3.png"_s, u"./day 0/4.png"_s, u"../day 0/2.png"_s, u"day 0/4.png"_s}, u"list.txt"_s);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(made->tag.samples.indices(), (std::vector<SampleIndex>{3, 4}));
    QCOMPARE(made->report.unmatched, 1);
    QCOMPARE(made->tag.details[u"source"_s].toString(), u"list.txt"_s);
}

void TestTags::refusesNamesOfWhichNoneIsThere()
{
    QCOMPARE(createTagFromNames(*m_project, u"named"_s, {u"none.png"_s}, {}).error().kind,
             ErrorKind::NotFound);
    QVERIFY(!m_project->findTag(u"named"_s));
}

void TestTags::combinesTagsLikeSets()
{
    const std::vector<SampleIndex> left{0, 1, 2, 9};
    const std::vector<SampleIndex> right{1, 3, 9};
    const Tag first = tagOf(u"left"_s, left);
    (void)tagOf(u"right"_s, right);
    for (const TagOperation operation :
         {TagOperation::Union, TagOperation::Intersection, TagOperation::Difference}) {
        std::vector<SampleIndex> expected;
        auto out = std::back_inserter(expected);
        if (operation == TagOperation::Union)
            std::ranges::set_union(left, right, out);
        else if (operation == TagOperation::Intersection)
            std::ranges::set_intersection(left, right, out);
        else
            std::ranges::set_difference(left, right, out);
        const Tag made =
            combineTags(*m_project, operation, operationName(operation), u"left"_s, u"right"_s).value();
        QCOMPARE(made.samples.indices(), expected);
        QCOMPARE(made.parent, std::optional(first.id));
        QCOMPARE(made.kind, TagKind::Arithmetic);
        QCOMPARE(made.details[u"operation"_s].toString(), operationName(operation));
    }
    QCOMPARE(combineTags(*m_project, TagOperation::Union, u"new"_s, u"left"_s, u"none"_s).error().kind,
             ErrorKind::NotFound);
}

void TestTags::renamesATag()
{
    const Tag tag = tagOf(u"before"_s, {1});
    (void)tagOf(u"taken"_s, {1});
    QVERIFY(renameTag(*m_project, u"before"_s, u"after"_s));
    QCOMPARE(m_project->findTag(u"after"_s)->id, tag.id);
    QVERIFY(renameTag(*m_project, u"after"_s, u"after"_s));
    QCOMPARE(renameTag(*m_project, u"after"_s, u"taken"_s).error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(renameTag(*m_project, u"before"_s, u"xyz"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(renameTag(*m_project, u"initial-tag"_s, u"all"_s).error().kind, ErrorKind::Invalid);
    QCOMPARE(renameTag(*m_project, u"after"_s, u"initial-tag"_s).error().kind, ErrorKind::AlreadyExists);
}

void TestTags::deletesOnlyLeaves()
{
    const Tag parent = tagOf(u"parent"_s, {1});
    const Tag child = tagOf(u"child"_s, {1}, parent.id);
    QVERIFY(m_project->scores().put(
        {.tag = child.id, .type = u"s"_s, .source = {}, .createdAtMs = 0, .values = {1}}));
    const auto refused = deleteTag(*m_project, u"parent"_s);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(u"\"child\""_s), qPrintable(refused.error().message));
    QCOMPARE(deleteTag(*m_project, u"initial-tag"_s).error().kind, ErrorKind::Invalid);
    QVERIFY(deleteTag(*m_project, u"child"_s));
    QVERIFY(m_project->scores().all()->empty());
    QVERIFY(deleteTag(*m_project, u"parent"_s));
    QCOMPARE(m_project->tags().names()->size(), std::size_t{1});
}

void TestTags::showsParentsBeforeChildren()
{
    const Tag a = tagOf(u"aaa"_s, {1, 2, 3});
    (void)tagOf(u"bbb"_s, {4});
    Tag batch;
    batch.name = u"batch"_s;
    batch.parent = a.id;
    batch.kind = TagKind::Selection;
    batch.samples = SampleSet::fromIndices(10, std::vector<SampleIndex>{1, 2, 3, 7});
    batch.selection = SelectionRecord{.method = u"RANDOM"_s,
                                      .queryTag = m_project->findTag(u"bbb"_s)->id,
                                      .preselectedTag = a.id,
                                      .embedding = {},
                                      .scoreType = {},
                                      .picks = {7},
                                      .pickDistances = {}};
    const TagId id = m_project->tags().add(batch).value();
    QVERIFY(m_project->scores().put(
        {.tag = id, .type = u"s"_s, .source = {}, .createdAtMs = 0, .values = {1, 2, 3, 4}}));

    QStringList names;
    QStringList shape;
    const std::vector<TagTreeRow> rows = tagTree(*m_project).value();
    for (const TagTreeRow &row : rows) {
        names << row.tag.name;
        shape << u"%1%2"_s.arg(row.depth).arg(row.isLastChild ? u"." : u"+");
    }
    QCOMPARE(names, (QStringList{u"initial-tag"_s, u"aaa"_s, u"batch"_s, u"bbb"_s}));
    QCOMPARE(shape, (QStringList{u"0."_s, u"1+"_s, u"2."_s, u"1."_s}));
    QCOMPARE(rows[2].parent, u"aaa"_s);
    QCOMPARE(rows[2].queryTag, u"bbb"_s);
    QCOMPARE(rows[2].preselected, u"aaa"_s);
    QCOMPARE(rows[2].count, 4);
    QCOMPARE(rows[2].scores.size(), std::size_t{1});

    QVERIFY(deleteTag(*m_project, u"bbb"_s));
    const std::vector<TagTreeRow> later = tagTree(*m_project).value();
    QCOMPARE(later.back().tag.name, u"batch"_s);
    QVERIFY2(later.back().queryTag.isEmpty(), "the query tag of a selection may go");
}

QTEST_GUILESS_MAIN(TestTags)

#include "tst_tags.moc"
