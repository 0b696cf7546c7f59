#include "ui/docks/project/project_commands.h"

#include "model/workflow/saved_filters.h"
#include "model/workflow/stored_results.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using Kind = ProjectTreeModel::Kind;

/// `NAME`, or NAME-2, NAME-3, ...
QString freeTagName(const ProjectState &project, const QString &name)
{
    QString free = name;
    for (int number = 2; project.findTag(free) != nullptr; ++number)
        free = u"%1-%2"_s.arg(name, QString::number(number));
    return free;
}

QString combinedName(TagOperation operation, const QString &left, const QString &right)
{
    switch (operation) {
    case TagOperation::Union:
        return u"%1_or_%2"_s.arg(left, right);
    case TagOperation::Intersection:
        return u"%1_and_%2"_s.arg(left, right);
    case TagOperation::Difference:
        break;
    }
    return u"%1_not_%2"_s.arg(left, right);
}

Result<> renameNow(Project &project, const ProjectItem &item, const QString &name)
{
    if (item.kind == Kind::Tag)
        return renameTag(project, item.name, name);
    if (item.kind == Kind::SavedFilter)
        return renameSavedFilter(project, item.name, name);
    return renameEmbedding(project, item.name, name);
}

Result<> deleteNow(Project &project, const ProjectItem &item)
{
    switch (item.kind) {
    case Kind::Tag:
        return deleteTag(project, item.name);
    case Kind::SavedFilter:
        return deleteSavedFilter(project, item.name);
    case Kind::Embedding:
        return deleteEmbedding(project, item.name);
    case Kind::Predictions:
        return deletePredictions(project, item.name);
    default:
        break;
    }
    return deleteScores(project, item.tag, item.name);
}

}  // namespace

ProjectCommands::ProjectCommands(Workbench &workbench, QWidget *window)
    : QObject(window)
    , m_workbench(workbench)
    , m_window(window)
{
    connect(&workbench.project(), &ProjectState::dataChanged, this, [this] {
        if (m_workbench.project().findTag(m_nextWorkingSet) != nullptr)
            m_workbench.view().setWorkingSetTag(std::exchange(m_nextWorkingSet, {}));
    });
}

bool ProjectCommands::canRename(const ProjectItem &item) const
{
    if (m_workbench.project().isReadOnly())
        return false;
    if (item.kind == Kind::Tag)
        return item.name != initialTagName;
    return item.kind == Kind::SavedFilter || item.kind == Kind::Embedding;
}

bool ProjectCommands::canDelete(const ProjectItem &item) const
{
    if (m_workbench.project().isReadOnly())
        return false;
    if (item.kind == Kind::Tag)
        return item.name != initialTagName;
    return item.kind == Kind::SavedFilter || item.kind == Kind::Embedding || item.kind == Kind::Predictions ||
           item.kind == Kind::Score;
}

void ProjectCommands::rename(const ProjectItem &item, const QString &name)
{
    QString wanted = name.trimmed();
    if (wanted == item.name || !canRename(item))
        return;
    m_workbench.project().apply<QString>(
        tr("Rename \"%1\"").arg(item.name),
        [item, wanted](Project &project, TaskControl &) {
            return renameNow(project, item, wanted).map([&] { return QString(wanted); });
        },
        this,
        [this, item](const QString &renamed) {
            // The working set is known by name, and the lists do not hold the new one yet.
            if (item.kind == Kind::Tag && m_workbench.view().workingSetTag() == item.name)
                m_nextWorkingSet = renamed;
        });
}

void ProjectCommands::remove(const ProjectItem &item)
{
    if (!canDelete(item))
        return;
    if (item.kind == Kind::Tag) {
        const std::vector<TagTreeRow> &tags = m_workbench.project().overview().tags;
        const auto child = std::ranges::find(tags, item.name, &TagTreeRow::parent);
        if (child != tags.end()) {
            Q_EMIT m_workbench.project().failed(
                tr("Delete \"%1\"").arg(item.name),
                {ErrorKind::Invalid,
                 tr("Tag \"%1\" cannot be deleted: tag \"%2\" was made from it; delete that one first.")
                     .arg(item.name, child->tag.name)});
            return;
        }
    }
    ask(question(item), consequence(item), [this, item] { removeNow(item); });
}

void ProjectCommands::ask(const QString &question, const QString &consequence,
                          const std::function<void()> &yes)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete"), question, QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(consequence);
    QPushButton *const accept = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(accept, &QPushButton::clicked, this, yes);
    box->open();
}

QString ProjectCommands::question(const ProjectItem &item)
{
    switch (item.kind) {
    case Kind::Tag:
        return tr("Delete the tag \"%1\"?").arg(item.name);
    case Kind::SavedFilter:
        return tr("Delete the saved filter \"%1\"?").arg(item.name);
    case Kind::Embedding:
        return tr("Delete the embedding \"%1\"?").arg(item.name);
    case Kind::Predictions:
        return tr("Delete the predictions \"%1\"?").arg(item.name);
    default:
        break;
    }
    return tr("Delete the scores \"%1\" of the tag \"%2\"?").arg(item.name, item.tag);
}

QString ProjectCommands::tagConsequence(const QString &name) const
{
    const TagTreeRow *const row = m_workbench.project().findTag(name);
    if (row == nullptr)
        return {};
    const QString count = QLocale().toString(row->count);
    if (row->scores.empty())
        return tr("It holds %1 samples. Pictures and labels stay.").arg(count);
    return tr("It holds %1 samples, and %Ln score(s) made for it go with it. Pictures and labels stay.",
              nullptr, int(row->scores.size()))
        .arg(count);
}

QString ProjectCommands::consequence(const ProjectItem &item) const
{
    switch (item.kind) {
    case Kind::Tag:
        return tagConsequence(item.name) + u'\n' + tr("Undo brings it back.");
    case Kind::SavedFilter:
        return tr("No sample and no tag changes.");
    case Kind::Embedding:
        return tr(
            "Its vectors and its map go. Tags that were chosen by it stay, but cannot be chosen again the "
            "same way without it.");
    case Kind::Predictions:
        return tr("The scores that were made of them stay.");
    default:
        break;
    }
    return tr("Tags that were chosen by them stay.");
}

void ProjectCommands::removeNow(const ProjectItem &item)
{
    const auto work = [item](Project &project, TaskControl &) {
        return deleteNow(project, item).map([&] { return item.name; });
    };
    const QString title = tr("Delete \"%1\"").arg(item.name);
    // Large ones are many pages of the file.
    if (item.kind == Kind::Embedding || item.kind == Kind::Predictions)
        m_workbench.project().run<QString>(title, work, this, {});
    else
        m_workbench.project().apply<QString>(title, work, this, {});
}

void ProjectCommands::combine(TagOperation operation, const QString &left, const QString &right)
{
    const QString name = freeTagName(m_workbench.project(), combinedName(operation, left, right));
    m_workbench.project().apply<Tag>(
        tr("Make the tag \"%1\"").arg(name),
        [=](Project &project, TaskControl &) { return combineTags(project, operation, name, left, right); },
        this, [this](const Tag &tag) { Q_EMIT combined(tag.name); });
}

void ProjectCommands::selectMembers(const QString &tag)
{
    if (const TagTreeRow *const row = m_workbench.project().findTag(tag); row != nullptr)
        m_workbench.selection().select(row->tag.samples);
}

void ProjectCommands::setWorkingSet(const QString &tag)
{
    m_workbench.view().setWorkingSetTag(tag);
}

void ProjectCommands::colourBy(const ProjectItem &score)
{
    m_workbench.colours().setColumn({ColumnSource::Score, score.name, score.tag});
}

bool ProjectCommands::drawMap(const QString &embedding)
{
    const std::vector<ProjectionOverview> &maps = m_workbench.project().overview().projections;
    const auto newest =
        std::ranges::find(maps.rbegin(), maps.rend(), embedding, &ProjectionOverview::embedding);
    if (newest == maps.rend())
        return false;
    m_workbench.map().choose(newest->info.id);
    return true;
}

}  // namespace Atoll
