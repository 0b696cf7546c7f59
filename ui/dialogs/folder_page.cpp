#include "ui/dialogs/folder_page.h"

#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/example_strip.h"
#include "ui/dialogs/folder_scan.h"
#include "ui/dialogs/path_edit.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int typingMs = 300;

}  // namespace

FolderPage::FolderPage(FolderScan &scan, QWidget *parent)
    : QWidget(parent)
    , m_scan(scan)
    , m_folder(new PathEdit(PathEdit::Kind::Folder, this))
    , m_counts(wrappedLabel({}, this))
    , m_stop(new QPushButton(tr("&Stop Counting"), this))
    , m_examples(new ExampleStrip(this))
    , m_timer(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(
        wrappedLabel(tr("Which folder holds the pictures? Folders inside it are looked at, too. "
                        "Pictures stay where they are and are never written to."),
                     this));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Folder:"), m_folder);
    layout->addLayout(form);
    auto *row = new QHBoxLayout;
    row->addWidget(m_counts, 1);
    row->addWidget(m_stop, 0, Qt::AlignTop);
    layout->addLayout(row);
    layout->addWidget(m_examples);
    layout->addStretch();
    m_folder->setBrowseTitle(tr("Folder of Pictures"));
    m_folder->lineEdit()->setPlaceholderText(tr("Drop a folder here"));
    m_stop->setAutoDefault(false);
    QSizePolicy policy = m_stop->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_stop->setSizePolicy(policy);
    m_timer->setSingleShot(true);
    m_timer->setInterval(typingMs);
    connect(m_timer, &QTimer::timeout, this, &FolderPage::takePath);
    connect(m_folder, &PathEdit::pathsChanged, this, [this] {
        m_scan.start({});
        m_timer->start();
        showScan();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_scan.stop();
        showScan();
    });
    connect(&m_scan, &FolderScan::changed, this, &FolderPage::showScan);
    showScan();
}

QString FolderPage::path() const
{
    const QString path = m_folder->path();
    return path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
}

void FolderPage::takePath()
{
    if (QFileInfo(path()).isDir())
        m_scan.start(path());
    showScan();
}

void FolderPage::showScan()
{
    const FolderPreview &found = m_scan.preview();
    QString counts;
    if (m_scan.isRunning() || found.pictures > 0 || found.otherFiles > 0 || found.isComplete) {
        counts = tr("%1, %2, %3")
                     .arg(tr("%Ln picture(s)", nullptr, int(found.pictures)), sizeText(found.bytes),
                          tr("%Ln other file(s)", nullptr, int(found.otherFiles)));
        if (m_scan.isRunning() && !found.isComplete)
            counts = tr("Looking… %1 so far").arg(counts);
        else if (!found.isComplete)
            counts = tr("Stopped; at least %1").arg(counts);
    }
    m_counts->setText(counts);
    m_stop->setVisible(m_scan.isRunning() && !found.isComplete);
    m_examples->showPictures(found.folder, found.firstPictures);
    Q_EMIT changed();
}

QString FolderPage::problem(bool &isMissing) const
{
    const QString folder = path();
    isMissing = folder.isEmpty();
    if (isMissing)
        return tr("Choose a folder, or drop it here.");
    const QString shown = QDir::toNativeSeparators(folder);
    const QFileInfo info(folder);
    if (!info.exists())
        return tr("There is no folder %1.").arg(shown);
    if (!info.isDir())
        return tr("%1 is a file; choose the folder it lies in.").arg(shown);
    if (!info.isReadable() || !info.isExecutable())
        return tr("The folder %1 may not be read.").arg(shown);
    if (!m_scan.problem().isEmpty())
        return m_scan.problem();
    if (m_scan.preview().pictures > 0)
        return {};
    isMissing = m_timer->isActive() || m_scan.isRunning();
    return isMissing ? tr("Looking for pictures…") : tr("There is no picture in %1.").arg(shown);
}

QString FolderPage::warning() const
{
    const FolderPreview &found = m_scan.preview();
    if (!found.unreadableFolders.isEmpty())
        return tr("%Ln folder(s) may not be read and will be left out: %1", nullptr,
                  int(found.unreadableFolders.size()))
            .arg(found.unreadableFolders.mid(0, 3).join(u", "_s));
    if (found.unreadablePictures > 0)
        return tr("Of %1 pictures tried, %2 could not be read.")
            .arg(countText(found.measuredPictures), countText(found.unreadablePictures));
    return {};
}

}  // namespace Atoll
