#pragma once

#include "model/core/result.h"
#include "ui/dialogs/path_edit.h"

#include <QStringList>

class QComboBox;
class QFormLayout;
class QWidget;

namespace Atoll {

/// Class names from a line: separated by commas, or the path of a text file with one name a line. Reads that
/// file, so it is for a job.
[[nodiscard]] Result<QStringList> classNamesFrom(const QString &line);

/// How the rows of an array belong to pictures: by names in the file itself, by a file of names, or, where
/// that is said, by the order of the paths.
class RowNamesOption final : public QObject
{
    Q_OBJECT

public:
    RowNamesOption(QFormLayout *form, QWidget *parent);

    void setShown(bool isShown);
    [[nodiscard]] QString namesFile() const;
    [[nodiscard]] bool isPathOrder() const;
    /// What is missing, or wrong; empty when it is all right.
    [[nodiscard]] QString problem(bool &isWrong) const;
    /// What to be careful about; empty when there is nothing.
    [[nodiscard]] QString warning() const;
    [[nodiscard]] QComboBox *choice() const { return m_choice; }
    [[nodiscard]] PathEdit *file() const { return m_file; }

    enum class Source : std::uint8_t { InFile, NamesFile, PathOrder };

Q_SIGNALS:
    void changed();

private:
    void take();

    QFormLayout *m_form;
    QComboBox *m_choice;
    PathEdit *m_file;
    bool m_isShown = true;
};

}  // namespace Atoll
