#include "model/numeric/softmax_loss.h"

#include "model/core/parallel.h"
#include "model/numeric/elementary.h"
#include "model/numeric/ordered_sums.h"

#include <algorithm>
#include <array>

namespace Atoll {

namespace {

constexpr Eigen::Index rowsPerPart = 256;
/// Rows whose share of the gradient is added in one go.
constexpr Eigen::Index rowsAtOnce = 4;

using FourRows = std::array<const double *, rowsAtOnce>;
using FourWeights = std::array<double, rowsAtOnce>;

ATOLL_ALWAYS_INLINE void addFour(double *to, Eigen::Index width, const FourWeights &weights,
                                 const FourRows &rows)
{
    for (Eigen::Index k = 0; k < width; ++k)
        to[k] += (weights[0] * rows[0][k] + weights[1] * rows[1][k]) +
                 (weights[2] * rows[2][k] + weights[3] * rows[3][k]);
}

#if ATOLL_HAS_AVX2_KERNELS
ATOLL_TARGET_AVX2 void addFourAvx2(double *to, Eigen::Index width, const FourWeights &weights,
                                   const FourRows &rows)
{
    addFour(to, width, weights, rows);
}
#endif

void addRows(double *to, Eigen::Index width, const FourWeights &weights, const FourRows &rows)
{
#if ATOLL_HAS_AVX2_KERNELS
    if (instructionSet() == InstructionSet::Avx2) {
        addFourAvx2(to, width, weights, rows);
        return;
    }
#endif
    addFour(to, width, weights, rows);
}

}  // namespace

SoftmaxLoss::SoftmaxLoss(FeatureMatrixD rows, std::vector<int> classes, int classCount, double regularization)
    : m_rows(std::move(rows))
    , m_classes(std::move(classes))
    , m_classCount(classCount)
    , m_regularization(regularization)
{
}

void SoftmaxLoss::logits(const double *row, Eigen::Index width, const std::vector<double> &point,
                         std::span<double> out)
{
    const auto d = std::size_t(width);
    const std::span numbers(point);
    for (std::size_t c = 0; c < out.size(); ++c)
        out[c] = orderedDot(numbers.subspan(c * d, d), {row, d}) + point[out.size() * d + c];
}

double SoftmaxLoss::softmax(std::span<double> logits)
{
    constexpr double ln2 = 0.6931471805599453;
    const double largest = std::ranges::max(logits);
    double sum = 0;
    for (double &logit : logits) {
        logit = portableExp(logit - largest);
        sum += logit;
    }
    for (double &probability : logits)
        probability /= sum;
    return largest + ln2 * portableLog2(sum);
}

double SoftmaxLoss::addPart(const std::vector<double> &point, Eigen::Index begin, Eigen::Index end,
                            std::vector<double> &gradient) const
{
    const Eigen::Index width = m_rows.cols();
    const auto classes = std::size_t(m_classCount);
    double loss = 0;
    std::array<std::vector<double>, rowsAtOnce> weights;
    weights.fill(std::vector<double>(classes));
    for (Eigen::Index first = begin; first < end; first += rowsAtOnce) {
        FourRows rows{};
        for (Eigen::Index i = 0; i < rowsAtOnce; ++i) {
            const Eigen::Index row = std::min(first + i, end - 1);
            std::vector<double> &weight = weights[std::size_t(i)];
            rows[std::size_t(i)] = m_rows.row(row).data();
            if (first + i >= end) {
                std::ranges::fill(weight, 0);
                continue;
            }
            const auto own = std::size_t(m_classes[std::size_t(row)]);
            logits(rows[std::size_t(i)], width, point, weight);
            const double ownLogit = weight[own];
            loss += softmax(weight) - ownLogit;
            weight[own] -= 1;
        }
        for (std::size_t c = 0; c < classes; ++c) {
            const FourWeights four{weights[0][c], weights[1][c], weights[2][c], weights[3][c]};
            addRows(gradient.data() + c * std::size_t(width), width, four, rows);
            gradient[classes * std::size_t(width) + c] += (four[0] + four[1]) + (four[2] + four[3]);
        }
    }
    return loss;
}

double SoftmaxLoss::operator()(const std::vector<double> &point, std::vector<double> &gradient) const
{
    const auto partCount = std::size_t((m_rows.rows() + rowsPerPart - 1) / rowsPerPart);
    std::vector<std::vector<double>> gradients(partCount, std::vector<double>(size()));
    std::vector<double> losses(partCount);
    parallelFor(qint64(partCount), 1, [&](qint64 begin, qint64 end) {
        for (auto part = std::size_t(begin); part < std::size_t(end); ++part) {
            const auto first = Eigen::Index(part) * rowsPerPart;
            losses[part] =
                addPart(point, first, std::min(first + rowsPerPart, m_rows.rows()), gradients[part]);
        }
    });
    const auto coefficients = std::size_t(m_classCount) * std::size_t(m_rows.cols());
    const std::span penalised(point.data(), coefficients);
    double value = m_regularization / 2 * orderedDot(penalised, penalised);
    std::ranges::fill(gradient, 0);
    addScaled(std::span(gradient).first(coefficients), m_regularization, penalised);
    for (std::size_t part = 0; part < gradients.size(); ++part) {
        value += losses[part];
        addScaled(gradient, 1, gradients[part]);
    }
    return value;
}

}  // namespace Atoll
