#pragma once

#include "model/core/feature_matrix.h"
#include "model/core/import_report.h"
#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Atoll {

/// Vectors of a file, with the names of what they describe. All numbers are finite.
class EmbeddingTable
{
public:
    QString format;                       ///< "npy", "npz" or "csv"
    QStringList names;                    ///< one per row; empty: the file has none
    std::vector<ImportWarning> warnings;  ///< what is odd about the file, but no reason to refuse it

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] auto row(qint64 index) const
    {
        return m_blocks[static_cast<std::size_t>(index / m_blockRows)].row(index % m_blockRows);
    }

    void setBlock(FeatureMatrix block);
    /// The next row, to be filled in. Rows come in blocks of their own, so that a growing table is never
    /// moved.
    [[nodiscard]] float *appendRow(int width);

private:
    std::vector<FeatureMatrix> m_blocks;
    qint64 m_blockRows = 4096;
    qint64 m_rows = 0;
    int m_width = 0;
};

/// Reads an embedding from .npy, .npz or CSV (Lightly's `filenames,embedding_0,...,labels`, or
/// `path,0,1,...`), told by its content. `namesFile` gives the names of a .npy or .npz file: a text file with
/// one a line, or a .npy of text; empty when there is none. Refused: NaN and infinity, float64 beyond
/// float32, a width over the limit, names that are not as many as rows, columns that are not numbered 0 to D
/// - 1.
[[nodiscard]] Result<EmbeddingTable> readEmbeddingTable(const QString &path, const QString &namesFile,
                                                        TaskControl &task);

}  // namespace Atoll
