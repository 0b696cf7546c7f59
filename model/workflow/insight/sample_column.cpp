#include "model/workflow/insight/sample_column.h"

#include "model/core/text.h"
#include "model/workflow/insight/metadata_columns.h"
#include "model/workflow/insight/picture_columns.h"
#include "model/workflow/project.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

struct SourceName
{
    ColumnSource source = ColumnSource::None;
    QLatin1String name;
};

constexpr std::array sourceNames{
    SourceName{ColumnSource::None, QLatin1String("none")},
    SourceName{ColumnSource::Path, QLatin1String("path")},
    SourceName{ColumnSource::Picture, QLatin1String("picture")},
    SourceName{ColumnSource::Metadata, QLatin1String("metadata")},
    SourceName{ColumnSource::Score, QLatin1String("score")},
    SourceName{ColumnSource::Label, QLatin1String("label")},
    SourceName{ColumnSource::PredictedClass, QLatin1String("predicted")},
    SourceName{ColumnSource::Tag, QLatin1String("tag")},
    SourceName{ColumnSource::PickOrder, QLatin1String("picks")},
};

QString escaped(QString name)
{
    return name.replace(u'%', u"%25"_s).replace(u'@', u"%40"_s);
}

QString unescaped(const QStringView name)
{
    return name.toString().replace(u"%40"_s, u"@"_s).replace(u"%25"_s, u"%"_s);
}

QString titleOf(const ColumnKey &key)
{
    switch (key.source) {
    case ColumnSource::None:
        return Text::tr("Data set order");
    case ColumnSource::Path:
        return Text::tr("File name");
    case ColumnSource::Picture: {
        const auto column = findPictureColumn(key.name);
        return column ? column->title : key.name;
    }
    case ColumnSource::Score:
        return key.of == initialTagName ? key.name : Text::tr("%1 of %2").arg(key.name, key.of);
    case ColumnSource::Label:
        return Text::tr("Label");
    case ColumnSource::PredictedClass:
        return Text::tr("Prediction of %1").arg(key.name);
    case ColumnSource::PickOrder:
        return Text::tr("Pick order of %1").arg(key.name);
    case ColumnSource::Metadata:
    case ColumnSource::Tag:
        break;
    }
    return key.name;
}

QString groupOf(ColumnSource source)
{
    switch (source) {
    case ColumnSource::None:
        break;
    case ColumnSource::Path:
    case ColumnSource::Picture:
        return Text::tr("Picture");
    case ColumnSource::Metadata:
        return Text::tr("Metadata");
    case ColumnSource::Score:
        return Text::tr("Scores");
    case ColumnSource::Label:
    case ColumnSource::PredictedClass:
        return Text::tr("Classes");
    case ColumnSource::Tag:
    case ColumnSource::PickOrder:
        return Text::tr("Tags");
    }
    return {};
}

ColumnKind kindOf(ColumnSource source)
{
    switch (source) {
    case ColumnSource::Path:
        return ColumnKind::Text;
    case ColumnSource::Label:
    case ColumnSource::PredictedClass:
    case ColumnSource::Tag:
        return ColumnKind::Class;
    default:
        return ColumnKind::Number;
    }
}

void append(std::vector<ColumnInfo> &columns, ColumnSource source, const QString &name = {},
            const QString &of = {})
{
    columns.push_back(columnInfo({source, name, of}));
}

Result<> appendClasses(const Project &project, std::vector<ColumnInfo> &columns)
{
    append(columns, ColumnSource::Label);
    return project.predictions().tasks().map([&](const std::vector<PredictionTask> &tasks) {
        for (const PredictionTask &task : tasks)
            append(columns, ColumnSource::PredictedClass, task.name);
    });
}

Result<> appendScores(const Project &project, const QHash<qint64, QString> &tagNames,
                      std::vector<ColumnInfo> &columns)
{
    return project.scores().all().map([&](const std::vector<ScoreSummary> &scores) {
        for (const ScoreSummary &score : scores)
            append(columns, ColumnSource::Score, score.type, tagNames.value(static_cast<qint64>(score.tag)));
    });
}

}  // namespace

QString ColumnKey::toText() const
{
    QString text;
    for (const SourceName &entry : sourceNames) {
        if (entry.source == source)
            text = entry.name;
    }
    if (!name.isEmpty() || !of.isEmpty())
        text += u':' + escaped(name);
    if (!of.isEmpty())
        text += u'@' + escaped(of);
    return text;
}

ColumnKey ColumnKey::fromText(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const QStringView source = QStringView(text).left(colon < 0 ? text.size() : colon);
    const QStringView rest = colon < 0 ? QStringView() : QStringView(text).mid(colon + 1);
    for (const SourceName &entry : sourceNames) {
        if (entry.name != source)
            continue;
        const qsizetype at = rest.indexOf(u'@');
        return {entry.source, unescaped(at < 0 ? rest : rest.left(at)),
                at < 0 ? QString() : unescaped(rest.mid(at + 1))};
    }
    return {};
}

QStringList pictureColumnNames()
{
    QStringList names;
    for (const PictureColumn &column : pictureColumns())
        names.append(column.name);
    return names;
}

ColumnInfo columnInfo(const ColumnKey &key)
{
    ColumnInfo info{key, kindOf(key.source), titleOf(key), groupOf(key.source), ColumnUnit::Plain};
    if (key.source == ColumnSource::Picture) {
        if (const auto column = findPictureColumn(key.name)) {
            info.kind = column->kind;
            info.unit = column->unit;
        }
    }
    return info;
}

Result<std::vector<ColumnInfo>> availableColumns(const Project &project)
{
    const Result<std::vector<Tag>> tags = project.tags().all();
    if (!tags)
        return failure(tags.error());
    QHash<qint64, QString> tagNames;
    for (const Tag &tag : *tags)
        tagNames.insert(static_cast<qint64>(tag.id), tag.name);

    std::vector<ColumnInfo> columns;
    Result<> done =
        appendScores(project, tagNames, columns).and_then([&] { return appendClasses(project, columns); });
    if (!done)
        return failure(done.error());
    append(columns, ColumnSource::Path);
    for (const QString &name : pictureColumnNames())
        append(columns, ColumnSource::Picture, name);
    const Result<std::vector<ColumnInfo>> metadata = metadataColumns(project);
    if (!metadata)
        return failure(metadata.error());
    columns.insert(columns.end(), metadata->begin(), metadata->end());
    for (const Tag &tag : *tags) {
        append(columns, ColumnSource::Tag, tag.name);
        if (tag.selection)
            append(columns, ColumnSource::PickOrder, tag.name);
    }
    return columns;
}

}  // namespace Atoll
