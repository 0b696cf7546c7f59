#pragma once

#include "model/workflow/quick_probe.h"
#include "ui/dialogs/job_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace Atoll {

/// Predictions without a model of one's own: learns from the labels of a tag.
class ProbeDialog final : public JobDialog
{
    Q_OBJECT

public:
    ProbeDialog(ProjectState &project, const QString &tag, QWidget *parent);

    [[nodiscard]] QuickProbeRequest request() const;

protected:
    void start() override;

private:
    void validate();

    QComboBox *m_tag;
    QComboBox *m_embedding;
    QLineEdit *m_task;
    QCheckBox *m_reference;
};

}  // namespace Atoll
