#include "ui/dialogs/score_dialog.h"

#include "model/core/text.h"
#include "ui/dialogs/command_text.h"
#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/project_choices.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Atoll {

QString scoreSentence(const ScorePredictionsReport &report)
{
    QStringList types;
    types.reserve(qsizetype(report.scores.size()));
    for (const ScoreStatistics &score : report.scores)
        types.append(score.name);
    return Text::tr("Scored %1 of %Ln sample(s) of %2: %3.", nullptr, report.members)
        .arg(countText(report.covered), report.queryTag, types.join(u", "_s));
}

ScoreDialog::ScoreDialog(ProjectState &project, const QString &tag, const QString &task, QWidget *parent)
    : JobDialog(tr("Compute Scores"), project, parent)
    , m_task(taskBox(project.overview(), this))
    , m_tag(tagBox(project.overview(), tag, this))
    , m_missing(choiceBox(this))
{
    addIntroduction(tr("Scores say how much a picture is worth labelling, from 0 to 1. They are kept for the "
                       "tag they are made for and replace earlier ones of the same type."));
    choose(m_task, task);
    m_missing->addItem(tr("0: never preferred"), int(MissingPrediction::Zero));
    m_missing->addItem(tr("1: preferred to all"), int(MissingPrediction::One));
    m_missing->addItem(tr("Make no scores at all"), int(MissingPrediction::Refuse));
    QFormLayout *form = addForm();
    form->addRow(tr("Pre&dictions:"), m_task);
    form->addRow(tr("&Samples of:"), m_tag);
    form->addRow(tr("&Without a prediction:"), m_missing);
    contents()->addStretch();
    addCopyCommand();
    for (const QComboBox *box : {m_task, m_tag, m_missing})
        connect(box, &QComboBox::currentIndexChanged, this, &ScoreDialog::validate);
    validate();
}

ScorePredictionsRequest ScoreDialog::request() const
{
    ScorePredictionsRequest request;
    request.task = m_task->currentData().toString();
    request.queryTag = m_tag->currentData().toString();
    request.missing = MissingPrediction(m_missing->currentData().toInt());
    return request;
}

void ScoreDialog::validate()
{
    const TagTreeRow *tag = project().findTag(m_tag->currentData().toString());
    const int count = tag == nullptr ? 0 : tag->count;
    mainButton()->setText(tr("Score %Ln Sample(s)", nullptr, count));
    if (m_task->count() == 0) {
        setMissing(tr("There are no predictions yet; import some, or let a quick probe make them."));
        return;
    }
    if (count == 0) {
        setProblem(tr("This tag holds no samples."));
        return;
    }
    setCommand(commandFor(project().path(), request()));
    setReady();
}

void ScoreDialog::start()
{
    run<ScorePredictionsReport>(
        tr("Score %1").arg(m_task->currentData().toString()),
        [request = request()](Project &open, TaskControl &control) {
            return scorePredictions(open, request, control);
        },
        [this](const ScorePredictionsReport &report) { finish(scoreSentence(report)); });
}

}  // namespace Atoll
