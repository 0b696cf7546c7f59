#include "ui/settings/settings_store.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestSettingsStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void remembersChoices();
    void defaultsHoldAtFirst();
    void damagedFileIsPutAside_data();
    void damagedFileIsPutAside();
    void nonsenseCountsAsNotThere();
    void keepsTheNumberOfANewerProgram();
    void startsInAFolderThatCannotBeWritten();
    void listsTheProjectOpenedLastFirst();
    void leavesOutProjectsThatAreGone();
    void forgetsAllProjects();
    void knowsAProjectByEveryPath();
    void keepsTheSessionsUsedLast();
    void remembersWindows();
    void portableFileWins();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString makeFile(const QString &name, const QByteArray &content = "x") const
    {
        QFile made(file(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("cannot write");
        return made.fileName();
    }
    [[nodiscard]] QString path() const { return file(u"atoll.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingsStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSettingsStore::remembersChoices()
{
    ShortcutScheme scheme(ShortcutPreset::Prodigy);
    scheme.setShortcuts(u"edit.find"_s, QKeySequence::listFromString(u"Ctrl+F; Ctrl+;"_s));
    {
        SettingsStore store(path());
        QSignalSpy theme(&store, &SettingsStore::themeChanged);
        store.setTheme(ThemeChoice::Dark);
        QCOMPARE(theme.size(), 1);
        store.setLanguage(LanguageChoice::Japanese);
        store.setShortcuts(scheme);
        store.setAuthor(u" 花子 "_s);
        store.setThumbnailCacheMb(512);
        store.setValue(u"gallery/captions"_s, true);
    }
    const SettingsStore store(path());
    QCOMPARE(store.theme(), ThemeChoice::Dark);
    QCOMPARE(store.language(), LanguageChoice::Japanese);
    QCOMPARE(store.shortcuts(), scheme);
    QCOMPARE(store.author(), u"花子"_s);
    QCOMPARE(store.thumbnailCacheMb(), 512);
    QCOMPARE(store.value(u"gallery/captions"_s).toBool(), true);
    QVERIFY(store.damagedFile().isEmpty());
}

void TestSettingsStore::defaultsHoldAtFirst()
{
    qputenv("USER", "hanako");
    const SettingsStore store(file(u"a/b/atoll.ini"_s));
    QCOMPARE(store.theme(), ThemeChoice::System);
    QCOMPARE(store.language(), LanguageChoice::System);
    QCOMPARE(store.shortcuts(), ShortcutScheme());
    QCOMPARE(store.author(), u"hanako"_s);
    QVERIFY(store.recentProjects().empty());
    QVERIFY(store.thumbnailCacheMb() > 0);
    QVERIFY(store.session(u"/nowhere.atoll"_s).isEmpty());
}

void TestSettingsStore::damagedFileIsPutAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text of another kind") << QByteArray("hello there\nthis is no settings file\n");
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x01\x02\n\x03[[[\n", 11);
    QTest::newRow("no version") << QByteArray("[look]\ntheme=dark\n");
    QTest::newRow("a version that is no number")
        << QByteArray("[General]\nversion=new\n[look]\ntheme=dark\n");
}

void TestSettingsStore::damagedFileIsPutAside()
{
    QFETCH(QByteArray, content);
    const QString written = makeFile(u"atoll.ini"_s, content);
    {
        SettingsStore store(written);
        QCOMPARE(store.theme(), ThemeChoice::System);
        QCOMPARE(store.damagedFile(), written + u".damaged"_s);
        QFile aside(store.damagedFile());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        store.setTheme(ThemeChoice::Light);
    }
    const SettingsStore again(written);
    QCOMPARE(again.theme(), ThemeChoice::Light);
    QVERIFY(again.damagedFile().isEmpty());
}

void TestSettingsStore::nonsenseCountsAsNotThere()
{
    const QString written = makeFile(
        u"atoll.ini"_s, "[General]\nversion=1\n[look]\ntheme=purple\nlanguage=@Variant(\\0\\0\\x7f)\n"
                        "[keys]\nshortcuts=\"{{{\"\n[projects]\nrecent=[1,2\n[sessions]\norder=3\n"
                        "[thumbnails]\ncacheMb=-7\n");
    const SettingsStore store(written);
    QVERIFY(store.damagedFile().isEmpty());
    QCOMPARE(store.theme(), ThemeChoice::System);
    QCOMPARE(store.language(), LanguageChoice::System);
    QCOMPARE(store.shortcuts(), ShortcutScheme());
    QVERIFY(store.recentProjects().empty());
    QVERIFY(store.thumbnailCacheMb() > 0);
}

void TestSettingsStore::keepsTheNumberOfANewerProgram()
{
    const QString written =
        makeFile(u"atoll.ini"_s, "[General]\nversion=7\n[look]\ntheme=dark\n[new]\nthing=5\n");
    {
        SettingsStore store(written);
        QCOMPARE(store.theme(), ThemeChoice::Dark);
        store.setTheme(ThemeChoice::Light);
    }
    const SettingsStore store(written);
    QCOMPARE(store.value(u"version"_s).toInt(), 7);
    QCOMPARE(store.value(u"new/thing"_s).toInt(), 5);
}

void TestSettingsStore::startsInAFolderThatCannotBeWritten()
{
    const QString blocked = makeFile(u"a file in place of the folder"_s);
    SettingsStore store(blocked + u"/atoll.ini"_s);
    store.setTheme(ThemeChoice::Dark);
    store.sync();
    QCOMPARE(store.theme(), ThemeChoice::Dark);
}

void TestSettingsStore::listsTheProjectOpenedLastFirst()
{
    SettingsStore store(path());
    QSignalSpy changed(&store, &SettingsStore::recentProjectsChanged);
    for (int i = 0; i < SettingsStore::mostRecentProjects + 3; ++i)
        store.addRecentProject({makeFile(u"%1.atoll"_s.arg(i)), u"project %1"_s.arg(i), 10 * i, 1000 + i});
    store.addRecentProject({file(u"7.atoll"_s), u"seven again"_s, 77, 5000});
    QCOMPARE(changed.size(), SettingsStore::mostRecentProjects + 4);
    const auto projects = store.recentProjects();
    QCOMPARE(projects.size(), std::size_t{SettingsStore::mostRecentProjects});
    const RecentProject expected{QFileInfo(file(u"7.atoll"_s)).canonicalFilePath(), u"seven again"_s, 77,
                                 5000};
    QCOMPARE(projects[0], expected);
    QCOMPARE(projects[1].name, u"project 14"_s);
    QCOMPARE(std::ranges::count(projects, expected.path, &RecentProject::path), 1);
}

void TestSettingsStore::leavesOutProjectsThatAreGone()
{
    SettingsStore store(path());
    store.addRecentProject({makeFile(u"here.atoll"_s), u"here"_s, 1, 1});
    store.addRecentProject({makeFile(u"gone.atoll"_s), u"gone"_s, 1, 2});
    QVERIFY(QFile::remove(file(u"gone.atoll"_s)));
    const auto projects = store.recentProjects();
    QCOMPARE(projects.size(), std::size_t{1});
    QCOMPARE(projects[0].name, u"here"_s);
}

void TestSettingsStore::forgetsAllProjects()
{
    SettingsStore store(path());
    store.addRecentProject({makeFile(u"a.atoll"_s), u"a"_s, 1, 1});
    store.addRecentProject({makeFile(u"b.atoll"_s), u"b"_s, 1, 2});
    store.removeRecentProject(file(u"a.atoll"_s));
    QCOMPARE(store.recentProjects().size(), std::size_t{1});
    store.clearRecentProjects();
    QVERIFY(store.recentProjects().empty());
}

void TestSettingsStore::knowsAProjectByEveryPath()
{
    SettingsStore store(path());
    const QString project = makeFile(u"p.atoll"_s);
    QVERIFY(QFile::link(project, file(u"link.atoll"_s)));
    store.setSession(file(u"link.atoll"_s), {{u"zoom"_s, 3}});
    QCOMPARE(store.session(m_folder->path() + u"/./p.atoll"_s), (QJsonObject{{u"zoom"_s, 3}}));
    store.addRecentProject({project, u"p"_s, 1, 1});
    store.addRecentProject({file(u"link.atoll"_s), u"p"_s, 1, 2});
    QCOMPARE(store.recentProjects().size(), std::size_t{1});
}

void TestSettingsStore::keepsTheSessionsUsedLast()
{
    {
        SettingsStore store(path());
        for (int i = 0; i < SettingsStore::mostSessions; ++i)
            store.setSession(u"/projects/%1.atoll"_s.arg(i), {{u"number"_s, i}});
        store.setSession(u"/projects/0.atoll"_s, {{u"number"_s, u"again, with \"quotes\", 日本語"_s}});
        store.setSession(u"/projects/one more.atoll"_s, {{u"number"_s, -1}});
    }
    const SettingsStore store(path());
    QCOMPARE(store.session(u"/projects/0.atoll"_s)[u"number"_s].toString(),
             u"again, with \"quotes\", 日本語"_s);
    QVERIFY(store.session(u"/projects/1.atoll"_s).isEmpty());
    QCOMPARE(store.session(u"/projects/2.atoll"_s)[u"number"_s].toInt(), 2);
    QCOMPARE(store.session(u"/projects/one more.atoll"_s)[u"number"_s].toInt(), -1);
}

void TestSettingsStore::remembersWindows()
{
    const QByteArray blob("\x01\x00\xff geometry", 12);
    {
        SettingsStore store(path());
        store.setWindowBlob(u"curate/state"_s, blob);
    }
    SettingsStore store(path());
    QCOMPARE(store.windowBlob(u"curate/state"_s), blob);
    store.clearWindowBlobs();
    QVERIFY(store.windowBlob(u"curate/state"_s).isEmpty());
}

void TestSettingsStore::portableFileWins()
{
    const QString portable = QCoreApplication::applicationDirPath() + u"/atoll-portable.ini"_s;
    QVERIFY(SettingsStore::defaultPath() != portable);
    QFile made(portable);
    QVERIFY(made.open(QIODevice::WriteOnly));
    made.close();
    const QString found = SettingsStore::defaultPath();
    QVERIFY(QFile::remove(portable));
    QCOMPARE(found, portable);
}

QTEST_MAIN(TestSettingsStore)
#include "tst_settings_store.moc"
