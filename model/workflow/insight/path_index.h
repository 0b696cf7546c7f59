#pragma once

#include "model/core/sample.h"
#include "model/core/task_control.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace Atoll {

class Project;

/// The paths of all samples without regard to case, for type-ahead and filters: lower-case UTF-8 in one
/// block, about 60 bytes a sample. Immutable; may be used from any thread.
class PathIndex
{
public:
    /// `samples` in their order.
    [[nodiscard]] static PathIndex of(const std::vector<Sample> &samples);
    /// Straight from the project file; `Cancelled`.
    [[nodiscard]] static Result<PathIndex> read(const Project &project, TaskControl &control);

    /// Text as it is compared here.
    [[nodiscard]] static QByteArray folded(const QString &text);

    [[nodiscard]] SampleIndex size() const { return static_cast<SampleIndex>(m_starts.size()) - 1; }
    /// Lower case, with folders.
    [[nodiscard]] QByteArrayView path(SampleIndex sample) const;
    /// Lower case, without folders.
    [[nodiscard]] QByteArrayView fileName(SampleIndex sample) const;

    /// Samples whose path contains `text`, upper or lower case; all for empty text.
    [[nodiscard]] SampleSet containing(const QString &text) const;
    /// Place in `order` of the first sample, from place `from` on and around the end, whose file name begins
    /// with `text`; -1 when there is none.
    [[nodiscard]] qsizetype findFileName(const QString &text, std::span<const SampleIndex> order,
                                         qsizetype from) const;

private:
    PathIndex() = default;
    void append(const QByteArray &utf8);

    QByteArray m_bytes;                       ///< each path ends with a zero byte
    std::vector<qint64> m_starts{qint64{0}};  ///< size() + 1
};

using SharedPathIndex = std::shared_ptr<const PathIndex>;

}  // namespace Atoll
