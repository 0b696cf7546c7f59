#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/cheat_sheet_dialog.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/shortcut_rows.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/settings/action_text.h"
#include "ui/settings/settings_store.h"

#include <QAction>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestCommandDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void takesKeysByPressingThem();
    void showsConflictsAndResets();
    void cancelChangesNothing();
    void listsOnlyWhatCanBeDone();
    void cheatSheetShowsAndFindsKeys();
    void paletteFindsAndRuns();
    void paletteSkipsWhatIsDisabled();
    void preferencesHoldAtOnce();
    void plainTexts_data();
    void plainTexts();
    void aboutSaysTheVersion();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<ActionRegistry> m_actions;
    int m_opened = 0;
    int m_made = 0;
};

void TestCommandDialogs::init()
{
    m_opened = 0;
    m_made = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<SettingsStore>(m_folder->filePath(u"settings.ini"_s));
    m_actions = std::make_unique<ActionRegistry>();
    m_actions->bind(u"file.open"_s, this, [this] { ++m_opened; });
    m_actions->bind(u"file.new"_s, this, [this] { ++m_made; });
    m_actions->bind(u"file.close"_s, this, [] {});
}

void TestCommandDialogs::cleanup()
{
    m_actions.reset();
    m_settings.reset();
    m_folder.reset();
}

void TestCommandDialogs::takesKeysByPressingThem()
{
    auto *dialog = new ShortcutsDialog(*m_actions, *m_settings, nullptr);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QTableView *table = dialog->table();
    const QModelIndex keys = table->model()->index(0, ShortcutModel::KeysColumn);
    const QString id = keys.data(ShortcutModel::IdRole).toString();
    table->setFocus();
    table->setCurrentIndex(keys);
    table->edit(keys);
    auto *editor = table->findChild<QKeySequenceEdit *>();
    QVERIFY(editor != nullptr);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(dialog->scheme().shortcuts(id),
                 QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Return)});
    // Nothing holds yet.
    QVERIFY(m_settings->shortcuts().shortcuts(id) != dialog->scheme().shortcuts(id));
    QTest::mouseClick(dialog->mainButton(), Qt::LeftButton);
    QCOMPARE(m_settings->shortcuts().shortcuts(id),
             QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Return)});
}

void TestCommandDialogs::showsConflictsAndResets()
{
    ShortcutsDialog dialog(*m_actions, *m_settings, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QCOMPARE(dialog.notice().text(), QString());
    const QModelIndex open = dialog.model().indexOf(u"file.open"_s);
    QVERIFY(dialog.model().setData(open.siblingAtColumn(ShortcutModel::KeysColumn),
                                   QVariant::fromValue(QKeySequence(u"Ctrl+W"_s))));
    QCOMPARE(dialog.notice().kind(), NoticeLine::Kind::Warning);
    QCOMPARE(dialog.model().row(open.row()).conflicts, QStringList{u"Close Project"_s});
    dialog.table()->setCurrentIndex(dialog.table()->model()->index(open.row(), 0));
    dialog.resetCurrent();
    QCOMPARE(dialog.notice().text(), QString());
    dialog.clearCurrent();
    QVERIFY(dialog.scheme().shortcuts(u"file.open"_s).isEmpty());
    dialog.resetAll();
    QVERIFY(!dialog.scheme().shortcuts(u"file.open"_s).isEmpty());
}

void TestCommandDialogs::cancelChangesNothing()
{
    const ShortcutScheme before = m_settings->shortcuts();
    auto *dialog = new ShortcutsDialog(*m_actions, *m_settings, nullptr);
    dialog->open();
    dialog->table()->setCurrentIndex(dialog->table()->model()->index(0, 0));
    dialog->clearCurrent();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(m_settings->shortcuts(), before);
}

void TestCommandDialogs::listsOnlyWhatCanBeDone()
{
    ShortcutsDialog dialog(*m_actions, *m_settings, nullptr);
    QCOMPARE(dialog.model().rowCount(), 3);
    dialog.search()->setText(u"OPEN"_s);
    QCOMPARE(dialog.table()->model()->rowCount(), 1);
}

void TestCommandDialogs::cheatSheetShowsAndFindsKeys()
{
    CheatSheetDialog dialog(*m_actions, *m_settings, nullptr);
    QVERIFY(dialog.sheet()->toPlainText().contains(u"Ctrl+N"));
    QVERIFY(dialog.sheet()->toPlainText().contains(u"Everywhere"));
    dialog.search()->setText(u"close"_s);
    QVERIFY(!dialog.sheet()->toPlainText().contains(u"Ctrl+N"));
    QVERIFY(dialog.sheet()->toPlainText().contains(u"Ctrl+W"));
    dialog.search()->setText(u"<b>"_s);
    QVERIFY(dialog.sheet()->toPlainText().contains(u"<b>"));
}

void TestCommandDialogs::paletteFindsAndRuns()
{
    auto *palette = new CommandPalette(*m_actions, *m_settings, nullptr);
    const QPointer<QDialog> watched(palette);
    palette->open();
    QCOMPARE(palette->list()->model()->rowCount(), 3);
    QTest::keyClicks(palette->query(), u"nwproj"_s);
    QTest::keyClick(palette->query(), Qt::Key_Return);
    QTRY_COMPARE(m_made, 1);
    QCOMPARE(m_opened, 0);
    QTRY_VERIFY(watched == nullptr);
    // What was run last leads the next time.
    CommandPalette next(*m_actions, *m_settings, nullptr);
    QVERIFY(next.list()->model()->index(0, 0).data().toString().startsWith(u"New Project"));
}

void TestCommandDialogs::paletteSkipsWhatIsDisabled()
{
    m_actions->action(u"file.new"_s)->setEnabled(false);
    CommandPalette palette(*m_actions, *m_settings, nullptr);
    palette.setAttribute(Qt::WA_DeleteOnClose, false);
    palette.open();
    QVERIFY(palette.list()->currentIndex().row() != 0);
    palette.query()->setText(u"new project from"_s);
    QTest::keyClick(palette.query(), Qt::Key_Return);
    QTest::qWait(1);
    QCOMPARE(m_made, 0);
    QTest::keyClick(palette.query(), Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
}

void TestCommandDialogs::preferencesHoldAtOnce()
{
    PreferencesDialog dialog(*m_settings, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.theme()->setCurrentIndex(dialog.theme()->findData(int(ThemeChoice::Dark)));
    QCOMPARE(m_settings->theme(), ThemeChoice::Dark);
    dialog.language()->setCurrentIndex(dialog.language()->findData(int(LanguageChoice::Japanese)));
    QCOMPARE(m_settings->language(), LanguageChoice::Japanese);
    dialog.cacheSize()->setValue(700);
    QCOMPARE(m_settings->thumbnailCacheMb(), 700);
    dialog.author()->setText(u"  Ann  "_s);
    Q_EMIT dialog.author()->editingFinished();
    QCOMPARE(m_settings->author(), u"Ann"_s);
    dialog.author()->setText(u" "_s);
    Q_EMIT dialog.author()->editingFinished();
    QCOMPARE(m_settings->author(), u"Ann"_s);
    QCOMPARE(dialog.author()->text(), u"Ann"_s);
    dialog.shortcutPreset()->setCurrentIndex(
        dialog.shortcutPreset()->findData(int(ShortcutPreset::Lightroom)));
    QCOMPARE(m_settings->shortcuts().preset(), ShortcutPreset::Lightroom);
}

void TestCommandDialogs::plainTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("mnemonic and dots") << u"&Open…"_s << u"Open"_s;
    QTest::newRow("a real ampersand") << u"Labels && &Boxes"_s << u"Labels & Boxes"_s;
    QTest::newRow("mnemonic in brackets") << u"開く(&O)…"_s << u"開く"_s;
}

void TestCommandDialogs::plainTexts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, plain);
    QCOMPARE(plainActionText(text), plain);
}

void TestCommandDialogs::aboutSaysTheVersion()
{
    QVERIFY(AboutDialog::versionText().contains(QStringLiteral(ATOLL_VERSION)));
    const AboutDialog dialog(nullptr);
    QVERIFY(!dialog.windowTitle().isEmpty());
}

QTEST_MAIN(TestCommandDialogs)
#include "tst_command_dialogs.moc"
