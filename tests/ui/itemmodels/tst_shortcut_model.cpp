#include "ui/itemmodels/shortcut_model.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QSignalSpy>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestShortcutModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsKeysAndConflicts();
    void asksForOtherKeys_data();
    void asksForOtherKeys();
    void keepsWhatDidNotChange();

private:
    static std::vector<ShortcutRow> someRows()
    {
        return {{u"map.pan"_s, u"Pan"_s, u"View › Map"_s, u"Map"_s, {QKeySequence(u"V"_s)}, false, {}},
                {u"map.lasso"_s,
                 u"Lasso"_s,
                 u"View › Map"_s,
                 u"Map"_s,
                 {QKeySequence(u"V"_s), QKeySequence(u"Ctrl+L"_s)},
                 true,
                 {u"Pan"_s}}};
    }
};

void TestShortcutModel::showsKeysAndConflicts()
{
    ShortcutModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(someRows());
    QCOMPARE(model.index(1, ShortcutModel::KeysColumn).data().toString(), u"V; Ctrl+L"_s);
    QVERIFY(model.index(1, ShortcutModel::ConflictColumn).data().toString().contains(u"Pan"_s));
    QVERIFY(model.index(1, 0).data(ShortcutModel::HasConflictRole).toBool());
    QVERIFY(!model.index(0, 0).data(ShortcutModel::HasConflictRole).toBool());
    QVERIFY(model.index(1, ShortcutModel::KeysColumn).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!model.index(0, ShortcutModel::KeysColumn).data(Qt::FontRole).isValid());
    QVERIFY(!model.index(0, ShortcutModel::ActionColumn).flags().testFlag(Qt::ItemIsEditable));
}

void TestShortcutModel::asksForOtherKeys_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("isAsked");
    QTest::addColumn<QList<QKeySequence>>("expected");
    QTest::newRow("a sequence") << QVariant::fromValue(QKeySequence(u"K"_s)) << true
                                << QList<QKeySequence>{QKeySequence(u"K"_s)};
    QTest::newRow("text of two") << QVariant(u"K; Ctrl+;"_s) << true
                                 << QList<QKeySequence>{QKeySequence(u"K"_s), QKeySequence(u"Ctrl+;"_s)};
    QTest::newRow("none") << QVariant(QString()) << true << QList<QKeySequence>();
    QTest::newRow("the same") << QVariant(u"V"_s) << false << QList<QKeySequence>();
}

void TestShortcutModel::asksForOtherKeys()
{
    QFETCH(QVariant, value);
    QFETCH(bool, isAsked);
    QFETCH(QList<QKeySequence>, expected);
    ShortcutModel model;
    model.setRows(someRows());
    QSignalSpy edited(&model, &ShortcutModel::shortcutsEdited);
    QCOMPARE(model.setData(model.index(0, ShortcutModel::KeysColumn), value), isAsked);
    QCOMPARE(edited.size(), isAsked ? 1 : 0);
    if (isAsked) {
        QCOMPARE(edited[0][0].toString(), u"map.pan"_s);
        QCOMPARE(edited[0][1].value<QList<QKeySequence>>(), expected);
    }
    QCOMPARE(model.rows(), someRows());
    QVERIFY(!model.setData(model.index(0, ShortcutModel::ActionColumn), value));
}

void TestShortcutModel::keepsWhatDidNotChange()
{
    ShortcutModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(someRows());
    QSignalSpy changed(&model, &ShortcutModel::dataChanged);
    auto rows = someRows();
    rows[1].conflicts.clear();
    model.setRows(rows);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
}

QTEST_MAIN(TestShortcutModel)
#include "tst_shortcut_model.moc"
