#pragma once

#include "model/workflow/embedding.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QTimer;
class QVBoxLayout;

namespace Atoll {

class NoticeLine;
class PathEdit;

/// Which embedder, and its settings. A model file is tried out in the background as soon as it is named.
class EmbedderPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `withLater`: no embedding at all is a choice, too.
    explicit EmbedderPanel(bool withLater, QWidget *parent = nullptr);

    /// None when it is left for later.
    [[nodiscard]] std::optional<EmbedRequest> request() const;
    /// Everything is given and, where a model has to be loaded, it could be.
    [[nodiscard]] bool isReady() const;
    /// The model was tried and cannot be used.
    [[nodiscard]] bool isFailed() const { return m_state == State::Failed; }
    /// Why it is not ready, for the dialog to say.
    [[nodiscard]] QString problem() const { return m_problem; }

    void chooseEmbedder(const QString &name);
    [[nodiscard]] PathEdit *modelFile() const { return m_model; }
    [[nodiscard]] QComboBox *preset() const { return m_preset; }

Q_SIGNALS:
    void changed();

private:
    enum class State : std::uint8_t { Ready, Incomplete, Trying, Failed };

    void addChoices(bool withLater, QVBoxLayout *layout);
    [[nodiscard]] QWidget *makeModelForm();
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QJsonObject parameters() const;
    void take();
    void tryModel();
    void takeTrial(const EmbedRequest &tried, int width, const QString &failed);

    QButtonGroup *m_embedders;
    QWidget *m_modelForm = nullptr;
    PathEdit *m_model = nullptr;
    QComboBox *m_preset = nullptr;
    QLineEdit *m_layer = nullptr;
    QSpinBox *m_side = nullptr;
    QCheckBox *m_unitLength = nullptr;
    NoticeLine *m_trial = nullptr;
    QTimer *m_trialTimer;
    State m_state = State::Ready;
    QString m_problem;
};

}  // namespace Atoll
