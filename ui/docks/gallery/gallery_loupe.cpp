#include "ui/docks/gallery/gallery_loupe.h"

#include "model/workflow/insight/sample_details.h"
#include "ui/docks/shared/sample_picture.h"
#include "ui/gallery/loupe.h"
#include "ui/settings/icons.h"
#include "ui/viewstate/workbench.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

GalleryLoupe::GalleryLoupe(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_loupe(new Loupe(this))
{
    setFocusProxy(m_loupe);
    auto *const back = new QToolButton(this);
    back->setIcon(themedIcon(u"back"_s));
    back->setText(tr("Gallery"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setToolTip(tr("Close the loupe (Esc)"));
    back->setAutoRaise(true);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(back);
    layout->addWidget(m_loupe, 1);
    connect(back, &QToolButton::clicked, this, &GalleryLoupe::closed);
    connect(m_loupe, &Loupe::closed, this, &GalleryLoupe::closed);
    connect(m_loupe, &Loupe::neighbourWanted, this, &GalleryLoupe::neighbourWanted);
}

void GalleryLoupe::setSample(SampleIndex sample, const QString &position, const QImage &preview)
{
    const SharedPictures &pictures = m_workbench.project().pictures();
    if (!pictures || sample < 0 || sample >= pictures->size())
        return;
    m_sample = sample;
    m_loupe->setPicture({pictures->file(sample), pictures->path(sample), position, preview, {}});
    readOverlay();
}

void GalleryLoupe::clear()
{
    m_sample = -1;
    m_loupe->clear();
}

void GalleryLoupe::readOverlay()
{
    m_workbench.project().session().look<SampleDetails>(
        u"loupe"_s,
        [sample = m_sample](const Project &project, TaskControl &) {
            return readSampleDetails(project, sample);
        },
        this,
        [this, sample = m_sample](const Result<SampleDetails> &details) {
            if (details && sample == m_sample)
                m_loupe->setOverlay(overlayOf(*details, m_workbench.project().overview()));
        });
}

}  // namespace Atoll
