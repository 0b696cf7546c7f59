#include "gallery_test.h"

#include <QAccessible>
#include <QImage>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestGalleryView : public GalleryTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { m_view.reset(); }

    void keepsItsPlace();
    void changesTheSize();
    void scrollsARowPerNotch();
    void showsAMessage();
    void marksAreDrawnAndTold();
    void asksForVisiblePicturesFirst();
    void tellsScreenReaders();
    void selectionFromOutsideIsSilent();
};

void TestGalleryView::keepsItsPlace()
{
    const SampleIndex firstOfRow = columns() * 8;
    m_view->restoreFirstVisible(firstOfRow + 1);
    QCOMPARE(m_view->firstVisibleSample(), firstOfRow);
    const SampleIndex seen = m_view->visibleSamples()[7];
    click(seen);
    const int y = m_view->sampleRect(seen).top();
    auto reversed = std::make_shared<SampleOrder>(range(0, sampleCount - 1));
    std::ranges::reverse(*reversed);
    m_view->setSamples(reversed);
    QCOMPARE(m_view->sampleRect(seen).top(), y);
    m_view->setCellSize(96);
    QVERIFY(m_view->viewport()->rect().intersects(m_view->sampleRect(seen)));
    m_view->resize(700, 300);
    QVERIFY(m_view->viewport()->rect().intersects(m_view->sampleRect(seen)));
    m_view->setSamples(std::make_shared<SampleOrder>(range(0, 20)));
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    QCOMPARE(m_view->currentSample(), -1);
    QCOMPARE(chosen(*m_view), SampleOrder{seen});
}

void TestGalleryView::changesTheSize()
{
    QSignalSpy changed(m_view.get(), &GalleryView::cellSizeChanged);
    key(Qt::Key_Minus);
    QCOMPARE(m_view->cellSize(), GalleryView::minimumCellSize);
    QCOMPARE(changed.size(), 0);
    key(Qt::Key_Equal);
    QCOMPARE(m_view->cellSize(), 80);
    m_view->setCellSize(100);
    key(Qt::Key_Minus);
    QCOMPARE(m_view->cellSize(), 96);
    for (int i = 0; i < 20; ++i)
        key(Qt::Key_Plus, Qt::ShiftModifier);
    QCOMPARE(m_view->cellSize(), GalleryView::maximumCellSize);
    m_view->setCellSize(1000);
    QCOMPARE(m_view->cellSize(), GalleryView::maximumCellSize);
}

void TestGalleryView::scrollsARowPerNotch()
{
    const int rowHeight = m_view->sampleRect(columns()).top() - m_view->sampleRect(0).top();
    const int before = m_view->sampleRect(20).top();
    QWheelEvent wheel(QPointF(50, 50), m_view->viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, -120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &wheel);
    QVERIFY(std::abs(before - m_view->sampleRect(20).top() - rowHeight) <= 3);
}

void TestGalleryView::showsAMessage()
{
    m_view->setMessage(u"Nothing matches."_s, u"Remove the filter"_s);
    auto *const button = m_view->findChild<QPushButton *>();
    QVERIFY(!button->isVisible());
    m_view->setSamples(std::make_shared<SampleOrder>());
    QVERIFY(button->isVisible());
    QSignalSpy clicked(m_view.get(), &GalleryView::messageButtonClicked);
    button->click();
    QCOMPARE(clicked.size(), 1);
    for (const Qt::Key code : {Qt::Key_Down, Qt::Key_End, Qt::Key_Space, Qt::Key_Return, Qt::Key_X})
        key(code);
    QCOMPARE(m_view->currentSample(), -1);
    m_view->setSamples(ListedContent::everything(3));
    QVERIFY(!button->isVisible());
}

void TestGalleryView::marksAreDrawnAndTold()
{
    m_view->setCellSize(160);
    const auto look = [this] { return m_view->grab(m_view->sampleRect(0)).toImage(); };
    QImage before = look();
    std::vector<std::pair<GalleryBadges, QString>> cases(4);
    cases[0].first.className = u"cat"_s;
    cases[0].first.classColour = Qt::red;
    cases[0].second = u"Labelled cat"_s;
    cases[1].first.batchRank = 12;
    cases[1].second = u"In the batch, rank 12"_s;
    cases[2].first.isDamaged = true;
    cases[2].second = u"Damaged"_s;
    cases[3].first.isDuplicate = true;
    cases[3].second = u"Duplicate"_s;
    for (const auto &[badges, words] : cases) {
        m_content->marks[0] = badges;
        m_view->refresh();
        const QImage now = look();
        QVERIFY2(now != before, qPrintable(words));
        before = now;
        QVERIFY2(m_view->describe(0).contains(words), qPrintable(m_view->describe(0)));
    }
    m_content->marks[0] = {};
    m_content->marks[0].state = ImageState::Missing;
    m_content->marks[0].stateReason = u"The file is gone."_s;
    QVERIFY(m_view->describe(0).endsWith(u"Missing\nThe file is gone."_s));
    m_content->marks.clear();
    click(0);
    QVERIFY(look() != before);
}

void TestGalleryView::asksForVisiblePicturesFirst()
{
    std::mutex mutex;
    std::vector<int> read;
    const auto reader = [&](const std::filesystem::path &path) -> Result<QByteArray> {
        static const QRegularExpression digits(u"img_(\\d+)"_s);
        const std::lock_guard lock(mutex);
        read.push_back(digits.match(textFromPath(path)).captured(1).toInt());
        return failure(ErrorKind::Io, u"This disk is not there."_s);
    };
    ThumbnailRenderer renderer(QString(), reader);
    m_view->restoreFirstVisible(40);
    m_view->setRenderer(&renderer);
    const auto visible = m_view->visibleSamples();
    QTRY_VERIFY(renderer.failureReason(visible.front()) != QString());
    QTRY_COMPARE(renderer.pendingCount(), 0);
    const std::lock_guard lock(mutex);
    QVERIFY(read.size() > visible.size());
    QVERIFY(read.size() <= 3 * visible.size() + 10);
    // One of the two threads may be slow to begin.
    const auto early = std::count_if(read.begin(), read.begin() + std::ssize(visible), [&](int sample) {
        return std::ranges::find(visible, sample) != visible.end();
    });
    QVERIFY(early >= std::ssize(visible) - 1);
    QVERIFY(m_view->describe(visible.front()).contains(u"This disk is not there."_s));
}

void TestGalleryView::tellsScreenReaders()
{
    click(2);
    QAccessibleInterface *const gallery = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(gallery != nullptr);
    QCOMPARE(gallery->role(), QAccessible::List);
    QCOMPARE(gallery->childCount(), int(sampleCount));
    QVERIFY(gallery->text(QAccessible::Description).contains(u"100"_s));
    QVERIFY(gallery->text(QAccessible::Description).contains(u"1 selected"_s));
    QAccessibleInterface *const cell = gallery->child(2);
    QCOMPARE(gallery->child(2), cell);
    QCOMPARE(cell->text(QAccessible::Name), u"img_0002.jpg"_s);
    QCOMPARE(cell->text(QAccessible::Description), u"2"_s);
    QVERIFY(cell->state().selected && !gallery->child(3)->state().selected);
    QCOMPARE(gallery->indexOfChild(cell), 2);
    QCOMPARE(gallery->focusChild(), cell);
    QCOMPARE(gallery->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
    QVERIFY(gallery->child(99)->state().offscreen);
    QCOMPARE(gallery->child(100), nullptr);
    m_view->setSamples(ListedContent::everything(2));
    QVERIFY(!cell->isValid());
    QCOMPARE(cell->text(QAccessible::Name), QString());
}

void TestGalleryView::selectionFromOutsideIsSilent()
{
    QSignalSpy edited(m_view.get(), &GalleryView::selectionEdited);
    m_view->setSelection(SampleSet::fromIndices(sampleCount, SampleOrder{1, 70}));
    QCOMPARE(chosen(*m_view), (SampleOrder{1, 70}));
    QCOMPARE(edited.size(), 0);
    click(1, Qt::ControlModifier);
    QCOMPARE(chosen(*m_view), SampleOrder{70});
    QCOMPARE(edited.size(), 1);
}

QTEST_MAIN(TestGalleryView)
#include "tst_gallery_view.moc"
