#include "ui/docks/inspector/similar_panel.h"

#include "model/workflow/insight/similar_samples.h"
#include "ui/docks/shared/embedding_cache.h"
#include "ui/docks/shared/thumbnail_strip.h"
#include "ui/docks/shared/value_text.h"
#include "ui/viewstate/workbench.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr std::size_t samplesShown = 12;

}  // namespace

SimilarPanel::SimilarPanel(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_cache(EmbeddingCache::of(workbench))
    , m_strip(new ThumbnailStrip(workbench, tr("Most similar"), this))
    , m_sentence(new QLabel(this))
    , m_ask(new QPushButton(tr("Find Similar"), this))
{
    m_sentence->setWordWrap(true);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_ask, 0, Qt::AlignLeading);
    layout->addWidget(m_strip);
    // One pass over all vectors: not for every sample that an arrow key passes.
    constexpr int pauseMs = 150;
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseMs);
    connect(&m_timer, &QTimer::timeout, this, &SimilarPanel::search);
    connect(m_strip, &ThumbnailStrip::activated, this, &SimilarPanel::activated);
    connect(m_ask, &QPushButton::clicked, this, [this] {
        if (const std::optional<EmbeddingInfo> info = embedding())
            m_allowed = info->id;
        search();
    });
    connect(&workbench.map(), &MapState::projectionChanged, this, &SimilarPanel::schedule);
    connect(&workbench.project(), &ProjectState::closed, this, [this] { m_allowed.reset(); });
    setSample(-1);
}

std::optional<EmbeddingInfo> SimilarPanel::embedding() const
{
    const std::vector<EmbeddingOverview> &all = m_workbench.project().overview().embeddings;
    if (all.empty())
        return {};
    if (const std::optional<ProjectionInfo> &map = m_workbench.map().projection()) {
        const auto shown = std::ranges::find_if(
            all, [&](const EmbeddingOverview &embedding) { return embedding.info.id == map->embedding; });
        if (shown != all.end())
            return shown->info;
    }
    return all.back().info;
}

void SimilarPanel::setSample(SampleIndex sample)
{
    m_sample = sample;
    schedule();
}

void SimilarPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    schedule();
}

void SimilarPanel::schedule()
{
    if (m_sample >= 0 && isVisible())
        m_timer.start();
    else
        m_timer.stop();
}

void SimilarPanel::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_ask->hide();
    m_strip->setItems({});
}

void SimilarPanel::search()
{
    m_timer.stop();
    const std::optional<EmbeddingInfo> info = embedding();
    if (!m_workbench.project().isOpen() || m_sample < 0)
        return;
    if (!info)
        return say(tr("Similar samples need an embedding."));
    const bool isLarge = EmbeddingCache::bytes(*info) > EmbeddingCache::largestUnasked;
    if (isLarge && m_allowed != info->id && !m_cache->known(*info)) {
        say(tr("Comparing keeps the embedding \"%1\" in memory (%2).")
                .arg(info->name, numberText(double(EmbeddingCache::bytes(*info)), ColumnUnit::Bytes)));
        m_ask->show();
        return;
    }
    m_workbench.project().session().look<std::vector<SimilarSample>>(
        u"similar"_s,
        [cache = m_cache, info = *info, sample = m_sample](
            const Project &project, TaskControl &control) -> Result<std::vector<SimilarSample>> {
            const Result<SharedFeatures> features = cache->features(project, info);
            if (!features)
                return failure(features.error());
            return similarSamples(**features, sample, samplesShown, nullptr, control);
        },
        this,
        [this, sample = m_sample](const Result<std::vector<SimilarSample>> &found) {
            if (sample != m_sample)
                return;
            if (!found) {
                if (found.error().kind != ErrorKind::Cancelled)
                    say(found.error().message);
                return;
            }
            say({});
            std::vector<ThumbnailStrip::Item> items;
            items.reserve(found->size());
            for (const SimilarSample &similar : *found)
                items.push_back({similar.sample, numberText(similar.distance, ColumnUnit::Plain)});
            m_strip->setItems(std::move(items));
        });
}

}  // namespace Atoll
