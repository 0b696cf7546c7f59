#pragma once

#include "model/workflow/insight/sample_filter.h"
#include "ui/docks/gallery/filter_reading.h"
#include "ui/docks/shared/range_histogram.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QRadioButton;
class QStackedWidget;

namespace Atoll {

/// Fields to make one condition on one column: classes to tick, a range of numbers, or in and out of a tag.
class FilterEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterEditor(QWidget *parent = nullptr);

    /// Shows that it is being read.
    void wait();
    /// Begins with what `present` says, if it is about this column.
    void begin(const FilterReading &reading, const FilterClause *present);
    /// None: nothing is chosen that would leave samples out.
    [[nodiscard]] std::optional<FilterClause> clause() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget *makeClassPage();
    [[nodiscard]] QWidget *makeNumberPage();
    [[nodiscard]] QWidget *makeTagPage();
    void beginClasses(const FilterReading &reading, const FilterClause *present);
    void beginNumbers(const FilterReading &reading, const FilterClause *present);
    void beginTag(const FilterClause *present);
    void showMatching(const QString &text);
    void showRange(const std::optional<NumberRange> &range);
    void takeSpinBoxes();
    [[nodiscard]] std::optional<FilterClause> classClause(FilterClause clause) const;
    [[nodiscard]] std::optional<FilterClause> numberClause(FilterClause clause) const;

    static constexpr int mostWithoutSearch = 12;

    SharedColumn m_column;
    QStackedWidget *m_pages;
    QLabel *m_waiting;
    QWidget *m_classPage = nullptr;
    QLineEdit *m_search = nullptr;
    QListWidget *m_classes = nullptr;
    QWidget *m_numberPage = nullptr;
    RangeHistogram *m_histogram = nullptr;
    QWidget *m_spinBoxes = nullptr;
    QDoubleSpinBox *m_least = nullptr;
    QDoubleSpinBox *m_most = nullptr;
    QWidget *m_tagPage = nullptr;
    QRadioButton *m_inTag = nullptr;
    QRadioButton *m_notInTag = nullptr;
    QCheckBox *m_unknown;
};

}  // namespace Atoll
