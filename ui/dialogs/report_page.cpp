#include "ui/dialogs/report_page.h"

#include "ui/dialogs/dialog_text.h"
#include "ui/itemmodels/problem_list_model.h"
#include "ui/settings/icons.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QProgressBar *coverageBar(const ImportReport &report, QWidget *parent)
{
    auto *bar = new QProgressBar(parent);
    bar->setRange(0, 1000);
    bar->setValue(report.samples > 0 ? int(report.images * 1000 / report.samples) : 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(ReportPage::coverageSentence(report));
    return bar;
}

}  // namespace

ReportPage::ReportPage(const ImportReport &report, const QStringList &further, QWidget *parent)
    : QWidget(parent)
    , m_problems(new ProblemListModel(themedIcon, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(headingLabel(coverageSentence(report), this));
    layout->addWidget(coverageBar(report, this));
    QStringList lines;
    lines.append(tr("Names: %1 matched, %2 not in the data set.")
                     .arg(countText(report.matched), countText(report.unmatched)));
    if (report.boxes > 0)
        lines.append(tr("Boxes: %1.").arg(countText(report.boxes)));
    if (report.dim > 0)
        lines.append(tr("Numbers per picture: %1.").arg(countText(report.dim)));
    lines.append(tr("Read as %1 in %2 s.").arg(report.format, QLocale().toString(report.seconds, 'f', 1)));
    lines.append(further);
    QLabel *facts = wrappedLabel(lines.join(u'\n'), this);
    facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(facts);
    m_summary = coverageSentence(report) + u'\n' + lines.join(u'\n');

    m_problems->setRows(problemsOf(report));
    if (m_problems->rowCount() > 0) {
        auto *table = new QTableView(this);
        table->setModel(m_problems);
        table->setAccessibleName(tr("Problems"));
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setWordWrap(true);
        table->setTextElideMode(Qt::ElideNone);
        table->setTabKeyNavigation(false);
        table->verticalHeader()->hide();
        table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        table->horizontalHeader()->setSectionResizeMode(ProblemListModel::MessageColumn,
                                                        QHeaderView::Stretch);
        table->setColumnHidden(ProblemListModel::CodeColumn, true);
        table->setMinimumHeight(table->fontMetrics().lineSpacing() * 9);
        layout->addWidget(table, 1);
    } else {
        layout->addStretch();
    }
    auto *button = new QPushButton(tr("Cop&y Report"), this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &ReportPage::copy);
    layout->addWidget(button, 0, Qt::AlignLeft);
}

QString ReportPage::coverageSentence(const ImportReport &report)
{
    return tr("%1 of %Ln picture(s) of the data set covered.", nullptr, int(report.samples))
        .arg(countText(report.images));
}

void ReportPage::copy()
{
    QString text = m_summary;
    if (m_problems->rowCount() > 0)
        text += u'\n' + m_problems->toText();
    QGuiApplication::clipboard()->setText(text);
}

}  // namespace Atoll
