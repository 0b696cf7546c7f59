#include "ui/itemmodels/fuzzy_match.h"

#include <QString>

#include <algorithm>
#include <limits>
#include <vector>

namespace Atoll {

namespace {

constexpr int letterScore = 1;
constexpr int inARowBonus = 5;
constexpr int wordStartBonus = 4;
constexpr int textStartBonus = 3;
constexpr int impossible = std::numeric_limits<int>::min() / 2;

bool beginsWord(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

/// What a letter is worth where it stands, without its neighbours.
int worth(QStringView text, qsizetype at)
{
    int score = letterScore;
    if (beginsWord(text, at))
        score += wordStartBonus;
    if (at == 0)
        score += textStartBonus;
    return score;
}

/// Best score of matching the first letters with the last of them exactly at a place of the text, and the
/// place of the letter before; one per letter and place.
class BestWays
{
public:
    BestWays(const QString &pattern, QStringView text)
        : m_width(text.size())
        , m_ways(static_cast<std::size_t>(pattern.size() * text.size()))
    {
        for (qsizetype letter = 0; letter < pattern.size(); ++letter)
            fill(letter, pattern[letter], text);
    }

    [[nodiscard]] std::optional<FuzzyMatch> best(qsizetype letters) const
    {
        qsizetype last = 0;
        for (qsizetype at = 1; at < m_width; ++at)
            if (way(letters - 1, at).score > way(letters - 1, last).score)
                last = at;
        FuzzyMatch match{way(letters - 1, last).score, {}};
        if (match.score <= 0)
            return std::nullopt;
        for (qsizetype letter = letters - 1, at = last; letter >= 0; --letter) {
            match.positions.prepend(static_cast<int>(at));
            at = way(letter, at).before;
        }
        return match;
    }

private:
    struct Way
    {
        int score = impossible;
        qsizetype before = -1;
    };

    [[nodiscard]] Way &way(qsizetype letter, qsizetype at)
    {
        return m_ways[static_cast<std::size_t>(letter * m_width + at)];
    }
    [[nodiscard]] const Way &way(qsizetype letter, qsizetype at) const
    {
        return m_ways[static_cast<std::size_t>(letter * m_width + at)];
    }

    void fill(qsizetype letter, QChar wanted, QStringView text)
    {
        Way furthest;  // best of the letter before at any place so far that is no neighbour
        for (qsizetype at = 0; at < m_width; ++at) {
            if (letter > 0 && at >= 2 && way(letter - 1, at - 2).score > furthest.score)
                furthest = {way(letter - 1, at - 2).score, at - 2};
            if (text[at].toCaseFolded() != wanted)
                continue;
            Way &found = way(letter, at);
            if (letter == 0) {
                found.score = worth(text, at);
                continue;
            }
            Way before = furthest;
            if (at >= 1 && way(letter - 1, at - 1).score + inARowBonus > before.score)
                before = {way(letter - 1, at - 1).score + inARowBonus, at - 1};
            if (before.score > 0)
                found = {before.score + worth(text, at), before.before};
        }
    }

    qsizetype m_width;
    std::vector<Way> m_ways;
};

}  // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    QString letters;
    for (const QChar letter : pattern)
        if (!letter.isSpace())
            letters.append(letter.toCaseFolded());
    if (letters.isEmpty())
        return FuzzyMatch{};
    if (letters.size() > text.size())
        return std::nullopt;
    return BestWays(letters, text).best(letters.size());
}

}  // namespace Atoll
