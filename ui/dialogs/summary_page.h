#pragma once

#include "model/workflow/insight/folder_preview.h"
#include "model/workflow/insight/project_place.h"
#include "ui/dialogs/new_project.h"

#include <QWidget>

class QLabel;
class QTimer;

namespace Atoll {

class PathEdit;

/// What will be made, where, and how long it takes. Finds a place for the project file by itself, until
/// another is given.
class SummaryPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryPage(QWidget *parent = nullptr);

    [[nodiscard]] PathEdit *file() const { return m_file; }
    /// Looks for a place for a project of this folder, unless the person has named one.
    void setFolder(const QString &folder);
    void describe(const NewProject &project, const FolderPreview &preview);
    /// Absolute, with the ending .atoll; empty while none is known.
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReady() const { return m_place.isPossible && m_place.path == path(); }
    /// Why the place will not do; empty while it is looked at.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void check();

    PathEdit *m_file;
    QLabel *m_pictures;
    QLabel *m_labels;
    QLabel *m_embedding;
    QLabel *m_time;
    QTimer *m_timer;
    QString m_folder;
    QString m_proposed;
    ProjectPlace m_place;
};

}  // namespace Atoll
