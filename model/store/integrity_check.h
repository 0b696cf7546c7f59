#pragma once

#include "model/core/result.h"
#include "model/core/tag.h"
#include "model/core/task_control.h"

#include <QHash>
#include <QString>

#include <functional>
#include <vector>

namespace Atoll {

class Database;
class Statement;

/// Something in a project file that does not hold together.
struct Finding
{
    QString code;      ///< stable, for scripts: "sample-gap", "tag-bits", ...
    QString sentence;  ///< what is wrong, and where
    /// No damage: what a killed program left, which opening the project for writing puts right.
    bool isRecoverable = false;
};

/// Looks at everything stored: the file itself, and whether the tables agree with each other. Changes
/// nothing. Of each kind the first findings are told, and how many more there are.
class IntegrityCheck final
{
public:
    IntegrityCheck(Database &database, TaskControl &task);

    /// Cancelled, or an error of the disk; damage is a finding, however deep it goes.
    [[nodiscard]] Result<std::vector<Finding>> run();

private:
    using Row = std::function<Result<>(const Statement &row)>;

    // integrity_check.cpp: the file and small tables
    [[nodiscard]] Result<> checkFile();
    [[nodiscard]] Result<> checkReferences();
    [[nodiscard]] Result<> checkSamples();
    [[nodiscard]] Result<> checkJson();
    [[nodiscard]] Result<> checkLabels();
    // tag_check.cpp
    [[nodiscard]] Result<> checkTags();
    void checkTag(const Tag &tag, const QHash<qint64, Tag> &byId);
    void checkSelection(const Tag &tag, const QHash<qint64, Tag> &byId);
    void checkInitialTag(const QHash<qint64, Tag> &byId);
    [[nodiscard]] Result<> checkScores();
    // array_check.cpp: large blobs
    [[nodiscard]] Result<> checkEmbeddings();
    [[nodiscard]] Result<> checkEmbeddingChunks(qint64 id, const QString &name, qint64 rows, int width);
    [[nodiscard]] Result<> checkProjections();
    [[nodiscard]] Result<> checkPredictions();

    /// Calls `visit` for each row of the answer, asking for cancel in between.
    [[nodiscard]] Result<> forEachRow(const QString &sql, const QVariantList &values, const Row &visit);
    void add(const QString &code, const QString &sentence, bool isRecoverable = false);

    Database &m_database;
    TaskControl &m_task;
    std::vector<Finding> m_findings;
    QHash<QString, qint64> m_countByCode;
    SampleIndex m_sampleCount = 0;
    QHash<qint64, SampleIndex> m_tagSizes;  ///< of the tags that can be read
    qint64 m_initialTag = 0;
};

}  // namespace Atoll
