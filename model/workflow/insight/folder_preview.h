#pragma once

#include "model/core/result.h"
#include "model/core/task_control.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace Atoll {

/// A folder that could be a class.
struct FolderClass
{
    QString name;  ///< first level below the root
    qint64 pictures = 0;

    bool operator==(const FolderClass &) const = default;
};

/// What a folder of pictures holds, found out without storing anything.
struct FolderPreview
{
    QString folder;
    bool isComplete = false;  ///< false while the walk goes on
    qint64 pictures = 0;
    qint64 bytes = 0;
    qint64 otherFiles = 0;
    qint64 outsideFolders = 0;         ///< pictures that lie in the folder itself
    std::vector<FolderClass> classes;  ///< in the order of the walk; at most `mostClasses`
    bool hasMoreClasses = false;
    QStringList firstPictures;  ///< relative paths, for a strip of examples
    QStringList unreadableFolders;

    /// How long the jobs after creating take, from a few pictures that were really decoded; negative while
    /// unknown.
    double importSeconds = -1;
    double thumbnailSeconds = -1;
    double embeddingSeconds = -1;
    qint64 measuredPictures = 0;
    qint64 unreadablePictures = 0;  ///< of those measured

    static constexpr std::size_t mostClasses = 10'000;
    static constexpr qsizetype mostExamples = 24;
};

/// Hears of the state of the walk every 100 ms and from the thread that walks.
using FolderPreviewListener = std::function<void(const FolderPreview &)>;

/// Walks `folder` as an import does, then decodes, shrinks and embeds a few pictures, chosen evenly by a
/// fixed seed, for up to some seconds, to estimate times on this machine. NotFound when there is no such
/// folder; Cancelled.
[[nodiscard]] Result<FolderPreview> previewFolder(const QString &folder, TaskControl &control,
                                                  const FolderPreviewListener &listener = {});

}  // namespace Atoll
