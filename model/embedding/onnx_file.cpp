#include "model/embedding/onnx_file.h"

#include "model/core/text.h"

#include <QByteArrayView>
#include <QSet>

#include <cstdint>
#include <optional>

namespace Atoll {

namespace {

/// One field of a protocol buffer message.
struct Field
{
    std::uint64_t number = 0;
    std::uint64_t value = 0;  ///< of wire type 0
    QByteArrayView bytes;     ///< of wire type 2

    [[nodiscard]] QString text() const { return QString::fromUtf8(bytes); }
};

/// Walks the fields of one message; `isBroken` tells whether it ended early.
class MessageReader
{
public:
    explicit MessageReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    [[nodiscard]] bool isBroken() const { return m_isBroken; }

    std::optional<Field> next()
    {
        if (m_rest.isEmpty() || m_isBroken)
            return std::nullopt;
        const std::uint64_t tag = varint();
        Field field;
        field.number = tag >> 3;
        switch (tag & 7) {
        case 0:
            field.value = varint();
            break;
        case 1:
            take(8);
            break;
        case 2:
            field.bytes = take(varint());
            break;
        case 5:
            take(4);
            break;
        default:
            m_isBroken = true;
        }
        return m_isBroken || field.number == 0 ? fail() : field;
    }

private:
    std::optional<Field> fail()
    {
        m_isBroken = true;
        return std::nullopt;
    }

    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_rest.isEmpty())
                break;
            const auto byte = static_cast<std::uint8_t>(m_rest.front());
            m_rest = m_rest.sliced(1);
            value |= std::uint64_t{byte & 127U} << shift;
            if (byte < 128)
                return value;
        }
        m_isBroken = true;
        return 0;
    }

    QByteArrayView take(std::uint64_t length)
    {
        if (length > static_cast<std::uint64_t>(m_rest.size())) {
            m_isBroken = true;
            return {};
        }
        const QByteArrayView part = m_rest.first(static_cast<qsizetype>(length));
        m_rest = m_rest.sliced(part.size());
        return part;
    }

    QByteArrayView m_rest;
    bool m_isBroken = false;
};

/// Calls `visit(field)` for each field; false when the message is broken.
template <typename Visit>
bool forEachField(QByteArrayView message, Visit visit)
{
    MessageReader reader(message);
    while (const std::optional<Field> field = reader.next()) {
        if (!visit(*field))
            return false;
    }
    return !reader.isBroken();
}

bool readDimension(QByteArrayView message, std::vector<qint64> &shape)
{
    qint64 length = -1;
    const bool isWhole = forEachField(message, [&](const Field &field) {
        if (field.number == 1 && field.value > 0 && field.value < (1U << 30))
            length = static_cast<qint64>(field.value);
        return true;
    });
    shape.push_back(length);
    return isWhole;
}

/// TypeProto: tensor_type = 1, its shape = 2, its dim = 1.
bool readShape(QByteArrayView type, std::vector<qint64> &shape)
{
    return forEachField(type, [&](const Field &tensor) {
        return tensor.number != 1 || forEachField(tensor.bytes, [&](const Field &part) {
                   return part.number != 2 || forEachField(part.bytes, [&](const Field &dimension) {
                              return dimension.number != 1 || readDimension(dimension.bytes, shape);
                          });
               });
    });
}

bool readValueInfo(QByteArrayView message, OnnxFile::Input &input)
{
    return forEachField(message, [&](const Field &field) {
        if (field.number == 1)
            input.name = field.text();
        return field.number != 2 || readShape(field.bytes, input.shape);
    });
}

bool readNode(QByteArrayView message, OnnxFile::Node &node)
{
    return forEachField(message, [&](const Field &field) {
        if (field.number == 2)
            node.outputs += field.text();
        else if (field.number == 3)
            node.name = field.text();
        else if (field.number == 4)
            node.operation = field.text();
        return true;
    });
}

bool readTensorName(QByteArrayView message, QSet<QString> &names)
{
    return forEachField(message, [&](const Field &field) {
        if (field.number == 8)
            names.insert(field.text());
        return true;
    });
}

bool readGraph(QByteArrayView graph, OnnxFile &file)
{
    QSet<QString> weights;
    const bool isWhole = forEachField(graph, [&](const Field &field) {
        switch (field.number) {
        case 1:
            return readNode(field.bytes, file.nodes.emplace_back());
        case 5:
            return readTensorName(field.bytes, weights);
        case 11:
            return readValueInfo(field.bytes, file.inputs.emplace_back());
        case 12: {
            OnnxFile::Input output;
            const bool isReadable = readValueInfo(field.bytes, output);
            file.outputs += output.name;
            return isReadable;
        }
        default:
            return true;
        }
    });
    std::erase_if(file.inputs, [&](const OnnxFile::Input &input) { return weights.contains(input.name); });
    return isWhole;
}

}  // namespace

Result<OnnxFile> readOnnxFile(const QByteArray &bytes)
{
    OnnxFile file;
    bool hasVersion = false;
    bool hasGraph = false;
    bool isGraphWhole = true;
    const bool isWhole = forEachField(bytes, [&](const Field &field) {
        hasVersion = hasVersion || (field.number == 1 && field.value > 0);
        if (field.number == 7) {
            hasGraph = true;
            isGraphWhole = readGraph(field.bytes, file);
        }
        return isGraphWhole;
    });
    if (!hasVersion)
        return failure(ErrorKind::Unsupported, Text::tr("this is no ONNX model."));
    if (!isWhole || !hasGraph || file.nodes.empty())
        return failure(ErrorKind::Damaged, Text::tr("the ONNX model is damaged or incomplete."));
    return file;
}

}  // namespace Atoll
