#include "model/core/text.h"
#include "model/store/blob.h"
#include "model/store/database.h"
#include "model/store/integrity_check.h"
#include "model/store/tag_repository.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

Result<> IntegrityCheck::checkTags()
{
    std::vector<qint64> ids;
    Result<> done =
        forEachRow(u"SELECT id FROM tags ORDER BY id"_s, {}, [&](const Statement &row) -> Result<> {
            ids.push_back(row.integer(0));
            return {};
        });
    if (!done)
        return done;
    // One at a time, so that a broken one does not hide the others.
    QHash<qint64, Tag> byId;
    for (const qint64 id : ids) {
        Result<Tag> tag = TagRepository(m_database).byId(static_cast<TagId>(id));
        if (tag) {
            m_tagSizes.insert(id, tag->samples.count());
            byId.insert(id, *tag);
        } else if (tag.error().kind == ErrorKind::Damaged) {
            add(u"tag-bits"_s, tag.error().message);
        } else {
            return failure(tag.error());
        }
    }
    for (const qint64 id : ids) {
        if (m_task.isCancelled())
            return cancelled();
        if (byId.contains(id))
            checkTag(byId[id], byId);
    }
    checkInitialTag(byId);
    return {};
}

void IntegrityCheck::checkTag(const Tag &tag, const QHash<qint64, Tag> &byId)
{
    if (static_cast<int>(tag.kind) > static_cast<int>(TagKind::Upsize))
        add(u"tag-kind"_s, Text::tr("The kind of tag \"%1\" is %2, which means nothing.")
                               .arg(tag.name)
                               .arg(static_cast<int>(tag.kind)));
    if (tag.name != initialTagName && !tag.parent)
        add(u"tag-parent"_s, Text::tr("Tag \"%1\" has no parent.").arg(tag.name));
    if (tag.name == initialTagName && tag.parent)
        add(u"tag-parent"_s, Text::tr("initial-tag has a parent."));
    qsizetype steps = 0;
    for (std::optional<TagId> at = tag.parent; at; ++steps) {
        const auto parent = byId.constFind(static_cast<qint64>(*at));
        if (parent == byId.constEnd())
            break;  // told as a broken reference or a broken tag already
        if (steps > byId.size()) {
            add(u"tag-cycle"_s, Text::tr("Tag \"%1\" is among its own forefathers.").arg(tag.name));
            break;
        }
        at = parent->parent;
    }
    if (tag.selection)
        checkSelection(tag, byId);
    else if (tag.kind == TagKind::Selection)
        add(u"tag-selection"_s, Text::tr("Tag \"%1\" is a selection without its settings.").arg(tag.name));
}

void IntegrityCheck::checkSelection(const Tag &tag, const QHash<qint64, Tag> &byId)
{
    const SelectionRecord &record = *tag.selection;
    SampleSet picks(m_sampleCount);
    for (const SampleIndex pick : record.picks) {
        if (!tag.samples.contains(pick) || picks.contains(pick)) {
            add(u"tag-picks"_s,
                Text::tr("Sample %1 in the pick order of tag \"%2\" is there twice or not in the tag.")
                    .arg(pick)
                    .arg(tag.name));
            return;
        }
        picks.insert(pick);
    }
    if (!record.pickDistances.empty() && record.pickDistances.size() != record.picks.size())
        add(u"tag-picks"_s, Text::tr("Tag \"%1\" has %2 picks and %3 distances.")
                                .arg(tag.name)
                                .arg(record.picks.size())
                                .arg(record.pickDistances.size()));

    SampleSet expected = picks;
    if (record.preselectedTag) {
        const auto preselected = byId.constFind(static_cast<qint64>(*record.preselectedTag));
        // One that has been deleted, or has grown since, no longer tells what was preselected.
        if (preselected == byId.constEnd() || preselected->name == initialTagName)
            return;
        expected = expected.united(preselected->samples);
    }
    if (expected != tag.samples)
        add(u"tag-picks"_s,
            Text::tr("Tag \"%1\" holds %2 samples, but its preselected samples and its picks make %3.")
                .arg(tag.name)
                .arg(tag.samples.count())
                .arg(expected.count()));
}

void IntegrityCheck::checkInitialTag(const QHash<qint64, Tag> &byId)
{
    const auto initial =
        std::ranges::find_if(byId, [](const Tag &tag) { return tag.name == initialTagName; });
    if (initial != byId.end()) {
        m_initialTag = static_cast<qint64>(initial->id);
        const SampleIndex count = initial->samples.count();
        const std::vector<SampleIndex> indices = initial->samples.indices();
        if (count == m_sampleCount)
            return;
        if (indices.empty() || indices.back() == count - 1)
            add(u"initial-tag"_s,
                Text::tr(
                    "An import was interrupted: initial-tag holds the first %1 of %2 samples; opening the "
                    "project for writing completes it.")
                    .arg(count)
                    .arg(m_sampleCount),
                true);
        else
            add(u"initial-tag"_s,
                Text::tr("initial-tag holds %1 of %2 samples, with gaps.").arg(count).arg(m_sampleCount));
    } else if (m_sampleCount > 0 && m_countByCode.value(u"tag-bits"_s) == 0) {
        if (byId.isEmpty())
            add(u"initial-tag"_s,
                Text::tr(
                    "An import was interrupted: there is no initial-tag yet; opening the project for writing "
                    "makes it."),
                true);
        else
            add(u"initial-tag"_s, Text::tr("There are tags, but no initial-tag."));
    }
}

Result<> IntegrityCheck::checkScores()
{
    return forEachRow(
        u"SELECT scores.id, tag, type, data, tags.name FROM scores LEFT JOIN tags ON tags.id = tag"_s, {},
        [&](const Statement &row) -> Result<> {
            const QString where = Text::tr("Scores \"%1\" of tag \"%2\"").arg(row.text(2), row.text(4));
            const auto values = fromBlob<double>(row.blob(3));
            if (!values) {
                add(u"scores"_s, Text::tr("%1 have a broken length.").arg(where));
                return {};
            }
            if (!std::ranges::all_of(*values, [](double value) { return std::isfinite(value); }))
                add(u"scores"_s, Text::tr("%1 hold a number that is not finite.").arg(where));
            const auto members = m_tagSizes.constFind(row.integer(1));
            if (members == m_tagSizes.constEnd())
                return {};
            // initial-tag grows with the data set; its older scores are those of its first members.
            const bool mayBeShort = row.integer(1) == m_initialTag;
            const auto count = static_cast<qint64>(values->size());
            if (count > *members || (count < *members && !mayBeShort))
                add(u"scores"_s,
                    Text::tr("%1 are %2 numbers for %3 samples.").arg(where).arg(count).arg(*members));
            return {};
        });
}

}  // namespace Atoll
