#include "model/formats/tables/map_folder_reader.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/formats/arrays/npy.h"
#include "model/formats/names/stem_matcher.h"
#include "model/formats/predictions/value_rules.h"
#include "model/formats/text/excerpt.h"

#include <QDirIterator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qint64 pixelsPerTask = 1 << 14;

Result<QStringList> volumeFiles(const QString &folder, TaskControl &task)
{
    QStringList files;
    const QDir root(QFileInfo(folder).absoluteFilePath());
    QDirIterator iterator(root.path(), {u"*.npy"_s}, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        if (task.isCancelled())
            return cancelled();
        files.append(root.relativeFilePath(iterator.next()));
    }
    std::ranges::sort(files);
    return files;
}

/// How a volume's numbers lie.
struct Layout
{
    qint64 classes;
    qint64 pixels;
    bool classesLast;
};

/// `known` is the number of classes; 0: not given.
Result<Layout> layoutOf(const NpyHeader &header, qint64 known, const QString &place)
{
    const auto refuse = [&](const QString &sentence) {
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 has the shape %2; %3").arg(place, header.shapeText(), sentence));
    };
    if (header.dimensions() != 3)
        return refuse(Text::tr("classes x height x width is expected."));
    const qint64 first = header.shape[0];
    const qint64 last = header.shape[2];
    const Layout classesFirst{first, header.shape[1] * last, false};
    const Layout classesLast{last, first * header.shape[1], true};
    if (header.count == 0)
        return refuse(Text::tr("there is nothing in it."));
    if (known > 0) {
        if (first == known)
            return classesFirst;
        if (last == known)
            return classesLast;
        return refuse(
            Text::tr("neither the first nor the last dimension is the number of classes, %1.").arg(known));
    }
    if (first < header.shape[1] && first < last)
        return classesFirst;
    if (last < header.shape[1] && last < first)
        return classesLast;
    return refuse(
        Text::tr("which dimension counts the classes cannot be told. Name the classes with --classes."));
}

void softmaxPixels(std::span<float> values, const Layout &layout)
{
    const qint64 step = layout.classesLast ? 1 : layout.pixels;
    const qint64 pixelStep = layout.classesLast ? layout.classes : 1;
    parallelFor(layout.pixels, pixelsPerTask, [&](qint64 begin, qint64 end) {
        for (qint64 pixel = begin; pixel < end; ++pixel) {
            float *const at = values.data() + pixel * pixelStep;
            float largest = *at;
            for (qint64 c = 1; c < layout.classes; ++c)
                largest = std::max(largest, at[c * step]);
            double sum = 0;
            for (qint64 c = 0; c < layout.classes; ++c)
                sum += std::exp(double{at[c * step]} - double{largest});
            for (qint64 c = 0; c < layout.classes; ++c)
                at[c * step] = static_cast<float>(std::exp(double{at[c * step]} - double{largest}) / sum);
        }
    });
}

bool leavesShares(std::span<const float> values)
{
    constexpr float rounding = 1e-6F;
    return std::ranges::any_of(values, [](float value) { return value < -rounding || value > 1 + rounding; });
}

Result<std::vector<Category>> categoriesFor(const QStringList &given, qint64 count, const QString &folder,
                                            ImportNotes &notes)
{
    QStringList names = given;
    for (qint64 i = 0; given.isEmpty() && i < count; ++i)
        names.append(QString::number(i));
    if (given.isEmpty())
        notes.note(
            u"no-class-names"_s,
            Text::tr("folders without class names, whose classes are now called 0, 1, 2, … (name them with "
                     "--classes)"),
            folder);
    return numberedCategories(names, folder);
}

/// Reads the volumes of one folder, one after the other.
class VolumeReading
{
public:
    VolumeReading(const PredictionSource &source, PredictionSink &sink, TaskControl &task)
        : m_source(source)
        , m_sink(sink)
        , m_task(task)
        , m_stems(source.dataSetPaths)
        , m_classes(source.classes.size())
    {
    }

    Result<> read(const QString &file)
    {
        Result<NpyReader> reader = NpyReader::open(m_source.path + u'/' + file);
        if (!reader)
            return failure(reader.error());
        const Result<Layout> layout = layoutOf(reader->header(), m_classes, excerpt(file));
        if (!layout)
            return failure(layout.error());
        if (Result<> begun = begin(layout->classes); !begun)
            return begun;
        const Result<QString> picture = m_stems.pictureOf(file.chopped(4));
        if (!picture)
            return failure(picture.error());
        Result<FloatArray> volume = reader->readFloats(m_task);
        if (!volume)
            return failure(volume.error());
        if (const bool outside = leavesShares(volume->values);
            outside || m_source.values == ValueReading::Softmax) {
            if (outside && m_source.values != ValueReading::Softmax)
                m_sink.notes().note(
                    u"softmax"_s,
                    Text::tr("pictures whose values leave 0 to 1, read as logits with soft-max"), *picture);
            softmaxPixels(volume->values, *layout);
        }
        return m_sink.addMap({*picture, SourcePlace(file), layout->classes, layout->pixels,
                              layout->classesLast, volume->values});
    }

private:
    Result<> begin(qint64 classes)
    {
        if (m_hasBegun)
            return {};
        m_hasBegun = true;
        m_classes = classes;
        Result<std::vector<Category>> categories =
            categoriesFor(m_source.classes, classes, excerpt(QDir(m_source.path).dirName()), m_sink.notes());
        if (!categories)
            return failure(categories.error());
        return m_sink.begin(TaskType::Segmentation, std::move(*categories));
    }

    const PredictionSource &m_source;
    PredictionSink &m_sink;
    TaskControl &m_task;
    StemMatcher m_stems;
    qint64 m_classes;
    bool m_hasBegun = false;
};

}  // namespace

bool MapFolderReader::recognises(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return false;
    QDirIterator iterator(path, {u"*.npy"_s}, QDir::Files, QDirIterator::Subdirectories);
    return iterator.hasNext();
}

Result<> MapFolderReader::read(const PredictionSource &source, PredictionSink &sink, TaskControl &task) const
{
    const Result<QStringList> files = volumeFiles(source.path, task);
    if (!files)
        return failure(files.error());
    if (files->isEmpty())
        return failure(ErrorKind::NotFound,
                       Text::tr("%1 holds no .npy file.").arg(excerpt(QDir(source.path).dirName())));
    task.beginStage(Text::tr("Reading maps"), files->size());
    VolumeReading reading(source, sink, task);
    for (const QString &file : *files) {
        if (task.isCancelled())
            return cancelled();
        if (Result<> read = reading.read(file); !read)
            return read;
        task.advance();
    }
    return {};
}

}  // namespace Atoll
