#include "model/images/folder_scanner.h"

#include "model/core/text.h"
#include "model/images/image_file.h"
#include "model/images/image_header.h"

#include <QSet>

#include <algorithm>
#include <system_error>

namespace Atoll {

namespace {

/// Names that promise a picture. The last row holds formats that Atoll does not read: better listed with that
/// reason than missing without one.
const QSet<QByteArray> &pictureExtensions()
{
    static const QSet<QByteArray> extensions = {"jpg",  "jpeg", "jpe",  "jfif", "png", "apng",
                                                "webp", "gif",  "bmp",  "dib",  "tif", "tiff",
                                                "heic", "heif", "avif", "jxl",  "jp2"};
    return extensions;
}

bool hasPictureExtension(const QByteArray &rawPath)
{
    const qsizetype dot = rawPath.lastIndexOf('.');
    return dot > rawPath.lastIndexOf('/') && pictureExtensions().contains(rawPath.mid(dot + 1).toLower());
}

bool isLeftOut(const QByteArray &name, bool isFolder)
{
    if (isFolder)
        return name.startsWith('.') || name == "@eaDir" || name == "__MACOSX";
    return name.startsWith("._") || name == "Thumbs.db" || name == ".DS_Store";
}

QString textOf(const QByteArray &rawName)
{
    return QString::fromUtf8(rawName).normalized(QString::NormalizationForm_C);
}

}  // namespace

Result<FolderScanner> FolderScanner::open(const std::filesystem::path &root)
{
    FolderScanner scanner;
    scanner.m_root = root;
    std::error_code error;
    scanner.m_canonicalRoot = std::filesystem::canonical(root, error);
    if (error || !std::filesystem::is_directory(scanner.m_canonicalRoot, error))
        return failure(ErrorKind::NotFound, Text::tr("There is no folder \"%1\".").arg(textFromPath(root)));
    if (const auto entered = scanner.enter({}); !entered)
        return failure(entered.error().kind, Text::tr("The folder \"%1\" cannot be read: %2.")
                                                 .arg(textFromPath(root), entered.error().message));
    return scanner;
}

std::optional<ScannedFile> FolderScanner::next()
{
    while (!m_stack.empty()) {
        Folder &folder = m_stack.back();
        if (folder.position == folder.entries.size()) {
            m_stack.pop_back();
            continue;
        }
        const Entry &entry = folder.entries[folder.position++];
        const QByteArray rawPath = folder.rawPath + entry.name;
        if (!entry.isFolder) {
            if (auto file = picture(rawPath))
                return file;
        } else if (const auto entered = enter(rawPath + '/'); !entered) {
            m_unreadableFolders.push_back({rawPath, entered.error().message});
        }
    }
    return std::nullopt;
}

Result<> FolderScanner::enter(const QByteArray &rawPath)
{
    Folder folder{rawPath, {}, 0};
    std::error_code error;
    std::filesystem::directory_iterator iterator(m_root / pathFromBytes(rawPath), error);
    for (const std::filesystem::directory_iterator end; !error && iterator != end;
         iterator.increment(error)) {
        std::error_code statusError;
        const auto type = iterator->symlink_status(statusError).type();
        const bool isFolder = type == std::filesystem::file_type::directory;
        const bool mayBeFile =
            type == std::filesystem::file_type::regular || type == std::filesystem::file_type::symlink;
        const QByteArray name = bytesFromPath(iterator->path().filename());
        if ((!isFolder && !mayBeFile) || isLeftOut(name, isFolder))
            continue;
        folder.entries.push_back({textOf(name).toUtf8() + (isFolder ? "/" : ""), name, isFolder});
    }
    if (error)
        return failure(ErrorKind::Io, QString::fromStdString(error.message()));
    std::ranges::sort(folder.entries, [](const Entry &a, const Entry &b) {
        return a.key == b.key ? a.name < b.name : a.key < b.key;
    });
    m_stack.push_back(std::move(folder));
    return {};
}

std::optional<ScannedFile> FolderScanner::picture(const QByteArray &rawPath)
{
    const std::filesystem::path path = m_root / pathFromBytes(rawPath);
    std::optional<FileStatus> status = fileStatus(path);
    if (status && status->kind == FileStatus::Kind::Link) {
        if (leadsOutside(path))
            return std::nullopt;
        std::error_code error;
        status = fileStatus(std::filesystem::canonical(path, error));
    }
    if (!status || status->kind != FileStatus::Kind::Regular)
        return std::nullopt;
    if (!hasPictureExtension(rawPath)) {
        const auto start = readFileStart(path, imageSignatureLength);
        if (!start || !imageFormatOf(*start)) {
            ++m_otherFiles;
            return std::nullopt;
        }
    }
    return ScannedFile{textOf(rawPath), rawPath, status->bytes, status->modifiedMs};
}

bool FolderScanner::leadsOutside(const std::filesystem::path &link) const
{
    std::error_code error;
    const std::filesystem::path target = std::filesystem::canonical(link, error);
    if (error)
        return true;
    const auto [rootEnd, targetEnd] = std::ranges::mismatch(m_canonicalRoot, target);
    return rootEnd != m_canonicalRoot.end();
}

}  // namespace Atoll
