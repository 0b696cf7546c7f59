#pragma once

#include <QStringList>
#include <QWidget>

class QDragEnterEvent;
class QDropEvent;
class QLineEdit;
class QPushButton;

namespace Atoll {

/// A line for paths with a Browse button; files and folders may be dropped on it.
class PathEdit final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { File, Folder, FilesOrFolder, NewFile, NewFolder };

    explicit PathEdit(Kind kind, QWidget *parent = nullptr);

    /// What is asked for from now on.
    void setKind(Kind kind);
    [[nodiscard]] QString path() const;
    /// Several only of kind FilesOrFolder. Several stand in quotes.
    [[nodiscard]] QStringList paths() const;
    void setPath(const QString &path) { setPaths({path}); }
    void setPaths(const QStringList &paths);
    /// As in QFileDialog: "Tables (*.csv *.tsv)".
    void setNameFilters(const QStringList &filters) { m_nameFilters = filters; }
    /// What the dialog behind Browse is called.
    void setBrowseTitle(const QString &title) { m_browseTitle = title; }
    [[nodiscard]] QLineEdit *lineEdit() const { return m_line; }

    void browse();

    static constexpr int mostLetters = 32'000;  ///< of all paths together

Q_SIGNALS:
    void pathsChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void browseFor(Kind kind);
    void showBrowseMenu();
    [[nodiscard]] static QString cleaned(const QString &text);

    Kind m_kind;
    QLineEdit *m_line;
    QPushButton *m_browse;
    QStringList m_nameFilters;
    QString m_browseTitle;
};

}  // namespace Atoll
