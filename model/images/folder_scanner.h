#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>
#include <vector>

namespace Atoll {

/// A file that is, or should be, a picture.
struct ScannedFile
{
    QString path;        ///< relative to the root, `/` separators, NFC
    QByteArray rawPath;  ///< the same as bytes on disk
    qint64 bytes = 0;
    qint64 modifiedMs = 0;

    bool operator==(const ScannedFile &) const = default;
};

/// Walks a folder and gives its pictures one by one, in the bytewise order of their relative paths, so that
/// the first is there at once and the order depends on nothing but the names. A file is given when its
/// content begins like a picture, or when its name says it should be one (then it may turn out broken). Only
/// regular files are opened. Links to folders are not followed, links to files only if the target lies under
/// the root. Left out: folders that begin with a dot, `@eaDir`, `__MACOSX`, files `._*`.
class FolderScanner
{
public:
    /// NotFound when `root` is no folder, Io when it cannot be read.
    [[nodiscard]] static Result<FolderScanner> open(const std::filesystem::path &root);

    [[nodiscard]] std::optional<ScannedFile> next();

    /// Raw relative paths of folders that could not be read, and why; they are left out.
    struct UnreadableFolder
    {
        QByteArray rawPath;
        QString reason;
    };
    [[nodiscard]] const std::vector<UnreadableFolder> &unreadableFolders() const
    {
        return m_unreadableFolders;
    }
    /// Regular files so far that are no pictures.
    [[nodiscard]] qint64 otherFiles() const { return m_otherFiles; }

private:
    struct Entry
    {
        QByteArray key;   ///< NFC text in UTF-8, folders end with `/`: sorts like whole paths do
        QByteArray name;  ///< bytes on disk
        bool isFolder = false;
    };
    struct Folder
    {
        QByteArray rawPath;  ///< relative, empty or ending with `/`
        std::vector<Entry> entries;
        std::size_t position = 0;
    };

    FolderScanner() = default;
    [[nodiscard]] Result<> enter(const QByteArray &rawPath);
    [[nodiscard]] std::optional<ScannedFile> picture(const QByteArray &rawPath);
    [[nodiscard]] bool leadsOutside(const std::filesystem::path &link) const;

    std::filesystem::path m_root;
    std::filesystem::path m_canonicalRoot;
    std::vector<Folder> m_stack;
    std::vector<UnreadableFolder> m_unreadableFolders;
    qint64 m_otherFiles = 0;
};

}  // namespace Atoll
