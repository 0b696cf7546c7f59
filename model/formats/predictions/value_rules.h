#pragma once

#include "model/core/result.h"
#include "model/formats/predictions/prediction_reader.h"

#include <span>

namespace Atoll {

/// What to do with a row of probabilities that does not add up to 1 within 0.01.
enum class SumRule : std::uint8_t {
    Warn,            ///< formats whose numbers are probabilities by definition
    RefuseTooLarge,  ///< more than 1.01 may be several classes at once: refused with the ways out; less is
                     ///< warned about
};

/// Turns the numbers of one picture, in place, into what the scores work on, by `reading`. Refused: not
/// finite; outside 0..1 (logits) where probabilities are expected; `place` and the value are named. Rounding
/// beyond 0 and 1 of up to 1e-6 is taken off.
[[nodiscard]] Result<> applyReading(std::span<double> values, ValueReading reading, SumRule sumRule,
                                    const SourcePlace &place, const QString &fileName, ImportNotes &notes);

/// At least one category, names that differ, are not empty, have no control characters and at most
/// `limits::classNameLetters` letters, ids that differ. `where` is the file and place of the list.
[[nodiscard]] Result<> checkCategories(const std::vector<Category> &categories, const QString &where);

/// Categories 0, 1, 2 ... of these names.
[[nodiscard]] Result<std::vector<Category>> numberedCategories(const QStringList &names,
                                                               const QString &where);

/// A class by name with only its score known: the score there, the rest shared evenly by the others. Without
/// a score the class is certain.
[[nodiscard]] std::vector<float> spreadScore(int category, double score, std::size_t categories);

}  // namespace Atoll
