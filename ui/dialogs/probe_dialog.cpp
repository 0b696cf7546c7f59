#include "ui/dialogs/probe_dialog.h"

#include "ui/dialogs/command_text.h"
#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/project_choices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

ProbeDialog::ProbeDialog(ProjectState &project, const QString &tag, QWidget *parent)
    : JobDialog(tr("Quick Probe"), project, parent)
    , m_tag(tagBox(project.overview(), tag, this))
    , m_embedding(embeddingBox(project.overview(), this))
    , m_task(new QLineEdit(u"probe"_s, this))
    , m_reference(new QCheckBox(tr("Learn from the &hidden reference labels"), this))
{
    addIntroduction(
        tr("Trains a linear model on the embedding of the labelled samples and predicts the class "
           "of every sample. It stands in for a model of your own and can be scored like one."));
    QFormLayout *form = addForm();
    form->addRow(tr("&Labels of:"), m_tag);
    form->addRow(tr("&Embedding:"), m_embedding);
    form->addRow(tr("&Name of the predictions:"), m_task);
    form->addRow({}, m_reference);
    const ProjectOverview &overview = project.overview();
    form->setRowVisible(m_reference, overview.hasReferenceLabels);
    m_reference->setChecked(overview.hasReferenceLabels && overview.labels == 0);
    contents()->addStretch();
    addCopyCommand();
    mainButton()->setText(tr("Predict %Ln Sample(s)", nullptr, overview.samples));
    connect(m_tag, &QComboBox::currentIndexChanged, this, &ProbeDialog::validate);
    connect(m_embedding, &QComboBox::currentIndexChanged, this, &ProbeDialog::validate);
    connect(m_task, &QLineEdit::textChanged, this, &ProbeDialog::validate);
    connect(m_reference, &QCheckBox::toggled, this, &ProbeDialog::validate);
    validate();
}

QuickProbeRequest ProbeDialog::request() const
{
    return {.tag = m_tag->currentData().toString(),
            .task = m_task->text().trimmed(),
            .embedding = m_embedding->currentData().toString(),
            .useReference = m_reference->isChecked()};
}

void ProbeDialog::validate()
{
    const ProjectOverview &overview = project().overview();
    const QuickProbeRequest asked = request();
    setCommand({});
    if (overview.embeddings.empty())
        return setMissing(tr("There is no embedding yet; compute or import one first."));
    if (overview.labels == 0 && !asked.useReference)
        return setMissing(tr("Nothing is labelled yet; give samples of two classes their labels first."));
    if (asked.task.isEmpty())
        return setMissing(tr("Give the predictions a name."));
    const bool isThere =
        std::ranges::find(overview.predictions, asked.task, [](const PredictionOverview &prediction) {
            return prediction.task.name;
        }) != overview.predictions.end();
    setCommand(commandFor(project().path(), asked));
    setReady(isThere ? tr("Predictions of the name \"%1\" are there and will be replaced.").arg(asked.task)
                     : QString());
}

void ProbeDialog::start()
{
    run<QuickProbeReport>(
        tr("Quick probe"),
        [request = request()](Project &open, TaskControl &control) {
            return runQuickProbe(open, request, control);
        },
        [this](const QuickProbeReport &report) {
            finish(tr("Learnt %1 classes from %2 samples and predicted %3.")
                       .arg(countText(report.classes.size()), countText(report.learntFrom),
                            countText(report.predicted)));
        });
}

}  // namespace Atoll
