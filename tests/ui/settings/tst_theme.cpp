#include "ui/settings/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QPalette)

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfTheStandard();
    void textCanBeRead_data();
    void textCanBeRead();
    void appliesAtOnce();
    void followsTheDesktopOnlyWhenAsked();
    void boxesToTickCanBeSeen_data();
    void boxesToTickCanBeSeen();
};

void TestTheme::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    // Two greys of the W3C's examples.
    QVERIFY(qAbs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void TestTheme::textCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<QPalette::ColorGroup>("group");
    QTest::addColumn<QPalette::ColorRole>("ink");
    QTest::addColumn<QPalette::ColorRole>("ground");
    QTest::addColumn<double>("least");
    struct Pair
    {
        const char *name;
        QPalette::ColorRole ink;
        QPalette::ColorRole ground;
    };
    const QList<Pair> pairs{{"text on a window", QPalette::WindowText, QPalette::Window},
                            {"text in a field", QPalette::Text, QPalette::Base},
                            {"text in every other row", QPalette::Text, QPalette::AlternateBase},
                            {"text of a view on a window", QPalette::Text, QPalette::Window},
                            {"text on a button", QPalette::ButtonText, QPalette::Button},
                            {"selected text", QPalette::HighlightedText, QPalette::Highlight},
                            {"hint in a field", QPalette::PlaceholderText, QPalette::Base},
                            {"tool tip", QPalette::ToolTipText, QPalette::ToolTipBase},
                            {"link in a field", QPalette::Link, QPalette::Base},
                            {"link on a window", QPalette::Link, QPalette::Window},
                            {"visited link", QPalette::LinkVisited, QPalette::Base}};
    for (const bool isDark : {false, true})
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
            for (const Pair &pair : pairs)
                QTest::addRow("%s, %s, group %d", pair.name, isDark ? "dark" : "light", int(group))
                    << (isDark ? darkPalette() : lightPalette()) << group << pair.ink << pair.ground
                    << (group == QPalette::Disabled ? 3.0 : 4.5);
}

void TestTheme::textCanBeRead()
{
    QFETCH(QPalette, palette);
    QFETCH(QPalette::ColorGroup, group);
    QFETCH(QPalette::ColorRole, ink);
    QFETCH(QPalette::ColorRole, ground);
    QFETCH(double, least);
    const double ratio = contrastRatio(palette.color(group, ink), palette.color(group, ground));
    QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
}

void TestTheme::appliesAtOnce()
{
    QLabel label(u"text"_s);
    Theme theme(nullptr, [] { return false; });
    QVERIFY(!theme.isDark());
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setChoice(ThemeChoice::Dark);
    QVERIFY(theme.isDark());
    QTRY_VERIFY(isDarkPalette(label.palette()));
    QCOMPARE(changed.size(), 1);
    theme.setChoice(ThemeChoice::Dark);
    QCOMPARE(changed.size(), 1);
    theme.setChoice(ThemeChoice::Light);
    QTRY_VERIFY(!isDarkPalette(label.palette()));
    QCOMPARE(changed.size(), 2);
}

void TestTheme::followsTheDesktopOnlyWhenAsked()
{
    bool isDesktopDark = false;
    Theme theme(nullptr, [&] { return isDesktopDark; });
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto changeDesktop = [&](bool isDark) {
        isDesktopDark = isDark;
        QEvent event(QEvent::ThemeChange);
        QCoreApplication::sendEvent(window.windowHandle(), &event);
    };
    changeDesktop(true);
    QVERIFY(theme.isDark());
    QTRY_VERIFY(isDarkPalette(window.palette()));
    theme.setChoice(ThemeChoice::Light);
    changeDesktop(true);
    QVERIFY(!theme.isDark());
    theme.setChoice(ThemeChoice::System);
    QVERIFY(theme.isDark());
    // Without a judge of our own the platform's palette decides, and ours comes back.
    Theme own;
    QVERIFY(!own.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette().color(QPalette::Window));
}

void TestTheme::boxesToTickCanBeSeen_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void TestTheme::boxesToTickCanBeSeen()
{
    QFETCH(ThemeChoice, choice);
    Theme theme;
    theme.setChoice(choice);
    const QPalette palette = QApplication::palette();
    for (const auto element : {QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorRadioButton}) {
        QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(palette.color(QPalette::Window));
        QStyleOptionButton option;
        option.rect = image.rect();
        option.palette = palette;
        option.state = QStyle::State_Enabled | QStyle::State_Off;
        QPainter painter(&image);
        QApplication::style()->drawPrimitive(element, &option, &painter);
        painter.end();
        // The middle of the left side is outline in a square as in a circle.
        const double ratio = contrastRatio(image.pixelColor(0, 10), palette.color(QPalette::Window));
        QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio)));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
