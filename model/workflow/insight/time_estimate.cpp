#include "model/workflow/insight/time_estimate.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/embedding/embedding_catalog.h"
#include "model/images/decoded_image.h"
#include "model/images/image_decoder.h"
#include "model/images/image_file.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Atoll {

namespace {

constexpr qint64 mostMs = 2000;
constexpr int thumbnailEdge = 256;

double secondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

class PictureTiming
{
public:
    explicit PictureTiming(TaskControl &control)
        : m_control(control)
    {
    }

    Result<PictureTimes> run(const std::vector<std::filesystem::path> &files)
    {
        m_control.beginStage(Text::tr("Measuring how long it will take"), qint64(files.size()));
        QElapsedTimer total;
        total.start();
        for (const std::filesystem::path &file : files) {
            if (m_control.isCancelled())
                return cancelled();
            if (m_times.pictures > 0 && total.elapsed() > mostMs)
                break;
            look(file);
            m_control.advance();
        }
        const auto count = double(std::max<qint64>(m_times.pictures, 1));
        m_times.inspectSeconds /= count;
        m_times.thumbnailSeconds /= count;
        m_prepareSeconds /= double(std::max<std::size_t>(m_prepared.size(), 1));
        return embed().map([this] { return m_times; });
    }

private:
    void look(const std::filesystem::path &file)
    {
        ++m_times.pictures;
        QElapsedTimer timer;
        timer.start();
        const auto status = fileStatus(file);
        const ImageFacts facts = inspectImageFile(file, status ? status->bytes : 0);
        m_times.inspectSeconds += secondsOf(timer);
        if (!facts.isDecodable()) {
            ++m_times.unreadable;
            return;
        }
        timer.restart();
        const Result<QByteArray> bytes = readPictureFile(file);
        if (!bytes)
            return;
        static_cast<void>(renderThumbnail(*bytes, thumbnailEdge));
        m_times.thumbnailSeconds += secondsOf(timer);
        prepare(*bytes, std::max(facts.width, facts.height));
    }

    void prepare(const QByteArray &bytes, int longerSide)
    {
        // The first picture stands for all: most data sets come from one camera.
        if (m_embedder == nullptr) {
            Result<std::unique_ptr<Embedder>> embedder = embeddingCatalog().front().make({}, longerSide);
            if (!embedder)
                return;
            m_embedder = std::move(*embedder);
        }
        QElapsedTimer timer;
        timer.start();
        const DecodedImage picture = decodeReduced(bytes, m_embedder->minimumEdge());
        if (!picture.hasPixels())
            return;
        m_prepared.push_back(m_embedder->prepare(picture.pixels));
        m_prepareSeconds += secondsOf(timer);
    }

    Result<> embed()
    {
        if (m_prepared.empty())
            return {};
        // So few pictures are learnt from that it says nothing; but what is learnt embeds as fast as any.
        QElapsedTimer timer;
        timer.start();
        if (const Result<> learnt = m_embedder->fit(m_prepared, m_control); !learnt)
            return learnt.error().kind == ErrorKind::Cancelled ? learnt : Result<>();
        m_times.learnSeconds = secondsOf(timer);
        timer.restart();
        const Result<FeatureMatrix> rows = m_embedder->embed(m_prepared, m_control);
        if (!rows)
            return rows.error().kind == ErrorKind::Cancelled ? failure(rows.error()) : Result<>();
        // Embedding uses all threads inside; the others were measured on one.
        m_times.embedSeconds =
            m_prepareSeconds + secondsOf(timer) * threadCount() / double(m_prepared.size());
        return {};
    }

    TaskControl &m_control;
    PictureTimes m_times;
    std::unique_ptr<Embedder> m_embedder;
    std::vector<cv::Mat> m_prepared;
    double m_prepareSeconds = 0;
};

}  // namespace

Result<PictureTimes> measurePictureTimes(const std::vector<std::filesystem::path> &files,
                                         TaskControl &control)
{
    return PictureTiming(control).run(files);
}

}  // namespace Atoll
