#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace Atoll {

/// Something short that may wait for a disk, where there is no project to ask: `work` runs on a thread of the
/// pool and captures values only; `done` hears the answer unless `context` is gone by then. Nobody waits for
/// it.
template <typename T>
void inBackground(QObject *context, const std::function<T()> &work,
                  const std::function<void(const T &)> &done)
{
    auto promise = std::make_shared<QPromise<T>>();
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done] {
        watcher->deleteLater();
        done(watcher->result());
    });
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
}

}  // namespace Atoll
