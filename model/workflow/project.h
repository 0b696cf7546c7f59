#pragma once

#include "model/core/sample.h"
#include "model/core/tag.h"
#include "model/store/database.h"
#include "model/store/embedding_repository.h"
#include "model/store/history_repository.h"
#include "model/store/info_repository.h"
#include "model/store/label_class_repository.h"
#include "model/store/label_repository.h"
#include "model/store/metadata_repository.h"
#include "model/store/prediction_repository.h"
#include "model/store/projection_repository.h"
#include "model/store/sample_repository.h"
#include "model/store/saved_filter_repository.h"
#include "model/store/score_repository.h"
#include "model/store/tag_repository.h"
#include "model/store/undo_repository.h"

#include <QDir>

#include <memory>

class QLockFile;

namespace Atoll {

/// All samples of a data set in their order, as read at one time.
using SharedSamples = std::shared_ptr<const std::vector<Sample>>;

/// An open project file. One object belongs to one thread; a job opens another with `openAgain`.
class Project final
{
public:
    /// Makes an empty project and opens it for writing. `imageRoot` is a folder, or empty for a data set
    /// without pictures. AlreadyExists when there is something at `path`.
    [[nodiscard]] static Result<Project> create(const QString &path, const QString &name,
                                                const QString &imageRoot);
    /// For writing, the lock `PATH.lock` is held as long as this object or one made by `openAgain` lives;
    /// Busy when another program (or another Project of this one) holds it. To read only needs no lock.
    /// Opening for writing finishes or drops what a killed program left half done.
    [[nodiscard]] static Result<Project> open(const QString &path, Access access);
    /// A second connection for the calling thread, sharing the lock.
    [[nodiscard]] Result<Project> openAgain() const;

    Project(Project &&) noexcept;  ///< no assignment: close one before opening another
    ~Project();

    [[nodiscard]] const QString &path() const { return m_database->path(); }
    [[nodiscard]] Access access() const { return m_database->access(); }
    /// For `check`, which looks below the repositories.
    [[nodiscard]] Database &database() const { return *m_database; }

    [[nodiscard]] SampleRepository &samples() { return m_samples; }
    [[nodiscard]] const SampleRepository &samples() const { return m_samples; }
    [[nodiscard]] MetadataRepository &metadata() { return m_metadata; }
    [[nodiscard]] const MetadataRepository &metadata() const { return m_metadata; }
    [[nodiscard]] TagRepository &tags() { return m_tags; }
    [[nodiscard]] const TagRepository &tags() const { return m_tags; }
    [[nodiscard]] EmbeddingRepository &embeddings() { return m_embeddings; }
    [[nodiscard]] const EmbeddingRepository &embeddings() const { return m_embeddings; }
    [[nodiscard]] ProjectionRepository &projections() { return m_projections; }
    [[nodiscard]] const ProjectionRepository &projections() const { return m_projections; }
    [[nodiscard]] PredictionRepository &predictions() { return m_predictions; }
    [[nodiscard]] const PredictionRepository &predictions() const { return m_predictions; }
    [[nodiscard]] ScoreRepository &scores() { return m_scores; }
    [[nodiscard]] const ScoreRepository &scores() const { return m_scores; }
    [[nodiscard]] LabelRepository &labels() { return m_labels; }
    [[nodiscard]] const LabelRepository &labels() const { return m_labels; }
    [[nodiscard]] HistoryRepository &history() { return m_history; }
    [[nodiscard]] const HistoryRepository &history() const { return m_history; }
    [[nodiscard]] InfoRepository &info() { return m_info; }
    [[nodiscard]] const InfoRepository &info() const { return m_info; }

    [[nodiscard]] LabelClassRepository &labelClasses() { return m_labelClasses; }
    [[nodiscard]] const LabelClassRepository &labelClasses() const { return m_labelClasses; }
    [[nodiscard]] SavedFilterRepository &savedFilters() { return m_savedFilters; }
    [[nodiscard]] const SavedFilterRepository &savedFilters() const { return m_savedFilters; }
    [[nodiscard]] UndoRepository &undo() { return m_undo; }
    [[nodiscard]] const UndoRepository &undo() const { return m_undo; }

    /// Everything until `commit()` happens or nothing of it; may be nested. The outermost is a step that can
    /// be undone: between its beginning and its end `addHistory` is called exactly once.
    [[nodiscard]] Result<Transaction> transaction() { return Transaction::begin(*m_database, Recording::On); }
    /// For what is not undone: making a project, reading pictures, and undoing itself.
    [[nodiscard]] Result<Transaction> transactionWithoutUndo() { return Transaction::begin(*m_database); }

    [[nodiscard]] Result<QString> name() const { return m_info.value(QStringLiteral("name")); }
    [[nodiscard]] Result<SampleIndex> sampleCount() const { return m_samples.count(); }
    /// Read once and kept until samples change, by whichever connection.
    [[nodiscard]] Result<SharedSamples> sampleList() const;

    /// Absolute folder of the pictures, which need not exist. NotFound for a data set without pictures.
    [[nodiscard]] Result<QDir> imageRoot() const;
    /// Points the project at another folder with the same pictures; Invalid when it is no folder.
    [[nodiscard]] Result<> setImageRoot(const QString &folder);
    /// Where a sample's picture lies. A name that is not valid text on this system has no exact QString: open
    /// such a file by `absoluteRawPath`.
    [[nodiscard]] Result<QString> absolutePath(const Sample &sample) const;
    [[nodiscard]] Result<QByteArray> absoluteRawPath(const Sample &sample) const;

    /// NotFound with the names that come close.
    [[nodiscard]] Result<Tag> findTag(const QString &name) const;
    /// The newest when `name` is empty; NotFound with the names there are.
    [[nodiscard]] Result<EmbeddingInfo> findEmbedding(const QString &name) const;

    /// Appends to the history, with this program's name and the present time.
    [[nodiscard]] Result<> addHistory(const QString &sentence, const QJsonObject &details = {});

private:
    Project(std::unique_ptr<Database> database, std::shared_ptr<QLockFile> lock);

    std::shared_ptr<QLockFile> m_lock;  ///< null when reading only
    std::unique_ptr<Database> m_database;
    SampleRepository m_samples;
    MetadataRepository m_metadata;
    TagRepository m_tags;
    EmbeddingRepository m_embeddings;
    ProjectionRepository m_projections;
    PredictionRepository m_predictions;
    ScoreRepository m_scores;
    LabelRepository m_labels;
    HistoryRepository m_history;
    InfoRepository m_info;
    LabelClassRepository m_labelClasses;
    SavedFilterRepository m_savedFilters;
    UndoRepository m_undo;
    mutable SharedSamples m_sampleList;
    mutable std::pair<qint64, qint64> m_sampleListVersion;
};

/// Brings initial-tag up to all samples of the data set, making it when missing; gives it back. An import
/// calls this after its last sample, inside its transaction.
[[nodiscard]] Result<Tag> extendInitialTag(Project &project);

/// "atoll-cli 0.1.0": what `createdBy` and the history say.
[[nodiscard]] QString programVersion();

/// Milliseconds since 1970, for `createdAtMs`.
[[nodiscard]] qint64 nowMs();

}  // namespace Atoll
