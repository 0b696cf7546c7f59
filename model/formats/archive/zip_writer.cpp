#include "model/formats/archive/zip_writer.h"

#include "model/core/text.h"

#include <QFile>

#include <zip.h>

#include <vector>

namespace Atoll {

namespace {

constexpr zip_uint16_t firstOfJanuary1980 = (1 << 5) | 1;
constexpr zip_uint32_t plainFileAttributes = 0100644U << 16;
constexpr qint64 progressSteps = 1000;

}  // namespace

struct ZipWriter::Archive
{
    explicit Archive(zip_t *opened)
        : handle(opened)
    {
    }
    ~Archive()
    {
        if (handle != nullptr)
            zip_discard(handle);
    }
    Q_DISABLE_COPY_MOVE(Archive)

    zip_t *handle;
    std::vector<QByteArray> contents;  ///< libzip reads them when it closes
};

ZipWriter::ZipWriter(QString path, std::unique_ptr<Archive> archive)
    : m_path(std::move(path))
    , m_archive(std::move(archive))
{
}

ZipWriter::ZipWriter(ZipWriter &&) noexcept = default;
ZipWriter &ZipWriter::operator=(ZipWriter &&) noexcept = default;
ZipWriter::~ZipWriter() = default;

Result<ZipWriter> ZipWriter::create(const QString &path)
{
    int code = 0;
    zip_t *handle = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (handle == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString reason = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return failure(ErrorKind::Io, Text::tr("%1 cannot be created: %2.").arg(path, reason));
    }
    return ZipWriter(path, std::make_unique<Archive>(handle));
}

Failure ZipWriter::problem(const QString &what) const
{
    return failure(
        ErrorKind::Io,
        Text::tr("%1: %2: %3.").arg(m_path, what, QString::fromUtf8(zip_strerror(m_archive->handle))));
}

Result<> ZipWriter::addBytes(const QString &name, const QByteArray &bytes)
{
    m_archive->contents.push_back(bytes);
    const QByteArray &kept = m_archive->contents.back();
    return add(name, zip_source_buffer(m_archive->handle, kept.constData(), zip_uint64_t(kept.size()), 0),
               true);
}

Result<> ZipWriter::addFile(const QString &name, const QByteArray &rawPath)
{
    return add(name, zip_source_file(m_archive->handle, rawPath.constData(), 0, -1), false);
}

Result<> ZipWriter::add(const QString &name, void *source, bool deflate)
{
    auto *const content = static_cast<zip_source_t *>(source);
    if (content == nullptr)
        return problem(Text::tr("\"%1\" cannot be added").arg(name));
    const zip_int64_t index =
        zip_file_add(m_archive->handle, name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return problem(Text::tr("\"%1\" cannot be added").arg(name));
    }
    const auto member = zip_uint64_t(index);
    const bool set = zip_set_file_compression(m_archive->handle, member,
                                              deflate ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0 &&
                     zip_file_set_dostime(m_archive->handle, member, 0, firstOfJanuary1980, 0) == 0 &&
                     zip_file_set_external_attributes(m_archive->handle, member, 0, ZIP_OPSYS_UNIX,
                                                      plainFileAttributes) == 0;
    return set ? Result<>() : problem(Text::tr("\"%1\" cannot be added").arg(name));
}

Result<> ZipWriter::close(TaskControl &task)
{
    struct Listener
    {
        TaskControl &task;
        qint64 told = 0;
    } listener{task};
    task.beginStage(Text::tr("Writing %1").arg(m_path), progressSteps);
    zip_register_progress_callback_with_state(
        m_archive->handle, 1.0 / double(progressSteps),
        [](zip_t *, double done, void *state) {
            auto *const heard = static_cast<Listener *>(state);
            const auto steps = qint64(done * double(progressSteps));
            heard->task.advance(steps - heard->told);
            heard->told = steps;
        },
        nullptr, &listener);
    zip_register_cancel_callback_with_state(
        m_archive->handle,
        [](zip_t *, void *state) { return static_cast<Listener *>(state)->task.isCancelled() ? 1 : 0; },
        nullptr, &listener);
    if (task.isCancelled())
        return cancelled();
    if (zip_close(m_archive->handle) != 0) {
        if (task.isCancelled())
            return cancelled();
        return problem(Text::tr("the archive cannot be written"));
    }
    m_archive->handle = nullptr;
    return {};
}

}  // namespace Atoll
