#pragma once

#include "model/workflow/method_choices.h"
#include "model/workflow/projection.h"
#include "ui/dialogs/job_dialog.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace Atoll {

/// Draws an embedding as a map.
class ProjectionDialog final : public JobDialog
{
    Q_OBJECT

public:
    /// `embedding`: proposed; empty: the newest.
    ProjectionDialog(ProjectState &project, const QString &embedding, QWidget *parent);

    [[nodiscard]] ProjectionRequest request() const;

Q_SIGNALS:
    void mapMade(const Atoll::ProjectionInfo &map);

protected:
    void start() override;

private:
    void validate();

    std::vector<MethodChoice> m_choices;
    QComboBox *m_embedding;
    QComboBox *m_method;
    QLabel *m_summary;
    QSpinBox *m_seed;
};

}  // namespace Atoll
