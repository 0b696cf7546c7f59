#include "model/formats/text/csv_reader.h"

#include <QBuffer>

#include <cstdint>

using namespace Atoll;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(reinterpret_cast<const char *>(data), qsizetype(size));
    buffer->open(QIODevice::ReadOnly);
    Result<LineReader> lines = LineReader::overDevice(std::move(buffer), QStringLiteral("fuzz.csv"));
    Result<CsvReader> csv = CsvReader::overLines(*std::move(lines));
    while (csv) {
        const Result<bool> more = csv->next();
        if (!more || !*more)
            break;
        for (int column = 0; column < csv->header().size(); ++column) {
            (void)csv->text(column);
            (void)csv->number(column);
            (void)csv->floatNumber(column);
        }
    }
    return 0;
}
