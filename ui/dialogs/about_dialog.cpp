#include "ui/dialogs/about_dialog.h"

#include "ui/dialogs/dialog_text.h"
#include "ui/settings/icons.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QSysInfo>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

struct Library
{
    QStringView name;
    QStringView licence;
};

constexpr std::array libraries{
    Library{u"Qt", u"LGPL 3"},
    Library{u"OpenCV", u"Apache 2.0"},
    Library{u"Eigen", u"MPL 2.0"},
    Library{u"SQLite", u"public domain"},
    Library{u"libjpeg-turbo", u"IJG, BSD"},
    Library{u"libzip", u"BSD"},
    Library{u"nlohmann/json", u"MIT"},
    Library{u"tl::expected", u"CC0"},
};

}  // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Atoll"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    auto *top = new QHBoxLayout;
    layout->addLayout(top);
    auto *icon = new QLabel(this);
    const int side = 2 * style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    icon->setPixmap(applicationIcon().pixmap(QSize(side, side), devicePixelRatioF()));
    top->addWidget(icon, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    top->addLayout(texts, 1);
    texts->addWidget(headingLabel(tr("Atoll %1").arg(QStringLiteral(ATOLL_VERSION)), this));
    texts->addWidget(wrappedLabel(tr("Tells a team which images to label next. Pictures never leave this "
                                     "computer and are never written to."),
                                  this));
    texts->addWidget(
        wrappedLabel(tr("Free software under the GNU General Public License, version 3. It comes "
                        "without any warranty."),
                     this));
    auto *versions = new QPlainTextEdit(versionText(), this);
    versions->setReadOnly(true);
    versions->setTabChangesFocus(true);
    versions->setAccessibleName(tr("Versions and libraries"));
    versions->setMinimumHeight(fontMetrics().lineSpacing() * 8);
    layout->addWidget(versions, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    layout->addWidget(buttons);
    layout->addSpacerItem(new QSpacerItem(textWidth(this, 70), 0));
    connect(copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(versionText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString AboutDialog::versionText()
{
    QStringList lines;
    lines.append(u"Atoll %1"_s.arg(QStringLiteral(ATOLL_VERSION)));
    lines.append(tr("System: %1").arg(QSysInfo::prettyProductName()));
    lines.append(
        tr("Qt: %1, platform %2").arg(QString::fromLatin1(qVersion()), QGuiApplication::platformName()));
    QStringList names;
    for (const Library &library : libraries)
        names.append(u"%1 (%2)"_s.arg(library.name, library.licence));
    lines.append(tr("Libraries: %1").arg(names.join(u", "_s)));
    return lines.join(u'\n');
}

}  // namespace Atoll
