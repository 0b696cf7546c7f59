#include "model/workflow/condition.h"

#include "model/core/text.h"
#include "model/workflow/condition_syntax.h"

#include <QDateTime>

#include <algorithm>
#include <optional>

namespace Atoll {

using namespace Qt::StringLiterals;
using Kind = ConditionToken::Kind;

namespace {

constexpr int maximumDepth = 200;
constexpr double millisecondsPerDay = 86'400'000;

enum class Comparison : std::uint8_t { Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual, Contains };

Comparison comparisonOf(const QString &text)
{
    if (text == u"!=")
        return Comparison::Unequal;
    if (text == u"<")
        return Comparison::Less;
    if (text == u"<=")
        return Comparison::LessOrEqual;
    if (text == u">")
        return Comparison::Greater;
    if (text == u">=")
        return Comparison::GreaterOrEqual;
    if (text == u"contains")
        return Comparison::Contains;
    return Comparison::Equal;
}

/// `a < b` said as `b > a`.
Comparison mirrored(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return Comparison::Greater;
    case Comparison::LessOrEqual:
        return Comparison::GreaterOrEqual;
    case Comparison::Greater:
        return Comparison::Less;
    case Comparison::GreaterOrEqual:
        return Comparison::LessOrEqual;
    default:
        return comparison;
    }
}

struct Operand
{
    QString name;  ///< empty: a literal
    std::optional<ConditionValue> literal;

    [[nodiscard]] std::vector<ConditionValue> values(const Condition::Lookup &lookup) const
    {
        return literal ? std::vector<ConditionValue>{*literal} : lookup(name);
    }
};

/// A number as the range of all numbers it stands for: one, or the milliseconds of a day.
struct Range
{
    double low = 0;
    double high = 0;
};

std::optional<Range> timeRange(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && text.size() == 10) {
        const auto start = double(QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
        return Range{start, start + millisecondsPerDay - 1};
    }
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    const auto start = double(time.toMSecsSinceEpoch());
    return Range{start, start};
}

bool compareNumbers(double value, Comparison comparison, Range range)
{
    switch (comparison) {
    case Comparison::Equal:
        return value >= range.low && value <= range.high;
    case Comparison::Unequal:
        return value < range.low || value > range.high;
    case Comparison::Less:
        return value < range.low;
    case Comparison::LessOrEqual:
        return value <= range.high;
    case Comparison::Greater:
        return value > range.high;
    case Comparison::GreaterOrEqual:
        return value >= range.low;
    case Comparison::Contains:
        return false;
    }
    Q_UNREACHABLE();
}

bool compareTexts(const QString &left, Comparison comparison, const QString &right)
{
    switch (comparison) {
    case Comparison::Equal:
        return left == right;
    case Comparison::Unequal:
        return left != right;
    case Comparison::Less:
        return left < right;
    case Comparison::LessOrEqual:
        return left <= right;
    case Comparison::Greater:
        return left > right;
    case Comparison::GreaterOrEqual:
        return left >= right;
    case Comparison::Contains:
        return left.contains(right);
    }
    Q_UNREACHABLE();
}

/// None when the two are of different kinds and cannot be compared.
std::optional<bool> compare(const ConditionValue &left, Comparison comparison, const ConditionValue &right)
{
    const auto *leftNumber = std::get_if<double>(&left);
    const auto *rightNumber = std::get_if<double>(&right);
    const auto *leftText = std::get_if<QString>(&left);
    const auto *rightText = std::get_if<QString>(&right);
    if (leftNumber != nullptr && rightNumber != nullptr)
        return compareNumbers(*leftNumber, comparison, {*rightNumber, *rightNumber});
    if (leftText != nullptr && rightText != nullptr)
        return compareTexts(*leftText, comparison, *rightText);
    if (leftNumber != nullptr && rightText != nullptr) {
        const auto range = timeRange(*rightText);
        return range ? std::optional(compareNumbers(*leftNumber, comparison, *range)) : std::nullopt;
    }
    if (leftText != nullptr && rightNumber != nullptr) {
        const auto range = timeRange(*leftText);
        return range ? std::optional(compareNumbers(*rightNumber, mirrored(comparison), *range))
                     : std::nullopt;
    }
    const auto *leftTruth = std::get_if<bool>(&left);
    const auto *rightTruth = std::get_if<bool>(&right);
    const bool isEquality = comparison == Comparison::Equal || comparison == Comparison::Unequal;
    if (leftTruth == nullptr || rightTruth == nullptr || !isEquality)
        return std::nullopt;
    return (*leftTruth == *rightTruth) == (comparison == Comparison::Equal);
}

}  // namespace

struct Condition::Node
{
    enum class Type : std::uint8_t { And, Or, Not, Compare };

    Type type = Type::Compare;
    std::vector<Node> children;
    Operand left;
    Comparison comparison = Comparison::Equal;
    Operand right;

    [[nodiscard]] bool holds(const Lookup &lookup) const
    {
        const auto childHolds = [&](const Node &child) { return child.holds(lookup); };
        switch (type) {
        case Type::And:
            return std::ranges::all_of(children, childHolds);
        case Type::Or:
            return std::ranges::any_of(children, childHolds);
        case Type::Not:
            return !childHolds(children.front());
        case Type::Compare:
            return comparisonHolds(lookup);
        }
        Q_UNREACHABLE();
    }

    /// One fitting pair is enough; for != no comparable pair may be equal.
    [[nodiscard]] bool comparisonHolds(const Lookup &lookup) const
    {
        const bool needsAll = comparison == Comparison::Unequal;
        bool isComparable = false;
        for (const ConditionValue &a : left.values(lookup)) {
            for (const ConditionValue &b : right.values(lookup)) {
                const std::optional<bool> fits = compare(a, comparison, b);
                if (!fits)
                    continue;
                isComparable = true;
                if (*fits != needsAll)
                    return *fits;
            }
        }
        return needsAll && isComparable;
    }
};

namespace {

using Node = Condition::Node;

/// Recursive descent: or, and, not, comparison or parentheses.
class Parser
{
public:
    explicit Parser(std::vector<ConditionToken> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    Result<Node> run()
    {
        Result<Node> root = parseOr();
        if (root && current().kind != Kind::End)
            return expected(Text::tr(R"("and", "or" or the end)"));
        return root;
    }

    std::vector<Condition::Name> names;

private:
    [[nodiscard]] const ConditionToken &current() const { return m_tokens[m_at]; }

    [[nodiscard]] Failure expected(const QString &what) const
    {
        return failure(
            ErrorKind::Invalid,
            Text::tr("Column %1: expected %2, found %3.").arg(current().column).arg(what, current().shown()));
    }

    Result<Node> parseOr() { return parseChain(Kind::Or, Node::Type::Or, &Parser::parseAnd); }
    Result<Node> parseAnd() { return parseChain(Kind::And, Node::Type::And, &Parser::parseNot); }

    Result<Node> parseChain(Kind joint, Node::Type type, Result<Node> (Parser::*parsePart)())
    {
        Result<Node> first = (this->*parsePart)();
        if (!first || current().kind != joint)
            return first;
        Node chain{type, {std::move(*first)}, {}, {}, {}};
        while (current().kind == joint) {
            ++m_at;
            Result<Node> part = (this->*parsePart)();
            if (!part)
                return part;
            chain.children.push_back(std::move(*part));
        }
        return chain;
    }

    Result<Node> parseNot()
    {
        if (m_depth >= maximumDepth)
            return failure(ErrorKind::Invalid,
                           Text::tr("Column %1: more than %2 parentheses inside each other.")
                               .arg(current().column)
                               .arg(maximumDepth));
        ++m_depth;
        Result<Node> node = parseNested();
        --m_depth;
        return node;
    }

    Result<Node> parseNested()
    {
        if (current().kind == Kind::Not) {
            ++m_at;
            return parseNot().map([](Node child) {
                return Node{Node::Type::Not, {std::move(child)}, {}, {}, {}};
            });
        }
        if (current().kind != Kind::Open)
            return parseComparison();
        ++m_at;
        Result<Node> inside = parseOr();
        if (!inside)
            return inside;
        if (current().kind != Kind::Close)
            return expected(Text::tr("another condition or \")\""));
        ++m_at;
        return inside;
    }

    Result<Node> parseComparison()
    {
        Result<Operand> left = parseOperand();
        if (!left)
            return failure(left.error());
        if (current().kind != Kind::Comparison)
            return expected(Text::tr("a comparison (=, ==, !=, <, <=, >, >=, contains)"));
        const Comparison comparison = comparisonOf(current().text);
        ++m_at;
        Result<Operand> right = parseOperand();
        if (!right)
            return failure(right.error());
        return Node{Node::Type::Compare, {}, std::move(*left), comparison, std::move(*right)};
    }

    Result<Operand> parseOperand()
    {
        const ConditionToken &token = current();
        Operand operand;
        switch (token.kind) {
        case Kind::Name:
            operand.name = token.text;
            if (std::ranges::find(names, token.text, &Condition::Name::text) == names.end())
                names.push_back({token.text, token.column});
            break;
        case Kind::Text:
            operand.literal = token.text;
            break;
        case Kind::Number:
            operand.literal = token.number;
            break;
        case Kind::True:
        case Kind::False:
            operand.literal = token.kind == Kind::True;
            break;
        default:
            return expected(Text::tr("a name, a number or quoted text"));
        }
        ++m_at;
        return operand;
    }

    std::vector<ConditionToken> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

}  // namespace

Result<Condition> Condition::parse(const QString &text)
{
    auto tokens = conditionTokens(text);
    if (!tokens)
        return failure(tokens.error());
    Parser parser(std::move(*tokens));
    Result<Node> root = parser.run();
    if (!root)
        return failure(root.error());
    Condition condition;
    condition.m_names = std::move(parser.names);
    condition.m_root = std::make_shared<const Node>(std::move(*root));
    return condition;
}

bool Condition::holds(const Lookup &lookup) const
{
    return m_root->holds(lookup);
}

}  // namespace Atoll
