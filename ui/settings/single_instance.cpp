#include "ui/settings/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int waitMs = 1000;
constexpr qint64 mostBytes = qint64{1} << 20;
constexpr char endOfMessage = '\n';

/// Short, because paths of sockets may have about a hundred bytes, and not shared between users.
QString uniqueName(const QString &name, const QString &folder)
{
    const QString full = name + u'|' + QDir::homePath() + u'|' + QDir(folder).absolutePath();
    const QByteArray hash = QCryptographicHash::hash(full.toUtf8(), QCryptographicHash::Sha1);
    return name + u'-' + QString::fromLatin1(hash.toHex().left(12));
}

QByteArray messageOf(const QStringList &files)
{
    QJsonArray paths;
    for (const QString &file : files)
        paths.append(QFileInfo(file).absoluteFilePath());
    return QJsonDocument(paths).toJson(QJsonDocument::Compact) + endOfMessage;
}

}  // namespace

SingleInstance::SingleInstance(const QString &name, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_serverName(uniqueName(name, folder))
    , m_lock(folder + u'/' + m_serverName + u".lock"_s)
{
    // A program that runs for weeks still holds its lock; one that crashed is found out by its process
    // number.
    m_lock.setStaleLockTime(0);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

QString SingleInstance::defaultFolder()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? QDir::tempPath() : runtime;
}

SingleInstance::Role SingleInstance::start(const QStringList &files)
{
    if (m_lock.tryLock(0)) {
        QLocalServer::removeServer(m_serverName);  // what a crash left
        m_server.setSocketOptions(QLocalServer::UserAccessOption);
        return m_server.listen(m_serverName) ? Role::First : Role::Alone;
    }
    return forward(files) ? Role::Forwarded : Role::Alone;
}

bool SingleInstance::forward(const QStringList &files) const
{
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    if (!socket.waitForConnected(waitMs))
        return false;
    socket.write(messageOf(files));
    if (!socket.waitForBytesWritten(waitMs))
        return false;
    // Only an answer says that there is life behind the socket.
    return (socket.bytesAvailable() > 0 || socket.waitForReadyRead(waitMs)) &&
           socket.readAll().startsWith("ok");
}

void SingleInstance::accept()
{
    while (auto *const socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        if (socket->bytesAvailable() > 0)
            read(socket);
    }
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > mostBytes)
            socket->abort();
        return;
    }
    const QJsonDocument message = QJsonDocument::fromJson(socket->readLine(mostBytes));
    if (!message.isArray()) {
        socket->abort();
        return;
    }
    QStringList files;
    const QJsonArray paths = message.array();
    for (const auto &path : paths)
        if (path.isString() && !path.toString().isEmpty())
            files.append(path.toString());
    socket->write("ok\n");
    socket->flush();
    socket->disconnectFromServer();
    Q_EMIT filesReceived(files);
}

}  // namespace Atoll
