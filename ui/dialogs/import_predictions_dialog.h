#pragma once

#include "model/workflow/prediction_import.h"
#include "ui/dialogs/import_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace Atoll {

class RowNamesOption;

/// Imports what a model predicted, and scores it.
class ImportPredictionsDialog final : public ImportDialog
{
    Q_OBJECT

public:
    /// `tag`: whose samples are scored when they are imported.
    ImportPredictionsDialog(ProjectState &project, QString tag, QWidget *parent);

    [[nodiscard]] QLineEdit *task() const { return m_task; }
    [[nodiscard]] PathEdit *classes() const { return m_classes; }
    [[nodiscard]] PathEdit *cocoImages() const { return m_cocoImages; }
    [[nodiscard]] RowNamesOption *rowNames() const { return m_rowNames; }
    [[nodiscard]] QComboBox *values() const { return m_values; }
    [[nodiscard]] QComboBox *boxes() const { return m_boxes; }
    [[nodiscard]] QCheckBox *scores() const { return m_scores; }

Q_SIGNALS:
    void imported(const QString &task);

protected:
    [[nodiscard]] std::function<QString()> recognition() const override;
    [[nodiscard]] QString formatTitle(const QString &format) const override;
    void showOptions() override;
    [[nodiscard]] QString optionProblem(bool &isWrong) const override;
    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString warning() const override;
    void start() override;

private:
    void addOptions();
    void proposeTask();
    /// Without class names, which stand as they were typed in `m_classes`.
    [[nodiscard]] PredictionImportRequest request() const;

    QString m_tag;
    QLineEdit *m_task;
    QString m_proposedTask;
    PathEdit *m_cocoImages;
    PathEdit *m_classes;
    RowNamesOption *m_rowNames;
    QComboBox *m_values;
    QComboBox *m_boxes;
    QCheckBox *m_scores;
};

}  // namespace Atoll
