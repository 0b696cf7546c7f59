#pragma once

#include "model/workflow/insight/sample_details.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <vector>

class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace Atoll {

class BarList;
class DetailTable;
class EmptyState;
class InspectorSection;
class Loupe;
class SimilarPanel;
class ThumbnailService;
class WhyPanel;
class Workbench;

/// Everything about the current sample.
class InspectorDock final : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorDock(Workbench &workbench, QWidget *parent = nullptr);

    /// Shown now; -1: none.
    [[nodiscard]] SampleIndex sample() const { return m_sample; }
    [[nodiscard]] Loupe &loupe() { return *m_loupe; }
    /// Names of the sections that are folded away, for the next session.
    [[nodiscard]] QStringList foldedSections() const;
    void setFoldedSections(const QStringList &names);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeSections();
    InspectorSection *addSection(QVBoxLayout &layout, const QString &name, const QString &title,
                                 QWidget *content);
    void schedule();
    void inspect(SampleIndex sample);
    void showPicture();
    void take(const SampleDetails &details);
    void showWhy();
    void step(int step);
    void goTo(SampleIndex sample);

    Workbench &m_workbench;
    ThumbnailService &m_thumbnails;
    SampleIndex m_sample = -1;
    std::vector<QString> m_tagsOfSample;
    QTimer m_timer;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    Loupe *m_loupe;
    std::vector<std::pair<QString, InspectorSection *>> m_sections;  ///< by name
    WhyPanel *m_why = nullptr;
    SimilarPanel *m_similar = nullptr;
    BarList *m_scores = nullptr;
    BarList *m_predictions = nullptr;
    DetailTable *m_labels = nullptr;
    DetailTable *m_tags = nullptr;
    DetailTable *m_facts = nullptr;
    DetailTable *m_metadata = nullptr;
    InspectorSection *m_whySection = nullptr;
    InspectorSection *m_scoresSection = nullptr;
    InspectorSection *m_predictionsSection = nullptr;
    InspectorSection *m_labelsSection = nullptr;
    InspectorSection *m_metadataSection = nullptr;
};

}  // namespace Atoll
