#include "ui/itemmodels/project_tree_node.h"

#include "model/core/text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using Kind = ProjectTreeModel::Kind;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString timeText(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

/// Rounded down: 100 % means all of them.
QString coverageText(qint64 covered, qint64 samples)
{
    const double percent = samples <= 0 ? 0 : std::floor(100.0 * double(covered) / double(samples));
    return Text::tr("%1 %").arg(QLocale().toString(percent, 'f', 0));
}

void describeSelection(const TagTreeRow &row, QStringList &lines)
{
    const SelectionRecord &record = *row.tag.selection;
    lines << Text::tr("Method: %1").arg(record.method);
    lines << Text::tr("Added: %1").arg(number(static_cast<qint64>(record.picks.size())));
    if (!row.queryTag.isEmpty())
        lines << Text::tr("From: %1").arg(row.queryTag);
    if (!row.preselected.isEmpty())
        lines << Text::tr("Labelled before: %1").arg(row.preselected);
    if (!record.embedding.isEmpty())
        lines << Text::tr("Embedding: %1").arg(record.embedding);
    if (!record.scoreType.isEmpty())
        lines << Text::tr("Score: %1").arg(record.scoreType);
    if (record.nSamples > 0)
        lines << Text::tr("n_samples: %1").arg(QLocale().toString(record.nSamples, 'g', 8));
    if (record.minDistance > 0)
        lines << Text::tr("Distance at least: %1").arg(QLocale().toString(record.minDistance, 'g', 6));
    lines << Text::tr("Seed: %1").arg(record.seed);
}

QString originText(const Tag &tag)
{
    switch (tag.kind) {
    case TagKind::Initial:
        return Text::tr("Every image of the project");
    case TagKind::Names:
        return Text::tr("From a list of names: %1").arg(tag.details[u"source"_s].toString());
    case TagKind::Condition:
        return Text::tr("Where %1").arg(tag.details[u"where"_s].toString());
    case TagKind::Arithmetic:
        return Text::tr("%1 of %2 and %3")
            .arg(tag.details[u"operation"_s].toString(), tag.details[u"left"_s].toString(),
                 tag.details[u"right"_s].toString());
    case TagKind::Upsize:
        return Text::tr("Images that joined the folder later");
    case TagKind::Selection:
        break;
    }
    return {};
}

QString tagToolTip(const TagTreeRow &row)
{
    QStringList lines{row.tag.name, Text::tr("%n image(s)", nullptr, row.count)};
    if (row.tag.selection)
        describeSelection(row, lines);
    else if (const QString origin = originText(row.tag); !origin.isEmpty())
        lines << origin;
    lines << Text::tr("Made %1 by %2").arg(timeText(row.tag.createdAtMs), row.tag.createdBy);
    return lines.join(u'\n');
}

ProjectTreeText sectionText(const QString &name, const QString &title, const QString &icon)
{
    ProjectTreeText text;
    text.kind = Kind::Section;
    text.key = name;
    text.name = name;
    text.text = title;
    text.iconName = icon;
    return text;
}

ProjectTreeText tagText(const TagTreeRow &row, const QString &workingSet)
{
    ProjectTreeText text;
    text.kind = Kind::Tag;
    text.id = static_cast<qint64>(row.tag.id);
    text.key = QString::number(text.id);
    text.name = row.tag.name;
    text.count = number(row.count);
    text.toolTip = tagToolTip(row);
    text.isCurrent = row.tag.name == workingSet;
    text.iconName = text.isCurrent ? u"working-set"_s : u"tag"_s;
    text.isEditable = row.tag.kind != TagKind::Initial;
    return text;
}

/// Rows come with parents before their children; the last node of each depth is the parent of the next.
void addTags(ProjectTreeNode &section, const ProjectTreeContent &content)
{
    std::vector<ProjectTreeNode *> branch{&section};
    for (const TagTreeRow &row : content.tags) {
        const std::size_t depth =
            std::min(static_cast<std::size_t>(std::max(row.depth, 0)), branch.size() - 1);
        branch.resize(depth + 1);
        branch.push_back(&branch[depth]->add(tagText(row, content.workingSet)));
    }
    section.shown.count = number(static_cast<qint64>(content.tags.size()));
}

void addFilters(ProjectTreeNode &section, const ProjectTreeContent &content)
{
    for (const SavedFilterItem &filter : content.savedFilters) {
        ProjectTreeText text;
        text.kind = Kind::SavedFilter;
        text.key = filter.name;
        text.name = filter.name;
        text.toolTip = filter.name + u'\n' + filter.description;
        text.iconName = u"filter"_s;
        text.isEditable = true;
        section.add(text);
    }
}

void addEmbeddings(ProjectTreeNode &section, const ProjectTreeContent &content)
{
    for (const EmbeddingInfo &embedding : content.embeddings) {
        ProjectTreeText text;
        text.kind = Kind::Embedding;
        text.id = static_cast<qint64>(embedding.id);
        text.key = QString::number(text.id);
        text.name = embedding.name;
        text.count = Text::tr("%1-d").arg(embedding.width);
        text.isCurrent = embedding.name == content.activeEmbedding;
        text.iconName = u"embedding"_s;
        text.toolTip =
            QStringList{
                embedding.name,
                Text::tr("%1 vectors of %2 numbers").arg(number(embedding.rows), number(embedding.width)),
                Text::tr("Embedder: %1").arg(embedding.embedder),
                Text::tr("Made %1").arg(timeText(embedding.createdAtMs))}
                .join(u'\n');
        section.add(text);
    }
}

void addPredictions(ProjectTreeNode &section, const ProjectTreeContent &content)
{
    for (const PredictionItem &prediction : content.predictions) {
        ProjectTreeText text;
        text.kind = Kind::Predictions;
        text.key = prediction.task;
        text.name = prediction.task;
        text.count = coverageText(prediction.covered, prediction.samples);
        text.iconName = u"prediction"_s;
        text.toolTip = Text::tr("%1\n%2 of %3 images have a prediction")
                           .arg(prediction.task, number(prediction.covered), number(prediction.samples));
        if (!prediction.description.isEmpty())
            text.toolTip += u'\n' + prediction.description;
        section.add(text);
    }
}

void addScores(ProjectTreeNode &section, const ProjectTreeContent &content)
{
    for (const TagTreeRow &row : content.tags) {
        if (row.scores.empty())
            continue;
        ProjectTreeText group;
        group.kind = Kind::ScoredTag;
        group.id = static_cast<qint64>(row.tag.id);
        group.key = QString::number(group.id);
        group.name = row.tag.name;
        group.tagName = row.tag.name;
        group.count = number(static_cast<qint64>(row.scores.size()));
        group.iconName = u"tag"_s;
        group.toolTip = Text::tr("Scores of the images of %1").arg(row.tag.name);
        ProjectTreeNode &node = section.add(group);
        for (const ScoreSummary &score : row.scores) {
            ProjectTreeText text;
            text.kind = Kind::Score;
            text.id = static_cast<qint64>(score.id);
            text.key = score.type;
            text.name = score.type;
            text.tagName = row.tag.name;
            text.count = number(score.count);
            text.iconName = u"score"_s;
            const QString source = score.source.isEmpty()
                                       ? Text::tr("Uploaded")
                                       : Text::tr("From the predictions %1").arg(score.source);
            text.toolTip =
                QStringList{score.type, source, Text::tr("Made %1").arg(timeText(score.createdAtMs))}.join(
                    u'\n');
            node.add(text);
        }
    }
}

void addCheck(ProjectTreeNode &section, const QString &name, const QString &title, const QString &icon,
              const std::optional<qint64> &count)
{
    ProjectTreeText text;
    text.kind = Kind::Check;
    text.key = name;
    text.name = name;
    text.text = title;
    text.iconName = icon;
    text.count = count ? number(*count) : u"–"_s;
    text.toolTip = count ? title : Text::tr("%1: not looked for yet").arg(title);
    section.add(text);
}

}  // namespace

int ProjectTreeNode::row() const
{
    const auto &siblings = parent->children;
    const auto found =
        std::ranges::find_if(siblings, [this](const auto &sibling) { return sibling.get() == this; });
    return static_cast<int>(found - siblings.begin());
}

std::unique_ptr<ProjectTreeNode> projectTree(const ProjectTreeContent &content)
{
    auto root = std::make_unique<ProjectTreeNode>();
    addTags(root->add(sectionText(u"tags"_s, Text::tr("Tags"), u"tag"_s)), content);
    addFilters(root->add(sectionText(u"filters"_s, Text::tr("Saved filters"), u"filter"_s)), content);
    addEmbeddings(root->add(sectionText(u"embeddings"_s, Text::tr("Embeddings"), u"embedding"_s)), content);
    addPredictions(root->add(sectionText(u"predictions"_s, Text::tr("Predictions"), u"prediction"_s)),
                   content);
    addScores(root->add(sectionText(u"scores"_s, Text::tr("Scores"), u"score"_s)), content);
    ProjectTreeNode &checks = root->add(sectionText(u"checks"_s, Text::tr("Checks"), u"checks"_s));
    addCheck(checks, u"damaged"_s, Text::tr("Damaged images"), u"damaged"_s, content.checks.damaged);
    addCheck(checks, u"missing"_s, Text::tr("Missing files"), u"missing"_s, content.checks.missing);
    addCheck(checks, u"duplicates"_s, Text::tr("Duplicates"), u"duplicate"_s, content.checks.duplicates);
    return root;
}

}  // namespace Atoll
