#include "ui/dialogs/path_edit.h"

#include "ui/dialogs/dialog_text.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

}  // namespace

PathEdit::PathEdit(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_line(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Browse…"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line, 1);
    row->addWidget(m_browse);
    m_line->setMaxLength(mostLetters);
    m_line->setMinimumWidth(textWidth(this, 36));
    // Left to the line edit, a dropped file would become the text of its URL.
    m_line->setAcceptDrops(false);
    setAcceptDrops(true);
    setFocusProxy(m_line);
    m_browse->setAutoDefault(false);
    connect(m_line, &QLineEdit::textChanged, this, &PathEdit::pathsChanged);
    connect(m_browse, &QPushButton::clicked, this, &PathEdit::browse);
}

void PathEdit::setKind(Kind kind)
{
    m_kind = kind;
}

QString PathEdit::cleaned(const QString &text)
{
    QString path = text.trimmed();
    if (path.startsWith(u"file://"))
        path = QUrl(path).toLocalFile();
    if (path == u"~" || path.startsWith(u"~/"))
        path = QDir::homePath() + path.mid(1);
    path = QDir::fromNativeSeparators(path);
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}

QString PathEdit::path() const
{
    const QStringList all = paths();
    return all.isEmpty() ? QString() : all.constFirst();
}

QStringList PathEdit::paths() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return {};
    if (m_kind != Kind::FilesOrFolder || !text.startsWith(u'"'))
        return {cleaned(text)};
    QStringList paths;
    const QStringList parts = text.split(u'"');
    for (qsizetype i = 1; i < parts.size(); i += 2)
        if (!parts[i].isEmpty())
            paths.append(cleaned(parts[i]));
    return paths;
}

void PathEdit::setPaths(const QStringList &paths)
{
    QStringList shown;
    shown.reserve(paths.size());
    for (const QString &path : paths)
        shown.append(QDir::toNativeSeparators(path));
    if (shown.size() == 1)
        m_line->setText(shown.constFirst());
    else
        m_line->setText(shown.isEmpty() ? QString() : u"\"%1\""_s.arg(shown.join(u"\" \""_s)));
}

void PathEdit::browse()
{
    if (m_kind == Kind::FilesOrFolder)
        showBrowseMenu();
    else
        browseFor(m_kind);
}

void PathEdit::showBrowseMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Files…"), this, [this] { browseFor(Kind::FilesOrFolder); });
    menu->addAction(tr("F&older…"), this, [this] { browseFor(Kind::Folder); });
    menu->popup(m_browse->mapToGlobal(QPoint(0, m_browse->height())));
}

void PathEdit::browseFor(Kind kind)
{
    auto *dialog = new QFileDialog(this, m_browseTitle);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString now = path();
    if (kind == Kind::Folder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else if (kind == Kind::NewFile || kind == Kind::NewFolder) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setFileMode(QFileDialog::AnyFile);
        // What happens to a file that is there is asked in the form itself.
        dialog->setOption(QFileDialog::DontConfirmOverwrite);
    } else {
        dialog->setFileMode(kind == Kind::File ? QFileDialog::ExistingFile : QFileDialog::ExistingFiles);
    }
    if (!m_nameFilters.isEmpty() && kind != Kind::Folder && kind != Kind::NewFolder)
        dialog->setNameFilters(m_nameFilters);
    if (!now.isEmpty()) {
        const QFileInfo info(now);
        dialog->setDirectory(kind == Kind::Folder && info.isDir() ? now : info.absolutePath());
        if (kind != Kind::Folder)
            dialog->selectFile(info.fileName());
    }
    connect(dialog, &QFileDialog::filesSelected, this, &PathEdit::setPaths);
    dialog->open();
}

void PathEdit::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PathEdit::dropEvent(QDropEvent *event)
{
    QStringList files = localFiles(event->mimeData());
    if (m_kind != Kind::FilesOrFolder)
        files = files.mid(0, 1);
    setPaths(files);
    event->acceptProposedAction();
}

}  // namespace Atoll
