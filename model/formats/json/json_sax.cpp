#include "model/formats/json/json_sax.h"

#include "model/core/text.h"
#include "model/formats/limits.h"
#include "model/formats/text/excerpt.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qint64 eventsPerCancelCheck = 1024;
constexpr std::size_t mostKnownKeys = 4096;

}  // namespace

JsonSax::JsonSax(QString name, const JsonVisitor *visitor, TaskControl &task)
    : m_name(std::move(name))
    , m_visitor(visitor)
    , m_task(task)
{
}

bool JsonSax::number_unsigned(std::uint64_t value)
{
    constexpr auto mostSigned = static_cast<std::uint64_t>(std::numeric_limits<qint64>::max());
    if (value <= mostSigned)
        return take(JsonValue(static_cast<qint64>(value)));
    return take(JsonValue(quint64{value}));
}

bool JsonSax::string(const std::string &value)
{
    return take(JsonValue(QString::fromStdString(value)));
}

bool JsonSax::key(const std::string &name)
{
    if (!m_open.empty()) {
        m_open.back().key = sharedKey(name);
        return true;
    }
    if (m_visitor == nullptr || m_depth != 1)
        return true;
    return beginTopMember(sharedKey(name));
}

bool JsonSax::beginTopMember(const QString &member)
{
    if (std::ranges::find(m_topKeys, member) != m_topKeys.end())
        return fail(
            ErrorKind::Invalid,
            Text::tr("%1: the key %2 occurs twice at the top.").arg(excerpt(m_name), quotedExcerpt(member)));
    m_topKeys.push_back(member);
    m_member = member;
    m_index = -1;
    m_isSkipping = m_visitor->wants && !m_visitor->wants(member);
    return true;
}

bool JsonSax::take(JsonValue value)
{
    if (isCancelled())
        return false;
    if (!m_open.empty()) {
        Open &innermost = m_open.back();
        if (JsonValue::List *list = innermost.container.list())
            list->push_back(std::move(value));
        else
            innermost.container.object()->push_back({innermost.key, std::move(value)});
        return true;
    }
    if (m_visitor != nullptr)
        return m_isSkipping || deliver(std::move(value));
    m_root = std::move(value);
    return true;
}

bool JsonSax::deliver(JsonValue value)
{
    if (!m_top)
        return fail(ErrorKind::Invalid, Text::tr("%1: the file is %2; a list or an object is expected.")
                                            .arg(excerpt(m_name), value.excerpt()));
    const bool isElement = *m_top == JsonTop::List || m_isInMember;
    if (isElement)
        ++m_index;
    const Result<> heard = m_visitor->element({m_member, isElement ? m_index : -1, std::move(value)});
    if (!heard)
        m_error = heard.error();
    return heard.has_value();
}

bool JsonSax::open(JsonValue container)
{
    if (isCancelled())
        return false;
    if (++m_depth > limits::jsonDepth)
        return fail(ErrorKind::Invalid,
                    Text::tr("%1: %2 is nested deeper than %3 levels, the limit.")
                        .arg(excerpt(m_name), place(), QString::number(limits::jsonDepth)));
    if (m_visitor != nullptr && m_depth == 1) {
        m_top = container.list() != nullptr ? JsonTop::List : JsonTop::Object;
        return true;
    }
    if (m_top == JsonTop::Object && m_depth == 2 && container.list() != nullptr) {
        m_isInMember = true;
        return true;
    }
    if (!m_isSkipping)
        m_open.push_back({std::move(container), {}});
    return true;
}

bool JsonSax::close()
{
    --m_depth;
    if (m_open.empty()) {
        if (m_depth == 1)
            m_isInMember = false;
        return true;
    }
    JsonValue value = std::move(m_open.back().container);
    m_open.pop_back();
    return keysDiffer(value) && take(std::move(value));
}

bool JsonSax::keysDiffer(const JsonValue &object)
{
    const JsonValue::Object *members = object.object();
    if (members == nullptr || members->size() < 2)
        return true;
    std::vector<QStringView> keys;
    keys.reserve(members->size());
    for (const JsonValue::Member &member : *members)
        keys.emplace_back(member.key);
    std::ranges::sort(keys);
    const auto twin = std::ranges::adjacent_find(keys);
    if (twin == keys.end())
        return true;
    return fail(ErrorKind::Invalid, Text::tr("%1: %2 names the key %3 twice.")
                                        .arg(excerpt(m_name), place(), quotedExcerpt(twin->toString())));
}

bool JsonSax::parse_error(std::size_t /*position*/, const std::string &lastToken,
                          const std::exception &exception)
{
    static const QRegularExpression wording(
        u"^\\[[^\\]]*\\] (?:parse error at line (\\d+), column (\\d+): )?(?:syntax error while parsing )?(.*)$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = wording.match(QString::fromUtf8(exception.what()));
    const QString line = match.captured(1);
    const QString column = match.captured(2);
    const QString place = line.isEmpty()
                              ? excerpt(m_name)
                              : Text::tr("%1, line %2, column %3").arg(excerpt(m_name), line, column);
    const QString reason = match.hasMatch() ? match.captured(3) : QString::fromUtf8(exception.what());
    if (reason.contains("ill-formed UTF-8"_L1))
        return fail(ErrorKind::Invalid,
                    Text::tr("%1: the text is not UTF-8. Save the file as UTF-8.").arg(place));
    const QString token = QString::fromUtf8(lastToken);
    const bool isWord = reason.contains("invalid literal"_L1) || reason.contains("invalid number"_L1);
    if (isWord && (token.endsWith(u'N') || token.endsWith(u'I')))
        return fail(ErrorKind::Invalid, Text::tr("%1: NaN and Infinity are no numbers in JSON.").arg(place));
    return fail(ErrorKind::Invalid, Text::tr("%1: this is not JSON: %2.").arg(place, excerpt(reason, 240)));
}

bool JsonSax::fail(ErrorKind kind, const QString &message)
{
    m_error = Error{kind, message};
    return false;
}

bool JsonSax::isCancelled()
{
    if (++m_events % eventsPerCancelCheck != 0 || !m_task.isCancelled())
        return false;
    m_error = cancelled().value();
    return true;
}

QString JsonSax::place() const
{
    QString path;
    if (m_visitor != nullptr && m_top) {
        const bool isElement = *m_top == JsonTop::List || m_isInMember;
        path = JsonElement{m_member, isElement ? m_index + 1 : -1, {}}.path();
    }
    for (const Open &open : m_open) {
        if (const JsonValue::List *list = open.container.list())
            path += u"[%1]"_s.arg(list->size());
        else if (!open.key.isEmpty())
            path += (path.isEmpty() ? QString() : u"."_s) + excerpt(open.key, 40);
        if (path.size() > 200)
            return path + u'…';
    }
    return path.isEmpty() ? Text::tr("the top") : path;
}

const QString &JsonSax::sharedKey(const std::string &name)
{
    if (m_knownKeys.size() >= mostKnownKeys)
        m_knownKeys.clear();
    QString &key = m_knownKeys[name];
    if (key.isNull())
        key = QString::fromStdString(name);
    return key;
}

}  // namespace Atoll
