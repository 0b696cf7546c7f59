#pragma once

#include "ui/dialogs/notice_line.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QHBoxLayout;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace Atoll {

/// A form, one sentence about what is still wrong with it, and a button that says what will happen. Opened by
/// `open()`; deletes itself when closed.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    FormDialog(const QString &title, QWidget *parent);

    [[nodiscard]] QPushButton *mainButton() const { return m_mainButton; }
    [[nodiscard]] const NoticeLine &notice() const { return *m_notice; }

protected:
    /// Where the form stands.
    [[nodiscard]] QVBoxLayout *contents() const { return m_contents; }
    /// A new form below what is in `contents()` already.
    [[nodiscard]] QFormLayout *addForm();
    void addIntroduction(const QString &sentences);
    [[nodiscard]] QDialogButtonBox *buttons() const { return m_buttons; }
    [[nodiscard]] QPushButton *closeButton() const { return m_closeButton; }
    /// A further button, which stands before the main one.
    [[nodiscard]] QPushButton *addButton(const QString &text);

    /// Grows when what it holds needs more room than it has; never shrinks.
    bool event(QEvent *event) override;

    /// The main button may be pressed, and `warning`, if any, stands beside it.
    void setReady(const QString &warning = {});
    /// It may not, because something has not been given yet.
    void setMissing(const QString &sentence);
    /// It may not, because something that was given is wrong.
    void setProblem(const QString &sentence);
    /// A sentence that leaves the button as it is, e.g. why it did not work.
    void setNotice(NoticeLine::Kind kind, const QString &sentence);

    /// What is seen between form and buttons: another page than the form.
    void addPage(QWidget *page);
    void showPage(QWidget *page);
    void showForm();
    [[nodiscard]] bool isFormShown() const;

    /// "Copy as command", pressed: this goes to the clipboard. Empty: the button is grey.
    void addCopyCommand();
    void setCommand(const QString &command);
    void removeCopyCommand();

private:
    void copyCommand();

    QStackedLayout *m_pages;
    QWidget *m_form;
    QVBoxLayout *m_contents;
    NoticeLine *m_notice;
    QHBoxLayout *m_buttonRow;
    QDialogButtonBox *m_buttons;
    QPushButton *m_mainButton;
    QPushButton *m_closeButton;
    QPushButton *m_copyButton = nullptr;
    QString m_command;
};

}  // namespace Atoll
