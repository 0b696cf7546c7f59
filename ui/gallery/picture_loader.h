#pragma once

#include <QImage>
#include <QObject>
#include <QSize>
#include <QString>

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace Atoll {

/// A picture to be looked at closely.
struct LargePicture
{
    /// RGB32, each half the size of the one before, so that drawing small does not flicker or alias; empty
    /// when there is nothing to show.
    std::vector<QImage> levels;
    QString reason;  ///< one sentence when nothing, or only a part, could be decoded
    QSize pixels;    ///< of the whole picture, upright; the first level may be smaller

    /// The smallest level of at least `width` pixels.
    [[nodiscard]] const QImage &levelFor(double width) const;
};

/// Decodes one large picture at a time on a thread of its own. Only the latest that was asked for is ever
/// given; those asked for meanwhile are not even begun.
class PictureLoader final : public QObject
{
    Q_OBJECT

public:
    /// Pictures are reduced to this, so that none takes more than some hundred megabytes.
    static constexpr int longestSide = 8192;

    explicit PictureLoader(QObject *parent = nullptr);
    /// Waits for the picture in work.
    ~PictureLoader() override;
    Q_DISABLE_COPY_MOVE(PictureLoader)

    void load(const std::filesystem::path &path);
    /// Nothing that was asked for is wanted any more.
    void cancel();

Q_SIGNALS:
    void loaded(const Atoll::LargePicture &picture);

private:
    struct Wanted
    {
        std::filesystem::path path;
        quint64 generation = 0;
    };
    void run();
    void take(const LargePicture &picture, quint64 generation);

    quint64 m_generation = 0;
    std::mutex m_mutex;  ///< for what follows
    std::condition_variable m_changed;
    std::optional<Wanted> m_wanted;
    bool m_isStopping = false;
    std::thread m_thread;
};

}  // namespace Atoll
