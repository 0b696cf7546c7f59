#include "gallery_test.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestGalleryInput : public GalleryTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { m_view.reset(); }

    void movesByKey_data();
    void movesByKey();
    void selectsByKey();
    void selectsByMouse();
    void choosesOneOfManyOnlyOnRelease();
    void rangesRunAlongTheOrder();
    void activates();
    void findsByName();
    void typingKeepsLettersFromShortcuts();
    void opensAMenu();
    void dragsFiles();
};

void TestGalleryInput::movesByKey_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<Qt::Key>("pressed");
    // Where it leads, relative to `from`; or `expected` if that is not negative.
    QTest::addColumn<int>("columnsBy");
    QTest::addColumn<int>("rowsBy");
    QTest::addColumn<int>("expected");
    QTest::newRow("right") << 3 << Qt::Key_Right << 1 << 0 << -1;
    QTest::newRow("right round the end of a row") << 4 << Qt::Key_Right << 1 << 0 << -1;
    QTest::newRow("right once more") << 5 << Qt::Key_Right << 1 << 0 << -1;
    QTest::newRow("right at the end stays") << 99 << Qt::Key_Right << 0 << 0 << -1;
    QTest::newRow("left") << 3 << Qt::Key_Left << -1 << 0 << -1;
    QTest::newRow("left at the start stays") << 0 << Qt::Key_Left << 0 << 0 << -1;
    QTest::newRow("down") << 3 << Qt::Key_Down << 0 << 1 << -1;
    QTest::newRow("up") << 33 << Qt::Key_Up << 0 << -1 << -1;
    QTest::newRow("up in the first row stays") << 3 << Qt::Key_Up << 0 << 0 << -1;
    QTest::newRow("down in the last row stays") << 99 << Qt::Key_Down << 0 << 0 << -1;
    QTest::newRow("to the start") << 50 << Qt::Key_Home << 0 << 0 << 0;
    QTest::newRow("to the end") << 50 << Qt::Key_End << 0 << 0 << 99;
    QTest::newRow("a page up from near the start keeps the column") << 7 << Qt::Key_PageUp << 0 << -1 << -1;
}

void TestGalleryInput::movesByKey()
{
    QFETCH(int, from);
    QFETCH(Qt::Key, pressed);
    QFETCH(int, columnsBy);
    QFETCH(int, rowsBy);
    QFETCH(int, expected);
    m_view->scrollToSample(0);
    const int perRow = columns();
    QVERIFY(perRow >= 4 && perRow <= 7);
    QSignalSpy changed(m_view.get(), &GalleryView::currentChanged);
    m_view->setCurrentSample(from);
    key(pressed);
    const int target = expected >= 0 ? expected : from + columnsBy + rowsBy * perRow;
    QCOMPARE(m_view->currentSample(), target);
    QCOMPARE(chosen(*m_view), SampleOrder{target});
    QCOMPARE(changed.last()[0].value<SampleIndex>(), target);
    QVERIFY(m_view->viewport()->rect().contains(m_view->sampleRect(target)));
}

void TestGalleryInput::selectsByKey()
{
    QSignalSpy edited(m_view.get(), &GalleryView::selectionEdited);
    key(Qt::Key_Right);
    QCOMPARE(chosen(*m_view), SampleOrder{0});
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(chosen(*m_view), range(0, 2));
    key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(chosen(*m_view), range(0, 1));
    key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_view->currentSample(), 99);
    QCOMPARE(chosen(*m_view), range(0, 1));
    key(Qt::Key_Space);
    QCOMPARE(chosen(*m_view), (SampleOrder{0, 1, 99}));
    key(Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(chosen(*m_view), (SampleOrder{0, 1, 98, 99}));
    key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(chosen(*m_view), (SampleOrder{0, 1, 99}));
    const auto before = edited.size();
    key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(edited.size(), before);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selection(), SampleSet::all(sampleCount));
    QCOMPARE(edited.last()[0].value<SampleSet>(), SampleSet::all(sampleCount));
}

void TestGalleryInput::selectsByMouse()
{
    click(6);
    QCOMPARE(chosen(*m_view), SampleOrder{6});
    click(9, Qt::ShiftModifier);
    QCOMPARE(chosen(*m_view), range(6, 9));
    click(3, Qt::ShiftModifier);
    QCOMPARE(chosen(*m_view), range(3, 6));
    click(12, Qt::ControlModifier);
    click(4, Qt::ControlModifier);
    QCOMPARE(chosen(*m_view), (SampleOrder{3, 5, 6, 12}));
    click(1, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(chosen(*m_view), (SampleOrder{1, 2, 3, 4, 5, 6, 12}));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, {1, 1});
    QCOMPARE(m_view->selection().count(), 7);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {1, 1});
    QVERIFY(m_view->selection().isEmpty());
}

void TestGalleryInput::choosesOneOfManyOnlyOnRelease()
{
    key(Qt::Key_A, Qt::ControlModifier);
    const QPoint at = m_view->sampleRect(7).center();
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(m_view->selection().count(), sampleCount);
    QCOMPARE(m_view->currentSample(), 7);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(chosen(*m_view), SampleOrder{7});
}

void TestGalleryInput::rangesRunAlongTheOrder()
{
    m_view->setSamples(std::make_shared<SampleOrder>(SampleOrder{50, 10, 30, 20, 40}));
    click(10);
    click(20, Qt::ShiftModifier);
    QCOMPARE(chosen(*m_view), (SampleOrder{10, 20, 30}));
    // The anchor is a sample too.
    m_view->setSamples(std::make_shared<SampleOrder>(SampleOrder{10, 20, 30, 40, 50}));
    click(50, Qt::ShiftModifier);
    QCOMPARE(chosen(*m_view), (SampleOrder{10, 20, 30, 40, 50}));
}

void TestGalleryInput::activates()
{
    QSignalSpy activated(m_view.get(), &GalleryView::activated);
    key(Qt::Key_Return);
    QCOMPARE(activated.size(), 0);
    click(4);
    key(Qt::Key_Return);
    key(Qt::Key_Enter, Qt::KeypadModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(activated.size(), 2);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, m_view->sampleRect(8).center());
    QCOMPARE(activated.size(), 3);
    QCOMPARE(activated.last()[0].value<SampleIndex>(), 8);
}

void TestGalleryInput::findsByName()
{
    m_content = std::make_shared<ListedContent>(
        QStringList{u"apple.jpg"_s, u"Banana-1.jpg"_s, u"banana-2.jpg"_s, u"b 3.jpg"_s, u"あさ.jpg"_s});
    m_view->setContent(m_content);
    m_view->setSamples(ListedContent::everything(5));
    const int size = m_view->cellSize();
    QTest::keyClicks(m_view.get(), u"ban"_s);
    QCOMPARE(m_view->currentSample(), 1);
    // In a name the minus sign and the space are letters.
    QTest::keyClicks(m_view.get(), u"ana-2"_s);
    QCOMPARE(m_view->currentSample(), 2);
    QCOMPARE(chosen(*m_view), SampleOrder{2});
    QCOMPARE(m_view->cellSize(), size);
    key(Qt::Key_Escape);
    // A new word begins behind the current sample, round the end.
    QTest::keyClicks(m_view.get(), u"b"_s);
    QCOMPARE(m_view->currentSample(), 3);
    QTest::keyClicks(m_view.get(), u" 3"_s);
    QCOMPARE(m_view->currentSample(), 3);
    key(Qt::Key_Escape);
    QTest::keyClicks(m_view.get(), u"'bx"_s);
    QCOMPARE(m_view->currentSample(), 1);
    key(Qt::Key_Backspace);
    QTest::keyClicks(m_view.get(), u"anana-2"_s);
    QCOMPARE(m_view->currentSample(), 2);
    QCOMPARE(TypeAhead::find(*ListedContent::everything(5), *m_content, u"あ", 0), qint64{4});
    QCOMPARE(TypeAhead::find(*ListedContent::everything(5), *m_content, u"zebra", 0), qint64{-1});
    QCOMPARE(TypeAhead::find({}, *m_content, u"a", 0), qint64{-1});
}

void TestGalleryInput::typingKeepsLettersFromShortcuts()
{
    const auto takes = [this](Qt::Key code, const QString &text) {
        QKeyEvent asked(QEvent::ShortcutOverride, code, Qt::NoModifier, text);
        asked.ignore();
        QCoreApplication::sendEvent(m_view.get(), &asked);
        return asked.isAccepted();
    };
    QVERIFY(!takes(Qt::Key_F, u"f"_s));
    // Others may use these as shortcuts, but not while the gallery has the focus.
    QVERIFY(takes(Qt::Key_Home, {}));
    QVERIFY(takes(Qt::Key_Minus, u"-"_s));
    QTest::keyClicks(m_view.get(), u"'"_s);
    QVERIFY(takes(Qt::Key_F, u"f"_s));
    key(Qt::Key_Escape);
    QVERIFY(!takes(Qt::Key_F, u"f"_s));
    QTest::keyClicks(m_view.get(), u"'"_s);
    click(3);
    QVERIFY(!takes(Qt::Key_F, u"f"_s));
}

void TestGalleryInput::opensAMenu()
{
    QSignalSpy wanted(m_view.get(), &GalleryView::contextMenuWanted);
    click(5);
    const auto open = [this](QPoint at) {
        QTest::mouseClick(m_view->viewport(), Qt::RightButton, {}, at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_view->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    };
    open(m_view->sampleRect(8).center());
    QCOMPARE(wanted.last()[0].value<SampleIndex>(), 8);
    QCOMPARE(chosen(*m_view), SampleOrder{8});
    click(9, Qt::ControlModifier);
    open(m_view->sampleRect(8).center());
    QCOMPARE(chosen(*m_view), (SampleOrder{8, 9}));
    open({1, 1});
    QCOMPARE(wanted.last()[0].value<SampleIndex>(), -1);
}

void TestGalleryInput::dragsFiles()
{
    QVERIFY(!m_view->dragData());
    m_content = std::make_shared<ListedContent>(QStringList{u"a b%.jpg"_s, u"plain.jpg"_s, u"あ#.jpg"_s},
                                                u"/data/new images"_s);
    m_view->setContent(m_content);
    m_view->setSamples(std::make_shared<SampleOrder>(SampleOrder{2, 1, 0}));
    m_view->setSelection(SampleSet::fromIndices(3, SampleOrder{0, 2}));
    const auto data = m_view->dragData();
    QVERIFY(data && data->hasUrls());
    QStringList files;
    for (const QUrl &url : data->urls())
        files.push_back(url.toLocalFile());
    QCOMPARE(files, (QStringList{u"/data/new images/あ#.jpg"_s, u"/data/new images/a b%.jpg"_s}));

    const SampleIndex many = GalleryView::maximumDragged + 1;
    m_view->setContent(ListedContent::numbered(many));
    m_view->setSamples(ListedContent::everything(many));
    m_view->selectAll();
    QVERIFY(!m_view->dragData());
}

QTEST_MAIN(TestGalleryInput)
#include "tst_gallery_input.moc"
