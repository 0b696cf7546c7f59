#include "model/workflow/insight/metadata_columns.h"

#include "model/core/parallel.h"
#include "model/core/text.h"
#include "model/workflow/insight/class_column.h"
#include "model/workflow/insight/metadata_values.h"

#include <QJsonDocument>
#include <QMap>
#include <QSet>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr SampleIndex samplesLookedAt = 20'000;
constexpr SampleIndex stretches = 200;
constexpr std::size_t batchSize = 8192;

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// What the values of one path are.
struct Field
{
    bool isNumber = true;
    QSet<QString> texts;

    void note(const QJsonValue &value)
    {
        if (value.isDouble() || value.isNull())
            return;
        isNumber = false;
        if (texts.size() <= SampleColumn::maximumClasses)
            texts.insert(metadataText(value));
    }
    [[nodiscard]] bool isColumn() const { return texts.size() <= SampleColumn::maximumClasses; }
};

/// Ranges of samples to look at: all, or stretches spread evenly over a large data set.
std::vector<SampleRange> rangesToLookAt(SampleIndex size)
{
    if (size <= samplesLookedAt)
        return {{0, size}};
    std::vector<SampleRange> ranges;
    ranges.reserve(stretches);
    for (qint64 i = 0; i < stretches; ++i) {
        const auto first = static_cast<SampleIndex>(i * size / stretches);
        ranges.push_back({first, first + samplesLookedAt / stretches});
    }
    return ranges;
}

/// Values of one path, as they come.
class MetadataReader
{
public:
    MetadataReader(SampleIndex size, QString path)
        : m_path(std::move(path))
        , m_numbers(static_cast<std::size_t>(size), std::numeric_limits<double>::quiet_NaN())
        , m_classes(size)
    {
        m_samples.reserve(batchSize);
        m_texts.reserve(batchSize);
    }

    Result<> add(SampleIndex sample, const QByteArray &json)
    {
        m_samples.push_back(sample);
        m_texts.push_back(json);
        return m_samples.size() == batchSize ? flush() : Result<>();
    }

    Result<> finish(SampleColumn &column)
    {
        if (Result<> done = flush(); !done)
            return done;
        if (!m_isFound)
            return failure(ErrorKind::NotFound, Text::tr("No sample has metadata \"%1\".").arg(m_path));
        column.info.kind = m_classes.count() == 0 ? ColumnKind::Number : ColumnKind::Class;
        if (column.info.kind == ColumnKind::Number) {
            column.numbers.assign(m_numbers.begin(), m_numbers.end());
            return {};
        }
        // Numbers among texts are texts.
        for (std::size_t i = 0; i < m_numbers.size(); ++i) {
            if (!std::isnan(m_numbers[i]))
                m_classes.set(static_cast<SampleIndex>(i), metadataText(m_numbers[i]));
        }
        m_classes.finish(column);
        return refuseTooMany(column.classNames.size());
    }

private:
    Result<> flush()
    {
        std::vector<QJsonValue> values(m_texts.size());
        parallelFor(static_cast<qint64>(values.size()), 256, [&](qint64 begin, qint64 end) {
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i)
                values[i] = metadataAt(objectOf(m_texts[i]), m_path);
        });
        for (std::size_t i = 0; i < values.size(); ++i)
            take(m_samples[i], values[i]);
        m_samples.clear();
        m_texts.clear();
        return refuseTooMany(m_classes.count());
    }

    void take(SampleIndex sample, const QJsonValue &value)
    {
        if (value.isUndefined() || value.isNull() || value.isObject())
            return;
        m_isFound = true;
        if (value.isDouble())
            m_numbers[static_cast<std::size_t>(sample)] = value.toDouble();
        else
            m_classes.set(sample, metadataText(value));
    }

    [[nodiscard]] Result<> refuseTooMany(qsizetype classes) const
    {
        if (classes <= SampleColumn::maximumClasses)
            return {};
        return failure(
            ErrorKind::Invalid,
            Text::tr(
                "The metadata \"%1\" have more than %2 different texts, too many to colour or filter by.")
                .arg(m_path)
                .arg(SampleColumn::maximumClasses));
    }

    QString m_path;
    std::vector<double> m_numbers;
    ClassColumnBuilder m_classes;
    bool m_isFound = false;
    std::vector<SampleIndex> m_samples;
    std::vector<QByteArray> m_texts;
};

}  // namespace

Result<std::vector<ColumnInfo>> metadataColumns(const Project &project)
{
    const Result<SampleIndex> size = project.sampleCount();
    if (!size)
        return failure(size.error());
    QMap<QString, Field> fields;
    for (const SampleRange &range : rangesToLookAt(*size)) {
        const Result<> done = project.metadata().forEachText(
            [&](SampleIndex, const QByteArray &json) -> Result<> {
                forEachMetadata(objectOf(json), [&](const QString &path, const QJsonValue &value) {
                    fields[path].note(value);
                });
                return {};
            },
            range);
        if (!done)
            return failure(done.error());
    }
    std::vector<ColumnInfo> columns;
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
        if (!field->isColumn())
            continue;
        ColumnInfo info = columnInfo({ColumnSource::Metadata, field.key(), {}});
        info.kind = field->isNumber ? ColumnKind::Number : ColumnKind::Class;
        columns.push_back(std::move(info));
    }
    return columns;
}

Result<> loadMetadataColumn(const Project &project, SampleColumn &column, TaskControl &control)
{
    const Result<SampleIndex> size = project.sampleCount();
    if (!size)
        return failure(size.error());
    MetadataReader reader(*size, column.info.key.name);
    return project.metadata()
        .forEachText([&](SampleIndex sample, const QByteArray &json) -> Result<> {
            if (control.isCancelled())
                return cancelled();
            return reader.add(sample, json);
        })
        .and_then([&] { return reader.finish(column); });
}

}  // namespace Atoll
