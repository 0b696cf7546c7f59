#pragma once

#include "ui/dialogs/form_dialog.h"

#include <functional>

class QLineEdit;

namespace Atoll {

class ProjectState;

/// Asks for one name: of a new tag, a saved filter, another name for something.
class NameDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// One sentence why the name will not do; empty when it will.
    using Check = std::function<QString(const QString &name)>;

    struct Wording
    {
        QString title;
        QString introduction;  ///< may be empty
        QString label;         ///< with a mnemonic: "&Name"
        QString button;        ///< says what happens and to how many: "Tag 47 Samples"
    };

    NameDialog(const Wording &wording, const QString &proposal, Check check, QWidget *parent);

    [[nodiscard]] QLineEdit *lineEdit() const { return m_name; }
    /// Names that are offered while one types.
    void offer(const QStringList &names);
    void accept() override;

    /// For tags: can name one, and none has it but `present`.
    [[nodiscard]] static Check tagNameCheck(const ProjectState &project, const QString &present = {});

Q_SIGNALS:
    void nameChosen(const QString &name);

private:
    void validate();
    [[nodiscard]] QString name() const;

    QLineEdit *m_name;
    Check m_check;
};

}  // namespace Atoll
