#include "ui/docks/inspector/inspector_texts.h"

#include "model/core/tag.h"
#include "model/core/text.h"
#include "ui/docks/shared/value_text.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Atoll {

std::vector<BarList::Line> scoreLines(const SampleDetails &details)
{
    std::vector<BarList::Line> lines;
    lines.reserve(details.scores.size());
    const QLocale locale;
    for (const ScoreDetail &score : details.scores) {
        BarList::Line line;
        line.title = score.tag == initialTagName ? score.type : score.type + u" · "_s + score.tag;
        line.value = numberText(score.value, ColumnUnit::Plain);
        if (score.percentile) {
            line.share = *score.percentile;
            line.toolTip = Text::tr("Higher than %1 % of the others.")
                               .arg(locale.toString(int(std::floor(*score.percentile * 100))));
        }
        lines.push_back(line);
    }
    return lines;
}

std::vector<BarList::Line> predictionLines(const SampleDetails &details)
{
    std::vector<BarList::Line> lines;
    const QLocale locale;
    const auto add = [&](const QString &name, double share) {
        lines.push_back({name, locale.toString(share, 'f', 2), share, {}, false});
    };
    for (const PredictionDetail &prediction : details.predictions) {
        lines.push_back({prediction.task, {}, -1, {}, true});
        for (const ClassDetail &entry : prediction.classes)
            add(entry.name, entry.probability);
        for (const auto &object : prediction.objects)
            add(object.className, object.score);
        if (prediction.classes.empty() && prediction.objects.empty())
            lines.push_back({Text::tr("Nothing found"), {}, -1, {}, false});
    }
    return lines;
}

std::vector<DetailRow> labelRows(const SampleDetails &details)
{
    std::vector<DetailRow> rows;
    rows.reserve(details.labels.size());
    const QLocale locale;
    for (const Label &label : details.labels) {
        QStringList origin;
        if (!label.author.isEmpty())
            origin.append(label.author);
        if (label.createdAtMs > 0)
            origin.append(
                locale.toString(QDateTime::fromMSecsSinceEpoch(label.createdAtMs), QLocale::ShortFormat));
        if (!label.source.isEmpty())
            origin.append(label.source);
        const QString title = label.box ? Text::tr("%1 (box)").arg(label.className) : label.className;
        rows.push_back({title, origin.join(u" · "_s)});
    }
    return rows;
}

}  // namespace Atoll
