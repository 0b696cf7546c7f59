#include "ui/settings/action_registry.h"
#include "ui/settings/main_menu.h"
#include "ui/settings/plain_key_guard.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

/// A window with two views, and one field of every kind that is typed into.
class Window : public QMainWindow
{
public:
    Window()
        : registry(this)
    {
        auto *const body = new QWidget(this);
        auto *const layout = new QVBoxLayout(body);
        map = new QWidget(body);
        gallery = new QWidget(body);
        fields = {new QLineEdit(body), new QSpinBox(body),  new QPlainTextEdit(body),
                  new QTextEdit(body), new QComboBox(body), new QKeySequenceEdit(body)};
        static_cast<QComboBox *>(fields[4])->setEditable(true);
        for (QWidget *view : {map, gallery})
            view->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(map);
        layout->addWidget(gallery);
        for (QWidget *field : fields)
            layout->addWidget(field);
        setCentralWidget(body);
        registry.setScopeWidget(ActionScope::Global, this);
        registry.setScopeWidget(ActionScope::Map, map);
        registry.setScopeWidget(ActionScope::Gallery, gallery);
    }

    void showAndFocus(QWidget *widget)
    {
        show();
        QVERIFY(QTest::qWaitForWindowActive(this));
        widget->setFocus();
        QTRY_COMPARE(focusOf(widget), QApplication::focusWidget());
    }
    static QWidget *focusOf(QWidget *widget)
    {
        return widget->focusProxy() == nullptr ? widget : widget->focusProxy();
    }

    ActionRegistry registry;
    QWidget *map = nullptr;
    QWidget *gallery = nullptr;
    QList<QWidget *> fields;
};

}  // namespace

class TestActionRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSeenOnlyWhileBound();
    void forgetsAHandlerWhoseContextIsGone();
    void callsOnlyTheLastHandler();
    void tellsTheStateOfAToggle();
    void checksOneOfAGroup();
    void plainKeysActInAView();
    void plainKeysStayInTextFields_data();
    void plainKeysStayInTextFields();
    void keysWithControlActInATextField();
    void plainKeysStayInAnOpenMenu();
    void plainKeysStayInADialog();
    void keysActInTheirScopeOnly();
    void takesAnotherSchemeAtOnce();
    void keepsOwnTextWhenTranslatedAnew();
    void tellsKeysInToolTips();
    void tellsWhereAnActionStands();
    void menusWithNothingInThemAreHidden();
    void menuShowsWhatTheWindowPutsIn();
    void tellsPlainKeys_data();
    void tellsPlainKeys();
};

void TestActionRegistry::isSeenOnlyWhileBound()
{
    ActionRegistry registry;
    QAction *const action = registry.action(u"file.new"_s);
    QVERIFY(action != nullptr);
    QVERIFY(!action->isVisible());
    QVERIFY(registry.boundActions().empty());
    QSignalSpy changed(&registry, &ActionRegistry::bindingChanged);
    registry.bind(u"file.new"_s, this, [] {});
    QVERIFY(action->isVisible());
    QCOMPARE(registry.boundActions(), std::vector<QAction *>{action});
    registry.unbind(u"file.new"_s);
    QVERIFY(!action->isVisible());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(registry.action(u"no.such"_s), nullptr);
    QCOMPARE(registry.action(u"file.recent"_s), nullptr);
}

void TestActionRegistry::forgetsAHandlerWhoseContextIsGone()
{
    ActionRegistry registry;
    auto context = std::make_unique<QObject>();
    int calls = 0;
    registry.bind(u"file.new"_s, context.get(), [&] { ++calls; });
    registry.action(u"file.new"_s)->trigger();
    context.reset();
    QVERIFY(!registry.isBound(u"file.new"_s));
    QVERIFY(!registry.action(u"file.new"_s)->isVisible());
    registry.action(u"file.new"_s)->trigger();
    QCOMPARE(calls, 1);
}

void TestActionRegistry::callsOnlyTheLastHandler()
{
    ActionRegistry registry;
    QStringList heard;
    QObject first;
    registry.bind(u"edit.undo"_s, &first, [&] { heard << u"first"_s; });
    registry.bind(u"edit.undo"_s, this, [&] { heard << u"second"_s; });
    registry.action(u"edit.undo"_s)->trigger();
    QCOMPARE(heard, QStringList{u"second"_s});
}

void TestActionRegistry::tellsTheStateOfAToggle()
{
    ActionRegistry registry;
    QList<bool> heard;
    registry.bindToggle(u"view.dockJobs"_s, this, [&](bool isOn) { heard << isOn; });
    registry.action(u"view.dockJobs"_s)->trigger();
    registry.action(u"view.dockJobs"_s)->trigger();
    registry.action(u"view.dockJobs"_s)->setChecked(true);  // by the program: nobody asked for anything
    QCOMPARE(heard, (QList<bool>{true, false}));
}

void TestActionRegistry::checksOneOfAGroup()
{
    ActionRegistry registry;
    registry.action(u"map.pan"_s)->setChecked(true);
    registry.action(u"map.lasso"_s)->setChecked(true);
    QVERIFY(!registry.action(u"map.pan"_s)->isChecked());
}

void TestActionRegistry::plainKeysActInAView()
{
    Window window;
    int tags = 0;
    int cleared = 0;
    window.registry.bind(u"tags.newFromSelection"_s, &window, [&] { ++tags; });
    window.registry.bind(u"edit.selectNone"_s, &window, [&] { ++cleared; });
    window.showAndFocus(window.map);
    QTest::keyClick(window.map, Qt::Key_T);
    QTest::keyClick(window.map, Qt::Key_Escape);
    QCOMPARE(tags, 1);
    QCOMPARE(cleared, 1);
}

void TestActionRegistry::plainKeysStayInTextFields_data()
{
    QTest::addColumn<int>("field");
    QTest::newRow("line edit") << 0;
    QTest::newRow("spin box") << 1;
    QTest::newRow("plain text") << 2;
    QTest::newRow("rich text") << 3;
    QTest::newRow("combo box to type in") << 4;
    QTest::newRow("shortcut field") << 5;
}

void TestActionRegistry::plainKeysStayInTextFields()
{
    QFETCH(int, field);
    Window window;
    int calls = 0;
    for (const auto &id : {u"tags.newFromSelection"_s, u"edit.selectNone"_s, u"edit.find"_s,
                           u"annotate.label7"_s, u"edit.clearFilter"_s})
        window.registry.bind(id, &window, [&] { ++calls; });
    QWidget *const widget = window.fields[field];
    window.showAndFocus(widget);
    QWidget *const focus = QApplication::focusWidget();
    QTest::keyClick(focus, Qt::Key_T);
    QTest::keyClick(focus, Qt::Key_7);
    QTest::keyClick(focus, Qt::Key_Slash);
    QTest::keyClick(focus, Qt::Key_F, Qt::ShiftModifier);
    QTest::keyClick(focus, Qt::Key_Escape);
    QCOMPARE(calls, 0);
    if (field == 0)
        QCOMPARE(static_cast<QLineEdit *>(widget)->text(), u"t7/f"_s);
}

void TestActionRegistry::keysWithControlActInATextField()
{
    Window window;
    int calls = 0;
    window.registry.bind(u"tools.palette"_s, &window, [&] { ++calls; });
    window.registry.bind(u"help.shortcuts"_s, &window, [&] { ++calls; });
    window.showAndFocus(window.fields[0]);
    QTest::keyClick(window.fields[0], Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(window.fields[0], Qt::Key_F1);
    QCOMPARE(calls, 2);
}

void TestActionRegistry::plainKeysStayInAnOpenMenu()
{
    Window window;
    int calls = 0;
    window.registry.bind(u"tags.newFromSelection"_s, &window, [&] { ++calls; });
    window.showAndFocus(window.map);
    QMenu menu(&window);
    menu.addAction(u"Nothing to do with it"_s);
    menu.popup(window.mapToGlobal(QPoint(5, 5)));
    QTRY_COMPARE(QApplication::activePopupWidget(), &menu);
    QTest::keyClick(window.windowHandle(), Qt::Key_T);  // as the platform delivers it
    QTest::keyClick(window.map, Qt::Key_T);
    QCOMPARE(calls, 0);
    menu.close();
    QTest::keyClick(window.map, Qt::Key_T);
    QCOMPARE(calls, 1);
}

void TestActionRegistry::plainKeysStayInADialog()
{
    Window window;
    int calls = 0;
    window.registry.bind(u"tags.newFromSelection"_s, &window, [&] { ++calls; });
    window.showAndFocus(window.map);
    QDialog dialog(&window);
    auto *const view = new QWidget(&dialog);
    view->setFocusPolicy(Qt::StrongFocus);
    dialog.show();
    QTRY_COMPARE(QApplication::activeWindow(), &dialog);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_T);
    QTest::keyClick(window.map, Qt::Key_T);
    QCOMPARE(calls, 0);
}

void TestActionRegistry::keysActInTheirScopeOnly()
{
    Window window;
    QStringList heard;
    window.registry.bind(u"map.zoomOut"_s, &window, [&] { heard << u"map"_s; });
    window.registry.bind(u"gallery.smaller"_s, &window, [&] { heard << u"gallery"_s; });
    window.registry.bind(u"gallery.similar"_s, &window, [&] { heard << u"similar"_s; });
    window.showAndFocus(window.map);
    QTest::keyClick(window.map, Qt::Key_Minus);
    QTest::keyClick(window.map, Qt::Key_S);
    QCOMPARE(heard, QStringList{u"map"_s});
    window.showAndFocus(window.gallery);
    QTest::keyClick(window.gallery, Qt::Key_Minus);
    QTest::keyClick(window.gallery, Qt::Key_S);
    QCOMPARE(heard, (QStringList{u"map"_s, u"gallery"_s, u"similar"_s}));
}

void TestActionRegistry::takesAnotherSchemeAtOnce()
{
    Window window;
    int calls = 0;
    window.registry.bind(u"tags.newFromSelection"_s, &window, [&] { ++calls; });
    ShortcutScheme scheme;
    scheme.setShortcuts(u"tags.newFromSelection"_s, {QKeySequence(u"J"_s)});
    QSignalSpy changed(&window.registry, &ActionRegistry::shortcutsChanged);
    window.registry.setShortcuts(scheme);
    QCOMPARE(changed.size(), 1);
    window.showAndFocus(window.map);
    QTest::keyClick(window.map, Qt::Key_T);
    QCOMPARE(calls, 0);
    QTest::keyClick(window.map, Qt::Key_J);
    QCOMPARE(calls, 1);
}

void TestActionRegistry::keepsOwnTextWhenTranslatedAnew()
{
    ActionRegistry registry;
    QAction *const undo = registry.action(u"edit.undo"_s);
    registry.setOwnText(u"edit.undo"_s, u"Undo: made a tag"_s);
    registry.retranslate();
    QCOMPARE(undo->text(), u"Undo: made a tag"_s);
    registry.setOwnText(u"edit.undo"_s, {});
    QCOMPARE(undo->text(), u"&Undo"_s);
}

void TestActionRegistry::tellsKeysInToolTips()
{
    ActionRegistry registry;
    QCOMPARE(registry.action(u"tools.palette"_s)->toolTip(),
             u"Command Palette (Ctrl+K)\nFind a command by its name."_s);
    QVERIFY(registry.action(u"view.resetLayout"_s)->toolTip().startsWith(u"Reset Layout\n"_s));
}

void TestActionRegistry::tellsWhereAnActionStands()
{
    const ActionRegistry registry;
    QCOMPARE(registry.menuPath(u"map.lasso"_s), u"View › Map"_s);
    QCOMPARE(registry.menuPath(u"edit.undo"_s), u"Edit"_s);
    QCOMPARE(registry.menuPath(u"no.such"_s), QString());
}

void TestActionRegistry::menusWithNothingInThemAreHidden()
{
    QMenuBar bar;
    ActionRegistry registry;
    const MainMenu menus(&bar, &registry, &registry);
    QMenu *const view = menus.menu(u"view"_s);
    QMenu *const map = menus.menu(u"view.map"_s);
    QVERIFY(view != nullptr && map != nullptr);
    QVERIFY(!view->menuAction()->isVisible());
    registry.bind(u"map.lasso"_s, this, [] {});
    QTRY_VERIFY(view->menuAction()->isVisible());
    QVERIFY(map->menuAction()->isVisible());
    QVERIFY(!menus.menu(u"view.gallery"_s)->menuAction()->isVisible());
    QVERIFY(!menus.menu(u"edit"_s)->menuAction()->isVisible());
    registry.unbind(u"map.lasso"_s);
    QTRY_VERIFY(!view->menuAction()->isVisible());
}

void TestActionRegistry::menuShowsWhatTheWindowPutsIn()
{
    QMenuBar bar;
    ActionRegistry registry;
    const MainMenu menus(&bar, &registry, &registry);
    QMenu *const recent = menus.menu(u"file.recent"_s);
    recent->addAction(u"street.atoll"_s);
    QTRY_VERIFY(recent->menuAction()->isVisible());
    QVERIFY(menus.menu(u"file"_s)->menuAction()->isVisible());
    recent->clear();
    QTRY_VERIFY(!recent->menuAction()->isVisible());
}

void TestActionRegistry::tellsPlainKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("isPlain");
    QTest::newRow("a letter") << int(Qt::Key_T) << Qt::KeyboardModifiers(Qt::NoModifier) << true;
    QTest::newRow("a letter with Shift")
        << int(Qt::Key_P) << Qt::KeyboardModifiers(Qt::ShiftModifier) << true;
    QTest::newRow("a digit of the number block")
        << int(Qt::Key_3) << Qt::KeyboardModifiers(Qt::KeypadModifier) << true;
    QTest::newRow("Escape") << int(Qt::Key_Escape) << Qt::KeyboardModifiers(Qt::NoModifier) << true;
    QTest::newRow("an arrow") << int(Qt::Key_Left) << Qt::KeyboardModifiers(Qt::NoModifier) << true;
    QTest::newRow("a letter with Ctrl")
        << int(Qt::Key_T) << Qt::KeyboardModifiers(Qt::ControlModifier) << false;
    QTest::newRow("an arrow with Alt")
        << int(Qt::Key_Left) << Qt::KeyboardModifiers(Qt::AltModifier) << false;
    QTest::newRow("a function key") << int(Qt::Key_F11) << Qt::KeyboardModifiers(Qt::NoModifier) << false;
}

void TestActionRegistry::tellsPlainKeys()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QTEST(isPlainKey(QKeyEvent(QEvent::ShortcutOverride, key, modifiers)), "isPlain");
}

QTEST_MAIN(TestActionRegistry)
#include "tst_action_registry.moc"
