#pragma once

#include <QDialog>

namespace Atoll {

/// Version, licence, and what the program is made of; all of it can be copied.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);

    /// Version, system and libraries as lines, for reports.
    [[nodiscard]] static QString versionText();
};

}  // namespace Atoll
