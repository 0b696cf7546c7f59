#include "model/workflow/label_import.h"

#include "model/core/text.h"
#include "model/formats/labels/label_format_catalog.h"
#include "model/formats/names/name_matcher.h"
#include "model/formats/text/excerpt.h"
#include "model/workflow/box_geometry.h"
#include "model/workflow/imported_names.h"
#include "model/workflow/name_matching.h"
#include "model/workflow/project.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

struct NamedLabel
{
    int name;
    LabelRecord record;
};

bool saysTheSame(const Label &a, const Label &b)
{
    return a.className == b.className && a.box == b.box;
}

bool contains(const std::vector<Label> &labels, const Label &label)
{
    return std::ranges::any_of(labels, [&](const Label &other) { return saysTheSame(other, label); });
}

/// What a file says about one picture.
struct PictureLabels
{
    std::vector<Label> labels;
    std::vector<SourcePlace> places;  ///< one per label
    bool isExclusive = false;
    bool namesClasses = false;
    bool namesBoxes = false;
};

class LabelImport
{
public:
    LabelImport(Project &project, const LabelImportRequest &request, TaskControl &task)
        : m_project(project)
        , m_request(request)
        , m_task(task)
        , m_kind(request.isReference ? LabelKind::Reference : LabelKind::Label)
        , m_geometry(BoxReading::CornerAndSize, m_notes)
    {
    }

    Result<ImportReport> run()
    {
        QElapsedTimer timer;
        timer.start();
        const Result<> done =
            read().and_then([this] { return group(); }).and_then([this] { return store(); });
        if (!done)
            return failure(done.error());
        m_geometry.addTo(m_report);
        m_notes.addTo(m_report);
        m_report.seconds = static_cast<double>(timer.elapsed()) / 1000;
        return m_report;
    }

private:
    Result<> read()
    {
        const Result<SharedSamples> samples = m_project.sampleList();
        if (!samples)
            return failure(samples.error());
        m_samples = *samples;
        m_report.samples = static_cast<qint64>(m_samples->size());
        const Result<const LabelFormat *> format = labelFormatOf(m_request.file);
        if (!format)
            return failure(format.error());
        m_report.format = (*format)->name;

        std::vector<QString> paths;
        for (const Sample &sample : *m_samples)
            paths.push_back(sample.path);
        const Result<QDir> root = m_project.imageRoot();
        const LabelSource source{m_request.file, m_request.classes, root ? root->canonicalPath() : QString(),
                                 paths};
        return (*format)->make()->read(
            source,
            [this](LabelRecord record) -> Result<> {
                const int name = m_names.numberOf(record.fileName);
                record.fileName.clear();
                m_records.push_back({name, std::move(record)});
                return {};
            },
            m_notes, m_task);
    }

    /// Brings together what the file says of each picture.
    Result<> group()
    {
        const Result<NameMatcher> matcher = nameMatcherFor(m_project);
        if (!matcher)
            return failure(matcher.error());
        if (Result<> matched = m_names.match(*matcher, m_report); !matched)
            return matched;
        const qint64 now = nowMs();
        const QString source = QFileInfo(m_request.file).fileName();
        for (NamedLabel &named : m_records) {
            const SampleIndex sample = m_names.sample(named.name);
            if (sample < 0)
                continue;
            const Label label{sample, named.record.className, named.record.box, m_request.author, source,
                              now,    m_request.isReference};
            if (Result<> added = add(label, named.record, m_pictures[sample]); !added)
                return added;
        }
        m_report.images = static_cast<qint64>(m_pictures.size());
        return {};
    }

    Result<> add(const Label &label, const LabelRecord &record, PictureLabels &picture)
    {
        const Sample &sample = (*m_samples)[static_cast<std::size_t>(label.sample)];
        if (contains(picture.labels, label)) {
            m_notes.note(u"same-label-twice"_s, Text::tr("labels that the file gives twice"), sample.path);
            return {};
        }
        if (record.isExclusive && !picture.labels.empty())
            return failure(
                ErrorKind::Invalid,
                Text::tr("%1 has two labels: %2 in %3 and %4 in %5. Name the column \"tag\" if a picture may "
                         "have several.")
                    .arg(excerpt(sample.path), quotedExcerpt(picture.labels.front().className),
                         picture.places.front().text(), quotedExcerpt(label.className), record.place.text()));
        picture.namesClasses = picture.namesClasses || !label.box;
        picture.namesBoxes = picture.namesBoxes || label.box;
        picture.labels.push_back(label);
        picture.places.push_back(record.place);
        if (label.box)
            m_geometry.observe(*label.box, sample);
        return {};
    }

    Result<> store()
    {
        Result<Transaction> transaction = m_project.transaction();
        if (!transaction)
            return failure(transaction.error());
        const Result<std::vector<Label>> all = m_project.labels().all(m_kind);
        if (!all)
            return failure(all.error());
        std::map<SampleIndex, std::vector<Label>> held;
        for (const Label &label : *all)
            held[label.sample].push_back(label);

        m_task.beginStage(Text::tr("Storing labels"), static_cast<qint64>(m_pictures.size()));
        for (const auto &[sample, picture] : m_pictures) {
            if (m_task.isCancelled())
                return cancelled();
            if (Result<> merged = merge(sample, picture, held[sample]); !merged)
                return merged;
            m_task.advance();
        }
        if (Result<> added = m_project.labels().add(m_toAdd); !added)
            return added;
        Result<> noted = m_project.addHistory(
            Text::tr("Imported labels of %1 pictures.").arg(QString::number(m_report.images)),
            {{u"source"_s, QFileInfo(m_request.file).fileName()},
             {u"format"_s, m_report.format},
             {u"reference"_s, m_request.isReference}});
        if (!noted)
            return noted;
        return transaction->commit();
    }

    /// `held` is what the picture has now.
    Result<> merge(SampleIndex sample, const PictureLabels &picture, const std::vector<Label> &held)
    {
        std::vector<Label> kept;
        bool hasOthers = false;
        for (const Label &label : held) {
            const bool isSpokenFor = label.box ? picture.namesBoxes : picture.namesClasses;
            if (!isSpokenFor || contains(picture.labels, label))
                kept.push_back(label);
            else
                hasOthers = true;
        }
        const QString &path = (*m_samples)[static_cast<std::size_t>(sample)].path;
        if (hasOthers) {
            m_notes.note(u"labels-replaced"_s,
                         Text::tr("pictures that had other labels, which the file replaces"), path);
            if (Result<> removed = m_project.labels().removeOf(sample, m_kind); !removed)
                return removed;
            m_toAdd.insert(m_toAdd.end(), kept.begin(), kept.end());
        }
        for (const Label &label : picture.labels) {
            if (!contains(kept, label))
                m_toAdd.push_back(label);
        }
        return {};
    }

    Project &m_project;
    const LabelImportRequest &m_request;
    TaskControl &m_task;
    LabelKind m_kind;
    SharedSamples m_samples;
    ImportNotes m_notes;
    BoxGeometry m_geometry;
    ImportedNames m_names;
    std::vector<NamedLabel> m_records;
    std::map<SampleIndex, PictureLabels> m_pictures;
    std::vector<Label> m_toAdd;
    ImportReport m_report;
};

}  // namespace

QString labelFormatName(const LabelImportRequest &request)
{
    return labelFormatOf(request.file)
        .transform([](const LabelFormat *format) { return format->name; })
        .value_or(QString());
}

Result<ImportReport> importLabels(Project &project, const LabelImportRequest &request, TaskControl &task)
{
    return LabelImport(project, request, task).run();
}

}  // namespace Atoll
