#include "model/formats/arrays/npy.h"

#include <QBuffer>

#include <cstdint>

using namespace Atoll;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto readerOver = [&] {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(reinterpret_cast<const char *>(data), qsizetype(size));
        buffer->open(QIODevice::ReadOnly);
        return NpyReader::overDevice(std::move(buffer), qint64(size), QStringLiteral("fuzz.npy"));
    };
    TaskControl task;
    if (Result<NpyReader> reader = readerOver())
        (void)reader->readFeatures(task);
    if (Result<NpyReader> reader = readerOver())
        (void)reader->readNumbers(task, NonFinite::Keep);
    if (Result<NpyReader> reader = readerOver())
        (void)reader->readIntegers(task);
    if (Result<NpyReader> reader = readerOver())
        (void)reader->readTexts(task);
    return 0;
}
