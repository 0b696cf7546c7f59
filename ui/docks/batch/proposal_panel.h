#pragma once

#include "model/core/sample_set.h"

#include <QWidget>

class QGroupBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;

namespace Atoll {

class ClassMixTable;
class ProposalState;
struct ProposalSummary;

/// A batch that has been chosen but is no tag yet: its size, how good it is, and what to do with it.
class ProposalPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalPanel(ProposalState &proposal, QWidget *parent = nullptr);

    /// Why the batch cannot become a tag now; empty: it can.
    void setObstacle(const QString &sentence);
    /// The form asks for something else than what is shown here.
    void setOutdated(bool isOutdated);
    [[nodiscard]] bool canAccept() const;

Q_SIGNALS:
    void sizeWanted(Atoll::SampleIndex picks);
    void reviewWanted();
    void acceptWanted();
    void discardWanted();

private:
    void buildSize();
    void showProposal();
    void showSize();
    void showSummary();
    void showWarnings();
    [[nodiscard]] QString settingsLine() const;
    [[nodiscard]] QString stopSentence() const;
    [[nodiscard]] static QString radiusSentence(const ProposalSummary &summary);

    ProposalState &m_proposal;
    QString m_obstacle;
    QLabel *m_title;
    QLabel *m_settings;
    QLabel *m_outdated;
    QWidget *m_sizeRow = nullptr;
    QSlider *m_slider;
    QSpinBox *m_size;
    QLabel *m_radius;
    ClassMixTable *m_mix;
    QLabel *m_warnings;
    QLabel *m_obstacleLabel;
    QPushButton *m_review;
    QPushButton *m_accept;
    QPushButton *m_discard;
};

}  // namespace Atoll
