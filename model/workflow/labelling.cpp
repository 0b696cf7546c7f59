#include "model/workflow/labelling.h"

#include "model/core/text.h"
#include "model/workflow/project.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Atoll {

namespace {

constexpr qsizetype mostLetters = 200;
constexpr int mostKeys = 9;

/// Told apart by most people with a colour vision deficiency too (Okabe and Ito 2008, "Color Universal
/// Design", and tints between them).
constexpr std::array<QStringView, 12> palette = {u"#0072b2", u"#e69f00", u"#009e73", u"#cc79a7",
                                                 u"#56b4e9", u"#d55e00", u"#b3a600", u"#6a3d9a",
                                                 u"#7f7f7f", u"#8c564b", u"#66c2a5", u"#e7298a"};

/// The first of the palette that the fewest classes have.
QString freeColour(const std::vector<LabelClass> &classes)
{
    const auto uses = [&](QStringView colour) {
        return std::ranges::count_if(classes, [&](const LabelClass &other) {
            return colour.compare(other.colour, Qt::CaseInsensitive) == 0;
        });
    };
    return std::ranges::min_element(palette, {}, uses)->toString();
}

int freeKey(const std::vector<LabelClass> &classes)
{
    for (int key = 1; key <= mostKeys; ++key) {
        if (std::ranges::find(classes, key, &LabelClass::key) == classes.end())
            return key;
    }
    return 0;
}

Result<> checkName(const QString &name)
{
    static const QRegularExpression control(u"[\\x{0}-\\x{1f}\\x{7f}\\x{2028}\\x{2029}]"_s);
    if (name.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, Text::tr("A class needs a name."));
    if (name != name.trimmed())
        return failure(ErrorKind::Invalid,
                       Text::tr("The class name \"%1\" begins or ends with a blank.").arg(name));
    if (name.size() > mostLetters)
        return failure(ErrorKind::Invalid,
                       Text::tr("The class name \"%1…\" is too long; it may have %2 characters.")
                           .arg(name.left(20))
                           .arg(mostLetters));
    if (name.contains(control))
        return failure(ErrorKind::Invalid,
                       Text::tr("The class name \"%1\" has a line break or another control character in it.")
                           .arg(name.simplified()));
    return {};
}

bool contains(const std::vector<LabelClass> &classes, const QString &name)
{
    return std::ranges::find(classes, name, &LabelClass::name) != classes.end();
}

Result<> checkSamples(const Project &project, const SampleSet &samples)
{
    const Result<SampleIndex> count = project.sampleCount();
    if (!count)
        return failure(count.error());
    if (!samples.without(SampleSet::all(*count)).isEmpty())
        return failure(
            ErrorKind::Invalid,
            Text::tr("There are samples to label that are not in the data set, which has %1.").arg(*count));
    return {};
}

/// What `change` does to labels and classes, as one step; nothing when it does nothing.
template <typename Change>
Result<LabellingReport> asStep(Project &project, const SampleSet &samples, Change change)
{
    if (Result<> known = checkSamples(project, samples); !known)
        return failure(known.error());
    Result<Transaction> transaction = project.transaction();
    if (!transaction)
        return failure(transaction.error());
    LabellingReport report;
    report.pictures = samples.count();
    const Result<QString> sentence = change(report);
    if (!sentence)
        return failure(sentence.error());
    if (report.added == 0 && report.removed == 0)
        return report;
    return project.addHistory(*sentence, {{u"added"_s, report.added}, {u"removed"_s, report.removed}})
        .and_then([&] { return transaction->commit(); })
        .map([&] { return report; });
}

/// By itself: colour and key.
Result<> checkLook(const LabelClass &labelClass)
{
    static const QRegularExpression colour(u"\\A#[0-9a-fA-F]{6}\\z"_s);
    if (!colour.match(labelClass.colour).hasMatch())
        return failure(ErrorKind::Invalid,
                       Text::tr("The colour of class \"%1\", \"%2\", is not like #rrggbb.")
                           .arg(labelClass.name, labelClass.colour));
    if (labelClass.key < 0 || labelClass.key > mostKeys)
        return failure(
            ErrorKind::Invalid,
            Text::tr("The key of class \"%1\" is no digit from 1 to %2.").arg(labelClass.name).arg(mostKeys));
    return {};
}

/// A new name must not meet that of a class outside the list: both would be one without a word.
Result<> checkRenaming(const std::vector<LabelClassEdit> &edits, const std::vector<LabelClass> &present,
                       const QSet<QString> &formerNames)
{
    for (const auto &[labelClass, formerName] : edits) {
        const bool isRenamed = !formerName.isEmpty() && formerName != labelClass.name;
        if (isRenamed && contains(present, labelClass.name) && !formerNames.contains(labelClass.name))
            return failure(
                ErrorKind::AlreadyExists,
                Text::tr("There is already a class \"%1\"; choose another name.").arg(labelClass.name));
    }
    return {};
}

Result<> checkClasses(const std::vector<LabelClassEdit> &edits, const std::vector<LabelClass> &present)
{
    QSet<QString> names;
    QSet<QString> formerNames;
    std::array<QString, mostKeys + 1> classOfKey;
    for (const auto &[labelClass, formerName] : edits) {
        const QString &name = labelClass.name;
        // What an import brought may be as it is.
        if (name != formerName || !contains(present, name)) {
            if (Result<> valid = checkName(name); !valid)
                return valid;
        }
        if (names.contains(name))
            return failure(ErrorKind::Invalid, Text::tr("There are two classes \"%1\".").arg(name));
        names.insert(name);
        if (!formerName.isEmpty() && formerNames.contains(formerName))
            return failure(ErrorKind::Invalid,
                           Text::tr("The class \"%1\" cannot become two.").arg(formerName));
        formerNames.insert(formerName);
        if (Result<> valid = checkLook(labelClass); !valid)
            return valid;
        QString &holder = classOfKey[static_cast<std::size_t>(labelClass.key)];
        if (labelClass.key > 0 && !holder.isEmpty())
            return failure(ErrorKind::Invalid,
                           Text::tr("The classes \"%1\" and \"%2\" have the same key, %3.")
                               .arg(holder, name)
                               .arg(labelClass.key));
        holder = name;
    }
    return checkRenaming(edits, present, formerNames);
}

}  // namespace

Result<LabellingReport> setClass(Project &project, const SampleSet &samples, const QString &className,
                                 const QString &author)
{
    return asStep(project, samples, [&](LabellingReport &report) -> Result<QString> {
        Result<std::vector<LabelClass>> classes = project.labelClasses().all();
        if (!classes)
            return failure(classes.error());
        if (!contains(*classes, className)) {
            if (Result<> valid = checkName(className); !valid)
                return failure(valid.error());
            classes->push_back({className, freeColour(*classes), freeKey(*classes)});
            if (Result<> stored = project.labelClasses().replaceAll(*classes); !stored)
                return failure(stored.error());
        }
        const Result<qint64> removed = project.labelClasses().clearPictures(samples, className);
        if (!removed)
            return failure(removed.error());
        const Label label{.sample = -1,
                          .className = className,
                          .box = {},
                          .author = author,
                          .source = u"window"_s,
                          .createdAtMs = nowMs()};
        const Result<qint64> added = project.labelClasses().labelPictures(samples, label);
        if (!added)
            return failure(added.error());
        report.removed = *removed;
        report.added = *added;
        if (*removed == 0)
            return Text::tr("Gave %1 pictures the class \"%2\".").arg(*added).arg(className);
        return Text::tr("Gave %1 pictures the class \"%2\"; %3 labels gave way.")
            .arg(*added)
            .arg(className)
            .arg(*removed);
    });
}

Result<LabellingReport> clearClass(Project &project, const SampleSet &samples)
{
    return asStep(project, samples, [&](LabellingReport &report) -> Result<QString> {
        const Result<qint64> removed = project.labelClasses().clearPictures(samples, {});
        if (!removed)
            return failure(removed.error());
        report.removed = *removed;
        return Text::tr("Took %1 labels off %2 pictures.").arg(*removed).arg(report.pictures);
    });
}

Result<std::vector<LabelClass>> labelClasses(const Project &project)
{
    Result<std::vector<LabelClass>> classes = project.labelClasses().all();
    if (!classes)
        return classes;
    const Result<std::vector<QString>> used = project.labelClasses().used();
    if (!used)
        return failure(used.error());
    for (const QString &name : *used) {
        if (!contains(*classes, name))
            classes->push_back({name, freeColour(*classes), 0});
    }
    return classes;
}

Result<> setLabelClasses(Project &project, const std::vector<LabelClassEdit> &classes)
{
    const Result<std::vector<LabelClass>> present = labelClasses(project);
    if (!present)
        return failure(present.error());
    if (Result<> valid = checkClasses(classes, *present); !valid)
        return valid;
    Result<Transaction> transaction = project.transaction();
    if (!transaction)
        return failure(transaction.error());
    std::vector<LabelClass> list;
    list.reserve(classes.size());
    QHash<QString, QString> newNames;
    for (const auto &[labelClass, formerName] : classes) {
        list.push_back(labelClass);
        list.back().colour = labelClass.colour.toLower();
        if (!formerName.isEmpty() && formerName != labelClass.name)
            newNames.insert(formerName, labelClass.name);
    }
    const QString sentence =
        newNames.size() == 1 ? Text::tr("Renamed class \"%1\" to \"%2\".")
                                   .arg(newNames.cbegin().key(), newNames.cbegin().value())
                             : Text::tr("Changed the list of classes: there are %1 now.").arg(list.size());
    return project.labelClasses()
        .renameInLabels(newNames)
        .and_then([&] { return project.labelClasses().replaceAll(list); })
        .and_then([&] { return project.addHistory(sentence); })
        .and_then([&] { return transaction->commit(); });
}

Result<> renameLabelClass(Project &project, const QString &from, const QString &to)
{
    const Result<std::vector<LabelClass>> present = labelClasses(project);
    if (!present)
        return failure(present.error());
    if (!contains(*present, from))
        return failure(ErrorKind::NotFound, Text::tr("There is no class \"%1\".").arg(from));
    if (from == to)
        return {};
    std::vector<LabelClassEdit> classes;
    classes.reserve(present->size());
    for (const LabelClass &labelClass : *present)
        classes.push_back({labelClass, labelClass.name});
    std::ranges::find(classes, from, &LabelClassEdit::formerName)->labelClass.name = to;
    return setLabelClasses(project, classes);
}

}  // namespace Atoll
