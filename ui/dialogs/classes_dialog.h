#pragma once

#include "model/workflow/labelling.h"
#include "ui/dialogs/form_dialog.h"
#include "ui/itemmodels/class_list_model.h"
#include "ui/viewstate/project_state.h"

class QLineEdit;
class QTableView;
class QToolButton;

namespace Atoll {

/// The classes that pictures can be given: names, colours, and the keys that give them.
class ClassesDialog final : public FormDialog
{
    Q_OBJECT

public:
    ClassesDialog(ProjectState &project, QWidget *parent);

    [[nodiscard]] ClassListModel &model() { return *m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QLineEdit *newName() const { return m_newName; }
    /// As they are edited now.
    [[nodiscard]] std::vector<LabelClassEdit> edits() const;
    void accept() override;

Q_SIGNALS:
    /// They are stored.
    void classesChanged();
    /// They have been read, and can be edited.
    void loaded();

private:
    void read();
    void take(const std::vector<LabelClass> &classes);
    void add();
    void remove();
    void chooseColour();
    void move(int by);
    void validate();
    void fitColumns();
    void takeSaved(const Result<bool> &saved);
    [[nodiscard]] int currentRow() const;

    ProjectState &m_project;
    ClassListModel *m_model;
    QTableView *m_table;
    QLineEdit *m_newName;
    QPushButton *m_addButton;
    QPushButton *m_colourButton;
    QPushButton *m_removeButton;
    QPushButton *m_upButton;
    QPushButton *m_downButton;
    bool m_isLoaded = false;
    bool m_isSaving = false;
    bool m_isEdited = false;
};

}  // namespace Atoll
