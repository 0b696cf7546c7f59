#include "model/formats/predictions/json_objects.h"

#include "model/core/text.h"
#include "model/formats/limits.h"

using namespace Qt::StringLiterals;

namespace Atoll {

Result<std::vector<double>> readNumbers(const JsonField &field)
{
    std::vector<double> numbers;
    const Result<> read = field.forEach([&](const JsonField &element) -> Result<> {
        const Result<double> number = element.number();
        if (!number)
            return failure(number.error());
        numbers.push_back(*number);
        return {};
    });
    return read.transform([&] { return std::move(numbers); });
}

Result<Box> readBox(const JsonField &field)
{
    const Result<std::vector<double>> numbers = readNumbers(field);
    if (!numbers)
        return failure(numbers.error());
    if (numbers->size() != 4)
        return field.wrong(Text::tr("four numbers are expected: x, y, width, height"));
    const Box box{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
    if (box.width < 0 || box.height < 0)
        return field.refuse(Text::tr("the box is %1 x %2 pixels large; a size is not negative.")
                                .arg(QString::number(box.width), QString::number(box.height)));
    return box;
}

Result<std::vector<double>> readKeypoints(const JsonField &field, const QString &fileName, ImportNotes &notes)
{
    Result<std::vector<double>> numbers = readNumbers(field);
    if (!numbers)
        return numbers;
    if (numbers->size() % 3 != 0)
        return field.wrong(Text::tr("triples x, y, confidence are expected"));
    for (std::size_t i = 2; i < numbers->size(); i += 3) {
        double &confidence = (*numbers)[i];
        if (confidence == 2) {
            confidence = 1;
            notes.note(u"visibility-flags"_s,
                       Text::tr("key points with the visibility flag 2, taken as confidence 1"), fileName);
        }
        if (confidence < 0 || confidence > 1) {
            const JsonField element = field.at(static_cast<qsizetype>(i));
            return element.wrong(Text::tr("a confidence from 0 to 1 is expected"));
        }
    }
    return numbers;
}

Result<RowRuns> readRuns(const JsonField &field)
{
    RowRuns runs;
    const Result<> read = field.forEach([&](const JsonField &element) -> Result<> {
        const Result<qint64> run = element.integer();
        if (!run)
            return failure(run.error());
        if (*run < 0 || *run > limits::maskPixels)
            return element.wrong(
                Text::tr("a run of 0 to %1 pixels is expected").arg(QString::number(limits::maskPixels)));
        runs.push_back(static_cast<std::uint32_t>(*run));
        return {};
    });
    return read.transform([&] { return std::move(runs); });
}

}  // namespace Atoll
