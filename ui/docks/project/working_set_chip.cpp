#include "ui/docks/project/working_set_chip.h"

#include "ui/docks/project/count_bar.h"
#include "ui/docks/project/tag_popup.h"
#include "ui/settings/icons.h"
#include "ui/viewstate/workbench.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Atoll {

WorkingSetChip::WorkingSetChip(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_title(new QLabel(tr("Working set:"), this))
    , m_button(new QToolButton(this))
    , m_counts(new CountBar(this))
    , m_tags(new TagPopup(this))
{
    m_button->setIcon(themedIcon(u"tag"_s));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setArrowType(Qt::NoArrow);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_button);
    layout->addWidget(m_counts, 0, Qt::AlignVCenter);
    connect(m_button, &QToolButton::clicked, this, &WorkingSetChip::openTags);
    connect(m_tags, &TagPopup::chosen, this,
            [this](const QString &tag) { m_workbench.view().setWorkingSetTag(tag); });
    connect(&workbench.view(), &SampleView::workingSetChanged, this, &WorkingSetChip::refresh);
    connect(&workbench.project(), &ProjectState::dataChanged, this, &WorkingSetChip::refresh);
    connect(&workbench.project(), &ProjectState::closed, this, &WorkingSetChip::refresh);
    refresh();
}

void WorkingSetChip::openTags()
{
    if (!m_workbench.project().isOpen())
        return;
    m_tags->setTags(m_workbench.project().overview(), m_workbench.view().workingSetTag());
    m_tags->openBelow(m_button);
}

void WorkingSetChip::refresh()
{
    constexpr int mostLetters = 28;
    const bool isOpen = m_workbench.project().isOpen();
    setEnabled(isOpen);
    const QString name = isOpen ? m_workbench.view().workingSetTag() : QString();
    const SampleIndex count = isOpen ? m_workbench.view().workingSetCount() : 0;
    const SampleIndex total = m_workbench.project().sampleCount();
    const QString shown =
        fontMetrics().elidedText(name, Qt::ElideMiddle, mostLetters * fontMetrics().averageCharWidth());
    m_button->setText(tr("%1 ▾", "name of a tag").arg(shown));
    m_counts->setCounts(count, total);
    const QLocale locale;
    const QString description =
        isOpen ? tr("All views and commands act on the %1 of %2 samples in the tag \"%3\".")
                     .arg(locale.toString(count), locale.toString(total), name)
               : tr("No project is open.");
    setToolTip(description);
    m_button->setAccessibleName(tr("Working set: %1").arg(name));
    m_button->setAccessibleDescription(description);
}

void WorkingSetChip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        refresh();
}

}  // namespace Atoll
