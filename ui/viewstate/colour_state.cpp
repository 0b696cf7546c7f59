#include "ui/viewstate/colour_state.h"

#include "ui/viewstate/project_state.h"

using namespace Qt::StringLiterals;

namespace Atoll {

ColourState::ColourState(ProjectState &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
{
    connect(&project, &ProjectState::dataChanged, this, [this] {
        readColumn();
        readLabels();
    });
    connect(&project, &ProjectState::closed, this, &ColourState::forget);
}

void ColourState::forget()
{
    m_choice.column = {};
    m_column.reset();
    m_labels.reset();
    m_labelled = {};
    Q_EMIT choiceChanged();
    Q_EMIT columnChanged();
    Q_EMIT labelsChanged();
}

void ColourState::setChoice(const ColourChoice &choice)
{
    if (choice == m_choice)
        return;
    const bool isOtherColumn = choice.column != m_choice.column;
    m_choice = choice;
    Q_EMIT choiceChanged();
    if (isOtherColumn)
        readColumn();
    else
        Q_EMIT columnChanged();
}

void ColourState::setColumn(const ColumnKey &column)
{
    ColourChoice choice = m_choice;
    choice.column = column;
    setChoice(choice);
}

void ColourState::readColumn()
{
    if (!m_project.isOpen())
        return;
    if (m_choice.column.source == ColumnSource::None) {
        m_column.reset();
        Q_EMIT columnChanged();
        return;
    }
    m_project.session().look<SharedColumn>(
        u"colour"_s,
        [cache = m_project.cache(), key = m_choice.column](const Project &project, TaskControl &control) {
            return cache->column(project, key, control);
        },
        this,
        [this, key = m_choice.column](const Result<SharedColumn> &column) {
            if (!column && column.error().kind == ErrorKind::Cancelled)
                return;
            if (key != m_choice.column)
                return;
            m_column = column ? *column : SharedColumn();
            Q_EMIT columnChanged();
        });
}

void ColourState::readLabels()
{
    if (!m_project.isOpen())
        return;
    m_project.session().look<SharedColumn>(
        u"labels"_s,
        [cache = m_project.cache()](const Project &project, TaskControl &control) {
            return cache->column(project, ColumnKey{ColumnSource::Label, {}, {}}, control);
        },
        this,
        [this](const Result<SharedColumn> &labels) {
            if (!labels && labels.error().kind == ErrorKind::Cancelled)
                return;
            m_labels = labels ? *labels : SharedColumn();
            m_labelled = SampleSet(m_project.sampleCount());
            if (m_labels) {
                m_labelled = SampleSet(SampleIndex(m_labels->classes.size()));
                for (SampleIndex sample = 0; sample < m_labelled.size(); ++sample) {
                    if (m_labels->classes[std::size_t(sample)] >= 0)
                        m_labelled.insert(sample);
                }
            }
            Q_EMIT labelsChanged();
        });
}

}  // namespace Atoll
