#include "model/formats/names/name_matcher.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

const std::vector<QString> dataSet{u"a.png"_s, u"day 1/b.png"_s, u"day 2/Ärger.png"_s, u"day 2/deep/c.png"_s};

}

class TestNameMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsThroughALinkToTheRoot();
    void countsAndListsUnmatchedNames();
    void refusesWhenNothingMatches();
    void matchesBaseNames_data();
    void matchesBaseNames();
    void reportsWarnings();
    void keepsNamesWithBackslashesApart();
    void matchesAMillionNamesQuickly();
};

void TestNameMatcher::finds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("index");
    QTest::newRow("the path itself") << u"day 1/b.png"_s << 1;
    QTest::newRow("backslashes") << u"day 2\\deep\\c.png"_s << 3;
    QTest::newRow("a leading ./") << u"./a.png"_s << 0;
    QTest::newRow("a leading .\\") << u".\\day 1\\b.png"_s << 1;
    QTest::newRow("repeated ./") << u"././a.png"_s << 0;
    QTest::newRow("a decomposed letter") << u"day 2/A\u0308rger.png"_s << 2;
    QTest::newRow("double separators") << u"day 2//deep///c.png"_s << 3;
    QTest::newRow("a way back that stays inside") << u"day 2/../a.png"_s << 0;
    QTest::newRow("an absolute path inside the root") << u"/data/set/day 1/b.png"_s << 1;
    QTest::newRow("another case") << u"A.png"_s << -1;
    QTest::newRow("leaves the root") << u"../a.png"_s << -1;
    QTest::newRow("leaves the root and comes back") << u"../set/a.png"_s << -1;
    QTest::newRow("leaves in the middle") << u"day 1/../../a.png"_s << -1;
    QTest::newRow("absolute elsewhere") << u"/data/other/a.png"_s << -1;
    QTest::newRow("a folder that only begins like the root") << u"/data/settle/a.png"_s << -1;
    QTest::newRow("absolute, leaving by ..") << u"/data/set/../a.png"_s << -1;
    QTest::newRow("a drive elsewhere") << u"C:\\set\\a.png"_s << -1;
    QTest::newRow("a base name alone") << u"b.png"_s << -1;
    QTest::newRow("nothing") << QString() << -1;
    QTest::newRow("the root") << u"/data/set/"_s << -1;
    QTest::newRow("only a dot") << u"."_s << -1;
}

void TestNameMatcher::finds()
{
    QFETCH(QString, name);
    QFETCH(int, index);
    const NameMatcher matcher(dataSet, u"/data/set"_s);
    QCOMPARE(matcher.find(name), SampleIndex(index));
}

void TestNameMatcher::findsThroughALinkToTheRoot()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"real"_s));
    QVERIFY(QFile::link(folder.filePath(u"real"_s), folder.filePath(u"link"_s)));
    const NameMatcher matcher(dataSet, folder.filePath(u"link"_s));
    QCOMPARE(matcher.find(folder.filePath(u"link/a.png"_s)), 0);
    QCOMPARE(matcher.find(QDir(folder.filePath(u"real"_s)).canonicalPath() + u"/a.png"_s), 0);
}

void TestNameMatcher::countsAndListsUnmatchedNames()
{
    std::vector<QString> names{u"a.png"_s};
    for (int i = 0; i < 25; ++i)
        names.push_back(u"none%1.png"_s.arg(i));
    const Result<NameMatches> matches = NameMatcher(dataSet, {}).match(names);
    QVERIFY(matches);
    QCOMPARE(matches->matched, qint64(1));
    QCOMPARE(matches->unmatched, qint64(25));
    QCOMPARE(matches->firstUnmatched.size(), 10);
    QCOMPARE(matches->firstUnmatched.first(), u"none0.png"_s);
    QCOMPARE(matches->samples[0], 0);
    QCOMPARE(matches->samples[25], -1);
    QVERIFY(!matches->byBaseName);
}

void TestNameMatcher::refusesWhenNothingMatches()
{
    const NameMatcher matcher(dataSet, {});
    const Result<NameMatches> none = matcher.match(std::vector<QString>{u"x.png"_s, u"/etc/passwd"_s});
    QVERIFY(!none);
    QVERIFY2(none.error().message.contains(u"None of the 2 names"), qPrintable(none.error().message));
    QVERIFY(none.error().message.contains(u"x.png"));
    QVERIFY(!matcher.match({}));
}

void TestNameMatcher::matchesBaseNames_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QList<int>>("samples");  // empty: nothing matches
    QTest::newRow("bare names") << QStringList{u"b.png"_s, u"c.png"_s} << QList<int>{1, 3};
    QTest::newRow("names from another folder")
        << QStringList{u"images/b.png"_s, u"images/c.png"_s} << QList<int>{1, 3};
    QTest::newRow("bare names among paths") << QStringList{u"a.png"_s, u"c.png"_s} << QList<int>{0, 3};
    QTest::newRow("a foreign folder among paths")
        << QStringList{u"a.png"_s, u"x/c.png"_s} << QList<int>{0, -1};
    QTest::newRow("the same base name twice") << QStringList{u"x/b.png"_s, u"y/b.png"_s} << QList<int>{};
    QTest::newRow("names that leave the root")
        << QStringList{u"../b.png"_s, u"/elsewhere/c.png"_s} << QList<int>{};
}

void TestNameMatcher::matchesBaseNames()
{
    QFETCH(QStringList, names);
    QFETCH(QList<int>, samples);
    const Result<NameMatches> matches = NameMatcher(dataSet, u"/data/set"_s).match(names);
    QCOMPARE(matches.has_value(), !samples.isEmpty());
    if (matches) {
        QCOMPARE(QList<int>(matches->samples.begin(), matches->samples.end()), samples);
        QCOMPARE(matches->byBaseName, !samples.contains(-1));
    }
    std::vector<QString> twice = dataSet;
    twice.push_back(u"night/b.png"_s);
    const Result<NameMatches> ambiguous = NameMatcher(twice, {}).match(std::vector<QString>{u"c.png"_s});
    QVERIFY2(!ambiguous, "one repeated base name in the data set rules all base names out");
}

void TestNameMatcher::reportsWarnings()
{
    ImportReport report;
    NameMatcher(dataSet, {}).match(std::vector<QString>{u"a.png"_s, u"nowhere.png"_s})->addTo(report);
    QCOMPARE(report.matched, qint64(1));
    QCOMPARE(report.unmatched, qint64(1));
    QCOMPARE(report.warnings.size(), std::size_t(1));
    QCOMPARE(report.warnings[0].code, u"unmatched-names"_s);
    QCOMPARE(report.warnings[0].message, u"1 name is not in the dataset: nowhere.png"_s);

    ImportReport bare;
    NameMatcher(dataSet, {}).match(std::vector<QString>{u"b.png"_s})->addTo(bare);
    QCOMPARE(bare.warnings.at(0).code, u"base-names"_s);
}

void TestNameMatcher::keepsNamesWithBackslashesApart()
{
    const NameMatcher matcher(std::vector<QString>{u"a\\b.png"_s, u"a/b.png"_s}, {});
    QCOMPARE(matcher.find(u"a\\b.png"_s), 0);
    QCOMPARE(matcher.find(u"a/b.png"_s), -1);
}

void TestNameMatcher::matchesAMillionNamesQuickly()
{
    std::vector<QString> paths;
    for (int i = 0; i < 1'000'000; ++i)
        paths.push_back(u"folder%1/picture%2.jpg"_s.arg(i % 100).arg(i));
    QElapsedTimer timer;
    timer.start();
    const Result<NameMatches> matches = NameMatcher(paths, u"/data"_s).match(paths);
    QVERIFY(matches);
    QCOMPARE(matches->matched, qint64(1'000'000));
    QCOMPARE(matches->samples[999'999], 999'999);
    qInfo("1,000,000 names in %lld ms", timer.elapsed());
    QVERIFY2(timer.elapsed() < 60'000, "linear, not quadratic");
}

QTEST_APPLESS_MAIN(TestNameMatcher)
#include "tst_name_matcher.moc"
