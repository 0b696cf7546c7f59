#include "model/workflow/insight/select_command.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

/// Shortest text that reads back as the same number.
QString numberText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

}  // namespace

QString shellQuoted(const QString &word)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_@%+:,./][A-Za-z0-9_@%+=:,./-]*\\z"_s);
    if (plain.match(word).hasMatch())
        return word;
    QString inside = word;
    return u'\'' + inside.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString selectCommand(const QString &projectPath, const TagSelectionRequest &request)
{
    const SelectionConfig &config = request.config;
    const QString project = projectPath.startsWith(u'-') ? u"./"_s + projectPath : projectPath;
    QStringList words{u"atoll-cli"_s, u"select"_s, shellQuoted(project)};
    const auto add = [&words](const QString &option, const QString &value) {
        // A value that begins with a dash would be taken for an option of its own.
        if (value.startsWith(u'-'))
            words << option + u'=' + shellQuoted(value);
        else
            words << option << shellQuoted(value);
    };
    add(u"--method"_s, config.method);
    if (config.nSamples > 0)
        add(u"--n-samples"_s, numberText(config.nSamples));
    add(u"--name"_s, config.name);
    if (request.queryTag != initialTagName)
        add(u"--query-tag"_s, request.queryTag);
    if (!request.preselectedTag.isEmpty())
        add(u"--preselected-tag"_s, request.preselectedTag);
    if (!config.scoreType.isEmpty())
        add(u"--score-type"_s, config.scoreType);
    if (config.minDistance > 0)
        add(u"--min-distance"_s, numberText(config.minDistance));
    if (!config.embedding.isEmpty())
        add(u"--embedding"_s, config.embedding);
    if (config.seed != 0)
        add(u"--seed"_s, QString::number(config.seed));
    return words.join(u' ');
}

}  // namespace Atoll
