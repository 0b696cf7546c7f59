#include "ui/settings/shortcut_scheme.h"

#include <QJsonArray>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

QList<QKeySequence> keys(const QString &portable)
{
    return QKeySequence::listFromString(portable, QKeySequence::PortableText);
}

}  // namespace

class TestShortcutScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noPresetContradictsItself_data();
    void noPresetContradictsItself();
    void presetsDiffer();
    void keepsTheUsersChanges();
    void whatEqualsThePresetIsNoChange();
    void findsWhatIsInTheWay_data();
    void findsWhatIsInTheWay();
    void listsConflictsOnce();
    void survivesBeingStored();
    void leavesOutWhatItDoesNotUnderstand();
};

void TestShortcutScheme::noPresetContradictsItself_data()
{
    QTest::addColumn<ShortcutPreset>("preset");
    for (const ShortcutPreset preset : allShortcutPresets)
        QTest::addRow("%s", qPrintable(presetName(preset))) << preset;
}

void TestShortcutScheme::noPresetContradictsItself()
{
    QFETCH(ShortcutPreset, preset);
    for (const ShortcutConflict &conflict : ShortcutScheme(preset).conflicts())
        QFAIL(qPrintable(u"%1: %2 and %3"_s.arg(conflict.keys.toString(), conflict.first, conflict.second)));
}

void TestShortcutScheme::presetsDiffer()
{
    QCOMPARE(ShortcutScheme(ShortcutPreset::Atoll).shortcuts(u"review.accept"_s), keys(u"P"_s));
    QCOMPARE(ShortcutScheme(ShortcutPreset::Prodigy).shortcuts(u"review.accept"_s), keys(u"A"_s));
    QCOMPARE(ShortcutScheme(ShortcutPreset::LeftHand).shortcuts(u"review.reject"_s), keys(u"D"_s));
    QCOMPARE(ShortcutScheme(ShortcutPreset::Lightroom).shortcuts(u"gallery.loupe"_s),
             keys(u"E; Return; Enter"_s));
    QCOMPARE(ShortcutScheme(ShortcutPreset::Prodigy).shortcuts(u"edit.undo"_s),
             ShortcutScheme(ShortcutPreset::Atoll).shortcuts(u"edit.undo"_s));
}

void TestShortcutScheme::keepsTheUsersChanges()
{
    ShortcutScheme scheme;
    scheme.setShortcuts(u"review.accept"_s, keys(u"Y"_s));
    scheme.setShortcuts(u"map.lasso"_s, {});
    scheme.setPreset(ShortcutPreset::Prodigy);
    QCOMPARE(scheme.shortcuts(u"review.accept"_s), keys(u"Y"_s));
    QCOMPARE(scheme.shortcuts(u"map.lasso"_s), QList<QKeySequence>());
    QVERIFY(scheme.isChanged(u"map.lasso"_s));
    scheme.reset(u"review.accept"_s);
    QCOMPARE(scheme.shortcuts(u"review.accept"_s), keys(u"A"_s));
    scheme.resetAll();
    QCOMPARE(scheme, ShortcutScheme(ShortcutPreset::Prodigy));
}

void TestShortcutScheme::whatEqualsThePresetIsNoChange()
{
    ShortcutScheme scheme;
    scheme.setShortcuts(u"map.lasso"_s, keys(u"K"_s));
    QVERIFY(scheme.isChanged(u"map.lasso"_s));
    scheme.setShortcuts(u"map.lasso"_s, keys(u"L"_s));
    QVERIFY(!scheme.isChanged(u"map.lasso"_s));
    QCOMPARE(scheme, ShortcutScheme());
    scheme.setShortcuts(u"no.such"_s, keys(u"L"_s));
    QCOMPARE(scheme, ShortcutScheme());
    scheme.setShortcuts(u"map.lasso"_s, {QKeySequence(), QKeySequence(u"K"_s), QKeySequence(u"K"_s)});
    QCOMPARE(scheme.shortcuts(u"map.lasso"_s), keys(u"K"_s));
}

void TestShortcutScheme::findsWhatIsInTheWay_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("sequence");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("the same scope") << u"map.pan"_s << u"L"_s << QStringList{u"map.lasso"_s};
    QTest::newRow("itself is not in the way") << u"map.lasso"_s << u"L"_s << QStringList();
    QTest::newRow("a key of another view") << u"gallery.similar"_s << u"L"_s << QStringList();
    QTest::newRow("a global key for a view")
        << u"map.pan"_s << u"T"_s << QStringList{u"tags.newFromSelection"_s};
    QTest::newRow("a view's key for everywhere")
        << u"tools.palette"_s << u"S"_s << QStringList{u"gallery.similar"_s, u"review.swap"_s};
    QTest::newRow("it begins another's keys")
        << u"map.pan"_s << u"T, U"_s << QStringList{u"tags.newFromSelection"_s};
    QTest::newRow("free") << u"map.pan"_s << u"Ctrl+Alt+Shift+J"_s << QStringList();
    QTest::newRow("an unknown action") << u"no.such"_s << u"L"_s << QStringList();
}

void TestShortcutScheme::findsWhatIsInTheWay()
{
    QFETCH(QString, id);
    QFETCH(QString, sequence);
    QTEST(ShortcutScheme().actionsInTheWay(id, QKeySequence(sequence)), "expected");
}

void TestShortcutScheme::listsConflictsOnce()
{
    ShortcutScheme scheme;
    scheme.setShortcuts(u"map.pan"_s, keys(u"L"_s));
    const std::vector<ShortcutConflict> expected{{u"map.pan"_s, u"map.lasso"_s, QKeySequence(u"L"_s)}};
    QCOMPARE(scheme.conflicts(), expected);
}

void TestShortcutScheme::survivesBeingStored()
{
    ShortcutScheme scheme(ShortcutPreset::LeftHand);
    scheme.setShortcuts(u"map.fit"_s, keys(u"Ctrl+Home; Alt+;"_s));
    scheme.setShortcuts(u"edit.find"_s, {});
    QCOMPARE(ShortcutScheme::fromJson(scheme.toJson()), scheme);
}

void TestShortcutScheme::leavesOutWhatItDoesNotUnderstand()
{
    const QJsonObject json{
        {u"preset"_s, u"vim"_s},
        {u"changes"_s, QJsonObject{{u"no.such"_s, u"K"_s}, {u"map.pan"_s, 7}, {u"map.fit"_s, u"K"_s}}}};
    ShortcutScheme expected;
    expected.setShortcuts(u"map.fit"_s, keys(u"K"_s));
    QCOMPARE(ShortcutScheme::fromJson(json), expected);
    QCOMPARE(ShortcutScheme::fromJson({{u"changes"_s, QJsonArray{1}}}), ShortcutScheme());
}

QTEST_MAIN(TestShortcutScheme)
#include "tst_shortcut_scheme.moc"
