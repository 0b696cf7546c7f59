#include "ui/settings/single_instance.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

const QString programName = u"atoll-test"_s;

/// What the test starts as another program: says its role, and stays when it is the first.
int runAsInstance(const QStringList &arguments)
{
    SingleInstance instance(programName, arguments.value(2));
    const auto role = instance.start(arguments.mid(3));
    std::printf("role %d\n", int(role));
    std::fflush(stdout);
    return role == SingleInstance::Role::First ? QCoreApplication::exec() : 0;
}

}  // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void secondHandsOverItsFiles();
    void secondWithoutFilesAsksToBeSeen();
    void crashedFirstDoesNotBlock();
    void otherFolderIsAnotherProgram();
    void firstThatDoesNotAnswerLeavesUsAlone();
    void strangersAreNotListenedTo_data();
    void strangersAreNotListenedTo();

private:
    void startOther(QProcess &other, const QStringList &files, const QString &folder = {}) const
    {
        const QString where = folder.isEmpty() ? m_folder->path() : folder;
        other.start(QCoreApplication::applicationFilePath(), QStringList{u"--instance"_s, where} + files);
        QVERIFY(other.waitForStarted());
    }
    /// Lets our own event loop run meanwhile, because the other may wait for our answer.
    static QByteArray lineOf(QProcess &other)
    {
        const bool hasSpoken = QTest::qWaitFor([&] { return other.canReadLine(); }, 10000);
        return hasSpoken ? other.readLine().trimmed() : QByteArray("nothing");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSingleInstance::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSingleInstance::secondHandsOverItsFiles()
{
    SingleInstance first(programName, m_folder->path());
    QCOMPARE(first.start({}), SingleInstance::Role::First);
    QSignalSpy received(&first, &SingleInstance::filesReceived);
    QProcess second;
    second.setWorkingDirectory(m_folder->path());
    startOther(second, {u"/data/a b.atoll"_s, u"here 日本.atoll"_s});
    QCOMPARE(lineOf(second), QByteArray("role 1"));
    QTRY_COMPARE(received.size(), 1);
    const QString folder = QDir(m_folder->path()).canonicalPath();
    QCOMPARE(received[0][0].toStringList(),
             (QStringList{u"/data/a b.atoll"_s, folder + u"/here 日本.atoll"_s}));
    QTRY_COMPARE(second.state(), QProcess::NotRunning);
    QCOMPARE(second.exitCode(), 0);
}

void TestSingleInstance::secondWithoutFilesAsksToBeSeen()
{
    SingleInstance first(programName, m_folder->path());
    QCOMPARE(first.start({}), SingleInstance::Role::First);
    QSignalSpy received(&first, &SingleInstance::filesReceived);
    QProcess second;
    startOther(second, {});
    QCOMPARE(lineOf(second), QByteArray("role 1"));
    QTRY_COMPARE(received.size(), 1);
    QVERIFY(received[0][0].toStringList().isEmpty());
    QTRY_COMPARE(second.state(), QProcess::NotRunning);
}

void TestSingleInstance::crashedFirstDoesNotBlock()
{
    QProcess first;
    startOther(first, {});
    QCOMPARE(lineOf(first), QByteArray("role 0"));
    first.kill();
    QVERIFY(first.waitForFinished());
    SingleInstance second(programName, m_folder->path());
    QCOMPARE(second.start({}), SingleInstance::Role::First);
    QSignalSpy received(&second, &SingleInstance::filesReceived);
    QProcess third;
    startOther(third, {u"/x.atoll"_s});
    QCOMPARE(lineOf(third), QByteArray("role 1"));
    QTRY_COMPARE(received.size(), 1);
    QTRY_COMPARE(third.state(), QProcess::NotRunning);
}

void TestSingleInstance::otherFolderIsAnotherProgram()
{
    const QTemporaryDir elsewhere;
    SingleInstance first(programName, m_folder->path());
    QCOMPARE(first.start({}), SingleInstance::Role::First);
    SingleInstance other(programName, elsewhere.path());
    QCOMPARE(other.start({}), SingleInstance::Role::First);
}

void TestSingleInstance::firstThatDoesNotAnswerLeavesUsAlone()
{
    SingleInstance first(programName, m_folder->path());
    QCOMPARE(first.start({}), SingleInstance::Role::First);
    // Its event loop does not run while we wait here, as if it hung.
    SingleInstance second(programName, m_folder->path());
    QCOMPARE(second.start({u"/x.atoll"_s}), SingleInstance::Role::Alone);
}

void TestSingleInstance::strangersAreNotListenedTo_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1\n");
    QTest::newRow("no list") << QByteArray("{\"files\": []}\n");
    QTest::newRow("no end") << QByteArray(3 << 20, 'x');
}

void TestSingleInstance::strangersAreNotListenedTo()
{
    QFETCH(QByteArray, message);
    SingleInstance first(programName, m_folder->path());
    QCOMPARE(first.start({}), SingleInstance::Role::First);
    QSignalSpy received(&first, &SingleInstance::filesReceived);
    QLocalSocket socket;
    socket.connectToServer(first.serverName());
    QVERIFY(socket.waitForConnected());
    socket.write(message);
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QVERIFY(received.isEmpty());
    QVERIFY(!socket.readAll().startsWith("ok"));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--instance"_s)
        return runAsInstance(arguments);
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_single_instance.moc"
