#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

class QIODevice;

namespace Atoll {

struct ZipMember
{
    QString name;  ///< `/` separators
    qint64 index = 0;
    qint64 size = 0;  ///< inflated bytes, as the archive claims
};

/// A ZIP archive opened for reading. Members that are encrypted, links, too strongly packed or that would
/// leave the folder they are unpacked to are refused when the archive is opened; folders are left out of the
/// list.
class ZipReader
{
public:
    [[nodiscard]] static Result<ZipReader> open(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const std::vector<ZipMember> &members() const { return m_members; }
    /// nullptr when there is none of that name.
    [[nodiscard]] const ZipMember *find(const QString &name) const;

    /// A sequential device over the inflated bytes. It never gives more than `member.size` bytes and fails at
    /// the end when the check sum is wrong. The archive stays open as long as a device does; devices of one
    /// archive are read one at a time.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> openMember(const ZipMember &member) const;
    /// The whole member, refused when it is longer than `maxBytes`.
    [[nodiscard]] Result<QByteArray> read(const ZipMember &member, qint64 maxBytes) const;

private:
    struct Archive;
    class MemberDevice;

    ZipReader(QString path, std::shared_ptr<Archive> archive);
    [[nodiscard]] Result<> readMembers(qint64 fileBytes);

    QString m_path;
    std::shared_ptr<Archive> m_archive;
    std::vector<ZipMember> m_members;
};

}  // namespace Atoll
