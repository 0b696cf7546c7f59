#include "ui/settings/action_catalog.h"
#include "ui/settings/translation.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace Atoll;

/// Every text of the program in every language: there, whole, and with the values of the source.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void japaneseIsComplete()
    {
        const std::vector<Message> messages = read(u"atoll_ja.ts"_s);
        QVERIFY(messages.size() > 1000);
        QStringList unfinished;
        for (const Message &message : messages) {
            if (!message.isFinished || message.forms.contains(QString()))
                unfinished << message.context + u": "_s + message.source;
        }
        QVERIFY2(unfinished.isEmpty(), qPrintable(u"%1 unfinished:\n"_s.arg(unfinished.size()) +
                                                  unfinished.mid(0, 20).join(u'\n')));
    }

    void englishPluralsAreComplete()
    {
        QStringList unfinished;
        for (const Message &message : read(u"atoll_en.ts"_s)) {
            if (!message.isFinished || message.forms.size() != 2 || message.forms.contains(QString()))
                unfinished << message.context + u": "_s + message.source;
        }
        QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.mid(0, 20).join(u'\n')));
    }

    void valuesOccurInEveryLanguage_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("Japanese") << u"atoll_ja.ts"_s;
        QTest::newRow("English") << u"atoll_en.ts"_s;
    }
    void valuesOccurInEveryLanguage()
    {
        QFETCH(QString, file);
        QStringList wrong;
        for (const Message &message : read(file)) {
            for (const QString &form : message.forms) {
                QSet<QString> wanted = valuesOf(message.source);
                // One of something may be named without its number.
                if (message.isPlural)
                    wanted.subtract({u"%n"_s, u"%Ln"_s});
                if (!valuesOf(form).contains(wanted) ||
                    !(valuesOf(form) - valuesOf(message.source)).isEmpty())
                    wrong << message.context + u": "_s + message.source + u" -> "_s + form;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 20).join(u'\n')));
    }

    void languageCanBeChanged()
    {
        const auto fileMenu = [] { return ActionCatalog::actions().front().text; };
        Translation translation;
        translation.setChoice(LanguageChoice::English);
        const QString english = fileMenu();
        translation.setChoice(LanguageChoice::Japanese);
        QVERIFY(fileMenu() != english);
        translation.setChoice(LanguageChoice::English);
        QCOMPARE(fileMenu(), english);
    }

private:
    struct Message
    {
        QString context;
        QString source;
        QStringList forms;
        bool isPlural = false;
        bool isFinished = true;
    };

    static QSet<QString> valuesOf(const QString &text)
    {
        static const QRegularExpression value(u"%(?:L?[0-9]|L?n)"_s);
        QSet<QString> values;
        for (auto match = value.globalMatch(text); match.hasNext();)
            values.insert(match.next().captured());
        return values;
    }

    static std::vector<Message> read(const QString &name)
    {
        QFile file(QStringLiteral(ATOLL_SOURCE_DIR) + u"/translations/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file.errorString()));
        std::vector<Message> messages;
        QString context;
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name"_s) {
                context = xml.readElementText();
            } else if (xml.name() == u"message"_s) {
                messages.emplace_back().context = context;
                messages.back().isPlural = xml.attributes().value(u"numerus"_s) == u"yes"_s;
            } else if (xml.name() == u"source"_s) {
                messages.back().source = xml.readElementText();
            } else if (xml.name() == u"translation"_s) {
                messages.back().isFinished = !xml.attributes().hasAttribute(u"type"_s);
                if (!messages.back().isPlural)
                    messages.back().forms << xml.readElementText();
            } else if (xml.name() == u"numerusform"_s) {
                messages.back().forms << xml.readElementText();
            }
        }
        return messages;
    }
};

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
