#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>
#include <utility>

namespace Atoll {

/// What kind of failure the outside world caused; decides exit codes and HTTP statuses, never wording.
enum class ErrorKind : std::uint8_t {
    Invalid,        ///< the request or the input makes no sense
    NotFound,       ///< a name or a file that is not there
    AlreadyExists,  ///< a name or a file that is there already
    Busy,           ///< held by another program
    Unsupported,    ///< well formed, but nothing Atoll reads
    Damaged,        ///< stored data that does not hold together
    Io,             ///< the disk or the operating system refused
    Cancelled,      ///< the user stopped it: an outcome, shown as such and never as an error
};

/// A failure with one sentence fit to show: what is wrong, where, and what to do.
struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    QString message;

    bool operator==(const Error &) const = default;
};

/// A value, or why there is none. The only place that names the library behind it.
template <typename T = void>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

[[nodiscard]] inline Failure failure(ErrorKind kind, QString message)
{
    return Failure(Error{kind, std::move(message)});
}

[[nodiscard]] inline Failure failure(Error error)
{
    return Failure(std::move(error));
}

[[nodiscard]] inline Failure cancelled()
{
    return failure(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
}

}  // namespace Atoll
