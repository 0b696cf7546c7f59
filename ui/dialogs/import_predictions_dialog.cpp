#include "ui/dialogs/import_predictions_dialog.h"

#include "model/workflow/scoring.h"
#include "ui/dialogs/command_text.h"
#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/import_options.h"
#include "ui/dialogs/project_choices.h"
#include "ui/dialogs/score_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Which options a format of the catalog needs.
struct FormatOptions
{
    bool cocoImages = false;
    bool classes = false;
    bool rowNames = false;
    bool values = false;
    bool boxes = false;
};

FormatOptions optionsOf(const QString &format)
{
    if (format == u"coco-results")
        return {.cocoImages = true, .boxes = true};
    if (format == u"class-array")
        return {.classes = true, .rowNames = true, .values = true};
    if (format == u"probability-maps")
        return {.classes = true, .values = true};
    if (format == u"class-table")
        return {.values = true};
    return {.boxes = format == u"lightly-predictions"};
}

struct Outcome
{
    ImportReport report;
    QString scored;
};

Result<Outcome> importAndScore(Project &project, PredictionImportRequest request, const QString &classes,
                               const std::optional<QString> &tag, TaskControl &control)
{
    Result<QStringList> names = classNamesFrom(classes);
    if (!names)
        return failure(names.error());
    request.classes = std::move(*names);
    const Result<ImportReport> report = importPredictions(project, request, control);
    if (!report)
        return failure(report.error());
    Outcome outcome{*report, {}};
    if (!tag)
        return outcome;
    ScorePredictionsRequest scoring;
    scoring.task = request.task;
    scoring.queryTag = *tag;
    const Result<ScorePredictionsReport> scored = scorePredictions(project, scoring, control);
    outcome.scored = scored
                         ? scoreSentence(*scored)
                         : ImportPredictionsDialog::tr("No scores were made: %1").arg(scored.error().message);
    return outcome;
}

}  // namespace

ImportPredictionsDialog::ImportPredictionsDialog(ProjectState &project, QString tag, QWidget *parent)
    : ImportDialog(
          {.title = tr("Import Predictions"),
           .introduction = tr("What a model says about the pictures, found by their names. Predictions "
                              "of the same task are replaced; if anything is wrong, nothing is."),
           .browseTitle = tr("Predictions"),
           .nameFilters = {tr("Predictions (*.csv *.tsv *.json *.npy *.npz)"), tr("All files (*)")},
           .unknown = tr("This is no file or folder of predictions that Atoll reads: it reads Lightly "
                         "folders, COCO results, tables, NumPy arrays and folders of them.")},
          PathEdit::Kind::FilesOrFolder, project, parent)
    , m_tag(std::move(tag))
    , m_task(new QLineEdit(this))
    , m_cocoImages(new PathEdit(PathEdit::Kind::File, this))
    , m_classes(new PathEdit(PathEdit::Kind::File, this))
    , m_values(choiceBox(this))
    , m_boxes(choiceBox(this))
    , m_scores(new QCheckBox(this))
{
    form()->addRow(tr("&Task:"), m_task);
    m_task->setToolTip(tr("The name of these predictions in the project."));
    m_rowNames = new RowNamesOption(form(), this);
    addOptions();
    const TagTreeRow *row = project.findTag(m_tag);
    m_scores->setText(
        tr("Sc&ore them for %1 when imported (%Ln sample(s))", nullptr, row == nullptr ? 0 : row->count)
            .arg(QString(m_tag).replace(u'&', u"&&"_s)));
    m_scores->setChecked(row != nullptr);
    m_scores->setEnabled(row != nullptr);
    form()->addRow({}, m_scores);
    connect(m_task, &QLineEdit::textChanged, this, [this] { validate(); });
    connect(files(), &PathEdit::pathsChanged, this, &ImportPredictionsDialog::proposeTask);
    connect(m_rowNames, &RowNamesOption::changed, this, [this] { validate(); });
    for (const PathEdit *edit : {m_cocoImages, m_classes})
        connect(edit, &PathEdit::pathsChanged, this, [this] { validate(); });
    for (const QComboBox *box : {m_values, m_boxes})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { validate(); });
    begin();
}

void ImportPredictionsDialog::addOptions()
{
    m_cocoImages->setBrowseTitle(tr("COCO Instances"));
    m_cocoImages->setNameFilters({tr("COCO instances (*.json)"), tr("All files (*)")});
    m_classes->setBrowseTitle(tr("File of Class Names"));
    m_classes->setNameFilters({tr("Text (*.txt)"), tr("All files (*)")});
    m_classes->lineEdit()->setPlaceholderText(tr("car, bus, person; or a file with one name a line"));
    m_values->addItem(tr("Probabilities that sum to 1"), int(ValueReading::Probabilities));
    m_values->addItem(tr("Logits (softmax is computed)"), int(ValueReading::Softmax));
    m_values->addItem(tr("Not negative (divided by their sum)"), int(ValueReading::Normalize));
    m_values->addItem(tr("Several classes can be true at once"), int(ValueReading::Independent));
    m_boxes->addItem(tr("Corner and size, in pixels"), int(BoxReading::CornerAndSize));
    m_boxes->addItem(tr("Two corners, in pixels"), int(BoxReading::Corners));
    m_boxes->addItem(tr("Corner and size, in parts of the picture"), int(BoxReading::Fractions));
    form()->addRow(tr("COCO &images:"), m_cocoImages);
    form()->addRow(tr("C&lasses:"), m_classes);
    form()->addRow(tr("&Numbers are:"), m_values);
    form()->addRow(tr("Bo&xes are:"), m_boxes);
}

std::function<QString()> ImportPredictionsDialog::recognition() const
{
    return [request = request()] { return predictionFormatName(request); };
}

QString ImportPredictionsDialog::formatTitle(const QString &format) const
{
    if (format == u"lightly-predictions")
        return tr("Lightly folder");
    if (format == u"probability-maps")
        return tr("Folder with a map of class probabilities per picture");
    if (format == u"coco-results")
        return tr("COCO results");
    if (format == u"class-array")
        return tr("NumPy array of class probabilities");
    return format == u"class-table" ? tr("Table of classes") : format;
}

void ImportPredictionsDialog::showOptions()
{
    const FormatOptions options = optionsOf(format());
    form()->setRowVisible(m_cocoImages, options.cocoImages);
    form()->setRowVisible(m_classes, options.classes);
    m_rowNames->setShown(options.rowNames);
    const bool isPlainArray = options.rowNames && files()->path().endsWith(u".npy", Qt::CaseInsensitive);
    if (isPlainArray && m_rowNames->choice()->currentIndex() == int(RowNamesOption::Source::InFile))
        m_rowNames->choice()->setCurrentIndex(int(RowNamesOption::Source::NamesFile));
    form()->setRowVisible(m_values, options.values);
    form()->setRowVisible(m_boxes, options.boxes);
}

void ImportPredictionsDialog::proposeTask()
{
    const bool isOwn = !m_task->text().isEmpty() && m_task->text() != m_proposedTask;
    const QString name = QFileInfo(files()->path()).completeBaseName();
    m_proposedTask = name.isEmpty() ? QString() : name;
    if (!isOwn)
        m_task->setText(m_proposedTask);
}

PredictionImportRequest ImportPredictionsDialog::request() const
{
    const FormatOptions options = optionsOf(format());
    PredictionImportRequest request;
    request.files = files()->paths();
    request.task = m_task->text().trimmed();
    if (options.cocoImages)
        request.cocoImages = m_cocoImages->path();
    if (options.rowNames) {
        request.names = m_rowNames->namesFile();
        request.rowsInPathOrder = m_rowNames->isPathOrder();
    }
    if (options.values)
        request.values = ValueReading(m_values->currentData().toInt());
    if (options.boxes)
        request.boxes = BoxReading(m_boxes->currentData().toInt());
    return request;
}

QString ImportPredictionsDialog::optionProblem(bool &isWrong) const
{
    if (m_task->text().trimmed().isEmpty())
        return tr("Give the predictions a name.");
    const FormatOptions options = optionsOf(format());
    if (options.cocoImages) {
        if (m_cocoImages->path().isEmpty())
            return tr("COCO results hold no file names: choose the instances file that has them.");
        isWrong = !QFileInfo(m_cocoImages->path()).isFile();
        if (isWrong)
            return tr("There is no file %1.").arg(QDir::toNativeSeparators(m_cocoImages->path()));
    }
    if (options.classes && m_classes->path().isEmpty())
        return tr("Name the classes in the order of the columns.");
    return m_rowNames->problem(isWrong);
}

QString ImportPredictionsDialog::command() const
{
    PredictionImportRequest shown = request();
    if (optionsOf(format()).classes)
        shown.classes = QStringList{m_classes->path()};
    return commandFor(project().path(), shown);
}

QString ImportPredictionsDialog::warning() const
{
    if (QString order = m_rowNames->warning(); !order.isEmpty())
        return order;
    const QString name = m_task->text().trimmed();
    const bool isThere =
        std::ranges::any_of(project().overview().predictions, [&](const PredictionOverview &prediction) {
            return prediction.task.name == name;
        });
    return isThere ? tr("Predictions of the name \"%1\" are there and will be replaced.").arg(name)
                   : QString();
}

void ImportPredictionsDialog::start()
{
    const QString classes = optionsOf(format()).classes ? m_classes->path() : QString();
    std::optional<QString> tag;
    if (m_scores->isChecked())
        tag = m_tag;
    const PredictionImportRequest asked = request();
    run<Outcome>(
        tr("Import predictions %1").arg(asked.task),
        [asked, classes, tag](Project &open, TaskControl &control) {
            return importAndScore(open, asked, classes, tag, control);
        },
        [this, asked](const Outcome &outcome) {
            Q_EMIT imported(asked.task);
            showReport(outcome.report,
                       outcome.scored.isEmpty() ? QStringList() : QStringList{outcome.scored});
        });
}

}  // namespace Atoll
