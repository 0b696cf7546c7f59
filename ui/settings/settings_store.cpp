#include "ui/settings/settings_store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Q_LOGGING_CATEGORY(log, "atoll.settings")

constexpr int fileVersion = 1;
constexpr int defaultCacheMb = 4096;
constexpr int leastCacheMb = 64;
constexpr int mostCacheMb = 1024 * 1024;

const QString versionKey = u"version"_s;
const QString themeKey = u"look/theme"_s;
const QString languageKey = u"look/language"_s;
const QString shortcutsKey = u"keys/shortcuts"_s;
const QString recentKey = u"projects/recent"_s;
const QString windowGroup = u"window"_s;
const QString sessionOrderKey = u"sessions/order"_s;
const QString authorKey = u"labels/author"_s;
const QString cacheKey = u"thumbnails/cacheMb"_s;

const std::array themeNames{u"system"_s, u"light"_s, u"dark"_s};
const std::array languageNames{u"system"_s, u"en"_s, u"ja"_s};

/// Position of `name` in `names`; the first for any other.
template <typename Choice, std::size_t Count>
Choice choiceNamed(const std::array<QString, Count> &names, const QString &name)
{
    const auto *const found = std::ranges::find(names, name);
    return found == names.end() ? Choice{} : static_cast<Choice>(found - names.begin());
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject parsed(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).object();
}

/// The same project by whatever path it is reached.
QString canonical(const QString &path)
{
    const QFileInfo file(path);
    const QString resolved = file.canonicalFilePath();
    return resolved.isEmpty() ? QDir::cleanPath(file.absoluteFilePath()) : resolved;
}

QString sessionKey(const QString &projectPath)
{
    const QByteArray hash =
        QCryptographicHash::hash(canonical(projectPath).toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toHex().left(20));
}

}  // namespace

SettingsStore::SettingsStore(const QString &path, QObject *parent)
    : QObject(parent)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    open(path);
    if (!isSound()) {
        putAside();
        open(path);
    }
    // A newer program's file keeps its number: what it wrote is still there for it.
    if (m_settings->value(versionKey).toInt() < fileVersion)
        m_settings->setValue(versionKey, fileVersion);
}

SettingsStore::~SettingsStore() = default;

void SettingsStore::open(const QString &path)
{
    m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

bool SettingsStore::isSound() const
{
    const QFileInfo file(m_settings->fileName());
    if (!file.exists() || file.size() == 0)
        return true;
    bool isNumber = false;
    const int version = m_settings->value(versionKey).toInt(&isNumber);
    return m_settings->status() == QSettings::NoError && isNumber && version >= 1;
}

void SettingsStore::putAside()
{
    const QString path = m_settings->fileName();
    const QString aside = path + u".damaged"_s;
    m_settings.reset();
    QFile::remove(aside);
    if (QFile::rename(path, aside) || (QFile::copy(path, aside) && QFile::remove(path)))
        m_damagedFile = aside;
    qCWarning(log) << "The settings could not be read; the defaults hold.";
}

QString SettingsStore::defaultPath()
{
    QString portable = QCoreApplication::applicationDirPath() + u"/atoll-portable.ini"_s;
    if (QFile::exists(portable))
        return portable;
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/atoll.ini"_s;
}

QString SettingsStore::path() const
{
    return m_settings->fileName();
}

ThemeChoice SettingsStore::theme() const
{
    return choiceNamed<ThemeChoice>(themeNames, m_settings->value(themeKey).toString());
}

void SettingsStore::setTheme(ThemeChoice theme)
{
    m_settings->setValue(themeKey, themeNames.at(static_cast<std::size_t>(theme)));
    Q_EMIT themeChanged();
}

LanguageChoice SettingsStore::language() const
{
    return choiceNamed<LanguageChoice>(languageNames, m_settings->value(languageKey).toString());
}

void SettingsStore::setLanguage(LanguageChoice language)
{
    m_settings->setValue(languageKey, languageNames.at(static_cast<std::size_t>(language)));
    Q_EMIT languageChanged();
}

ShortcutScheme SettingsStore::shortcuts() const
{
    return ShortcutScheme::fromJson(parsed(m_settings->value(shortcutsKey)));
}

void SettingsStore::setShortcuts(const ShortcutScheme &scheme)
{
    m_settings->setValue(shortcutsKey, compact(scheme.toJson()));
    Q_EMIT shortcutsChanged();
}

std::vector<RecentProject> SettingsStore::recentProjects() const
{
    std::vector<RecentProject> projects;
    const QJsonArray list = parsed(m_settings->value(recentKey))[u"projects"_s].toArray();
    for (const auto &entry : list) {
        RecentProject project;
        project.path = entry[u"path"_s].toString();
        project.name = entry[u"name"_s].toString();
        project.samples = entry[u"samples"_s].toInteger();
        project.openedAtMs = entry[u"openedAtMs"_s].toInteger();
        if (!project.path.isEmpty() && QFile::exists(project.path))
            projects.push_back(std::move(project));
    }
    return projects;
}

void SettingsStore::addRecentProject(const RecentProject &project)
{
    std::vector<RecentProject> projects = recentProjects();
    RecentProject added = project;
    added.path = canonical(project.path);
    std::erase_if(projects, [&](const RecentProject &known) { return known.path == added.path; });
    projects.insert(projects.begin(), std::move(added));
    if (projects.size() > mostRecentProjects)
        projects.resize(mostRecentProjects);
    writeRecentProjects(projects);
}

void SettingsStore::removeRecentProject(const QString &path)
{
    std::vector<RecentProject> projects = recentProjects();
    std::erase_if(projects,
                  [wanted = canonical(path)](const RecentProject &known) { return known.path == wanted; });
    writeRecentProjects(projects);
}

void SettingsStore::clearRecentProjects()
{
    writeRecentProjects({});
}

void SettingsStore::writeRecentProjects(const std::vector<RecentProject> &projects)
{
    QJsonArray list;
    for (const RecentProject &project : projects)
        list.append(QJsonObject{{u"path"_s, project.path},
                                {u"name"_s, project.name},
                                {u"samples"_s, project.samples},
                                {u"openedAtMs"_s, project.openedAtMs}});
    m_settings->setValue(recentKey, compact({{u"projects"_s, list}}));
    Q_EMIT recentProjectsChanged();
}

QByteArray SettingsStore::windowBlob(const QString &name) const
{
    return m_settings->value(windowGroup + u'/' + name).toByteArray();
}

void SettingsStore::setWindowBlob(const QString &name, const QByteArray &blob)
{
    m_settings->setValue(windowGroup + u'/' + name, blob);
}

void SettingsStore::clearWindowBlobs()
{
    m_settings->remove(windowGroup);
}

QJsonObject SettingsStore::session(const QString &projectPath) const
{
    return parsed(m_settings->value(u"sessions/"_s + sessionKey(projectPath)));
}

void SettingsStore::setSession(const QString &projectPath, const QJsonObject &session)
{
    const QString key = sessionKey(projectPath);
    QStringList order = m_settings->value(sessionOrderKey).toStringList();
    order.removeAll(key);
    order.prepend(key);
    while (order.size() > mostSessions)
        m_settings->remove(u"sessions/"_s + order.takeLast());
    m_settings->setValue(sessionOrderKey, order);
    m_settings->setValue(u"sessions/"_s + key, compact(session));
}

QString SettingsStore::author() const
{
    QString given = m_settings->value(authorKey).toString();
    if (!given.isEmpty())
        return given;
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? QFileInfo(QDir::homePath()).fileName() : user;
}

void SettingsStore::setAuthor(const QString &author)
{
    m_settings->setValue(authorKey, author.trimmed());
    Q_EMIT authorChanged();
}

int SettingsStore::thumbnailCacheMb() const
{
    bool isNumber = false;
    const int megabytes = m_settings->value(cacheKey).toInt(&isNumber);
    return isNumber ? std::clamp(megabytes, leastCacheMb, mostCacheMb) : defaultCacheMb;
}

void SettingsStore::setThumbnailCacheMb(int megabytes)
{
    m_settings->setValue(cacheKey, std::clamp(megabytes, leastCacheMb, mostCacheMb));
}

QVariant SettingsStore::value(const QString &key, const QVariant &otherwise) const
{
    return m_settings->value(key, otherwise);
}

void SettingsStore::setValue(const QString &key, const QVariant &value)
{
    m_settings->setValue(key, value);
}

void SettingsStore::sync()
{
    m_settings->sync();
}

}  // namespace Atoll
