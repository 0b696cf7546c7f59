#pragma once

#include "model/core/import_report.h"

#include <QWidget>

class QTableView;

namespace Atoll {

class ProblemListModel;

/// What an import says of itself: how much of the data set is covered, and every problem, to be copied.
class ReportPage final : public QWidget
{
    Q_OBJECT

public:
    /// `further`: what else was done, a sentence each.
    ReportPage(const ImportReport &report, const QStringList &further, QWidget *parent);

    [[nodiscard]] const ProblemListModel &problems() const { return *m_problems; }
    /// "Predictions for 975 of 1,000 pictures."
    [[nodiscard]] static QString coverageSentence(const ImportReport &report);

private:
    void copy();

    ProblemListModel *m_problems;
    QString m_summary;
};

}  // namespace Atoll
