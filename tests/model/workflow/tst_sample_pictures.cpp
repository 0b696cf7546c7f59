#include "model/workflow/sample_pictures.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestSamplePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksEveryDigit();
    void refusesAFolderInUse();
    void refusesAnUnknownName();
    void leavesNothingWhenCancelled();
};

void TestSamplePictures::unpacksEveryDigit()
{
    const QTemporaryDir folder;
    TaskControl task;
    const auto done = unpackSamplePictures(u"digits"_s, folder.path(), task);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    int count = 0;
    QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        ++count;
    }
    QCOMPARE(count, 1797);
    // Numbers per digit as the data set's description gives them.
    const std::vector<int> perDigit = {178, 182, 177, 183, 181, 182, 181, 179, 174, 180};
    for (int digit = 0; digit < 10; ++digit)
        QCOMPARE(QDir(folder.filePath(QString::number(digit))).entryList(QDir::Files).size(),
                 perDigit[static_cast<std::size_t>(digit)]);
    // The first scan begins 0 0 5 13 9 1 0 0: white paper left, ink in the middle.
    const QImage first(folder.filePath(u"0/0001.png"_s));
    QCOMPARE(first.size(), QSize(32, 32));
    QCOMPARE(qGray(first.pixel(0, 0)), 255);
    QVERIFY(qGray(first.pixel(14, 1)) < 80);
}

void TestSamplePictures::refusesAFolderInUse()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u".hidden"_s));
    TaskControl task;
    QCOMPARE(unpackSamplePictures(u"digits"_s, folder.path(), task).error().kind, ErrorKind::AlreadyExists);
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(unpackSamplePictures(u"digits"_s, file.fileName(), task).error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestSamplePictures::refusesAnUnknownName()
{
    const QTemporaryDir folder;
    TaskControl task;
    const auto done = unpackSamplePictures(u"letters"_s, folder.path(), task);
    QCOMPARE(done.error().kind, ErrorKind::NotFound);
    QVERIFY(done.error().message.contains(u"digits"_s));
}

void TestSamplePictures::leavesNothingWhenCancelled()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"pictures"_s);
    int steps = 0;
    TaskControl task([&](const Progress &progress) {
        steps = static_cast<int>(progress.done);
        if (progress.done > 0)
            task.cancel();
    });
    QCOMPARE(unpackSamplePictures(u"digits"_s, target, task).error().kind, ErrorKind::Cancelled);
    QVERIFY(steps > 0 && steps < 1797);
    QVERIFY(!QDir(target).exists());
}

QTEST_GUILESS_MAIN(TestSamplePictures)
#include "tst_sample_pictures.moc"
