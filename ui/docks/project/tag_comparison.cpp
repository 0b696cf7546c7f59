#include "ui/docks/project/tag_comparison.h"

#include "ui/settings/icons.h"
#include "ui/viewstate/workbench.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Atoll {

TagComparison::TagComparison(Workbench &workbench, QWidget *parent)
    : QFrame(parent)
    , m_workbench(workbench)
    , m_title(new QLabel(this))
{
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    setAccessibleName(tr("Comparison of two tags"));
    build();
    hide();
    connect(&workbench.project(), &ProjectState::dataChanged, this, &TagComparison::refresh);
    connect(&workbench.project(), &ProjectState::closed, this, &QWidget::hide);
}

void TagComparison::build()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    auto *close = new QToolButton(this);
    close->setIcon(themedIcon(u"cancel"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close the comparison"));
    close->setAccessibleName(close->toolTip());
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *layout = new QGridLayout(this);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(close, 0, 1, Qt::AlignTop | Qt::AlignRight);
    for (std::size_t part = 0; part < partCount; ++part) {
        auto *text = new QLabel(this);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        auto *button = new QPushButton(tr("Select"), this);
        connect(button, &QPushButton::clicked, this,
                [this, part] { m_workbench.selection().select(m_parts[part]); });
        layout->addWidget(text, int(part) + 1, 0);
        layout->addWidget(button, int(part) + 1, 1);
        m_texts[part] = text;
        m_buttons[part] = button;
    }
}

void TagComparison::compare(const QString &left, const QString &right)
{
    m_left = left;
    m_right = right;
    show();
    refresh();
}

void TagComparison::refresh()
{
    if (isHidden())
        return;
    const TagTreeRow *const left = m_workbench.project().findTag(m_left);
    const TagTreeRow *const right = m_workbench.project().findTag(m_right);
    if (left == nullptr || right == nullptr) {
        hide();
        return;
    }
    const SampleSet &a = left->tag.samples;
    const SampleSet &b = right->tag.samples;
    m_parts = {a.without(b), a.intersected(b), b.without(a)};
    m_title->setText(tr("%1 and %2", "two tags").arg(m_left, m_right));
    const std::array titles{tr("Only in %1: %2").arg(m_left), tr("In both: %1"),
                            tr("Only in %1: %2").arg(m_right)};
    for (std::size_t part = 0; part < partCount; ++part) {
        const SampleIndex count = m_parts[part].count();
        m_texts[part]->setText(titles[part].arg(QLocale().toString(count)));
        m_buttons[part]->setEnabled(count > 0);
        m_buttons[part]->setAccessibleName(tr("Select: %1").arg(m_texts[part]->text()));
    }
}

}  // namespace Atoll
