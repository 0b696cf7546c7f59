#pragma once

#include "model/workflow/insight/sample_column.h"

#include <QObject>

namespace Atoll {

class ProjectState;

enum class ColourScaling : std::uint8_t { Linear, Quantile };

/// How the map is coloured.
struct ColourChoice
{
    ColumnKey column;
    QString colourMap = QStringLiteral("viridis");
    ColourScaling scale = ColourScaling::Linear;

    bool operator==(const ColourChoice &) const = default;
};

/// What all views colour samples by, with the values.
class ColourState final : public QObject
{
    Q_OBJECT

public:
    explicit ColourState(ProjectState &project, QObject *parent = nullptr);

    [[nodiscard]] const ColourChoice &choice() const { return m_choice; }
    void setChoice(const ColourChoice &choice);
    void setColumn(const ColumnKey &column);

    /// Values of the chosen column; null for one colour, or until they are read.
    [[nodiscard]] const SharedColumn &column() const { return m_column; }
    /// Classes people gave whole pictures; null until they are read.
    [[nodiscard]] const SharedColumn &labels() const { return m_labels; }
    /// Samples with such a class.
    [[nodiscard]] const SampleSet &labelled() const { return m_labelled; }

Q_SIGNALS:
    void choiceChanged();
    void columnChanged();
    void labelsChanged();

private:
    void readColumn();
    void readLabels();
    void forget();

    ProjectState &m_project;
    ColourChoice m_choice;
    SharedColumn m_column;
    SharedColumn m_labels;
    SampleSet m_labelled;
};

}  // namespace Atoll
