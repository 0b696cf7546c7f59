// The gallery at a million samples against the stock list view in icon mode, in one run. The budgets are
// those of a person's hand: opening and jumping must not be felt, scrolling and resizing must keep up with
// the screen.

#include "benchmark.h"
#include "ui/gallery/gallery_view.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QBuffer>
#include <QListView>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>
#include <memory>
#include <numeric>

using namespace Atoll;

namespace {

constexpr SampleIndex million = 1'000'000;
constexpr int cellSize = 112;
constexpr QSize windowSize(1200, 800);

QString nameOf(int number)
{
    return QStringLiteral("image_%1.jpg").arg(number, 7, 10, QLatin1Char('0'));
}

QImage drawnThumbnail()
{
    QImage image(112, 84, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 2, y * 3, 120));
    }
    return image;
}

class NumberedContent final : public GalleryContent
{
public:
    NumberedContent()
    {
        m_names.reserve(million);
        for (int i = 0; i < million; ++i)
            m_names.push_back(nameOf(i));
    }
    SampleIndex sampleCount() const override { return static_cast<SampleIndex>(m_names.size()); }
    QStringView fileName(SampleIndex sample) const override { return m_names[std::size_t(sample)]; }
    QString valueText(SampleIndex sample) const override { return QString::number(sample % 1000); }
    GalleryBadges badges(SampleIndex sample) const override
    {
        GalleryBadges badges;
        badges.batchRank = sample % 10 == 0 ? sample / 10 : 0;
        if (sample % 3 == 0) {
            badges.className = QStringLiteral("bicycle");
            badges.classColour = Qt::darkGreen;
        }
        return badges;
    }
    ThumbnailRequest picture(SampleIndex sample) const override
    {
        QByteArray hash(32, '\0');
        // Spread as a content hash would be.
        qToLittleEndian(quint64(sample) * 0x9e3779b97f4a7c15, hash.data());
        return {sample, std::to_string(sample), hash};
    }

private:
    std::vector<QString> m_names;
};

/// The same names and one picture for all: the least a stock view has to draw.
class StockModel final : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : million; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole)
            return nameOf(index.row());
        return role == Qt::DecorationRole ? QVariant(m_picture) : QVariant();
    }

private:
    QPixmap m_picture = QPixmap::fromImage(drawnThumbnail());
};

/// Paints at once what is waiting to be painted.
void settle(QWidget &widget)
{
    QCoreApplication::processEvents();
    widget.repaint();
    QCoreApplication::processEvents();
}

struct Times
{
    double open = 0;
    double jump = 0;
    double scroll = 0;
    double resize = 0;
    double selectAll = 0;
    double cold = 0;
    double warm = 0;
    double warmScroll = 0;
};

template <typename View, typename Fill>
Times measure(View &view, Fill fill)
{
    view.resize(windowSize);
    Times times;
    times.open = bestSeconds(1, [&] {
        fill();
        view.show();
        settle(*view.viewport());
    });
    QScrollBar *const bar = view.verticalScrollBar();
    times.jump = bestSeconds(5, [&] {
        bar->setValue(0);
        bar->setValue(bar->maximum());
        settle(*view.viewport());
    });
    bar->setValue(bar->maximum() / 2);
    settle(*view.viewport());
    times.scroll = bestSeconds(20, [&] {
        bar->setValue(bar->value() + 40);
        settle(*view.viewport());
    });
    int width = windowSize.width();
    times.resize = bestSeconds(5, [&] {
        width = width == windowSize.width() ? width - 140 : windowSize.width();
        view.resize(width, windowSize.height());
        settle(*view.viewport());
    });
    times.selectAll = bestSeconds(3, [&] {
        view.selectAll();
        settle(*view.viewport());
    });
    return times;
}

Times measureStock()
{
    StockModel model;
    QListView view;
    view.setViewMode(QListView::IconMode);
    view.setUniformItemSizes(true);
    view.setMovement(QListView::Static);
    view.setResizeMode(QListView::Adjust);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setIconSize({cellSize, cellSize});
    view.setGridSize({cellSize + 12, cellSize + 32});
    return measure(view, [&] { view.setModel(&model); });
}

QByteArray drawnJpeg()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    drawnThumbnail().scaled(1600, 1200).save(&buffer, "jpg");
    return buffer.data();
}

bool isComplete(const GalleryView &view, const ThumbnailRenderer &renderer)
{
    const SampleOrder visible = view.visibleSamples();
    return std::ranges::none_of(visible, [&renderer](SampleIndex sample) {
        return renderer.image(sample, ThumbnailRenderer::edgeFor(cellSize)).isNull();
    });
}

void waitForPictures(GalleryView &view, const ThumbnailRenderer &renderer)
{
    while (!isComplete(view, renderer))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    settle(*view.viewport());
}

/// Pictures of 1600 x 1200 from memory, so that the disk is that of the thumbnail cache alone.
Times measureOurs(const std::shared_ptr<NumberedContent> &content,
                  const std::shared_ptr<const SampleOrder> &order)
{
    const QTemporaryDir cache;
    const auto reader = [jpeg = drawnJpeg()](const std::filesystem::path &) -> Result<QByteArray> {
        return jpeg;
    };
    auto renderer = std::make_unique<ThumbnailRenderer>(cache.path(), reader);
    GalleryView view;
    view.setContent(content);
    view.setCellSize(cellSize);
    view.setRenderer(renderer.get());
    Times times = measure(view, [&] { view.setSamples(order); });

    QScrollBar *const bar = view.verticalScrollBar();
    bar->setValue(bar->maximum() / 4);
    times.cold = bestSeconds(1, [&] { waitForPictures(view, *renderer); });
    while (renderer->pendingCount() > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    // The same place by a program that has just been started.
    renderer.reset();
    renderer = std::make_unique<ThumbnailRenderer>(cache.path(), reader);
    bar->setValue(0);
    settle(view);
    view.setRenderer(renderer.get());
    bar->setValue(bar->maximum() / 4);
    times.warm = bestSeconds(1, [&] { waitForPictures(view, *renderer); });
    times.warmScroll = bestSeconds(20, [&] {
        bar->setValue(bar->value() + 2);
        settle(*view.viewport());
    });
    return times;
}

}  // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto content = std::make_shared<NumberedContent>();
    auto order = std::make_shared<SampleOrder>(std::size_t{million});
    std::iota(order->begin(), order->end(), 0);

    const Times stock = measureStock();
    const Times ours = measureOurs(content, order);
    printRatio("open 1,000,000", stock.open, ours.open);
    printRatio("jump to the end", stock.jump, ours.jump);
    printRatio("scroll step", stock.scroll, ours.scroll);
    printRatio("resize", stock.resize, ours.resize);
    printRatio("select all", stock.selectAll, ours.selectAll);
    const double search =
        bestSeconds(3, [&] { static_cast<void>(TypeAhead::find(*order, *content, u"image_0999999", 0)); });
    std::printf("%-44s %9.2f ms\n", "type-ahead over all names", 1e3 * search);
    std::printf("%-44s %9.2f ms\n", "jump, all pictures rendered from files", 1e3 * ours.cold);
    std::printf("%-44s %9.2f ms\n", "jump, all pictures from the cache on disk", 1e3 * ours.warm);
    std::printf("%-44s %9.2f ms\n", "scroll step among pictures", 1e3 * ours.warmScroll);
    return 0;
}
