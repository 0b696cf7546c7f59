#pragma once

#include "model/core/label.h"
#include "model/core/sample.h"
#include "model/images/folder_scanner.h"
#include "model/workflow/image_import.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace Atoll {

/// Makes samples of files that are new in the image folder: the next index, a path that no other sample has,
/// and what the folder's name says.
class NewSamples
{
public:
    explicit NewSamples(const ImageImportRequest &request)
        : m_request(request)
    {
    }

    /// Called once for each sample there is, before the first `make`.
    void noteExisting(const Sample &sample);

    [[nodiscard]] Sample make(const ScannedFile &file, const ImageFacts &facts);
    /// None when not asked for, or when the picture lies in no folder of that level, or in `_unlabeled`.
    [[nodiscard]] std::optional<Label> folderLabel(const Sample &sample);

    /// Equal names, and folder names that tell nothing apart.
    [[nodiscard]] QStringList warnings() const;

private:
    [[nodiscard]] QString uniquePath(const QString &path);

    ImageImportRequest m_request;
    SampleIndex m_next = 0;
    QSet<QString> m_paths;
    QSet<QString> m_labelNames;
    qint64 m_labels = 0;
    QStringList m_warnings;
};

}  // namespace Atoll
