#include "model/formats/arrays/embedding_table.h"

#include "model/core/text.h"
#include "model/formats/arrays/embedding_csv.h"
#include "model/formats/arrays/foreign_file.h"
#include "model/formats/arrays/npz.h"
#include "model/formats/limits.h"
#include "model/formats/text/line_reader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

Result<> demandWidth(const NpyReader &array)
{
    const NpyHeader &header = array.header();
    if (header.dimensions() == 2 && header.shape[1] > limits::embeddingWidth)
        return failure(ErrorKind::Invalid, Text::tr("%1 has %2 numbers a row; at most %3 are read.")
                                               .arg(array.name())
                                               .arg(header.shape[1])
                                               .arg(limits::embeddingWidth));
    return {};
}

Result<> readArray(Result<NpyReader> array, EmbeddingTable &table, TaskControl &task)
{
    if (!array)
        return failure(array.error());
    if (Result<> width = demandWidth(*array); !width)
        return width;
    if (array->surplusBytes() > 0)
        table.warnings.push_back({u"surplus-bytes"_s, array->surplusBytes(),
                                  Text::tr("%1 bytes behind the data of %2 were left out.")
                                      .arg(array->surplusBytes())
                                      .arg(array->name())});
    if (array->header().type.isInteger())
        table.warnings.push_back({u"integer-values"_s, 1,
                                  Text::tr("The whole numbers (\"%1\") of %2 are read as floating point.")
                                      .arg(array->header().type.descr, array->name())});
    return array->readFeatures(task).map([&](FeatureMatrix &&matrix) { table.setBlock(std::move(matrix)); });
}

Result<QStringList> readNames(const QString &path, TaskControl &task)
{
    QFile file(path);
    const bool isArray = file.open(QIODevice::ReadOnly) && file.read(6) == "\x93NUMPY";
    file.close();
    if (!isArray)
        return readTextLines(path);
    Result<NpyReader> array = NpyReader::open(path);
    return array ? array->readTexts(task) : failure(array.error());
}

Result<EmbeddingTable> readNpz(const QString &path, bool needsNames, TaskControl &task)
{
    EmbeddingTable table;
    table.format = u"npz"_s;
    const Result<NpzReader> archive = NpzReader::open(path);
    if (!archive)
        return failure(archive.error());
    const Result<NpzReader::Entry> entry = archive->chooseTable({u"embeddings"_s, u"features"_s, u"arr_0"_s});
    if (!entry)
        return failure(entry.error());
    if (Result<> read = readArray(archive->read(*entry), table, task); !read)
        return failure(read.error());
    if (const NpzReader::Entry *names = archive->namesEntry(); needsNames && names != nullptr) {
        Result<NpyReader> array = archive->read(*names);
        Result<QStringList> texts = array ? array->readTexts(task) : failure(array.error());
        if (!texts)
            return failure(texts.error());
        table.names = *std::move(texts);
    }
    return table;
}

Result<EmbeddingTable> readNpy(const QString &path, TaskControl &task)
{
    EmbeddingTable table;
    table.format = u"npy"_s;
    return readArray(NpyReader::open(path), table, task).map([&] { return std::move(table); });
}

/// The file's kind by its first bytes, or by its extension when these say nothing, so that a broken array is
/// told so.
QString kindOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray start = file.read(6);
    if (start == "\x93NUMPY")
        return u"npy"_s;
    if (start.startsWith("PK\x03\x04"))
        return u"npz"_s;
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"npy" || suffix == u"npz" ? suffix : u"csv"_s;
}

Result<EmbeddingTable> readByKind(const QString &path, const QString &namesFile, TaskControl &task)
{
    const QString kind = kindOf(path);
    if (kind == u"npz")
        return readNpz(path, namesFile.isEmpty(), task);
    if (kind == u"csv")
        return readEmbeddingCsv(path, task);
    return readNpy(path, task);
}

}  // namespace

void EmbeddingTable::setBlock(FeatureMatrix block)
{
    m_rows = block.rows();
    m_blockRows = std::max<qint64>(1, block.rows());
    m_width = static_cast<int>(block.cols());
    m_blocks.clear();
    m_blocks.push_back(std::move(block));
}

float *EmbeddingTable::appendRow(int width)
{
    Q_ASSERT(m_rows == 0 || width == m_width);
    m_width = width;
    if (m_rows % m_blockRows == 0)
        m_blocks.emplace_back(m_blockRows, width);
    return m_blocks.back().row(m_rows++ % m_blockRows).data();
}

Result<EmbeddingTable> readEmbeddingTable(const QString &path, const QString &namesFile, TaskControl &task)
{
    if (const std::optional<QString> sentence = foreignFileSentence(path))
        return failure(ErrorKind::Unsupported, *sentence);
    Result<EmbeddingTable> table = readByKind(path, namesFile, task);
    if (!table || namesFile.isEmpty()) {
        if (table && !table->names.isEmpty() && table->names.size() != table->rows())
            return failure(ErrorKind::Invalid, Text::tr("%1 has %2 rows but %3 names.")
                                                   .arg(path)
                                                   .arg(table->rows())
                                                   .arg(table->names.size()));
        return table;
    }
    if (!table->names.isEmpty())
        return failure(ErrorKind::Invalid,
                       Text::tr("%1 holds names of its own; leave %2 out.").arg(path, namesFile));
    Result<QStringList> names = readNames(namesFile, task);
    if (!names)
        return failure(names.error());
    if (names->size() != table->rows())
        return failure(ErrorKind::Invalid, Text::tr("%1 has %2 rows, but %3 has %4 names.")
                                               .arg(path)
                                               .arg(table->rows())
                                               .arg(namesFile)
                                               .arg(names->size()));
    table->names = *std::move(names);
    return table;
}

}  // namespace Atoll
