#include "model/formats/records/source_place.h"

#include "model/core/text.h"
#include "model/formats/text/excerpt.h"

using namespace Qt::StringLiterals;

namespace Atoll {

QString SourcePlace::text() const
{
    QString file = excerpt(m_file);
    switch (m_unit) {
    case Unit::File:
        break;
    case Unit::Line:
        return Text::tr("%1, line %2").arg(file, QString::number(m_number));
    case Unit::Row:
        return Text::tr("%1, row %2").arg(file, QString::number(m_number));
    case Unit::Element:
        return u"%1: [%2]"_s.arg(file, QString::number(m_number));
    }
    return file;
}

}  // namespace Atoll
