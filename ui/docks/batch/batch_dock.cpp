#include "ui/docks/batch/batch_dock.h"

#include "model/workflow/insight/select_command.h"
#include "ui/docks/batch/batch_form.h"
#include "ui/docks/batch/batch_review.h"
#include "ui/docks/batch/proposal_panel.h"
#include "ui/settings/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString labelledTagName = u"labelled"_s;

/// Whether two requests differ at most in the number of samples and the name of the tag.
bool isSameChoice(const TagSelectionRequest &left, const TagSelectionRequest &right)
{
    const SelectionConfig &a = left.config;
    const SelectionConfig &b = right.config;
    const auto active = [](double limit) { return limit > 0 ? limit : -1; };
    return left.queryTag == right.queryTag && left.preselectedTag == right.preselectedTag &&
           a.method == b.method && active(a.minDistance) == active(b.minDistance) && a.seed == b.seed &&
           a.embedding == b.embedding && a.scoreType == b.scoreType;
}

}  // namespace

BatchDock::BatchDock(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_review(new BatchReview(workbench, this))
    , m_form(new BatchForm(this))
    , m_run(new QPushButton(themedIcon(u"run"_s), tr("Run"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_progress(new QProgressBar(this))
    , m_stage(new QLabel(this))
    , m_copy(new QPushButton(themedIcon(u"copy"_s), tr("Copy as command"), this))
    , m_copied(new QLabel(this))
    , m_panel(new ProposalPanel(workbench.proposal(), this))
{
    setAccessibleName(tr("Batch"));
    m_run->setObjectName(u"run"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_run->setToolTip(tr("Chooses a batch with these settings. It becomes a tag only when it is accepted."));
    m_copy->setToolTip(tr("Copies the atoll-cli line that chooses the same batch."));
    m_progress->setAccessibleName(tr("Progress of choosing"));
    m_progress->setTextVisible(false);
    m_stage->setWordWrap(true);
    m_copied->setWordWrap(true);
    build();
    listen();
    takeProject();
    updateRunning();
}

void BatchDock::build()
{
    auto *content = new QWidget(this);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_run, 1);
    actions->addWidget(m_progress, 1);
    actions->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(content);
    layout->addWidget(m_form);
    layout->addLayout(actions);
    layout->addWidget(m_stage);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    layout->addWidget(m_copied);
    layout->addWidget(m_panel);
    layout->addStretch(1);
    m_copied->hide();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

void BatchDock::listen()
{
    ProjectState &project = m_workbench.project();
    ProposalState &proposal = m_workbench.proposal();
    connect(&project, &ProjectState::dataChanged, this, &BatchDock::takeProject);
    connect(&project, &ProjectState::opened, this, [this] {
        connect(&m_workbench.project().session().jobs(), &JobQueue::jobChanged, this,
                &BatchDock::updateProgress);
    });
    connect(&project, &ProjectState::closed, this, [this] {
        m_ran.reset();
        takeProject();
    });
    connect(&m_workbench.colours(), &ColourState::labelsChanged, this,
            [this] { m_form->setLabelledSamples(m_workbench.colours().labelled()); });
    connect(&proposal, &ProposalState::runningChanged, this, &BatchDock::updateRunning);
    connect(&proposal, &ProposalState::proposalChanged, this, &BatchDock::refresh);
    connect(&proposal, &ProposalState::accepted, this, &BatchDock::takeAccepted);
    connect(m_form, &BatchForm::changed, this, &BatchDock::refresh);
    connect(m_form, &BatchForm::remedyWanted, this, &BatchDock::remedy);
    connect(m_form, &BatchForm::labelledTagWanted, this, &BatchDock::makeLabelledTag);
    connect(m_run, &QPushButton::clicked, this, &BatchDock::run);
    connect(m_cancel, &QPushButton::clicked, &proposal, &ProposalState::cancel);
    connect(m_copy, &QPushButton::clicked, this, &BatchDock::copyCommand);
    connect(m_panel, &ProposalPanel::sizeWanted, this, &BatchDock::takeSize);
    connect(m_panel, &ProposalPanel::reviewWanted, this, &BatchDock::review);
    connect(m_panel, &ProposalPanel::acceptWanted, this, &BatchDock::accept);
    connect(m_panel, &ProposalPanel::discardWanted, this, &BatchDock::discard);
}

void BatchDock::takeProject()
{
    m_form->setProject(m_workbench.project().overview());
    if (m_workbench.project().findTag(m_nextLabelled) != nullptr)
        continueAfter(std::exchange(m_nextLabelled, {}));
    m_form->setLabelledSamples(m_workbench.colours().labelled());
    m_form->setEnabled(m_workbench.project().isOpen());
}

QJsonObject BatchDock::settings() const
{
    return m_form->rememberedSettings().toJson();
}

void BatchDock::restore(const QJsonObject &settings)
{
    m_form->setSettings(BatchSettings::fromJson(settings));
}

void BatchDock::fillFrom(const QString &tag, bool isNewSeed)
{
    const TagTreeRow *const row = m_workbench.project().findTag(tag);
    if (row == nullptr || !row->tag.selection)
        return;
    const SelectionRecord &record = *row->tag.selection;
    BatchSettings settings;
    settings.pool = row->queryTag;
    settings.labelled = row->preselected;
    settings.method = record.method;
    settings.score = record.scoreType;
    settings.embedding = record.embedding;
    settings.hasMinDistance = record.minDistance > 0;
    settings.minDistance = std::max(0.0, record.minDistance);
    settings.added = std::max<SampleIndex>(1, SampleIndex(record.picks.size()));
    settings.seed = record.seed + (isNewSeed ? 1 : 0);
    settings.name = freeName(tag, tagNames(m_workbench.project().overview()));
    m_form->setSettings(settings);
}

bool BatchDock::canRun() const
{
    return m_workbench.project().isOpen() && m_form->check().isRunnable() &&
           !m_workbench.proposal().isRunning();
}

bool BatchDock::canAccept() const
{
    return hasProposal() && m_panel->canAccept();
}

bool BatchDock::hasProposal() const
{
    return m_workbench.proposal().proposal() != nullptr;
}

TagSelectionRequest BatchDock::request() const
{
    return selectionRequest(m_form->settings(), m_form->check(), m_workbench.project().overview());
}

void BatchDock::run()
{
    if (!canRun())
        return;
    m_ran = request();
    m_workbench.proposal().run(*m_ran);
}

void BatchDock::runWithNewSeed()
{
    BatchSettings settings = m_form->rememberedSettings();
    ++settings.seed;
    m_form->setSettings(settings);
    run();
}

void BatchDock::updateRunning()
{
    const bool isRunning = m_workbench.proposal().isRunning();
    if (isRunning) {
        m_progress->setRange(0, 0);
        m_stage->setText(tr("Waiting for the job before it"));
    }
    const bool hadFocus = m_run->hasFocus() || m_cancel->hasFocus();
    m_run->setVisible(!isRunning);
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_stage->setVisible(isRunning);
    refresh();
    if (hadFocus)
        (isRunning ? m_cancel : m_run)->setFocus();
}

void BatchDock::updateProgress(JobId id)
{
    if (id != m_workbench.proposal().job() || !m_workbench.project().isOpen())
        return;
    const JobStatus *const job = m_workbench.project().session().jobs().find(id);
    if (job == nullptr || !job->isActive())
        return;
    constexpr int steps = 1000;
    const bool isKnown = job->progress.total > 0;
    m_progress->setRange(0, isKnown ? steps : 0);
    if (isKnown)
        m_progress->setValue(int(double(job->progress.done) / double(job->progress.total) * steps));
    m_stage->setText(job->progress.stage);
}

/// A number that the proposal can be cut to needs no run. False: what is proposed is not what the form asks
/// for.
bool BatchDock::followForm()
{
    if (!m_ran || !hasProposal())
        return true;
    const TagSelectionRequest asked = request();
    if (!isSameChoice(*m_ran, asked))
        return false;
    if (m_ran->config.nSamples == asked.config.nSamples)
        return true;
    ProposalState &proposal = m_workbench.proposal();
    const auto picks = SampleIndex(asked.config.nSamples) - m_form->check().labelled;
    if (!proposal.isRecutExact() || picks < 1 || picks > proposal.mostPicks())
        return false;
    m_ran = asked;
    proposal.setPickCount(picks);
    return true;
}

void BatchDock::takeSize(SampleIndex picks)
{
    const bool isFollowed = followForm();
    if (isFollowed && m_ran) {
        BatchSettings settings = m_form->rememberedSettings();
        settings.added = picks;
        m_form->setSettings(settings);
    }
    m_workbench.proposal().setPickCount(picks);
}

void BatchDock::refresh()
{
    m_run->setEnabled(canRun());
    m_copy->setEnabled(m_form->check().isRunnable());
    const auto &problems = m_form->check().problems;
    const auto name = problems.find(BatchField::Name);
    QString obstacle;
    if (m_workbench.project().isReadOnly())
        obstacle = tr("The project is open for reading only, so the batch cannot become a tag.");
    else if (name != problems.end())
        obstacle = name->second.sentence;
    m_panel->setObstacle(obstacle);
    m_panel->setOutdated(!followForm());
    Q_EMIT availabilityChanged();
}

void BatchDock::remedy(BatchRemedy remedy)
{
    switch (remedy) {
    case BatchRemedy::ScorePool:
        Q_EMIT scoreWanted(m_form->settings().pool);
        break;
    case BatchRemedy::ImportPredictions:
        Q_EMIT importPredictionsWanted();
        break;
    case BatchRemedy::ComputeEmbedding: {
        const EmbeddingOverview *const found =
            BatchChecker::embedding(m_form->settings().embedding, m_workbench.project().overview());
        Q_EMIT embeddingWanted(found == nullptr ? QString() : found->info.name);
        break;
    }
    case BatchRemedy::None:
        break;
    }
}

void BatchDock::makeLabelledTag()
{
    TagRequest request;
    request.name = freeName(labelledTagName, tagNames(m_workbench.project().overview()));
    request.samples = m_workbench.colours().labelled();
    request.details = {{u"source"_s, u"labels"_s}};
    m_workbench.project().apply<Tag>(
        tr("Make a tag of all labelled samples"),
        [request](Project &project, TaskControl &) { return createTag(project, request); }, this,
        [this](const Tag &tag) { m_nextLabelled = tag.name; });
}

void BatchDock::review()
{
    if (m_review->start())
        Q_EMIT reviewStarted();
}

void BatchDock::accept()
{
    if (canAccept())
        m_workbench.proposal().accept(m_form->settings().name);
}

void BatchDock::discard()
{
    m_review->end();
    m_ran.reset();
    m_workbench.proposal().discard();
}

/// The next batch is chosen after this one is labelled.
void BatchDock::takeAccepted(const QString &tag)
{
    m_review->forget();
    m_ran.reset();
    // The lists do not hold it yet.
    m_nextLabelled = tag;
}

void BatchDock::continueAfter(const QString &labelled)
{
    BatchSettings settings = m_form->rememberedSettings();
    settings.labelled = labelled;
    settings.name.clear();
    m_form->setSettings(settings);
}

void BatchDock::copyCommand()
{
    if (!m_form->check().isRunnable())
        return;
    QApplication::clipboard()->setText(selectCommand(m_workbench.project().path(), request()));
    m_copied->setText(tr("Copied. Paste it into a terminal while the project is closed here."));
    m_copied->show();
    constexpr int shownMs = 4000;
    QTimer::singleShot(shownMs, m_copied, &QWidget::hide);
}

}  // namespace Atoll
