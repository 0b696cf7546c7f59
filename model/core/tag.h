#pragma once

#include "model/core/sample_set.h"

#include <QJsonObject>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>
#include <vector>

namespace Atoll {

enum class TagId : std::int64_t {};

/// The tag that holds every sample; it has no parent and cannot be deleted.
inline constexpr QStringView initialTagName = u"initial-tag";

/// How a tag came to be; says which fields of `TagOrigin::details` are set.
enum class TagKind : std::uint8_t {
    Initial = 0,
    Selection = 1,   ///< picked by a strategy
    Names = 2,       ///< from a list of file names
    Condition = 3,   ///< from metadata
    Arithmetic = 4,  ///< union, intersection or difference of two tags
    Upsize = 5,      ///< samples that joined the data set later
};

/// The settings of a selection, enough to replay it.
struct SelectionRecord
{
    QString method;  ///< RANDOM, CORESET, CORAL, ACTIVE_LEARNING or another name of the strategy catalog
    TagId queryTag{};
    std::optional<TagId> preselectedTag;
    QString embedding;        ///< name; empty when the method looks at none
    QString scoreType;        ///< empty when the method looks at none
    double nSamples = -1;     ///< as asked: total, share in (0, 1), or <= 0 for no limit
    double minDistance = -1;  ///< <= 0: off
    quint64 seed = 0;
    std::vector<SampleIndex> picks;  ///< added samples in pick order
    std::vector<double>
        pickDistances;  ///< distance to the nearest chosen before it; NaN for the first into nothing

    bool operator==(const SelectionRecord &) const = default;
};

/// A named set of samples and how it was made.
struct Tag
{
    TagId id{};
    std::optional<TagId>
        parent;    ///< `prevTagId`: preselected tag, query tag, first operand; none for initial-tag
    QString name;  ///< unique in the project
    SampleSet samples;
    TagKind kind = TagKind::Names;
    std::optional<SelectionRecord> selection;  ///< set for Selection
    QJsonObject
        details;  ///< Condition: {"where"}; Arithmetic: {"operation", "left", "right"}; Names: {"source"}
    QString createdBy;  ///< program and version
    qint64 createdAtMs = 0;
};

}  // namespace Atoll
