#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/result.h"
#include "model/core/tag.h"

#include <optional>

namespace Atoll {

class Project;
struct SelectionProposal;

/// Why a sample is in a selection, or why it is not.
struct PickReason
{
    enum class Role : std::uint8_t {
        Picked,
        Preselected,  ///< labelled before; the selection began from it
        NotPicked,    ///< could have been picked
        NotInQuery,   ///< was not to choose from
        NoSelection,  ///< the tag was not made by a selection
    };

    Role role = Role::NoSelection;
    QString sentence;  ///< the whole answer, fit to show

    // Of a picked sample:
    std::size_t rank = 0;  ///< from 1
    std::size_t of = 0;
    QString method;
    QString scoreType;                   ///< empty: it looked at none
    std::optional<double> score;         ///< none: the scores have been deleted since
    std::optional<double> distance;      ///< to the nearest sample chosen before it
    std::optional<SampleIndex> nearest;  ///< which one that was; equally near: the lowest index
};

/// `embedding` is the one named in the record (null: it is loaded where it is needed, which takes long for a
/// large one). NotFound for an index outside the data set.
[[nodiscard]] Result<PickReason> pickReason(const Project &project, const Tag &tag, SampleIndex sample,
                                            SharedFeatures embedding = {});
[[nodiscard]] Result<PickReason> pickReason(const Project &project, const SelectionProposal &proposal,
                                            SampleIndex sample, SharedFeatures embedding = {});

}  // namespace Atoll
