#pragma once

#include "model/workflow/embedding_import.h"
#include "ui/dialogs/import_dialog.h"

class QLineEdit;

namespace Atoll {

class RowNamesOption;

/// Imports vectors that were computed elsewhere.
class ImportEmbeddingDialog final : public ImportDialog
{
    Q_OBJECT

public:
    ImportEmbeddingDialog(ProjectState &project, QWidget *parent);

    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] RowNamesOption *rowNames() const { return m_rowNames; }

protected:
    [[nodiscard]] std::function<QString()> recognition() const override;
    [[nodiscard]] QString formatTitle(const QString &format) const override;
    void showOptions() override;
    [[nodiscard]] QString optionProblem(bool &isWrong) const override;
    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString warning() const override;
    void start() override;

private:
    [[nodiscard]] EmbeddingImportRequest request() const;

    QLineEdit *m_name;
    RowNamesOption *m_rowNames;
};

}  // namespace Atoll
