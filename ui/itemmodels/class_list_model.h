#pragma once

#include "ui/itemmodels/row_list_model.h"

#include <QColor>
#include <QString>

#include <optional>

namespace Atoll {

/// A class that labels can have.
struct ClassRow
{
    int id = 0;        ///< stays when the name changes; unique in the model
    QString original;  ///< the name it came with; empty for a new one
    QString name;
    QColor colour;
    std::optional<int> digit;  ///< the key that gives it, 0 to 9
    qint64 count = 0;          ///< labels of this class

    [[nodiscard]] QString key() const { return QString::number(id); }
    bool operator==(const ClassRow &) const = default;
};

/// Classes being edited: names, colours and keys. What is changed stays in the model until its owner takes
/// rows().
class ClassListModel final : public RowListModel<ClassRow>
{
    Q_OBJECT

public:
    enum Column { NameColumn, KeyColumn, ColourColumn, CountColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole, ColourRole };

    explicit ClassListModel(QObject *parent = nullptr);

    /// Adds a class with the next free colour and key. Returns its row, or -1 for an empty or used name.
    int addClass(const QString &name);
    /// Refused while labels of the class exist.
    bool removeClass(int row);
    bool moveClass(int from, int to);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A name must be new; a key (int, or text of a digit) is taken from the class that has it; empty: none.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Told apart also without red and green; the ninth is the first again.
    [[nodiscard]] static QColor colourOf(int place);

Q_SIGNALS:
    /// By the user, in any way.
    void edited();

private:
    [[nodiscard]] bool isFree(const QString &name, int exceptRow) const;
    [[nodiscard]] std::optional<int> freeDigit() const;
    bool setName(int row, const QString &name);
    bool setDigit(int row, const QString &text);
    bool setColour(int row, const QColor &colour);
};

}  // namespace Atoll
