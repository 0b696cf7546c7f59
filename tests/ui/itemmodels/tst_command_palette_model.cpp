#include "ui/itemmodels/command_palette_model.h"
#include "ui/itemmodels/fuzzy_match.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

std::vector<PaletteEntry> someCommands()
{
    return {{u"file.new"_s, u"New Project from Folder"_s, u"File"_s, u"Ctrl+N"_s, u"project-new"_s, true},
            {u"tags.newFromSelection"_s, u"New from Selection"_s, u"Tags"_s, u"T"_s, u"tag-new"_s, true},
            {u"edit.selectNone"_s, u"Select None"_s, u"Edit"_s, u"Esc"_s, {}, true},
            {u"select.run"_s, u"実行"_s, u"選択"_s, {}, {}, false},
            {u"edit.redo"_s, u"Redo"_s, u"Edit"_s, {}, {}, true}};
}

QStringList shown(const CommandPaletteModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row).data().toString();
    return texts;
}

bool isSubsequence(const QString &pattern, const QString &text)
{
    qsizetype at = 0;
    for (const QChar letter : text)
        if (at < pattern.size() && letter == pattern[at])
            ++at;
    return at == pattern.size();
}

}  // namespace

class TestCommandPaletteModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesWhatWasMeant_data();
    void matchesWhatWasMeant();
    void prefersTheBetterOfTwo_data();
    void prefersTheBetterOfTwo();
    void matchesExactlyTheSubsequences();
    void showsAllUntilSomethingIsTyped();
    void ranksHits();
    void findsCommandsByMenuAndEnglishName();
    void recentOnesLead();
    void tellsWhatWasMatched();
    void showsWhatCannotBeDoneNow();
};

void TestCommandPaletteModel::matchesWhatWasMeant_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("positions");
    QTest::newRow("beginnings of words") << u"nfs"_s << u"New from Selection"_s << QList<int>{0, 4, 9};
    QTest::newRow("a word in the middle") << u"sel"_s << u"New from Selection"_s << QList<int>{9, 10, 11};
    QTest::newRow("blanks do not count")
        << u"new sel"_s << u"New from Selection"_s << QList<int>{0, 1, 2, 9, 10, 11};
    QTest::newRow("in a row rather than early") << u"ect"_s << u"re c tect"_s << QList<int>{6, 7, 8};
    QTest::newRow("hump of a name") << u"ns"_s << u"newSelection"_s << QList<int>{0, 3};
    QTest::newRow("other scripts") << u"実行"_s << u"計画を実行"_s << QList<int>{3, 4};
    QTest::newRow("capitals") << u"UNDO"_s << u"Undo"_s << QList<int>{0, 1, 2, 3};
    QTest::newRow("nothing") << u""_s << u"Undo"_s << QList<int>();
}

void TestCommandPaletteModel::matchesWhatWasMeant()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    const auto match = fuzzyMatch(pattern, text);
    QVERIFY(match.has_value());
    QTEST(match->positions, "positions");
}

void TestCommandPaletteModel::prefersTheBetterOfTwo_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("a beginning to a middle") << u"red"_s << u"Redo"_s << u"Colored"_s;
    QTest::newRow("a row to scattered letters") << u"tag"_s << u"New tag"_s << u"Start again"_s;
    QTest::newRow("beginnings of words to the inside") << u"np"_s << u"New Project"_s << u"Input"_s;
}

void TestCommandPaletteModel::prefersTheBetterOfTwo()
{
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto good = fuzzyMatch(pattern, better);
    const auto bad = fuzzyMatch(pattern, worse);
    QVERIFY(good && bad);
    QVERIFY(good->score > bad->score);
}

void TestCommandPaletteModel::matchesExactlyTheSubsequences()
{
    QRandomGenerator random(5);
    const auto draw = [&](int most) {
        QString text;
        for (int i = 0, count = random.bounded(1, most); i < count; ++i)
            text += QChar(u'a' + random.bounded(3));
        return text;
    };
    for (int round = 0; round < 2000; ++round) {
        const QString pattern = draw(6);
        const QString text = draw(12);
        const auto match = fuzzyMatch(pattern, text);
        QCOMPARE(match.has_value(), isSubsequence(pattern, text));
        if (!match)
            continue;
        QCOMPARE(match->positions.size(), pattern.size());
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            QCOMPARE(text[match->positions[i]], pattern[i]);
            QVERIFY(i == 0 || match->positions[i] > match->positions[i - 1]);
        }
    }
}

void TestCommandPaletteModel::showsAllUntilSomethingIsTyped()
{
    CommandPaletteModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntries(someCommands());
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(0).data().toString(), u"New Project from Folder"_s);
    model.setQuery(u"zzz"_s);
    QCOMPARE(model.rowCount(), 0);
    model.setQuery({});
    QCOMPARE(model.rowCount(), 5);
}

void TestCommandPaletteModel::ranksHits()
{
    CommandPaletteModel model;
    model.setEntries(someCommands());
    model.setQuery(u"sel"_s);
    QCOMPARE(shown(model).mid(0, 2), (QStringList{u"Select None"_s, u"New from Selection"_s}));
}

void TestCommandPaletteModel::findsCommandsByMenuAndEnglishName()
{
    CommandPaletteModel model;
    model.setEntries(someCommands());
    model.setQuery(u"run"_s);
    QCOMPARE(shown(model), QStringList{u"実行"_s});
    model.setQuery(u"選択"_s);
    QCOMPARE(shown(model), QStringList{u"実行"_s});
    model.setQuery(u"edit none"_s);
    QCOMPARE(shown(model), QStringList{u"Select None"_s});
}

void TestCommandPaletteModel::recentOnesLead()
{
    CommandPaletteModel model;
    model.setEntries(someCommands());
    model.setRecent({u"edit.redo"_s, u"gone"_s, u"edit.selectNone"_s});
    QCOMPARE(shown(model).mid(0, 3),
             (QStringList{u"Redo"_s, u"Select None"_s, u"New Project from Folder"_s}));
    model.setRecent({u"file.new"_s});
    model.setQuery(u"new"_s);
    QCOMPARE(shown(model).mid(0, 2), (QStringList{u"New Project from Folder"_s, u"New from Selection"_s}));
    model.setRecent({});
    QCOMPARE(shown(model).mid(0, 2), (QStringList{u"New from Selection"_s, u"New Project from Folder"_s}));
}

void TestCommandPaletteModel::tellsWhatWasMatched()
{
    CommandPaletteModel model([](const QString &) { return QIcon(); });
    model.setEntries(someCommands());
    model.setQuery(u"nfs"_s);
    const QModelIndex first = model.index(0);
    QCOMPARE(first.data(CommandPaletteModel::MatchesRole).value<QList<int>>(), (QList<int>{0, 4, 9}));
    QCOMPARE(first.data(CommandPaletteModel::IdRole).toString(), u"tags.newFromSelection"_s);
    QCOMPARE(first.data(CommandPaletteModel::ShortcutRole).toString(), u"T"_s);
    QCOMPARE(first.data(CommandPaletteModel::PathRole).toString(), u"Tags"_s);
    QVERIFY(first.data(Qt::DecorationRole).isValid());
}

void TestCommandPaletteModel::showsWhatCannotBeDoneNow()
{
    CommandPaletteModel model;
    model.setEntries(someCommands());
    model.setQuery(u"実"_s);
    QVERIFY(!model.index(0).flags().testFlag(Qt::ItemIsEnabled));
    model.setQuery(u"redo"_s);
    QVERIFY(model.index(0).flags().testFlag(Qt::ItemIsEnabled));
}

QTEST_MAIN(TestCommandPaletteModel)
#include "tst_command_palette_model.moc"
