#include "ui/docks/project/project_tree_content.h"

#include "model/core/text.h"
#include "model/workflow/insight/picture_columns.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QString filterDescription(const SampleFilter &filter)
{
    QStringList titles;
    titles.reserve(qsizetype(filter.size()));
    for (const FilterClause &clause : filter)
        titles.append(clause.title());
    return titles.join(u'\n');
}

QString taskDescription(const PredictionTask &task)
{
    QStringList names;
    names.reserve(qsizetype(task.categories.size()));
    for (const Category &category : task.categories)
        names.append(category.name);
    return names.join(u", "_s);
}

}  // namespace

ProjectTreeContent projectTreeContent(const ProjectOverview &project, const std::vector<SavedFilter> &filters,
                                      const QString &workingSet, const QString &embedding)
{
    ProjectTreeContent content;
    content.tags = project.tags;
    content.workingSet = workingSet;
    content.activeEmbedding = embedding;
    content.savedFilters.reserve(filters.size());
    for (const SavedFilter &filter : filters)
        content.savedFilters.push_back(
            {filter.name, filterDescription(filterFromConditions(filter.conditions))});
    content.embeddings.reserve(project.embeddings.size());
    for (const EmbeddingOverview &each : project.embeddings)
        content.embeddings.push_back(each.info);
    content.predictions.reserve(project.predictions.size());
    for (const PredictionOverview &each : project.predictions)
        content.predictions.push_back(
            {each.task.name, each.covered, project.samples, taskDescription(each.task)});
    if (!project.imageRoot.isEmpty())
        content.checks = {project.pictures.broken, project.pictures.missing, project.pictures.duplicates};
    return content;
}

SampleFilter filterFromConditions(const QJsonArray &conditions)
{
    SampleFilter filter;
    for (const auto &condition : conditions) {
        if (std::optional<FilterClause> clause = FilterClause::fromJson(condition.toObject()))
            filter.push_back(std::move(*clause));
    }
    return filter;
}

FilterClause checkClause(const QString &check)
{
    FilterClause clause;
    clause.kind = FilterClause::Kind::ClassIsOneOf;
    if (check == u"duplicates"_s) {
        clause.column = {ColumnSource::Picture, u"duplicate"_s, {}};
        // Both sides of a pair, to be compared.
        clause.classes = {Text::tr("first of several"), Text::tr("copy of an earlier one")};
        return clause;
    }
    clause.column = {ColumnSource::Picture, u"state"_s, {}};
    if (check == u"missing"_s)
        clause.classes = {stateTitle(ImageState::Missing)};
    else
        clause.classes = {stateTitle(ImageState::Damaged), stateTitle(ImageState::Unreadable),
                          stateTitle(ImageState::TooLarge), stateTitle(ImageState::Refused)};
    return clause;
}

}  // namespace Atoll
