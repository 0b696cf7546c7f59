#include "model/store/prediction_codec.h"

#include <QtEndian>

#include <span>
#include <type_traits>

namespace Atoll {

namespace {

constexpr std::uint8_t codecVersion = 1;

class Writer
{
public:
    template <typename Number>
    void number(Number value)
    {
        list(std::span<const Number>(&value, 1));
    }
    void length(std::size_t size) { number(static_cast<std::uint32_t>(size)); }
    template <typename Number>
    void list(std::span<const Number> values)
    {
        if (values.empty())
            return;
        const qsizetype start = m_bytes.size();
        m_bytes.resize(start + static_cast<qsizetype>(values.size_bytes()));
        qToLittleEndian<Number>(values.data(), static_cast<qsizetype>(values.size()), m_bytes.data() + start);
    }
    template <typename Number>
    void countedList(const std::vector<Number> &values)
    {
        length(values.size());
        list(std::span<const Number>(values));
    }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// After a read beyond the end `isBroken()` stays true and everything read is zero or empty.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    template <typename Number>
    Number number()
    {
        Number value{};
        if (take(sizeof(Number)))
            qFromLittleEndian<Number>(m_bytes.constData() + m_place - sizeof(Number), 1, &value);
        return value;
    }
    template <typename Number>
    std::vector<Number> list(qsizetype size)
    {
        if (size > remaining() / qsizetype{sizeof(Number)}) {
            m_isBroken = true;
            return {};
        }
        std::vector<Number> values(static_cast<std::size_t>(size));
        if (size > 0)
            qFromLittleEndian<Number>(m_bytes.constData() + m_place, size, values.data());
        m_place += size * qsizetype{sizeof(Number)};
        return values;
    }
    template <typename Number>
    std::vector<Number> countedList()
    {
        return list<Number>(number<std::uint32_t>());
    }
    [[nodiscard]] qsizetype remaining() const { return m_bytes.size() - m_place; }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] bool isAtEnd() const { return !m_isBroken && remaining() == 0; }

private:
    bool take(std::size_t size)
    {
        if (m_isBroken || remaining() < static_cast<qsizetype>(size)) {
            m_isBroken = true;
            return false;
        }
        m_place += static_cast<qsizetype>(size);
        return true;
    }

    const QByteArray &m_bytes;
    qsizetype m_place = 0;
    bool m_isBroken = false;
};

void write(Writer &out, const ClassPrediction &prediction)
{
    out.list(std::span<const float>(prediction.probabilities));
}

void write(Writer &out, const ObjectPrediction &prediction)
{
    out.length(prediction.objects.size());
    for (const DetectedObject &object : prediction.objects) {
        out.number<std::int32_t>(object.category);
        out.number(object.score);
        out.countedList(object.probabilities);
        for (const double number : {object.box.x, object.box.y, object.box.width, object.box.height})
            out.number(number);
        out.countedList(object.mask);
    }
}

void write(Writer &out, const SegmentationPrediction &prediction)
{
    out.countedList(prediction.meanProbabilities);
    out.number(prediction.leastConfidence);
    out.number(prediction.margin);
    out.number(prediction.entropy);
}

void write(Writer &out, const KeypointPrediction &prediction)
{
    out.length(prediction.instances.size());
    for (const KeypointInstance &instance : prediction.instances) {
        out.number<std::int32_t>(instance.category);
        out.number<std::uint8_t>(instance.score ? 1 : 0);
        out.number(instance.score.value_or(0));
        out.countedList(instance.keypoints);
    }
}

ClassPrediction readClasses(Reader &in)
{
    return {in.list<float>(in.remaining() / qsizetype{sizeof(float)})};
}

ObjectPrediction readObjects(Reader &in)
{
    ObjectPrediction prediction;
    const auto count = in.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && !in.isBroken(); ++i) {
        DetectedObject object;
        object.category = in.number<std::int32_t>();
        object.score = in.number<double>();
        object.probabilities = in.countedList<double>();
        for (double *number : {&object.box.x, &object.box.y, &object.box.width, &object.box.height})
            *number = in.number<double>();
        object.mask = in.countedList<std::uint32_t>();
        prediction.objects.push_back(std::move(object));
    }
    return prediction;
}

SegmentationPrediction readSegmentation(Reader &in)
{
    SegmentationPrediction prediction;
    prediction.meanProbabilities = in.countedList<double>();
    prediction.leastConfidence = in.number<double>();
    prediction.margin = in.number<double>();
    prediction.entropy = in.number<double>();
    return prediction;
}

KeypointPrediction readKeypoints(Reader &in)
{
    KeypointPrediction prediction;
    const auto count = in.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && !in.isBroken(); ++i) {
        KeypointInstance instance;
        instance.category = in.number<std::int32_t>();
        const bool hasScore = in.number<std::uint8_t>() != 0;
        const auto score = in.number<double>();
        if (hasScore)
            instance.score = score;
        instance.keypoints = in.countedList<double>();
        prediction.instances.push_back(std::move(instance));
    }
    return prediction;
}

std::optional<Prediction> readAlternative(Reader &in, std::uint8_t alternative)
{
    switch (alternative) {
    case 0:
        return readClasses(in);
    case 1:
        return readObjects(in);
    case 2:
        return readSegmentation(in);
    case 3:
        return readKeypoints(in);
    default:
        return std::nullopt;
    }
}

}  // namespace

bool canPredict(TaskType type, const Prediction &prediction)
{
    return prediction.index() == static_cast<std::size_t>(type) ||
           (type == TaskType::Segmentation && std::holds_alternative<ObjectPrediction>(prediction));
}

QByteArray encodePrediction(const Prediction &prediction)
{
    Writer out;
    out.number(codecVersion);
    out.number(static_cast<std::uint8_t>(prediction.index()));
    std::visit([&](const auto &alternative) { write(out, alternative); }, prediction);
    return out.take();
}

std::optional<Prediction> decodePrediction(TaskType type, const QByteArray &bytes)
{
    Reader in(bytes);
    if (in.number<std::uint8_t>() != codecVersion)
        return std::nullopt;
    std::optional<Prediction> prediction = readAlternative(in, in.number<std::uint8_t>());
    if (!prediction || !in.isAtEnd() || !canPredict(type, *prediction))
        return std::nullopt;
    return prediction;
}

}  // namespace Atoll
