#include "ui/docks/inspector/inspector_section.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace Atoll {

InspectorSection::InspectorSection(const QString &title, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QToolButton(this))
    , m_content(content)
{
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_heading->setText(title);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setAutoRaise(true);
    m_heading->setFocusPolicy(Qt::StrongFocus);

    auto *const indented = new QVBoxLayout;
    const int indent = fontMetrics().averageCharWidth() * 2;
    indented->setContentsMargins(indent, 0, 0, fontMetrics().height() / 2);
    indented->addWidget(m_content);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_heading);
    layout->addLayout(indented);
    connect(m_heading, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    setOpen(true);
}

QString InspectorSection::title() const
{
    return m_heading->text();
}

void InspectorSection::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    m_heading->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_heading->setAccessibleDescription(isOpen ? tr("Open") : tr("Folded away"));
    m_content->setVisible(isOpen);
}

}  // namespace Atoll
