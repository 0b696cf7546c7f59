#include "ui/gallery/gallery_accessible.h"

#include "ui/gallery/gallery_view.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QAccessibleWidget>
#include <QHash>

namespace Atoll {

namespace {

/// One cell, by its position; made when a screen reader asks for it.
class CellAccessible final : public QAccessibleInterface
{
public:
    CellAccessible(GalleryView *view, qint64 position)
        : m_view(view)
        , m_position(position)
    {
    }

    [[nodiscard]] bool isValid() const override
    {
        return m_view != nullptr && m_position < m_view->samples().count();
    }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        return isValid() ? m_view->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString words = isValid() ? m_view->describe(sample()) : QString();
        const qsizetype end = words.indexOf(u'\n');
        if (kind == QAccessible::Name)
            return words.left(end);
        return kind == QAccessible::Description && end >= 0 ? words.mid(end + 1) : QString();
    }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect cell = m_view->sampleRect(sample());
        return {m_view->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.invalid = !isValid();
        if (isValid()) {
            state.selected = m_view->samples().isChosen(sample());
            state.focused = m_view->hasFocus() && m_view->samples().currentPosition() == m_position;
            state.offscreen = !m_view->viewport()->rect().intersects(m_view->sampleRect(sample()));
        }
        return state;
    }

    [[nodiscard]] qint64 position() const { return m_position; }

private:
    [[nodiscard]] SampleIndex sample() const { return m_view->samples().sampleAt(m_position); }

    QPointer<GalleryView> m_view;
    qint64 m_position;
};

class GalleryAccessible final : public QAccessibleWidget
{
public:
    explicit GalleryAccessible(GalleryView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {
    }
    ~GalleryAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(GalleryAccessible)

    [[nodiscard]] int childCount() const override { return static_cast<int>(m_view->samples().count()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_cells.constFind(index);
        if (known != m_cells.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *const cell = new CellAccessible(m_view, index);
        m_cells.insert(index, QAccessible::registerAccessibleInterface(cell));
        return cell;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *const cell = dynamic_cast<const CellAccessible *>(child);
        return cell == nullptr ? -1 : static_cast<int>(cell->position());
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const SampleIndex sample = m_view->sampleAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
        return child(static_cast<int>(m_view->samples().positionOf(sample)));
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? child(static_cast<int>(m_view->samples().currentPosition())) : nullptr;
    }

private:
    GalleryView *m_view;
    mutable QHash<int, QAccessible::Id> m_cells;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *const view = qobject_cast<GalleryView *>(object);
    return view == nullptr ? nullptr : new GalleryAccessible(view);
}

}  // namespace

void installGalleryAccessibility()
{
    // Qt ignores a factory that is installed already.
    QAccessible::installFactory(&makeInterface);
}

}  // namespace Atoll
