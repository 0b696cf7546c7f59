#include "model/formats/labels/label_format_catalog.h"

#include "model/core/text.h"
#include "model/formats/coco/coco_label_reader.h"
#include "model/formats/folders/class_folder_reader.h"
#include "model/formats/records/format_lookup.h"
#include "model/formats/tables/label_table_reader.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

template <typename Reader>
LabelFormat format(const QString &name, const QString &description)
{
    return formatEntry<LabelFormat, LabelReader, Reader>(name, description);
}

}  // namespace

const std::vector<LabelFormat> &labelFormatCatalog()
{
    static const std::vector<LabelFormat> catalog{
        format<ClassFolderReader>(u"class-folders"_s,
                                  Text::tr("a folder with one folder of pictures per class")),
        format<CocoLabelReader>(u"coco-instances"_s, Text::tr("COCO instances (.json) with boxes")),
        format<LabelTableReader>(
            u"label-table"_s,
            Text::tr("a table (.csv, .tsv) with file names and label, tag, or one 0/1 column per tag")),
    };
    return catalog;
}

Result<const LabelFormat *> labelFormatOf(const QString &path)
{
    return recognisedFormat(labelFormatCatalog(), path,
                            Text::tr("%1 is no file of labels that Atoll reads."));
}

}  // namespace Atoll
