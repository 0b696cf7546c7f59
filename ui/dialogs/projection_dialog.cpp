#include "ui/dialogs/projection_dialog.h"

#include "ui/dialogs/command_text.h"
#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/project_choices.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Atoll {

ProjectionDialog::ProjectionDialog(ProjectState &project, const QString &embedding, QWidget *parent)
    : JobDialog(tr("Compute Map"), project, parent)
    , m_choices(projectionChoices())
    , m_embedding(embeddingBox(project.overview(), this))
    , m_method(choiceBox(this))
    , m_summary(hintLabel({}, this))
    , m_seed(new QSpinBox(this))
{
    choose(m_embedding, embedding);
    for (const MethodChoice &choice : m_choices)
        m_method->addItem(choice.title, choice.name);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setToolTip(tr("The same seed draws the same map."));
    QFormLayout *form = addForm();
    form->addRow(tr("&Embedding:"), m_embedding);
    form->addRow(tr("&Method:"), m_method);
    form->addRow({}, m_summary);
    form->addRow(tr("See&d:"), m_seed);
    contents()->addStretch();
    addCopyCommand();
    connect(m_embedding, &QComboBox::currentIndexChanged, this, &ProjectionDialog::validate);
    connect(m_method, &QComboBox::currentIndexChanged, this, &ProjectionDialog::validate);
    connect(m_seed, &QSpinBox::valueChanged, this, &ProjectionDialog::validate);
    validate();
}

ProjectionRequest ProjectionDialog::request() const
{
    return {.embedding = m_embedding->currentData().toString(),
            .method = m_method->currentData().toString(),
            .seed = std::uint64_t(m_seed->value())};
}

void ProjectionDialog::validate()
{
    const ProjectionRequest asked = request();
    const auto choice = std::ranges::find(m_choices, asked.method, &MethodChoice::name);
    m_summary->setText(choice == m_choices.end() ? QString() : choice->summary);
    const ProjectOverview &overview = project().overview();
    const auto embedding = std::ranges::find(overview.embeddings, asked.embedding,
                                             [](const EmbeddingOverview &entry) { return entry.info.name; });
    const int rows = embedding == overview.embeddings.end() ? 0 : embedding->info.rows;
    mainButton()->setText(tr("Draw %Ln Sample(s)", nullptr, rows));
    setCommand({});
    if (embedding == overview.embeddings.end())
        return setMissing(tr("There is no embedding yet; compute or import one first."));
    setCommand(commandFor(project().path(), asked));
    const bool isThere = std::ranges::any_of(overview.projections, [&](const ProjectionOverview &map) {
        return map.embedding == asked.embedding && map.info.method == asked.method;
    });
    setReady(isThere ? tr("The map made of it before by this method will be replaced.") : QString());
}

void ProjectionDialog::start()
{
    run<ProjectionInfo>(
        tr("Map of %1").arg(m_embedding->currentData().toString()),
        [request = request()](Project &open, TaskControl &control) {
            return projectEmbedding(open, request, control);
        },
        [this](const ProjectionInfo &map) {
            Q_EMIT mapMade(map);
            finish(tr("The map is drawn."));
        });
}

}  // namespace Atoll
