#pragma once

#include "ui/docks/batch/batch_check.h"
#include "ui/docks/batch/batch_settings.h"
#include "ui/viewstate/workbench.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Atoll {

class BatchForm;
class BatchReview;
class ProposalPanel;

/// Chooses the next batch: the form, its run as a job, and the proposal that comes of it.
class BatchDock final : public QWidget
{
    Q_OBJECT

public:
    explicit BatchDock(Workbench &workbench, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject settings() const;
    void restore(const QJsonObject &settings);
    /// The settings that made a tag, with a new name; with a new seed, for another batch of the kind.
    void fillFrom(const QString &tag, bool isNewSeed = false);

    [[nodiscard]] bool canRun() const;
    [[nodiscard]] bool canAccept() const;
    [[nodiscard]] bool hasProposal() const;

    void run();
    /// The same again with the next seed.
    void runWithNewSeed();
    void review();
    void accept();
    void discard();
    void copyCommand();

Q_SIGNALS:
    /// What can be done has changed.
    void availabilityChanged();
    void scoreWanted(const QString &tag);
    void importPredictionsWanted();
    /// Empty: there is none yet; otherwise it lacks samples.
    void embeddingWanted(const QString &embedding);
    /// The batch is what the gallery shows now.
    void reviewStarted();

private:
    void build();
    void listen();
    void takeProject();
    void refresh();
    [[nodiscard]] bool followForm();
    void takeSize(SampleIndex picks);
    void updateRunning();
    void updateProgress(JobId id);
    void remedy(BatchRemedy remedy);
    void makeLabelledTag();
    void takeAccepted(const QString &tag);
    void continueAfter(const QString &labelled);
    [[nodiscard]] TagSelectionRequest request() const;

    Workbench &m_workbench;
    BatchReview *m_review;
    BatchForm *m_form;
    QPushButton *m_run;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_stage;
    QPushButton *m_copy;
    QLabel *m_copied;
    ProposalPanel *m_panel;
    std::optional<TagSelectionRequest> m_ran;  ///< what the proposal was asked for
    QString m_nextLabelled;                    ///< has just been made
};

}  // namespace Atoll
