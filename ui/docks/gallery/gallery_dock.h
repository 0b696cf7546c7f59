#pragma once

#include "ui/docks/gallery/gallery_header.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Atoll {

class FilterBar;
class GalleryFeed;
class GalleryLoupe;
class GalleryView;
class ThumbnailRenderer;
class Workbench;

/// The samples that are shown as thumbnails, with the filter, and one of them large.
class GalleryDock final : public QWidget
{
    Q_OBJECT

public:
    explicit GalleryDock(Workbench &workbench, QWidget *parent = nullptr);
    ~GalleryDock() override;
    Q_DISABLE_COPY_MOVE(GalleryDock)

    [[nodiscard]] GalleryView &view() { return *m_view; }
    [[nodiscard]] GalleryCaptions captions() const { return m_header->captions(); }
    void setCaptions(GalleryCaptions captions) { m_header->setCaptions(captions); }
    void setCellSize(int size);

    /// The keyboard goes to the field for a part of the file name.
    void focusSearch();
    /// The current sample, else the first one shown, large.
    void openLoupe();
    void closeLoupe();
    [[nodiscard]] bool isLoupeOpen() const;

Q_SIGNALS:
    void contextMenuWanted(QPoint globalPosition);
    /// The folder of the pictures is not where it was.
    void locateWanted();
    void rescanWanted();

private:
    [[nodiscard]] QWidget *makeGalleryPage();
    void connectWorkbench();
    void connectView();
    void beginProject();
    void endProject();
    void takePictures();
    void showOrder();
    void showMessage();
    void answerMessage();
    void showBanner();
    void readValues();
    void refreshSoon();
    void enlarge(SampleIndex sample);
    void step(int step);

    Workbench &m_workbench;
    std::shared_ptr<GalleryFeed> m_feed;
    std::unique_ptr<ThumbnailRenderer> m_renderer;
    SampleIndex m_picturesKnown = 0;
    QTimer m_refreshTimer;
    QStackedWidget *m_pages;
    GalleryHeader *m_header = nullptr;
    FilterBar *m_filterBar = nullptr;
    QWidget *m_banner = nullptr;
    QLabel *m_bannerText = nullptr;
    GalleryView *m_view = nullptr;
    GalleryLoupe *m_loupe = nullptr;
};

}  // namespace Atoll
