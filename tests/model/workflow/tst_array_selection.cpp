#include "model/formats/arrays/npy_writer.h"
#include "model/formats/arrays/npz_writer.h"
#include "model/workflow/array_selection.h"
#include "tests/support/selection_project.h"
#include "tests/support/written_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestArraySelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void selectsFromAllRows();
    void candidatesAndPreselectedAreSets();
    void scoresGoWithTheirRows();
    void scoresComeFromAnArchive();
    void needsNoEmbeddingWhereNoneIsLookedAt();
    void badInputIsNamed_data();
    void badInputIsNamed();
    void picksAreWrittenWhole();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        return writeFile(m_folder->path(), name, bytes);
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_embeddings;
    TaskControl m_control;
};

void TestArraySelection::init()
{
    m_folder.emplace();
    m_embeddings = write(u"X.npy"_s, npyBytes(SelectionProject::vectors(30)));
}

void TestArraySelection::selectsFromAllRows()
{
    ArraySelectionRequest request;
    request.embeddings = m_embeddings;
    request.config.nSamples = 0.2;
    const ArraySelection selection = SelectionProject::must(selectFromArrays(request, m_control));
    QCOMPARE(selection.samples, 30);
    QCOMPARE(selection.result->picks.size(), std::size_t(6));
    QCOMPARE(selection.result->picks.front(), 0);
}

void TestArraySelection::candidatesAndPreselectedAreSets()
{
    ArraySelectionRequest request;
    request.embeddings = m_embeddings;
    request.candidates = write(u"candidates.txt"_s, "9\r\n3\n\n 4 \n5\n3\n6\n");
    request.preselected = write(u"preselected.txt"_s, "3\n29\n");
    request.config.nSamples = 4;
    ArraySelection selection = SelectionProject::must(selectFromArrays(request, m_control));
    QCOMPARE(selection.candidates, 4);
    QCOMPARE(selection.preselected, 2);
    QCOMPARE(selection.result->picks.size(), std::size_t(2));
    for (const SampleIndex pick : selection.result->picks)
        QVERIFY(std::ranges::count(std::vector<SampleIndex>{4, 5, 6, 9}, pick) == 1);
    request.config.nSamples = 1;
    selection = SelectionProject::must(selectFromArrays(request, m_control));
    QVERIFY(!selection.result);
    QCOMPARE(selection.warnings.size(), 1);
}

void TestArraySelection::scoresGoWithTheirRows()
{
    std::vector<double> scores(30, 0.0);
    scores[17] = 0.9;
    scores[4] = 0.8;
    scores[11] = 0.95;
    ArraySelectionRequest request;
    request.embeddings = m_embeddings;
    request.scores = write(u"s.npy"_s, npyBytes(scores));
    request.candidates = write(u"candidates.txt"_s, "3\n4\n17\n20\n");
    request.config.method = u"ACTIVE_LEARNING"_s;
    request.config.nSamples = 2;
    QCOMPARE(SelectionProject::must(selectFromArrays(request, m_control)).result->picks,
             (std::vector<SampleIndex>{17, 4}));
}

void TestArraySelection::scoresComeFromAnArchive()
{
    std::vector<double> first(30, 0.0);
    std::vector<double> second(30, 0.0);
    first[3] = 1;
    second[4] = 1;
    NpzArrays arrays;
    arrays.emplace_back(u"uncertainty_margin"_s, npyBytes(first));
    arrays.emplace_back(u"uncertainty_entropy"_s, npyBytes(second));
    ArraySelectionRequest request;
    request.scores = m_folder->filePath(u"scores.npz"_s);
    QVERIFY(writeNpz(request.scores, arrays, m_control));
    request.config.method = u"ACTIVE_LEARNING"_s;
    request.config.nSamples = 1;
    QCOMPARE(SelectionProject::must(selectFromArrays(request, m_control)).result->picks.front(), 3);
    request.config.scoreType = u"uncertainty_entropy"_s;
    QCOMPARE(SelectionProject::must(selectFromArrays(request, m_control)).result->picks.front(), 4);
    request.config.scoreType = u"mine"_s;
    QVERIFY(selectFromArrays(request, m_control).error().message.contains(u"uncertainty_entropy"_s));
}

void TestArraySelection::needsNoEmbeddingWhereNoneIsLookedAt()
{
    ArraySelectionRequest request;
    request.scores = write(u"s.npy"_s, npyBytes(std::vector<double>(12, 0.5)));
    request.config.nSamples = 12;
    for (const QString &method : {u"RANDOM"_s, u"ACTIVE_LEARNING"_s}) {
        request.config.method = method;
        QCOMPARE(SelectionProject::must(selectFromArrays(request, m_control)).result->picks.size(),
                 std::size_t(12));
    }
}

void TestArraySelection::badInputIsNamed_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QByteArray>("preselected");
    QTest::addColumn<int>("scores");
    QTest::addColumn<QString>("fragment");
    QTest::addRow("a row that is not there") << u"CORESET"_s << QByteArray("1\n30\n") << -1 << u"line 2"_s;
    QTest::addRow("a negative row") << u"CORESET"_s << QByteArray("-1\n") << -1 << u"line 1"_s;
    QTest::addRow("words") << u"CORESET"_s << QByteArray("1\n2\nthree\n") << -1 << u"three"_s;
    QTest::addRow("no scores") << u"CORAL"_s << QByteArray() << -1 << u"CORAL needs one score"_s;
    QTest::addRow("too few scores") << u"CORAL"_s << QByteArray() << 29 << u"29 scores"_s;
}

void TestArraySelection::badInputIsNamed()
{
    QFETCH(QString, method);
    QFETCH(QByteArray, preselected);
    QFETCH(int, scores);
    QFETCH(QString, fragment);
    ArraySelectionRequest request;
    request.embeddings = m_embeddings;
    if (!preselected.isEmpty())
        request.preselected = write(u"p.txt"_s, preselected);
    if (scores >= 0)
        request.scores =
            write(u"s.npy"_s, npyBytes(std::vector<double>(static_cast<std::size_t>(scores), 0.5)));
    request.config.method = method;
    request.config.nSamples = 5;
    const Result<ArraySelection> selection = selectFromArrays(request, m_control);
    QVERIFY(!selection);
    QVERIFY2(selection.error().message.contains(fragment), qPrintable(selection.error().message));
}

void TestArraySelection::picksAreWrittenWhole()
{
    const QString path = m_folder->filePath(u"picks.txt"_s);
    QVERIFY(writePicks(path, {5, 3, 12}));
    QCOMPARE(fileBytes(path), "5\n3\n12\n");
    QVERIFY(writePicks(path, {7}));
    QCOMPARE(fileBytes(path), "7\n");
    QVERIFY(!writePicks(m_folder->filePath(u"nowhere/picks.txt"_s), {7}));
}

QTEST_GUILESS_MAIN(TestArraySelection)
#include "tst_array_selection.moc"
