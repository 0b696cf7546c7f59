#pragma once

#include "model/workflow/embedding.h"
#include "ui/dialogs/job_dialog.h"

class QCheckBox;
class QLineEdit;

namespace Atoll {

class EmbedderPanel;

/// Computes an embedding of all samples, or of those that joined later, and a map of it.
class ComputeEmbeddingDialog final : public JobDialog
{
    Q_OBJECT

public:
    /// `embedding`: one that is there, to be completed; empty: a new one.
    ComputeEmbeddingDialog(ProjectState &project, const QString &embedding, QWidget *parent);

    [[nodiscard]] EmbedderPanel *embedder() const { return m_embedder; }
    [[nodiscard]] EmbedRequest request() const;

protected:
    void start() override;

private:
    void validate();
    /// The name it gets when none is given.
    [[nodiscard]] QString ownName() const;
    [[nodiscard]] QString warning(const QString &name) const;

    EmbedderPanel *m_embedder;
    QLineEdit *m_name;
    QCheckBox *m_map;
};

}  // namespace Atoll
