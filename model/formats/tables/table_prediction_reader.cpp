#include "model/formats/tables/table_prediction_reader.h"

#include "model/core/text.h"
#include "model/formats/predictions/value_rules.h"
#include "model/formats/tables/table_columns.h"
#include "model/formats/text/csv_reader.h"
#include "model/formats/text/excerpt.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// A row of the form `label, score`, kept until all classes are known.
struct LabelledRow
{
    QString fileName;
    qint64 line;
    QString label;
    double score;
};

class ClassColumns
{
public:
    ClassColumns(CsvReader &table, const FileNameColumn &names)
        : m_table(table)
        , m_names(names)
    {
    }

    Result<std::vector<Category>> find(const QStringList &classes)
    {
        if (const Result<> checked = checkColumnNames(m_table, m_names.column());
            !checked && classes.isEmpty())
            return failure(checked.error());
        QStringList found = classes;
        if (classes.isEmpty()) {
            found = m_table.header();
            found.removeAt(m_names.column());
        }
        for (const QString &name : found) {
            m_columns.push_back(m_table.column(name));
            if (m_columns.back() < 0)
                return failure(ErrorKind::Invalid,
                               Text::tr("%1, line 1: there is no column for the class %2.")
                                   .arg(excerpt(m_table.name()), quotedExcerpt(name)));
        }
        return numberedCategories(found, Text::tr("%1, line 1").arg(excerpt(m_table.name())));
    }

    Result<PredictionRecord> read(ValueReading reading, ImportNotes &notes)
    {
        Result<QString> fileName = m_names.read(m_table);
        if (!fileName)
            return failure(fileName.error());
        m_values.resize(m_columns.size());
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const Result<double> value = m_table.number(m_columns[i]);
            if (!value)
                return failure(value.error().kind,
                               Text::tr("%1 If this column is no class, list the classes with --classes.")
                                   .arg(value.error().message));
            m_values[i] = *value;
        }
        const SourcePlace place = SourcePlace::line(m_table.name(), m_table.line());
        const Result<> applied =
            applyReading(m_values, reading, SumRule::RefuseTooLarge, place, *fileName, notes);
        if (!applied)
            return failure(applied.error());
        return PredictionRecord{std::move(*fileName), place,
                                ClassPrediction{std::vector<float>(m_values.begin(), m_values.end())}};
    }

private:
    CsvReader &m_table;
    const FileNameColumn &m_names;
    std::vector<int> m_columns;
    std::vector<double> m_values;
};

Result<> readClassColumns(CsvReader &table, const FileNameColumn &names, const PredictionSource &source,
                          PredictionSink &sink, TaskControl &task)
{
    ClassColumns columns(table, names);
    Result<std::vector<Category>> categories = columns.find(source.classes);
    if (!categories)
        return failure(categories.error());
    if (Result<> begun = sink.begin(TaskType::Classification, std::move(*categories)); !begun)
        return begun;
    return forEachRow(table, Text::tr("Reading predictions"), task, [&]() -> Result<> {
        Result<PredictionRecord> record = columns.read(source.values, sink.notes());
        if (!record)
            return failure(record.error());
        return sink.add(std::move(*record));
    });
}

Result<LabelledRow> readLabelledRow(const CsvReader &table, const FileNameColumn &names, ImportNotes &notes)
{
    const Result<QString> fileName = names.read(table);
    if (!fileName)
        return failure(fileName.error());
    const int labelColumn = table.column(u"label"_s);
    const int scoreColumn = table.column(u"score"_s);
    LabelledRow row{*fileName, table.line(), table.text(labelColumn), 1};
    if (row.label.isEmpty())
        return failure(ErrorKind::Invalid, Text::tr("%1: the label is empty.").arg(table.where(labelColumn)));
    if (scoreColumn < 0 || table.cell(scoreColumn).empty()) {
        notes.note(u"no-score"_s, Text::tr("rows without a score, taken as certain"), row.fileName);
        return row;
    }
    const Result<double> score = table.number(scoreColumn);
    if (!score)
        return failure(score.error());
    if (*score < 0 || *score > 1)
        return failure(ErrorKind::Invalid, Text::tr("%1: the score %2 is not from 0 to 1.")
                                               .arg(table.where(scoreColumn), QString::number(*score)));
    row.score = *score;
    return row;
}

Result<> handOver(const std::vector<LabelledRow> &rows, const QStringList &classes, const CsvReader &table,
                  PredictionSink &sink)
{
    std::map<QString, int> positions;
    for (const QString &name : classes)
        positions.emplace(name, static_cast<int>(positions.size()));
    for (const LabelledRow &row : rows) {
        const SourcePlace place = SourcePlace::line(table.name(), row.line);
        const auto found = positions.find(row.label);
        if (found == positions.end())
            return failure(ErrorKind::Invalid, Text::tr("%1: %2 is not among the classes given.")
                                                   .arg(place.text(), quotedExcerpt(row.label)));
        Result<> added = sink.add(
            {row.fileName, place, ClassPrediction{spreadScore(found->second, row.score, positions.size())}});
        if (!added)
            return added;
    }
    return {};
}

Result<> readLabels(CsvReader &table, const FileNameColumn &names, const PredictionSource &source,
                    PredictionSink &sink, TaskControl &task)
{
    std::vector<LabelledRow> rows;
    std::set<QString> labels;
    Result<> read = forEachRow(table, Text::tr("Reading predictions"), task, [&]() -> Result<> {
        Result<LabelledRow> row = readLabelledRow(table, names, sink.notes());
        if (!row)
            return failure(row.error());
        row->label = *labels.insert(row->label).first;  // one copy of each text
        rows.push_back(std::move(*row));
        return {};
    });
    if (!read)
        return read;
    const QStringList classes =
        source.classes.isEmpty() ? QStringList(labels.begin(), labels.end()) : source.classes;
    Result<std::vector<Category>> categories = numberedCategories(classes, excerpt(table.name()));
    if (!categories)
        return failure(categories.error());
    if (Result<> begun = sink.begin(TaskType::Classification, std::move(*categories)); !begun)
        return begun;
    return handOver(rows, classes, table, sink);
}

}  // namespace

bool TablePredictionReader::recognises(const QString &path)
{
    return looksLikeTable(path);
}

Result<> TablePredictionReader::read(const PredictionSource &source, PredictionSink &sink,
                                     TaskControl &task) const
{
    Result<CsvReader> table = CsvReader::open(source.path);
    if (!table)
        return failure(table.error());
    const Result<FileNameColumn> names = FileNameColumn::find(*table, source.dataSetPaths);
    if (!names)
        return failure(names.error());
    const qsizetype columns = table->header().size();
    const bool hasScore = table->column(u"score"_s) >= 0;
    const bool isLabelled = table->column(u"label"_s) >= 0 && (hasScore || columns == 2);
    return isLabelled ? readLabels(*table, *names, source, sink, task)
                      : readClassColumns(*table, *names, source, sink, task);
}

}  // namespace Atoll
