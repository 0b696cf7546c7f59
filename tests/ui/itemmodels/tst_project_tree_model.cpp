#include "ui/itemmodels/project_tree_model.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QItemSelectionModel>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

using Section = ProjectTreeModel::Section;

struct TagSketch
{
    qint64 id = 0;
    QString name;
    int depth = 0;
    SampleIndex count = 0;
};

TagTreeRow tagRow(const TagSketch &sketch)
{
    TagTreeRow row;
    row.tag.id = TagId{sketch.id};
    row.tag.name = sketch.name;
    row.tag.kind = sketch.depth == 0 ? TagKind::Initial : TagKind::Names;
    row.tag.createdBy = u"atoll 0.1.0"_s;
    row.depth = sketch.depth;
    row.count = sketch.count;
    return row;
}

ProjectTreeContent contentOf(const std::vector<TagSketch> &tags)
{
    ProjectTreeContent content;
    for (const TagSketch &sketch : tags)
        content.tags.push_back(tagRow(sketch));
    return content;
}

const std::vector<TagSketch> &loop()
{
    static const std::vector<TagSketch> tags{{1, u"initial-tag"_s, 0, 1000},
                                             {2, u"seed-150"_s, 1, 150},
                                             {3, u"al-iter-1"_s, 2, 200},
                                             {4, u"night"_s, 1, 77}};
    return tags;
}

/// The tags below an index as "name(child child) name".
QString outline(const ProjectTreeModel &model, const QModelIndex &parent)
{
    QStringList parts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString below = outline(model, index);
        parts << index.data().toString() + (below.isEmpty() ? QString() : u'(' + below + u')');
    }
    return parts.join(u' ');
}

}  // namespace

class TestProjectTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTagsAsAHistory();
    void keepsSectionsInOrder();
    void tellsHowATagCameToBe();
    void marksTheWorkingSet();
    void showsTheOtherLists();
    void changesOnlyWhatDiffers();
    void keepsExpansionAndSelection();
    void followsARename();
    void asksForAnotherName();
    void survivesAnyChange();
    void givesIconsOfTheirNames();
};

void TestProjectTreeModel::showsTagsAsAHistory()
{
    ProjectTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setContent(contentOf(loop()));
    QCOMPARE(outline(model, model.sectionIndex(Section::Tags)), u"initial-tag(seed-150(al-iter-1) night)"_s);
    const QModelIndex seed = model.tagIndex(u"seed-150"_s);
    QVERIFY(seed.isValid());
    QCOMPARE(seed.siblingAtColumn(ProjectTreeModel::CountColumn).data().toString(), QLocale().toString(150));
    QCOMPARE(seed.data(ProjectTreeModel::IdRole).toLongLong(), 2);
    QCOMPARE(seed.data(ProjectTreeModel::KindRole).toInt(), int(ProjectTreeModel::Kind::Tag));
    QVERIFY(!model.tagIndex(u"no such"_s).isValid());
}

void TestProjectTreeModel::keepsSectionsInOrder()
{
    const ProjectTreeModel model;
    QCOMPARE(model.rowCount(), 6);
    const QStringList names{u"tags"_s,        u"filters"_s, u"embeddings"_s,
                            u"predictions"_s, u"scores"_s,  u"checks"_s};
    for (int section = 0; section < 6; ++section)
        QCOMPARE(
            model.sectionIndex(static_cast<Section>(section)).data(ProjectTreeModel::NameRole).toString(),
            names[section]);
}

void TestProjectTreeModel::tellsHowATagCameToBe()
{
    ProjectTreeContent content = contentOf(loop());
    TagTreeRow &row = content.tags[2];
    row.tag.kind = TagKind::Selection;
    row.tag.selection = SelectionRecord{.method = u"CORAL"_s,
                                        .queryTag = TagId{1},
                                        .preselectedTag = TagId{2},
                                        .embedding = u"mobilenet"_s,
                                        .scoreType = u"uncertainty_margin"_s,
                                        .nSamples = 200,
                                        .minDistance = 0.25,
                                        .seed = 42,
                                        .picks = std::vector<SampleIndex>(50, 0),
                                        .pickDistances = {}};
    row.queryTag = u"pool"_s;
    row.preselected = u"seed-150"_s;
    ProjectTreeModel model;
    model.setContent(content);
    const QString tip = model.tagIndex(u"al-iter-1"_s).data(Qt::ToolTipRole).toString();
    for (const QString &part :
         {u"al-iter-1"_s, u"CORAL"_s, u"50"_s, u"pool"_s, u"seed-150"_s, u"mobilenet"_s,
          u"uncertainty_margin"_s, u"200"_s, QLocale().toString(0.25), u"42"_s, u"atoll 0.1.0"_s})
        QVERIFY2(tip.contains(part), qPrintable(part + u" is not in: "_s + tip));
}

void TestProjectTreeModel::marksTheWorkingSet()
{
    ProjectTreeModel model;
    ProjectTreeContent content = contentOf(loop());
    content.workingSet = u"night"_s;
    model.setContent(content);
    const QModelIndex night = model.tagIndex(u"night"_s);
    const QModelIndex seed = model.tagIndex(u"seed-150"_s);
    QVERIFY(night.data(Qt::FontRole).value<QFont>().bold());
    QCOMPARE(night.data(ProjectTreeModel::IconNameRole).toString(), u"working-set"_s);
    QVERIFY(!seed.data(Qt::FontRole).isValid());
    QCOMPARE(seed.data(ProjectTreeModel::IconNameRole).toString(), u"tag"_s);
    QSignalSpy changed(&model, &ProjectTreeModel::dataChanged);
    content.workingSet = u"seed-150"_s;
    model.setContent(content);
    QCOMPARE(changed.size(), 2);
    QVERIFY(seed.data(ProjectTreeModel::IsCurrentRole).toBool());
    QVERIFY(!night.data(ProjectTreeModel::IsCurrentRole).toBool());
}

void TestProjectTreeModel::showsTheOtherLists()
{
    ProjectTreeContent content = contentOf(loop());
    content.tags[0].scores = {{ScoreId{5}, TagId{1}, u"uncertainty_entropy"_s, u"model-v2"_s, 0, 1000},
                              {ScoreId{6}, TagId{1}, u"sharpness"_s, {}, 0, 1000}};
    content.tags[3].scores = {{ScoreId{7}, TagId{4}, u"sharpness"_s, {}, 0, 77}};
    EmbeddingInfo mobilenet;
    mobilenet.id = EmbeddingId{3};
    mobilenet.name = u"mobilenet"_s;
    mobilenet.rows = 1000;
    mobilenet.width = 512;
    content.embeddings.push_back(mobilenet);
    content.activeEmbedding = u"mobilenet"_s;
    content.predictions.push_back({u"model-v2"_s, 999, 1000, u"classification"_s});
    content.savedFilters.push_back({u"dark cars"_s, u"class: car; luminance ≤ 0.2"_s});
    content.checks.damaged = 4;
    ProjectTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setContent(content);
    QCOMPARE(outline(model, model.sectionIndex(Section::Scores)),
             u"initial-tag(uncertainty_entropy sharpness) night(sharpness)"_s);
    const QModelIndex score = model.index(0, 0, model.index(1, 0, model.sectionIndex(Section::Scores)));
    QCOMPARE(score.data(ProjectTreeModel::TagNameRole).toString(), u"night"_s);
    QCOMPARE(score.data(ProjectTreeModel::IdRole).toLongLong(), 7);
    QCOMPARE(outline(model, model.sectionIndex(Section::SavedFilters)), u"dark cars"_s);
    const QModelIndex embedding = model.index(0, 0, model.sectionIndex(Section::Embeddings));
    QVERIFY(embedding.data(ProjectTreeModel::IsCurrentRole).toBool());
    const auto countOf = [&](Section section, int row) {
        return model.index(row, ProjectTreeModel::CountColumn, model.sectionIndex(section)).data().toString();
    };
    QCOMPARE(countOf(Section::Embeddings, 0), u"512-d"_s);
    QCOMPARE(countOf(Section::Predictions, 0), u"99 %"_s);  // 100 % would say that none is missing
    QCOMPARE(countOf(Section::Checks, 0), u"4"_s);
    QCOMPARE(countOf(Section::Checks, 1), u"–"_s);
    QVERIFY(!model.tagIndex(u"uncertainty_entropy"_s).isValid());
}

void TestProjectTreeModel::changesOnlyWhatDiffers()
{
    ProjectTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setContent(contentOf(loop()));
    QSignalSpy reset(&model, &ProjectTreeModel::modelReset);
    QSignalSpy inserted(&model, &ProjectTreeModel::rowsInserted);
    QSignalSpy removed(&model, &ProjectTreeModel::rowsRemoved);
    QSignalSpy changed(&model, &ProjectTreeModel::dataChanged);
    model.setContent(contentOf(loop()));
    QCOMPARE(inserted.size() + removed.size() + changed.size() + reset.size(), 0);

    auto tags = loop();
    tags[1].count = 151;
    model.setContent(contentOf(tags));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.tagIndex(u"seed-150"_s));

    tags.insert(tags.begin() + 3, {9, u"al-iter-2"_s, 3, 250});
    model.setContent(contentOf(tags));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0][0].toModelIndex(), model.tagIndex(u"al-iter-1"_s));
    QCOMPARE(changed.size(), 2);  // how many tags there are

    tags.pop_back();
    model.setContent(contentOf(tags));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(outline(model, model.sectionIndex(Section::Tags)),
             u"initial-tag(seed-150(al-iter-1(al-iter-2)))"_s);
}

void TestProjectTreeModel::keepsExpansionAndSelection()
{
    ProjectTreeModel model;
    model.setContent(contentOf(loop()));
    QTreeView view;
    view.setModel(&model);
    view.expandAll();
    view.collapse(model.sectionIndex(Section::Checks));
    view.setCurrentIndex(model.tagIndex(u"al-iter-1"_s));
    auto tags = loop();
    tags.insert(tags.begin() + 1, {8, u"first of all"_s, 1, 5});
    tags[2].count = 160;
    ProjectTreeContent content = contentOf(tags);
    content.workingSet = u"night"_s;
    model.setContent(content);
    QVERIFY(view.isExpanded(model.tagIndex(u"seed-150"_s)));
    QVERIFY(view.isExpanded(model.sectionIndex(Section::Tags)));
    QVERIFY(!view.isExpanded(model.sectionIndex(Section::Checks)));
    QCOMPARE(view.currentIndex(), model.tagIndex(u"al-iter-1"_s));
    QVERIFY(view.selectionModel()->isSelected(model.tagIndex(u"al-iter-1"_s)));
}

void TestProjectTreeModel::followsARename()
{
    ProjectTreeModel model;
    model.setContent(contentOf(loop()));
    const QPersistentModelIndex night = model.tagIndex(u"night"_s);
    auto tags = loop();
    tags[3].name = u"dusk"_s;
    model.setContent(contentOf(tags));
    QVERIFY(night.isValid());
    QCOMPARE(night.data().toString(), u"dusk"_s);
}

void TestProjectTreeModel::asksForAnotherName()
{
    ProjectTreeModel model;
    model.setContent(contentOf(loop()));
    QSignalSpy asked(&model, &ProjectTreeModel::renameRequested);
    const QModelIndex night = model.tagIndex(u"night"_s);
    QVERIFY(night.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(model.setData(night, u" dusk "_s));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].toString(), u"night"_s);
    QCOMPARE(asked[0][2].toString(), u"dusk"_s);
    QCOMPARE(night.data().toString(), u"night"_s);
    QVERIFY(!model.setData(night, u"  "_s));
    QVERIFY(!model.setData(night, u"night"_s));
    QVERIFY(!model.setData(model.tagIndex(u"initial-tag"_s), u"another"_s));
    QVERIFY(!model.setData(model.sectionIndex(Section::Tags), u"another"_s));
    QCOMPARE(asked.size(), 1);
}

void TestProjectTreeModel::survivesAnyChange()
{
    QRandomGenerator random(11);
    ProjectTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 60; ++round) {
        // A tree by chance, in the order of a walk through it.
        std::vector<TagSketch> tags;
        QList<int> ids{1, 2, 3, 4, 5, 6, 7, 8, 9};
        std::shuffle(ids.begin(), ids.end(), random);
        int depth = 0;
        for (int i = 0; i < random.bounded(10); ++i) {
            tags.push_back({ids[i], u"tag %1"_s.arg(ids[i]), depth, random.bounded(3)});
            depth = random.bounded(depth + 2);
        }
        model.setContent(contentOf(tags));
        ProjectTreeModel fresh;
        fresh.setContent(contentOf(tags));
        QCOMPARE(outline(model, {}), outline(fresh, {}));
    }
}

void TestProjectTreeModel::givesIconsOfTheirNames()
{
    QStringList asked;
    ProjectTreeModel model([&](const QString &name) {
        asked << name;
        return QIcon();
    });
    model.setContent(contentOf(loop()));
    QVERIFY(model.tagIndex(u"night"_s).data(Qt::DecorationRole).isValid());
    QCOMPARE(asked, QStringList{u"tag"_s});
}

QTEST_MAIN(TestProjectTreeModel)
#include "tst_project_tree_model.moc"
