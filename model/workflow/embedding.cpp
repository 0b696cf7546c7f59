#include "model/workflow/embedding.h"

#include "model/core/text.h"
#include "model/embedding/embedding_catalog.h"
#include "model/numeric/random_generator.h"
#include "model/workflow/picture_stream.h"
#include "model/workflow/project.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

#include <algorithm>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Pictures read and embedded at a time.
constexpr SampleIndex chunkSize = 256;
constexpr qsizetype exampleCount = 10;
constexpr QStringView learntName = u"learnt";

QString nameFor(const EmbedRequest &request)
{
    if (!request.name.isEmpty())
        return request.name;
    const QString model = request.parameters.value(u"model"_s).toString();
    return model.isEmpty() ? request.embedder : QFileInfo(model).completeBaseName();
}

/// Median longer side of the pictures whose size is known; 0 when none is.
int typicalLongerSide(const std::vector<Sample> &samples)
{
    std::vector<int> sides;
    for (const Sample &sample : samples) {
        if (sample.facts.width > 0)
            sides.push_back(std::max(sample.facts.width, sample.facts.height));
    }
    if (sides.empty())
        return 0;
    const auto middle = sides.begin() + static_cast<std::ptrdiff_t>(sides.size() / 2);
    std::ranges::nth_element(sides, middle);
    return *middle;
}

QString shown(const QJsonValue &value)
{
    return value.isArray() ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))
                           : value.toVariant().toString();
}

class EmbeddingRun
{
public:
    EmbeddingRun(Project &project, const EmbedRequest &request, TaskControl &task)
        : m_project(project)
        , m_request(request)
        , m_task(task)
    {
        m_report.embedding.name = nameFor(request);
        m_report.embedding.embedder = request.embedder;
    }

    Result<EmbedReport> run()
    {
        if (const Result<> done = findExisting().and_then([this] { return makeEmbedder(); }); !done)
            return failure(done.error());
        if (m_report.embedding.rows == m_count)
            return m_report;
        Result<PictureStream> stream = PictureStream::open(m_project, *m_embedder);
        if (!stream)
            return failure(stream.error());
        m_stream.emplace(std::move(*stream));
        const Result<> done = learn().and_then([this] { return computeRows(); });
        m_stream.reset();
        if (done)
            return m_report;
        // What was begun never shows; it need not take up room either.
        if (m_isWriting && !m_project.embeddings().removeUnfinished())
            qWarning("Rows of an unfinished embedding stay in the project until it is opened again.");
        return failure(done.error());
    }

private:
    Result<> findExisting()
    {
        const Result<SharedSamples> samples = m_project.sampleList();
        if (!samples)
            return failure(samples.error());
        if ((*samples)->empty())
            return failure(ErrorKind::Invalid, Text::tr("The project has no pictures to embed yet."));
        m_count = static_cast<SampleIndex>((*samples)->size());
        m_typicalLongerSide = typicalLongerSide(**samples);
        Result<EmbeddingInfo> existing = m_project.embeddings().byName(m_report.embedding.name);
        if (!existing)
            return existing.error().kind == ErrorKind::NotFound ? Result<>() : failure(existing.error());
        m_isExtending = true;
        m_report.embedding = std::move(*existing);
        if (m_report.embedding.embedder != m_request.embedder)
            return madeOtherwise(Text::tr("by the embedder \"%1\"").arg(m_report.embedding.embedder));
        return {};
    }

    Failure madeOtherwise(const QString &how) const
    {
        return failure(
            ErrorKind::AlreadyExists,
            Text::tr("There is already an embedding \"%1\", made %2; choose another name (--name).")
                .arg(m_report.embedding.name, how));
    }

    Result<> makeEmbedder()
    {
        const Result<const EmbedderEntry *> entry = findEmbedder(m_request.embedder);
        if (!entry)
            return failure(entry.error());
        if (!m_isExtending || !m_request.parameters.isEmpty()) {
            Result<std::unique_ptr<Embedder>> asked =
                (*entry)->make(m_request.parameters, m_typicalLongerSide);
            if (!asked)
                return failure(asked.error());
            m_embedder = std::move(*asked);
        }
        if (!m_isExtending)
            return {};
        if (m_embedder) {
            if (Result<> same = checkSettings(m_embedder->parameters()); !same)
                return same;
        }
        return restoreEmbedder(**entry);
    }

    /// Only settings that were named are compared; others may depend on the pictures.
    Result<> checkSettings(const QJsonObject &complete) const
    {
        const QJsonObject &stored = m_report.embedding.parameters;
        const QJsonObject &asked = m_request.parameters;
        for (auto setting = complete.begin(); setting != complete.end(); ++setting) {
            const bool isNamed = asked.contains(setting.key()) || asked.contains(u"preset"_s);
            if (isNamed && setting.value() != stored.value(setting.key()))
                return madeOtherwise(
                    Text::tr("with %1 = %2 and not %3")
                        .arg(setting.key(), shown(stored.value(setting.key())), shown(setting.value())));
        }
        return {};
    }

    Result<> restoreEmbedder(const EmbedderEntry &entry)
    {
        if (m_report.embedding.rows == m_count)
            return {};
        Result<std::unique_ptr<Embedder>> embedder =
            entry.make(m_report.embedding.parameters, m_typicalLongerSide);
        if (!embedder)
            return failure(embedder.error());
        m_embedder = std::move(*embedder);
        if (m_embedder->picturesToFit() > 0) {
            const Result<QByteArray> learnt =
                m_project.embeddings().learntParameter(m_report.embedding.id, learntName.toString());
            Result<> restored = learnt ? m_embedder->restore(*learnt) : Result<>(failure(learnt.error()));
            if (!restored)
                return restored;
        }
        if (m_embedder->modelHash() != m_report.embedding.modelHash ||
            m_embedder->width() != m_report.embedding.width)
            return failure(
                ErrorKind::Invalid,
                Text::tr("The model of the embedding \"%1\" has changed since; its numbers could not be "
                         "compared. Embed again under another name (--name).")
                    .arg(m_report.embedding.name));
        return {};
    }

    /// Samples to learn from, in ascending order.
    std::vector<SampleIndex> fitSample() const
    {
        std::vector<SampleIndex> indices;
        for (const Sample &sample : m_stream->samples()) {
            if (sample.facts.isDecodable())
                indices.push_back(sample.index);
        }
        const auto most = static_cast<std::size_t>(m_embedder->picturesToFit());
        if (indices.size() > most) {
            RandomGenerator random(m_embedder->parameters().value(u"seed"_s).toString().toULongLong());
            random.shuffle(std::span(indices));
            indices.resize(most);
            std::ranges::sort(indices);
        }
        return indices;
    }

    Result<> learn()
    {
        if (m_isExtending || m_embedder->picturesToFit() == 0)
            return {};
        const std::vector<SampleIndex> indices = fitSample();
        m_task.beginStage(Text::tr("Reading pictures to learn from"), static_cast<qint64>(indices.size()));
        Result<std::vector<cv::Mat>> pictures = m_stream->read(indices, m_task, true);
        if (!pictures)
            return failure(pictures.error());
        m_stream->keep(indices, *pictures);
        std::erase_if(*pictures, [](const cv::Mat &picture) { return picture.empty(); });
        m_report.learntFrom = static_cast<SampleIndex>(pictures->size());
        return m_embedder->fit(*pictures, m_task);
    }

    Result<EmbeddingWriter> beginWriting()
    {
        m_isWriting = true;
        EmbeddingInfo &info = m_report.embedding;
        if (m_isExtending)
            return m_project.embeddings().resume(info.id);
        info.width = m_embedder->width();
        info.parameters = m_embedder->parameters();
        info.modelHash = m_embedder->modelHash();
        info.createdAtMs = nowMs();
        return m_project.embeddings().begin(info);
    }

    Result<> computeRows()
    {
        Result<EmbeddingWriter> writer = beginWriting();
        if (!writer)
            return failure(writer.error());
        const SampleIndex first = m_report.embedding.rows;
        m_task.beginStage(Text::tr("Embedding pictures"), m_count - first);
        for (SampleIndex begin = first; begin < m_count; begin += chunkSize) {
            std::vector<SampleIndex> indices(static_cast<std::size_t>(std::min(chunkSize, m_count - begin)));
            std::iota(indices.begin(), indices.end(), begin);
            const Result<FeatureMatrix> rows = rowsOf(indices);
            if (!rows)
                return failure(rows.error());
            if (Result<> done = writer->append(*rows); !done)
                return done;
        }
        m_report.added = m_count - first;
        if (m_report.unreadable == m_count)
            return failure(ErrorKind::Invalid, Text::tr("None of the pictures can be read."));
        return finish(*writer);
    }

    Result<FeatureMatrix> rowsOf(const std::vector<SampleIndex> &indices)
    {
        const Result<std::vector<cv::Mat>> pictures = m_stream->read(indices, m_task, false);
        if (!pictures)
            return failure(pictures.error());
        std::vector<cv::Mat> readable;
        std::vector<Eigen::Index> places;
        for (std::size_t i = 0; i < indices.size(); ++i) {
            if ((*pictures)[i].empty()) {
                noteUnreadable(indices[i]);
                continue;
            }
            readable.push_back((*pictures)[i]);
            places.push_back(static_cast<Eigen::Index>(i));
        }
        const Result<FeatureMatrix> embedded = m_embedder->embed(readable, m_task);
        if (!embedded)
            return failure(embedded.error());
        FeatureMatrix rows = FeatureMatrix::Zero(static_cast<Eigen::Index>(indices.size()), embedded->cols());
        for (std::size_t i = 0; i < places.size(); ++i)
            rows.row(places[i]) = embedded->row(static_cast<Eigen::Index>(i));
        return rows;
    }

    void noteUnreadable(SampleIndex index)
    {
        ++m_report.unreadable;
        m_task.advance();
        if (m_report.unreadableExamples.size() < exampleCount)
            m_report.unreadableExamples += m_stream->samples()[static_cast<std::size_t>(index)].path;
    }

    /// Everything that makes the rows visible, together.
    Result<> finish(EmbeddingWriter &writer)
    {
        EmbeddingInfo &info = m_report.embedding;
        info.id = writer.id();
        Result<Transaction> transaction = m_project.transaction();
        if (!transaction)
            return failure(transaction.error());
        Result<> done;
        if (!m_isExtending && !m_embedder->learnt().isEmpty())
            done = m_project.embeddings().setLearntParameter(info.id, learntName.toString(),
                                                             m_embedder->learnt());
        if (done)
            done = writer.finish();
        if (done)
            done = m_project.addHistory((m_isExtending ? Text::tr("Embedded %1 further pictures as \"%2\".")
                                                       : Text::tr("Embedded %1 pictures as \"%2\"."))
                                            .arg(m_report.added)
                                            .arg(info.name),
                                        {{u"embedding"_s, info.name},
                                         {u"embedder"_s, info.embedder},
                                         {u"unreadable"_s, m_report.unreadable}});
        if (done)
            done = transaction->commit();
        if (done)
            info.rows = m_count;
        return done;
    }

    Project &m_project;
    const EmbedRequest &m_request;
    TaskControl &m_task;
    SampleIndex m_count = 0;
    int m_typicalLongerSide = 0;
    bool m_isExtending = false;
    bool m_isWriting = false;
    std::unique_ptr<Embedder> m_embedder;
    std::optional<PictureStream> m_stream;
    EmbedReport m_report;
};

}  // namespace

Result<EmbedReport> embedImages(Project &project, const EmbedRequest &request, TaskControl &task)
{
    return EmbeddingRun(project, request, task).run();
}

}  // namespace Atoll
