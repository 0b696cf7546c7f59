#include "model/formats/predictions/prediction_format_catalog.h"

#include "model/core/text.h"
#include "model/formats/coco/coco_results_reader.h"
#include "model/formats/lightly/lightly_prediction_reader.h"
#include "model/formats/records/format_lookup.h"
#include "model/formats/tables/array_prediction_reader.h"
#include "model/formats/tables/map_folder_reader.h"
#include "model/formats/tables/table_prediction_reader.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

template <typename Reader>
PredictionFormat format(const QString &name, const QString &description)
{
    return formatEntry<PredictionFormat, PredictionReader, Reader>(name, description);
}

}  // namespace

const std::vector<PredictionFormat> &predictionFormatCatalog()
{
    static const std::vector<PredictionFormat> catalog{
        format<LightlyPredictionReader>(u"lightly-predictions"_s,
                                        Text::tr("a Lightly folder (.lightly/predictions with tasks.json)")),
        format<MapFolderReader>(
            u"probability-maps"_s,
            Text::tr("a folder with one .npy of class probabilities per picture, C x H x W")),
        format<CocoResultsReader>(
            u"coco-results"_s,
            Text::tr("COCO results (.json) with the instances file that names the pictures")),
        format<ArrayPredictionReader>(u"class-array"_s,
                                      Text::tr("class probabilities as .npy or .npz, one row per picture")),
        format<TablePredictionReader>(
            u"class-table"_s,
            Text::tr("a table (.csv, .tsv) with file names and label, score or one column per class")),
    };
    return catalog;
}

Result<const PredictionFormat *> predictionFormatOf(const QString &path)
{
    return recognisedFormat(predictionFormatCatalog(), path,
                            Text::tr("%1 is no file of predictions that Atoll reads."));
}

}  // namespace Atoll
