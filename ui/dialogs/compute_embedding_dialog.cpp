#include "ui/dialogs/compute_embedding_dialog.h"

#include "model/workflow/projection.h"
#include "ui/dialogs/command_text.h"
#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/embedder_panel.h"
#include "ui/dialogs/path_edit.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QString embedSentence(const EmbedReport &report)
{
    QString sentence =
        report.added == 0
            ? ComputeEmbeddingDialog::tr("The embedding %1 was complete already.")
            : ComputeEmbeddingDialog::tr("The embedding %1 has %Ln new row(s).", nullptr, report.added);
    sentence = sentence.arg(report.embedding.name);
    if (report.unreadable > 0)
        sentence += u' ' + ComputeEmbeddingDialog::tr("%Ln picture(s) could not be read.", nullptr,
                                                      report.unreadable);
    return sentence;
}

}  // namespace

ComputeEmbeddingDialog::ComputeEmbeddingDialog(ProjectState &project, const QString &embedding,
                                               QWidget *parent)
    : JobDialog(tr("Compute Embedding"), project, parent)
    , m_embedder(new EmbedderPanel(false, this))
    , m_name(new QLineEdit(embedding, this))
    , m_map(new QCheckBox(tr("Draw the m&ap afterwards"), this))
{
    addIntroduction(tr("An embedding turns every picture into a row of numbers: pictures that look alike get "
                       "rows that are near. The map and choosing by distance rest on it."));
    contents()->addWidget(m_embedder);
    QFormLayout *form = addForm();
    form->addRow(tr("&Name:"), m_name);
    form->addRow({}, m_map);
    m_map->setChecked(true);
    contents()->addStretch();
    addCopyCommand();
    connect(m_embedder, &EmbedderPanel::changed, this, &ComputeEmbeddingDialog::validate);
    connect(m_name, &QLineEdit::textChanged, this, &ComputeEmbeddingDialog::validate);
    validate();
}

EmbedRequest ComputeEmbeddingDialog::request() const
{
    EmbedRequest request = m_embedder->request().value_or(EmbedRequest());
    request.name = m_name->text().trimmed();
    return request;
}

QString ComputeEmbeddingDialog::ownName() const
{
    const EmbedRequest asked = request();
    if (asked.embedder == u"onnx")
        return QFileInfo(m_embedder->modelFile()->path()).completeBaseName();
    return asked.embedder;
}

QString ComputeEmbeddingDialog::warning(const QString &name) const
{
    const auto &embeddings = project().overview().embeddings;
    const auto found = std::ranges::find(
        embeddings, name, [](const EmbeddingOverview &embedding) { return embedding.info.name; });
    if (found == embeddings.end())
        return {};
    if (found->isComplete())
        return tr("The embedding \"%1\" is there and complete; give another name for other settings.")
            .arg(name);
    return tr("The embedding \"%1\" is there; the %Ln sample(s) without a row are added.", nullptr,
              found->missing)
        .arg(name);
}

void ComputeEmbeddingDialog::validate()
{
    const int samples = project().sampleCount();
    mainButton()->setText(tr("Embed %Ln Sample(s)", nullptr, samples));
    m_name->setPlaceholderText(ownName());
    setCommand({});
    if (samples == 0)
        return setMissing(tr("The data set holds no pictures yet."));
    if (m_embedder->isFailed())
        return setProblem(m_embedder->problem());
    if (!m_embedder->isReady())
        return setMissing(m_embedder->problem());
    const EmbedRequest asked = request();
    setCommand(commandFor(project().path(), asked));
    setReady(warning(asked.name.isEmpty() ? ownName() : asked.name));
}

void ComputeEmbeddingDialog::start()
{
    const EmbedRequest asked = request();
    const QString name = asked.name.isEmpty() ? ownName() : asked.name;
    run<EmbedReport>(
        tr("Embedding %1").arg(name),
        [asked, withMap = m_map->isChecked()](Project &open, TaskControl &control) -> Result<EmbedReport> {
            Result<EmbedReport> report = embedImages(open, asked, control);
            if (!report || !withMap)
                return report;
            ProjectionRequest map;
            map.embedding = report->embedding.name;
            if (const Result<ProjectionInfo> drawn = projectEmbedding(open, map, control); !drawn)
                return failure(drawn.error());
            return report;
        },
        [this](const EmbedReport &report) { finish(embedSentence(report)); });
}

}  // namespace Atoll
