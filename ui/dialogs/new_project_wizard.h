#pragma once

#include "ui/dialogs/form_dialog.h"
#include "ui/dialogs/new_project.h"

#include <array>

class QLabel;

namespace Atoll {

class EmbedderPanel;
class FolderNamesPage;
class FolderPage;
class FolderScan;
class SummaryPage;

/// From a folder of pictures to a project in four pages, each with an answer that will do: Create may be
/// pressed as soon as the folder is known. Nothing is made here; what is wanted goes out by a signal.
class NewProjectWizard final : public FormDialog
{
    Q_OBJECT

public:
    enum Page { FolderStep, LabelStep, EmbeddingStep, SummaryStep, StepCount };

    /// `folder` may be empty.
    NewProjectWizard(const QString &folder, QWidget *parent);

    [[nodiscard]] NewProject project() const;
    [[nodiscard]] Page page() const { return m_page; }
    void goTo(Page page);
    [[nodiscard]] FolderPage *folderPage() const { return m_folder; }
    [[nodiscard]] FolderNamesPage *labelPage() const { return m_labels; }
    [[nodiscard]] EmbedderPanel *embedder() const { return m_embedder; }
    [[nodiscard]] SummaryPage *summaryPage() const { return m_summary; }
    [[nodiscard]] QPushButton *nextButton() const { return m_next; }
    [[nodiscard]] QPushButton *backButton() const { return m_back; }
    void accept() override;

Q_SIGNALS:
    void projectWanted(const Atoll::NewProject &project);

private:
    void addPages();
    void showSteps();
    void validate();
    [[nodiscard]] QWidget *pageWidget(Page page) const;

    FolderScan *m_scan;
    FolderPage *m_folder;
    FolderNamesPage *m_labels;
    QWidget *m_embedderPage;
    EmbedderPanel *m_embedder;
    SummaryPage *m_summary;
    QPushButton *m_back;
    QPushButton *m_next;
    std::array<QLabel *, StepCount> m_steps{};
    Page m_page = FolderStep;
};

}  // namespace Atoll
