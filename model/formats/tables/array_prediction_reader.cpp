#include "model/formats/tables/array_prediction_reader.h"

#include "model/core/text.h"
#include "model/formats/arrays/npy.h"
#include "model/formats/arrays/npz.h"
#include "model/formats/predictions/value_rules.h"
#include "model/formats/tables/row_names.h"
#include "model/formats/text/excerpt.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

bool isArchive(const QString &path)
{
    return path.endsWith(".npz"_L1, Qt::CaseInsensitive);
}

/// An array with what its file says beside it.
struct NamedArray
{
    FeatureMatrix values;
    QStringList names;    ///< empty: none in the file
    QStringList classes;  ///< empty: none in the file
};

Result<QStringList> readMemberTexts(const NpzReader &archive, const NpzReader::Entry *entry,
                                    TaskControl &task)
{
    if (entry == nullptr)
        return QStringList();
    return archive.read(*entry).and_then([&](NpyReader reader) { return reader.readTexts(task); });
}

Result<NamedArray> readArchive(const QString &path, TaskControl &task)
{
    const Result<NpzReader> archive = NpzReader::open(path);
    if (!archive)
        return failure(archive.error());
    const Result<NpzReader::Entry> table =
        archive->chooseTable({u"predictions"_s, u"probabilities"_s, u"probs"_s, u"arr_0"_s});
    if (!table)
        return failure(table.error());
    NamedArray array;
    const Result<QStringList> names = readMemberTexts(*archive, archive->namesEntry(), task);
    if (!names)
        return failure(names.error());
    array.names = *names;
    const NpzReader::Entry *classes = archive->find(u"classes"_s);
    if (classes == nullptr)
        classes = archive->find(u"class_names"_s);
    if (classes != nullptr && classes->header.type.isText()) {
        const Result<QStringList> texts = readMemberTexts(*archive, classes, task);
        if (!texts)
            return failure(texts.error());
        array.classes = *texts;
    }
    Result<FeatureMatrix> values =
        archive->read(*table).and_then([&](NpyReader reader) { return reader.readFeatures(task); });
    if (!values)
        return failure(values.error());
    array.values = std::move(*values);
    return array;
}

Result<NamedArray> readArray(const QString &path, TaskControl &task)
{
    if (isArchive(path))
        return readArchive(path, task);
    Result<FeatureMatrix> values =
        NpyReader::open(path).and_then([&](NpyReader reader) { return reader.readFeatures(task); });
    if (!values)
        return failure(values.error());
    return NamedArray{std::move(*values), {}, {}};
}

QStringList sortedBytewise(std::span<const QString> paths)
{
    std::vector<std::pair<QByteArray, QString>> keyed;
    keyed.reserve(paths.size());
    for (const QString &path : paths)
        keyed.emplace_back(path.toUtf8(), path);
    std::ranges::sort(keyed);
    QStringList sorted;
    for (const auto &[bytes, path] : keyed)
        sorted.append(path);
    return sorted;
}

Result<QStringList> rowNames(const PredictionSource &source, const NamedArray &array, TaskControl &task)
{
    const QString file = excerpt(QFileInfo(source.path).fileName());
    QStringList names = array.names;
    if (!source.namesPath.isEmpty()) {
        const Result<QStringList> read = readRowNames(source.namesPath, task);
        if (!read)
            return failure(read.error());
        names = *read;
    } else if (source.rowsInPathOrder) {
        names = sortedBytewise(source.dataSetPaths);
    } else if (names.isEmpty()) {
        return failure(
            ErrorKind::Invalid,
            Text::tr(
                "%1 does not say which row is which picture. Name a file with one file name per row "
                "(--names), or say that the rows are in the order of the sorted paths (--row-order path).")
                .arg(file));
    }
    if (names.size() != array.values.rows())
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 has %2 rows, but there are %3 names.")
                           .arg(file, QString::number(array.values.rows()), QString::number(names.size())));
    return names;
}

Result<std::vector<Category>> classesOf(const PredictionSource &source, const NamedArray &array,
                                        ImportNotes &notes)
{
    const QString file = excerpt(QFileInfo(source.path).fileName());
    QStringList classes = source.classes.isEmpty() ? array.classes : source.classes;
    if (classes.isEmpty()) {
        for (Eigen::Index i = 0; i < array.values.cols(); ++i)
            classes.append(QString::number(i));
        notes.note(
            u"no-class-names"_s,
            Text::tr("files without class names, whose classes are now called 0, 1, 2, … (name them with "
                     "--classes)"),
            file);
    }
    if (classes.size() != array.values.cols())
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 has %2 columns, but there are %3 class names.")
                           .arg(file, QString::number(array.values.cols()), QString::number(classes.size())));
    return numberedCategories(classes, file);
}

}  // namespace

bool ArrayPredictionReader::recognises(const QString &path)
{
    return QFileInfo(path).isFile() && (isArchive(path) || path.endsWith(".npy"_L1, Qt::CaseInsensitive));
}

Result<> ArrayPredictionReader::read(const PredictionSource &source, PredictionSink &sink,
                                     TaskControl &task) const
{
    const Result<NamedArray> array = readArray(source.path, task);
    if (!array)
        return failure(array.error());
    const Result<QStringList> names = rowNames(source, *array, task);
    if (!names)
        return failure(names.error());
    Result<std::vector<Category>> categories = classesOf(source, *array, sink.notes());
    if (!categories)
        return failure(categories.error());
    if (Result<> begun = sink.begin(TaskType::Classification, std::move(*categories)); !begun)
        return begun;

    const QString file = QFileInfo(source.path).fileName();
    task.beginStage(Text::tr("Reading predictions"), array->values.rows());
    std::vector<double> row(static_cast<std::size_t>(array->values.cols()));
    for (Eigen::Index i = 0; i < array->values.rows(); ++i) {
        if (task.isCancelled())
            return cancelled();
        for (std::size_t column = 0; column < row.size(); ++column)
            row[column] = double{array->values(i, static_cast<Eigen::Index>(column))};
        const SourcePlace place = SourcePlace::row(file, i + 1);
        const QString &name = names->at(i);
        Result<> applied =
            applyReading(row, source.values, SumRule::RefuseTooLarge, place, name, sink.notes());
        if (!applied)
            return applied;
        Result<> added = sink.add({name, place, ClassPrediction{std::vector<float>(row.begin(), row.end())}});
        if (!added)
            return added;
        task.advance();
    }
    return {};
}

}  // namespace Atoll
