#include "ui/dialogs/embedder_panel.h"

#include "model/workflow/method_choices.h"
#include "ui/dialogs/background.h"
#include "ui/dialogs/dialog_text.h"
#include "ui/dialogs/notice_line.h"
#include "ui/dialogs/path_edit.h"
#include "ui/dialogs/project_choices.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr int trialDelayMs = 400;
constexpr int largestSide = 4096;

QString presetTitle(const QString &name)
{
    if (name == u"imagenet")
        return EmbedderPanel::tr("imagenet: RGB, means and deviations of torchvision");
    if (name == u"raw")
        return EmbedderPanel::tr("raw: RGB from 0 to 1");
    if (name == u"squeezenet")
        return EmbedderPanel::tr("squeezenet: SqueezeNet 1.1 as converted from Caffe");
    return name;
}

}  // namespace

EmbedderPanel::EmbedderPanel(bool withLater, QWidget *parent)
    : QWidget(parent)
    , m_embedders(new QButtonGroup(this))
    , m_trialTimer(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    addChoices(withLater, layout);
    m_trialTimer->setSingleShot(true);
    m_trialTimer->setInterval(trialDelayMs);
    connect(m_trialTimer, &QTimer::timeout, this, &EmbedderPanel::tryModel);
    connect(m_embedders, &QButtonGroup::buttonToggled, this, &EmbedderPanel::take);
    take();
}

void EmbedderPanel::addChoices(bool withLater, QVBoxLayout *layout)
{
    std::vector<MethodChoice> choices = embedderChoices();
    if (withLater)
        choices.push_back({{}, tr("&Later"), tr("The map and choosing by distance need an embedding.")});
    const QStyle *look = style();
    const int indent = look->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this) +
                       look->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, this);
    for (const MethodChoice &choice : choices) {
        auto *button = new QRadioButton(choice.title, this);
        button->setProperty("embedder", choice.name);
        button->setAccessibleDescription(choice.summary);
        button->setChecked(m_embedders->buttons().isEmpty());
        m_embedders->addButton(button);
        layout->addWidget(button);
        auto *below = new QVBoxLayout;
        below->setContentsMargins(indent, 0, 0, 0);
        below->addWidget(hintLabel(choice.summary, this));
        if (choice.name == u"onnx")
            below->addWidget(makeModelForm());
        layout->addLayout(below);
    }
}

QWidget *EmbedderPanel::makeModelForm()
{
    m_modelForm = new QWidget(this);
    auto *form = new QFormLayout(m_modelForm);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_model = new PathEdit(PathEdit::Kind::File, m_modelForm);
    m_model->setBrowseTitle(tr("ONNX Model"));
    m_model->setNameFilters({tr("ONNX models (*.onnx)"), tr("All files (*)")});
    m_preset = choiceBox(m_modelForm);
    for (const QString &name : onnxPresetNames())
        m_preset->addItem(presetTitle(name), name);
    m_layer = new QLineEdit(m_modelForm);
    m_layer->setPlaceholderText(tr("as the settings say, else the last one"));
    m_side = new QSpinBox(m_modelForm);
    m_side->setRange(0, largestSide);
    m_side->setSpecialValueText(tr("as the model says"));
    m_side->setSuffix(tr(" pixels"));
    m_unitLength = new QCheckBox(tr("&Divide vectors by their length"), m_modelForm);
    m_unitLength->setChecked(true);
    m_trial = new NoticeLine(m_modelForm);
    form->addRow(tr("&Model file:"), m_model);
    form->addRow(tr("&Settings:"), m_preset);
    form->addRow(tr("La&yer:"), m_layer);
    form->addRow(tr("Side of the &input:"), m_side);
    form->addRow({}, m_unitLength);
    form->addRow(m_trial);
    connect(m_model, &PathEdit::pathsChanged, this, &EmbedderPanel::take);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &EmbedderPanel::take);
    connect(m_layer, &QLineEdit::textChanged, this, &EmbedderPanel::take);
    connect(m_side, &QSpinBox::valueChanged, this, &EmbedderPanel::take);
    connect(m_unitLength, &QCheckBox::toggled, this, &EmbedderPanel::take);
    return m_modelForm;
}

QString EmbedderPanel::chosen() const
{
    const QAbstractButton *button = m_embedders->checkedButton();
    return button == nullptr ? QString() : button->property("embedder").toString();
}

void EmbedderPanel::chooseEmbedder(const QString &name)
{
    const QList<QAbstractButton *> buttons = m_embedders->buttons();
    for (QAbstractButton *button : buttons)
        if (button->property("embedder").toString() == name)
            button->setChecked(true);
}

QJsonObject EmbedderPanel::parameters() const
{
    if (chosen() != u"onnx")
        return {};
    QJsonObject parameters{{u"model"_s, m_model->path()}};
    if (m_preset->currentIndex() > 0)
        parameters.insert(u"preset"_s, m_preset->currentData().toString());
    if (const QString layer = m_layer->text().trimmed(); !layer.isEmpty())
        parameters.insert(u"layer"_s, layer);
    if (m_side->value() > 0) {
        parameters.insert(u"width"_s, m_side->value());
        parameters.insert(u"height"_s, m_side->value());
    }
    if (!m_unitLength->isChecked())
        parameters.insert(u"normalize"_s, false);
    return parameters;
}

std::optional<EmbedRequest> EmbedderPanel::request() const
{
    const QString name = chosen();
    if (name.isEmpty())
        return std::nullopt;
    return EmbedRequest{.name = {}, .embedder = name, .parameters = parameters()};
}

bool EmbedderPanel::isReady() const
{
    return m_state == State::Ready;
}

void EmbedderPanel::take()
{
    const bool needsModel = chosen() == u"onnx";
    m_modelForm->setVisible(needsModel);
    m_trialTimer->stop();
    m_problem.clear();
    m_trial->clear();
    if (!needsModel) {
        m_state = State::Ready;
    } else if (m_model->path().isEmpty()) {
        m_state = State::Incomplete;
        m_problem = tr("Choose an .onnx file, or drop it here.");
    } else {
        m_state = State::Trying;
        m_problem = tr("Trying the model on an empty picture…");
        m_trialTimer->start();
    }
    // NOLINTNEXTLINE(readability-misleading-indentation): the check does not see Q_EMIT
    Q_EMIT changed();
}

void EmbedderPanel::tryModel()
{
    const std::optional<EmbedRequest> tried = request();
    if (!tried)
        return;
    using Trial = Result<int>;
    inBackground<std::shared_ptr<Trial>>(
        this, [tried] { return std::make_shared<Trial>(checkEmbedder(tried->embedder, tried->parameters)); },
        [this, tried](const std::shared_ptr<Trial> &trial) {
            takeTrial(*tried, trial->value_or(0), *trial ? QString() : trial->error().message);
        });
}

void EmbedderPanel::takeTrial(const EmbedRequest &tried, int width, const QString &failed)
{
    const std::optional<EmbedRequest> now = request();
    if (m_state != State::Trying || !now || now->parameters != tried.parameters)
        return;
    m_state = failed.isEmpty() ? State::Ready : State::Failed;
    m_problem = failed;
    if (failed.isEmpty())
        m_trial->say(NoticeLine::Kind::Success,
                     tr("The model can be used; it gives %Ln number(s) per picture.", nullptr, width));
    Q_EMIT changed();
}

}  // namespace Atoll
