#pragma once

#include "model/workflow/embedding_export.h"
#include "model/workflow/export_preview.h"
#include "ui/dialogs/job_dialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTimer;

namespace Atoll {

class PathEdit;
class Workbench;

/// Writes a tag, what is selected, or what is shown, in any format of the catalog.
class ExportDialog final : public JobDialog
{
    Q_OBJECT

public:
    enum class What : std::uint8_t { Tag, Selected, Shown };

    /// What is selected and shown besides tags is taken as it is now. `tag`: proposed; empty: what is
    /// selected, else what is shown.
    ExportDialog(Workbench &workbench, const QString &tag, QWidget *parent);

    [[nodiscard]] QComboBox *what() const { return m_what; }
    [[nodiscard]] QComboBox *format() const { return m_format; }
    [[nodiscard]] QComboBox *order() const { return m_order; }
    [[nodiscard]] QCheckBox *addedOnly() const { return m_addedOnly; }
    [[nodiscard]] QCheckBox *overwrite() const { return m_overwrite; }
    [[nodiscard]] PathEdit *destination() const { return m_out; }
    [[nodiscard]] QPlainTextEdit *preview() const { return m_preview; }

    void chooseFormat(const QString &name);
    [[nodiscard]] TagExportRequest tagRequest() const;
    [[nodiscard]] EmbeddingExportRequest embeddingRequest() const;

Q_SIGNALS:
    void exported(const Atoll::ExportReport &report);
    void previewChanged();

protected:
    void start() override;

private:
    void addWhat(const QString &tag);
    void addFormats();
    void addOptions();
    [[nodiscard]] What chosenWhat() const;
    [[nodiscard]] QString chosenTag() const;
    [[nodiscard]] const TagTreeRow *tagRow() const;
    [[nodiscard]] ExportFormat chosenFormat() const;
    void take();
    void showOptions();
    void proposeDestination();
    void readPreview();
    void takePreview(const Result<ExportPreview> &preview);
    void validate();
    [[nodiscard]] QString destinationProblem() const;
    void showReport(const ExportReport &report);

    SampleSet m_selected;
    SampleSet m_shown;
    QString m_workingSetTag;  ///< whose ranks and scores go with them
    std::vector<ExportFormat> m_formats;
    QComboBox *m_what;
    QComboBox *m_format;
    QLabel *m_description;
    QComboBox *m_embedding;
    QCheckBox *m_addedOnly;
    QComboBox *m_order;
    QLineEdit *m_prefix;
    QCheckBox *m_formulaCells;
    PathEdit *m_out;
    QCheckBox *m_overwrite;
    QLabel *m_previewTitle;
    QPlainTextEdit *m_preview;
    QFormLayout *m_form;
    QTimer *m_previewTimer;
    QString m_proposedOut;
    std::optional<Result<ExportPreview>> m_read;  ///< none: not read yet
};

}  // namespace Atoll
