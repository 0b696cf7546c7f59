#include "ui/dialogs/import_labels_dialog.h"

#include "ui/dialogs/command_text.h"
#include "ui/dialogs/import_options.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Atoll {

ImportLabelsDialog::ImportLabelsDialog(ProjectState &project, const QString &author, QWidget *parent)
    : ImportDialog(
          {.title = tr("Import Labels"),
           .introduction =
               tr("The file speaks for the pictures it names: their classes become those of the file. "
                  "Importing it again changes nothing."),
           .browseTitle = tr("Labels"),
           .nameFilters = {tr("Labels (*.csv *.tsv *.json)"), tr("All files (*)")},
           .unknown =
               tr("This is no file or folder of labels that Atoll reads: it reads tables, COCO instances "
                  "and folders of class folders.")},
          PathEdit::Kind::FilesOrFolder, project, parent)
    , m_classes(new PathEdit(PathEdit::Kind::File, this))
    , m_author(new QLineEdit(author, this))
    , m_reference(new QCheckBox(tr("Keep them as &hidden reference, for simulations"), this))
{
    m_classes->setBrowseTitle(tr("File of Class Names"));
    m_classes->setNameFilters({tr("Text (*.txt)"), tr("All files (*)")});
    m_classes->lineEdit()->setPlaceholderText(tr("any; or car, bus; or a file with one name a line"));
    form()->addRow(tr("Allowed c&lasses:"), m_classes);
    form()->addRow(tr("&Author:"), m_author);
    form()->addRow({}, m_reference);
    connect(m_classes, &PathEdit::pathsChanged, this, [this] { validate(); });
    connect(m_author, &QLineEdit::textChanged, this, [this] { validate(); });
    connect(m_reference, &QCheckBox::toggled, this, [this] { validate(); });
    begin();
}

LabelImportRequest ImportLabelsDialog::request() const
{
    return {.file = files()->path(),
            .classes = {},
            .isReference = m_reference->isChecked(),
            .author = m_author->text().trimmed()};
}

std::function<QString()> ImportLabelsDialog::recognition() const
{
    return [request = request()] { return labelFormatName(request); };
}

QString ImportLabelsDialog::formatTitle(const QString &format) const
{
    if (format == u"class-folders")
        return tr("Folder with one folder of pictures per class");
    if (format == u"coco-instances")
        return tr("COCO instances with boxes");
    return format == u"label-table" ? tr("Table of labels") : format;
}

void ImportLabelsDialog::showOptions()
{
    form()->setRowVisible(m_classes, format() == u"label-table");
}

QString ImportLabelsDialog::optionProblem(bool &isWrong) const
{
    isWrong = files()->paths().size() > 1;
    if (isWrong)
        return tr("Choose one file at a time.");
    return m_author->text().trimmed().isEmpty() ? tr("Say who made the labels.") : QString();
}

QString ImportLabelsDialog::command() const
{
    LabelImportRequest shown = request();
    if (const QString classes = m_classes->path(); !classes.isEmpty() && format() == u"label-table")
        shown.classes = QStringList{classes};
    return commandFor(project().path(), shown);
}

void ImportLabelsDialog::start()
{
    const QString classes = format() == u"label-table" ? m_classes->path() : QString();
    run<ImportReport>(
        tr("Import labels"),
        [asked = request(), classes](Project &open, TaskControl &control) {
            return classNamesFrom(classes).and_then([&](const QStringList &names) {
                LabelImportRequest full = asked;
                full.classes = names;
                return importLabels(open, full, control);
            });
        },
        [this](const ImportReport &report) { showReport(report); });
}

}  // namespace Atoll
