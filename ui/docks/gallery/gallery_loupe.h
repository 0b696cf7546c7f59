#pragma once

#include "model/core/sample_set.h"

#include <QImage>
#include <QWidget>

namespace Atoll {

class Loupe;
class Workbench;

/// One sample of the gallery, large, with what models said of it.
class GalleryLoupe final : public QWidget
{
    Q_OBJECT

public:
    explicit GalleryLoupe(Workbench &workbench, QWidget *parent = nullptr);

    /// `position`: where it stands in the gallery, ready to read. `preview` may be null.
    void setSample(SampleIndex sample, const QString &position, const QImage &preview);
    void clear();
    [[nodiscard]] SampleIndex sample() const { return m_sample; }
    [[nodiscard]] Loupe &loupe() { return *m_loupe; }

Q_SIGNALS:
    /// -1 or +1.
    void neighbourWanted(int step);
    void closed();

private:
    void readOverlay();

    Workbench &m_workbench;
    SampleIndex m_sample = -1;
    Loupe *m_loupe;
};

}  // namespace Atoll
