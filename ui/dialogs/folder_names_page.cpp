#include "ui/dialogs/folder_names_page.h"

#include "ui/dialogs/dialog_text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int deepestLevel = 9;

}  // namespace

FolderNamesPage::FolderNamesPage(QWidget *parent)
    : QWidget(parent)
    , m_meaning(new QButtonGroup(this))
    , m_level(new QSpinBox(this))
    , m_levelRow(new QWidget(this))
    , m_title(wrappedLabel({}, this))
    , m_model(new QStandardItemModel(0, 2, this))
    , m_table(new QTableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(wrappedLabel(tr("What do the names of the folders mean?"), this));
    using FolderNames = ImageImportRequest::FolderNames;
    const auto add = [&](FolderNames meaning, const QString &text) {
        auto *button = new QRadioButton(text, this);
        m_meaning->addButton(button, int(meaning));
        layout->addWidget(button);
    };
    add(FolderNames::Ignored, tr("N&othing: pictures are not labelled yet"));
    add(FolderNames::Labels, tr("&Labels: a picture is of the class that its folder is named after"));
    add(FolderNames::ReferenceLabels, tr("&Hidden reference: classes for simulations, not shown as labels"));
    m_meaning->button(int(FolderNames::Ignored))->setChecked(true);
    auto *row = new QHBoxLayout(m_levelRow);
    row->setContentsMargins({});
    auto *label = new QLabel(tr("Le&vel of the folder that names the class:"), m_levelRow);
    label->setBuddy(m_level);
    m_level->setRange(1, deepestLevel);
    m_level->setToolTip(tr("1 for cat/a.jpg, 2 for train/cat/a.jpg"));
    row->addWidget(label);
    row->addWidget(m_level);
    row->addStretch();
    layout->addWidget(m_levelRow);
    layout->addWidget(m_title);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Folders"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    layout->addWidget(m_table, 1);
    connect(m_meaning, &QButtonGroup::idToggled, this, [this](int, bool isChecked) {
        if (isChecked)
            showChoice();
    });
    connect(m_level, &QSpinBox::valueChanged, this, &FolderNamesPage::showChoice);
    showChoice();
}

ImageImportRequest FolderNamesPage::request() const
{
    ImageImportRequest request;
    request.folderNames = ImageImportRequest::FolderNames(m_meaning->checkedId());
    request.labelLevel = m_level->value();
    return request;
}

void FolderNamesPage::choose(ImageImportRequest::FolderNames meaning)
{
    m_meaning->button(int(meaning))->setChecked(true);
}

void FolderNamesPage::showChoice()
{
    const bool isMeant = request().folderNames != ImageImportRequest::FolderNames::Ignored;
    m_levelRow->setEnabled(isMeant);
    m_table->setEnabled(isMeant && m_level->value() == 1);
    m_model->setHorizontalHeaderLabels(
        {isMeant && m_level->value() == 1 ? tr("Class") : tr("Folder"), tr("Pictures")});
    Q_EMIT changed();
}

void FolderNamesPage::showFolders(const FolderPreview &preview)
{
    std::vector<FolderClass> folders = preview.classes;
    std::ranges::sort(folders, {}, &FolderClass::name);
    const auto count = qint64(folders.size());
    QString title = preview.hasMoreClasses ? tr("More than %1 folders.").arg(countText(count))
                                           : tr("%Ln folder(s) on the first level.", nullptr, int(count));
    if (preview.outsideFolders > 0)
        title += u' ' + tr("%Ln picture(s) lie outside them.", nullptr, int(preview.outsideFolders));
    if (folders.size() > mostRows) {
        folders.resize(mostRows);
        title += u' ' + tr("The first %1 are shown.").arg(countText(qint64(mostRows)));
    }
    m_title->setText(title);
    if (folders == m_shown)
        return;
    m_shown = std::move(folders);
    m_model->setRowCount(0);
    for (const FolderClass &folder : m_shown) {
        auto *pictures = new QStandardItem(countText(folder.pictures));
        pictures->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_model->appendRow({new QStandardItem(folder.name), pictures});
    }
}

}  // namespace Atoll
