#include "model/formats/text/excerpt.h"

using namespace Qt::StringLiterals;

namespace Atoll {

QString excerpt(const QString &text, qsizetype most)
{
    QString result;
    for (const QChar letter : QStringView(text).left(most)) {
        const char16_t code = letter.unicode();
        if (code == u'\n')
            result += "\\n"_L1;
        else if (code == u'\r')
            result += "\\r"_L1;
        else if (code == u'\t')
            result += "\\t"_L1;
        else if (letter.category() == QChar::Other_Control || code == 0x2028 || code == 0x2029)
            result += u"\\u%1"_s.arg(code, 4, 16, QLatin1Char('0'));
        else
            result += letter;
    }
    if (text.size() > most)
        result += u'…';
    return result;
}

QString quotedExcerpt(const QString &text, qsizetype most)
{
    return u'"' + excerpt(text, most) + u'"';
}

}  // namespace Atoll
