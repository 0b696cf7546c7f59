#include "ui/dialogs/import_options.h"

#include "model/core/text.h"
#include "ui/dialogs/project_choices.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qint64 mostBytes = 16'000'000;  ///< of a file of class names

}  // namespace

Result<QStringList> classNamesFrom(const QString &line)
{
    QStringList names;
    const QString text = line.trimmed();
    if (!text.contains(u',') && QFileInfo(text).isFile()) {
        QFile file(text);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Io, Text::tr("%1 cannot be read: %2.").arg(text, file.errorString()));
        if (file.size() > mostBytes)
            return failure(ErrorKind::Invalid, Text::tr("%1 is no file of class names.").arg(text));
        names = QString::fromUtf8(file.readAll()).split(u'\n');
    } else {
        names = text.split(u',');
    }
    for (QString &name : names)
        name = name.trimmed();
    names.removeAll(QString());
    return names;
}

RowNamesOption::RowNamesOption(QFormLayout *form, QWidget *parent)
    : QObject(parent)
    , m_form(form)
    , m_choice(choiceBox(parent))
    , m_file(new PathEdit(PathEdit::Kind::File, parent))
{
    m_choice->addItem(tr("Names inside the file"), int(Source::InFile));
    m_choice->addItem(tr("A file with a name for each row"), int(Source::NamesFile));
    m_choice->addItem(tr("Rows in the order of the sorted paths"), int(Source::PathOrder));
    m_file->setBrowseTitle(tr("File of Names"));
    m_file->setNameFilters({tr("Names (*.txt *.npy)"), tr("All files (*)")});
    form->addRow(tr("&Rows belong to:"), m_choice);
    form->addRow(tr("Na&mes:"), m_file);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RowNamesOption::take);
    connect(m_file, &PathEdit::pathsChanged, this, &RowNamesOption::changed);
    take();
}

void RowNamesOption::take()
{
    m_form->setRowVisible(m_choice, m_isShown);
    m_form->setRowVisible(m_file, m_isShown && m_choice->currentData().toInt() == int(Source::NamesFile));
    Q_EMIT changed();
}

void RowNamesOption::setShown(bool isShown)
{
    if (m_isShown == isShown)
        return;
    m_isShown = isShown;
    take();
}

QString RowNamesOption::namesFile() const
{
    return m_isShown && m_choice->currentData().toInt() == int(Source::NamesFile) ? m_file->path()
                                                                                  : QString();
}

bool RowNamesOption::isPathOrder() const
{
    return m_isShown && m_choice->currentData().toInt() == int(Source::PathOrder);
}

QString RowNamesOption::problem(bool &isWrong) const
{
    isWrong = false;
    if (!m_isShown || m_choice->currentData().toInt() != int(Source::NamesFile))
        return {};
    if (m_file->path().isEmpty())
        return tr("Choose the file that names the rows.");
    isWrong = !QFileInfo(m_file->path()).isFile();
    return isWrong ? tr("There is no file %1.").arg(QDir::toNativeSeparators(m_file->path())) : QString();
}

QString RowNamesOption::warning() const
{
    return isPathOrder()
               ? tr("Nothing can check this order: if the file was made for other pictures, every row "
                    "lands on a wrong one.")
               : QString();
}

}  // namespace Atoll
