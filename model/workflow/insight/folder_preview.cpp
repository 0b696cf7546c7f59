#include "model/workflow/insight/folder_preview.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/images/folder_scanner.h"
#include "model/images/image_file.h"
#include "model/numeric/random_generator.h"
#include "model/workflow/insight/time_estimate.h"

#include <QElapsedTimer>

namespace Atoll {

namespace {

constexpr qint64 listenerMs = 100;
constexpr std::size_t measuredPictures = 32;
constexpr std::uint64_t samplingSeed = 1;

class FolderWalk
{
public:
    FolderWalk(const QString &folder, TaskControl &control, const FolderPreviewListener &listener)
        : m_control(control)
        , m_listener(listener)
        , m_random(samplingSeed)
    {
        m_preview.folder = folder;
    }

    Result<FolderPreview> run()
    {
        return walk().and_then([this] { return measure(); }).map([this] { return std::move(m_preview); });
    }

private:
    Result<> walk()
    {
        Result<FolderScanner> scanner = FolderScanner::open(pathFromText(m_preview.folder));
        if (!scanner)
            return failure(scanner.error());
        m_control.beginStage(Text::tr("Looking for pictures"), 0);
        QElapsedTimer sinceReport;
        sinceReport.start();
        while (const std::optional<ScannedFile> file = scanner->next()) {
            if (m_control.isCancelled())
                return cancelled();
            take(*file);
            m_control.advance();
            if (sinceReport.elapsed() < listenerMs)
                continue;
            m_preview.otherFiles = scanner->otherFiles();
            report();
            sinceReport.restart();
        }
        if (m_control.isCancelled())
            return cancelled();
        m_preview.otherFiles = scanner->otherFiles();
        for (const auto &folder : scanner->unreadableFolders())
            m_preview.unreadableFolders.append(QString::fromUtf8(folder.rawPath));
        m_preview.isComplete = true;
        report();
        return {};
    }

    void take(const ScannedFile &file)
    {
        ++m_preview.pictures;
        m_preview.bytes += file.bytes;
        if (m_preview.firstPictures.size() < FolderPreview::mostExamples)
            m_preview.firstPictures.append(file.path);
        countClass(file.path);
        // Each picture so far is among the measured ones with the same chance (reservoir sampling).
        if (m_sampled.size() < measuredPictures) {
            m_sampled.push_back(file);
        } else if (const auto place = m_random.below(static_cast<std::uint64_t>(m_preview.pictures));
                   place < measuredPictures) {
            m_sampled[place] = file;
        }
    }

    void countClass(const QString &path)
    {
        const qsizetype slash = path.indexOf(u'/');
        if (slash < 0) {
            ++m_preview.outsideFolders;
            return;
        }
        const QString name = path.left(slash);
        // The walk goes folder by folder, so the class is nearly always the last one.
        if (!m_preview.classes.empty() && m_preview.classes.back().name == name) {
            ++m_preview.classes.back().pictures;
        } else if (m_preview.classes.size() < FolderPreview::mostClasses) {
            m_preview.classes.push_back({name, 1});
        } else {
            m_preview.hasMoreClasses = true;
        }
    }

    Result<> measure()
    {
        if (m_sampled.empty())
            return {};
        std::vector<std::filesystem::path> files;
        files.reserve(m_sampled.size());
        const std::filesystem::path root = pathFromText(m_preview.folder);
        for (const ScannedFile &file : m_sampled)
            files.push_back(root / pathFromBytes(file.rawPath));
        const Result<PictureTimes> times = measurePictureTimes(files, m_control);
        if (!times)
            return failure(times.error());
        m_preview.measuredPictures = times->pictures;
        m_preview.unreadablePictures = times->unreadable;
        const auto count = double(m_preview.pictures);
        const double threads = threadCount();
        m_preview.importSeconds = times->inspectSeconds * count / threads;
        m_preview.thumbnailSeconds = times->thumbnailSeconds * count / threads;
        if (times->embedSeconds >= 0)
            m_preview.embeddingSeconds = times->learnSeconds + times->embedSeconds * count / threads;
        return {};
    }

    void report() const
    {
        if (m_listener)
            m_listener(m_preview);
    }

    TaskControl &m_control;
    const FolderPreviewListener &m_listener;
    RandomGenerator m_random;
    std::vector<ScannedFile> m_sampled;
    FolderPreview m_preview;
};

}  // namespace

Result<FolderPreview> previewFolder(const QString &folder, TaskControl &control,
                                    const FolderPreviewListener &listener)
{
    return FolderWalk(folder, control, listener).run();
}

}  // namespace Atoll
