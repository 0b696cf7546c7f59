#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Room
{
    QString folder;
    QSet<QString> uses;  ///< names of rooms
};

/// The list that `atoll_module` wrote: one line a room, "folder name: used used ...".
QHash<QString, Room> readRooms()
{
    QFile file(QStringLiteral(ATOLL_BUILD_DIR "/room_uses.txt"));
    QHash<QString, Room> rooms;
    if (!file.open(QIODevice::ReadOnly))
        return rooms;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString head = line.section(u':', 0, 0);
        const QStringList used = line.section(u':', 1).split(u' ', Qt::SkipEmptyParts);
        rooms.insert(head.section(u' ', 1),
                     {head.section(u' ', 0, 0), QSet<QString>(used.begin(), used.end())});
    }
    return rooms;
}

}  // namespace

class TestIncludeDirections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesIncludeOnlyWhatTheirRoomUses_data();
    void filesIncludeOnlyWhatTheirRoomUses();
    void everySourceFileBelongsToARoom();
};

void TestIncludeDirections::filesIncludeOnlyWhatTheirRoomUses_data()
{
    QTest::addColumn<QString>("room");
    const auto rooms = readRooms();
    QVERIFY2(!rooms.isEmpty(), "room_uses.txt is missing from the build folder");
    for (auto room = rooms.begin(); room != rooms.end(); ++room)
        QTest::addRow("%s", qPrintable(room->folder)) << room.key();
}

void TestIncludeDirections::filesIncludeOnlyWhatTheirRoomUses()
{
    QFETCH(QString, room);
    const auto rooms = readRooms();
    const Room &own = rooms[room];
    static const QRegularExpression includeLine(uR"(^\s*#\s*include\s*"((?:model|ui|app)/[^"]*)/[^/"]+")"_s);
    QDirIterator files(QStringLiteral(ATOLL_SOURCE_DIR "/") + own.folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto match = includeLine.match(lines[i]);
            if (!match.hasMatch())
                continue;
            const QString folder = match.captured(1);
            const auto belongsTo = [&](const Room &other) {
                return folder == other.folder || folder.startsWith(other.folder + u'/');
            };
            const bool isAllowed = belongsTo(own) || std::ranges::any_of(own.uses, [&](const QString &name) {
                                       return belongsTo(rooms[name]);
                                   });
            QVERIFY2(isAllowed, qPrintable(u"%1:%2 includes %3, which \"%4\" does not list in USES"_s
                                               .arg(file.fileName())
                                               .arg(i + 1)
                                               .arg(folder, room)));
        }
    }
}

void TestIncludeDirections::everySourceFileBelongsToARoom()
{
    const auto rooms = readRooms();
    for (const QString &top : {u"model"_s, u"ui"_s, u"app"_s}) {
        QDirIterator files(QStringLiteral(ATOLL_SOURCE_DIR "/") + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().mid(QStringLiteral(ATOLL_SOURCE_DIR "/").size());
            const bool hasRoom = std::ranges::any_of(
                rooms, [&](const Room &room) { return path.startsWith(room.folder + u'/'); });
            QVERIFY2(hasRoom, qPrintable(path + u" lies in no room"_s));
        }
    }
}

QTEST_APPLESS_MAIN(TestIncludeDirections)
#include "tst_include_directions.moc"
