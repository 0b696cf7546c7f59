#include "ui/window/window_layout.h"

#include "ui/settings/action_registry.h"
#include "ui/settings/action_text.h"
#include "ui/settings/icons.h"
#include "ui/settings/settings_store.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>
#include <QWidget>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

const QString geometryBlob = u"geometry"_s;
const QString docksBlob = u"docks"_s;

Qt::DockWidgetArea areaOf(WindowLayout::Place place)
{
    switch (place) {
    case WindowLayout::Place::Left:
        return Qt::LeftDockWidgetArea;
    case WindowLayout::Place::Top:
        return Qt::TopDockWidgetArea;
    case WindowLayout::Place::Bottom:
        return Qt::BottomDockWidgetArea;
    case WindowLayout::Place::Right:
        break;
    }
    return Qt::RightDockWidgetArea;
}

}  // namespace

WindowLayout::WindowLayout(QMainWindow &window, ActionRegistry &actions, SettingsStore &settings)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_settings(settings)
{
    window.setDockNestingEnabled(true);
    window.setDockOptions(window.dockOptions() | QMainWindow::AllowTabbedDocks |
                          QMainWindow::GroupedDragging);
    // The sides go from top to bottom; map and gallery share what is between them.
    window.setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    connect(&actions, &ActionRegistry::retranslated, this, &WindowLayout::retranslate);
}

void WindowLayout::add(const QString &action, Place place, QWidget *contents)
{
    auto *const dock = new QDockWidget(&m_window);
    dock->setObjectName(action);
    dock->setWidget(contents);
    dock->hide();
    m_entries.push_back({action, place, dock});
    m_actions.bindToggle(action, this, [this, action](bool isShown) {
        if (isShown)
            show(action);
        else
            dockOf(action)->hide();
    });
    connect(dock, &QDockWidget::visibilityChanged, this, [this, action] {
        const QDockWidget *const shown = dockOf(action);
        m_actions.action(action)->setChecked(!shown->isHidden());
    });
    retranslate();
}

void WindowLayout::retranslate()
{
    for (const Entry &entry : m_entries) {
        const ActionDescription *const description = m_actions.description(entry.action);
        entry.dock->setWindowTitle(plainActionText(description->text));
        entry.dock->setWindowIcon(themedIcon(description->icon));
    }
}

QDockWidget *WindowLayout::dockOf(const QString &action) const
{
    const auto entry = std::ranges::find(m_entries, action, &Entry::action);
    return entry == m_entries.end() ? nullptr : entry->dock;
}

void WindowLayout::setStartPage(QWidget *startPage)
{
    m_startPage = startPage;
    m_window.setCentralWidget(startPage);
}

void WindowLayout::setProjectShown(bool isShown)
{
    if (isShown == m_isProjectShown)
        return;
    m_isProjectShown = isShown;
    if (isShown) {
        m_startPage->hide();
        const QByteArray docks = m_settings.windowBlob(docksBlob);
        if (docks.isEmpty() || !m_window.restoreState(docks))
            arrange();
    } else {
        if (m_isArranged)
            m_settings.setWindowBlob(docksBlob, m_window.saveState());
        for (const Entry &entry : m_entries)
            entry.dock->hide();
        m_startPage->show();
    }
    m_isArranged = isShown;
    for (const Entry &entry : m_entries)
        m_actions.action(entry.action)->setEnabled(isShown);
}

void WindowLayout::arrange()
{
    for (const Entry &entry : m_entries) {
        m_window.removeDockWidget(entry.dock);
        entry.dock->setFloating(false);
    }
    std::array<QDockWidget *, 4> lastOf{};
    QList<QDockWidget *> sides;
    QList<QDockWidget *> middle;
    for (const Entry &entry : m_entries) {
        QDockWidget *&before = lastOf[std::size_t(entry.place)];
        m_window.addDockWidget(areaOf(entry.place), entry.dock);
        if (before != nullptr)
            m_window.tabifyDockWidget(before, entry.dock);
        else
            (entry.place == Place::Left || entry.place == Place::Right ? sides : middle) << entry.dock;
        before = entry.dock;
        entry.dock->show();
    }
    for (QDockWidget *const first : sides + middle)
        first->raise();
    // Sizes hold only once the docks have been laid out.
    QMetaObject::invokeMethod(
        this, [this, sides, middle] { shareRoom(sides, middle); }, Qt::QueuedConnection);
}

void WindowLayout::shareRoom(const QList<QDockWidget *> &sides, const QList<QDockWidget *> &middle)
{
    const int letter = m_window.fontMetrics().averageCharWidth();
    const int left = std::min(letter * 34, m_window.width() / 5);
    const int right = std::min(letter * 50, m_window.width() * 2 / 7);
    m_window.resizeDocks({sides[0], middle[0], sides[1]}, {left, m_window.width() - left - right, right},
                         Qt::Horizontal);
    m_window.resizeDocks(middle, {m_window.height() * 3 / 5, m_window.height() * 2 / 5}, Qt::Vertical);
}

void WindowLayout::reset()
{
    m_settings.clearWindowBlobs();
    if (m_isProjectShown)
        arrange();
}

void WindowLayout::restore()
{
    const QByteArray geometry = m_settings.windowBlob(geometryBlob);
    if (!geometry.isEmpty() && m_window.restoreGeometry(geometry))
        return;
    const QSize wanted(1440, 900);
    m_window.resize(wanted.boundedTo(m_window.screen()->availableSize()));
}

void WindowLayout::save()
{
    m_settings.setWindowBlob(geometryBlob, m_window.saveGeometry());
    if (m_isProjectShown)
        m_settings.setWindowBlob(docksBlob, m_window.saveState());
}

void WindowLayout::show(const QString &action)
{
    QDockWidget *const dock = dockOf(action);
    if (dock == nullptr || !m_isProjectShown)
        return;
    dock->show();
    dock->raise();
    dock->widget()->setFocus(Qt::OtherFocusReason);
}

QDockWidget *WindowLayout::focused() const
{
    const QWidget *const focus = QApplication::focusWidget();
    const auto entry = std::ranges::find_if(m_entries, [focus](const Entry &candidate) {
        return focus != nullptr && (candidate.dock == focus || candidate.dock->isAncestorOf(focus));
    });
    return entry == m_entries.end() ? nullptr : entry->dock;
}

void WindowLayout::focusNext(bool isForward)
{
    std::vector<QDockWidget *> seen;
    for (const Entry &entry : m_entries) {
        if (entry.dock->isVisible() && !entry.dock->visibleRegion().isEmpty())
            seen.push_back(entry.dock);
    }
    if (seen.empty())
        return;
    const auto now = std::ranges::find(seen, focused());
    const auto count = std::ptrdiff_t(seen.size());
    const std::ptrdiff_t place = now == seen.end() ? (isForward ? -1 : 0) : now - seen.begin();
    QDockWidget *const next = seen[std::size_t((place + (isForward ? 1 : count - 1)) % count)];
    next->widget()->setFocus(isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

}  // namespace Atoll
