#pragma once

#include "model/core/embedding.h"

#include <memory>
#include <vector>

namespace Atoll {

class Database;
class EmbeddingWriter;

/// Embeddings: what they are, their numbers in blobs of some thousand rows, and what their embedder has
/// learnt.
class EmbeddingRepository final
{
public:
    explicit EmbeddingRepository(Database &database)
        : m_database(database)
    {
    }

    /// Complete ones, oldest first.
    [[nodiscard]] Result<std::vector<EmbeddingInfo>> all() const;
    /// Exact name; NotFound otherwise.
    [[nodiscard]] Result<EmbeddingInfo> byName(const QString &name) const;
    /// The one made last; NotFound when there is none.
    [[nodiscard]] Result<EmbeddingInfo> newest() const;

    /// All numbers, rows x width.
    [[nodiscard]] Result<SharedFeatures> load(EmbeddingId id) const;
    /// Rows [first, first + count), which must exist.
    [[nodiscard]] Result<FeatureMatrix> rows(EmbeddingId id, SampleIndex first, SampleIndex count) const;

    /// Stores a whole embedding in one transaction; `info.id`, `rows` and `width` are taken from `features`.
    [[nodiscard]] Result<EmbeddingId> add(const EmbeddingInfo &info, const FeatureMatrix &features);
    /// Begins one that is computed piece by piece; it does not show before `EmbeddingWriter::finish`. Uses
    /// name, width, embedder, parameters, model hash and time of `info`; AlreadyExists for a used name.
    [[nodiscard]] Result<EmbeddingWriter> begin(const EmbeddingInfo &info);
    /// Continues a complete one after its last row, for samples added later; the new rows do not show before
    /// `EmbeddingWriter::finish`.
    [[nodiscard]] Result<EmbeddingWriter> resume(EmbeddingId id);

    [[nodiscard]] Result<> rename(EmbeddingId id, const QString &name);
    /// With its chunks, learnt parameters and projections.
    [[nodiscard]] Result<> remove(EmbeddingId id);
    /// Drops what a killed program began and never finished.
    [[nodiscard]] Result<> removeUnfinished();

    /// A learnt parameter of the embedder; NotFound when there is none of this name.
    [[nodiscard]] Result<QByteArray> learntParameter(EmbeddingId id, const QString &name) const;
    [[nodiscard]] Result<> setLearntParameter(EmbeddingId id, const QString &name, const QByteArray &data);

private:
    [[nodiscard]] Result<std::vector<EmbeddingInfo>> select(const QString &condition,
                                                            const QVariantList &values) const;
    [[nodiscard]] Result<EmbeddingInfo> byId(EmbeddingId id) const;

    Database &m_database;
};

/// Takes the rows of an embedding as they are computed. Without a surrounding Transaction each full chunk is
/// on disk at once, and nothing shows until `finish`.
class EmbeddingWriter final
{
public:
    [[nodiscard]] EmbeddingId id() const { return m_id; }
    /// Rows taken so far, those stored before included.
    [[nodiscard]] SampleIndex rows() const { return m_firstRow + m_pendingRows; }

    /// The next rows, any number x width.
    [[nodiscard]] Result<> append(const Eigen::Ref<const FeatureMatrix> &rows);
    /// Stores the rest and makes all rows visible.
    [[nodiscard]] Result<> finish();

private:
    friend class EmbeddingRepository;
    EmbeddingWriter(Database &database, EmbeddingId id, int width, SampleIndex firstRow);
    [[nodiscard]] Result<> flush();

    Database *m_database;
    EmbeddingId m_id;
    SampleIndex m_firstRow;  ///< of the chunk being filled
    SampleIndex m_pendingRows = 0;
    FeatureMatrix m_chunk;
};

}  // namespace Atoll
