#include "model/workflow/prediction_import.h"

#include "model/core/text.h"
#include "model/formats/names/name_matcher.h"
#include "model/formats/predictions/prediction_format_catalog.h"
#include "model/formats/text/excerpt.h"
#include "model/workflow/box_geometry.h"
#include "model/workflow/name_matching.h"
#include "model/workflow/prediction_collector.h"
#include "model/workflow/project.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

class PredictionImport
{
public:
    PredictionImport(Project &project, const PredictionImportRequest &request, TaskControl &task)
        : m_project(project)
        , m_request(request)
        , m_task(task)
        , m_geometry(request.boxes, m_collector.notes())
    {
    }

    Result<ImportReport> run()
    {
        QElapsedTimer timer;
        timer.start();
        const Result<> done = check()
                                  .and_then([this] { return readFiles(); })
                                  .and_then([this] { return matchNames(); })
                                  .and_then([this] { return assign(); })
                                  .and_then([this] { return fitToPictures(); })
                                  .and_then([this] { return store(); });
        if (!done)
            return failure(done.error());
        m_geometry.addTo(m_report);
        m_collector.notes().addTo(m_report);
        if (m_report.images < m_report.samples)
            m_report.warn(u"partial-coverage"_s, m_report.samples - m_report.images,
                          Text::tr("%1 of %2 pictures of the data set have a prediction.")
                              .arg(QString::number(m_report.images), QString::number(m_report.samples)));
        m_report.seconds = static_cast<double>(timer.elapsed()) / 1000;
        return m_report;
    }

private:
    Result<> check()
    {
        if (m_request.files.isEmpty())
            return failure(ErrorKind::Invalid, Text::tr("No file of predictions is named."));
        if (m_request.task.trimmed().isEmpty())
            return failure(ErrorKind::Invalid, Text::tr("The predictions need the name of a task."));
        return m_project.sampleList().transform([this](const SharedSamples &samples) {
            m_samples = samples;
            m_report.samples = static_cast<qint64>(samples->size());
        });
    }

    Result<> readFiles()
    {
        std::vector<QString> paths;
        paths.reserve(m_samples->size());
        for (const Sample &sample : *m_samples)
            paths.push_back(sample.path);
        PredictionSource source{.path = {},
                                .task = m_request.task,
                                .instancesPath = m_request.cocoImages,
                                .classes = m_request.classes,
                                .namesPath = m_request.names,
                                .rowsInPathOrder = m_request.rowsInPathOrder,
                                .dataSetPaths = paths,
                                .values = m_request.values};
        for (const QString &file : m_request.files) {
            const Result<const PredictionFormat *> format = predictionFormatOf(file);
            if (!format)
                return failure(format.error());
            m_report.format = (*format)->name;
            source.path = file;
            if (Result<> read = (*format)->make()->read(source, m_collector, m_task); !read)
                return read;
        }
        return {};
    }

    Result<> matchNames()
    {
        const Result<NameMatcher> matcher = nameMatcherFor(m_project);
        if (!matcher)
            return failure(matcher.error());
        return m_collector.names().match(*matcher, m_report);
    }

    /// Gives each sample its entry.
    Result<> assign()
    {
        m_entryOfSample.assign(m_samples->size(), nullptr);
        for (PredictionCollector::Entry &entry : m_collector.entries()) {
            if (m_task.isCancelled())
                return cancelled();
            const SampleIndex sample = m_collector.names().sample(entry.name);
            if (sample < 0)
                continue;
            PredictionCollector::Entry *&held = m_entryOfSample[static_cast<std::size_t>(sample)];
            const QString &path = (*m_samples)[static_cast<std::size_t>(sample)].path;
            if (held == nullptr) {
                held = &entry;
                ++m_report.images;
            } else if (held->record.prediction == entry.record.prediction) {
                m_collector.notes().note(u"same-picture-twice"_s,
                                         Text::tr("pictures named again with the same prediction"), path);
            } else {
                return failure(ErrorKind::Invalid,
                               Text::tr("%1 has two different predictions: in %2 and in %3.")
                                   .arg(excerpt(path), held->record.place.text(), entry.record.place.text()));
            }
        }
        return {};
    }

    Result<> fitToPictures()
    {
        for (std::size_t i = 0; i < m_entryOfSample.size(); ++i) {
            if (m_task.isCancelled())
                return cancelled();
            if (m_entryOfSample[i] == nullptr)
                continue;
            Result<> fits = m_geometry.apply(m_entryOfSample[i]->record, (*m_samples)[i]);
            if (!fits)
                return fits;
        }
        return {};
    }

    Result<> store()
    {
        Result<Transaction> transaction = m_project.transaction();
        if (!transaction)
            return failure(transaction.error());
        Result<PredictionWriter> writer =
            m_project.predictions().replaceAll({.id = {},
                                                .name = m_request.task,
                                                .type = m_collector.type(),
                                                .categories = m_collector.categories(),
                                                .createdAtMs = nowMs()});
        if (!writer)
            return failure(writer.error());
        m_task.beginStage(Text::tr("Storing predictions"), m_report.images);
        for (std::size_t i = 0; i < m_entryOfSample.size(); ++i) {
            if (m_task.isCancelled())
                return cancelled();
            if (m_entryOfSample[i] == nullptr)
                continue;
            Result<> added = writer->add(static_cast<SampleIndex>(i), m_entryOfSample[i]->record.prediction);
            if (!added)
                return added;
            m_task.advance();
        }
        Result<> noted =
            m_project.addHistory(Text::tr("Imported predictions of %1 pictures as task \"%2\".")
                                     .arg(QString::number(m_report.images), m_request.task),
                                 {{u"source"_s, QFileInfo(m_request.files.constFirst()).fileName()},
                                  {u"format"_s, m_report.format}});
        if (!noted)
            return noted;
        return transaction->commit();
    }

    Project &m_project;
    const PredictionImportRequest &m_request;
    TaskControl &m_task;
    SharedSamples m_samples;
    PredictionCollector m_collector;
    BoxGeometry m_geometry;
    std::vector<PredictionCollector::Entry *> m_entryOfSample;  ///< null: no prediction
    ImportReport m_report;
};

}  // namespace

QString predictionFormatName(const PredictionImportRequest &request)
{
    const QString file = request.files.value(0);
    return predictionFormatOf(file)
        .transform([](const PredictionFormat *format) { return format->name; })
        .value_or(QString());
}

Result<ImportReport> importPredictions(Project &project, const PredictionImportRequest &request,
                                       TaskControl &task)
{
    return PredictionImport(project, request, task).run();
}

}  // namespace Atoll
