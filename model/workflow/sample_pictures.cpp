#include "model/workflow/sample_pictures.h"

#include "model/core/text.h"

#include <QDir>
#include <QFile>
#include <QImage>

#include <algorithm>

namespace Atoll {

using namespace Qt::StringLiterals;

namespace {

constexpr int scanSide = 8;
constexpr int enlargement = 4;
constexpr int pictureSide = scanSide * enlargement;

struct Sheet
{
    QImage scans;  ///< grey, scans of 8 x 8 row by row
    QByteArray digits;
};

Result<Sheet> readSheet()
{
    Sheet sheet;
    sheet.scans = QImage(u":/sample/digits.png"_s).convertToFormat(QImage::Format_Grayscale8);
    QFile file(u":/sample/digits.txt"_s);
    if (file.open(QIODevice::ReadOnly))
        sheet.digits = file.readAll().replace('\n', "");
    const qsizetype places = qsizetype{sheet.scans.width() / scanSide} * (sheet.scans.height() / scanSide);
    if (sheet.digits.isEmpty() || places < sheet.digits.size())
        return failure(ErrorKind::Damaged, Text::tr("The built-in sample is missing from this program."));
    return sheet;
}

/// Two neighbouring scan pixels and how much of the second: eighths.
struct Mix
{
    int first = 0;
    int second = 0;
    int eighths = 0;
};

Mix mixAt(int pixel)
{
    // Pixel centres in eighths of a scan pixel, counted from the centre of the first one.
    const int position = std::clamp(2 * pixel + 1 - enlargement, 0, (scanSide - 1) * 2 * enlargement);
    const int first = position / (2 * enlargement);
    return {first, std::min(first + 1, scanSide - 1), position % (2 * enlargement)};
}

/// Bilinear, in whole numbers, so that every machine writes the same bytes: hard-edged squares would give an
/// embedder edges that nobody has drawn.
QImage enlarged(const QImage &sheet, int left, int top)
{
    QImage picture(pictureSide, pictureSide, QImage::Format_Grayscale8);
    const auto grey = [&](int x, int y) { return int{sheet.constScanLine(top + y)[left + x]}; };
    for (int y = 0; y < pictureSide; ++y) {
        const Mix rows = mixAt(y);
        uchar *line = picture.scanLine(y);
        for (int x = 0; x < pictureSide; ++x) {
            const Mix columns = mixAt(x);
            const auto row = [&](int at) {
                return grey(columns.first, at) * (8 - columns.eighths) +
                       grey(columns.second, at) * columns.eighths;
            };
            line[x] = static_cast<uchar>(
                (row(rows.first) * (8 - rows.eighths) + row(rows.second) * rows.eighths + 32) / 64);
        }
    }
    return picture;
}

Result<> writePictures(const Sheet &sheet, const QDir &folder, TaskControl &task)
{
    const int columns = sheet.scans.width() / scanSide;
    for (int i = 0; i < sheet.digits.size(); ++i) {
        if (task.isCancelled())
            return cancelled();
        const QString digit(QLatin1Char(sheet.digits[i]));
        const QString path =
            folder.filePath(digit + u'/' + QString::number(i + 1).rightJustified(4, u'0') + u".png"_s);
        const QImage picture = enlarged(sheet.scans, (i % columns) * scanSide, (i / columns) * scanSide);
        if (!folder.mkpath(digit) || !picture.save(path, "PNG"))
            return failure(ErrorKind::Io, Text::tr("\"%1\" cannot be written.").arg(path));
        task.advance();
    }
    return {};
}

}  // namespace

QStringList samplePictureSets()
{
    return {u"digits"_s};
}

Result<> unpackSamplePictures(const QString &name, const QString &folder, TaskControl &task)
{
    if (!samplePictureSets().contains(name))
        return failure(ErrorKind::NotFound, Text::tr("There is no built-in sample \"%1\"; there is: %2.")
                                                .arg(name, samplePictureSets().join(u", "_s)));
    QDir target(folder);
    const bool wasThere = target.exists();
    if (QFile::exists(folder) &&
        (!wasThere || !target.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return failure(ErrorKind::AlreadyExists,
                       Text::tr("The sample pictures need an empty folder; \"%1\" is in use.").arg(folder));
    const Result<Sheet> sheet = readSheet();
    if (!sheet)
        return failure(sheet.error());
    task.beginStage(Text::tr("Unpacking pictures"), sheet->digits.size());
    if (!target.mkpath(u"."_s))
        return failure(ErrorKind::Io, Text::tr("The folder \"%1\" cannot be made.").arg(folder));
    Result<> written = writePictures(*sheet, target, task);
    if (!written) {
        target.removeRecursively();
        if (wasThere)
            target.mkpath(u"."_s);
    }
    return written;
}

}  // namespace Atoll
