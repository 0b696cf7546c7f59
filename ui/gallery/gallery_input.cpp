#include "model/images/image_file.h"
#include "ui/gallery/gallery_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>
#include <QUrl>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace Atoll {

namespace {

using Step = GallerySelection::Step;

constexpr std::array cellSizes{64, 80, 96, 112, 128, 160, 192, 224, 256, 288, 320};

Step clickStep(Qt::KeyboardModifiers modifiers)
{
    const bool isControl = modifiers.testFlag(Qt::ControlModifier);
    if (modifiers.testFlag(Qt::ShiftModifier))
        return isControl ? Step::ExtendMore : Step::Extend;
    return isControl ? Step::Toggle : Step::Choose;
}

Step keyStep(Qt::KeyboardModifiers modifiers)
{
    const Step step = clickStep(modifiers);
    return step == Step::Toggle ? Step::MoveOnly : step;
}

/// Any name on disk, also one whose bytes are no text.
QUrl urlOf(const std::filesystem::path &path)
{
    const QByteArray bytes = bytesFromPath(path);
    const QByteArray start = bytes.startsWith('/') ? "file://" : "file:///";
    return QUrl::fromEncoded(start + bytes.toPercentEncoding("/:"), QUrl::StrictMode);
}

}  // namespace

void GalleryView::step(qint64 position, GallerySelection::Step how)
{
    const SampleSet before = m_selection.chosen();
    const SampleIndex currentBefore = currentSample();
    m_selection.step(position, how);
    if (position >= 0 && position < m_selection.count())
        setOffset(m_grid.offsetToShow(position));
    tellChanges(before, currentBefore);
}

/// Keys that belong to the gallery while it has the focus, whatever they are shortcuts for elsewhere.
bool GalleryView::isOwnKey(const QKeyEvent &event) const
{
    // While a name is being typed its letters are not shortcuts.
    if (m_typeAhead.isActive() && m_typeAhead.wants(event))
        return true;
    if (event.modifiers().testAnyFlags(Qt::AltModifier | Qt::MetaModifier))
        return false;
    const bool isPlain = !event.modifiers().testFlag(Qt::ControlModifier);
    constexpr std::array plainKeys{Qt::Key_Space, Qt::Key_Minus,  Qt::Key_Equal,
                                   Qt::Key_Plus,  Qt::Key_Return, Qt::Key_Enter};
    return keyTarget(event.key()) >= 0 ||
           (isPlain && std::ranges::find(plainKeys, event.key()) != plainKeys.end());
}

bool GalleryView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool GalleryView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const SampleIndex sample = sampleAt(help->pos());
        QToolTip::showText(help->globalPos(), describe(sample), viewport(), sampleRect(sample));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

/// Where a key leads from the current position, -1 for other keys.
qint64 GalleryView::keyTarget(int key) const
{
    const qint64 last = m_selection.count() - 1;
    const qint64 at = m_selection.currentPosition();
    const qint64 page = m_grid.rowsPerPage();
    const auto led = [at](qint64 target) { return at < 0 ? 0 : target; };
    switch (key) {
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    case Qt::Key_Left:
        return led(std::max<qint64>(0, at - 1));
    case Qt::Key_Right:
        return led(std::min(last, at + 1));
    case Qt::Key_Up:
        return led(m_grid.positionRowsAway(at, -1));
    case Qt::Key_PageUp:
        return led(m_grid.positionRowsAway(at, -page));
    case Qt::Key_Down:
        return led(m_grid.positionRowsAway(at, 1));
    case Qt::Key_PageDown:
        return led(m_grid.positionRowsAway(at, page));
    default:
        return -1;
    }
}

void GalleryView::keyPressEvent(QKeyEvent *event)
{
    if (m_typeAhead.isActive() && m_typeAhead.wants(*event)) {
        m_typeAhead.take(*event);
        return;
    }
    const bool isOther = event->modifiers().testAnyFlags(Qt::AltModifier | Qt::MetaModifier);
    const qint64 target = isOther || m_selection.count() == 0 ? -1 : keyTarget(event->key());
    if (target >= 0) {
        m_typeAhead.stop();
        step(target, keyStep(event->modifiers()));
    } else if (!isOther && takeCommandKey(*event)) {
        event->accept();
    } else if (m_typeAhead.wants(*event) && m_selection.count() > 0) {
        m_typeAhead.take(*event);
    } else {
        event->ignore();
    }
}

bool GalleryView::takeCommandKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    // As in file managers, where Ctrl is held for moving without choosing.
    const bool isToggle = event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier;
    if (!isToggle && (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
        step(m_selection.currentPosition(), Step::Toggle);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentSample() >= 0)
            Q_EMIT activated(currentSample());
        return currentSample() >= 0;
    case Qt::Key_Minus:
        stepCellSize(-1);
        return true;
    case Qt::Key_Equal:
    case Qt::Key_Plus:
        stepCellSize(1);
        return true;
    default:
        return false;
    }
}

void GalleryView::search(bool isFirst)
{
    const qint64 current = m_selection.currentPosition();
    const qint64 from = std::max<qint64>(0, isFirst ? current + 1 : current);
    const qint64 found = TypeAhead::find(m_selection.order(), *m_content, m_typeAhead.text(), from);
    if (found >= 0)
        step(found, Step::Choose);
    viewport()->update();
}

void GalleryView::stepCellSize(int direction)
{
    const auto *const next = direction > 0 ? std::ranges::upper_bound(cellSizes, m_cellSize)
                                           : std::ranges::lower_bound(cellSizes, m_cellSize);
    const auto at = next - cellSizes.begin() - (direction > 0 ? 0 : 1);
    setCellSize(cellSizes[static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(at, 0, std::ptrdiff_t{cellSizes.size()} - 1))]);
}

void GalleryView::mousePressEvent(QMouseEvent *event)
{
    m_typeAhead.stop();
    m_chooseOnRelease = false;
    const qint64 position = m_grid.positionAt(event->pos());
    const bool isChosen = m_selection.isChosen(m_selection.sampleAt(position));
    m_pressedPosition = event->button() == Qt::LeftButton ? position : -1;
    m_pressedAt = event->pos();
    if (event->button() == Qt::RightButton) {
        if (position >= 0 && !isChosen)
            step(position, Step::Choose);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (position < 0) {
        const SampleSet before = m_selection.chosen();
        if (event->modifiers() == Qt::NoModifier)
            m_selection.chooseNone();
        tellChanges(before, currentSample());
        return;
    }
    const Step how = clickStep(event->modifiers());
    m_chooseOnRelease = how == Step::Choose && isChosen;
    step(position, m_chooseOnRelease ? Step::MoveOnly : how);
}

void GalleryView::mouseMoveEvent(QMouseEvent *event)
{
    const bool isFar =
        (event->pos() - m_pressedAt).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance();
    if (event->buttons().testFlag(Qt::LeftButton) && m_pressedPosition >= 0 && isFar) {
        m_chooseOnRelease = false;
        m_pressedPosition = -1;
        startDrag();
    }
}

void GalleryView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_chooseOnRelease)
        step(m_pressedPosition, Step::Choose);
    m_chooseOnRelease = false;
    m_pressedPosition = -1;
}

void GalleryView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const SampleIndex sample = sampleAt(event->pos());
    m_pressedPosition = -1;
    if (event->button() == Qt::LeftButton && sample >= 0 && event->modifiers() == Qt::NoModifier)
        Q_EMIT activated(sample);
    else
        mousePressEvent(event);
}

std::unique_ptr<QMimeData> GalleryView::dragData() const
{
    const SampleOrder chosen = m_selection.chosenInOrder();
    if (chosen.empty() || chosen.size() > maximumDragged)
        return nullptr;
    QList<QUrl> urls;
    urls.reserve(static_cast<qsizetype>(chosen.size()));
    for (const SampleIndex sample : chosen)
        urls.push_back(urlOf(m_content->picture(sample).path));
    auto files = std::make_unique<QMimeData>();
    files->setUrls(urls);
    return files;
}

void GalleryView::startDrag()
{
    auto files = dragData();
    if (!files) {
        if (!m_selection.chosen().isEmpty())
            QToolTip::showText(QCursor::pos(),
                               tr("At most %n file(s) can be dragged at once; export the selection instead.",
                                  nullptr, maximumDragged),
                               viewport());
        return;
    }
    auto *const drag = new QDrag(this);
    drag->setMimeData(files.release());
    const SampleIndex sample = currentSample();
    if (m_renderer != nullptr) {
        const QImage image = m_renderer->image(sample, edge());
        const int side = fontMetrics().height() * 4;
        if (!image.isNull())
            drag->setPixmap(
                QPixmap::fromImage(image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    }
    // Handing files to another program is a loop of the window system's own; there is no other way.
    drag->exec(Qt::CopyAction);
}

void GalleryView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        stepCellSize(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void GalleryView::contextMenuEvent(QContextMenuEvent *event)
{
    SampleIndex sample = sampleAt(event->pos());
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        sample = currentSample();
        const QRect cell = sampleRect(sample);
        if (cell.isValid() && !m_selection.isChosen(sample))
            step(m_selection.currentPosition(), Step::Choose);
        place = viewport()->mapToGlobal(cell.isValid() ? cell.center() : viewport()->rect().center());
    }
    Q_EMIT contextMenuWanted(sample, place);
    event->accept();
}

}  // namespace Atoll
