#pragma once

#include "model/core/result.h"
#include "model/formats/json/json_value.h"

#include <functional>
#include <optional>
#include <type_traits>

namespace Atoll {

/// A value together with where it stands, for readers that check every field: errors name file and JSON path,
/// the value, and what would be right. A field borrows its value, the file's name and its parent, which must
/// outlive it.
class JsonField
{
public:
    /// `path` is where the value stands in the file (`[17]`); empty for the top.
    JsonField(const JsonValue &value, const QString &file, QString path = {});

    [[nodiscard]] const JsonValue &value() const { return *m_value; }
    /// `predictions[0].bbox`; empty at the top.
    [[nodiscard]] QString path() const;
    /// `a.json: predictions[0].bbox`
    [[nodiscard]] QString where() const;

    /// The member of an object; one that is null counts as absent.
    [[nodiscard]] std::optional<JsonField> find(const QString &key) const &;
    std::optional<JsonField> find(const QString &key) const && = delete;
    /// The same; a failure when absent or when this is no object.
    [[nodiscard]] Result<JsonField> member(const QString &key) const &;
    Result<JsonField> member(const QString &key) const && = delete;

    /// `read(member(key))`: `with(u"id"_s, &JsonField::integer)`.
    template <typename Read>
    [[nodiscard]] auto with(const QString &key, const Read &read) const
        -> std::invoke_result_t<Read, const JsonField &>
    {
        const Result<JsonField> found = member(key);
        if (!found)
            return failure(found.error());
        return std::invoke(read, *found);
    }

    [[nodiscard]] Result<> demandObject() const;
    /// Number of elements; a failure when this is no list.
    [[nodiscard]] Result<qsizetype> listSize() const;
    /// Element of a list, `index` in [0, listSize()).
    [[nodiscard]] JsonField at(qsizetype index) const &;
    JsonField at(qsizetype index) const && = delete;
    /// Each element in turn, until one fails; a failure when this is no list.
    [[nodiscard]] Result<> forEach(const std::function<Result<>(const JsonField &)> &visit) const;

    [[nodiscard]] Result<QString> text() const;
    /// Finite, as everything in JSON is.
    [[nodiscard]] Result<double> number() const;
    /// A number of [0, 1].
    [[nodiscard]] Result<double> share() const;
    /// A whole number; one written with a fraction of zero (`3.0`) counts when it is exact.
    [[nodiscard]] Result<qint64> integer() const;
    /// What identifies something: a whole number of 64 bits, or a text; in a form that can be compared.
    [[nodiscard]] Result<QString> identifier() const;

    /// `a.json: predictions[0].score is 1.5; ` and what is expected.
    [[nodiscard]] Failure wrong(const QString &expectation) const;
    /// `a.json: predictions[0]: ` and a sentence.
    [[nodiscard]] Failure refuse(const QString &sentence) const;

private:
    JsonField(const JsonValue &value, const JsonField &parent, QString step);

    const JsonValue *m_value;
    const QString *m_file;
    const JsonField *m_parent = nullptr;
    QString m_step;  ///< `.bbox`, `bbox`; for list elements empty and `m_index` set
    qsizetype m_index = -1;
};

}  // namespace Atoll
