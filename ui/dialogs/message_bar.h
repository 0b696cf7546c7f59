#pragma once

#include "model/core/result.h"
#include "ui/dialogs/notice_line.h"

#include <QList>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace Atoll {

/// Messages at the top of a window that leave it usable: what could not be done, and what was done. The
/// newest is at the top; equal ones are shown once. It takes no room while there is none.
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// `what` was asked for: "Export batch-1". Stays until it is closed.
    void showFailure(const QString &what, const Error &error);
    /// Something that needs a look; stays. `details` can be copied; empty: none.
    void showWarning(const QString &sentence, const QString &details = {});
    /// Something went well; goes by itself.
    void showSuccess(const QString &sentence);
    void clear();
    [[nodiscard]] int count() const { return int(m_messages.size()); }
    [[nodiscard]] QStringList sentences() const;

    static constexpr int mostMessages = 3;  ///< older ones give way
    static constexpr int successMs = 8000;

Q_SIGNALS:
    void changed();

private:
    struct Message
    {
        QWidget *row = nullptr;
        QString sentence;
    };
    QWidget *add(NoticeLine::Kind kind, const QString &sentence, const QString &details);
    void remove(QWidget *row);
    QWidget *makeRow(NoticeLine::Kind kind, const QString &sentence, const QString &details);

    QVBoxLayout *m_rows;
    QList<Message> m_messages;
};

}  // namespace Atoll
