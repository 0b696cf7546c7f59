#include "model/core/parallel.h"
#include "model/images/image_file.h"
#include "model/workflow/duplicates.h"
#include "model/workflow/image_import.h"
#include "model/workflow/project.h"
#include "model/workflow/relocation.h"
#include "tests/model/images/picture_makers.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

/// A folder of pictures with a project beside it.
class Place
{
public:
    Place() { QDir(m_folder.path()).mkdir(u"pictures"_s); }

    [[nodiscard]] QString pictures() const { return m_folder.filePath(u"pictures"_s); }
    [[nodiscard]] QString project() const { return m_folder.filePath(u"p.atoll"_s); }

    void write(const QString &path, const QByteArray &content) const
    {
        const QString whole = pictures() + u'/' + path;
        QDir().mkpath(QFileInfo(whole).path());
        QFile file(whole);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    void remove(const QString &path) const { QVERIFY(QFile::remove(pictures() + u'/' + path)); }

    [[nodiscard]] Project create() const
    {
        return std::move(*Project::create(project(), u"p"_s, pictures()));
    }
    [[nodiscard]] Project open() const { return std::move(*Project::open(project(), Access::ReadWrite)); }

private:
    QTemporaryDir m_folder;
};

/// One colour each: different bytes for different numbers.
QByteArray picture(int number)
{
    return encoded(cv::Mat(8, 12, CV_8UC3, cv::Scalar(number % 256, number / 256, 90)), ".png");
}

Result<ImageImportReport> import(Project &project, const ImageImportRequest &request = {})
{
    TaskControl task;
    return importImages(project, request, task);
}

QStringList paths(const Project &project)
{
    QStringList result;
    const auto samples = project.sampleList();
    for (const Sample &sample : **samples)
        result.append(sample.path);
    return result;
}

}  // namespace

class TestImageImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAFolder();
    void keepsBrokenPicturesWithAReason();
    void addsChangesAndMissesOnAnotherLook();
    void readsAgainWhatCouldNotBeRead();
    void welcomesBackMissingPictures();
    void refusesAFolderWithoutItsPictures();
    void doesNotTouchThePictures();
    void givesTheSameDataSetForAnyThreadCount();
    void storesTheFirstPicturesBeforeTheLastAreRead();
    void leavesAProjectAsItWasWhenCancelled();
    void continuesAfterBeingKilled();
    void takesLabelsFromFolders_data();
    void takesLabelsFromFolders();
    void keepsEqualNamesApart();
    void findsDuplicates();
    void followsTheFolderWhenItMoves();
    void refusesToMoveToAStrangeFolder();
};

void TestImageImport::importsAFolder()
{
    const Place place;
    place.write(u"b/2.png"_s, picture(2));
    place.write(u"a/1.jpg"_s, withJpegExif(encoded(storedFor(cornersPicture(), 6), ".jpg"),
                                           exifBlock(6, "2021:05:06 07:08:09")));
    place.write(u"notes.txt"_s, "no picture");
    Project project = place.create();
    const auto report = import(project);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->added, 2);
    QCOMPARE(report->samples, 2);
    QCOMPARE(report->broken, 0);
    QCOMPARE(report->otherFiles, 1);
    QCOMPARE(paths(project), (QStringList{u"a/1.jpg"_s, u"b/2.png"_s}));
    const ImageFacts facts = (*project.sampleList())->front().facts;
    QCOMPARE(facts.state, ImageState::Ok);
    QCOMPARE(QSize(facts.width, facts.height), QSize(80, 48));
    QCOMPARE(facts.bytes, QFileInfo(place.pictures() + u"/a/1.jpg"_s).size());
    QCOMPARE(facts.modifiedMs,
             QFileInfo(place.pictures() + u"/a/1.jpg"_s).lastModified().toMSecsSinceEpoch());
    QCOMPARE(facts.takenAtMs, std::optional<qint64>(1620284889000));
    QVERIFY(facts.sharpness > 0 && facts.luminance > 0);
    QCOMPARE(project.findTag(u"initial-tag"_s)->samples, SampleSet::all(2));
    QCOMPARE(project.history().last(1)->size(), 1U);
}

void TestImageImport::keepsBrokenPicturesWithAReason()
{
    const Place place;
    place.write(u"a.jpg"_s, "this is text");
    place.write(u"b.png"_s, QByteArray());
    const QByteArray jpeg = encoded(noisePicture(60, 40), ".jpg");
    place.write(u"c.jpg"_s, jpeg.left(jpeg.size() / 2));
    place.write(u"d.png"_s, withPngSize(picture(1), 60000, 60000));
    place.write(u"e.jpg"_s, withJpegScans(101));
    place.write(u"f.jpg"_s, picture(2));
    Project project = place.create();
    const auto report = import(project);
    QVERIFY(report);
    QCOMPARE(report->samples, 6);
    QCOMPARE(report->broken, 5);
    QCOMPARE(report->brokenExamples.size(), 5U);
    const auto samples = *project.sampleList();
    const std::vector<ImageState> expected = {ImageState::Unreadable, ImageState::Unreadable,
                                              ImageState::Damaged,    ImageState::TooLarge,
                                              ImageState::Refused,    ImageState::Ok};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE((*samples)[i].facts.state, expected[i]);
        QCOMPARE((*samples)[i].facts.reason.isEmpty(), expected[i] == ImageState::Ok);
    }
    QCOMPARE((*samples)[3].facts.width, 60000);
}

void TestImageImport::addsChangesAndMissesOnAnotherLook()
{
    const Place place;
    for (int i = 0; i < 4; ++i)
        place.write(u"%1.png"_s.arg(i + 1), picture(i));
    Project project = place.create();
    QVERIFY(import(project));
    place.write(u"0.png"_s, picture(10));
    place.write(u"2.png"_s, encoded(noisePicture(20, 20), ".png"));
    place.remove(u"3.png"_s);
    const auto report = import(project);
    QVERIFY(report);
    QCOMPARE(report->added, 1);
    QCOMPARE(report->unchanged, 2);
    QCOMPARE(report->changed, 1);
    QCOMPARE(report->changedExamples, QStringList{u"2.png"_s});
    QCOMPARE(report->missing, 1);
    QCOMPARE(report->missingExamples, QStringList{u"3.png"_s});
    // The new one comes last although its name sorts first: no sample is renumbered.
    QCOMPARE(paths(project), (QStringList{u"1.png"_s, u"2.png"_s, u"3.png"_s, u"4.png"_s, u"0.png"_s}));
    const auto samples = *project.sampleList();
    QCOMPARE((*samples)[1].facts.width, 20);
    QCOMPARE((*samples)[2].facts.state, ImageState::Missing);
    QCOMPARE((*samples)[2].facts.width, 12);
    QCOMPARE(project.findTag(u"initial-tag"_s)->samples.count(), 5);
}

void TestImageImport::readsAgainWhatCouldNotBeRead()
{
    const Place place;
    place.write(u"1.png"_s, picture(1));
    Project project = place.create();
    QVERIFY(import(project));
    ImageFacts facts = project.samples().read(0)->facts;
    facts.state = ImageState::Unreadable;
    facts.reason = u"The file cannot be read: Permission denied."_s;
    facts.contentHash.clear();
    QVERIFY(project.samples().updateFacts(0, facts));
    QVERIFY(import(project));
    QCOMPARE(project.samples().read(0)->facts.state, ImageState::Ok);
}

void TestImageImport::welcomesBackMissingPictures()
{
    const Place place;
    place.write(u"1.png"_s, picture(1));
    place.write(u"2.png"_s, picture(2));
    Project project = place.create();
    QVERIFY(import(project));
    place.remove(u"2.png"_s);
    QCOMPARE(import(project)->missing, 1);
    QCOMPARE(import(project)->missing, 1);
    place.write(u"2.png"_s, picture(2));
    const auto report = import(project);
    QCOMPARE(report->missing, 0);
    QCOMPARE(report->changed, 0);
    QCOMPARE(report->added, 0);
    QCOMPARE(project.samples().read(1)->facts.state, ImageState::Ok);
}

void TestImageImport::refusesAFolderWithoutItsPictures()
{
    const Place place;
    place.write(u"1.png"_s, picture(1));
    Project project = place.create();
    QVERIFY(import(project));
    const auto before = *project.sampleList();
    place.remove(u"1.png"_s);
    place.write(u"other.png"_s, picture(2));
    const auto report = import(project);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Invalid);
    QCOMPARE(paths(project), QStringList{u"1.png"_s});
    QCOMPARE(project.samples().read(0)->facts.state, ImageState::Ok);
    QVERIFY(QDir(place.pictures()).removeRecursively());
    QCOMPARE(import(project).error().kind, ErrorKind::NotFound);
}

void TestImageImport::doesNotTouchThePictures()
{
    const Place place;
    place.write(u"a/1.png"_s, picture(1));
    place.write(u"a/2.jpg"_s, "broken");
    const auto state = [&] {
        QStringList lines;
        QDirIterator entries(place.pictures(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QFileInfo info(entries.next());
            lines.append(info.filePath() + info.lastModified().toString(Qt::ISODateWithMs) +
                         QString::number(info.permissions().toInt()) + QString::number(info.size()));
        }
        return lines;
    };
    const QStringList before = state();
    Project project = place.create();
    QVERIFY(import(project));
    QCOMPARE(state(), before);
}

void TestImageImport::givesTheSameDataSetForAnyThreadCount()
{
    const Place place;
    for (int i = 0; i < 60; ++i)
        place.write(u"%1/%2.png"_s.arg(i % 7).arg(i), picture(i));
    QStringList expected;
    for (const int threads : {1, 4}) {
        setThreadCount(threads);
        const QTemporaryDir folder;
        auto project = Project::create(folder.filePath(u"p.atoll"_s), u"p"_s, place.pictures());
        QVERIFY(project);
        QVERIFY(import(*project));
        QStringList found;
        const SharedSamples samples = *project->sampleList();
        for (const Sample &sample : *samples)
            found.append(sample.path + QString::fromLatin1(sample.facts.contentHash.toHex()) +
                         QString::number(sample.facts.sharpness, 'g', 17));
        if (expected.isEmpty())
            expected = found;
        QCOMPARE(found, expected);
    }
    setThreadCount(0);
}

void TestImageImport::storesTheFirstPicturesBeforeTheLastAreRead()
{
    const Place place;
    for (int i = 0; i < 100; ++i)
        place.write(u"%1.png"_s.arg(i, 3, 10, QLatin1Char('0')), picture(i));
    Project project = place.create();
    std::vector<std::size_t> batches;
    SampleIndex next = 0;
    TaskControl task;
    const auto report = importImages(project, {}, task, [&](std::span<const Sample> samples) {
        batches.push_back(samples.size());
        for (const Sample &sample : samples)
            QCOMPARE(sample.index, next++);
        QCOMPARE(*project.sampleCount(), next);
    });
    QVERIFY(report);
    QVERIFY(batches.size() >= 2);
    QVERIFY(batches.front() <= 16);
    QCOMPARE(next, 100);
}

void TestImageImport::leavesAProjectAsItWasWhenCancelled()
{
    const Place place;
    for (int i = 0; i < 20; ++i)
        place.write(u"a/%1.png"_s.arg(i), picture(i));
    Project project = place.create();
    ImageImportRequest request;
    request.folderNames = ImageImportRequest::FolderNames::Labels;
    QVERIFY(import(project, request));
    const QStringList before = paths(project);
    for (int i = 20; i < 200; ++i)
        place.write(u"b/%1.png"_s.arg(i), picture(i));
    place.remove(u"a/3.png"_s);
    place.write(u"a/4.png"_s, picture(400));

    TaskControl task;
    const auto report = importImages(project, request, task, [&](std::span<const Sample>) { task.cancel(); });
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(paths(project), before);
    QCOMPARE(*project.labels().count(LabelKind::Label), 20);
    QCOMPARE(project.samples().read(3)->facts.state, ImageState::Ok);
    QCOMPARE(project.findTag(u"initial-tag"_s)->samples, SampleSet::all(20));
    QCOMPARE(project.history().last(10)->size(), 1U);

    const auto again = import(project, request);
    QVERIFY(again);
    QCOMPARE(again->added, 180);
    QCOMPARE(again->missing, 1);
}

void TestImageImport::continuesAfterBeingKilled()
{
    const Place place;
    for (int i = 0; i < 60; ++i)
        place.write(u"a/%1.png"_s.arg(i, 3, 10, QLatin1Char('0')), picture(i));
    // A killed program leaves what it has committed: copy the files of a project in the middle of its import.
    const QTemporaryDir afterwards;
    {
        Project project = place.create();
        TaskControl task;
        bool isCopied = false;
        ImageImportRequest request;
        request.folderNames = ImageImportRequest::FolderNames::Labels;
        const auto report = importImages(project, request, task, [&](std::span<const Sample>) {
            if (isCopied)
                return;
            isCopied = true;
            for (const QString &end : {u""_s, u"-wal"_s})
                QVERIFY(QFile::copy(place.project() + end, afterwards.filePath(u"p.atoll"_s + end)));
        });
        QVERIFY(report);
    }
    auto project = Project::open(afterwards.filePath(u"p.atoll"_s), Access::ReadWrite);
    QVERIFY2(project, project ? "" : qPrintable(project.error().message));
    const SampleIndex rescued = *project->sampleCount();
    QVERIFY(rescued > 0 && rescued < 60);
    QCOMPARE(project->findTag(u"initial-tag"_s)->samples.count(), rescued);
    QVERIFY(project->setImageRoot(place.pictures()));
    ImageImportRequest request;
    request.folderNames = ImageImportRequest::FolderNames::Labels;
    const auto report = import(*project, request);
    QVERIFY(report);
    QCOMPARE(report->unchanged, rescued);
    QCOMPARE(report->samples, 60);
    QCOMPARE(*project->labels().count(LabelKind::Label), 60);
    QVERIFY(std::ranges::is_sorted(paths(*project)));
}

void TestImageImport::takesLabelsFromFolders_data()
{
    using FolderNames = ImageImportRequest::FolderNames;
    QTest::addColumn<FolderNames>("folderNames");
    QTest::addColumn<int>("level");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QStringList>("reference");
    QTest::addColumn<int>("warnings");
    const QStringList first = {u"2 cat"_s, u"3 train"_s, u"4 train"_s};
    QTest::newRow("not asked for") << FolderNames::Ignored << 1 << QStringList() << QStringList() << 0;
    QTest::newRow("first level") << FolderNames::Labels << 1 << first << QStringList() << 0;
    QTest::newRow("as hidden reference") << FolderNames::ReferenceLabels << 1 << QStringList() << first << 0;
    QTest::newRow("second level") << FolderNames::Labels << 2 << QStringList{u"3 cat"_s, u"4 dog"_s}
                                  << QStringList() << 0;
    QTest::newRow("deeper than there is") << FolderNames::Labels << 3 << QStringList() << QStringList() << 0;
}

void TestImageImport::takesLabelsFromFolders()
{
    QFETCH(ImageImportRequest::FolderNames, folderNames);
    QFETCH(int, level);
    QFETCH(QStringList, labels);
    QFETCH(QStringList, reference);
    QFETCH(int, warnings);
    const Place place;
    int number = 0;
    for (const QString &path :
         {u"_unlabeled/a.png"_s, u"a.png"_s, u"cat/a.png"_s, u"train/cat/a.png"_s, u"train/dog/a.png"_s})
        place.write(path, picture(++number));
    Project project = place.create();
    const auto report = import(project, {folderNames, level});
    QVERIFY(report);
    const auto shown = [&](LabelKind kind) {
        QStringList result;
        const auto stored = project.labels().all(kind);
        for (const Label &label : *stored)
            result.append(u"%1 %2"_s.arg(label.sample).arg(label.className));
        return result;
    };
    QCOMPARE(shown(LabelKind::Label), labels);
    QCOMPARE(shown(LabelKind::Reference), reference);
    QCOMPARE(report->labels, labels.size() + reference.size());
    QCOMPARE(report->warnings.size(), warnings);
}

void TestImageImport::keepsEqualNamesApart()
{
    const Place place;
    const auto write = [&](const QByteArray &rawName, int number) {
        const auto path = pathFromText(place.pictures()) / pathFromBytes(rawName);
        FILE *file = std::fopen(path.c_str(), "wb");
        QVERIFY(file != nullptr);
        const QByteArray bytes = picture(number);
        QCOMPARE(std::fwrite(bytes.data(), 1, static_cast<std::size_t>(bytes.size()), file),
                 static_cast<std::size_t>(bytes.size()));
        std::fclose(file);
    };
    write("e\xCC\x81.png", 1);
    write("\xC3\xA9.png", 2);
    write("\xFE.png", 3);
    write("\xFF.png", 4);
    Project project = place.create();
    const auto report = import(project);
    QVERIFY(report);
    QCOMPARE(report->warnings.size(), 2);
    QCOMPARE(paths(project), (QStringList{u"é.png"_s, u"é~2.png"_s, u"\uFFFD.png"_s, u"\uFFFD~2.png"_s}));
    const SharedSamples samples = *project.sampleList();
    for (const Sample &sample : *samples)
        QCOMPARE(sample.facts.state, ImageState::Ok);
    const auto again = import(project);
    QCOMPARE(again->unchanged, 4);
    QCOMPARE(again->missing, 0);
}

void TestImageImport::findsDuplicates()
{
    const Place place;
    for (const auto &[path, number] : std::initializer_list<std::pair<const char *, int>>{
             {"a.png", 1}, {"b.png", 2}, {"c.png", 1}, {"d.png", 3}, {"e.png", 2}, {"f.png", 1}})
        place.write(QString::fromLatin1(path), picture(number));
    Project project = place.create();
    const auto report = import(project);
    QVERIFY(report);
    QCOMPARE(report->duplicates, 3);
    QCOMPARE(*exactDuplicates(project), (std::vector<DuplicateGroup>{{0, 2, 5}, {1, 4}}));
    place.remove(u"b.png"_s);
    QVERIFY(import(project));
    QCOMPARE(*exactDuplicates(project), (std::vector<DuplicateGroup>{{0, 2, 5}}));
}

void TestImageImport::followsTheFolderWhenItMoves()
{
    const Place place;
    for (int i = 0; i < 3; ++i)
        place.write(u"a/%1.png"_s.arg(i), picture(i));
    Project project = place.create();
    QVERIFY(import(project));
    const QString moved = place.pictures() + u" moved"_s;
    QVERIFY(QDir().rename(place.pictures(), moved));
    QVERIFY(QFile::remove(moved + u"/a/1.png"_s));
    TaskControl task;
    const auto report = relocateImages(project, moved, task);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->found, 2);
    QCOMPARE(report->missing, 1);
    QCOMPARE(report->missingExamples, QStringList{u"a/1.png"_s});
    QCOMPARE(project.imageRoot()->absolutePath(), QFileInfo(moved).absoluteFilePath());
    QCOMPARE(import(project)->unchanged, 2);
}

void TestImageImport::refusesToMoveToAStrangeFolder()
{
    const Place place;
    place.write(u"1.png"_s, picture(1));
    Project project = place.create();
    QVERIFY(import(project));
    const QTemporaryDir strange;
    TaskControl task;
    const auto report = relocateImages(project, strange.path(), task);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Invalid);
    QVERIFY(report.error().message.contains(u"1.png"_s));
    QCOMPARE(relocateImages(project, strange.filePath(u"missing"_s), task).error().kind, ErrorKind::NotFound);
    QCOMPARE(project.imageRoot()->absolutePath(), QFileInfo(place.pictures()).absoluteFilePath());
}

QTEST_GUILESS_MAIN(TestImageImport)
#include "tst_image_import.moc"
