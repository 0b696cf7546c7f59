#pragma once

#include "model/selection/selection.h"

#include <QString>

#include <memory>
#include <vector>

namespace Atoll {

/// A strategy and what people and programs need to know before they use it.
struct SelectionMethod
{
    QString name;         ///< as written on the command line: "CORESET"
    QString description;  ///< a paragraph for whoever leads the labelling
    bool needsEmbedding = false;
    bool needsScores = false;
    /// The first k picks do not depend on how many are wanted, so a batch can be cut shorter afterwards.
    bool hasPrefixProperty = false;
    std::shared_ptr<const SelectionStrategy> strategy;
};

/// All methods, in the order they are offered.
[[nodiscard]] std::vector<SelectionMethod> selectionMethods();

/// By name, upper or lower case; NotFound, with the names there are.
[[nodiscard]] Result<SelectionMethod> selectionMethod(const QString &name);

/// Checks the request, then runs the method.
[[nodiscard]] Result<SelectionResult> runSelection(const SelectionMethod &method,
                                                   const SelectionRequest &request, TaskControl &control);

}  // namespace Atoll
