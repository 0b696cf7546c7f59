#include "model/formats/tables/label_table_reader.h"

#include "model/core/text.h"
#include "model/formats/records/class_name.h"
#include "model/formats/tables/table_columns.h"
#include "model/formats/text/csv_reader.h"
#include "model/formats/text/excerpt.h"

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

class LabelTable
{
public:
    LabelTable(CsvReader &table, const FileNameColumn &names, const LabelSource &source)
        : m_table(table)
        , m_names(names)
        , m_source(source)
        , m_labelColumn(
              table.firstColumn({u"label"_s, u"labels"_s, u"class"_s, u"class_name"_s, u"category"_s}))
        , m_tagColumn(table.firstColumn({u"tag"_s, u"tags"_s}))
    {
    }

    Result<> check() const
    {
        if (m_labelColumn >= 0 || m_tagColumn >= 0)
            return {};
        if (m_table.header().size() < 2)
            return failure(
                ErrorKind::Invalid,
                Text::tr("%1, line 1: no column holds labels. One named label or tag, or one column of 0 "
                         "and 1 per class, is expected.")
                    .arg(excerpt(m_table.name())));
        return checkColumnNames(m_table, m_names.column());
    }

    Result<> readRow(const LabelListener &listener) const
    {
        const Result<QString> fileName = m_names.read(m_table);
        if (!fileName)
            return failure(fileName.error());
        LabelRecord record{
            *fileName, SourcePlace::line(m_table.name(), m_table.line()), {}, {}, m_labelColumn >= 0};
        if (m_labelColumn >= 0)
            return readCell(m_labelColumn, std::move(record), listener);
        if (m_tagColumn >= 0)
            return readCell(m_tagColumn, std::move(record), listener);
        for (int column = 0; column < m_table.header().size(); ++column) {
            if (column == m_names.column())
                continue;
            if (Result<> read = readFlag(column, record, listener); !read)
                return read;
        }
        return {};
    }

private:
    Result<> readCell(int column, LabelRecord record, const LabelListener &listener) const
    {
        const QString text = m_table.text(column);
        if (text.isEmpty())
            return {};
        const Result<QString> name = className(text, column);
        if (!name)
            return failure(name.error());
        record.className = *name;
        return listener(std::move(record));
    }

    Result<> readFlag(int column, LabelRecord record, const LabelListener &listener) const
    {
        const std::string_view cell = m_table.cell(column);
        if (cell.empty() || cell == "0")
            return {};
        if (cell != "1")
            return failure(
                ErrorKind::Invalid,
                Text::tr("%1 is %2; 0 or 1 is expected, as the table has no column named label or tag.")
                    .arg(m_table.where(column), quotedExcerpt(m_table.text(column))));
        const Result<QString> name = className(m_table.header().at(column), column);
        if (!name)
            return failure(name.error());
        record.className = *name;
        return listener(std::move(record));
    }

    /// The name of the class that the text stands for.
    Result<QString> className(const QString &text, int column) const
    {
        if (const Result<> checked = checkClassName(text, m_table.where(column)); !checked)
            return failure(checked.error());
        if (m_source.classes.isEmpty() || m_source.classes.contains(text))
            return text;
        bool isNumber = false;
        const int index = text.toInt(&isNumber);
        if (isNumber && index >= 0 && index < m_source.classes.size())
            return m_source.classes.at(index);
        return failure(ErrorKind::Invalid, Text::tr("%1 is %2, which is not among the classes given: %3.")
                                               .arg(m_table.where(column), quotedExcerpt(text),
                                                    excerpt(m_source.classes.join(u", "_s), 300)));
    }

    const CsvReader &m_table;
    const FileNameColumn &m_names;
    const LabelSource &m_source;
    int m_labelColumn;
    int m_tagColumn;
};

}  // namespace

bool LabelTableReader::recognises(const QString &path)
{
    return looksLikeTable(path);
}

Result<> LabelTableReader::read(const LabelSource &source, const LabelListener &listener,
                                ImportNotes & /*notes*/, TaskControl &task) const
{
    Result<CsvReader> table = CsvReader::open(source.path);
    if (!table)
        return failure(table.error());
    const Result<FileNameColumn> names = FileNameColumn::find(*table, source.dataSetPaths);
    if (!names)
        return failure(names.error());
    const LabelTable labels(*table, *names, source);
    if (Result<> checked = labels.check(); !checked)
        return checked;
    return forEachRow(*table, Text::tr("Reading labels"), task, [&] { return labels.readRow(listener); });
}

}  // namespace Atoll
