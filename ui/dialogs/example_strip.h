#pragma once

#include <QImage>
#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace Atoll {

/// A few pictures of a folder in a row, read in the background.
class ExampleStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ExampleStrip(QWidget *parent = nullptr);

    /// `paths` are relative to `folder`; the same ones again change nothing.
    void showPictures(const QString &folder, const QStringList &paths);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    static constexpr qsizetype mostPictures = 8;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int side() const;

    QString m_folder;
    QStringList m_paths;
    QList<QImage> m_images;
};

}  // namespace Atoll
