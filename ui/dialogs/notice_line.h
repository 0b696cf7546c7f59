#pragma once

#include <QWidget>

class QLabel;

namespace Atoll {

/// One sentence with a symbol before it, wrapped, literal. Keeps the place of a line when it has nothing to
/// say, so that a form does not jump while it is filled in.
class NoticeLine final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t {
        Hint,     ///< something is still to be done
        Warning,  ///< it goes on, but look
        Problem,  ///< it cannot go on like this
        Success,
    };

    explicit NoticeLine(QWidget *parent = nullptr);

    void say(Kind kind, const QString &sentence);
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSymbol();

    QLabel *m_symbol;
    QLabel *m_sentence;
    Kind m_kind = Kind::Hint;
};

}  // namespace Atoll
