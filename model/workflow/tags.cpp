#include "model/workflow/tags.h"

#include "model/core/text.h"
#include "model/workflow/name_matching.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qsizetype leastNameLetters = 3;

/// Numbers of the tags' rows by id.
QHash<qint64, std::size_t> placesById(const std::vector<Tag> &tags)
{
    QHash<qint64, std::size_t> places;
    for (std::size_t i = 0; i < tags.size(); ++i)
        places.insert(static_cast<qint64>(tags[i].id), i);
    return places;
}

/// Adds a sentence to the history and commits.
Result<> finish(Project &project, Transaction &changes, const QString &sentence, const QJsonObject &details)
{
    if (Result<> done = project.addHistory(sentence, details); !done)
        return done;
    return changes.commit();
}

}  // namespace

Result<> checkTagName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[a-zA-Z0-9][a-zA-Z0-9 .:;=@_-]+\\z"_s);
    if (name.size() < leastNameLetters)
        return failure(
            ErrorKind::Invalid,
            Text::tr("The tag name \"%1\" is too short; it needs at least 3 characters.").arg(name));
    if (!pattern.match(name).hasMatch())
        return failure(
            ErrorKind::Invalid,
            Text::tr("\"%1\" cannot be a tag name: use English letters, digits, blanks and . : ; = @ _ - "
                     "and begin with a letter or digit.")
                .arg(name));
    return {};
}

Result<Tag> createTag(Project &project, const TagRequest &request)
{
    if (Result<> valid = checkTagName(request.name); !valid)
        return failure(valid.error());
    Result<Transaction> changes = project.transaction();
    if (!changes)
        return failure(changes.error());
    Tag tag;
    tag.name = request.name;
    tag.samples = request.samples;
    tag.kind = request.kind;
    tag.details = request.details;
    tag.createdBy = programVersion();
    tag.createdAtMs = nowMs();
    tag.parent = request.parent;
    if (!tag.parent) {
        Result<Tag> initial = extendInitialTag(project);
        if (!initial)
            return initial;
        tag.parent = initial->id;
    }
    const Result<TagId> id = project.tags().add(tag);
    if (!id)
        return failure(id.error());
    tag.id = *id;
    const SampleIndex count = tag.samples.count();
    if (Result<> done =
            finish(project, *changes, Text::tr("Made tag \"%1\" of %2 samples.").arg(tag.name).arg(count),
                   {{u"tag"_s, tag.name}, {u"count"_s, count}, {u"details"_s, tag.details}});
        !done)
        return failure(done.error());
    return tag;
}

Result<TagFromNames> createTagFromNames(Project &project, const QString &name, const QStringList &samples,
                                        const QString &source)
{
    if (Result<> valid = checkTagName(name); !valid)
        return failure(valid.error());
    const Result<NameMatcher> matcher = nameMatcherFor(project);
    if (!matcher)
        return failure(matcher.error());
    const Result<SampleIndex> count = project.sampleCount();
    if (!count)
        return failure(count.error());
    const Result<NameMatches> matches = matcher->match(std::vector<QString>(samples.begin(), samples.end()));
    if (!matches)
        return failure(matches.error());

    TagRequest request{.name = name,
                       .samples = SampleSet(*count),
                       .kind = TagKind::Names,
                       .details = {{u"source"_s, source}},
                       .parent = {}};
    for (const SampleIndex sample : matches->samples) {
        if (sample >= 0)
            request.samples.insert(sample);
    }
    Result<Tag> tag = createTag(project, request);
    if (!tag)
        return failure(tag.error());
    TagFromNames result{std::move(*tag), {}};
    result.report.format = u"names"_s;
    result.report.images = request.samples.count();
    matches->addTo(result.report);
    return result;
}

QString operationName(TagOperation operation)
{
    switch (operation) {
    case TagOperation::Union:
        return u"UNION"_s;
    case TagOperation::Intersection:
        return u"INTERSECTION"_s;
    case TagOperation::Difference:
        break;
    }
    return u"DIFFERENCE"_s;
}

SampleSet combine(TagOperation operation, const SampleSet &left, const SampleSet &right)
{
    switch (operation) {
    case TagOperation::Union:
        return left.united(right);
    case TagOperation::Intersection:
        return left.intersected(right);
    case TagOperation::Difference:
        break;
    }
    return left.without(right);
}

Result<Tag> combineTags(Project &project, TagOperation operation, const QString &name, const QString &left,
                        const QString &right)
{
    Result<Tag> first = project.findTag(left);
    if (!first)
        return first;
    Result<Tag> second = project.findTag(right);
    if (!second)
        return second;
    return createTag(
        project,
        {.name = name,
         .samples = combine(operation, first->samples, second->samples),
         .kind = TagKind::Arithmetic,
         .details = {{u"operation"_s, operationName(operation)}, {u"left"_s, left}, {u"right"_s, right}},
         .parent = first->id});
}

Result<> renameTag(Project &project, const QString &from, const QString &to)
{
    const Result<Tag> tag = project.findTag(from);
    if (!tag)
        return failure(tag.error());
    if (tag->name == initialTagName)
        return failure(ErrorKind::Invalid, Text::tr("initial-tag holds all samples and keeps its name."));
    if (from == to)
        return {};
    if (Result<> valid = checkTagName(to); !valid)
        return valid;
    Result<Transaction> changes = project.transaction();
    if (!changes)
        return failure(changes.error());
    if (Result<> done = project.tags().rename(tag->id, to); !done)
        return done;
    return finish(project, *changes, Text::tr("Renamed tag \"%1\" to \"%2\".").arg(from, to),
                  {{u"from"_s, from}, {u"to"_s, to}});
}

Result<> deleteTag(Project &project, const QString &name)
{
    const Result<Tag> tag = project.findTag(name);
    if (!tag)
        return failure(tag.error());
    if (tag->name == initialTagName)
        return failure(ErrorKind::Invalid, Text::tr("initial-tag holds all samples and cannot be deleted."));
    const Result<std::vector<Tag>> all = project.tags().all();
    if (!all)
        return failure(all.error());
    const auto child = std::ranges::find(*all, std::optional(tag->id), &Tag::parent);
    if (child != all->end())
        return failure(
            ErrorKind::Invalid,
            Text::tr("Tag \"%1\" cannot be deleted: tag \"%2\" was made from it; delete that one first.")
                .arg(name, child->name));
    Result<Transaction> changes = project.transaction();
    if (!changes)
        return failure(changes.error());
    if (Result<> done = project.tags().remove(tag->id); !done)
        return done;
    return finish(project, *changes, Text::tr("Deleted tag \"%1\".").arg(name),
                  {{u"tag"_s, name}, {u"count"_s, tag->samples.count()}});
}

Result<std::vector<TagTreeRow>> tagTree(const Project &project)
{
    Result<std::vector<Tag>> tags = project.tags().all();
    if (!tags)
        return failure(tags.error());
    const Result<std::vector<ScoreSummary>> scores = project.scores().all();
    if (!scores)
        return failure(scores.error());
    const QHash<qint64, std::size_t> places = placesById(*tags);
    const auto nameOf = [&](std::optional<TagId> id) {
        const auto place = id ? places.constFind(static_cast<qint64>(*id)) : places.constEnd();
        return place == places.constEnd() ? QString() : (*tags)[*place].name;
    };
    std::vector<std::vector<std::size_t>> children(tags->size() + 1);  // the last one: those without parent
    for (std::size_t i = 0; i < tags->size(); ++i) {
        const auto &parent = (*tags)[i].parent;
        const std::size_t place =
            parent ? places.value(static_cast<qint64>(*parent), tags->size()) : tags->size();
        children[place].push_back(i);
    }

    struct Pending
    {
        std::size_t place;
        int depth;
        bool isLastChild;
    };
    std::vector<Pending> pending;
    const auto push = [&](std::size_t parent, int depth) {
        const std::vector<std::size_t> &list = children[parent];
        for (std::size_t i = list.size(); i-- > 0;)
            pending.push_back({list[i], depth, i + 1 == list.size()});
    };
    std::vector<TagTreeRow> rows;
    rows.reserve(tags->size());
    push(tags->size(), 0);
    while (!pending.empty()) {
        const Pending next = pending.back();
        pending.pop_back();
        TagTreeRow row{.tag = (*tags)[next.place],
                       .depth = next.depth,
                       .isLastChild = next.isLastChild,
                       .parent = {},
                       .queryTag = {},
                       .preselected = {},
                       .scores = {}};
        row.count = row.tag.samples.count();
        row.parent = nameOf(row.tag.parent);
        if (row.tag.selection) {
            row.queryTag = nameOf(row.tag.selection->queryTag);
            row.preselected = nameOf(row.tag.selection->preselectedTag);
        }
        std::ranges::copy_if(*scores, std::back_inserter(row.scores),
                             [&](const ScoreSummary &score) { return score.tag == row.tag.id; });
        rows.push_back(std::move(row));
        push(next.place, next.depth + 1);
    }
    return rows;
}

}  // namespace Atoll
