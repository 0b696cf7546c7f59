#pragma once

#include "ui/settings/shortcut_scheme.h"
#include "ui/settings/theme.h"
#include "ui/settings/translation.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <memory>
#include <vector>

class QSettings;

namespace Atoll {

/// A project that was open before.
struct RecentProject
{
    QString path;  ///< absolute
    QString name;
    qint64 samples = 0;
    qint64 openedAtMs = 0;

    bool operator==(const RecentProject &) const = default;
};

/// What the program remembers between runs, in one INI file. A file that cannot be read is put aside and the
/// defaults hold; a value that makes no sense counts as not there.
class SettingsStore final : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostRecentProjects = 12;
    static constexpr int mostSessions = 50;

    explicit SettingsStore(const QString &path = defaultPath(), QObject *parent = nullptr);
    ~SettingsStore() override;
    Q_DISABLE_COPY_MOVE(SettingsStore)

    /// `atoll-portable.ini` next to the program if there is one, else the user's folder for settings.
    [[nodiscard]] static QString defaultPath();
    [[nodiscard]] QString path() const;
    /// Where the damaged file was put when this run found one; empty otherwise. Worth telling the user.
    [[nodiscard]] QString damagedFile() const { return m_damagedFile; }

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    [[nodiscard]] LanguageChoice language() const;
    void setLanguage(LanguageChoice language);
    [[nodiscard]] ShortcutScheme shortcuts() const;
    void setShortcuts(const ShortcutScheme &scheme);

    /// The one opened last first; those whose file is gone are left out.
    [[nodiscard]] std::vector<RecentProject> recentProjects() const;
    void addRecentProject(const RecentProject &project);
    void removeRecentProject(const QString &path);
    void clearRecentProjects();

    /// QWidget::saveGeometry() and QMainWindow::saveState() of a window or a workspace.
    [[nodiscard]] QByteArray windowBlob(const QString &name) const;
    void setWindowBlob(const QString &name, const QByteArray &blob);
    void clearWindowBlobs();

    /// How a project looked when it was closed; of the projects used last.
    [[nodiscard]] QJsonObject session(const QString &projectPath) const;
    void setSession(const QString &projectPath, const QJsonObject &session);

    /// Written into labels; the user's name on this computer unless another was given.
    [[nodiscard]] QString author() const;
    void setAuthor(const QString &author);
    /// Megabytes on disk for thumbnails.
    [[nodiscard]] int thumbnailCacheMb() const;
    void setThumbnailCacheMb(int megabytes);

    /// Anything else a room wants to remember, by a key of its own such as "gallery/captions".
    [[nodiscard]] QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void setValue(const QString &key, const QVariant &value);
    /// To the disk now; done from time to time and at the end by itself.
    void sync();

Q_SIGNALS:
    void themeChanged();
    void languageChanged();
    void shortcutsChanged();
    void recentProjectsChanged();
    void authorChanged();

private:
    void open(const QString &path);
    [[nodiscard]] bool isSound() const;
    void putAside();
    void writeRecentProjects(const std::vector<RecentProject> &projects);

    std::unique_ptr<QSettings> m_settings;
    QString m_damagedFile;
};

}  // namespace Atoll
