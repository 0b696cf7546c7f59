#include "model/workflow/condition_syntax.h"

#include "model/core/text.h"

#include <QHash>

#include <cmath>

namespace Atoll {

using namespace Qt::StringLiterals;

namespace {

using Kind = ConditionToken::Kind;

bool isNameStart(QChar letter)
{
    return letter.isLetter() || letter == u'_';
}

bool isNamePart(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isMark() || letter == u'_' || letter == u'.' || letter == u'-';
}

bool isNumberPart(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'.' || letter == u'-' || letter == u'+';
}

class Lexer
{
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    {
    }

    Result<std::vector<ConditionToken>> run()
    {
        for (;;) {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            const Result<ConditionToken> token = next();
            if (!token)
                return failure(token.error());
            m_tokens.push_back(*token);
            if (token->kind == Kind::End)
                return m_tokens;
        }
    }

private:
    [[nodiscard]] int column() const { return static_cast<int>(m_at) + 1; }

    Result<ConditionToken> next()
    {
        if (m_at >= m_text.size())
            return ConditionToken{Kind::End, {}, 0, column()};
        const QChar letter = m_text[m_at];
        if (letter == u'(' || letter == u')') {
            const ConditionToken token{letter == u'(' ? Kind::Open : Kind::Close, letter, 0, column()};
            ++m_at;
            return token;
        }
        if (letter == u'"' || letter == u'\'' || letter == u'`')
            return quoted(letter);
        if (letter.isDigit() || letter == u'-' || letter == u'+' || letter == u'.')
            return number();
        if (isNameStart(letter))
            return word();
        return comparison();
    }

    Result<ConditionToken> quoted(QChar quote)
    {
        const qsizetype end = m_text.indexOf(quote, m_at + 1);
        if (end < 0)
            return failure(ErrorKind::Invalid,
                           Text::tr("Column %1: the quote %2 is not closed.").arg(column()).arg(quote));
        const ConditionToken token{quote == u'`' ? Kind::Name : Kind::Text,
                                   m_text.mid(m_at + 1, end - m_at - 1), 0, column()};
        m_at = end + 1;
        return token;
    }

    Result<ConditionToken> number()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && isNumberPart(m_text[end]))
            ++end;
        const QString digits = m_text.mid(m_at, end - m_at);
        bool isNumber = false;
        const double value = digits.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value))
            return failure(ErrorKind::Invalid,
                           Text::tr("Column %1: \"%2\" is no number; write it like 0.3 or -2e5.")
                               .arg(column())
                               .arg(digits));
        const ConditionToken token{Kind::Number, digits, value, column()};
        m_at = end;
        return token;
    }

    Result<ConditionToken> word()
    {
        static const QHash<QString, Kind> keywords = {
            {u"and"_s, Kind::And},   {u"or"_s, Kind::Or},       {u"not"_s, Kind::Not},
            {u"true"_s, Kind::True}, {u"false"_s, Kind::False}, {u"contains"_s, Kind::Comparison}};
        qsizetype end = m_at;
        while (end < m_text.size() && isNamePart(m_text[end]))
            ++end;
        const QString text = m_text.mid(m_at, end - m_at);
        const auto keyword = keywords.find(text.toLower());
        const bool isKeyword = keyword != keywords.end();
        const ConditionToken token{isKeyword ? *keyword : Kind::Name, isKeyword ? text.toLower() : text, 0,
                                   column()};
        m_at = end;
        return token;
    }

    Result<ConditionToken> comparison()
    {
        for (const QString &operation : {u"=="_s, u"!="_s, u"<="_s, u">="_s, u"="_s, u"<"_s, u">"_s}) {
            if (!QStringView(m_text).mid(m_at).startsWith(operation))
                continue;
            const ConditionToken token{Kind::Comparison, operation == u"=" ? u"=="_s : operation, 0,
                                       column()};
            m_at += operation.size();
            return token;
        }
        return failure(
            ErrorKind::Invalid,
            Text::tr("Column %1: \"%2\" has no meaning in a condition; comparisons are =, ==, !=, <, "
                     "<=, >, >= and contains.")
                .arg(column())
                .arg(m_text[m_at]));
    }

    const QString &m_text;
    qsizetype m_at = 0;
    std::vector<ConditionToken> m_tokens;
};

}  // namespace

QString ConditionToken::shown() const
{
    return kind == Kind::End ? Text::tr("the end") : u'"' + text + u'"';
}

Result<std::vector<ConditionToken>> conditionTokens(const QString &text)
{
    return Lexer(text).run();
}

}  // namespace Atoll
