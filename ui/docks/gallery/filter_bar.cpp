#include "ui/docks/gallery/filter_bar.h"

#include "ui/docks/gallery/filter_chip.h"
#include "ui/docks/gallery/filter_popup.h"
#include "ui/docks/shared/flow_layout.h"
#include "ui/settings/icons.h"
#include "ui/viewstate/workbench.h"

#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

FilterBar::FilterBar(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_layout(new FlowLayout(this))
    , m_name(new QLineEdit(this))
    , m_add(new QToolButton(this))
    , m_clear(new QToolButton(this))
    , m_popup(new FilterPopup(workbench, this))
{
    constexpr int nameLetters = 22;
    m_name->setPlaceholderText(tr("File name contains"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_name->setClearButtonEnabled(true);
    m_name->setFixedWidth(std::max(fontMetrics().averageCharWidth() * nameLetters,
                                   fontMetrics().horizontalAdvance(m_name->placeholderText()) +
                                       2 * m_name->sizeHint().height()));
    m_name->addAction(themedIcon(u"find"_s), QLineEdit::LeadingPosition);
    m_add->setText(tr("+ Filter"));
    m_add->setToolTip(tr("Show only samples on which one more condition holds"));
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_clear->setText(tr("Clear Filter"));
    m_clear->setToolTip(tr("Show the whole working set again"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);

    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(fontMetrics().averageCharWidth());
    for (QWidget *const widget :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_clear)})
        m_layout->addWidget(widget);

    constexpr int pauseMs = 150;
    m_nameTimer.setSingleShot(true);
    m_nameTimer.setInterval(pauseMs);
    connect(&m_nameTimer, &QTimer::timeout, this, &FilterBar::applyName);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameTimer.start(); });
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        // The cross of the field edits it without `textEdited`.
        if (text.isEmpty())
            m_nameTimer.start();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &FilterBar::applyName);
    connect(m_add, &QToolButton::clicked, this, [this] { m_popup->addBelow(*m_add); });
    connect(m_clear, &QToolButton::clicked, this, [this] { m_workbench.view().setFilter({}); });
    connect(&workbench.view(), &SampleView::filterChanged, this, &FilterBar::showFilter);
    connect(&workbench.project(), &ProjectState::opened, this, &FilterBar::showFilter);
    connect(&workbench.project(), &ProjectState::closed, this, &FilterBar::showFilter);
    showFilter();
}

void FilterBar::focusNameField()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

QString FilterBar::nameInFilter() const
{
    for (const FilterClause &clause : m_workbench.view().filter()) {
        if (clause.kind == FilterClause::Kind::NameContains)
            return clause.text;
    }
    return {};
}

void FilterBar::showFilter()
{
    for (FilterChip *const chip : m_chips) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    const SampleFilter &filter = m_workbench.view().filter();
    for (std::size_t i = 0; i < filter.size(); ++i) {
        // The field says this one itself.
        if (filter[i].kind != FilterClause::Kind::NameContains)
            addChip(i);
    }
    if (!m_nameTimer.isActive() && m_name->text().trimmed() != nameInFilter())
        m_name->setText(nameInFilter());
    m_clear->setVisible(filter.size() > 1);
    m_add->setEnabled(m_workbench.project().isOpen());
    m_name->setEnabled(m_workbench.project().isOpen());
}

void FilterBar::addChip(std::size_t position)
{
    const FilterClause &clause = m_workbench.view().filter()[position];
    auto *const chip = new FilterChip(clause.title(), this);
    const bool isEditable =
        clause.kind != FilterClause::Kind::Samples && clause.column.source != ColumnSource::None;
    connect(chip, &FilterChip::removeClicked, this,
            [this, position] { m_workbench.view().removeClause(position); });
    if (isEditable) {
        connect(chip, &FilterChip::clicked, this, [this, position, chip] {
            const SampleFilter &filter = m_workbench.view().filter();
            if (position < filter.size())
                m_popup->editBelow(*chip, filter[position]);
        });
    }
    // Between the field and the buttons.
    m_layout->insertWidget(m_layout->indexOf(m_add), chip);
    setTabOrder(m_chips.empty() ? static_cast<QWidget *>(m_name) : m_chips.back(), chip);
    m_chips.push_back(chip);
    chip->show();
}

void FilterBar::applyName()
{
    m_nameTimer.stop();
    const QString text = m_name->text().trimmed();
    if (text == nameInFilter())
        return;
    SampleFilter filter = m_workbench.view().filter();
    std::erase_if(filter,
                  [](const FilterClause &clause) { return clause.kind == FilterClause::Kind::NameContains; });
    if (!text.isEmpty()) {
        FilterClause clause;
        clause.kind = FilterClause::Kind::NameContains;
        clause.text = text;
        filter.push_back(clause);
    }
    m_workbench.view().setFilter(filter);
}

}  // namespace Atoll
