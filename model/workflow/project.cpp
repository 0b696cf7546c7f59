#include "model/workflow/project.h"

#include "model/core/near_names.h"
#include "model/core/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString nameKey = u"name"_s;
const QString createdByKey = u"created_by"_s;
const QString createdAtKey = u"created_at_ms"_s;
/// Relative to the project's folder, so that a project moves together with its pictures ...
const QString relativeRootKey = u"image_root_relative"_s;
/// ... and absolute, so that it can be moved alone.
const QString absoluteRootKey = u"image_root"_s;

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

Failure heldByAnother(const QString &path, const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    lock.getLockInfo(&process, &host, &program);
    if (program.isEmpty())
        program = Text::tr("another program");
    const bool isElsewhere = !host.isEmpty() && host != QSysInfo::machineHostName();
    return failure(
        ErrorKind::Busy,
        Text::tr("%1 is open for writing in %2 (process %3 on %4); close it there, or open the project to "
                 "read only.%5")
            .arg(shown(path), program)
            .arg(process)
            .arg(host,
                 isElsewhere
                     ? Text::tr(" If that computer no longer runs it, delete %1.").arg(shown(lock.fileName()))
                     : QString()));
}

Result<std::shared_ptr<QLockFile>> lockFor(const QString &path)
{
    // The file behind a link is what must not be written twice, whatever names lead to it.
    const QString canonical = QFileInfo(path).canonicalFilePath();
    auto lock = std::make_shared<QLockFile>((canonical.isEmpty() ? path : canonical) + u".lock"_s);
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return heldByAnother(path, *lock);
    return failure(ErrorKind::Io,
                   Text::tr("%1 cannot be opened for writing: its folder does not take the lock file %2.")
                       .arg(shown(path), shown(lock->fileName())));
}

QString quoted(const QStringList &names)
{
    return u'"' + names.join(u"\", \""_s) + u'"';
}

}  // namespace

Project::Project(std::unique_ptr<Database> database, std::shared_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_samples(*m_database)
    , m_metadata(*m_database)
    , m_tags(*m_database)
    , m_embeddings(*m_database)
    , m_projections(*m_database)
    , m_predictions(*m_database)
    , m_scores(*m_database)
    , m_labels(*m_database)
    , m_history(*m_database)
    , m_info(*m_database)
    , m_labelClasses(*m_database)
    , m_savedFilters(*m_database)
    , m_undo(*m_database)
{
}

Project::Project(Project &&) noexcept = default;
Project::~Project() = default;

Result<Project> Project::create(const QString &path, const QString &name, const QString &imageRoot)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!imageRoot.isEmpty() && !QFileInfo(imageRoot).isDir())
        return failure(ErrorKind::NotFound, Text::tr("There is no folder %1.").arg(shown(imageRoot)));
    if (Result<> created = Database::create(absolute); !created)
        return failure(created.error());
    Result<Project> project = open(absolute, Access::ReadWrite);
    if (!project)
        return project;
    Result<Transaction> transaction = project->transactionWithoutUndo();
    if (!transaction)
        return failure(transaction.error());
    Result<> done = project->m_info.set(nameKey, name);
    if (done)
        done = project->m_info.set(createdByKey, programVersion());
    if (done)
        done = project->m_info.set(createdAtKey, QString::number(nowMs()));
    if (done && !imageRoot.isEmpty())
        done = project->setImageRoot(imageRoot);
    if (done)
        done = transaction->commit();
    if (!done)
        return failure(done.error());
    return project;
}

Result<Project> Project::open(const QString &path, Access access)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    // Whether it is a project comes before whether it is free: no lock file beside other people's files.
    if (Result<> known = Database::recognise(absolute); !known)
        return failure(known.error());
    std::shared_ptr<QLockFile> lock;
    if (access == Access::ReadWrite) {
        Result<std::shared_ptr<QLockFile>> taken = lockFor(absolute);
        if (!taken)
            return failure(taken.error());
        lock = std::move(*taken);
    }
    Result<std::unique_ptr<Database>> database = Database::open(absolute, access);
    if (!database)
        return failure(database.error());
    Project project(std::move(*database), std::move(lock));
    if (access == Access::ReadOnly)
        return project;

    // A killed import may have stored samples without having got to initial-tag. They are in the data set,
    // and whatever takes "all samples" takes initial-tag, so they join it; the next import finds the rest.
    const Result<SampleIndex> count = project.sampleCount();
    if (!count)
        return failure(count.error());
    if (*count > 0) {
        if (Result<Tag> initial = extendInitialTag(project); !initial)
            return failure(initial.error());
    }
    if (Result<> done = project.m_embeddings.removeUnfinished(); !done)
        return failure(done.error());
    return project;
}

Result<Project> Project::openAgain() const
{
    Result<std::unique_ptr<Database>> database = Database::open(path(), access());
    if (!database)
        return failure(database.error());
    return Project(std::move(*database), m_lock);
}

Result<SharedSamples> Project::sampleList() const
{
    const Result<std::pair<qint64, qint64>> version = m_database->samplesVersion();
    if (!version)
        return failure(version.error());
    if (m_sampleList && m_sampleListVersion == *version)
        return m_sampleList;
    Result<std::vector<Sample>> samples = m_samples.all();
    if (!samples)
        return failure(samples.error());
    m_sampleList = std::make_shared<const std::vector<Sample>>(std::move(*samples));
    m_sampleListVersion = *version;
    return m_sampleList;
}

Result<QDir> Project::imageRoot() const
{
    const Result<QString> relative = m_info.value(relativeRootKey);
    if (!relative)
        return failure(relative.error());
    const Result<QString> absolute = m_info.value(absoluteRootKey);
    if (!absolute)
        return failure(absolute.error());
    if (absolute->isEmpty())
        return failure(ErrorKind::NotFound,
                       Text::tr("The project %1 has no folder of pictures.").arg(shown(path())));
    if (!relative->isEmpty()) {
        const QDir beside(QDir::cleanPath(QFileInfo(path()).absoluteDir().absoluteFilePath(*relative)));
        if (beside.exists())
            return beside;
    }
    return QDir(*absolute);
}

Result<> Project::setImageRoot(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return failure(ErrorKind::Invalid, Text::tr("There is no folder %1.").arg(shown(folder)));
    const QString absolute = QDir::cleanPath(info.absoluteFilePath());
    // On another drive there is no relative path, and Qt gives back the absolute one.
    const QString relative = QFileInfo(path()).absoluteDir().relativeFilePath(absolute);
    Result<Transaction> changes = transactionWithoutUndo();
    if (!changes)
        return failure(changes.error());
    Result<> done = m_info.set(absoluteRootKey, absolute);
    if (done)
        done = m_info.set(relativeRootKey, QDir::isRelativePath(relative) ? relative : QString());
    if (done)
        done = changes->commit();
    return done;
}

Result<QString> Project::absolutePath(const Sample &sample) const
{
    return imageRoot().map([&](const QDir &root) {
        return root.filePath(sample.rawPath.isEmpty() ? sample.path : QFile::decodeName(sample.rawPath));
    });
}

Result<QByteArray> Project::absoluteRawPath(const Sample &sample) const
{
    return imageRoot().map([&](const QDir &root) {
        return QFile::encodeName(root.absolutePath()) + '/' +
               (sample.rawPath.isEmpty() ? QFile::encodeName(sample.path) : sample.rawPath);
    });
}

Result<Tag> Project::findTag(const QString &name) const
{
    Result<Tag> tag = m_tags.byName(name);
    if (tag || tag.error().kind != ErrorKind::NotFound)
        return tag;
    const Result<std::vector<QString>> names = m_tags.names();
    if (!names)
        return failure(names.error());
    if (names->empty())
        return failure(ErrorKind::NotFound,
                       Text::tr("There is no tag \"%1\": the project has no tags yet.").arg(name));
    const QStringList near = nearNames(QStringList(names->begin(), names->end()), name);
    return failure(ErrorKind::NotFound, Text::tr("There is no tag \"%1\"; among the %2 there are: %3.")
                                            .arg(name)
                                            .arg(names->size())
                                            .arg(quoted(near)));
}

Result<EmbeddingInfo> Project::findEmbedding(const QString &name) const
{
    if (name.isEmpty())
        return m_embeddings.newest();
    Result<EmbeddingInfo> found = m_embeddings.byName(name);
    if (found || found.error().kind != ErrorKind::NotFound)
        return found;
    const Result<std::vector<EmbeddingInfo>> all = m_embeddings.all();
    if (!all)
        return failure(all.error());
    if (all->empty())
        return m_embeddings.newest();
    QStringList names;
    for (const EmbeddingInfo &info : *all)
        names << info.name;
    return failure(
        ErrorKind::NotFound,
        Text::tr("There is no embedding \"%1\"; there are: %2.").arg(name, quoted(nearNames(names, name))));
}

Result<> Project::addHistory(const QString &sentence, const QJsonObject &details)
{
    return m_history.add({nowMs(), programVersion(), sentence, details});
}

Result<Tag> extendInitialTag(Project &project)
{
    const QString name = initialTagName.toString();
    const Result<SampleIndex> count = project.sampleCount();
    if (!count)
        return failure(count.error());
    Result<Tag> tag = project.tags().byName(name);
    if (tag) {
        if (tag->samples.count() == *count)
            return tag;
        tag->samples = SampleSet::all(*count);
        if (Result<> done = project.tags().setSamples(tag->id, tag->samples); !done)
            return failure(done.error());
        return tag;
    }
    if (tag.error().kind != ErrorKind::NotFound)
        return tag;
    Tag initial;
    initial.name = name;
    initial.kind = TagKind::Initial;
    initial.samples = SampleSet::all(*count);
    initial.createdBy = programVersion();
    initial.createdAtMs = nowMs();
    const Result<TagId> id = project.tags().add(initial);
    if (!id)
        return failure(id.error());
    initial.id = *id;
    return initial;
}

QString programVersion()
{
    const QString program = QCoreApplication::applicationName();
    return u"%1 %2"_s.arg(program.isEmpty() ? u"Atoll"_s : program, QLatin1String(ATOLL_VERSION));
}

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

}  // namespace Atoll
