#pragma once

#include "model/workflow/scoring.h"
#include "ui/dialogs/job_dialog.h"

class QComboBox;

namespace Atoll {

/// Turns the predictions of a task into scores for the samples of a tag.
class ScoreDialog final : public JobDialog
{
    Q_OBJECT

public:
    /// `tag`: proposed, usually the working set. `task`: proposed; empty: the newest.
    ScoreDialog(ProjectState &project, const QString &tag, const QString &task, QWidget *parent);

    [[nodiscard]] ScorePredictionsRequest request() const;

protected:
    void start() override;

private:
    void validate();

    QComboBox *m_task;
    QComboBox *m_tag;
    QComboBox *m_missing;
};

/// "Scored 975 of 1,000 samples of pool: least confidence, ...", for people.
[[nodiscard]] QString scoreSentence(const ScorePredictionsReport &report);

}  // namespace Atoll
