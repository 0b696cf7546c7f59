#include "model/embedding/onnx_settings.h"

#include "model/core/text.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int largestSide = 4096;

struct Preset
{
    QString name;
    OnnxSettings settings;
};

const std::vector<Preset> &presets()
{
    static const std::vector<Preset> list = {
        {u"imagenet"_s,
         {.mean = {0.485 * 255, 0.456 * 255, 0.406 * 255},
          .scale = {1 / (0.229 * 255), 1 / (0.224 * 255), 1 / (0.225 * 255)}}},
        {u"raw"_s, {.scale = {1 / 255.0, 1 / 255.0, 1 / 255.0}}},
        {u"squeezenet"_s,
         {.width = 224,
          .height = 224,
          .isRgb = false,
          .mean = {104, 117, 123},
          .layer = u"fire9/concat_1"_s}},
    };
    return list;
}

Failure badSetting(const QString &key, const QString &wanted)
{
    return failure(ErrorKind::Invalid,
                   Text::tr("The setting \"%1\" of the ONNX embedder must be %2.").arg(key, wanted));
}

QJsonArray toArray(const std::array<double, 3> &numbers)
{
    return {numbers[0], numbers[1], numbers[2]};
}

/// One number for all channels, or three.
std::optional<std::array<double, 3>> channelNumbers(const QJsonValue &value)
{
    std::array<double, 3> numbers{};
    const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value, value, value};
    if (array.size() != 3)
        return std::nullopt;
    for (qsizetype i = 0; i < 3; ++i) {
        if (!array[i].isDouble() || !std::isfinite(array[i].toDouble()))
            return std::nullopt;
        numbers[static_cast<std::size_t>(i)] = array[i].toDouble();
    }
    return numbers;
}

bool take(QString &text, const QJsonValue &value)
{
    text = value.toString();
    return value.isString();
}

bool takeSide(int &pixels, const QJsonValue &value)
{
    pixels = value.toInt(-1);
    return pixels >= 1 && pixels <= largestSide;
}

bool takeChannels(bool &isRgb, const QJsonValue &value)
{
    const QString order = value.toString();
    isRgb = order == u"rgb"_s;
    return isRgb || order == u"bgr"_s;
}

bool take(std::array<double, 3> &numbers, const QJsonValue &value)
{
    const auto taken = channelNumbers(value);
    numbers = taken.value_or(numbers);
    return taken.has_value();
}

bool take(bool &flag, const QJsonValue &value)
{
    flag = value.toBool();
    return value.isBool();
}

/// A key of the settings, what its value must be, and how it is taken; `take` says whether the value was fit.
struct Setting
{
    QString key;
    QString wanted;
    std::function<bool(OnnxSettings &, const QJsonValue &)> take;
};

std::vector<Setting> knownSettings()
{
    const QString text = Text::tr("text");
    const QString pixels = Text::tr("a number of pixels from 1 to %1").arg(largestSide);
    const QString numbers = Text::tr("one number or three, one per channel");
    return {
        {u"model"_s, text, [](auto &settings, auto &value) { return take(settings.model, value); }},
        {u"layer"_s, text, [](auto &settings, auto &value) { return take(settings.layer, value); }},
        {u"width"_s, pixels, [](auto &settings, auto &value) { return takeSide(settings.width, value); }},
        {u"height"_s, pixels, [](auto &settings, auto &value) { return takeSide(settings.height, value); }},
        {u"channels"_s, Text::tr("rgb or bgr"),
         [](auto &settings, auto &value) { return takeChannels(settings.isRgb, value); }},
        {u"mean"_s, numbers, [](auto &settings, auto &value) { return take(settings.mean, value); }},
        {u"scale"_s, numbers, [](auto &settings, auto &value) { return take(settings.scale, value); }},
        {u"normalize"_s, Text::tr("true or false"),
         [](auto &settings, auto &value) { return take(settings.isUnitLength, value); }},
    };
}

Result<> takeSetting(OnnxSettings &settings, const QString &key, const QJsonValue &value)
{
    const std::vector<Setting> known = knownSettings();
    const auto setting = std::ranges::find(known, key, &Setting::key);
    if (setting == known.end())
        return failure(ErrorKind::Invalid, Text::tr("The ONNX embedder has no setting \"%1\".").arg(key));
    if (!setting->take(settings, value))
        return badSetting(key, setting->wanted);
    return {};
}

}  // namespace

QStringList onnxPresets()
{
    QStringList names;
    for (const Preset &preset : presets())
        names += preset.name;
    return names;
}

QJsonObject OnnxSettings::toJson() const
{
    return {{u"model"_s, model},        {u"width"_s, width},
            {u"height"_s, height},      {u"channels"_s, isRgb ? u"rgb"_s : u"bgr"_s},
            {u"mean"_s, toArray(mean)}, {u"scale"_s, toArray(scale)},
            {u"layer"_s, layer},        {u"normalize"_s, isUnitLength}};
}

Result<OnnxSettings> OnnxSettings::fromJson(const QJsonObject &asked)
{
    const QString presetName = asked.value(u"preset"_s).toString(presets().front().name);
    const auto preset = std::ranges::find(presets(), presetName, &Preset::name);
    if (preset == presets().end())
        return failure(ErrorKind::Invalid, Text::tr("There is no preset \"%1\"; there are: %2.")
                                               .arg(presetName, onnxPresets().join(u", "_s)));
    OnnxSettings settings = preset->settings;
    for (auto setting = asked.begin(); setting != asked.end(); ++setting) {
        if (setting.key() == u"preset"_s)
            continue;
        if (const Result<> done = takeSetting(settings, setting.key(), setting.value()); !done)
            return failure(done.error());
    }
    if (settings.model.isEmpty())
        return failure(ErrorKind::Invalid,
                       Text::tr("The ONNX embedder needs a model file (--model FILE.onnx)."));
    return settings;
}

}  // namespace Atoll
