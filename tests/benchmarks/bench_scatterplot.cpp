// What the map costs at a million points beside plain loops, in the same run. Run the release build.

#include "model/core/parallel.h"
#include "model/numeric/random_generator.h"
#include "tests/benchmarks/benchmark.h"
#include "ui/scatterplot/colour_scale.h"
#include "ui/scatterplot/lasso.h"
#include "ui/scatterplot/map_view.h"
#include "ui/scatterplot/point_raster.h"

#include <QApplication>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

using namespace Atoll;

namespace {

constexpr int count = 1'000'000;

std::vector<MapPosition> clusters()
{
    RandomGenerator random(7);
    std::vector<MapPosition> middles(20);
    for (MapPosition &middle : middles)
        middle = {static_cast<float>(12 * random.uniform()), static_cast<float>(8 * random.uniform())};
    std::vector<MapPosition> positions(count);
    for (MapPosition &position : positions) {
        const MapPosition middle = middles[random.below(middles.size())];
        position = {middle.x + static_cast<float>(0.5 * random.normal()),
                    middle.y + static_cast<float>(0.5 * random.normal())};
    }
    return positions;
}

std::vector<float> scores()
{
    RandomGenerator random(8);
    std::vector<float> values(count);
    std::ranges::generate(values, [&] { return static_cast<float>(random.uniform()); });
    return values;
}

/// One square after the other, the better score above.
QImage plainDrawing(const std::vector<MapPosition> &positions, const std::vector<std::uint8_t> &indices,
                    const ColourTable &table, const MapTransform &transform, const QSize &size, int half)
{
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    std::vector<std::uint8_t> best(
        static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()), 0);
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const QPointF at = transform.toPixel(double(positions[i].x), double(positions[i].y));
        if (!(at.x() >= half && at.x() < size.width() - half && at.y() >= half &&
              at.y() < size.height() - half))
            continue;
        for (int y = static_cast<int>(at.y()) - half; y <= static_cast<int>(at.y()) + half; ++y) {
            for (int x = static_cast<int>(at.x()) - half; x <= static_cast<int>(at.x()) + half; ++x) {
                std::uint8_t &top =
                    best[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width()) +
                         static_cast<std::size_t>(x)];
                if (indices[i] < top)
                    continue;
                top = indices[i];
                picture.setPixel(x, y, table[top]);
            }
        }
    }
    return picture;
}

void compareFrames(const std::vector<MapPosition> &positions, PointRaster &raster,
                   const std::vector<std::uint8_t> &indices, const ColourTable &table)
{
    struct View
    {
        const char *what;
        MapCamera camera;
        QSize size;
        double ratio;
        double diameter;
    };
    const View views[] = {
        {"frame 1200x800, all, 3 px", {6, 4, 11}, QSize(1200, 800), 1, 2.6},
        {"frame 1200x800, all, 5 px", {6, 4, 11}, QSize(1200, 800), 1, 5},
        {"frame 1200x800, zoom 8, 5 px", {6, 4, 1.4}, QSize(1200, 800), 1, 5},
        {"frame 2400x1600, all, 5 device px", {6, 4, 11}, QSize(2400, 1600), 2, 2.6},
    };
    for (const View &view : views) {
        const MapTransform transform = MapTransform::of(view.camera, view.size);
        const int half = static_cast<int>(view.diameter * view.ratio / 2);
        const double naive = bestSeconds(
            3, [&] { (void)plainDrawing(positions, indices, table, transform, view.size, half); });
        PointStyle style;
        style.ratio = view.ratio;
        style.diameter = view.diameter;
        style.showsDensity = true;
        const double ours = bestSeconds(9, [&] { (void)raster.draw(transform, view.size, style); });
        printRatio(view.what, naive, ours);
    }
}

bool comparePicking(const std::vector<MapPosition> &positions, const PointCloud &cloud)
{
    const MapTransform transform = MapTransform::of({6, 4, 11}, QSizeF(1200, 800));
    constexpr int picks = 200;
    std::vector<SampleIndex> expected;
    std::vector<SampleIndex> found;
    const auto pixel = [](int k) { return QPointF(100 + (k * 389) % 1000, 50 + (k * 211) % 700); };
    const double naive = bestSeconds(1, [&] {
        expected.clear();
        for (int k = 0; k < picks / 20; ++k) {
            SampleIndex best = -1;
            double least = 144;
            for (std::size_t i = 0; i < positions.size(); ++i) {
                const QPointF away =
                    transform.toPixel(double(positions[i].x), double(positions[i].y)) - pixel(k);
                const double square = QPointF::dotProduct(away, away);
                if (square < least) {
                    least = square;
                    best = static_cast<SampleIndex>(i);
                }
            }
            expected.push_back(best);
        }
    });
    const double ours = bestSeconds(5, [&] {
        found.clear();
        for (int k = 0; k < picks; ++k)
            found.push_back(cloud.nearest(transform, pixel(k), 12, nullptr));
    });
    printRatio("nearest point, one pick", naive / (picks / 20), ours / picks);
    return std::equal(expected.begin(), expected.end(), found.begin());
}

bool compareLasso(const std::vector<MapPosition> &positions, const PointCloud &cloud, int corners)
{
    std::vector<QPointF> path;
    for (int i = 0; i < corners; ++i) {
        const double angle = 6.283185 * i / corners;
        path.emplace_back(6 + (4 + (i % 3)) * std::cos(angle), 4 + (2.5 + 0.5 * (i % 4)) * std::sin(angle));
    }
    SampleSet expected(count);
    const double naive = bestSeconds(2, [&] {
        expected = SampleSet(count);
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const double x = double(positions[i].x);
            const double y = double(positions[i].y);
            bool inside = false;
            for (std::size_t a = 0, b = path.size() - 1; a < path.size(); b = a++)
                if ((path[a].y() > y) != (path[b].y() > y) &&
                    x < (path[b].x() - path[a].x()) * (y - path[a].y()) / (path[b].y() - path[a].y()) +
                            path[a].x())
                    inside = !inside;
            if (inside)
                expected.insert(static_cast<SampleIndex>(i));
        }
    });
    SampleSet selected;
    const double ours = bestSeconds(5, [&] { selected = samplesInPolygon(cloud, path, nullptr); });
    printRatio("lasso of " + std::to_string(corners) + " corners", naive, ours);
    return selected == expected;
}

void compareColours(PointRaster &raster, const std::vector<float> &values)
{
    const ColourTable table = colourMaps()[0].table(missingColour(), 0xffffffff);
    for (const ScaleKind kind : {ScaleKind::Linear, ScaleKind::Quantile}) {
        const double naive = bestSeconds(1, [&] {
            std::vector<float> sorted = values;
            std::ranges::sort(sorted);
            std::vector<std::uint8_t> indices(values.size());
            for (std::size_t i = 0; i < values.size(); ++i) {
                const auto rank = std::ranges::lower_bound(sorted, values[i]) - sorted.begin();
                indices[i] = static_cast<std::uint8_t>(1 + 254 * rank / count);
            }
        });
        std::vector<std::uint8_t> indices;
        const double ours =
            bestSeconds(5, [&] { indices = ColourScale::fitted(values, kind).indices(values); });
        printRatio(kind == ScaleKind::Linear ? "colour indices, linear (naive: by rank)"
                                             : "colour indices, quantile",
                   naive, ours);
        const MapTransform transform = MapTransform::of({6, 4, 11}, QSizeF(1200, 800));
        const double recolour = bestSeconds(5, [&] {
            raster.setColours(ColourScale::fitted(values, kind).indices(values), table,
                              DrawOrder::HighestOnTop);
            (void)raster.draw(transform, QSize(1200, 800), PointStyle());
        });
        std::printf("  recolour to the finished frame %.1f ms\n", 1e3 * recolour);
    }
}

void measureView(const std::shared_ptr<const PointCloud> &cloud, const std::vector<std::uint8_t> &indices,
                 const ColourTable &table)
{
    MapView view;
    view.resize(1200, 800);
    view.setCloud(cloud);
    view.setColours(indices, table);
    view.show();
    QApplication::processEvents();
    double longest = 0;
    int step = 0;
    const double pan = bestSeconds(20, [&] {
        const double frame = bestSeconds(1, [&] {
            MapCamera camera = view.camera();
            camera.centreX += ++step % 2 == 0 ? 0.05 : -0.04;
            view.setCamera(camera);
            view.viewport()->repaint();
        });
        longest = std::max(longest, frame);
    });
    std::printf("whole frame with axes, pan: best %.1f ms, longest %.1f ms\n", 1e3 * pan, 1e3 * longest);
    longest = 0;
    const double zoom = bestSeconds(20, [&] {
        const double frame = bestSeconds(1, [&] {
            view.zoom(++step % 2 == 0 ? 1.1 : 0.92);
            view.viewport()->repaint();
        });
        longest = std::max(longest, frame);
    });
    std::printf("whole frame with axes, zoom: best %.1f ms, longest %.1f ms\n", 1e3 * zoom, 1e3 * longest);
}

}  // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const std::vector<MapPosition> positions = clusters();
    const std::vector<float> values = scores();
    std::shared_ptr<const PointCloud> cloud;
    const double build = bestSeconds(3, [&] { cloud = std::make_shared<const PointCloud>(positions); });
    std::printf("%d points, sorted into cells in %.1f ms\n", count, 1e3 * build);
    const std::vector<std::uint8_t> indices = ColourScale::fitted(values, ScaleKind::Linear).indices(values);
    const ColourTable table = colourMaps()[0].table(missingColour(), 0xffffffff);
    PointRaster raster;
    raster.setCloud(cloud);
    raster.setColours(indices, table, DrawOrder::HighestOnTop);
    bool isSame = true;
    for (const int threads : {1, 0}) {
        setThreadCount(threads);
        std::printf("%d threads\n", threadCount());
        compareFrames(positions, raster, indices, table);
        isSame &= comparePicking(positions, *cloud);
        isSame &= compareLasso(positions, *cloud, 100);
        isSame &= compareLasso(positions, *cloud, 500);
        compareColours(raster, values);
        measureView(cloud, indices, table);
    }
    if (!isSame)
        std::printf("  the answers differ\n");
    return isSame ? 0 : 1;
}
