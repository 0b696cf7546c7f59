#include "model/workflow/insight/path_index.h"

#include "model/core/parallel.h"
#include "model/workflow/project.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace Atoll {

namespace {

constexpr SampleIndex samplesPerRange = 1 << 15;  ///< a multiple of the 64 samples in a word of a set
constexpr qsizetype averagePathBytes = 48;

bool isAscii(const QByteArray &bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Calls `visit` with the place of each occurrence of `needle`, which goes on from what `visit` gives back.
template <typename Visitor>
void forEachOccurrence(std::string_view text, const QByteArray &needle, Visitor visit)
{
    const std::boyer_moore_horspool_searcher searcher(needle.begin(), needle.end());
    const auto *from = text.begin();
    while (from < text.end()) {
        const auto *const found = std::search(from, text.end(), searcher);
        if (found == text.end())
            return;
        from = text.begin() + visit(found - text.begin());
    }
}

}  // namespace

PathIndex PathIndex::of(const std::vector<Sample> &samples)
{
    PathIndex index;
    index.m_starts.reserve(samples.size() + 1);
    index.m_bytes.reserve(static_cast<qsizetype>(samples.size()) * averagePathBytes);
    for (const Sample &sample : samples)
        index.append(sample.path.toUtf8());
    index.m_bytes.squeeze();
    return index;
}

Result<PathIndex> PathIndex::read(const Project &project, TaskControl &control)
{
    const Result<SampleIndex> count = project.sampleCount();
    if (!count)
        return failure(count.error());
    PathIndex index;
    index.m_starts.reserve(static_cast<std::size_t>(*count) + 1);
    index.m_bytes.reserve(qsizetype{*count} * averagePathBytes);
    const Result<> done = project.samples().forEachPath([&](const QByteArray &utf8) -> Result<> {
        if (control.isCancelled())
            return cancelled();
        index.append(utf8);
        return {};
    });
    if (!done)
        return failure(done.error());
    index.m_bytes.squeeze();
    return index;
}

QByteArray PathIndex::folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toLower().toUtf8();
}

void PathIndex::append(const QByteArray &utf8)
{
    m_bytes += isAscii(utf8) ? utf8.toLower() : folded(QString::fromUtf8(utf8));
    m_bytes += '\0';
    m_starts.push_back(m_bytes.size());
}

QByteArrayView PathIndex::path(SampleIndex sample) const
{
    const qint64 start = m_starts[static_cast<std::size_t>(sample)];
    const qint64 end = m_starts[static_cast<std::size_t>(sample) + 1] - 1;
    return QByteArrayView(m_bytes).sliced(start, end - start);
}

QByteArrayView PathIndex::fileName(SampleIndex sample) const
{
    const QByteArrayView whole = path(sample);
    return whole.sliced(whole.lastIndexOf('/') + 1);
}

SampleSet PathIndex::containing(const QString &text) const
{
    const QByteArray needle = folded(text);
    if (needle.isEmpty())
        return SampleSet::all(size());
    SampleSet set(size());
    // Ranges of whole words of the set, so that threads do not write to the same one.
    parallelFor(size(), samplesPerRange, [&](qint64 begin, qint64 end) {
        const auto first = m_starts.begin() + begin;
        const auto last = m_starts.begin() + end;
        auto next = first;
        const std::string_view text8(m_bytes.constData() + *first, static_cast<std::size_t>(*last - *first));
        forEachOccurrence(text8, needle, [&](qint64 place) {
            next = std::upper_bound(next, last, *first + place);
            set.insert(static_cast<SampleIndex>(next - m_starts.begin() - 1));
            return *next - *first;
        });
    });
    return set;
}

qsizetype PathIndex::findFileName(const QString &text, std::span<const SampleIndex> order,
                                  qsizetype from) const
{
    const QByteArray needle = folded(text);
    const auto count = static_cast<qsizetype>(order.size());
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype place = (std::max(from, qsizetype{0}) + i) % count;
        if (fileName(order[static_cast<std::size_t>(place)]).startsWith(needle))
            return place;
    }
    return -1;
}

}  // namespace Atoll
