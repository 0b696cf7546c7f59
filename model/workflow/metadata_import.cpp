#include "model/workflow/metadata_import.h"

#include "model/core/text.h"
#include "model/formats/metadata/metadata_format_catalog.h"
#include "model/formats/names/name_matcher.h"
#include "model/formats/text/excerpt.h"
#include "model/workflow/imported_names.h"
#include "model/workflow/name_matching.h"
#include "model/workflow/project.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <map>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

struct NamedValues
{
    int name;
    SourcePlace place;
    QJsonObject values;
};

using ValuesBySample = std::map<SampleIndex, const NamedValues *>;

/// One object per picture; a second one must say the same.
Result<ValuesBySample> valuesBySample(const std::vector<NamedValues> &records, const ImportedNames &names,
                                      ImportNotes &notes)
{
    ValuesBySample result;
    for (const NamedValues &record : records) {
        const SampleIndex sample = names.sample(record.name);
        if (sample < 0)
            continue;
        const auto [place, isNew] = result.try_emplace(sample, &record);
        if (isNew)
            continue;
        const QString &name = names.name(record.name);
        if (place->second->values != record.values)
            return failure(ErrorKind::Invalid,
                           Text::tr("%1 has different metadata twice: in %2 and in %3.")
                               .arg(excerpt(name), place->second->place.text(), record.place.text()));
        notes.note(u"same-picture-twice"_s, Text::tr("pictures named again with the same metadata"), name);
    }
    return result;
}

Result<> store(Project &project, const ValuesBySample &values, const QString &file,
               const ImportReport &report)
{
    std::vector<std::pair<SampleIndex, QJsonObject>> entries;
    entries.reserve(values.size());
    for (const auto &[sample, record] : values)
        entries.emplace_back(sample, record->values);
    Result<Transaction> transaction = project.transaction();
    if (!transaction)
        return failure(transaction.error());
    if (Result<> merged = project.metadata().merge(entries); !merged)
        return merged;
    Result<> noted =
        project.addHistory(Text::tr("Imported metadata of %1 pictures.").arg(QString::number(report.images)),
                           {{u"source"_s, QFileInfo(file).fileName()}, {u"format"_s, report.format}});
    if (!noted)
        return noted;
    return transaction->commit();
}

}  // namespace

QString metadataFormatName(const QString &file)
{
    return metadataFormatOf(file)
        .transform([](const MetadataFormat *format) { return format->name; })
        .value_or(QString());
}

Result<ImportReport> importMetadata(Project &project, const QString &file, TaskControl &task)
{
    QElapsedTimer timer;
    timer.start();
    const Result<SharedSamples> samples = project.sampleList();
    if (!samples)
        return failure(samples.error());
    const Result<const MetadataFormat *> format = metadataFormatOf(file);
    if (!format)
        return failure(format.error());
    std::vector<QString> paths;
    for (const Sample &sample : **samples)
        paths.push_back(sample.path);

    ImportNotes notes;
    ImportedNames names;
    std::vector<NamedValues> records;
    const Result<> read = (*format)->make()->read(
        {file, paths},
        [&](MetadataRecord record) -> Result<> {
            records.push_back({names.numberOf(record.fileName), record.place, std::move(record.values)});
            return {};
        },
        notes, task);
    if (!read)
        return failure(read.error());

    ImportReport report;
    report.format = (*format)->name;
    report.samples = static_cast<qint64>(paths.size());
    const Result<NameMatcher> matcher = nameMatcherFor(project);
    if (!matcher)
        return failure(matcher.error());
    if (const Result<> matched = names.match(*matcher, report); !matched)
        return failure(matched.error());
    const Result<ValuesBySample> values = valuesBySample(records, names, notes);
    if (!values)
        return failure(values.error());
    report.images = static_cast<qint64>(values->size());
    if (task.isCancelled())
        return cancelled();
    if (const Result<> stored = store(project, *values, file, report); !stored)
        return failure(stored.error());
    notes.addTo(report);
    report.seconds = static_cast<double>(timer.elapsed()) / 1000;
    return report;
}

}  // namespace Atoll
