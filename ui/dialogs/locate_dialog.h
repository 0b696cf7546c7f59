#pragma once

#include "model/workflow/relocation.h"
#include "ui/dialogs/job_dialog.h"

namespace Atoll {

class PathEdit;

/// Points the project at its pictures after they have moved.
class LocateDialog final : public JobDialog
{
    Q_OBJECT

public:
    LocateDialog(ProjectState &project, QWidget *parent);

    [[nodiscard]] PathEdit *folder() const { return m_folder; }

protected:
    void start() override;

private:
    void validate();
    void showReport(const RelocationReport &report);

    PathEdit *m_folder;
};

}  // namespace Atoll
