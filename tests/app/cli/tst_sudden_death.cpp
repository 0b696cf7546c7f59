#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureCount = 150;

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(ATOLL_CLI), arguments);
    if (!program.waitForFinished(120'000))
        return {-1, {}, "did not finish"};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

/// Starts the command and ends it with SIGKILL after `delayUs`; false when it was done before.
bool killAfter(const QStringList &arguments, qint64 delayUs)
{
    QProcess program;
    program.start(QStringLiteral(ATOLL_CLI), arguments);
    if (!program.waitForStarted())
        return false;
    QTest::qSleep(static_cast<int>(delayUs / 1000));
    program.kill();
    program.waitForFinished();
    return program.exitStatus() == QProcess::CrashExit;
}

QJsonObject dump(const QString &project)
{
    return QJsonDocument::fromJson(run({u"dump"_s, project, u"--json"_s}).out).object();
}

/// Small pictures with some structure, all different.
void paintPictures(const QString &folder)
{
    std::mt19937 generator(3);
    for (int i = 0; i < pictureCount; ++i) {
        QImage picture(96, 96, QImage::Format_RGB888);
        const int phase = static_cast<int>(generator() % 64);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                picture.setPixelColor(
                    x, y, QColor((x * (i % 7) + phase) % 256, (y * (i % 5)) % 256, (x + y + i) % 256));
        }
        picture.save(u"%1/%2.png"_s.arg(folder).arg(i, 4, 10, QLatin1Char('0')));
    }
}

void copyProject(const QString &from, const QString &to)
{
    const QFileInfo target(to);
    for (const QString &name : QDir(target.path()).entryList({target.fileName() + u'*'}, QDir::Files))
        QFile::remove(target.path() + u'/' + name);
    QVERIFY(QFile::copy(from, to));
}

}  // namespace

/// Ends commands with SIGKILL at random moments: the project must stay sound, finished steps must stay, and
/// the command must succeed when it is run again.
class TestSuddenDeath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void create();
    void embed();
    void select();
    void undo();

private:
    /// Kills `command` in mid-run `times` times, each on a fresh copy of `before`, or on no file at all when
    /// it is empty.
    void killRepeatedly(const QString &before, const QStringList &command, int times,
                        const std::function<void(const QString &)> &verify);

    QTemporaryDir m_folder;
    QString m_created;
    QString m_embedded;
    std::mt19937 m_generator{11};
};

void TestSuddenDeath::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir(m_folder.path()).mkdir(u"pictures"_s));
    paintPictures(m_folder.filePath(u"pictures"_s));
    m_created = m_folder.filePath(u"created.atoll"_s);
    m_embedded = m_folder.filePath(u"embedded.atoll"_s);
}

void TestSuddenDeath::killRepeatedly(const QString &before, const QStringList &command, int times,
                                     const std::function<void(const QString &)> &verify)
{
    const QString project = m_folder.filePath(u"victim.atoll"_s);
    QStringList arguments = command;
    arguments.insert(1, project);
    const auto prepare = [&] {
        if (!before.isEmpty())
            return copyProject(before, project);
        for (const QString &name : QDir(m_folder.path()).entryList({u"victim.atoll*"_s}, QDir::Files))
            QFile::remove(m_folder.filePath(name));
    };

    prepare();
    QElapsedTimer timer;
    timer.start();
    const Outcome whole = run(arguments);
    QVERIFY2(whole.status == 0, whole.err.constData());
    const qint64 durationUs = timer.nsecsElapsed() / 1000;

    // A command that was faster than the killer does not count.
    int killed = 0;
    int attempts = 0;
    for (; killed < times && attempts < 3 * times; ++attempts) {
        prepare();
        const auto delayUs = static_cast<qint64>(m_generator() % static_cast<quint64>(durationUs));
        killed += killAfter(arguments, delayUs) ? 1 : 0;
        if (QFile::exists(project)) {
            const Outcome check = run({u"check"_s, project});
            QVERIFY2(check.status == 0, (check.out + check.err).constData());
        }
        verify(project);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(killed == times, "most attempts came too late");
}

void TestSuddenDeath::create()
{
    const QStringList command{u"create"_s, u"--images"_s, m_folder.filePath(u"pictures"_s)};
    killRepeatedly({}, command, 18, [&](const QString &project) {
        const Outcome again = run({u"create"_s, project, u"--images"_s, m_folder.filePath(u"pictures"_s)});
        QVERIFY2(again.status == 0, again.err.constData());
        const QJsonArray items = dump(project)[u"items"_s].toArray();
        QCOMPARE(items.size(), pictureCount);
        QCOMPARE(items.last()[u"path"_s].toString(), u"0149.png"_s);
        QCOMPARE(run({u"check"_s, project}).status, 0);
    });
    QCOMPARE(run({u"create"_s, m_created, u"--images"_s, m_folder.filePath(u"pictures"_s)}).status, 0);
}

void TestSuddenDeath::embed()
{
    copyProject(m_created, m_embedded);
    QCOMPARE(run({u"embed"_s, m_embedded}).status, 0);
    const QJsonObject before = dump(m_created);
    const QJsonObject after = dump(m_embedded);
    QVERIFY(before != after);
    killRepeatedly(m_created, {u"embed"_s}, 16, [&](const QString &project) {
        QCOMPARE(dump(project)[u"tags"_s], before[u"tags"_s]);
        QVERIFY2(run({u"embed"_s, project}).status == 0, "embedding again works");
        QCOMPARE(dump(project)[u"items"_s], after[u"items"_s]);
    });
}

void TestSuddenDeath::select()
{
    const QJsonObject before = dump(m_embedded);
    const QStringList command{u"select"_s, u"--method"_s, u"CORESET"_s, u"--n-samples"_s,
                              u"100"_s,    u"--name"_s,   u"batch"_s};
    killRepeatedly(m_embedded, command, 16, [&](const QString &project) {
        const QJsonObject now = dump(project);
        QCOMPARE(now[u"items"_s], before[u"items"_s]);
        const auto tags = now[u"tags"_s].toArray().size();
        const auto tagsBefore = before[u"tags"_s].toArray().size();
        QVERIFY2(tags == tagsBefore || tags == tagsBefore + 1, "a tag is there whole or not at all");
    });
}

void TestSuddenDeath::undo()
{
    const QString project = m_folder.filePath(u"selected.atoll"_s);
    copyProject(m_embedded, project);
    QCOMPARE(run({u"select"_s, project, u"--method"_s, u"CORESET"_s, u"--n-samples"_s, u"100"_s, u"--name"_s,
                  u"batch"_s})
                 .status,
             0);
    const QJsonArray before = dump(m_embedded)[u"tags"_s].toArray();
    const QJsonArray after = dump(project)[u"tags"_s].toArray();
    killRepeatedly(project, {u"undo"_s}, 8, [&](const QString &victim) {
        const QJsonArray now = dump(victim)[u"tags"_s].toArray();
        QVERIFY2(now == before || now == after, "a step is undone whole or not at all");
        QVERIFY2(now == after || run({u"redo"_s, victim}).status == 0, "and can be made again");
        QCOMPARE(dump(victim)[u"tags"_s].toArray(), after);
    });
}

QTEST_GUILESS_MAIN(TestSuddenDeath)
#include "tst_sudden_death.moc"
