#pragma once

#include "model/core/import_report.h"
#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/predictions/prediction_reader.h"

#include <QStringList>

namespace Atoll {

class Project;

/// How the four numbers of a box are meant.
enum class BoxReading : std::uint8_t {
    CornerAndSize,  ///< x, y, width, height in pixels, as the formats say
    Corners,        ///< x and y of two opposite corners, in pixels
    Fractions,      ///< x, y, width, height in parts of the picture's
};

struct PredictionImportRequest
{
    QStringList files;             ///< files or folders of one format, read one after the other
    QString task;                  ///< name in the project; of a Lightly folder, the task to read
    QString cocoImages;            ///< instances file that names the pictures of COCO results
    QStringList classes;           ///< class names in column order, for arrays, maps and tables
    QString names;                 ///< file names of an array's rows
    bool rowsInPathOrder = false;  ///< an array's row i is the i-th of the relative paths, sorted bytewise
    ValueReading values = ValueReading::Probabilities;
    BoxReading boxes = BoxReading::CornerAndSize;
};

/// What the first file of the request is taken for: a name of the catalog of formats, or empty.
[[nodiscard]] QString predictionFormatName(const PredictionImportRequest &request);

/// Stores what a model said about pictures, matched by name, under the name of a task; a task of that name is
/// replaced. Maps of probabilities are reduced one at a time. Masks must fit their pictures; boxes that leave
/// them are kept and counted. Two different predictions for one picture are refused. All or nothing, in one
/// transaction.
[[nodiscard]] Result<ImportReport> importPredictions(Project &project, const PredictionImportRequest &request,
                                                     TaskControl &task);

}  // namespace Atoll
