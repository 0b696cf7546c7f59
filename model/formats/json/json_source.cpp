#include "model/formats/json/json_source.h"

#include "model/core/text.h"

#include <QIODevice>
#include <QStringDecoder>

namespace Atoll {

namespace {

constexpr qint64 bufferBytes = 1 << 18;

}

JsonSource::JsonSource(QIODevice &device)
    : m_device(device)
{
}

void JsonSource::refill()
{
    if (m_finished)
        return;
    if (!m_started)
        return start();
    m_buffer.resize(bufferBytes);
    const qint64 got = m_device.read(m_buffer.data(), bufferBytes);
    if (got < 0)
        m_error = m_device.errorString();
    m_finished = got <= 0;
    m_at = m_buffer.constData();
    m_end = m_at + (got > 0 ? got : 0);
}

void JsonSource::start()
{
    m_started = true;
    const QByteArray mark = m_device.peek(3);
    if (mark == "\xEF\xBB\xBF") {
        m_device.skip(3);
        return refill();
    }
    if (!mark.startsWith("\xFF\xFE") && !mark.startsWith("\xFE\xFF"))
        return refill();

    QStringDecoder decoder(QStringDecoder::Utf16);
    const QByteArray bytes = m_device.readAll();
    const QString text = decoder(bytes);
    if (decoder.hasError() || bytes.size() % 2 != 0)
        m_error = Text::tr("its UTF-16 text is damaged");
    m_buffer = text.toUtf8();
    m_finished = true;
    m_at = m_buffer.constData();
    m_end = m_at + m_buffer.size();
}

}  // namespace Atoll
