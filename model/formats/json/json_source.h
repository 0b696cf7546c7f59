#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <iterator>

class QIODevice;

namespace Atoll {

/// The bytes of a JSON file as UTF-8, one buffer at a time; UTF-16 with its mark is converted.
class JsonSource
{
public:
    explicit JsonSource(QIODevice &device);

    [[nodiscard]] bool atEnd()
    {
        if (m_at == m_end)
            refill();
        return m_at == m_end;
    }
    [[nodiscard]] char current() const { return *m_at; }
    void step() { ++m_at; }
    /// What the device said when it failed; empty while all is well.
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    void refill();
    void start();

    QIODevice &m_device;
    QByteArray m_buffer;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    bool m_started = false;
    bool m_finished = false;
    QString m_error;
};

/// The form in which the JSON library takes its input. Two compare equal when both are at the end.
class JsonSourceIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = char;

    JsonSourceIterator() = default;  ///< the end
    explicit JsonSourceIterator(JsonSource &source)
        : m_source(&source)
    {
    }

    [[nodiscard]] char operator*() const { return m_source->current(); }
    JsonSourceIterator &operator++()
    {
        m_source->step();
        return *this;
    }
    void operator++(int) { ++*this; }
    friend bool operator==(const JsonSourceIterator &a, const JsonSourceIterator &b)
    {
        return a.isAtEnd() == b.isAtEnd();
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_source == nullptr || m_source->atEnd(); }

    JsonSource *m_source = nullptr;
};

}  // namespace Atoll
