#include "model/scoring/classification_scorer.h"

#include "model/core/parallel.h"
#include "model/core/text.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

template <typename Number>
Result<std::vector<NamedScores>> scoreAll(const ProbabilityRows<Number> &rows, ScoreRange range,
                                          TaskControl &control)
{
    if (rows.rows > 0 && rows.columns < 1)
        return failure(
            ErrorKind::Invalid,
            Text::tr("The predictions have %1 rows but no columns; one column per class is needed.")
                .arg(rows.rows));
    std::vector<NamedScores> columns;
    for (const QString &name : uncertaintyScoreNames())
        columns.push_back({name, std::vector<double>(std::size_t(rows.rows))});

    control.beginStage(Text::tr("Scoring"), rows.rows);
    constexpr qint64 grain = 4096;
    parallelFor(rows.rows, grain, [&](qint64 begin, qint64 end) {
        if (control.isCancelled())
            return;
        scoreRows(rows, begin, end, range,
                  {columns[0].values.data() + begin, columns[1].values.data() + begin,
                   columns[2].values.data() + begin});
        control.advance(end - begin);
    });
    if (control.isCancelled())
        return cancelled();
    return columns;
}

}  // namespace

const QStringList &uncertaintyScoreNames()
{
    static const QStringList names{u"uncertainty_least_confidence"_s, u"uncertainty_margin"_s,
                                   u"uncertainty_entropy"_s};
    return names;
}

Result<std::vector<NamedScores>> scoreClassification(const ProbabilityRows<float> &rows, ScoreRange range,
                                                     TaskControl &control)
{
    return scoreAll(rows, range, control);
}

Result<std::vector<NamedScores>> scoreClassification(const ProbabilityRows<double> &rows, ScoreRange range,
                                                     TaskControl &control)
{
    return scoreAll(rows, range, control);
}

Result<> ClassificationScorer::score(const Prediction &prediction, std::span<double> row) const
{
    const auto *classes = std::get_if<ClassPrediction>(&prediction);
    if (classes == nullptr)
        return failure(ErrorKind::Invalid,
                       Text::tr("This is no classification: it holds no class probabilities."));
    if (classes->probabilities.empty())
        return failure(ErrorKind::Invalid, Text::tr("There is no class probability."));
    const auto view =
        ProbabilityRows<float>::of(classes->probabilities.data(), 1, qint64(classes->probabilities.size()));
    scoreRows(view, 0, 1, ScoreRange::ZeroToOne, {row.data(), row.data() + 1, row.data() + 2});
    return {};
}

}  // namespace Atoll
