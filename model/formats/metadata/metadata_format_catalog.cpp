#include "model/formats/metadata/metadata_format_catalog.h"

#include "model/core/text.h"
#include "model/formats/coco/coco_metadata_reader.h"
#include "model/formats/lightly/lightly_metadata_reader.h"
#include "model/formats/records/format_lookup.h"
#include "model/formats/tables/metadata_table_reader.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

template <typename Reader>
MetadataFormat format(const QString &name, const QString &description)
{
    return formatEntry<MetadataFormat, MetadataReader, Reader>(name, description);
}

}  // namespace

const std::vector<MetadataFormat> &metadataFormatCatalog()
{
    static const std::vector<MetadataFormat> catalog{
        format<LightlyMetadataReader>(u"lightly-metadata"_s,
                                      Text::tr("a Lightly folder (.lightly/metadata with schema.json)")),
        format<CocoMetadataReader>(
            u"coco-metadata"_s,
            Text::tr("Lightly's custom metadata (.json with \"images\" and \"metadata\")")),
        format<MetadataTableReader>(
            u"metadata-table"_s, Text::tr("a table (.csv, .tsv) with file names and one column per value")),
    };
    return catalog;
}

Result<const MetadataFormat *> metadataFormatOf(const QString &path)
{
    return recognisedFormat(metadataFormatCatalog(), path,
                            Text::tr("%1 holds no metadata that Atoll reads."));
}

}  // namespace Atoll
