#include "model/workflow/labelling.h"
#include "model/workflow/projection.h"
#include "model/workflow/tags.h"
#include "tests/support/selection_project.h"
#include "ui/viewstate/workbench.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Atoll;

/// A window's shared state on a real project of 60 samples with an embedding, a map and scores.
class WorkbenchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"test.atoll"_s);
        SelectionProject made(m_path);
        made.addTag(u"early"_s, SelectionProject::range(0, 20));
        made.addScores(u"initial-tag"_s, u"uncertainty_margin"_s,
                       SelectionProject::randomScores(SelectionProject::sampleCount, 7));
        TaskControl control;
        SelectionProject::must(projectEmbedding(made.project(), {}, control));
    }

    void opensAndShowsEverything()
    {
        Workbench workbench;
        openIn(workbench);
        QCOMPARE(workbench.project().sampleCount(), SelectionProject::sampleCount);
        QTRY_COMPARE(workbench.view().shownCount(), SelectionProject::sampleCount);
        QTRY_VERIFY(workbench.map().coordinates());
        QCOMPARE(workbench.map().coordinates()->rows(), Eigen::Index(SelectionProject::sampleCount));
        QTRY_VERIFY(workbench.project().pictures());
        QCOMPARE(workbench.project().pictures()->path(3), u"3.png"_s);
        QVERIFY(workbench.selection().isEmpty());
    }

    void saysWhyItCannotOpen_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a file that is not there") << u"none.atoll"_s << QByteArray();
        QTest::newRow("a file that is no project") << u"other.atoll"_s << QByteArray("not a project at all");
    }
    void saysWhyItCannotOpen()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        const QString path = m_folder->filePath(file);
        if (!content.isEmpty()) {
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(content);
        }
        Workbench workbench;
        QSignalSpy failures(&workbench.project(), &ProjectState::openFailed);
        QSignalSpy openings(&workbench.project(), &ProjectState::opened);
        workbench.open(path, Access::ReadWrite, {});
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(failures[0][0].toString(), path);
        QVERIFY(!failures[0][1].value<Error>().message.isEmpty());
        QVERIFY(!workbench.project().isOpen());
        QCOMPARE(openings.size(), 0);
        // The next one opens all the same.
        openIn(workbench);
    }

    void followsWorkingSetAndFilter()
    {
        Workbench workbench;
        openIn(workbench);
        workbench.view().setWorkingSetTag(u"early"_s);
        QTRY_COMPARE(workbench.view().shown(), SelectionProject::range(0, 20));
        FilterClause clause;
        clause.kind = FilterClause::Kind::NameContains;
        clause.text = u"1"_s;
        workbench.view().addClause(clause);
        // 1, 10 ... 19
        QTRY_COMPARE(workbench.view().shownCount(), 11);
        QVERIFY(workbench.view().shown().contains(1));
        workbench.view().removeClause(0);
        QTRY_COMPARE(workbench.view().shownCount(), 20);
        workbench.view().setWorkingSetTag(u"no such tag"_s);
        QTRY_COMPARE(workbench.view().shownCount(), SelectionProject::sampleCount);
        QCOMPARE(workbench.view().workingSetTag(), u"initial-tag"_s);
    }

    void newRangeTakesThePlaceOfTheOldOne()
    {
        Workbench workbench;
        openIn(workbench);
        FilterClause clause;
        clause.kind = FilterClause::Kind::NumberInRange;
        clause.column = scoreKey();
        clause.least = 0.5;
        workbench.view().addClause(clause);
        clause.least = 0.9;
        workbench.view().addClause(clause);
        QCOMPARE(workbench.view().filter().size(), std::size_t(1));
        const auto scores = SelectionProject::randomScores(SelectionProject::sampleCount, 7);
        const auto expected = std::ranges::count_if(scores, [](double score) { return score >= 0.9; });
        QTRY_COMPARE(workbench.view().shownCount(), SampleIndex(expected));
    }

    void sortsByScore()
    {
        Workbench workbench;
        openIn(workbench);
        workbench.view().setSortKey({scoreKey(), true});
        const auto scores = SelectionProject::randomScores(SelectionProject::sampleCount, 7);
        std::vector<SampleIndex> expected = SampleSet::all(SelectionProject::sampleCount).indices();
        std::ranges::stable_sort(expected, [&](SampleIndex left, SampleIndex right) {
            return float(scores[std::size_t(left)]) > float(scores[std::size_t(right)]);
        });
        QTRY_COMPARE(*workbench.view().order(), expected);
    }

    void colourIsReadAndForgotten()
    {
        Workbench workbench;
        openIn(workbench);
        workbench.colours().setColumn(scoreKey());
        QTRY_VERIFY(workbench.colours().column());
        QCOMPARE(workbench.colours().column()->info.key, scoreKey());
        workbench.colours().setColumn({ColumnSource::Tag, u"gone"_s, {}});
        QTRY_VERIFY(!workbench.colours().column());
    }

    void labelsShowAtOnce()
    {
        Workbench workbench;
        openIn(workbench);
        workbench.project().apply<LabellingReport>(u"label"_s,
                                                   [](Project &project, TaskControl &) {
                                                       return setClass(project, SelectionProject::range(5, 9),
                                                                       u"cat"_s, u"me"_s);
                                                   },
                                                   this, {});
        QTRY_COMPARE(workbench.colours().labelled(), SelectionProject::range(5, 9));
        QVERIFY(workbench.project().undo().undo);
    }

    void proposalIsThatOfTheModel()
    {
        Workbench workbench;
        openIn(workbench);
        const TagSelectionRequest request = requestFor(25);
        workbench.proposal().run(request);
        QTRY_VERIFY(workbench.proposal().proposal());
        QCOMPARE(workbench.proposal().picks(), picksOf(request));
        QCOMPARE(workbench.proposal().picks().size(), std::size_t(5));
        // Twice as many were chosen, so it can grow as well.
        QCOMPARE(workbench.proposal().mostPicks(), 10);
        for (const SampleIndex count : {3, 10, 1}) {
            workbench.proposal().setPickCount(count);
            QCOMPARE(workbench.proposal().picks(), picksOf(requestFor(20 + count)));
            QCOMPARE(workbench.proposal().proposal()->record.nSamples, 20.0 + count);
        }
        QTRY_VERIFY(workbench.proposal().summary());
        workbench.view().setSortKey({{ColumnSource::PickOrder, {}, {}}, false});
        QTRY_COMPARE(workbench.view().order()->front(), workbench.proposal().picks().front());
    }

    void acceptedProposalIsATag()
    {
        Workbench workbench;
        openIn(workbench);
        workbench.proposal().run(requestFor(25));
        QTRY_VERIFY(workbench.proposal().proposal());
        const std::vector<SampleIndex> picks = workbench.proposal().picks();
        QSignalSpy accepted(&workbench.proposal(), &ProposalState::accepted);
        workbench.view().setSortKey({{ColumnSource::PickOrder, {}, {}}, false});
        workbench.proposal().accept(u"batch-2"_s);
        QTRY_COMPARE(accepted.size(), 1);
        QVERIFY(!workbench.proposal().proposal());
        QTRY_VERIFY(workbench.project().findTag(u"batch-2"_s) != nullptr);
        const Tag &tag = workbench.project().findTag(u"batch-2"_s)->tag;
        QCOMPARE(tag.selection->picks, picks);
        QCOMPARE(workbench.view().sortKey().column.name, u"batch-2"_s);
        QTRY_COMPARE(workbench.view().order()->front(), picks.front());
    }

    void usedNameIsRefusedAndTheProposalStays()
    {
        Workbench workbench;
        openIn(workbench);
        QSignalSpy failures(&workbench.project(), &ProjectState::failed);
        workbench.proposal().run(requestFor(25));
        QTRY_VERIFY(workbench.proposal().proposal());
        workbench.proposal().accept(u"early"_s);
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY(workbench.proposal().proposal());
    }

    void cancelledRunLeavesNothing()
    {
        Workbench workbench;
        openIn(workbench);
        QSignalSpy failures(&workbench.project(), &ProjectState::failed);
        workbench.proposal().run(requestFor(25));
        workbench.proposal().cancel();
        QTRY_VERIFY(!workbench.proposal().isRunning());
        QCOMPARE(failures.size(), 0);
    }

    void viewsComeBack()
    {
        QJsonObject views;
        {
            Workbench workbench;
            openIn(workbench);
            workbench.view().setWorkingSetTag(u"early"_s);
            FilterClause clause;
            clause.kind = FilterClause::Kind::NumberInRange;
            clause.column = scoreKey();
            clause.least = 0.25;
            workbench.view().addClause(clause);
            workbench.view().setSortKey({scoreKey(), true});
            workbench.colours().setChoice({scoreKey(), u"magma"_s, ColourScaling::Quantile});
            workbench.map().setCamera({-1, -2, 3, 4});
            workbench.selection().select(SelectionProject::range(3, 6));
            workbench.selection().setCurrent(4);
            views = workbench.savedViews();
        }
        Workbench workbench;
        workbench.open(m_path, Access::ReadWrite, views);
        QTRY_VERIFY(workbench.project().isOpen());
        QCOMPARE(workbench.view().workingSetTag(), u"early"_s);
        QCOMPARE(workbench.view().filter().size(), std::size_t(1));
        QCOMPARE(workbench.view().sortKey(), (SortKey{scoreKey(), true}));
        QCOMPARE(workbench.colours().choice(),
                 (ColourChoice{scoreKey(), u"magma"_s, ColourScaling::Quantile}));
        QCOMPARE(workbench.map().camera(), QRectF(-1, -2, 3, 4));
        QCOMPARE(workbench.selection().samples(), SelectionProject::range(3, 6));
        QCOMPARE(workbench.selection().current(), 4);
        QTRY_VERIFY(workbench.view().shownCount() > 0);
    }

    void readOnlyProjectRefusesChanges()
    {
        Workbench workbench;
        workbench.open(m_path, Access::ReadOnly, {});
        QTRY_VERIFY(workbench.project().isOpen());
        QVERIFY(workbench.project().isReadOnly());
        QSignalSpy failures(&workbench.project(), &ProjectState::failed);
        workbench.project().apply<Tag>(u"tag"_s,
                                       [](Project &project, TaskControl &) {
                                           TagRequest request;
                                           request.name = u"new-tag"_s;
                                           request.samples = SelectionProject::range(0, 2);
                                           return createTag(project, request);
                                       },
                                       this, {});
        QTRY_COMPARE(failures.size(), 1);
    }

    void closingForgetsTheProject()
    {
        Workbench workbench;
        openIn(workbench);
        QTRY_COMPARE(workbench.view().shownCount(), SelectionProject::sampleCount);
        workbench.selection().select(SelectionProject::range(0, 3));
        QSignalSpy closings(&workbench.project(), &ProjectState::closed);
        workbench.project().close();
        QCOMPARE(closings.size(), 1);
        QCOMPARE(workbench.view().shownCount(), 0);
        QVERIFY(workbench.view().order()->empty());
        QVERIFY(workbench.selection().isEmpty());
        QVERIFY(!workbench.map().coordinates());
        QCOMPARE(workbench.project().sampleCount(), 0);
    }

private:
    void openIn(Workbench &workbench)
    {
        workbench.open(m_path, Access::ReadWrite, {});
        QTRY_VERIFY(workbench.project().isOpen());
    }

    [[nodiscard]] static ColumnKey scoreKey()
    {
        return {ColumnSource::Score, u"uncertainty_margin"_s, u"initial-tag"_s};
    }

    [[nodiscard]] static TagSelectionRequest requestFor(int total)
    {
        TagSelectionRequest request;
        request.preselectedTag = u"early"_s;
        request.config.method = u"CORAL"_s;
        request.config.nSamples = total;
        request.config.name = u"batch-1"_s;
        return request;
    }

    [[nodiscard]] std::vector<SampleIndex> picksOf(const TagSelectionRequest &request) const
    {
        const Project project = SelectionProject::must(Project::open(m_path, Access::ReadOnly));
        TaskControl control;
        return SelectionProject::must(proposeSelection(project, request, control)).record.picks;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(WorkbenchTest)
#include "tst_workbench.moc"
