#pragma once

#include "model/core/embedding.h"
#include "model/workflow/insight/pick_reason.h"
#include "ui/viewstate/proposal_state.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;

namespace Atoll {

class EmbeddingCache;
class ThumbnailStrip;
class Workbench;

/// Why a sample was picked: by the proposal, or by one of the selections it is in.
class WhyPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(Workbench &workbench, QWidget *parent = nullptr);

    /// `tags` are those the sample is in, oldest first. Without a selection to speak of the panel is empty.
    void setSample(SampleIndex sample, const std::vector<QString> &tags);
    [[nodiscard]] bool isEmpty() const { return m_selections.empty(); }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] const ThumbnailStrip &nearest() const { return *m_nearest; }

Q_SIGNALS:
    void activated(Atoll::SampleIndex sample);

private:
    /// A tag that was made by a selection, or the proposal when there is none.
    struct Selection
    {
        std::optional<Tag> tag;
        SharedProposal proposal;

        [[nodiscard]] const SelectionRecord &record() const
        {
            return proposal ? proposal->record : *tag->selection;
        }
    };

    void listSelections(const std::vector<QString> &tags);
    void ask();
    void take(const PickReason &reason);
    [[nodiscard]] std::optional<EmbeddingInfo> embeddingOf(const SelectionRecord &record) const;

    Workbench &m_workbench;
    std::shared_ptr<EmbeddingCache> m_cache;
    SampleIndex m_sample = -1;
    std::vector<Selection> m_selections;
    QComboBox *m_chooser;
    QLabel *m_sentence;
    QLabel *m_nearestTitle;
    ThumbnailStrip *m_nearest;
};

}  // namespace Atoll
