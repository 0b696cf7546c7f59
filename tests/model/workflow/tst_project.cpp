#include "model/workflow/project.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Atoll;

namespace {

std::vector<Sample> samplesFrom(SampleIndex first, SampleIndex count)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (Sample &sample : samples) {
        sample.index = first++;
        sample.path = u"%1.png"_s.arg(sample.index);
    }
    return samples;
}

}  // namespace

/// An open project file: lock, recovery, image root, look-up by name.
class TestProject final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void makesAProjectAndOpensItAgain();
    void makesNothingWithoutItsImageFolder();
    void letsOneWriterInAndAnyNumberOfReaders();
    void putsNoLockBesideOtherFiles();
    void takesOverTheLockOfADeadProgram();
    void givesAnotherThreadItsOwnConnection();
    void movesTogetherWithItsPictures();
    void movesAloneAndStillFindsItsPictures();
    void refusesAnImageRootThatIsNoFolder();
    void tellsWhereAPictureLies();
    void finishesAnInterruptedImport();
    void dropsAnEmbeddingThatWasNeverFinished();
    void readsTheSampleListAgainOnlyAfterAChange();
    void namesTagsThatComeClose();
    void namesEmbeddingsThatComeClose();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] Project newProject() const
    {
        return Project::create(at(u"p.atoll"_s), u"P"_s, at(u"images"_s)).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProject::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"images"_s));
}

void TestProject::makesAProjectAndOpensItAgain()
{
    {
        Project project = newProject();
        QCOMPARE(project.name().value(), u"P"_s);
        QVERIFY(project.addHistory(u"Did it."_s));
    }
    const Project project = Project::open(at(u"p.atoll"_s), Access::ReadOnly).value();
    QCOMPARE(project.name().value(), u"P"_s);
    QCOMPARE(project.imageRoot().value().absolutePath(), at(u"images"_s));
    QCOMPARE(project.sampleCount().value(), 0);
    QCOMPARE(project.history().last(1).value().front().sentence, u"Did it."_s);
    QCOMPARE(Project::create(at(u"p.atoll"_s), u"Q"_s, {}).error().kind, ErrorKind::AlreadyExists);
}

void TestProject::makesNothingWithoutItsImageFolder()
{
    QCOMPARE(Project::create(at(u"p.atoll"_s), u"P"_s, at(u"none"_s)).error().kind, ErrorKind::NotFound);
    QVERIFY(!QFile::exists(at(u"p.atoll"_s)));
    const Project bare = Project::create(at(u"p.atoll"_s), u"P"_s, {}).value();
    QCOMPARE(bare.imageRoot().error().kind, ErrorKind::NotFound);
}

void TestProject::letsOneWriterInAndAnyNumberOfReaders()
{
    std::optional<Project> writer(newProject());
    const auto second = Project::open(at(u"p.atoll"_s), Access::ReadWrite);
    QCOMPARE(second.error().kind, ErrorKind::Busy);
    QVERIFY2(second.error().message.contains(QString::number(QCoreApplication::applicationPid())),
             qPrintable(second.error().message));
    QVERIFY(Project::open(at(u"p.atoll"_s), Access::ReadOnly));
    QVERIFY(QFile::link(at(u"p.atoll"_s), at(u"link.atoll"_s)));
    QCOMPARE(Project::open(at(u"link.atoll"_s), Access::ReadWrite).error().kind, ErrorKind::Busy);
    writer.reset();
    QVERIFY(Project::open(at(u"p.atoll"_s), Access::ReadWrite));
    QVERIFY(!QFile::exists(at(u"p.atoll.lock"_s)));
}

void TestProject::putsNoLockBesideOtherFiles()
{
    QFile other(at(u"text.atoll"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("text");
    other.close();
    QCOMPARE(Project::open(other.fileName(), Access::ReadWrite).error().kind, ErrorKind::Unsupported);
    QVERIFY(!QFile::exists(at(u"text.atoll.lock"_s)));
}

void TestProject::takesOverTheLockOfADeadProgram()
{
    (void)newProject();
    QFile lock(at(u"p.atoll.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    // A process number beyond what the system gives out.
    lock.write(QByteArray("99999999\nghost\n") + QSysInfo::machineHostName().toUtf8() + "\n");
    lock.close();
    QVERIFY(Project::open(at(u"p.atoll"_s), Access::ReadWrite));
}

void TestProject::givesAnotherThreadItsOwnConnection()
{
    std::optional<Project> project(newProject());
    SampleIndex seen = -1;
    bool isStillLocked = false;
    std::thread job([&] {
        Project own = project->openAgain().value();
        if (own.samples().append(samplesFrom(0, 3)))
            seen = own.sampleCount().value();
    });
    job.join();
    QCOMPARE(seen, 3);
    QCOMPARE(project->sampleCount().value(), 3);

    const auto again = project->openAgain();
    project.reset();
    isStillLocked = !Project::open(at(u"p.atoll"_s), Access::ReadWrite);
    QVERIFY(isStillLocked);
}

void TestProject::movesTogetherWithItsPictures()
{
    QDir(m_folder->path()).mkdir(u"a"_s);
    QDir(m_folder->path()).mkdir(u"a/images"_s);
    (void)Project::create(at(u"a/p.atoll"_s), u"P"_s, at(u"a/images"_s)).value();
    QVERIFY(QDir().rename(at(u"a"_s), at(u"b"_s)));
    // A folder that has come to the old place is not the one meant.
    QVERIFY(QDir().mkpath(at(u"a/images"_s)));
    QCOMPARE(Project::open(at(u"b/p.atoll"_s), Access::ReadOnly)->imageRoot().value().absolutePath(),
             at(u"b/images"_s));
}

void TestProject::movesAloneAndStillFindsItsPictures()
{
    (void)newProject();
    QVERIFY(QDir().mkpath(at(u"elsewhere/deep"_s)));
    QVERIFY(QFile::rename(at(u"p.atoll"_s), at(u"elsewhere/deep/p.atoll"_s)));
    QCOMPARE(
        Project::open(at(u"elsewhere/deep/p.atoll"_s), Access::ReadOnly)->imageRoot().value().absolutePath(),
        at(u"images"_s));
}

void TestProject::refusesAnImageRootThatIsNoFolder()
{
    Project project = newProject();
    QCOMPARE(project.setImageRoot(at(u"none"_s)).error().kind, ErrorKind::Invalid);
    QCOMPARE(project.imageRoot().value().absolutePath(), at(u"images"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"new"_s));
    QVERIFY(project.setImageRoot(at(u"new/../new/"_s)));
    QCOMPARE(project.imageRoot().value().absolutePath(), at(u"new"_s));
}

void TestProject::tellsWhereAPictureLies()
{
    const Project project = newProject();
    Sample sample;
    sample.path = u"a/b.png"_s;
    QCOMPARE(project.absolutePath(sample).value(), at(u"images/a/b.png"_s));
    QCOMPARE(project.absoluteRawPath(sample).value(), QFile::encodeName(at(u"images/a/b.png"_s)));
    sample.rawPath = "a/\xff.png";
    QCOMPARE(project.absoluteRawPath(sample).value(), QFile::encodeName(at(u"images/"_s)) + "a/\xff.png");
}

void TestProject::finishesAnInterruptedImport()
{
    {
        Project project = newProject();
        QVERIFY(project.samples().append(samplesFrom(0, 5)));
        QVERIFY(extendInitialTag(project));
        QVERIFY(project.samples().append(samplesFrom(5, 3)));
    }
    QCOMPARE(Project::open(at(u"p.atoll"_s), Access::ReadOnly)->findTag(u"initial-tag"_s)->samples.count(),
             5);
    const Project project = Project::open(at(u"p.atoll"_s), Access::ReadWrite).value();
    const Tag initial = project.findTag(u"initial-tag"_s).value();
    QCOMPARE(initial.samples, SampleSet::all(8));
    QVERIFY(!initial.parent);
    QCOMPARE(project.tags().all()->size(), std::size_t{1});
}

void TestProject::dropsAnEmbeddingThatWasNeverFinished()
{
    {
        Project project = newProject();
        auto writer = project.embeddings().begin(
            {.name = u"e"_s, .width = 2, .embedder = {}, .parameters = {}, .modelHash = {}});
        QVERIFY(writer->append(FeatureMatrix::Zero(9000, 2)));
    }
    const Project project = Project::open(at(u"p.atoll"_s), Access::ReadWrite).value();
    QCOMPARE(project.database().integer(u"SELECT count(*) FROM embedding_chunks"_s).value(), 0);
}

void TestProject::readsTheSampleListAgainOnlyAfterAChange()
{
    Project project = newProject();
    QVERIFY(project.samples().append(samplesFrom(0, 2)));
    const SharedSamples first = project.sampleList().value();
    QCOMPARE(first->size(), std::size_t{2});
    QVERIFY(project.addHistory(u"Something else."_s));
    QCOMPARE(project.sampleList().value(), first);

    Project other = project.openAgain().value();
    QVERIFY(other.samples().append(samplesFrom(2, 1)));
    QCOMPARE(project.sampleList().value()->size(), std::size_t{3});
    {
        const auto transaction = project.transaction();
        QVERIFY(project.samples().append(samplesFrom(3, 1)));
        QCOMPARE(project.sampleList().value()->size(), std::size_t{4});
    }
    QCOMPARE(project.sampleList().value()->size(), std::size_t{3});
}

void TestProject::namesTagsThatComeClose()
{
    Project project = newProject();
    QVERIFY(project.findTag(u"batch"_s).error().message.contains(u"no tags"_s));
    QVERIFY(extendInitialTag(project));
    const auto unknown = project.findTag(u"inital-tag"_s);
    QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
    QVERIFY2(unknown.error().message.contains(u"\"initial-tag\""_s), qPrintable(unknown.error().message));
}

void TestProject::namesEmbeddingsThatComeClose()
{
    Project project = newProject();
    QCOMPARE(project.findEmbedding({}).error().kind, ErrorKind::NotFound);
    for (const QString &name : {u"default"_s, u"clip"_s}) {
        EmbeddingInfo info;
        info.name = name;
        QVERIFY(project.embeddings().add(info, FeatureMatrix::Ones(1, 1)));
    }
    QCOMPARE(project.findEmbedding({}).value().name, u"clip"_s);
    QCOMPARE(project.findEmbedding(u"default"_s).value().name, u"default"_s);
    QVERIFY(project.findEmbedding(u"defualt"_s).error().message.contains(u"\"default\""_s));
}

QTEST_GUILESS_MAIN(TestProject)

#include "tst_project.moc"
