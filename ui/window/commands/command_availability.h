#pragma once

#include <QObject>

namespace Atoll {

struct WindowParts;

/// Greys out what cannot be done at the moment, and lets texts say what they would act on.
class CommandAvailability final : public QObject
{
    Q_OBJECT

public:
    explicit CommandAvailability(WindowParts &parts);

private:
    void updateSoon();
    void update();
    void updateTexts();

    WindowParts &m_parts;
    bool m_isPending = false;
};

}  // namespace Atoll
