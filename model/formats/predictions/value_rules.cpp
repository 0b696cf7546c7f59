#include "model/formats/predictions/value_rules.h"

#include "model/core/text.h"
#include "model/formats/records/class_name.h"
#include "model/formats/text/excerpt.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr double rounding = 1e-6;
constexpr double sumTolerance = 0.01;

QString show(double value)
{
    return QString::number(value, 'g', 9);
}

Failure notFinite(const SourcePlace &place, double value)
{
    return failure(ErrorKind::Invalid,
                   Text::tr("%1: %2 is no finite number.").arg(place.text(), show(value)));
}

Result<> demandShares(std::span<double> values, const SourcePlace &place)
{
    for (double &value : values) {
        if (!std::isfinite(value))
            return notFinite(place, value);
        if (value < -rounding || value > 1 + rounding)
            return failure(ErrorKind::Invalid,
                           Text::tr("%1: the value %2 is no probability (0 to 1); these look like logits. "
                                    "Read them with --softmax.")
                               .arg(place.text(), show(value)));
        value = std::clamp(value, 0.0, 1.0);
    }
    return {};
}

Result<> normalize(std::span<double> values, const SourcePlace &place)
{
    double sum = 0;
    for (const double value : values) {
        if (!std::isfinite(value))
            return notFinite(place, value);
        if (value < 0)
            return failure(
                ErrorKind::Invalid,
                Text::tr("%1: the value %2 is negative, so the row cannot be divided by its sum. Read "
                         "logits with --softmax.")
                    .arg(place.text(), show(value)));
        sum += value;
    }
    if (sum <= 0 || !std::isfinite(sum))
        return failure(ErrorKind::Invalid,
                       Text::tr("%1: the values add up to %2, so they cannot be divided by their sum.")
                           .arg(place.text(), show(sum)));
    for (double &value : values)
        value /= sum;
    return {};
}

Result<> softmax(std::span<double> values, const SourcePlace &place)
{
    for (const double value : values) {
        if (!std::isfinite(value))
            return notFinite(place, value);
    }
    const double largest = *std::ranges::max_element(values);
    double sum = 0;
    for (double &value : values) {
        value = std::exp(value - largest);
        sum += value;
    }
    for (double &value : values)
        value /= sum;
    return {};
}

Result<> checkSum(std::span<const double> values, SumRule sumRule, const SourcePlace &place,
                  const QString &fileName, ImportNotes &notes)
{
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    if (values.size() == 1 || std::abs(sum - 1) <= sumTolerance)
        return {};
    if (sum > 1 && sumRule == SumRule::RefuseTooLarge)
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1: the probabilities add up to %2: multi-label or not normalised. Read them with "
                     "--multi-label if several classes can be true at once, or with --normalize to divide "
                     "each row by its sum.")
                .arg(place.text(), show(sum)));
    notes.note(u"not-normalised"_s, Text::tr("pictures whose probabilities do not add up to 1"), fileName);
    return {};
}

}  // namespace

Result<> applyReading(std::span<double> values, ValueReading reading, SumRule sumRule,
                      const SourcePlace &place, const QString &fileName, ImportNotes &notes)
{
    switch (reading) {
    case ValueReading::Normalize:
        return normalize(values, place);
    case ValueReading::Softmax:
        return softmax(values, place);
    case ValueReading::Independent:
        return demandShares(values, place);
    case ValueReading::Probabilities:
        break;
    }
    if (Result<> checked = demandShares(values, place); !checked)
        return checked;
    return checkSum(values, sumRule, place, fileName, notes);
}

Result<> checkCategories(const std::vector<Category> &categories, const QString &where)
{
    const auto refuse = [&](const QString &sentence) {
        return failure(ErrorKind::Invalid, u"%1: %2"_s.arg(where, sentence));
    };
    if (categories.empty())
        return refuse(Text::tr("there is no class."));
    QSet<QString> names;
    QSet<qint64> ids;
    for (const Category &category : categories) {
        const QString name = quotedExcerpt(category.name);
        if (Result<> checked = checkClassName(category.name, where); !checked)
            return checked;
        if (names.contains(category.name))
            return refuse(Text::tr("the class %1 is there twice.").arg(name));
        if (ids.contains(category.id))
            return refuse(Text::tr("the class id %1 is there twice.").arg(category.id));
        names.insert(category.name);
        ids.insert(category.id);
    }
    return {};
}

Result<std::vector<Category>> numberedCategories(const QStringList &names, const QString &where)
{
    std::vector<Category> categories;
    for (const QString &name : names)
        categories.push_back({static_cast<qint64>(categories.size()), name});
    return checkCategories(categories, where).transform([&] { return categories; });
}

std::vector<float> spreadScore(int category, double score, std::size_t categories)
{
    const double rest = categories > 1 ? (1 - score) / static_cast<double>(categories - 1) : 0;
    std::vector<float> probabilities(categories, static_cast<float>(rest));
    probabilities[static_cast<std::size_t>(category)] = static_cast<float>(score);
    return probabilities;
}

}  // namespace Atoll
