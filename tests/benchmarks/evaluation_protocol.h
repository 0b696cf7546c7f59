#pragma once

#include "model/core/feature_matrix.h"

#include <QtGlobal>

#include <functional>
#include <span>
#include <vector>

namespace Atoll {

/// Shares of right answers in percent.
struct ProbeResult
{
    double allLabels = 0;      ///< logistic regression on all labels of the training part (LR100)
    double tenthOfLabels = 0;  ///< mean over three stratified tenths (LR10)
    double nearest = 0;        ///< five nearest neighbours by cosine (kNN-5)
    qint64 tested = 0;
};

/// Positions for training and testing, a partition of the samples.
struct Fold
{
    std::vector<int> train;
    std::vector<int> test;
};

/// `count` stratified folds: each class is shuffled by the seed and dealt out in turn.
[[nodiscard]] std::vector<Fold> stratifiedFolds(std::span<const int> classes, int count, quint64 seed);

/// One row per sample, learnt from the samples of `train` only.
using Featurizer = std::function<FeatureMatrix(std::span<const int> train)>;

/// Accuracy over all folds together. Regularisation by three-fold cross-validation within the training part.
[[nodiscard]] ProbeResult evaluate(const Featurizer &featurizer, std::span<const int> classes,
                                   const std::vector<Fold> &folds, quint64 seed);

}  // namespace Atoll
