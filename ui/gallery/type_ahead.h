#pragma once

#include "ui/gallery/gallery_content.h"
#include "ui/gallery/gallery_selection.h"

#include <QObject>
#include <QString>
#include <QTimer>

class QKeyEvent;

namespace Atoll {

/// What has been typed to find a file by the beginning of its name; ends by itself after a pause.
class TypeAhead final : public QObject
{
    Q_OBJECT

public:
    explicit TypeAhead(QObject *parent = nullptr);

    /// An apostrophe starts it, so that letters that are shortcuts elsewhere can be typed; so does any letter
    /// that reaches it.
    [[nodiscard]] bool wants(const QKeyEvent &event) const;
    /// A key it wants; the text changes, except when the key only starts or ends it.
    void take(const QKeyEvent &event);
    void stop();
    [[nodiscard]] bool isActive() const { return m_pause.isActive(); }
    [[nodiscard]] const QString &text() const { return m_text; }

    /// The first position from `from` on, round the end, whose file name begins with `text` whatever the
    /// case; -1 when there is none.
    [[nodiscard]] static qint64 find(const SampleOrder &order, const GalleryContent &content,
                                     QStringView text, qint64 from);

Q_SIGNALS:
    /// `isFirst`: of this word, so that the next match is wanted and not the present one again.
    void typed(bool isFirst);
    void ended();

private:
    QString m_text;
    QTimer m_pause;
};

}  // namespace Atoll
