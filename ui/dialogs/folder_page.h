#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace Atoll {

class ExampleStrip;
class FolderScan;
class PathEdit;

/// Which folder holds the pictures, and what was found in it.
class FolderPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FolderPage(FolderScan &scan, QWidget *parent = nullptr);

    [[nodiscard]] PathEdit *folder() const { return m_folder; }
    /// Absolute; empty without one.
    [[nodiscard]] QString path() const;
    /// Why this folder will not do, or empty. `isMissing`: none has been given yet.
    [[nodiscard]] QString problem(bool &isMissing) const;
    /// Something to know about a folder that will do.
    [[nodiscard]] QString warning() const;

Q_SIGNALS:
    void changed();

private:
    void takePath();
    void showScan();

    FolderScan &m_scan;
    PathEdit *m_folder;
    QLabel *m_counts;
    QPushButton *m_stop;
    ExampleStrip *m_examples;
    QTimer *m_timer;
};

}  // namespace Atoll
