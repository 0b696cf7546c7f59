#include "model/workflow/new_samples.h"

#include "model/core/text.h"
#include "model/workflow/project.h"

namespace Atoll {

using namespace Qt::StringLiterals;

namespace {

/// The folder of `level` (1 = first) in a relative path; empty when the picture lies higher.
QString folderAt(const QString &path, int level)
{
    return path.count(u'/') < level ? QString() : path.section(u'/', level - 1, level - 1);
}

}  // namespace

void NewSamples::noteExisting(const Sample &sample)
{
    m_paths.insert(sample.path);
    ++m_next;
}

Sample NewSamples::make(const ScannedFile &file, const ImageFacts &facts)
{
    Sample sample;
    sample.index = m_next++;
    sample.path = uniquePath(file.path);
    if (sample.path.toUtf8() != file.rawPath)
        sample.rawPath = file.rawPath;
    sample.facts = facts;
    return sample;
}

QString NewSamples::uniquePath(const QString &path)
{
    QString unique = path;
    const qsizetype dot = path.lastIndexOf(u'.');
    const qsizetype end = dot > path.lastIndexOf(u'/') ? dot : path.size();
    for (int number = 2; m_paths.contains(unique); ++number)
        unique = path.left(end) + u'~' + QString::number(number) + path.mid(end);
    // Composed and decomposed letters, or bytes that are no text.
    if (unique != path)
        m_warnings.append(
            Text::tr(R"(Two files have names that are the same text, "%1"; the second is listed as "%2".)")
                .arg(path, unique));
    m_paths.insert(unique);
    return unique;
}

std::optional<Label> NewSamples::folderLabel(const Sample &sample)
{
    using FolderNames = ImageImportRequest::FolderNames;
    if (m_request.folderNames == FolderNames::Ignored)
        return std::nullopt;
    const QString name = folderAt(sample.path, m_request.labelLevel);
    if (name.isEmpty() || name == u"_unlabeled"_s)
        return std::nullopt;
    m_labelNames.insert(name);
    ++m_labels;
    Label label;
    label.sample = sample.index;
    label.className = name;
    label.source = u"folder"_s;
    label.createdAtMs = nowMs();
    label.isReference = m_request.folderNames == FolderNames::ReferenceLabels;
    return label;
}

QStringList NewSamples::warnings() const
{
    if (m_labelNames.size() != 1 || m_labels < 2)
        return m_warnings;
    return m_warnings +
           QStringList{
               Text::tr(
                   "All new pictures have the same label, \"%1\"; if the classes are folders deeper down, "
                   "give their level.")
                   .arg(*m_labelNames.begin())};
}

}  // namespace Atoll
