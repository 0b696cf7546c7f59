#include "ui/docks/batch/proposal_panel.h"

#include "ui/docks/batch/class_mix_table.h"
#include "ui/settings/icons.h"
#include "ui/viewstate/proposal_state.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QLabel *sentenceLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Four digits, whatever the unit of the embedding: 0.8137, 1.300, 42.07.
QString distance(double value)
{
    constexpr int digits = 4;
    const int before = value >= 1 ? int(std::floor(std::log10(value))) + 1 : 0;
    return QLocale().toString(value, 'f', std::max(0, digits - before));
}

}  // namespace

ProposalPanel::ProposalPanel(ProposalState &proposal, QWidget *parent)
    : QWidget(parent)
    , m_proposal(proposal)
    , m_title(sentenceLabel(this))
    , m_settings(sentenceLabel(this))
    , m_outdated(sentenceLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_size(new QSpinBox(this))
    , m_radius(sentenceLabel(this))
    , m_mix(new ClassMixTable(this))
    , m_warnings(sentenceLabel(this))
    , m_obstacleLabel(sentenceLabel(this))
    , m_review(new QPushButton(themedIcon(u"review"_s), tr("Review"), this))
    , m_accept(new QPushButton(themedIcon(u"accept"_s), tr("Accept as tag"), this))
    , m_discard(new QPushButton(tr("Discard"), this))
{
    m_slider->setObjectName(u"sizeSlider"_s);
    m_size->setObjectName(u"size"_s);
    m_outdated->setObjectName(u"outdated"_s);
    m_obstacleLabel->setObjectName(u"obstacle"_s);
    m_radius->setObjectName(u"radius"_s);
    m_review->setObjectName(u"review"_s);
    m_accept->setObjectName(u"accept"_s);
    m_discard->setObjectName(u"discard"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_settings->setForegroundRole(QPalette::PlaceholderText);
    m_outdated->setText(tr("The settings above have changed since: run again to use them."));
    m_outdated->hide();
    m_radius->setToolTip(
        tr("The largest distance from a sample of the pool to the nearest chosen one. The smaller "
           "it is, the less of the data is unlike anything labelled."));
    m_review->setToolTip(tr("Shows the batch in the gallery, in pick order."));
    buildSize();

    auto *buttons = new QGridLayout;
    buttons->addWidget(m_accept, 0, 0, 1, 2);
    buttons->addWidget(m_review, 1, 0);
    buttons->addWidget(m_discard, 1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *line = new QFrame(this);
    line->setFrameStyle(QFrame::HLine | QFrame::Sunken);
    layout->addWidget(line);
    for (QWidget *const part : std::initializer_list<QWidget *>{m_title, m_settings, m_outdated, m_sizeRow,
                                                                m_radius, m_mix, m_warnings, m_obstacleLabel})
        layout->addWidget(part);
    layout->addLayout(buttons);

    connect(m_review, &QPushButton::clicked, this, &ProposalPanel::reviewWanted);
    connect(m_accept, &QPushButton::clicked, this, &ProposalPanel::acceptWanted);
    connect(m_discard, &QPushButton::clicked, this, &ProposalPanel::discardWanted);
    connect(&proposal, &ProposalState::proposalChanged, this, &ProposalPanel::showProposal);
    connect(&proposal, &ProposalState::summaryChanged, this, &ProposalPanel::showSummary);
    showProposal();
    showSummary();
    setObstacle({});
}

void ProposalPanel::buildSize()
{
    m_sizeRow = new QWidget(this);
    auto *label = new QLabel(tr("Si&ze"), m_sizeRow);
    label->setBuddy(m_size);
    m_slider->setAccessibleName(tr("Size of the batch"));
    m_size->setAccessibleName(tr("Size of the batch"));
    m_size->setGroupSeparatorShown(true);
    m_size->setKeyboardTracking(false);
    auto *layout = new QHBoxLayout(m_sizeRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_size);
    connect(m_slider, &QSlider::valueChanged, this, &ProposalPanel::sizeWanted);
    connect(m_size, &QSpinBox::valueChanged, this, &ProposalPanel::sizeWanted);
}

bool ProposalPanel::canAccept() const
{
    return m_accept->isEnabled();
}

void ProposalPanel::setObstacle(const QString &sentence)
{
    m_obstacle = sentence;
    m_obstacleLabel->setText(sentence);
    m_obstacleLabel->setVisible(!sentence.isEmpty());
    m_accept->setEnabled(sentence.isEmpty() && !m_proposal.picks().empty());
}

void ProposalPanel::setOutdated(bool isOutdated)
{
    m_outdated->setVisible(isOutdated);
}

QString ProposalPanel::settingsLine() const
{
    const SelectionRecord &record = m_proposal.proposal()->record;
    QStringList parts{record.method};
    if (!record.scoreType.isEmpty())
        parts.append(record.scoreType);
    if (!record.embedding.isEmpty())
        parts.append(record.embedding);
    if (record.minDistance > 0)
        parts.append(tr("distance at least %1").arg(distance(record.minDistance)));
    parts.append(tr("seed %1").arg(QString::number(record.seed)));
    return parts.join(u" \u00b7 "_s);
}

void ProposalPanel::showProposal()
{
    const SharedProposal &proposal = m_proposal.proposal();
    setVisible(proposal != nullptr);
    if (!proposal)
        return;
    const auto picks = qint64(m_proposal.picks().size());
    const qint64 total = proposal->samples.count();
    m_title->setText(
        picks > 0
            ? tr("Proposed: %1 new, %2 in all").arg(QLocale().toString(picks), QLocale().toString(total))
            : tr("Nothing to choose"));
    m_settings->setText(settingsLine());
    m_review->setEnabled(picks > 0);
    showSize();
    showWarnings();
    setObstacle(m_obstacle);
}

void ProposalPanel::showSize()
{
    const auto picks = int(m_proposal.picks().size());
    const bool isExact = m_proposal.isRecutExact();
    const QSignalBlocker sliderBlocker(m_slider);
    const QSignalBlocker sizeBlocker(m_size);
    for (QWidget *const part : std::initializer_list<QWidget *>{m_slider, m_size})
        part->setEnabled(isExact && m_proposal.mostPicks() > 1);
    const int most = std::max(1, int(m_proposal.mostPicks()));
    m_slider->setRange(1, most);
    m_slider->setPageStep(std::max(1, most / 10));
    m_size->setRange(1, most);
    m_slider->setValue(picks);
    m_size->setValue(picks);
    m_sizeRow->setVisible(picks > 0);
    m_sizeRow->setToolTip(
        isExact ? tr("Makes the batch smaller or larger at once, exactly as a new run would. For "
                     "more than %1, run again.")
                      .arg(QLocale().toString(most))
                : tr("With this method even the first picks depend on how many there are: change "
                     "the number above and run again."));
}

QString ProposalPanel::stopSentence() const
{
    const SelectionProposal &proposal = *m_proposal.proposal();
    // A batch that was cut ends where it was cut.
    if (!proposal.result || SampleIndex(m_proposal.picks().size()) < m_proposal.mostPicks())
        return {};
    if (proposal.result->stop == StopReason::MinimumDistance)
        return tr("No more could be picked: every sample left is nearer than %1 to a chosen one.")
            .arg(distance(proposal.record.minDistance));
    return {};
}

void ProposalPanel::showWarnings()
{
    QStringList sentences = m_proposal.proposal()->warnings;
    if (const QString stop = stopSentence(); !stop.isEmpty())
        sentences.append(stop);
    m_warnings->setText(sentences.join(u'\n'));
    m_warnings->setVisible(!sentences.isEmpty());
}

QString ProposalPanel::radiusSentence(const ProposalSummary &summary)
{
    if (!summary.radiusAfter)
        return {};
    QString sentence = summary.radiusBefore
                           ? tr("Coverage radius %1 → %2")
                                 .arg(distance(*summary.radiusBefore), distance(*summary.radiusAfter))
                           : tr("Coverage radius %1").arg(distance(*summary.radiusAfter));
    if (summary.radiusRandom)
        sentence += u'\n' + tr("RANDOM of the same size: %1").arg(distance(*summary.radiusRandom));
    if (summary.radiusStep > 1)
        sentence += u'\n' + tr("Measured at every %1th sample: the radii may be a little larger.")
                                .arg(QLocale().toString(summary.radiusStep));
    return sentence;
}

void ProposalPanel::showSummary()
{
    const SharedSummary &summary = m_proposal.summary();
    const bool hasPicks = !m_proposal.picks().empty();
    if (!summary) {
        // The numbers of the batch before stay until the new ones come, so that dragging does not flicker.
        m_radius->setEnabled(false);
        m_mix->setEnabled(false);
        if (m_radius->text().isEmpty())
            m_radius->setText(tr("Comparing with a random batch…"));
        m_radius->setVisible(hasPicks);
        m_mix->setVisible(hasPicks);
        if (!m_proposal.proposal())
            m_radius->clear();
        return;
    }
    const QString radius = radiusSentence(*summary);
    m_radius->setText(radius);
    m_radius->setVisible(!radius.isEmpty());
    m_radius->setEnabled(true);
    m_mix->setEnabled(true);
    m_mix->setSummary(*summary, m_proposal.proposal()->record.scoreType);
    m_mix->setVisible(summary->meanScore || !summary->classNames.isEmpty());
}

}  // namespace Atoll
