#include "ui/dialogs/import_embedding_dialog.h"

#include "ui/dialogs/command_text.h"
#include "ui/dialogs/import_options.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

ImportEmbeddingDialog::ImportEmbeddingDialog(ProjectState &project, QWidget *parent)
    : ImportDialog(
          {.title = tr("Import Embedding"),
           .introduction = tr("Rows of numbers that were computed elsewhere, one per picture. They are "
                              "kept as they are."),
           .browseTitle = tr("Embedding"),
           .nameFilters = {tr("Vectors (*.npy *.npz *.csv *.tsv)"), tr("All files (*)")},
           .unknown = tr("This is no file of vectors that Atoll reads: it reads .npy, .npz and .csv.")},
          PathEdit::Kind::File, project, parent)
    , m_name(new QLineEdit(this))
    , m_rowNames(new RowNamesOption(form(), this))
{
    form()->addRow(tr("&Name:"), m_name);
    connect(m_name, &QLineEdit::textChanged, this, [this] { validate(); });
    connect(m_rowNames, &RowNamesOption::changed, this, [this] { validate(); });
    begin();
}

EmbeddingImportRequest ImportEmbeddingDialog::request() const
{
    return {.file = files()->path(),
            .namesFile = m_rowNames->namesFile(),
            .rowsInPathOrder = m_rowNames->isPathOrder(),
            .name = m_name->text().trimmed()};
}

std::function<QString()> ImportEmbeddingDialog::recognition() const
{
    return [file = files()->path()] {
        const QFileInfo info(file);
        const QString ending = info.suffix().toLower();
        const bool isKnown = ending == u"npy" || ending == u"npz" || ending == u"csv" || ending == u"tsv";
        return info.isFile() && isKnown ? ending : QString();
    };
}

QString ImportEmbeddingDialog::formatTitle(const QString &format) const
{
    if (format == u"npy")
        return tr("NumPy array");
    return format == u"npz" ? tr("NumPy archive") : tr("Table of vectors");
}

void ImportEmbeddingDialog::showOptions()
{
    m_rowNames->setShown(format() == u"npy" || format() == u"npz");
    if (format() == u"npy" && m_rowNames->choice()->currentIndex() == int(RowNamesOption::Source::InFile))
        m_rowNames->choice()->setCurrentIndex(int(RowNamesOption::Source::NamesFile));
    m_name->setPlaceholderText(QFileInfo(files()->path()).completeBaseName());
}

QString ImportEmbeddingDialog::optionProblem(bool &isWrong) const
{
    const QString own = m_name->text().trimmed();
    const QString name = own.isEmpty() ? QFileInfo(files()->path()).completeBaseName() : own;
    const auto &embeddings = project().overview().embeddings;
    isWrong = std::ranges::any_of(
        embeddings, [&](const EmbeddingOverview &embedding) { return embedding.info.name == name; });
    if (isWrong)
        return tr("There is an embedding \"%1\" already; give this one another name.").arg(name);
    return m_rowNames->problem(isWrong);
}

QString ImportEmbeddingDialog::command() const
{
    return commandFor(project().path(), request());
}

QString ImportEmbeddingDialog::warning() const
{
    return m_rowNames->warning();
}

void ImportEmbeddingDialog::start()
{
    run<ImportReport>(
        tr("Import embedding"),
        [asked = request()](Project &open, TaskControl &control) {
            return importEmbedding(open, asked, control);
        },
        [this](const ImportReport &report) { showReport(report); });
}

}  // namespace Atoll
