#include "ui/docks/inspector/why_panel.h"

#include "ui/docks/shared/embedding_cache.h"
#include "ui/docks/shared/thumbnail_strip.h"
#include "ui/docks/shared/value_text.h"
#include "ui/viewstate/workbench.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

WhyPanel::WhyPanel(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_cache(EmbeddingCache::of(workbench))
    , m_chooser(new QComboBox(this))
    , m_sentence(new QLabel(this))
    , m_nearestTitle(new QLabel(tr("Nearest one chosen before it:"), this))
    , m_nearest(new ThumbnailStrip(workbench, tr("Nearest one chosen before it"), this))
{
    m_chooser->setAccessibleName(tr("Selection"));
    constexpr int letters = 12;
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(letters);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chooser);
    layout->addWidget(m_sentence);
    layout->addWidget(m_nearestTitle);
    layout->addWidget(m_nearest);
    connect(m_chooser, &QComboBox::currentIndexChanged, this, &WhyPanel::ask);
    connect(m_nearest, &ThumbnailStrip::activated, this, &WhyPanel::activated);
    take({});
}

QString WhyPanel::sentence() const
{
    return m_sentence->text();
}

void WhyPanel::setSample(SampleIndex sample, const std::vector<QString> &tags)
{
    m_sample = sample;
    listSelections(tags);
    ask();
}

void WhyPanel::listSelections(const std::vector<QString> &tags)
{
    m_selections.clear();
    const SharedProposal &proposal = m_workbench.proposal().proposal();
    if (proposal && proposal->result && proposal->samples.contains(m_sample))
        m_selections.push_back({{}, proposal});
    for (auto name = tags.rbegin(); name != tags.rend(); ++name) {
        const TagTreeRow *const row = m_workbench.project().findTag(*name);
        if (row != nullptr && row->tag.selection)
            m_selections.push_back({row->tag, {}});
    }
    // Nobody picked it; then at least why the proposal did not.
    if (m_selections.empty() && proposal && proposal->result && m_sample >= 0)
        m_selections.push_back({{}, proposal});

    const QSignalBlocker blocker(m_chooser);
    const QString before = m_chooser->currentText();
    m_chooser->clear();
    for (const Selection &selection : m_selections)
        m_chooser->addItem(selection.tag ? selection.tag->name : tr("The proposal"));
    m_chooser->setCurrentIndex(std::max(0, m_chooser->findText(before)));
    m_chooser->setVisible(m_selections.size() > 1);
}

std::optional<EmbeddingInfo> WhyPanel::embeddingOf(const SelectionRecord &record) const
{
    for (const EmbeddingOverview &embedding : m_workbench.project().overview().embeddings) {
        if (!record.embedding.isEmpty() && embedding.info.name == record.embedding)
            return embedding.info;
    }
    return {};
}

void WhyPanel::ask()
{
    const int position = m_chooser->currentIndex();
    if (position < 0 || std::size_t(position) >= m_selections.size())
        return take({});
    const Selection &selection = m_selections[std::size_t(position)];
    m_workbench.project().session().look<PickReason>(
        u"why"_s,
        [selection, sample = m_sample, cache = m_cache, info = embeddingOf(selection.record())](
            const Project &project, TaskControl &) -> Result<PickReason> {
            SharedFeatures features;
            // Those that were not picked have no nearest one to look for.
            if (info &&
                std::ranges::find(selection.record().picks, sample) != selection.record().picks.end()) {
                Result<SharedFeatures> read = cache->features(project, *info);
                if (!read)
                    return failure(read.error());
                features = *read;
            }
            return selection.proposal ? pickReason(project, *selection.proposal, sample, features)
                                      : pickReason(project, *selection.tag, sample, features);
        },
        this,
        [this, sample = m_sample](const Result<PickReason> &reason) {
            if (sample == m_sample && reason)
                take(*reason);
        });
}

void WhyPanel::take(const PickReason &reason)
{
    m_sentence->setText(reason.sentence);
    std::vector<ThumbnailStrip::Item> nearest;
    if (reason.nearest) {
        nearest.push_back(
            {*reason.nearest, reason.distance ? numberText(*reason.distance, ColumnUnit::Plain) : QString()});
    }
    m_nearestTitle->setVisible(!nearest.empty());
    m_nearest->setVisible(!nearest.empty());
    m_nearest->setItems(std::move(nearest));
}

}  // namespace Atoll
