#include "model/formats/arrays/embedding_table.h"

#include <QTemporaryDir>

#include <cstdint>

using namespace Atoll;

/// Whole files, as libzip opens them by name; what is no archive goes through the other readers of
/// embeddings.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fuzz.npz"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 0;
    file.write(reinterpret_cast<const char *>(data), qint64(size));
    file.close();
    TaskControl task;
    (void)readEmbeddingTable(path, {}, task);
    return 0;
}
