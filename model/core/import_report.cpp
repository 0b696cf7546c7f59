#include "model/core/import_report.h"

#include <QJsonArray>

namespace Atoll {

QJsonObject ImportReport::toJson() const
{
    QJsonArray warningList;
    for (const ImportWarning &warning : warnings) {
        warningList.append(QJsonObject{{QStringLiteral("code"), warning.code},
                                       {QStringLiteral("count"), warning.count},
                                       {QStringLiteral("message"), warning.message}});
    }
    return {{QStringLiteral("status"), QStringLiteral("ok")},
            {QStringLiteral("format"), format},
            {QStringLiteral("matched"), matched},
            {QStringLiteral("unmatched"), unmatched},
            {QStringLiteral("images"), images},
            {QStringLiteral("samples"), samples},
            {QStringLiteral("boxes"), boxes},
            {QStringLiteral("dim"), dim},
            {QStringLiteral("warnings"), warningList},
            {QStringLiteral("skipped"), QJsonArray::fromStringList(skipped)},
            {QStringLiteral("errors"), QJsonArray()},
            {QStringLiteral("seconds"), seconds}};
}

QJsonObject ImportReport::refused(const QString &format, const Error &error)
{
    ImportReport nothing;
    nothing.format = format;
    QJsonObject json = nothing.toJson();
    json[QStringLiteral("status")] = QStringLiteral("refused");
    json[QStringLiteral("errors")] = QJsonArray{error.message};
    return json;
}

}  // namespace Atoll
