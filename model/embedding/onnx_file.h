#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace Atoll {

/// What Atoll wants to know of an ONNX file that OpenCV's reader does not tell.
struct OnnxFile
{
    struct Input
    {
        QString name;
        std::vector<qint64> shape;  ///< -1 where the file leaves it open
    };
    struct Node
    {
        QString name;  ///< often empty
        QString operation;
        QStringList outputs;
    };

    std::vector<Input> inputs;  ///< without those that are weights
    std::vector<Node> nodes;
    QStringList outputs;
};

/// Reads the outline of a serialised ModelProto (the ONNX specification, onnx.proto3). Unsupported when
/// `bytes` is something else, Damaged when it breaks off; the sentence fits after a file name and a colon.
[[nodiscard]] Result<OnnxFile> readOnnxFile(const QByteArray &bytes);

}  // namespace Atoll
