#include "ui/settings/action_catalog.h"
#include "ui/settings/icons.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestActionCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryIsComplete_data();
    void everyEntryIsComplete();
    void idsAreUnique();
    void mnemonicsOfAMenuDiffer();
    void holdsTheKeysOfTheLoop_data();
    void holdsTheKeysOfTheLoop();
};

void TestActionCatalog::everyEntryIsComplete_data()
{
    QTest::addColumn<int>("row");
    const auto actions = ActionCatalog::actions();
    for (std::size_t i = 0; i < actions.size(); ++i)
        QTest::addRow("%s", qPrintable(actions[i].id)) << static_cast<int>(i);
}

void TestActionCatalog::everyEntryIsComplete()
{
    QFETCH(int, row);
    const auto actions = ActionCatalog::actions();
    const ActionDescription &action = actions[static_cast<std::size_t>(row)];
    static const QRegularExpression shape(u"\\A[a-z]+(\\.[a-zA-Z0-9]+)?\\z"_s);
    QVERIFY(shape.match(action.id).hasMatch());
    QVERIFY(!action.text.isEmpty());
    const auto stands = std::ranges::find_if(
        actions, [&](const ActionDescription &other) { return other.isMenu && other.id == action.menu; });
    if (action.isMenu) {
        QVERIFY(action.shortcuts.isEmpty());
        if (action.menu.isEmpty())
            return;
    } else {
        QVERIFY2(action.toolTip.endsWith(u'.'), qPrintable(action.toolTip));
    }
    QVERIFY2(stands != actions.end() && stands < actions.begin() + row, "its menu comes before it");
    if (!action.icon.isEmpty())
        QVERIFY2(themedIconNames().contains(action.icon), qPrintable(action.icon));
    for (const QKeySequence &keys : action.shortcuts)
        QVERIFY2(keys[0].key() != Qt::Key_unknown, qPrintable(keys.toString()));
}

void TestActionCatalog::idsAreUnique()
{
    QSet<QString> seen;
    for (const ActionDescription &action : ActionCatalog::actions()) {
        QVERIFY2(!seen.contains(action.id), qPrintable(action.id));
        seen.insert(action.id);
    }
}

void TestActionCatalog::mnemonicsOfAMenuDiffer()
{
    static const QRegularExpression mnemonic(u"&([^&])"_s);
    QHash<QString, QString> takenBy;
    for (const ActionDescription &action : ActionCatalog::actions()) {
        const auto match = mnemonic.match(action.text);
        if (!match.hasMatch())
            continue;
        const QString place = action.menu + u'|' + match.captured(1).toLower();
        QVERIFY2(!takenBy.contains(place), qPrintable(action.id + u" and "_s + takenBy[place]));
        takenBy.insert(place, action.id);
    }
}

void TestActionCatalog::holdsTheKeysOfTheLoop_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("keys");
    QTest::newRow("new project") << u"file.new"_s << u"Ctrl+N"_s;
    QTest::newRow("import predictions") << u"file.importPredictions"_s << u"Ctrl+I"_s;
    QTest::newRow("run a batch") << u"select.run"_s << u"Ctrl+Return"_s;
    QTest::newRow("run a batch from the number block") << u"select.run"_s << u"Ctrl+Enter"_s;
    QTest::newRow("accept as tag") << u"select.accept"_s << u"Ctrl+Shift+Return"_s;
    QTest::newRow("export") << u"file.exportTag"_s << u"Ctrl+E"_s;
    QTest::newRow("undo") << u"edit.undo"_s << u"Ctrl+Z"_s;
    QTest::newRow("redo") << u"edit.redo"_s << u"Ctrl+Shift+Z"_s;
    QTest::newRow("preferences") << u"edit.preferences"_s << u"Ctrl+,"_s;
    QTest::newRow("palette") << u"tools.palette"_s << u"Ctrl+K"_s;
    QTest::newRow("lasso") << u"map.lasso"_s << u"L"_s;
    QTest::newRow("tag") << u"tags.newFromSelection"_s << u"T"_s;
    QTest::newRow("filter") << u"edit.filterToSelection"_s << u"F"_s;
    QTest::newRow("clear the selection") << u"edit.selectNone"_s << u"Esc"_s;
    QTest::newRow("label with the seventh class") << u"annotate.label7"_s << u"7"_s;
    QTest::newRow("find by slash") << u"edit.find"_s << u"/"_s;
    QTest::newRow("keys by question mark") << u"help.shortcuts"_s << u"?"_s;
}

void TestActionCatalog::holdsTheKeysOfTheLoop()
{
    QFETCH(QString, id);
    QFETCH(QString, keys);
    const auto actions = ActionCatalog::actions();
    const auto found = std::ranges::find(actions, id, &ActionDescription::id);
    QVERIFY(found != actions.end());
    QVERIFY2(found->shortcuts.contains(QKeySequence(keys)),
             qPrintable(QKeySequence::listToString(found->shortcuts)));
}

QTEST_MAIN(TestActionCatalog)
#include "tst_action_catalog.moc"
