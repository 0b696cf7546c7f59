#include "model/workflow/project.h"
#include "tests/model/images/picture_makers.h"
#include "tests/support/command_runner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestImageCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createReportsWhatItFound();
    void createAgainContinues();
    void createFinishesAFileThatSaysNothingYet();
    void createTakesLabelsFromFolders();
    void createLeavesNothingBehind_data();
    void createLeavesNothingBehind();
    void wrongUsage_data();
    void wrongUsage();
    void createUnpacksTheSample();
    void rescanReportsChanges();
    void relocateFollowsTheFolder();
    void duplicatesAreListed();

private:
    void write(const QString &path, const QByteArray &content)
    {
        const QString whole = m_folder->filePath(path);
        QDir().mkpath(QFileInfo(whole).path());
        QFile file(whole);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] QString at(const QString &path) const { return m_folder->filePath(path); }
    [[nodiscard]] CommandOutcome create(const QStringList &more = {}) const
    {
        return runCli(QStringList{u"create"_s, at(u"p.atoll"_s), u"--images"_s, at(u"pictures"_s)} + more);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImageCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"pictures/cat/1.png"_s, encoded(cornersPicture(), ".png"));
    write(u"pictures/cat/2.png"_s, encoded(cornersPicture(), ".png"));
    write(u"pictures/dog/3.png"_s, encoded(noisePicture(20, 10), ".png"));
    write(u"pictures/dog/4.jpg"_s, "text");
}

void TestImageCommands::createReportsWhatItFound()
{
    const CommandOutcome text = create();
    QCOMPARE(text.status, 0);
    QVERIFY2(text.err.isEmpty(), text.err.constData());
    for (const char *part : {"data set: 4 (4 added", "kept in the data set: 1",
                             "dog/4.jpg: The content is not JPEG", "earlier picture: 1"})
        QVERIFY2(text.out.contains(part), text.out.constData());
    QVERIFY(QFile::remove(at(u"p.atoll"_s)));
    const QJsonObject json = create({u"--json"_s}).json();
    QCOMPARE(json[u"status"_s].toString(), u"ok"_s);
    QCOMPARE(json[u"added"_s].toInt(), 4);
    QCOMPARE(json[u"broken"_s].toInt(), 1);
    QCOMPARE(json[u"duplicates"_s].toInt(), 1);
    QCOMPARE(json[u"broken_examples"_s].toArray().first()[u"path"_s].toString(), u"dog/4.jpg"_s);
}

void TestImageCommands::createAgainContinues()
{
    QCOMPARE(create().status, 0);
    write(u"pictures/0.png"_s, encoded(noisePicture(9, 9), ".png"));
    const QJsonObject json = create({u"--json"_s}).json();
    QCOMPARE(json[u"added"_s].toInt(), 1);
    QCOMPARE(json[u"unchanged"_s].toInt(), 4);
    QVERIFY(QDir(m_folder->path()).mkdir(u"other"_s));
    const CommandOutcome other = runCli({u"create"_s, at(u"p.atoll"_s), u"--images"_s, at(u"other"_s)});
    QCOMPARE(other.status, 1);
    QVERIFY2(other.err.contains("relocate"), other.err.constData());
}

void TestImageCommands::createFinishesAFileThatSaysNothingYet()
{
    // What a run leaves that is killed right after it has made the file.
    QVERIFY(Project::create(at(u"p.atoll"_s), {}, {}));
    const CommandOutcome again = create();
    QVERIFY2(again.status == 0, again.err.constData());
    const auto project = Project::open(at(u"p.atoll"_s), Access::ReadOnly);
    QVERIFY(project);
    QCOMPARE(project->sampleCount().value(), 4);
    QCOMPARE(project->name().value(), u"p"_s);
    QVERIFY(project->imageRoot());
}

void TestImageCommands::createTakesLabelsFromFolders()
{
    QCOMPARE(create({u"--reference-from-folders"_s}).status, 0);
    const auto project = Project::open(at(u"p.atoll"_s), Access::ReadOnly);
    QCOMPARE(*project->labels().count(LabelKind::Reference), 4);
    QCOMPARE(*project->labels().count(LabelKind::Label), 0);
}

void TestImageCommands::createLeavesNothingBehind_data()
{
    QTest::addColumn<QString>("images");
    QTest::newRow("no such folder") << u"missing"_s;
    QTest::newRow("a folder without pictures") << u"empty"_s;
    QTest::newRow("a file") << u"pictures/dog/4.jpg"_s;
}

void TestImageCommands::createLeavesNothingBehind()
{
    QFETCH(QString, images);
    QVERIFY(QDir(m_folder->path()).mkdir(u"empty"_s));
    const CommandOutcome outcome = runCli({u"create"_s, at(u"p.atoll"_s), u"--images"_s, at(images)});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.err.count('\n'), 1);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestImageCommands::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QStringList create = {u"create"_s, u"p.atoll"_s};
    QTest::newRow("no pictures") << create << QByteArray("--images");
    QTest::newRow("another ending") << QStringList{u"create"_s, u"p.db"_s, u"--images"_s, u"."_s}
                                    << QByteArray(".atoll");
    QTest::newRow("two kinds of labels")
        << create +
               QStringList{u"--images"_s, u"."_s, u"--labels-from-folders"_s, u"--reference-from-folders"_s}
        << QByteArray("not both");
    QTest::newRow("a level for nothing")
        << create + QStringList{u"--images"_s, u"."_s, u"--label-level"_s, u"2"_s}
        << QByteArray("--label-level needs");
    QTest::newRow("level zero") << create + QStringList{u"--images"_s, u"."_s, u"--labels-from-folders"_s,
                                                        u"--label-level"_s, u"0"_s}
                                << QByteArray("from 1");
}

void TestImageCommands::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CommandOutcome outcome = runCli(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
}

void TestImageCommands::createUnpacksTheSample()
{
    const CommandOutcome outcome =
        runCli({u"create"_s, at(u"d.atoll"_s), u"--sample"_s, u"digits"_s, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.json()[u"added"_s].toInt(), 1797);
    const auto project = Project::open(at(u"d.atoll"_s), Access::ReadOnly);
    QCOMPARE(project->imageRoot()->absolutePath(), at(u"d-images"_s));
    QCOMPARE(*project->labels().count(LabelKind::Reference), 1797);
    QCOMPARE(runCli({u"create"_s, at(u"e.atoll"_s), u"--sample"_s, u"letters"_s}).status, 1);
    QVERIFY(!QFile::exists(at(u"e.atoll"_s)) && !QFile::exists(at(u"e-images"_s)));
    QCOMPARE(runCli({u"create"_s, at(u"d.atoll"_s), u"--sample"_s, u"digits"_s}).status, 1);
    QVERIFY(QFile::exists(at(u"d.atoll"_s)));
}

void TestImageCommands::rescanReportsChanges()
{
    QCOMPARE(create().status, 0);
    QVERIFY(QFile::remove(at(u"pictures/cat/1.png"_s)));
    write(u"pictures/new.png"_s, encoded(noisePicture(7, 7), ".png"));
    const CommandOutcome text = runCli({u"rescan"_s, at(u"p.atoll"_s)});
    QCOMPARE(text.status, 0);
    QVERIFY2(text.out.contains("1 added, 3 unchanged, 0 changed, 1 missing"), text.out.constData());
    QVERIFY(text.out.contains("cat/1.png"));
    QCOMPARE(runCli({u"rescan"_s, at(u"missing.atoll"_s)}).status, 1);
}

void TestImageCommands::relocateFollowsTheFolder()
{
    QCOMPARE(create().status, 0);
    QVERIFY(QDir().rename(at(u"pictures"_s), at(u"moved"_s)));
    QCOMPARE(runCli({u"rescan"_s, at(u"p.atoll"_s)}).status, 1);
    QCOMPARE(runCli({u"relocate"_s, at(u"p.atoll"_s)}).status, 2);
    const CommandOutcome moved =
        runCli({u"relocate"_s, at(u"p.atoll"_s), u"--images"_s, at(u"moved"_s), u"--json"_s});
    QCOMPARE(moved.status, 0);
    QCOMPARE(moved.json()[u"found"_s].toInt(), 4);
    QCOMPARE(runCli({u"rescan"_s, at(u"p.atoll"_s), u"--json"_s}).json()[u"unchanged"_s].toInt(), 4);
}

void TestImageCommands::duplicatesAreListed()
{
    write(u"pictures/cat/\x1b[31m\n.png"_s, encoded(noisePicture(20, 10), ".png"));
    QCOMPARE(create().status, 0);
    QCOMPARE(runCli({u"duplicates"_s, at(u"p.atoll"_s)}).out,
             u"\ncat/\uFFFD[31m\uFFFD.png\ndog/3.png\n\ncat/1.png\ncat/2.png\n\nGroups of equal files: 2\n"_s
                 .toUtf8());
    const QJsonObject json = runCli({u"duplicates"_s, at(u"p.atoll"_s), u"--json"_s}).json();
    QCOMPARE(json[u"groups"_s].toArray(), (QJsonArray{QJsonArray{u"cat/\x1b[31m\n.png"_s, u"dog/3.png"_s},
                                                      QJsonArray{u"cat/1.png"_s, u"cat/2.png"_s}}));
}

QTEST_GUILESS_MAIN(TestImageCommands)
#include "tst_image_commands.moc"
