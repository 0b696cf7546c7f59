#include "ui/docks/gallery/filter_editor.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Atoll {

namespace {

constexpr int nameRole = Qt::UserRole;

/// Digits after the point that tell apart hundredths of a span.
int decimalsFor(double span)
{
    constexpr int most = 6;
    if (!(span > 0))
        return 2;
    return std::clamp(3 - int(std::floor(std::log10(span))), 0, most);
}

}  // namespace

FilterEditor::FilterEditor(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_waiting(new QLabel(tr("Reading…"), m_pages))
    , m_unknown(new QCheckBox(this))
{
    m_waiting->setAlignment(Qt::AlignCenter);
    m_classPage = makeClassPage();
    m_numberPage = makeNumberPage();
    m_tagPage = makeTagPage();
    for (QWidget *const page : {static_cast<QWidget *>(m_waiting), m_classPage, m_numberPage, m_tagPage})
        m_pages->addWidget(page);

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_unknown);
    connect(m_unknown, &QCheckBox::toggled, this, [this](bool isOnly) {
        m_pages->setEnabled(!isOnly);
        Q_EMIT changed();
    });
    wait();
}

QWidget *FilterEditor::makeClassPage()
{
    auto *const page = new QWidget(m_pages);
    m_search = new QLineEdit(page);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search classes"));
    m_search->setClearButtonEnabled(true);
    m_classes = new QListWidget(page);
    m_classes->setAccessibleName(tr("Classes"));
    m_classes->setUniformItemSizes(true);
    auto *const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_classes, 1);
    connect(m_search, &QLineEdit::textChanged, this, &FilterEditor::showMatching);
    connect(m_classes, &QListWidget::itemChanged, this, &FilterEditor::changed);
    return page;
}

QWidget *FilterEditor::makeNumberPage()
{
    auto *const page = new QWidget(m_pages);
    m_histogram = new RangeHistogram(page);
    m_histogram->setAccessibleName(tr("Range"));
    m_spinBoxes = new QWidget(page);
    m_least = new QDoubleSpinBox(m_spinBoxes);
    m_most = new QDoubleSpinBox(m_spinBoxes);
    m_least->setAccessibleName(tr("At least"));
    m_most->setAccessibleName(tr("At most"));

    auto *const fields = new QHBoxLayout(m_spinBoxes);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addWidget(m_least, 1);
    fields->addWidget(new QLabel(tr("to", "a range of numbers"), m_spinBoxes));
    fields->addWidget(m_most, 1);
    auto *const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_histogram);
    layout->addWidget(m_spinBoxes);
    layout->addStretch();

    connect(m_histogram, &RangeHistogram::rangeEdited, this, [this](const std::optional<NumberRange> &range) {
        showRange(range);
        Q_EMIT changed();
    });
    for (QDoubleSpinBox *const box : {m_least, m_most})
        connect(box, &QDoubleSpinBox::valueChanged, this, &FilterEditor::takeSpinBoxes);
    return page;
}

QWidget *FilterEditor::makeTagPage()
{
    auto *const page = new QWidget(m_pages);
    m_inTag = new QRadioButton(tr("Samples in it"), page);
    m_notInTag = new QRadioButton(tr("Samples not in it"), page);
    auto *const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_inTag);
    layout->addWidget(m_notInTag);
    layout->addStretch();
    connect(m_inTag, &QRadioButton::toggled, this, &FilterEditor::changed);
    return page;
}

void FilterEditor::wait()
{
    m_column.reset();
    m_pages->setEnabled(true);
    m_pages->setCurrentWidget(m_waiting);
    m_unknown->hide();
    const QSignalBlocker blocker(m_unknown);
    m_unknown->setChecked(false);
}

void FilterEditor::begin(const FilterReading &reading, const FilterClause *present)
{
    m_column = reading.column;
    const bool isTag = m_column->info.key.source == ColumnSource::Tag;
    if (isTag)
        beginTag(present);
    else if (m_column->info.kind == ColumnKind::Number)
        beginNumbers(reading, present);
    else
        beginClasses(reading, present);
    m_unknown->setText(tr("Only those without a value (%1)").arg(QLocale().toString(reading.unknown)));
    m_unknown->setVisible(!isTag && reading.unknown > 0);
    m_unknown->setChecked(present != nullptr && present->kind == FilterClause::Kind::Unknown);
    Q_EMIT changed();
}

void FilterEditor::beginClasses(const FilterReading &reading, const FilterClause *present)
{
    const QSignalBlocker blocker(m_classes);
    m_classes->clear();
    const QLocale locale;
    for (qsizetype i = 0; i < m_column->classNames.size(); ++i) {
        const QString &name = m_column->classNames[i];
        const QString count = locale.toString(reading.classCounts[std::size_t(i)]);
        auto *const item = new QListWidgetItem(tr("%1 (%2)", "a class and how many").arg(name, count));
        item->setData(nameRole, name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isChosen = present != nullptr && present->classes.contains(name);
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        m_classes->addItem(item);
    }
    m_search->clear();
    m_search->setVisible(m_classes->count() > mostWithoutSearch);
    m_pages->setCurrentWidget(m_classPage);
    m_classes->setCurrentRow(0);
    m_classes->setFocus();
}

void FilterEditor::showMatching(const QString &text)
{
    for (int row = 0; row < m_classes->count(); ++row) {
        QListWidgetItem &item = *m_classes->item(row);
        item.setHidden(!item.data(nameRole).toString().contains(text.trimmed(), Qt::CaseInsensitive));
    }
}

void FilterEditor::beginNumbers(const FilterReading &reading, const FilterClause *present)
{
    const ScoreView &numbers = reading.numbers;
    const ColumnUnit unit = m_column->info.unit;
    m_histogram->setBars({numbers.from, numbers.to, numbers.bins, unit});
    const double span = numbers.to - numbers.from;
    constexpr double stepsPerSpan = 20;
    for (QDoubleSpinBox *const box : {m_least, m_most}) {
        const QSignalBlocker blocker(box);
        box->setDecimals(decimalsFor(span));
        box->setRange(numbers.from, numbers.to);
        box->setSingleStep(span / stepsPerSpan);
        box->setGroupSeparatorShown(true);
    }
    // A number of milliseconds says nothing to people.
    m_spinBoxes->setVisible(unit != ColumnUnit::Time);
    const bool isRange = present != nullptr && present->kind == FilterClause::Kind::NumberInRange;
    const auto range = isRange ? std::optional(NumberRange{present->least, present->most}) : std::nullopt;
    m_histogram->setRange(range);
    showRange(range);
    m_pages->setCurrentWidget(m_numberPage);
    m_least->setFocus();
    m_least->selectAll();
}

void FilterEditor::showRange(const std::optional<NumberRange> &range)
{
    const QSignalBlocker least(m_least);
    const QSignalBlocker most(m_most);
    m_least->setValue(range ? std::max(range->least, m_least->minimum()) : m_least->minimum());
    m_most->setValue(range ? std::min(range->most, m_most->maximum()) : m_most->maximum());
}

void FilterEditor::takeSpinBoxes()
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    NumberRange range{m_least->value(), m_most->value()};
    if (range.least > range.most)
        std::swap(range.least, range.most);
    if (range.least <= m_least->minimum())
        range.least = -infinity;
    if (range.most >= m_most->maximum())
        range.most = infinity;
    m_histogram->setRange(range);
    Q_EMIT changed();
}

void FilterEditor::beginTag(const FilterClause *present)
{
    const bool isOut = present != nullptr && present->kind == FilterClause::Kind::NotInTag;
    QRadioButton *const chosen = isOut ? m_notInTag : m_inTag;
    chosen->setChecked(true);
    m_pages->setCurrentWidget(m_tagPage);
    chosen->setFocus();
}

std::optional<FilterClause> FilterEditor::clause() const
{
    if (!m_column)
        return {};
    FilterClause clause;
    clause.column = m_column->info.key;
    if (m_unknown->isChecked() && !m_unknown->isHidden()) {
        clause.kind = FilterClause::Kind::Unknown;
        return clause;
    }
    if (m_pages->currentWidget() == m_tagPage) {
        clause.kind = m_inTag->isChecked() ? FilterClause::Kind::InTag : FilterClause::Kind::NotInTag;
        return clause;
    }
    return m_pages->currentWidget() == m_numberPage ? numberClause(clause) : classClause(clause);
}

std::optional<FilterClause> FilterEditor::classClause(FilterClause clause) const
{
    clause.kind = FilterClause::Kind::ClassIsOneOf;
    for (int row = 0; row < m_classes->count(); ++row) {
        const QListWidgetItem &item = *m_classes->item(row);
        if (item.checkState() == Qt::Checked)
            clause.classes.append(item.data(nameRole).toString());
    }
    if (clause.classes.isEmpty())
        return {};
    return clause;
}

std::optional<FilterClause> FilterEditor::numberClause(FilterClause clause) const
{
    const std::optional<NumberRange> &range = m_histogram->range();
    if (!range || (std::isinf(range->least) && std::isinf(range->most)))
        return {};
    clause.kind = FilterClause::Kind::NumberInRange;
    clause.least = range->least;
    clause.most = range->most;
    return clause;
}

}  // namespace Atoll
