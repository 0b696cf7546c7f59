#include "ui/itemmodels/row_steps.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

QStringList letters(const QString &text)
{
    QStringList keys;
    for (const QChar letter : text)
        keys.append(letter);
    return keys;
}

/// Does what the steps say, as an item model would; what is inserted comes from `wanted`.
QStringList played(QStringList rows, const std::vector<RowStep> &steps, const QStringList &wanted)
{
    for (const RowStep &step : steps) {
        if (step.kind == RowStep::Kind::Remove)
            rows.remove(step.first, step.last - step.first + 1);
        else if (step.kind == RowStep::Kind::Move)
            rows.move(step.first, step.destination);
        else
            for (int row = step.first; row <= step.last; ++row)
                rows.insert(row, wanted.value(row));
    }
    return rows;
}

}  // namespace

class TestRowSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadToWhatIsWanted_data();
    void leadToWhatIsWanted();
    void leadToWhatIsWantedFromAnything();
};

void TestRowSteps::leadToWhatIsWanted_data()
{
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("steps");
    QTest::newRow("nothing changes") << u"abc"_s << u"abc"_s << 0;
    QTest::newRow("everything is new") << u""_s << u"abc"_s << 1;
    QTest::newRow("everything goes") << u"abc"_s << u""_s << 1;
    QTest::newRow("one more at the end") << u"abc"_s << u"abcd"_s << 1;
    QTest::newRow("two more in front") << u"abc"_s << u"xyabc"_s << 1;
    QTest::newRow("neighbours go together") << u"abcdef"_s << u"adf"_s << 2;
    QTest::newRow("the last becomes the first") << u"abcd"_s << u"dabc"_s << 1;
    QTest::newRow("all other ones") << u"abc"_s << u"xyz"_s << 2;
    QTest::newRow("one replaced in the middle") << u"abc"_s << u"axc"_s << 2;
}

void TestRowSteps::leadToWhatIsWanted()
{
    QFETCH(QString, present);
    QFETCH(QString, wanted);
    QFETCH(int, steps);
    const auto found = rowSteps(letters(present), letters(wanted));
    QCOMPARE(played(letters(present), found, letters(wanted)), letters(wanted));
    QCOMPARE(static_cast<int>(found.size()), steps);
}

void TestRowSteps::leadToWhatIsWantedFromAnything()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 500; ++round) {
        const auto draw = [&random] {
            QStringList keys = letters(u"abcdefghij"_s);
            std::shuffle(keys.begin(), keys.end(), random);
            return keys.mid(0, random.bounded(11));
        };
        const QStringList present = draw();
        const QStringList wanted = draw();
        const auto steps = rowSteps(present, wanted);
        QCOMPARE(played(present, steps, wanted), wanted);
        qsizetype removed = 0;
        for (const RowStep &step : steps) {
            if (step.kind == RowStep::Kind::Move)
                QVERIFY(step.destination < step.first);  // what beginMoveRows() takes without shifting by one
            else if (step.kind == RowStep::Kind::Remove)
                removed += step.last - step.first + 1;
        }
        // No row that stays is taken out and put in again.
        const auto goes = [&](const QString &key) { return !wanted.contains(key); };
        QCOMPARE(removed, qsizetype{std::ranges::count_if(present, goes)});
    }
}

QTEST_APPLESS_MAIN(TestRowSteps)
#include "tst_row_steps.moc"
