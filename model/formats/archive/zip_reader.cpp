#include "model/formats/archive/zip_reader.h"

#include "model/core/text.h"
#include "model/formats/limits.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>

#include <zip.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

struct ZipReader::Archive
{
    explicit Archive(zip_t *opened)
        : handle(opened)
    {
    }
    ~Archive() { zip_discard(handle); }
    Q_DISABLE_COPY_MOVE(Archive)

    zip_t *handle;
};

class ZipReader::MemberDevice final : public QIODevice
{
public:
    MemberDevice(std::shared_ptr<Archive> archive, zip_file_t *file, qint64 size)
        : m_archive(std::move(archive))
        , m_file(file)
        , m_left(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~MemberDevice() override { zip_fclose(m_file); }
    Q_DISABLE_COPY_MOVE(MemberDevice)

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        // Reading past the last byte makes libzip compare the check sum.
        char beyond = 0;
        const zip_int64_t got = m_left == 0
                                    ? zip_fread(m_file, &beyond, 1)
                                    : zip_fread(m_file, data, zip_uint64_t(std::min(maxSize, m_left)));
        if (got < 0 || (m_left == 0) != (got == 0)) {
            setErrorString(got < 0   ? QString::fromUtf8(zip_file_strerror(m_file))
                           : got > 0 ? Text::tr("it is longer than the archive says")
                                     : Text::tr("it is shorter than the archive says"));
            return -1;
        }
        m_left -= got;
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<Archive> m_archive;
    zip_file_t *m_file;
    qint64 m_left;
};

namespace {

bool leavesFolder(const QString &name)
{
    const bool hasDrive = name.size() > 1 && name[1] == u':' && name[0].isLetter();
    return name.startsWith(u'/') || hasDrive || name.split(u'/').contains(u".."_s);
}

bool isLink(zip_t *handle, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    constexpr zip_uint32_t unixTypeMask = 0170000U << 16;
    constexpr zip_uint32_t unixLink = 0120000U << 16;
    return zip_file_get_external_attributes(handle, index, 0, &system, &attributes) == 0 &&
           (attributes & unixTypeMask) == unixLink;
}

/// Why a member may not be unpacked; empty when it may.
QString objection(zip_t *handle, const zip_stat_t &stat, const QString &name, qint64 archiveBytes)
{
    if ((stat.valid & ZIP_STAT_SIZE) == 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0 ||
        stat.size > zip_uint64_t(std::numeric_limits<qint64>::max()))
        return Text::tr("its size is not known");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return Text::tr("it is encrypted");
    if (leavesFolder(name))
        return Text::tr("its name leads out of the folder");
    if (isLink(handle, stat.index))
        return Text::tr("it is a link");
    if (stat.comp_size > zip_uint64_t(archiveBytes))
        return Text::tr("it claims more bytes than the archive has");
    const auto allowed = std::max<zip_uint64_t>(limits::zipRatioFreeBytes, stat.comp_size * limits::zipRatio);
    if (stat.size > allowed)
        return Text::tr("it would unpack to more than %1 times its size").arg(limits::zipRatio);
    return {};
}

}  // namespace

ZipReader::ZipReader(QString path, std::shared_ptr<Archive> archive)
    : m_path(std::move(path))
    , m_archive(std::move(archive))
{
}

Result<ZipReader> ZipReader::open(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return failure(ErrorKind::NotFound, Text::tr("%1 does not exist.").arg(path));
    if (!file.isFile())
        return failure(ErrorKind::Invalid, Text::tr("%1 is not a file.").arg(path));
    int code = 0;
    zip_t *handle = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (handle == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString reason = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return failure(code == ZIP_ER_NOZIP || code == ZIP_ER_INCONS ? ErrorKind::Invalid : ErrorKind::Io,
                       Text::tr("%1 is not a sound ZIP archive: %2.").arg(path, reason));
    }
    ZipReader reader(path, std::make_shared<Archive>(handle));
    return reader.readMembers(file.size()).map([&] { return std::move(reader); });
}

Result<> ZipReader::readMembers(qint64 fileBytes)
{
    zip_t *handle = m_archive->handle;
    const zip_int64_t count = zip_get_num_entries(handle, 0);
    if (count > limits::zipMembers)
        return failure(ErrorKind::Invalid, Text::tr("%1 holds %2 members; at most %3 are read.")
                                               .arg(m_path)
                                               .arg(count)
                                               .arg(limits::zipMembers));
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(handle, zip_uint64_t(index), 0, &stat) != 0 || stat.name == nullptr)
            return failure(ErrorKind::Invalid,
                           Text::tr("%1: member %2 is damaged.").arg(m_path).arg(index + 1));
        const QString name = QString::fromUtf8(stat.name).replace(u'\\', u'/');
        if (const QString reason = objection(handle, stat, name, fileBytes); !reason.isEmpty())
            return failure(ErrorKind::Invalid,
                           Text::tr("%1: member \"%2\" is refused: %3.").arg(m_path, name.left(200), reason));
        if (!name.endsWith(u'/'))
            m_members.push_back({name, index, qint64(stat.size)});
    }
    return {};
}

const ZipMember *ZipReader::find(const QString &name) const
{
    const auto found = std::ranges::find(m_members, name, &ZipMember::name);
    return found == m_members.end() ? nullptr : &*found;
}

Result<std::unique_ptr<QIODevice>> ZipReader::openMember(const ZipMember &member) const
{
    zip_file_t *file = zip_fopen_index(m_archive->handle, zip_uint64_t(member.index), 0);
    if (file == nullptr)
        return failure(ErrorKind::Unsupported,
                       Text::tr("%1: member \"%2\" cannot be unpacked: %3.")
                           .arg(m_path, member.name, QString::fromUtf8(zip_strerror(m_archive->handle))));
    return std::make_unique<MemberDevice>(m_archive, file, member.size);
}

Result<QByteArray> ZipReader::read(const ZipMember &member, qint64 maxBytes) const
{
    if (member.size > maxBytes)
        return failure(ErrorKind::Invalid, Text::tr("%1: member \"%2\" has %3 bytes; at most %4 are read.")
                                               .arg(m_path, member.name)
                                               .arg(member.size)
                                               .arg(maxBytes));
    Result<std::unique_ptr<QIODevice>> device = openMember(member);
    if (!device)
        return failure(device.error());
    QByteArray bytes(member.size, Qt::Uninitialized);
    qint64 done = 0;
    qint64 got = 0;
    while (done < member.size && (got = (*device)->read(bytes.data() + done, member.size - done)) > 0)
        done += got;
    char beyond = 0;
    if (done < member.size || (*device)->read(&beyond, 1) < 0)
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1: member \"%2\" is damaged: %3.").arg(m_path, member.name, (*device)->errorString()));
    return bytes;
}

}  // namespace Atoll
