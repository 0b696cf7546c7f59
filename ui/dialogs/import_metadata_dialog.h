#pragma once

#include "ui/dialogs/import_dialog.h"

namespace Atoll {

/// Imports what is known of pictures besides their pixels.
class ImportMetadataDialog final : public ImportDialog
{
    Q_OBJECT

public:
    ImportMetadataDialog(ProjectState &project, QWidget *parent);

protected:
    [[nodiscard]] std::function<QString()> recognition() const override;
    [[nodiscard]] QString formatTitle(const QString &format) const override;
    void showOptions() override;
    [[nodiscard]] QString optionProblem(bool &isWrong) const override;
    [[nodiscard]] QString command() const override;
    void start() override;
};

}  // namespace Atoll
