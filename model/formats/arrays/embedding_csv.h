#pragma once

#include "model/formats/arrays/embedding_table.h"

#include <span>

class QIODevice;

namespace Atoll {

/// Reads a table of vectors with a header: a column of names and number columns `embedding_0` ... or `0` ...
/// in any order; other columns are left out. Streamed: a row at a time, without limit on the file's size.
[[nodiscard]] Result<EmbeddingTable> readEmbeddingCsv(const QString &path, TaskControl &task);

/// Writes Lightly's table row by row, numbers with 9 significant digits, which give the same float32 back.
class EmbeddingCsvWriter final
{
public:
    EmbeddingCsvWriter(QIODevice &device, int width);

    void row(const QString &name, std::span<const float> values);
    [[nodiscard]] Result<> flush();

private:
    void drain();

    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_failed = false;
};

}  // namespace Atoll
