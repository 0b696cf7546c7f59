#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

#include <cstdint>

class QLocalSocket;

namespace Atoll {

/// Lets one window of the user serve all: the first program listens, a later one hands over the files it was
/// asked to open and ends. A first one that crashed leaves nothing in the way.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Role : std::uint8_t {
        First,      ///< go on, and listen to filesReceived()
        Forwarded,  ///< the first one has taken the files: end now
        Alone,      ///< the first one does not answer: go on by yourself
    };

    /// `name` tells programs apart; the user is part of it anyway. `folder` is where the lock lies.
    explicit SingleInstance(const QString &name, const QString &folder = defaultFolder(),
                            QObject *parent = nullptr);

    [[nodiscard]] static QString defaultFolder();
    /// Of the socket on which the first one listens.
    [[nodiscard]] QString serverName() const { return m_serverName; }

    /// Waits at most three seconds for the first one; called before the event loop runs.
    [[nodiscard]] Role start(const QStringList &files);

Q_SIGNALS:
    /// Absolute paths, perhaps none: raise the window.
    void filesReceived(const QStringList &files);

private:
    [[nodiscard]] bool forward(const QStringList &files) const;
    void accept();
    void read(QLocalSocket *socket);

    QString m_serverName;
    QLockFile m_lock;
    QLocalServer m_server;
};

}  // namespace Atoll
