#include "model/workflow/image_import.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/images/folder_scanner.h"
#include "model/images/image_decoder.h"
#include "model/images/image_file.h"
#include "model/workflow/duplicates.h"
#include "model/workflow/new_samples.h"
#include "model/workflow/project.h"

#include <QElapsedTimer>
#include <QHash>

#include <algorithm>

namespace Atoll {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t firstBatch = 16;
constexpr std::size_t largestBatch = 1000;
constexpr qint64 batchMs = 500;

/// One file to read, and what came of it.
struct ReadJob
{
    ScannedFile file;
    SampleIndex known = -1;  ///< its sample; -1 when it is new
    ImageFacts facts;
    bool isDone = false;
};

/// Whether a file needs no second look. One that could not be read then, for want of permission say, does.
bool isKnownWell(const ImageFacts &facts, const ScannedFile &file)
{
    const bool wasRead = !facts.contentHash.isEmpty() || facts.state == ImageState::TooLarge;
    return wasRead && facts.state != ImageState::Missing && facts.bytes == file.bytes &&
           facts.modifiedMs == file.modifiedMs;
}

class ImageImport
{
public:
    ImageImport(Project &project, const ImageImportRequest &request, TaskControl &task,
                const SampleListener &stored)
        : m_project(project)
        , m_task(task)
        , m_stored(stored)
        , m_newSamples(request)
    {
    }

    Result<ImageImportReport> run()
    {
        m_timer.start();
        const Result<> done =
            prepare().and_then([this] { return readFolder(); }).and_then([this] { return finish(); });
        if (done)
            return m_report;
        const Result<> undone = takeBack();
        return failure(undone ? done.error() : undone.error());
    }

private:
    Result<> prepare()
    {
        const Result<QDir> root = m_project.imageRoot();
        const Result<SharedSamples> samples = m_project.sampleList();
        if (!root || !samples)
            return failure(root ? samples.error() : root.error());
        m_root = pathFromText(root->absolutePath());
        m_before = *samples;
        m_isSeen.assign(m_before->size(), false);
        for (const Sample &sample : *m_before) {
            m_indexByRawPath.insert(rawPathOf(sample), sample.index);
            m_newSamples.noteExisting(sample);
        }
        return {};
    }

    Result<> readFolder()
    {
        Result<FolderScanner> scanner = FolderScanner::open(m_root);
        if (!scanner)
            return failure(scanner.error());
        if (auto known = refuseStrangeFolder(); !known)
            return known;
        m_task.beginStage(Text::tr("Reading pictures"), 0);
        std::size_t batchSize = firstBatch;
        for (;;) {
            QElapsedTimer timer;
            timer.start();
            std::vector<ReadJob> batch = nextBatch(*scanner, batchSize);
            if (m_task.isCancelled())
                return cancelled();
            if (batch.empty())
                break;
            if (auto done = readBatch(batch).and_then([&] { return storeBatch(batch); }); !done)
                return done;
            const qint64 elapsed = std::max<qint64>(timer.elapsed(), 1);
            const auto wanted =
                static_cast<std::size_t>(static_cast<qint64>(batch.size()) * batchMs / elapsed);
            batchSize = std::clamp(wanted, firstBatch, largestBatch);
        }
        m_report.otherFiles = scanner->otherFiles();
        for (const auto &folder : scanner->unreadableFolders()) {
            m_unreadable.push_back(folder.rawPath + '/');
            m_report.warnings.append(Text::tr("The folder \"%1\" cannot be read: %2.")
                                         .arg(QString::fromUtf8(folder.rawPath), folder.reason));
        }
        return {};
    }

    std::vector<ReadJob> nextBatch(FolderScanner &scanner, std::size_t size)
    {
        std::vector<ReadJob> batch;
        while (batch.size() < size && !m_task.isCancelled()) {
            std::optional<ScannedFile> file = scanner.next();
            if (!file)
                break;
            const SampleIndex known = m_indexByRawPath.value(file->rawPath, -1);
            if (known >= 0) {
                m_isSeen[static_cast<std::size_t>(known)] = true;
                if (isKnownWell((*m_before)[static_cast<std::size_t>(known)].facts, *file)) {
                    ++m_report.unchanged;
                    m_task.advance();
                    continue;
                }
            }
            batch.push_back({std::move(*file), known, {}, false});
        }
        return batch;
    }

    Result<> readBatch(std::vector<ReadJob> &batch)
    {
        parallelFor(static_cast<qint64>(batch.size()), 1, [&](qint64 begin, qint64 end) {
            for (qint64 i = begin; i < end && !m_task.isCancelled(); ++i) {
                ReadJob &job = batch[static_cast<std::size_t>(i)];
                job.facts = inspectImageFile(m_root / pathFromBytes(job.file.rawPath), job.file.bytes);
                job.facts.modifiedMs = job.file.modifiedMs;
                job.isDone = true;
                m_task.advance();
            }
        });
        return std::ranges::all_of(batch, &ReadJob::isDone) ? Result<>() : cancelled();
    }

    Result<> storeBatch(const std::vector<ReadJob> &batch)
    {
        std::vector<Sample> samples;
        std::vector<Label> labels;
        for (const ReadJob &job : batch) {
            if (job.known >= 0) {
                m_updates.emplace_back(job.known, job.facts);
                continue;
            }
            samples.push_back(m_newSamples.make(job.file, job.facts));
            if (const auto label = m_newSamples.folderLabel(samples.back()))
                labels.push_back(*label);
        }
        if (samples.empty())
            return {};
        Result<Transaction> transaction = m_project.transactionWithoutUndo();
        if (!transaction)
            return failure(transaction.error());
        Result<> done = m_project.samples()
                            .append(samples)
                            .and_then([&] { return m_project.labels().add(labels); })
                            .and_then([&] { return transaction->commit(); });
        if (!done)
            return done;
        m_report.added += static_cast<SampleIndex>(samples.size());
        m_report.labels += static_cast<SampleIndex>(labels.size());
        if (m_stored)
            m_stored(samples);
        return {};
    }

    /// All pictures gone at once means that the folder has moved, not that they were deleted.
    Result<> refuseStrangeFolder() const
    {
        const auto isThere = [this](const Sample &sample) {
            return fileStatus(samplePath(m_root, sample)).has_value();
        };
        if (m_before->empty() || std::ranges::any_of(*m_before, isThere))
            return {};
        return failure(
            ErrorKind::Invalid,
            Text::tr("None of the project's %1 pictures is in \"%2\". If they have moved, point the "
                     "project at their new folder first.")
                .arg(m_before->size())
                .arg(textFromPath(m_root)));
    }

    Result<> finish()
    {
        Result<Transaction> transaction = m_project.transactionWithoutUndo();
        if (!transaction)
            return failure(transaction.error());
        return updateKnownSamples()
            .and_then([this] { return markMissingSamples(); })
            .and_then([this] { return extendInitialTag(m_project); })
            .and_then([this](const Tag &) { return describeResult(); })
            .and_then([this] {
                return m_project.addHistory(
                    Text::tr("Read the image folder: %1 added, %2 changed, %3 missing.")
                        .arg(m_report.added)
                        .arg(m_report.changed)
                        .arg(m_report.missing),
                    m_report.toJson());
            })
            .and_then([&] { return transaction->commit(); });
    }

    Result<> updateKnownSamples()
    {
        for (const auto &[index, facts] : m_updates) {
            const Sample &before = (*m_before)[static_cast<std::size_t>(index)];
            if (before.facts.contentHash == facts.contentHash) {
                ++m_report.unchanged;
            } else {
                ++m_report.changed;
                if (m_report.changedExamples.size() < ImageImportReport::exampleCount)
                    m_report.changedExamples.append(before.path);
            }
            if (auto done = m_project.samples().updateFacts(index, facts); !done)
                return done;
        }
        return {};
    }

    Result<> markMissingSamples()
    {
        for (const Sample &sample : *m_before) {
            if (m_isSeen[static_cast<std::size_t>(sample.index)] || liesInUnreadableFolder(sample))
                continue;
            ++m_report.missing;
            if (m_report.missingExamples.size() < ImageImportReport::exampleCount)
                m_report.missingExamples.append(sample.path);
            if (sample.facts.state == ImageState::Missing)
                continue;
            ImageFacts facts = sample.facts;
            facts.state = ImageState::Missing;
            facts.reason = Text::tr("The file is not in the image folder any more.");
            if (auto done = m_project.samples().updateFacts(sample.index, facts); !done)
                return done;
        }
        return {};
    }

    [[nodiscard]] bool liesInUnreadableFolder(const Sample &sample) const
    {
        const QByteArray rawPath = rawPathOf(sample);
        return std::ranges::any_of(m_unreadable,
                                   [&](const QByteArray &folder) { return rawPath.startsWith(folder); });
    }

    Result<> describeResult()
    {
        const Result<SharedSamples> samples = m_project.sampleList();
        if (!samples)
            return failure(samples.error());
        m_report.samples = static_cast<SampleIndex>((*samples)->size());
        for (const Sample &sample : **samples) {
            const ImageFacts &facts = sample.facts;
            if (facts.state == ImageState::Ok || facts.state == ImageState::Missing)
                continue;
            ++m_report.broken;
            if (m_report.brokenExamples.size() < std::size_t{ImageImportReport::exampleCount})
                m_report.brokenExamples.push_back({sample.path, facts.state, facts.reason});
        }
        for (const DuplicateGroup &group : exactDuplicates(**samples))
            m_report.duplicates += static_cast<SampleIndex>(group.size()) - 1;
        m_report.warnings += m_newSamples.warnings();
        m_report.seconds = double(m_timer.elapsed()) / 1000.0;
        return {};
    }

    Result<> takeBack()
    {
        return m_report.added == 0 ? Result<>()
                                   : m_project.samples().takeBack(static_cast<SampleIndex>(m_before->size()));
    }

    Project &m_project;
    TaskControl &m_task;
    const SampleListener &m_stored;
    NewSamples m_newSamples;
    QElapsedTimer m_timer;
    std::filesystem::path m_root;
    SharedSamples m_before;
    std::vector<bool> m_isSeen;  ///< by sample of m_before
    QHash<QByteArray, SampleIndex> m_indexByRawPath;
    std::vector<QByteArray> m_unreadable;
    std::vector<std::pair<SampleIndex, ImageFacts>> m_updates;
    ImageImportReport m_report;
};

}  // namespace

Result<ImageImportReport> importImages(Project &project, const ImageImportRequest &request, TaskControl &task,
                                       const SampleListener &stored)
{
    return ImageImport(project, request, task, stored).run();
}

}  // namespace Atoll
