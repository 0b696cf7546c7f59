#include "model/formats/records/class_name.h"

#include "model/core/text.h"
#include "model/formats/limits.h"
#include "model/formats/text/excerpt.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Atoll {

Result<> checkClassName(const QString &name, const QString &where)
{
    const auto refuse = [&](const QString &sentence) {
        return failure(ErrorKind::Invalid, u"%1: %2"_s.arg(where, sentence));
    };
    if (name.trimmed().isEmpty())
        return refuse(Text::tr("a class has no name."));
    if (name.size() > limits::classNameLetters)
        return refuse(Text::tr("the class name %1 has %2 letters; the limit is %3.")
                          .arg(quotedExcerpt(name), QString::number(name.size()),
                               QString::number(limits::classNameLetters)));
    if (std::ranges::any_of(name, [](QChar letter) { return letter.category() == QChar::Other_Control; }))
        return refuse(Text::tr("the class name %1 holds a control character.").arg(quotedExcerpt(name)));
    return {};
}

}  // namespace Atoll
