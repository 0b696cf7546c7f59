#include "ui/scatterplot/colour_map.h"

#include "model/core/text.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

using Triple = std::array<double, 3>;
/// Coefficients of 1, t, t^2 ... for red, green and blue in [0, 1].
using Polynomial = std::array<Triple, 7>;

// viridis and magma are by S. van der Walt and N. Smith, 2015; the fits are by M. Zucker (public domain).
constexpr Polynomial viridisFit{{{0.2777273272, 0.0054073445, 0.3340998053},
                                 {0.1050930431, 1.4046135299, 1.3845901626},
                                 {-0.3308618287, 0.2148475595, 0.0950951630},
                                 {-4.6342304990, -5.7991009734, -19.3324409563},
                                 {6.2282699363, 14.1799333668, 56.6905526007},
                                 {4.7763849977, -13.7451453777, -65.3530326334},
                                 {-5.4354558559, 4.6458526122, 26.3124352496}}};
constexpr Polynomial magmaFit{{{-0.0021364851, -0.0007496551, -0.0053861279},
                               {0.2516605407, 0.6775232437, 2.4940265993},
                               {8.3537172792, -3.5777195145, 0.3144679030},
                               {-27.6687330858, 14.2647307810, -13.6492131881},
                               {52.1761398123, -27.9436060717, 12.9441694424},
                               {-50.7685253647, 29.0465828213, 4.2341529938},
                               {18.6557050659, -11.4897735200, -5.6019615087}}};
// cividis is by J. Nuñez, C. Anderton and R. Renslow, "Optimizing colormaps with consideration for color
// vision deficiency", 2018; the fit, in 1/255, is by J. Perkins.
constexpr Polynomial cividisFit{{{-4.54 / 255, 32.49 / 255, 81.24 / 255},
                                 {-35.34 / 255, 170.73 / 255, 442.36 / 255},
                                 {2381.73 / 255, 52.82 / 255, -2482.43 / 255},
                                 {-6402.70 / 255, -131.46 / 255, 6167.24 / 255},
                                 {7024.72 / 255, 176.58 / 255, -6614.94 / 255},
                                 {-2710.57 / 255, -67.37 / 255, 2475.67 / 255},
                                 {0, 0, 0}}};

int level(double share)
{
    return static_cast<int>(std::lround(255 * std::clamp(share, 0.0, 1.0)));
}

ColourMap fromPolynomial(const QString &name, const Polynomial &fit)
{
    ColourMap map{.name = name};
    for (std::size_t i = 0; i < map.colours.size(); ++i) {
        const double t = static_cast<double>(i) / 255;
        Triple sum{};
        for (std::size_t power = fit.size(); power > 0; --power)
            for (std::size_t channel = 0; channel < sum.size(); ++channel)
                sum[channel] = sum[channel] * t + fit[power - 1][channel];
        map.colours[i] = qRgb(level(sum[0]), level(sum[1]), level(sum[2]));
    }
    return map;
}

/// Magnitude, saturation (angle from the grey axis) and hue of a colour in CIELAB.
struct PolarColour
{
    double magnitude = 0;
    double saturation = 0;
    double hue = 0;
};

// The white of daylight D65.
constexpr Triple white{0.95047, 1.0, 1.08883};

QRgb toRgb(const PolarColour &polar)
{
    const double lightness = polar.magnitude * std::cos(polar.saturation);
    const double a = polar.magnitude * std::sin(polar.saturation) * std::cos(polar.hue);
    const double b = polar.magnitude * std::sin(polar.saturation) * std::sin(polar.hue);
    const double root = (lightness + 16) / 116;
    const auto tristimulus = [](double t) { return t > 6.0 / 29 ? t * t * t : (t - 16.0 / 116) / 7.787; };
    const double x = white[0] * tristimulus(root + a / 500);
    const double y = white[1] * tristimulus(root);
    const double z = white[2] * tristimulus(root - b / 200);
    const auto encoded = [](double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
    };
    return qRgb(level(encoded(3.2406 * x - 1.5372 * y - 0.4986 * z)),
                level(encoded(-0.9689 * x + 1.8758 * y + 0.0415 * z)),
                level(encoded(0.0557 * x - 0.2040 * y + 1.0570 * z)));
}

/// From cool blue over light grey to warm red: K. Moreland, "Diverging Color Maps for Scientific
/// Visualization", 2009. The hue of an end moves while it fades to grey, so that lightness rises evenly.
ColourMap coolWarm()
{
    constexpr PolarColour cool{80.0, 1.08, -1.100};
    constexpr PolarColour warm{80.0, 1.08, 0.500};
    constexpr double middleMagnitude = 88.0;
    const double spin = cool.saturation * std::sqrt(middleMagnitude * middleMagnitude - 80.0 * 80.0) /
                        (80.0 * std::sin(cool.saturation));
    ColourMap map{.name = u"coolwarm"_s, .isDiverging = true};
    for (std::size_t i = 0; i < map.colours.size(); ++i) {
        const double t = static_cast<double>(i) / 255;
        const PolarColour &end = t < 0.5 ? cool : warm;
        const double toMiddle = 1 - std::abs(2 * t - 1);
        const double turned = end.hue > 0 ? end.hue + spin : end.hue - spin;
        map.colours[i] = toRgb({end.magnitude + toMiddle * (middleMagnitude - end.magnitude),
                                end.saturation * (1 - toMiddle), end.hue + toMiddle * (turned - end.hue)});
    }
    return map;
}

/// L* of CIELAB, 0 to 100.
double lightness(QRgb colour)
{
    const auto linear = [](int value) { return std::pow(value / 255.0, 2.2); };
    const double luminance =
        0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
    return luminance > 0.008856 ? 116 * std::cbrt(luminance) - 16 : 903.3 * luminance;
}

constexpr std::array<QRgb, 24> classPalette{
    0xffe69f00, 0xff56b4e9, 0xff009e73, 0xfff0e442, 0xff0072b2, 0xffd55e00, 0xffcc79a7, 0xff2200ff,
    0xff7766ff, 0xff00ee88, 0xff883322, 0xff990066, 0xffaaddbb, 0xff6699ff, 0xffee1155, 0xff7711bb,
    0xffee9955, 0xff66ddee, 0xff991144, 0xffbb1100, 0xff5544ff, 0xff882288, 0xff33cc88, 0xffdd00bb};

}  // namespace

QString ColourMap::title() const
{
    if (name == u"viridis"_s)
        return Text::tr("Viridis");
    if (name == u"magma"_s)
        return Text::tr("Magma");
    if (name == u"cividis"_s)
        return Text::tr("Cividis (colour-blind safe)");
    return Text::tr("Cool to warm (diverging)");
}

ColourTable ColourMap::table(QRgb missing, QRgb ground) const
{
    constexpr double leastContrast = 22;
    const double groundLightness = lightness(ground);
    const auto isSeen = [&](QRgb colour) {
        return std::abs(lightness(colour) - groundLightness) >= leastContrast;
    };
    std::size_t first = 0;
    std::size_t last = colours.size() - 1;
    // The pale middle of a diverging map is meant to step back.
    if (!isDiverging) {
        while (first < last && !isSeen(colours[first]))
            ++first;
        while (last > first && !isSeen(colours[last]))
            --last;
    }
    ColourTable result{};
    result[0] = missing;
    for (std::size_t i = 1; i < result.size(); ++i)
        result[i] = colours[first + (i - 1) * (last - first) / 254];
    return result;
}

std::span<const ColourMap> colourMaps()
{
    static const std::vector<ColourMap> maps{fromPolynomial(u"viridis"_s, viridisFit),
                                             fromPolynomial(u"magma"_s, magmaFit),
                                             fromPolynomial(u"cividis"_s, cividisFit), coolWarm()};
    return maps;
}

const ColourMap *colourMap(QStringView name)
{
    const std::span<const ColourMap> maps = colourMaps();
    const auto found = std::ranges::find(maps, name, &ColourMap::name);
    return found == maps.end() ? nullptr : &*found;
}

QRgb missingColour()
{
    return 0xff8c8c8c;
}

int classColourCount()
{
    return static_cast<int>(classPalette.size());
}

QRgb classColour(int index)
{
    return classPalette[static_cast<std::size_t>(index) % classPalette.size()];
}

ColourTable classTable(QRgb missing)
{
    ColourTable result{};
    result[0] = missing;
    for (int i = 1; i < static_cast<int>(result.size()); ++i)
        result[static_cast<std::size_t>(i)] = classColour(i - 1);
    return result;
}

}  // namespace Atoll
