#pragma once

#include "model/core/import_report.h"
#include "model/workflow/project.h"

#include <vector>

namespace Atoll {

/// Invalid when `name` cannot name a tag: at least 3 characters, letters, digits, blanks and `. : ; = @ _ -`,
/// a letter or digit first.
[[nodiscard]] Result<> checkTagName(const QString &name);

/// A tag about to be made from a set of samples.
struct TagRequest
{
    QString name;
    SampleSet samples;
    TagKind kind = TagKind::Names;
    QJsonObject details;          ///< see Tag::details
    std::optional<TagId> parent;  ///< none: initial-tag
};

/// Stores a tag with program and time; Invalid or AlreadyExists for its name.
[[nodiscard]] Result<Tag> createTag(Project &project, const TagRequest &request);

struct TagFromNames
{
    Tag tag;
    ImportReport report;  ///< how many names were matched, and which not
};

/// A tag of the samples with these names (rules of NameMatcher). `source` says where the names come from.
/// NotFound when no name is in the data set.
[[nodiscard]] Result<TagFromNames> createTagFromNames(Project &project, const QString &name,
                                                      const QStringList &samples, const QString &source);

enum class TagOperation : std::uint8_t { Union, Intersection, Difference };

/// "UNION", "INTERSECTION", "DIFFERENCE".
[[nodiscard]] QString operationName(TagOperation operation);

[[nodiscard]] SampleSet combine(TagOperation operation, const SampleSet &left, const SampleSet &right);

/// A new tag from two; its parent is the left one. Difference: in the left one and not in the right one.
[[nodiscard]] Result<Tag> combineTags(Project &project, TagOperation operation, const QString &name,
                                      const QString &left, const QString &right);

/// initial-tag keeps its name.
[[nodiscard]] Result<> renameTag(Project &project, const QString &from, const QString &to);

/// With its scores. Invalid for initial-tag, and for a tag that others were made from.
[[nodiscard]] Result<> deleteTag(Project &project, const QString &name);

/// One line of the tag history: parents before their children, children in the order they were made.
struct TagTreeRow
{
    Tag tag;
    int depth = 0;
    bool isLastChild = true;
    SampleIndex count = 0;
    QString parent;       ///< names; empty where there is none
    QString queryTag;     ///< of a selection; empty when it has been deleted since
    QString preselected;  ///< of a selection
    std::vector<ScoreSummary> scores;
};

[[nodiscard]] Result<std::vector<TagTreeRow>> tagTree(const Project &project);

}  // namespace Atoll
