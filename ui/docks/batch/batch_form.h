#pragma once

#include "ui/docks/batch/batch_check.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Atoll {

class FieldMessage;

/// The fields of a batch with what is wrong beside each.
class BatchForm final : public QWidget
{
    Q_OBJECT

public:
    explicit BatchForm(QWidget *parent = nullptr);

    /// Tags, scores and embeddings to choose from; what is chosen stays as far as it is still there.
    void setProject(const ProjectOverview &project);
    /// Samples with a class given by people, so that those outside the labelled tag can be pointed out.
    void setLabelledSamples(const SampleSet &samples);
    void setSettings(const BatchSettings &settings);
    /// The name is the shown one.
    [[nodiscard]] const BatchSettings &settings() const { return m_settings; }
    /// What is to be remembered: without a name that was only proposed.
    [[nodiscard]] BatchSettings rememberedSettings() const;
    [[nodiscard]] const BatchCheck &check() const { return m_check; }

Q_SIGNALS:
    /// Settings, or what they mean, are others now.
    void changed();
    void remedyWanted(Atoll::BatchRemedy remedy);
    /// Make a tag of all labelled samples.
    void labelledTagWanted();

private:
    void buildFields();
    void buildMinDistance();
    void buildSeed();
    void addField(const QString &label, QWidget *field, const QString &toolTip);
    FieldMessage *addMessage(BatchField field);
    void listen();

    void take();
    void fill();
    void fillLists();
    void proposeName();
    void recheck();
    void showMessages();
    void showTotal();
    void showOffer();

    ProjectOverview m_project;
    SampleSet m_labelledSamples;
    BatchSettings m_settings;
    BatchCheck m_check;
    bool m_isNameProposed = true;
    bool m_isFilling = false;

    QFormLayout *m_layout;
    QComboBox *m_pool;
    QComboBox *m_labelled;
    FieldMessage *m_offer = nullptr;
    QComboBox *m_method;
    QLabel *m_description;
    QComboBox *m_score;
    QComboBox *m_embedding;
    QWidget *m_minDistanceRow = nullptr;
    QCheckBox *m_hasMinDistance;
    QDoubleSpinBox *m_minDistance;
    QSpinBox *m_added;
    QLabel *m_total;
    QLineEdit *m_seed;
    QWidget *m_seedRow = nullptr;
    QLineEdit *m_name;
    std::map<BatchField, FieldMessage *> m_messages;
};

}  // namespace Atoll
