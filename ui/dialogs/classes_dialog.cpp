#include "ui/dialogs/classes_dialog.h"

#include "ui/dialogs/dialog_text.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QPushButton *plainButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}

}  // namespace

ClassesDialog::ClassesDialog(ProjectState &project, QWidget *parent)
    : FormDialog(tr("Classes"), parent)
    , m_project(project)
    , m_model(new ClassListModel(this))
    , m_table(new QTableView(this))
    , m_newName(new QLineEdit(this))
    , m_addButton(plainButton(tr("&Add"), this))
    , m_colourButton(plainButton(tr("C&olour…"), this))
    , m_removeButton(plainButton(tr("&Remove"), this))
    , m_upButton(plainButton(tr("Move &Up"), this))
    , m_downButton(plainButton(tr("Move &Down"), this))
{
    addIntroduction(tr("A digit gives the selected pictures its class. Renaming a class renames it in all "
                       "labels; one that labels have cannot be removed."));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Classes"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    fitColumns();
    auto *side = new QVBoxLayout;
    for (QPushButton *button : {m_colourButton, m_removeButton, m_upButton, m_downButton})
        side->addWidget(button);
    side->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_table, 1);
    middle->addLayout(side);
    contents()->addLayout(middle, 1);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&New class:"), this);
    label->setBuddy(m_newName);
    row->addWidget(label);
    row->addWidget(m_newName, 1);
    row->addWidget(m_addButton);
    contents()->addLayout(row);
    mainButton()->setText(tr("&Save"));

    connect(m_newName, &QLineEdit::textChanged, this, &ClassesDialog::validate);
    connect(m_addButton, &QPushButton::clicked, this, &ClassesDialog::add);
    connect(m_colourButton, &QPushButton::clicked, this, &ClassesDialog::chooseColour);
    connect(m_removeButton, &QPushButton::clicked, this, &ClassesDialog::remove);
    connect(m_upButton, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_downButton, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClassesDialog::validate);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() == ClassListModel::ColourColumn)
            chooseColour();
    });
    connect(m_model, &ClassListModel::edited, this, [this] {
        m_isEdited = true;
        validate();
    });
    connect(&m_project, &ProjectState::closed, this, &QDialog::reject);
    validate();
    read();
}

void ClassesDialog::read()
{
    m_project.session().look<std::vector<LabelClass>>(
        u"dialog-classes"_s, [](const Project &open, TaskControl &) { return labelClasses(open); }, this,
        [this](const Result<std::vector<LabelClass>> &classes) {
            if (classes)
                take(*classes);
            else
                setProblem(classes.error().message);
        });
}

void ClassesDialog::take(const std::vector<LabelClass> &classes)
{
    const auto &counts = m_project.overview().labelClasses;
    std::vector<ClassRow> rows;
    rows.reserve(classes.size());
    for (const LabelClass &each : classes) {
        ClassRow row;
        row.id = int(rows.size());
        row.original = each.name;
        row.name = each.name;
        row.colour = QColor(each.colour);
        if (each.key > 0)
            row.digit = each.key;
        const auto count = std::ranges::find(counts, each.name, &LabelClassCount::className);
        if (count != counts.end())
            row.count = count->samples + count->boxes;
        rows.push_back(std::move(row));
    }
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, ClassListModel::NameColumn));
    else
        m_newName->setFocus();
    m_isLoaded = true;
    fitColumns();
    validate();
    Q_EMIT loaded();
}

std::vector<LabelClassEdit> ClassesDialog::edits() const
{
    std::vector<LabelClassEdit> edits;
    edits.reserve(m_model->rows().size());
    for (const ClassRow &row : m_model->rows())
        edits.push_back({{row.name, row.colour.name(), row.digit.value_or(0)}, row.original});
    return edits;
}

void ClassesDialog::fitColumns()
{
    // Set again, because a header does not look at rows that come later.
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ClassListModel::NameColumn, QHeaderView::Stretch);
}

int ClassesDialog::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void ClassesDialog::add()
{
    const int row = m_model->addClass(m_newName->text().trimmed());
    if (row < 0)
        return;
    m_newName->clear();
    m_isEdited = true;
    fitColumns();
    m_table->setCurrentIndex(m_model->index(row, ClassListModel::NameColumn));
    validate();
}

void ClassesDialog::remove()
{
    if (currentRow() >= 0)
        m_model->removeClass(currentRow());
}

void ClassesDialog::move(int by)
{
    const int from = currentRow();
    if (from < 0 || !m_model->moveClass(from, from + by))
        return;
    m_table->setCurrentIndex(m_model->index(from + by, ClassListModel::NameColumn));
}

void ClassesDialog::chooseColour()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const QPersistentModelIndex index(m_model->index(row, ClassListModel::ColourColumn));
    auto *dialog = new QColorDialog(m_model->row(row).colour, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Colour of %1").arg(m_model->row(row).name));
    connect(dialog, &QColorDialog::colorSelected, this, [this, index](const QColor &colour) {
        if (index.isValid())
            m_model->setData(index, colour);
    });
    dialog->open();
}

void ClassesDialog::validate()
{
    const int row = currentRow();
    const QString name = m_newName->text().trimmed();
    const bool isUsed = std::ranges::find(m_model->rows(), name, &ClassRow::name) != m_model->rows().end();
    m_addButton->setEnabled(m_isLoaded && !name.isEmpty() && !isUsed);
    // Enter in the line for a new class adds it; it must not save and close.
    m_addButton->setDefault(m_addButton->isEnabled());
    mainButton()->setDefault(!m_addButton->isEnabled());
    m_colourButton->setEnabled(row >= 0);
    m_removeButton->setEnabled(row >= 0 && m_model->row(row).count == 0);
    m_upButton->setEnabled(row > 0);
    m_downButton->setEnabled(row >= 0 && row + 1 < m_model->rowCount());
    if (m_isSaving || !m_isLoaded)
        return setMissing(m_isSaving ? tr("Saving…") : tr("Reading the classes…"));
    if (isUsed)
        return setProblem(tr("There is a class \"%1\" already.").arg(name));
    if (std::ranges::any_of(m_model->rows(), [](const ClassRow &each) { return each.digit == 0; }))
        return setProblem(tr("Keys go from 1 to 9; 0 takes the class away."));
    setReady();
    mainButton()->setEnabled(m_isEdited);
}

void ClassesDialog::accept()
{
    if (!mainButton()->isEnabled() || m_isSaving)
        return;
    m_isSaving = true;
    validate();
    // Asked of the session, so that a refusal is said here, where the names can be mended.
    const QPointer<ClassesDialog> dialog(this);
    m_project.session().apply<bool>(
        [edits = edits()](Project &open, TaskControl &) {
            return setLabelClasses(open, edits).map([] { return true; });
        },
        &m_project,
        [dialog, project = &m_project](const Result<bool> &saved) {
            if (dialog != nullptr && dialog->isVisible())
                dialog->takeSaved(saved);
            else if (!saved)
                Q_EMIT project->failed(tr("Save classes"), saved.error());
        });
}

void ClassesDialog::takeSaved(const Result<bool> &saved)
{
    m_isSaving = false;
    validate();
    if (!saved)
        return setNotice(NoticeLine::Kind::Problem, saved.error().message);
    Q_EMIT classesChanged();
    QDialog::accept();
}

}  // namespace Atoll
