#pragma once

#include "ui/viewstate/colour_state.h"
#include "ui/viewstate/map_state.h"
#include "ui/viewstate/project_state.h"
#include "ui/viewstate/proposal_state.h"
#include "ui/viewstate/sample_view.h"
#include "ui/viewstate/selection_state.h"

#include <QJsonObject>

namespace Atoll {

/// What all views of a window share. Docks know it and not each other.
class Workbench final : public QObject
{
    Q_OBJECT

public:
    explicit Workbench(QObject *parent = nullptr);

    [[nodiscard]] ProjectState &project() { return m_project; }
    [[nodiscard]] SampleView &view() { return m_view; }
    [[nodiscard]] SelectionState &selection() { return m_selection; }
    [[nodiscard]] ColourState &colours() { return m_colours; }
    [[nodiscard]] MapState &map() { return m_map; }
    [[nodiscard]] ProposalState &proposal() { return m_proposal; }

    /// `views` is what `savedViews` gave for this project earlier; empty: as a project is seen first.
    void open(const QString &path, Access access, const QJsonObject &views);
    /// Working set, filter, order, colour, map and selection.
    [[nodiscard]] QJsonObject savedViews() const;

    /// What a command acts on: the selected samples, or all that are shown when none is selected.
    [[nodiscard]] const SampleSet &scope() const;

private:
    void restoreViews();

    ProjectState m_project;
    SampleView m_view;
    SelectionState m_selection;
    ColourState m_colours;
    MapState m_map;
    ProposalState m_proposal;
    QJsonObject m_viewsToRestore;
};

}  // namespace Atoll
