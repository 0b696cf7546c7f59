#pragma once

#include "model/core/import_report.h"
#include "ui/dialogs/job_dialog.h"
#include "ui/dialogs/path_edit.h"

class QLabel;
class QTimer;

namespace Atoll {

/// What all imports share: what to read, what it is taken for, options that fit it, the job, and the report
/// of what came of it. A refused import leaves everything as it was and says so in one sentence.
class ImportDialog : public JobDialog
{
    Q_OBJECT

public:
    void setFiles(const QStringList &files);
    [[nodiscard]] PathEdit *files() const { return m_files; }
    /// Name of the format in its catalog; empty while nothing is recognised.
    [[nodiscard]] const QString &format() const { return m_format; }

Q_SIGNALS:
    /// What the files are taken for is known now, or they are no longer known.
    void recognised(const QString &format);

protected:
    struct Wording
    {
        QString title;
        QString introduction;
        QString browseTitle;
        QStringList nameFilters;
        QString unknown;  ///< sentence for files that are none of this kind
    };
    ImportDialog(const Wording &wording, PathEdit::Kind kind, ProjectState &project, QWidget *parent);

    /// The form, in which the first rows are the files and their kind.
    [[nodiscard]] QFormLayout *form() const { return m_form; }
    /// Format of the files as they are now; called in another thread, so it captures values only.
    [[nodiscard]] virtual std::function<QString()> recognition() const = 0;
    /// The format as people read it.
    [[nodiscard]] virtual QString formatTitle(const QString &format) const = 0;
    /// Another format, or none: show the options that go with it.
    virtual void showOptions() = 0;
    /// What is missing or wrong with the options. `isWrong` stays false for what has only not been given yet.
    [[nodiscard]] virtual QString optionProblem(bool &isWrong) const = 0;
    [[nodiscard]] virtual QString command() const = 0;
    /// Something worth saying beside the button.
    [[nodiscard]] virtual QString warning() const { return {}; }

    /// To be called when an option changed.
    void validate();
    /// For the constructors, when all options are there.
    void begin();
    void showReport(const ImportReport &report, const QStringList &further = {});

private:
    void takeFiles();
    void recognise();
    void takeFormat(const QString &format);
    [[nodiscard]] QString missingFile() const;

    enum class Look : std::uint8_t { Nothing, Looking, Known, Unknown };

    QString m_unknown;
    PathEdit *m_files;
    QLabel *m_kind;
    QFormLayout *m_form;
    QTimer *m_lookTimer;
    Look m_look = Look::Nothing;
    QString m_format;
};

}  // namespace Atoll
