#pragma once

#include "model/workflow/label_import.h"
#include "ui/dialogs/import_dialog.h"

class QCheckBox;
class QLineEdit;

namespace Atoll {

/// Imports what people said about pictures.
class ImportLabelsDialog final : public ImportDialog
{
    Q_OBJECT

public:
    ImportLabelsDialog(ProjectState &project, const QString &author, QWidget *parent);

    [[nodiscard]] PathEdit *classes() const { return m_classes; }
    [[nodiscard]] QCheckBox *reference() const { return m_reference; }

protected:
    [[nodiscard]] std::function<QString()> recognition() const override;
    [[nodiscard]] QString formatTitle(const QString &format) const override;
    void showOptions() override;
    [[nodiscard]] QString optionProblem(bool &isWrong) const override;
    [[nodiscard]] QString command() const override;
    void start() override;

private:
    [[nodiscard]] LabelImportRequest request() const;

    PathEdit *m_classes;
    QLineEdit *m_author;
    QCheckBox *m_reference;
};

}  // namespace Atoll
