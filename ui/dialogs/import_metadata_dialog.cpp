#include "ui/dialogs/import_metadata_dialog.h"

#include "model/workflow/metadata_import.h"
#include "ui/dialogs/command_text.h"

using namespace Qt::StringLiterals;

namespace Atoll {

ImportMetadataDialog::ImportMetadataDialog(ProjectState &project, QWidget *parent)
    : ImportDialog(
          {.title = tr("Import Metadata"),
           .introduction =
               tr("Values such as weather or camera, by picture. What the file names is replaced; "
                  "other values stay."),
           .browseTitle = tr("Metadata"),
           .nameFilters = {tr("Metadata (*.csv *.tsv *.json)"), tr("All files (*)")},
           .unknown =
               tr("This holds no metadata that Atoll reads: it reads tables, Lightly's .json and Lightly "
                  "folders.")},
          PathEdit::Kind::FilesOrFolder, project, parent)
{
    begin();
}

std::function<QString()> ImportMetadataDialog::recognition() const
{
    return [file = files()->path()] { return metadataFormatName(file); };
}

QString ImportMetadataDialog::formatTitle(const QString &format) const
{
    if (format == u"lightly-metadata")
        return tr("Lightly folder");
    if (format == u"coco-metadata")
        return tr("Lightly's custom metadata");
    return format == u"metadata-table" ? tr("Table of values") : format;
}

void ImportMetadataDialog::showOptions()
{
    // Every kind explains itself.
}

QString ImportMetadataDialog::optionProblem(bool &isWrong) const
{
    isWrong = files()->paths().size() > 1;
    return isWrong ? tr("Choose one file at a time.") : QString();
}

QString ImportMetadataDialog::command() const
{
    return metadataImportCommand(project().path(), files()->path());
}

void ImportMetadataDialog::start()
{
    run<ImportReport>(
        tr("Import metadata"),
        [file = files()->path()](Project &open, TaskControl &control) {
            return importMetadata(open, file, control);
        },
        [this](const ImportReport &report) { showReport(report); });
}

}  // namespace Atoll
