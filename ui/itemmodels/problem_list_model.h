#pragma once

#include "model/core/import_report.h"
#include "ui/itemmodels/icon_source.h"
#include "ui/itemmodels/row_list_model.h"

#include <cstdint>

namespace Atoll {

enum class Severity : std::uint8_t { Error, Warning, Skipped };

/// Something to know about an import.
struct ProblemRow
{
    int number = 0;  ///< place in its report
    Severity severity = Severity::Warning;
    QString code;  ///< "unmatched-names": stable, not translated
    qint64 count = 0;
    QString message;

    [[nodiscard]] QString key() const { return QString::number(number); }
    bool operator==(const ProblemRow &) const = default;
};

/// Warnings first, then every entry that was left out.
[[nodiscard]] std::vector<ProblemRow> problemsOf(const ImportReport &report);

class ProblemListModel final : public RowListModel<ProblemRow>
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, MessageColumn, CountColumn, CodeColumn, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole, IconNameRole };

    explicit ProblemListModel(IconSource icons = {}, QObject *parent = nullptr);

    /// All rows as lines of text, to copy.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    IconSource m_icons;
};

}  // namespace Atoll
