#include "model/workflow/embedding_import.h"

#include "model/core/text.h"
#include "model/formats/arrays/embedding_table.h"
#include "model/formats/limits.h"
#include "model/workflow/name_matching.h"
#include "model/workflow/project.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr SampleIndex rowsAtOnce = 1024;

/// For each sample the row of the table that describes it; -1: none.
using RowOfSample = std::vector<qint64>;

QString firstNames(const QStringList &names, qint64 count)
{
    return names.join(u", "_s) + (count > names.size() ? u", …"_s : QString());
}

Result<RowOfSample> rowsByPathOrder(const EmbeddingTable &table, const std::vector<Sample> &samples,
                                    const EmbeddingImportRequest &request, ImportReport &report)
{
    if (!table.names.isEmpty())
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1 names its rows, so they cannot be taken in path order.").arg(request.file));
    if (table.rows() != qint64(samples.size()))
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1 has %2 rows, but the data set has %3 samples; without names both must be equal.")
                .arg(request.file)
                .arg(table.rows())
                .arg(samples.size()));
    std::vector<QByteArray> keys;
    keys.reserve(samples.size());
    for (const Sample &sample : samples)
        keys.push_back(sample.path.toUtf8());
    std::vector<std::size_t> order(samples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t sample) -> const QByteArray & { return keys[sample]; });
    RowOfSample rows(samples.size());
    for (std::size_t row = 0; row < order.size(); ++row)
        rows[order[row]] = qint64(row);
    report.matched = table.rows();
    return rows;
}

Result<RowOfSample> rowsByName(const EmbeddingTable &table, const std::vector<Sample> &samples,
                               const Project &project, const EmbeddingImportRequest &request,
                               ImportReport &report)
{
    const Result<NameMatcher> matcher = nameMatcherFor(project);
    if (!matcher)
        return failure(matcher.error());
    const Result<NameMatches> matches =
        matcher->match(std::span(table.names.constData(), std::size_t(table.names.size())));
    if (!matches)
        return failure(matches.error().kind, request.file + u": "_s + matches.error().message);
    matches->addTo(report);

    RowOfSample rows(samples.size(), -1);
    qint64 repeated = 0;
    for (qint64 row = 0; row < table.rows(); ++row) {
        const SampleIndex sample = matches->samples[std::size_t(row)];
        if (sample < 0)
            continue;
        qint64 &known = rows[std::size_t(sample)];
        if (known >= 0 && table.row(known) != table.row(row))
            return failure(ErrorKind::Invalid, Text::tr("%1: rows %2 and %3 both describe \"%4\" but differ.")
                                                   .arg(request.file)
                                                   .arg(known + 1)
                                                   .arg(row + 1)
                                                   .arg(samples[std::size_t(sample)].path));
        repeated += known >= 0 ? 1 : 0;
        known = row;
    }
    if (repeated > 0)
        report.warn(u"repeated-names"_s, repeated, Text::tr("%1 rows repeat an earlier row.").arg(repeated));
    return rows;
}

Result<RowOfSample> matchRows(const EmbeddingTable &table, const std::vector<Sample> &samples,
                              const Project &project, const EmbeddingImportRequest &request,
                              ImportReport &report)
{
    if (request.rowsInPathOrder)
        return rowsByPathOrder(table, samples, request, report);
    if (table.names.isEmpty())
        return failure(
            ErrorKind::Invalid,
            Text::tr("%1 does not name its rows: give a file of names (--names), or say that the rows are in "
                     "the order of the sorted paths (--row-order path).")
                .arg(request.file));
    return rowsByName(table, samples, project, request, report);
}

/// Counts samples without a vector and vectors without a direction.
void warnOfZeros(const EmbeddingTable &table, const std::vector<Sample> &samples, const RowOfSample &rows,
                 ImportReport &report)
{
    qint64 missing = 0;
    qint64 zeros = 0;
    QStringList missingNames;
    QStringList zeroNames;
    for (std::size_t sample = 0; sample < rows.size(); ++sample) {
        const bool isMissing = rows[sample] < 0;
        if (!isMissing && !table.row(rows[sample]).isZero(0))
            continue;
        (isMissing ? missing : zeros) += 1;
        QStringList &names = isMissing ? missingNames : zeroNames;
        if (names.size() < limits::namesListed)
            names.append(samples[sample].path);
    }
    report.images = qint64(rows.size()) - missing;
    if (missing > 0)
        report.warn(u"missing-rows"_s, missing,
                    Text::tr("%1 of %2 samples have no row; selection by distance leaves them out: %3")
                        .arg(missing)
                        .arg(rows.size())
                        .arg(firstNames(missingNames, missing)));
    if (zeros > 0)
        report.warn(u"zero-rows"_s, zeros,
                    Text::tr("%1 rows are all zero; selection by distance leaves them out: %2")
                        .arg(zeros)
                        .arg(firstNames(zeroNames, zeros)));
}

Result<> store(Project &project, const EmbeddingInfo &info, const EmbeddingTable &table,
               const RowOfSample &rows, TaskControl &task)
{
    Result<Transaction> transaction = project.transaction();
    if (!transaction)
        return failure(transaction.error());
    Result<EmbeddingWriter> writer = project.embeddings().begin(info);
    if (!writer)
        return failure(writer.error());
    task.beginStage(Text::tr("Storing the embedding"), qint64(rows.size()));
    FeatureMatrix block;
    for (std::size_t first = 0; first < rows.size(); first += rowsAtOnce) {
        if (task.isCancelled())
            return cancelled();
        const auto count = std::min(std::size_t(rowsAtOnce), rows.size() - first);
        block.setZero(Eigen::Index(count), table.width());
        for (std::size_t i = 0; i < count; ++i)
            if (rows[first + i] >= 0)
                block.row(Eigen::Index(i)) = table.row(rows[first + i]);
        if (Result<> appended = writer->append(block); !appended)
            return appended;
        task.advance(qint64(count));
    }
    if (Result<> finished = writer->finish(); !finished)
        return finished;
    if (Result<> noted =
            project.addHistory(Text::tr("Imported embedding \"%1\".").arg(info.name), info.parameters);
        !noted)
        return noted;
    return transaction->commit();
}

}  // namespace

Result<ImportReport> importEmbedding(Project &project, const EmbeddingImportRequest &request,
                                     TaskControl &task)
{
    QElapsedTimer timer;
    timer.start();
    EmbeddingInfo info;
    info.name = request.name.isEmpty() ? QFileInfo(request.file).completeBaseName() : request.name;
    if (project.embeddings().byName(info.name))
        return failure(ErrorKind::AlreadyExists,
                       Text::tr("There is an embedding \"%1\" already; choose another name.").arg(info.name));
    const Result<SharedSamples> samples = project.sampleList();
    if (!samples)
        return failure(samples.error());
    const Result<EmbeddingTable> table = readEmbeddingTable(request.file, request.namesFile, task);
    if (!table)
        return failure(table.error());

    ImportReport report;
    report.format = table->format + u"-embedding"_s;
    report.dim = table->width();
    report.warnings = table->warnings;
    const Result<RowOfSample> rows = matchRows(*table, **samples, project, request, report);
    if (!rows)
        return failure(rows.error());
    warnOfZeros(*table, **samples, *rows, report);

    info.width = table->width();
    info.embedder = u"import"_s;
    info.parameters = {{u"file"_s, QFileInfo(request.file).fileName()}, {u"format"_s, table->format}};
    info.createdAtMs = nowMs();
    if (Result<> stored = store(project, info, *table, *rows, task); !stored)
        return failure(stored.error());
    report.seconds = double(timer.elapsed()) / 1000;
    return report;
}

}  // namespace Atoll
