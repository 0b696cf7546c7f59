#include "ui/docks/batch/batch_form.h"

#include "model/selection/selection_catalog.h"
#include "ui/docks/batch/field_message.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSpinBox>

#include <limits>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// A list that elides long names instead of widening the dock.
QComboBox *narrowList(QWidget *parent)
{
    constexpr int letters = 8;
    auto *list = new QComboBox(parent);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(letters);
    list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return list;
}

QLabel *smallText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void choose(QComboBox *list, const QString &value)
{
    list->setCurrentIndex(list->findData(value));
}

void addTags(QComboBox *list, const ProjectOverview &project)
{
    for (const TagTreeRow &row : project.tags)
        list->addItem(u"%1 (%2)"_s.arg(row.tag.name, number(row.count)), row.tag.name);
}

QString actionText(BatchRemedy remedy)
{
    switch (remedy) {
    case BatchRemedy::ScorePool:
        return BatchForm::tr("Score the pool");
    case BatchRemedy::ImportPredictions:
        return BatchForm::tr("Import predictions…");
    case BatchRemedy::ComputeEmbedding:
        return BatchForm::tr("Compute an embedding…");
    case BatchRemedy::None:
        break;
    }
    return {};
}

}  // namespace

BatchForm::BatchForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
    , m_pool(narrowList(this))
    , m_labelled(narrowList(this))
    , m_method(narrowList(this))
    , m_description(smallText(this))
    , m_score(narrowList(this))
    , m_embedding(narrowList(this))
    , m_hasMinDistance(new QCheckBox(tr("at least"), this))
    , m_minDistance(new QDoubleSpinBox(this))
    , m_added(new QSpinBox(this))
    , m_total(smallText(this))
    , m_seed(new QLineEdit(this))
    , m_name(new QLineEdit(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft);
    m_pool->setObjectName(u"pool"_s);
    m_labelled->setObjectName(u"labelled"_s);
    m_method->setObjectName(u"method"_s);
    m_score->setObjectName(u"score"_s);
    m_embedding->setObjectName(u"embedding"_s);
    m_hasMinDistance->setObjectName(u"hasMinDistance"_s);
    m_minDistance->setObjectName(u"minDistance"_s);
    m_added->setObjectName(u"added"_s);
    m_total->setObjectName(u"total"_s);
    m_seed->setObjectName(u"seed"_s);
    m_name->setObjectName(u"name"_s);
    for (const SelectionMethod &method : selectionMethods())
        m_method->addItem(method.name, method.name);
    buildFields();
    listen();
    fill();
}

void BatchForm::addField(const QString &label, QWidget *field, const QString &toolTip)
{
    m_layout->addRow(label, field);
    field->setToolTip(toolTip);
    m_layout->labelForField(field)->setToolTip(toolTip);
}

FieldMessage *BatchForm::addMessage(BatchField field)
{
    auto *message = new FieldMessage(this);
    m_layout->addRow(message);
    m_messages[field] = message;
    connect(message, &FieldMessage::actionWanted, this, [this, field] {
        const auto problem = m_check.problems.find(field);
        if (problem != m_check.problems.end())
            Q_EMIT remedyWanted(problem->second.remedy);
    });
    return message;
}

void BatchForm::buildFields()
{
    addField(tr("&Pool"), m_pool, tr("The samples to choose from: the query tag."));
    addMessage(BatchField::Pool);
    addField(
        tr("&Labelled"), m_labelled,
        tr("What is labelled already, or about to be: it is never picked again, and new picks keep their "
           "distance from it. The preselected tag."));
    addMessage(BatchField::Labelled);
    m_offer = new FieldMessage(this);
    m_offer->setObjectName(u"labelledOffer"_s);
    m_layout->addRow(m_offer);
    addField(tr("&Method"), m_method, tr("How samples are picked."));
    m_layout->addRow(m_description);
    addField(tr("&Score"), m_score,
             tr("How much each sample is worth labelling, as the model's predictions say."));
    addMessage(BatchField::Score);
    addField(tr("&Embedding"), m_embedding, tr("The vectors that distances are measured between."));
    addMessage(BatchField::Embedding);
    buildMinDistance();
    addMessage(BatchField::MinDistance);
    m_added->setRange(1, std::numeric_limits<SampleIndex>::max());
    m_added->setGroupSeparatorShown(true);
    addField(tr("&New"), m_added, tr("How many samples to add to the labelled set."));
    m_layout->addRow(m_total);
    m_total->setToolTip(
        tr("On the command line and in Lightly the size of a batch is given as n_samples: the size of "
           "the labelled set after the query, not the number of new samples."));
    buildSeed();
    addField(tr("N&ame"), m_name, tr("Of the tag that holds the labelled and the new samples together."));
    addMessage(BatchField::Name);
}

void BatchForm::buildMinDistance()
{
    constexpr double most = 1e6;
    constexpr int decimals = 4;
    constexpr double step = 0.05;
    m_minDistance->setDecimals(decimals);
    m_minDistance->setRange(0, most);
    m_minDistance->setSingleStep(step);
    m_minDistance->setEnabled(false);
    m_minDistance->setAccessibleName(tr("Smallest distance"));
    m_hasMinDistance->setAccessibleName(tr("Keep a smallest distance"));
    m_minDistanceRow = new QWidget(this);
    auto *layout = new QHBoxLayout(m_minDistanceRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hasMinDistance);
    layout->addWidget(m_minDistance, 1);
    m_minDistanceRow->setFocusProxy(m_hasMinDistance);
    addField(tr("D&istance"), m_minDistanceRow,
             tr("Samples nearer than this to one that is chosen already are never picked; the batch may then "
                "become smaller than asked for."));
}

void BatchForm::buildSeed()
{
    static const QRegularExpression digits(u"[0-9]{1,18}"_s);
    m_seed->setValidator(new QRegularExpressionValidator(digits, m_seed));
    auto *next = new QPushButton(tr("Next"), this);
    next->setToolTip(tr("Takes the next seed, for another batch of the same kind."));
    next->setAccessibleName(tr("Next seed"));
    connect(next, &QPushButton::clicked, this,
            [this] { m_seed->setText(QString::number(m_settings.seed + 1)); });
    m_seedRow = new QWidget(this);
    auto *layout = new QHBoxLayout(m_seedRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_seed, 1);
    layout->addWidget(next);
    m_seedRow->setFocusProxy(m_seed);
    m_seed->setAccessibleName(tr("Seed"));
    addField(tr("See&d"), m_seedRow, tr("The same seed picks the same samples again."));
}

void BatchForm::listen()
{
    for (QComboBox *const list : {m_pool, m_labelled, m_method, m_score, m_embedding})
        connect(list, &QComboBox::currentIndexChanged, this, &BatchForm::take);
    connect(m_hasMinDistance, &QCheckBox::toggled, this, &BatchForm::take);
    connect(m_minDistance, &QDoubleSpinBox::valueChanged, this, &BatchForm::take);
    connect(m_added, &QSpinBox::valueChanged, this, &BatchForm::take);
    connect(m_seed, &QLineEdit::textChanged, this, &BatchForm::take);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_isFilling)
            m_isNameProposed = text.isEmpty();
        take();
    });
    // A name that was wiped is proposed anew once the field is left, not while it is typed in.
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        proposeName();
        recheck();
    });
    connect(m_offer, &FieldMessage::actionWanted, this, &BatchForm::labelledTagWanted);
}

void BatchForm::setProject(const ProjectOverview &project)
{
    m_project = project;
    fill();
}

void BatchForm::setLabelledSamples(const SampleSet &samples)
{
    m_labelledSamples = samples;
    showOffer();
}

void BatchForm::setSettings(const BatchSettings &settings)
{
    m_settings = settings;
    m_isNameProposed = settings.name.isEmpty();
    fill();
}

BatchSettings BatchForm::rememberedSettings() const
{
    BatchSettings settings = m_settings;
    if (m_isNameProposed)
        settings.name.clear();
    return settings;
}

/// What the person has just chosen.
void BatchForm::take()
{
    if (m_isFilling)
        return;
    const bool isOtherBase = m_labelled->currentData().toString() != m_settings.labelled;
    const bool isOtherPool = m_pool->currentData().toString() != m_settings.pool;
    m_settings.pool = m_pool->currentData().toString();
    m_settings.labelled = m_labelled->currentData().toString();
    m_settings.method = m_method->currentData().toString();
    m_settings.embedding = m_embedding->currentData().toString();
    m_settings.score = isOtherPool ? QString() : m_score->currentData().toString();
    m_settings.hasMinDistance = m_hasMinDistance->isChecked();
    m_settings.minDistance = m_minDistance->value();
    m_settings.added = m_added->value();
    m_settings.seed = m_seed->text().toULongLong();
    m_settings.name = m_name->text().trimmed();
    if (isOtherBase)
        proposeName();
    if (isOtherPool)
        fill();
    else
        recheck();
}

void BatchForm::fillLists()
{
    for (QComboBox *const list : {m_pool, m_labelled, m_score, m_embedding})
        list->clear();
    addTags(m_pool, m_project);
    choose(m_pool, m_settings.pool);
    m_labelled->addItem(tr("None"), QString());
    addTags(m_labelled, m_project);
    choose(m_labelled, m_settings.labelled);
    for (const QString &type : BatchChecker::scoreTypes(m_settings.pool, m_project))
        m_score->addItem(type, type);
    choose(m_score, BatchChecker::scoreType(m_settings, m_project));
    for (const EmbeddingOverview &embedding : m_project.embeddings)
        m_embedding->addItem(u"%1 (%2)"_s.arg(embedding.info.name, number(embedding.info.width)),
                             embedding.info.name);
    if (const EmbeddingOverview *const found = BatchChecker::embedding(m_settings.embedding, m_project);
        found != nullptr)
        choose(m_embedding, found->info.name);
    choose(m_method, m_settings.method);
}

/// Shows `m_settings`; what is gone is replaced by what is taken without it.
void BatchForm::fill()
{
    m_isFilling = true;
    if (!m_project.tags.empty()) {
        if (!m_settings.labelled.isEmpty() && tagRow(m_settings.labelled, m_project) == nullptr)
            m_settings.labelled.clear();
        if (BatchChecker::embedding(m_settings.embedding, m_project) == nullptr)
            m_settings.embedding.clear();
    }
    if (m_method->findData(m_settings.method) < 0)
        m_settings.method = BatchSettings().method;
    fillLists();
    m_hasMinDistance->setChecked(m_settings.hasMinDistance);
    m_minDistance->setValue(m_settings.minDistance);
    m_added->setValue(m_settings.added);
    m_seed->setText(QString::number(m_settings.seed));
    m_isFilling = false;
    proposeName();
    recheck();
}

void BatchForm::proposeName()
{
    if (m_isNameProposed)
        m_settings.name = proposedBatchName(m_settings.labelled, tagNames(m_project));
    m_isFilling = true;
    if (m_name->text().trimmed() != m_settings.name)
        m_name->setText(m_settings.name);
    m_isFilling = false;
}

void BatchForm::recheck()
{
    m_check = BatchChecker::check(m_settings, m_project);
    const Result<SelectionMethod> method = selectionMethod(m_settings.method);
    m_description->setText(method ? method->description : QString());
    m_minDistance->setEnabled(m_settings.hasMinDistance);
    m_layout->setRowVisible(m_score, method && method->needsScores);
    m_layout->setRowVisible(m_embedding, BatchChecker::needsEmbedding(m_settings));
    m_score->setEnabled(m_score->count() > 0);
    m_embedding->setEnabled(m_embedding->count() > 0);
    showMessages();
    showTotal();
    showOffer();
    Q_EMIT changed();
}

void BatchForm::showMessages()
{
    for (const auto &[field, message] : m_messages) {
        const auto problem = m_check.problems.find(field);
        const bool isWrong = problem != m_check.problems.end() && !m_project.tags.empty();
        if (isWrong)
            message->setMessage(problem->second.sentence, actionText(problem->second.remedy));
        m_layout->setRowVisible(message, isWrong);
    }
}

void BatchForm::showTotal()
{
    const SampleIndex added = std::min(m_settings.added, m_check.candidates);
    const QString sum =
        tr("%1 new + %2 labelled = %3 total (n_samples)")
            .arg(number(added), number(m_check.labelled), number(qint64{m_check.labelled} + added));
    m_total->setText(m_check.note.isEmpty() ? sum : sum + u'\n' + m_check.note);
}

void BatchForm::showOffer()
{
    const TagTreeRow *const labelled = tagRow(m_settings.labelled, m_project);
    const SampleIndex outside = labelled == nullptr
                                    ? m_labelledSamples.count()
                                    : m_labelledSamples.without(labelled->tag.samples).count();
    if (outside > 0)
        m_offer->setMessage(labelled == nullptr
                                ? tr("%Ln sample(s) have labels but could be picked again.", nullptr, outside)
                                : tr("%Ln sample(s) outside this tag have labels and could be picked again.",
                                     nullptr, outside),
                            tr("Make a tag of all labelled"));
    m_layout->setRowVisible(m_offer, outside > 0);
}

}  // namespace Atoll
