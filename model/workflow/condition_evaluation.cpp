#include "model/workflow/condition_evaluation.h"

#include "model/core/text.h"
#include "model/workflow/condition.h"
#include "model/workflow/insight/metadata_values.h"
#include "model/workflow/project.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonValue>
#include <QSet>

#include <cmath>

namespace Atoll {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownNames = 30;

using Values = std::vector<ConditionValue>;

Values number(double value)
{
    return std::isnan(value) ? Values() : Values{value};
}

QString stateName(ImageState state)
{
    switch (state) {
    case ImageState::Ok:
        return u"ok"_s;
    case ImageState::Damaged:
        return u"damaged"_s;
    case ImageState::Unreadable:
        return u"unreadable"_s;
    case ImageState::TooLarge:
        return u"too_large"_s;
    case ImageState::Refused:
        return u"refused"_s;
    case ImageState::Missing:
        return u"missing"_s;
    }
    return {};
}

using BuiltIn = Values (*)(const Sample &);

/// A picture without a size has width 0 stored; as a value it is unknown.
double known(int pixels)
{
    return pixels > 0 ? double(pixels) : ImageFacts::unknown;
}

const QHash<QString, BuiltIn> &builtIns()
{
    static const QHash<QString, BuiltIn> functions = {
        {u"width"_s, [](const Sample &s) { return number(known(s.facts.width)); }},
        {u"height"_s, [](const Sample &s) { return number(known(s.facts.height)); }},
        {u"bytes"_s, [](const Sample &s) { return number(double(s.facts.bytes)); }},
        {u"sharpness"_s, [](const Sample &s) { return number(s.facts.sharpness); }},
        {u"snr"_s, [](const Sample &s) { return number(s.facts.signalToNoise); }},
        {u"luminance"_s, [](const Sample &s) { return number(s.facts.luminance); }},
        {u"contrast"_s, [](const Sample &s) { return number(s.facts.contrast); }},
        {u"red"_s, [](const Sample &s) { return number(s.facts.red); }},
        {u"green"_s, [](const Sample &s) { return number(s.facts.green); }},
        {u"blue"_s, [](const Sample &s) { return number(s.facts.blue); }},
        {u"aspect_ratio"_s, [](const Sample &s) { return number(s.facts.aspectRatio()); }},
        {u"taken_at"_s,
         [](const Sample &s) { return s.facts.takenAtMs ? Values{double(*s.facts.takenAtMs)} : Values(); }},
        {u"path"_s, [](const Sample &s) { return Values{s.path}; }},
        {u"state"_s, [](const Sample &s) { return Values{stateName(s.facts.state)}; }}};
    return functions;
}

constexpr QStringView labelName = u"label";
constexpr QStringView metadataPrefix = u"metadata.";

void appendValues(const QJsonValue &value, Values &values)
{
    if (value.isDouble())
        values.emplace_back(value.toDouble());
    else if (value.isBool())
        values.emplace_back(value.toBool());
    else if (value.isString())
        values.emplace_back(value.toString());
    else if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            appendValues(item, values);
    }
}

class Evaluation
{
public:
    Evaluation(const Project &project, const Condition &condition)
        : m_project(project)
        , m_condition(condition)
    {
        for (const Condition::Name &name : condition.names()) {
            m_usesLabels = m_usesLabels || name.text == labelName;
            m_usesMetadata = m_usesMetadata || isMetadata(name.text);
        }
    }

    Result<SampleSet> run()
    {
        return readLabels()
            .and_then([this] { return readMetadata(); })
            .and_then([this] { return refuseUnknownNames(); })
            .and_then([this] { return m_project.sampleList(); })
            .map([this](const SharedSamples &samples) { return matching(*samples); });
    }

private:
    static bool isMetadata(const QString &name) { return !builtIns().contains(name) && name != labelName; }

    static QString metadataPath(const QString &name)
    {
        const QString prefix = metadataPrefix.toString();
        return name.startsWith(prefix) ? name.mid(prefix.size()) : name;
    }

    Result<> readLabels()
    {
        if (!m_usesLabels)
            return {};
        return m_project.labels().forEach(LabelKind::Label, [this](const Label &label) -> Result<> {
            m_labels[label.sample].emplace_back(label.className);
            return {};
        });
    }

    /// Only the values that the condition asks for are kept.
    Result<> readMetadata()
    {
        if (!m_usesMetadata)
            return {};
        return m_project.metadata().forEach(
            [this](SampleIndex sample, const QJsonObject &object) -> Result<> {
                forEachMetadata(object, [this](const QString &path, const QJsonValue &) {
                    m_metadataPaths.insert(path);
                });
                for (const Condition::Name &name : m_condition.names()) {
                    if (!isMetadata(name.text))
                        continue;
                    const QJsonValue value = metadataAt(object, metadataPath(name.text));
                    if (value.isUndefined() || value.isObject())
                        continue;
                    m_foundNames.insert(name.text);
                    appendValues(value, m_metadata[{sample, name.text}]);
                }
                return {};
            });
    }

    Result<> refuseUnknownNames() const
    {
        for (const Condition::Name &name : m_condition.names()) {
            if (!isMetadata(name.text) || m_foundNames.contains(name.text))
                continue;
            QStringList custom(m_metadataPaths.begin(), m_metadataPaths.end());
            custom.sort();
            QStringList all = builtInConditionNames() + custom;
            const qsizetype more = all.size() - shownNames;
            if (more > 0)
                all = all.mid(0, shownNames) << Text::tr("and %1 more").arg(more);
            return failure(
                ErrorKind::Invalid,
                Text::tr("Column %1: nothing is called \"%2\"; there are: %3. Text goes in quotes.")
                    .arg(name.column)
                    .arg(name.text, all.join(u", "_s)));
        }
        return {};
    }

    [[nodiscard]] SampleSet matching(const std::vector<Sample> &samples) const
    {
        SampleSet set(static_cast<SampleIndex>(samples.size()));
        for (const Sample &sample : samples) {
            const auto lookup = [&](const QString &name) {
                if (const auto builtIn = builtIns().constFind(name); builtIn != builtIns().constEnd())
                    return (*builtIn)(sample);
                if (name == labelName)
                    return m_labels.value(sample.index);
                return m_metadata.value({sample.index, name});
            };
            if (m_condition.holds(lookup))
                set.insert(sample.index);
        }
        return set;
    }

    const Project &m_project;
    const Condition &m_condition;
    bool m_usesLabels = false;
    bool m_usesMetadata = false;
    QHash<SampleIndex, Values> m_labels;
    QHash<std::pair<SampleIndex, QString>, Values> m_metadata;
    QSet<QString> m_metadataPaths;
    QSet<QString> m_foundNames;
};

}  // namespace

QStringList builtInConditionNames()
{
    QStringList names = builtIns().keys();
    names.append(labelName.toString());
    names.sort();
    return names;
}

Result<SampleSet> evaluateCondition(const Project &project, const QString &condition)
{
    const Result<Condition> parsed = Condition::parse(condition);
    if (!parsed)
        return failure(parsed.error());
    return Evaluation(project, *parsed).run();
}

}  // namespace Atoll
