#pragma once

#include "model/workflow/insight/sample_column.h"

#include <QWidget>

#include <cstdint>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace Atoll {

class ColumnCombo;
class ColumnList;
class Workbench;

/// What is written below thumbnails: without a value to sort by, that of the colours stands for it. Stored as
/// numbers in sessions; never renumber.
enum class GalleryCaptions : std::uint8_t { None = 0, Name = 1, ColourValue = 2, SortValue = 3 };

/// Order, captions and size of the gallery, and how many samples it shows.
class GalleryHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit GalleryHeader(Workbench &workbench, QWidget *parent = nullptr);

    [[nodiscard]] GalleryCaptions captions() const;
    void setCaptions(GalleryCaptions captions);
    /// Of thumbnails, in pixels. Does not emit.
    void showCellSize(int size);

Q_SIGNALS:
    void captionsChanged();
    void cellSizePicked(int size);

private:
    void listColumns();
    void showSortKey();
    void showCounts();
    void sortBy(const ColumnKey &column);

    Workbench &m_workbench;
    ColumnList &m_columnList;
    ColumnCombo *m_sort;
    QToolButton *m_direction;
    QComboBox *m_captions;
    QSlider *m_size;
    QLabel *m_counts;
};

}  // namespace Atoll
