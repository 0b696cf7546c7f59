#include "ui/gallery/type_ahead.h"

#include <QKeyEvent>

namespace Atoll {

namespace {

constexpr int pauseMs = 1500;
constexpr QChar starter = u'\'';

bool isText(const QKeyEvent &event)
{
    const bool isCommand =
        event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !isCommand && !event.text().isEmpty() && event.text().at(0).isPrint();
}

}  // namespace

TypeAhead::TypeAhead(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TypeAhead::stop);
}

bool TypeAhead::wants(const QKeyEvent &event) const
{
    if (isActive() && (event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Escape))
        return true;
    if (!isText(event))
        return false;
    const QChar first = event.text().at(0);
    return isActive() || first.isLetterOrNumber() || first == starter;
}

void TypeAhead::take(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape) {
        stop();
        return;
    }
    m_pause.start();
    const bool isFirst = m_text.isEmpty();
    if (event.key() == Qt::Key_Backspace)
        m_text.chop(1);
    else if (!isFirst || event.text() != QString(starter))
        m_text += event.text();
    Q_EMIT typed(isFirst);
}

void TypeAhead::stop()
{
    m_pause.stop();
    m_text.clear();
    Q_EMIT ended();
}

qint64 TypeAhead::find(const SampleOrder &order, const GalleryContent &content, QStringView text, qint64 from)
{
    return content.findFileName(order, text, from);
}

}  // namespace Atoll
