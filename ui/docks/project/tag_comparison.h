#pragma once

#include "model/core/sample_set.h"

#include <QFrame>

#include <array>

class QLabel;
class QPushButton;

namespace Atoll {

class Workbench;

/// How many samples two tags share, and how many each has for itself; each part can be selected.
class TagComparison final : public QFrame
{
    Q_OBJECT

public:
    explicit TagComparison(Workbench &workbench, QWidget *parent = nullptr);

    /// Shows itself. Follows the tags as they change, and closes when one of them goes.
    void compare(const QString &left, const QString &right);

private:
    enum Part : std::uint8_t { OnlyLeft, Both, OnlyRight };
    static constexpr std::size_t partCount = 3;

    void build();
    void refresh();

    Workbench &m_workbench;
    QString m_left;
    QString m_right;
    QLabel *m_title;
    std::array<QLabel *, partCount> m_texts{};
    std::array<QPushButton *, partCount> m_buttons{};
    std::array<SampleSet, partCount> m_parts;
};

}  // namespace Atoll
