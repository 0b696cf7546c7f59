#include "ui/dialogs/export_dialog.h"

#include "ui/dialogs/command_text.h"
#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/path_edit.h"
#include "ui/dialogs/project_choices.h"
#include "ui/viewstate/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int previewDelayMs = 150;
constexpr int whatRole = Qt::UserRole + 1;

bool isTaskList(const QString &format)
{
    return format == u"label-studio" || format.startsWith(u"labelbox") || format == u"sama";
}

}  // namespace

ExportDialog::ExportDialog(Workbench &workbench, const QString &tag, QWidget *parent)
    : JobDialog(tr("Export"), workbench.project(), parent)
    , m_selected(workbench.selection().samples())
    , m_shown(workbench.view().shown())
    , m_workingSetTag(workbench.view().workingSetTag())
    , m_formats(exportFormats())
    , m_what(choiceBox(this))
    , m_format(choiceBox(this))
    , m_description(hintLabel({}, this))
    , m_embedding(embeddingBox(project().overview(), this))
    , m_addedOnly(new QCheckBox(tr("Only what the tag's own step &added"), this))
    , m_order(choiceBox(this))
    , m_prefix(new QLineEdit(this))
    , m_formulaCells(new QCheckBox(tr("Safe for &spreadsheets: an apostrophe before formulas"), this))
    , m_out(new PathEdit(PathEdit::Kind::NewFile, this))
    , m_overwrite(new QCheckBox(tr("&Replace the file that is there"), this))
    , m_previewTitle(wrappedLabel({}, this))
    , m_preview(new QPlainTextEdit(this))
    , m_form(addForm())
    , m_previewTimer(new QTimer(this))
{
    addWhat(tag);
    addFormats();
    addOptions();
    addCopyCommand();
    m_previewTimer->setSingleShot(true);
    m_previewTimer->setInterval(previewDelayMs);
    connect(m_previewTimer, &QTimer::timeout, this, &ExportDialog::readPreview);
    for (const QComboBox *box : {m_what, m_format, m_embedding, m_order})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::take);
    for (const QCheckBox *box : {m_addedOnly, m_formulaCells})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::take);
    connect(m_prefix, &QLineEdit::textChanged, this, &ExportDialog::take);
    connect(m_out, &PathEdit::pathsChanged, this, &ExportDialog::validate);
    connect(m_overwrite, &QCheckBox::toggled, this, &ExportDialog::validate);
    take();
}

void ExportDialog::addWhat(const QString &tag)
{
    const auto add = [this](const QString &text, What what, const QString &name) {
        m_what->addItem(text, name);
        m_what->setItemData(m_what->count() - 1, int(what), whatRole);
    };
    if (const SampleIndex count = m_selected.count(); count > 0)
        add(tr("Selected samples (%1)").arg(countText(count)), What::Selected, {});
    if (const SampleIndex count = m_shown.count(); count > 0)
        add(tr("Shown samples (%1)").arg(countText(count)), What::Shown, {});
    for (const TagTreeRow &row : project().overview().tags) {
        add(tr("Tag %1 (%2)").arg(row.tag.name, countText(row.count)), What::Tag, row.tag.name);
        if (row.tag.name == tag)
            m_what->setCurrentIndex(m_what->count() - 1);
    }
    m_form->addRow(tr("&What:"), m_what);
}

void ExportDialog::addFormats()
{
    for (const ExportFormat &format : m_formats) {
        if (format.isEmbedding && project().overview().embeddings.empty())
            continue;
        m_format->addItem(format.name, format.name);
        m_format->setItemData(m_format->count() - 1, format.description, Qt::ToolTipRole);
    }
    m_form->addRow(tr("&Format:"), m_format);
    m_form->addRow({}, m_description);
}

void ExportDialog::addOptions()
{
    m_order->addItem(tr("Order of the data set"), int(ExportOrder::Dataset));
    m_order->addItem(tr("Order of picking"), int(ExportOrder::Rank));
    m_prefix->setPlaceholderText(u"https://host/pictures/"_s);
    m_form->addRow(tr("&Embedding:"), m_embedding);
    m_form->addRow(tr("&Order:"), m_order);
    m_form->addRow({}, m_addedOnly);
    m_form->addRow(tr("Prefi&x of paths:"), m_prefix);
    m_form->addRow({}, m_formulaCells);
    m_form->addRow(tr("&To:"), m_out);
    m_form->addRow({}, m_overwrite);
    m_preview->setReadOnly(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setTabChangesFocus(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setAccessibleName(tr("Beginning of the export"));
    const int lines = int(ExportPreview::mostSamples) + 2;
    m_preview->setMinimumHeight(m_preview->fontMetrics().lineSpacing() * lines);
    contents()->addWidget(m_previewTitle);
    contents()->addWidget(m_preview, 1);
}

ExportDialog::What ExportDialog::chosenWhat() const
{
    return What(m_what->currentData(whatRole).toInt());
}

QString ExportDialog::chosenTag() const
{
    return chosenWhat() == What::Tag ? m_what->currentData().toString() : m_workingSetTag;
}

const TagTreeRow *ExportDialog::tagRow() const
{
    return project().findTag(chosenTag());
}

ExportFormat ExportDialog::chosenFormat() const
{
    const auto found = std::ranges::find(m_formats, m_format->currentData().toString(), &ExportFormat::name);
    return found == m_formats.end() ? ExportFormat() : *found;
}

void ExportDialog::chooseFormat(const QString &name)
{
    choose(m_format, name);
}

TagExportRequest ExportDialog::tagRequest() const
{
    const ExportFormat format = chosenFormat();
    TagExportRequest request;
    request.tag = chosenTag();
    if (chosenWhat() == What::Selected)
        request.samples = m_selected;
    else if (chosenWhat() == What::Shown)
        request.samples = m_shown;
    request.format = format.name;
    request.out = m_out->path();
    request.addedOnly = m_addedOnly->isEnabled() && m_addedOnly->isChecked();
    if (m_order->isEnabled())
        request.order = ExportOrder(m_order->currentData().toInt());
    if (format.name == u"csv" && m_formulaCells->isChecked())
        request.formulaCells = FormulaCells::Escaped;
    if (isTaskList(format.name))
        request.prefix = m_prefix->text().trimmed();
    if (m_overwrite->isChecked())
        request.overwrite = Overwrite::Replace;
    return request;
}

EmbeddingExportRequest ExportDialog::embeddingRequest() const
{
    const TagExportRequest common = tagRequest();
    EmbeddingExportRequest request;
    request.embedding = m_embedding->currentData().toString();
    request.tag = common.tag;
    request.samples = common.samples;
    request.addedOnly = common.addedOnly;
    request.format = common.format;
    request.out = common.out;
    request.overwrite = common.overwrite;
    return request;
}

void ExportDialog::take()
{
    showOptions();
    proposeDestination();
    m_read.reset();
    m_previewTimer->start();
    validate();
}

void ExportDialog::showOptions()
{
    const ExportFormat format = chosenFormat();
    const TagTreeRow *row = tagRow();
    m_description->setText(format.description);
    m_form->setRowVisible(m_embedding, format.isEmbedding);
    m_form->setRowVisible(m_order, !format.isEmbedding);
    m_form->setRowVisible(m_prefix, isTaskList(format.name));
    m_form->setRowVisible(m_formulaCells, format.name == u"csv");
    m_order->setEnabled(!format.isEmbedding && row != nullptr && row->tag.selection.has_value());
    m_order->setToolTip(
        m_order->isEnabled() ? QString() : tr("Only tags that were chosen by a method have such an order."));
    m_addedOnly->setEnabled(chosenWhat() == What::Tag && row != nullptr && row->tag.parent.has_value());
    m_out->setKind(format.isFolder ? PathEdit::Kind::NewFolder : PathEdit::Kind::NewFile);
    m_out->setNameFilters(format.suffix.isEmpty()
                              ? QStringList()
                              : QStringList{u"*.%1"_s.arg(format.suffix), tr("All files (*)")});
}

void ExportDialog::proposeDestination()
{
    if (m_out->path() != m_proposedOut)
        return;
    const QString what = chosenWhat() == What::Selected ? tr("selected")
                         : chosenWhat() == What::Shown  ? tr("shown")
                                                        : chosenTag();
    QString name = what;
    for (QChar &letter : name)
        if (QStringView(u"/\\:*?\"<>|").contains(letter))
            letter = u'_';
    const ExportFormat format = chosenFormat();
    if (!format.suffix.isEmpty())
        name += u'.' + format.suffix;
    m_proposedOut = QFileInfo(project().path()).absoluteDir().filePath(name);
    m_out->setPath(m_proposedOut);
}

void ExportDialog::readPreview()
{
    project().session().look<ExportPreview>(
        u"export-preview"_s,
        [request = tagRequest()](const Project &open, TaskControl &control) {
            return previewExport(open, request, control);
        },
        this, [this](const Result<ExportPreview> &preview) { takePreview(preview); });
}

void ExportDialog::takePreview(const Result<ExportPreview> &preview)
{
    if (!preview && preview.error().kind == ErrorKind::Cancelled)
        return;
    m_read = preview;
    m_preview->setPlainText(preview ? preview->beginning : QString());
    m_previewTitle->setText(chosenFormat().isText ? tr("It begins with:") : tr("The first samples:"));
    validate();
    Q_EMIT previewChanged();
}

QString ExportDialog::destinationProblem() const
{
    const QFileInfo out(m_out->path());
    const ExportFormat format = chosenFormat();
    if (!out.absoluteDir().exists())
        return tr("There is no folder %1.").arg(QDir::toNativeSeparators(out.absolutePath()));
    if (out.isDir() && !format.isFolder)
        return tr("That is a folder; add the name of a file.");
    if (format.isFolder && out.isFile())
        return tr("That is a file; pictures go into a new or empty folder.");
    if (format.isFolder && out.isDir() && !QDir(out.filePath()).isEmpty())
        return tr("That folder is not empty; name a new one.");
    return {};
}

void ExportDialog::validate()
{
    if (isWorking() || !isFormShown())
        return;
    const ExportFormat format = chosenFormat();
    const bool isThere = !format.isFolder && QFileInfo(m_out->path()).isFile();
    m_form->setRowVisible(m_overwrite, isThere);
    const SampleIndex count = m_read && *m_read ? (*m_read)->samples : 0;
    mainButton()->setText(m_read && *m_read ? tr("Export %Ln Sample(s)", nullptr, count) : tr("Export"));
    setCommand({});
    if (!m_read)
        return setMissing(tr("Counting…"));
    if (!*m_read)
        return setProblem(m_read->error().message);
    if (m_out->path().isEmpty())
        return setMissing(format.isFolder ? tr("Name a folder to write to.")
                                          : tr("Name a file to write to."));
    if (const QString problem = destinationProblem(); !problem.isEmpty())
        return setProblem(problem);
    if (isThere && !m_overwrite->isChecked())
        return setMissing(tr("This file is there already: replace it, or take another name."));
    setCommand(format.isEmbedding ? commandFor(project().path(), embeddingRequest())
                                  : commandFor(project().path(), tagRequest()));
    setReady();
}

void ExportDialog::start()
{
    const QString title = tr("Export %1").arg(QFileInfo(m_out->path()).fileName());
    const auto done = [this](const ExportReport &report) { showReport(report); };
    if (chosenFormat().isEmbedding)
        ask<ExportReport>(
            title,
            [request = embeddingRequest()](const Project &open, TaskControl &control) {
                return exportEmbedding(open, request, control);
            },
            done);
    else
        ask<ExportReport>(
            title,
            [request = tagRequest()](const Project &open, TaskControl &control) {
                return exportTag(open, request, control);
            },
            done);
}

void ExportDialog::showReport(const ExportReport &report)
{
    Q_EMIT exported(report);
    const QString sentence = tr("Exported %Ln sample(s) to %1.", nullptr, int(report.samples))
                                 .arg(QDir::toNativeSeparators(report.path));
    if (report.warnings.empty())
        return finish(sentence);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    for (const ImportWarning &warning : report.warnings)
        layout->addWidget(wrappedLabel(warning.message, page));
    layout->addStretch();
    showOutcome(page, NoticeLine::Kind::Warning, sentence);
}

}  // namespace Atoll
