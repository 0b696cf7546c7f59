#include "ui/settings/action_registry.h"
#include "ui/settings/main_menu.h"
#include "ui/settings/translation.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QWidget>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

class Listener : public QWidget
{
public:
    int changes = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        changes += event->type() == QEvent::LanguageChange ? 1 : 0;
        QWidget::changeEvent(event);
    }
};

}  // namespace

class TestTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesEverythingAtOnce();
    void writesNumbersOfTheLanguage();
    void languageWithoutTextsStaysEnglish();
};

void TestTranslation::changesEverythingAtOnce()
{
    Translation translation(nullptr, QStringLiteral(ATOLL_TRANSLATIONS));
    translation.setChoice(LanguageChoice::English);
    QMenuBar bar;
    ActionRegistry registry;
    const MainMenu menus(&bar, &registry, &registry);
    Listener window;
    QCOMPARE(registry.action(u"edit.undo"_s)->text(), u"&Undo"_s);
    translation.setChoice(LanguageChoice::Japanese);
    QTRY_VERIFY(window.changes > 0);
    QCOMPARE(registry.action(u"edit.undo"_s)->text(), u"元に戻す(&U)"_s);
    QCOMPARE(menus.menu(u"edit"_s)->title(), u"編集(&E)"_s);
    QCOMPARE(registry.action(u"edit.redo"_s)->text(), u"&Redo"_s);
    translation.setChoice(LanguageChoice::English);
    QCOMPARE(registry.action(u"edit.undo"_s)->text(), u"&Undo"_s);
    QCOMPARE(menus.menu(u"edit"_s)->title(), u"&Edit"_s);
}

void TestTranslation::writesNumbersOfTheLanguage()
{
    Translation translation;
    translation.setChoice(LanguageChoice::Japanese);
    QCOMPARE(QLocale().language(), QLocale::Japanese);
    translation.setChoice(LanguageChoice::English);
    QCOMPARE(QLocale().language(), QLocale::English);
    QCOMPARE(QLocale().toString(99850), u"99,850"_s);
}

void TestTranslation::languageWithoutTextsStaysEnglish()
{
    Translation translation(nullptr, u"/no/such/folder"_s);
    translation.setChoice(LanguageChoice::Japanese);
    const ActionRegistry registry;
    QCOMPARE(registry.action(u"edit.undo"_s)->text(), u"&Undo"_s);
}

QTEST_MAIN(TestTranslation)
#include "tst_translation.moc"
