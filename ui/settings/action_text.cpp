#include "ui/settings/action_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Atoll {

QString plainActionText(const QString &text)
{
    // Japanese texts carry their mnemonic in brackets: "開く(&O)…".
    static const QRegularExpression bracketed(u"\\(&\\w\\)"_s);
    QString plain = text;
    plain.remove(bracketed);
    const QChar mark(0xFFFC);
    plain.replace(u"&&"_s, mark);
    plain.remove(u'&');
    plain.replace(mark, u'&');
    while (plain.endsWith(u'…') || plain.endsWith(u'.'))
        plain.chop(1);
    return plain.trimmed();
}

}  // namespace Atoll
