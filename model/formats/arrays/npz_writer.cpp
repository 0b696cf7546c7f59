#include "model/formats/arrays/npz_writer.h"

#include "model/formats/archive/zip_writer.h"

using namespace Qt::StringLiterals;

namespace Atoll {

Result<> writeNpz(const QString &path, const NpzArrays &arrays, TaskControl &task)
{
    Result<ZipWriter> zip = ZipWriter::create(path);
    if (!zip)
        return failure(zip.error());
    for (const auto &[name, bytes] : arrays) {
        if (Result<> added = zip->addBytes(name + u".npy"_s, bytes); !added)
            return added;
    }
    return zip->close(task);
}

}  // namespace Atoll
