#pragma once

#include "model/core/prediction.h"
#include "model/core/result.h"
#include "model/core/task_control.h"
#include "model/formats/records/import_notes.h"
#include "model/formats/records/source_place.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace Atoll {

/// How the numbers of a table or array of classes are meant.
enum class ValueReading : std::uint8_t {
    Probabilities,  ///< 0..1 and a sum of 1: anything else is refused with the other readings as the way out
    Independent,    ///< 0..1, any sum: several classes may be true at once
    Normalize,      ///< not negative; divided by their sum
    Softmax,        ///< logits, any finite number
};

/// A file of predictions and what a person has to say about it.
struct PredictionSource
{
    QString path;                           ///< file or folder
    QString task;                           ///< which task of a folder that holds several
    QString instancesPath;                  ///< COCO instances file that names the pictures of COCO results
    QStringList classes;                    ///< names in column order, for arrays
    QString namesPath;                      ///< file names of an array's rows
    bool rowsInPathOrder = false;           ///< row i is the i-th of the relative paths, sorted bytewise
    std::span<const QString> dataSetPaths;  ///< relative paths of all pictures, in order
    ValueReading values = ValueReading::Probabilities;
};

/// What one file says about one picture. The name is as the file has it: matching is the receiver's work.
struct PredictionRecord
{
    QString fileName;
    SourcePlace place;
    Prediction prediction;
    int maskWidth = 0;  ///< of all masks, where the file says it; else 0
    int maskHeight = 0;
};

/// A picture's class probabilities per pixel, to be reduced at once. `values` are C x H x W with the classes
/// first, or H x W x C with the classes last.
struct ProbabilityMap
{
    QString fileName;
    SourcePlace place;
    qint64 classes = 0;
    qint64 pixels = 0;
    bool classesLast = false;
    std::span<const float> values;
};

/// Takes what a reader finds, in the order of the file. A failure ends the reading.
class PredictionSink
{
public:
    PredictionSink() = default;
    PredictionSink(const PredictionSink &) = delete;
    PredictionSink &operator=(const PredictionSink &) = delete;
    virtual ~PredictionSink() = default;

    /// Called once, before the first record. Categories are in ascending order of id, at least one, names
    /// differ.
    [[nodiscard]] virtual Result<> begin(TaskType type, std::vector<Category> categories) = 0;
    [[nodiscard]] virtual Result<> add(PredictionRecord record) = 0;
    [[nodiscard]] virtual Result<> addMap(const ProbabilityMap &map) = 0;

    /// Things worth a warning.
    [[nodiscard]] ImportNotes &notes() { return m_notes; }

private:
    ImportNotes m_notes;
};

/// Reads one format. Values are checked against the format's rules; whether names, masks and boxes fit the
/// pictures is the sink's to say.
class PredictionReader
{
public:
    PredictionReader() = default;
    PredictionReader(const PredictionReader &) = delete;
    PredictionReader &operator=(const PredictionReader &) = delete;
    virtual ~PredictionReader() = default;

    [[nodiscard]] virtual Result<> read(const PredictionSource &source, PredictionSink &sink,
                                        TaskControl &task) const = 0;
};

}  // namespace Atoll
