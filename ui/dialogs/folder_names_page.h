#pragma once

#include "model/workflow/image_import.h"
#include "model/workflow/insight/folder_preview.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QSpinBox;
class QStandardItemModel;
class QTableView;

namespace Atoll {

/// What the names of folders mean.
class FolderNamesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FolderNamesPage(QWidget *parent = nullptr);

    [[nodiscard]] ImageImportRequest request() const;
    void choose(ImageImportRequest::FolderNames meaning);
    void showFolders(const FolderPreview &preview);
    [[nodiscard]] QTableView *classes() const { return m_table; }

    static constexpr std::size_t mostRows = 1000;

Q_SIGNALS:
    void changed();

private:
    void showChoice();

    QButtonGroup *m_meaning;
    QSpinBox *m_level;
    QWidget *m_levelRow;
    QLabel *m_title;
    QStandardItemModel *m_model;
    QTableView *m_table;
    std::vector<FolderClass> m_shown;
};

}  // namespace Atoll
