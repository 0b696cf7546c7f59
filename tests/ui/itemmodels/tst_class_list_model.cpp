#include "ui/itemmodels/class_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestClassListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsWithFreeColourAndKey();
    void refusesUnusableNames();
    void givesAKeyToOneClassOnly();
    void refusesOtherKeys_data();
    void refusesOtherKeys();
    void editsNameAndColour();
    void keepsClassesThatHaveLabels();
    void movesClasses();
    void hasNoKeyAfterTheNinth();

private:
    static std::vector<ClassRow> someClasses()
    {
        return {{1, u"car"_s, u"car"_s, Qt::red, 1, 40}, {2, u"bus"_s, u"bus"_s, Qt::blue, 2, 0}};
    }
};

void TestClassListModel::addsWithFreeColourAndKey()
{
    ClassListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(someClasses());
    QSignalSpy edited(&model, &ClassListModel::edited);
    QCOMPARE(model.addClass(u" bicycle "_s), 2);
    QCOMPARE(edited.size(), 1);
    const ClassRow &added = model.row(2);
    QCOMPARE(added.name, u"bicycle"_s);
    QCOMPARE(added.original, QString());
    QCOMPARE(added.digit, std::optional(3));
    QCOMPARE(added.colour, ClassListModel::colourOf(2));
    QVERIFY(added.id != 1 && added.id != 2);
}

void TestClassListModel::refusesUnusableNames()
{
    ClassListModel model;
    model.setRows(someClasses());
    QSignalSpy edited(&model, &ClassListModel::edited);
    QCOMPARE(model.addClass(u"  "_s), -1);
    QCOMPARE(model.addClass(u"car"_s), -1);
    QVERIFY(!model.setData(model.index(1, 0), u"car"_s));
    QVERIFY(!model.setData(model.index(1, 0), u""_s));
    QCOMPARE(model.rows(), someClasses());
    QVERIFY(edited.isEmpty());
}

void TestClassListModel::givesAKeyToOneClassOnly()
{
    ClassListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(someClasses());
    QSignalSpy changed(&model, &ClassListModel::dataChanged);
    QVERIFY(model.setData(model.index(1, ClassListModel::KeyColumn), u"1"_s));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(model.row(0).digit, std::nullopt);
    QCOMPARE(model.row(1).digit, std::optional(1));
    QVERIFY(model.setData(model.index(1, ClassListModel::KeyColumn), QString()));
    QCOMPARE(model.row(1).digit, std::nullopt);
}

void TestClassListModel::refusesOtherKeys_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("a letter") << QVariant(u"a"_s);
    QTest::newRow("two digits") << QVariant(u"10"_s);
    QTest::newRow("negative") << QVariant(-1);
}

void TestClassListModel::refusesOtherKeys()
{
    QFETCH(QVariant, value);
    ClassListModel model;
    model.setRows(someClasses());
    QVERIFY(!model.setData(model.index(0, ClassListModel::KeyColumn), value));
    QCOMPARE(model.rows(), someClasses());
}

void TestClassListModel::editsNameAndColour()
{
    ClassListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(someClasses());
    QVERIFY(model.setData(model.index(0, ClassListModel::NameColumn), u"lorry"_s));
    QVERIFY(model.setData(model.index(0, ClassListModel::ColourColumn), QColor(Qt::green)));
    QVERIFY(!model.setData(model.index(0, ClassListModel::ColourColumn), u"no colour"_s));
    QVERIFY(!model.setData(model.index(0, ClassListModel::CountColumn), 3));
    QCOMPARE(model.row(0).name, u"lorry"_s);
    QCOMPARE(model.row(0).original, u"car"_s);
    QCOMPARE(model.index(0, ClassListModel::ColourColumn).data(Qt::DecorationRole).value<QColor>(),
             QColor(Qt::green));
    QVERIFY(!model.index(0, ClassListModel::CountColumn).flags().testFlag(Qt::ItemIsEditable));
}

void TestClassListModel::keepsClassesThatHaveLabels()
{
    ClassListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(someClasses());
    QVERIFY(!model.removeClass(0));
    QVERIFY(!model.removeClass(2));
    QVERIFY(model.removeClass(1));
    QCOMPARE(model.rowCount(), 1);
}

void TestClassListModel::movesClasses()
{
    ClassListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(someClasses());
    model.addClass(u"tram"_s);
    QVERIFY(model.moveClass(0, 2));
    QCOMPARE(model.row(2).name, u"car"_s);
    QCOMPARE(model.row(0).name, u"bus"_s);
    QVERIFY(model.moveClass(2, 0));
    QCOMPARE(model.row(0).name, u"car"_s);
    QVERIFY(!model.moveClass(0, 3));
    QVERIFY(!model.moveClass(-1, 0));
}

void TestClassListModel::hasNoKeyAfterTheNinth()
{
    ClassListModel model;
    for (int i = 0; i < 10; ++i)
        QCOMPARE(model.addClass(u"class %1"_s.arg(i)), i);
    QCOMPARE(model.row(8).digit, std::optional(9));
    QCOMPARE(model.row(9).digit, std::nullopt);
}

QTEST_MAIN(TestClassListModel)
#include "tst_class_list_model.moc"
