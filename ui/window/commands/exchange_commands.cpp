#include "model/core/text.h"
#include "model/workflow/label_export.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_embedding_dialog.h"
#include "ui/dialogs/import_labels_dialog.h"
#include "ui/dialogs/import_metadata_dialog.h"
#include "ui/dialogs/import_predictions_dialog.h"
#include "ui/dialogs/message_bar.h"
#include "ui/settings/action_registry.h"
#include "ui/settings/settings_store.h"
#include "ui/window/commands/command_groups.h"
#include "ui/window/window_parts.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

void importPredictions(WindowParts &parts)
{
    openDialog(parts, new ImportPredictionsDialog(parts.workbench.project(),
                                                  parts.workbench.view().workingSetTag(), &parts.window));
}

void importEmbedding(WindowParts &parts)
{
    openDialog(parts, new ImportEmbeddingDialog(parts.workbench.project(), &parts.window));
}

void exportTag(WindowParts &parts, const QString &tag)
{
    openDialog(parts, new ExportDialog(parts.workbench, tag, &parts.window));
}

void exportLabels(WindowParts &parts, const QString &path)
{
    const LabelExportRequest request{path, false, Overwrite::Replace};
    const QString title = Text::tr("Export labels");
    parts.workbench.project().session().ask<LabelExportReport>(
        title,
        [request](const Project &project, TaskControl &control) {
            return exportLabelTable(project, request, control);
        },
        &parts.window,
        [&parts, path, title](const Result<LabelExportReport> &report) {
            if (!report && report.error().kind != ErrorKind::Cancelled)
                parts.messages.showFailure(title, report.error());
            if (report)
                parts.messages.showSuccess(
                    Text::tr("Wrote the labels of %n image(s) to %1.", nullptr, int(report->images))
                        .arg(QDir::toNativeSeparators(path)));
        });
}

/// The file dialog has asked already whether a file may be replaced.
void chooseLabelFile(WindowParts &parts)
{
    const QFileInfo project(parts.workbench.project().path());
    auto *const dialog = new QFileDialog(&parts.window, Text::tr("Export Labels"), project.absolutePath(),
                                         Text::tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(project.completeBaseName() + u"-labels.csv"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parts.window,
                     [&parts](const QString &path) { exportLabels(parts, path); });
    dialog->open();
}

}  // namespace

void addExchangeCommands(WindowParts &parts)
{
    QMainWindow *const window = &parts.window;
    ActionRegistry &actions = parts.actions;
    ProjectState &project = parts.workbench.project();
    for (const QString &id : {u"file.importPredictions"_s, u"model.importPredictions"_s})
        actions.bind(id, window, [&parts] { importPredictions(parts); });
    actions.bind(u"file.importEmbedding"_s, window, [&parts] { importEmbedding(parts); });
    actions.bind(u"file.importLabels"_s, window, [&parts, &project] {
        openDialog(parts, new ImportLabelsDialog(project, parts.settings.author(), &parts.window));
    });
    actions.bind(u"file.importMetadata"_s, window,
                 [&parts, &project] { openDialog(parts, new ImportMetadataDialog(project, &parts.window)); });
    actions.bind(u"file.exportLabels"_s, window, [&parts] { chooseLabelFile(parts); });
    actions.bind(u"file.exportTag"_s, window,
                 [&parts] { exportTag(parts, parts.workbench.view().workingSetTag()); });

    QObject::connect(&parts.scores, &ScoresDock::importPredictionsWanted, window,
                     [&parts] { importPredictions(parts); });
    QObject::connect(&parts.batch, &BatchDock::importPredictionsWanted, window,
                     [&parts] { importPredictions(parts); });
    QObject::connect(&parts.project, &ProjectDock::importPredictionsWanted, window,
                     [&parts] { importPredictions(parts); });
    QObject::connect(&parts.project, &ProjectDock::importEmbeddingsWanted, window,
                     [&parts] { importEmbedding(parts); });
    QObject::connect(&parts.map, &MapDock::importEmbeddingWanted, window,
                     [&parts] { importEmbedding(parts); });
    QObject::connect(&parts.project, &ProjectDock::exportWanted, window,
                     [&parts](const QString &tag) { exportTag(parts, tag); });
}

}  // namespace Atoll
