#pragma once

#include "listed_content.h"
#include "ui/gallery/gallery_view.h"

#include <QTest>

namespace Atoll {

constexpr SampleIndex sampleCount = 100;

inline SampleOrder chosen(const GalleryView &view)
{
    return view.selection().indices();
}

inline SampleOrder range(SampleIndex first, SampleIndex last)
{
    SampleOrder result;
    for (SampleIndex i = first; i <= last; ++i)
        result.push_back(i);
    return result;
}

/// A gallery of a hundred samples in a small window, and a hand to use it.
class GalleryTest : public QObject
{
protected:
    void open()
    {
        qRegisterMetaType<SampleSet>();
        m_content = ListedContent::numbered(sampleCount);
        m_view = std::make_unique<GalleryView>();
        m_view->setContent(m_content);
        m_view->setSamples(ListedContent::everything(sampleCount));
        m_view->setCellSize(64);
        m_view->resize(500, 400);
        m_view->show();
        m_view->activateWindow();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void click(SampleIndex sample, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
               Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(m_view->viewport(), button, modifiers, m_view->sampleRect(sample).center());
    }
    void key(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view.get(), code, modifiers);
    }
    [[nodiscard]] int columns() const
    {
        int count = 0;
        while (m_view->sampleRect(count).top() == m_view->sampleRect(0).top())
            ++count;
        return count;
    }

    std::shared_ptr<ListedContent> m_content;
    std::unique_ptr<GalleryView> m_view;
};

}  // namespace Atoll
