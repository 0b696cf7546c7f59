#include "model/numeric/linear_probe.h"

#include "model/core/parallel.h"
#include "model/numeric/limited_memory_bfgs.h"
#include "model/numeric/softmax_loss.h"

#include <algorithm>
#include <cmath>

namespace Atoll {

namespace {

Eigen::RowVectorXd meanRow(const FeatureMatrix &features)
{
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(features.cols());
    for (Eigen::Index row = 0; row < features.rows(); ++row)
        sum += features.row(row).cast<double>();
    return sum / double(features.rows());
}

/// Root of the mean squared norm; 1 for rows that are all the same.
double scaleOf(const FeatureMatrixD &centred)
{
    double sum = 0;
    for (Eigen::Index i = 0; i < centred.size(); ++i)
        sum += centred.data()[i] * centred.data()[i];
    return sum > 0 ? std::sqrt(sum / double(centred.rows())) : 1;
}

}  // namespace

Result<LinearProbe> LinearProbe::fit(const FeatureMatrix &features, std::span<const int> classes,
                                     int classCount, const LinearProbeOptions &options, TaskControl &control)
{
    Q_ASSERT(features.rows() >= 1 && std::size_t(features.rows()) == classes.size());
    LinearProbe probe;
    probe.m_classCount = classCount;
    probe.m_seen.assign(classes.begin(), classes.end());
    std::ranges::sort(probe.m_seen);
    // clang-tidy 14 cannot parse std::ranges::unique.
    probe.m_seen.erase(std::unique(probe.m_seen.begin(), probe.m_seen.end()), probe.m_seen.end());

    probe.m_mean = meanRow(features);
    FeatureMatrixD rows = features.cast<double>().rowwise() - probe.m_mean;
    probe.m_scale = scaleOf(rows);
    rows /= probe.m_scale;

    std::vector<int> dense;
    dense.reserve(classes.size());
    for (const int value : classes)
        dense.push_back(int(std::ranges::lower_bound(probe.m_seen, value) - probe.m_seen.begin()));
    const auto seen = std::size_t(probe.m_seen.size());
    const SoftmaxLoss loss(std::move(rows), std::move(dense), int(seen), options.regularization);
    probe.m_point.assign(loss.size(), 0);
    const auto minimised = minimize(
        [&](const auto &point, auto &gradient) { return loss(point, gradient); }, probe.m_point,
        {.mostIterations = options.mostIterations, .gradientTolerance = options.gradientTolerance}, control);
    if (!minimised)
        return failure(minimised.error());
    return probe;
}

FeatureMatrixD LinearProbe::probabilities(const FeatureMatrix &features) const
{
    FeatureMatrixD all = FeatureMatrixD::Zero(features.rows(), m_classCount);
    parallelFor(features.rows(), 256, [&](qint64 begin, qint64 end) {
        Eigen::RowVectorXd row(features.cols());
        std::vector<double> seen(m_seen.size());
        for (qint64 i = begin; i < end; ++i) {
            row = (features.row(i).cast<double>() - m_mean) / m_scale;
            SoftmaxLoss::logits(row.data(), row.size(), m_point, seen);
            SoftmaxLoss::softmax(seen);
            for (std::size_t c = 0; c < seen.size(); ++c)
                all(i, m_seen[c]) = seen[c];
        }
    });
    return all;
}

std::vector<int> LinearProbe::predict(const FeatureMatrix &features) const
{
    const FeatureMatrixD all = probabilities(features);
    std::vector<int> classes(std::size_t(all.rows()));
    for (Eigen::Index row = 0; row < all.rows(); ++row) {
        Eigen::Index best = 0;
        for (Eigen::Index c = 1; c < all.cols(); ++c)
            if (all(row, c) > all(row, best))
                best = c;
        classes[std::size_t(row)] = int(best);
    }
    return classes;
}

}  // namespace Atoll
