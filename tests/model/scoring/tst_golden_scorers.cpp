#include "model/formats/json/json_field.h"
#include "model/formats/json/json_reader.h"
#include "model/scoring/classification_scorer.h"
#include "model/scoring/detection_scorer.h"
#include "model/scoring/keypoint_scorer.h"
#include "model/scoring/relative_box.h"
#include "model/workflow/prediction_array.h"
#include "model/workflow/prediction_list.h"
#include "tests/support/shared_folder.h"

#include <QDir>
#include <QJsonObject>
#include <QMap>
#include <QTest>

#include <cmath>
#include <limits>
#include <optional>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

using Columns = std::vector<NamedScores>;

double numberOf(const JsonValue &value)
{
    if (const qint64 *integer = value.integer())
        return double(*integer);
    if (const double *number = value.floating())
        return *number;
    const QString text = value.text() != nullptr ? *value.text() : QString();
    if (text == u"NaN"_s)
        return std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    return text == u"Infinity"_s ? infinity : -infinity;
}

/// Sizes along the first elements, and all numbers in order.
void flatten(const JsonValue &value, std::size_t depth, std::vector<qint64> &shape,
             std::vector<double> &numbers)
{
    const JsonValue::List *list = value.list();
    if (list == nullptr) {
        numbers.push_back(numberOf(value));
        return;
    }
    if (shape.size() == depth)
        shape.push_back(qint64(list->size()));
    for (const JsonValue &element : *list)
        flatten(element, depth + 1, shape, numbers);
}

QString textOf(const JsonValue *value)
{
    return value != nullptr && value->text() != nullptr ? *value->text() : QString();
}

/// The cases of one golden file.
class GoldenFile
{
public:
    explicit GoldenFile(const QString &name)
        : m_folder(sharedFolder() + u"/golden/scorers"_s)
    {
        TaskControl control;
        const QString path = m_folder.filePath(name);
        auto read = readJsonFile(path, name, control);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        m_json = std::move(*read);
    }

    [[nodiscard]] const JsonValue::List &cases() const { return *m_json.find(u"cases")->list(); }
    [[nodiscard]] const JsonValue &json() const { return m_json; }

    [[nodiscard]] PredictionArray array(const JsonValue &json) const
    {
        if (const JsonValue *file = json.find(u"file")) {
            TaskControl control;
            auto read = readPredictionArray(m_folder.filePath(*file->text()), control);
            if (!read)
                qFatal("%s", qPrintable(read.error().message));
            return std::move(*read);
        }
        PredictionArray array;
        std::vector<double> numbers;
        const JsonValue *list = json.find(u"list");
        flatten(list != nullptr ? *list : *json.find(u"data"), 0, array.shape, numbers);
        if (const JsonValue *shape = json.find(u"shape")) {
            array.shape.clear();
            for (const JsonValue &size : *shape->list())
                array.shape.push_back(*size.integer());
        }
        if (textOf(json.find(u"dtype")) == u"float32"_s)
            array.values = std::vector<float>(numbers.begin(), numbers.end());
        else
            array.values = std::move(numbers);
        return array;
    }

private:
    QDir m_folder;
    JsonValue m_json;
};

QJsonValue configOf(const JsonValue &json)
{
    const JsonValue *config = json.find(u"config");
    return config != nullptr ? config->toQt() : QJsonValue();
}

QStringList scoreNames(const JsonValue &json)
{
    QStringList names;
    for (const JsonValue &name : *json.find(u"score_names")->list())
        names.append(*name.text());
    return names;
}

Columns columnsOf(const QStringList &names, const std::vector<double> &rows)
{
    Columns columns;
    for (qsizetype s = 0; s < names.size(); ++s) {
        columns.push_back({names[s], {}});
        for (auto at = std::size_t(s); at < rows.size(); at += std::size_t(names.size()))
            columns.back().values.push_back(rows[at]);
    }
    return columns;
}

bool isNear(double value, double expected, const JsonValue &golden)
{
    if (std::isnan(expected))
        return std::isnan(value);
    const JsonValue &tolerance = *golden.find(u"tolerance");
    const JsonValue *relative = tolerance.find(u"rel");
    const double share = relative != nullptr ? numberOf(*relative) : 0;
    return value == expected ||
           std::abs(value - expected) <= numberOf(*tolerance.find(u"abs")) + share * std::abs(expected);
}

/// An empty text when the scores are those of the case, else what differs.
QString difference(const Result<Columns> &scored, const JsonValue &golden)
{
    const JsonValue &expected = *golden.find(u"expected");
    if (expected.find(u"error") != nullptr)
        return scored ? u"should have been refused"_s : QString();
    if (!scored)
        return scored.error().message;
    const JsonValue::Object &columns = *expected.find(u"scores")->object();
    // Without pictures lightly may give no score names at all; empty columns say the same.
    if (columns.empty())
        return std::ranges::all_of(*scored, [](const NamedScores &column) { return column.values.empty(); })
                   ? QString()
                   : u"there should be no scores"_s;
    if (columns.size() != scored->size())
        return u"there are %1 columns"_s.arg(scored->size());
    for (const JsonValue::Member &column : columns) {
        const auto own = std::ranges::find(*scored, column.key, &NamedScores::name);
        if (own == scored->end())
            return u"%1 is missing"_s.arg(column.key);
        std::vector<qint64> shape;
        std::vector<double> numbers;
        flatten(*column.value.find(u"data"), 0, shape, numbers);
        if (numbers.size() != own->values.size())
            return u"%1 has %2 numbers"_s.arg(column.key).arg(own->values.size());
        for (std::size_t i = 0; i < numbers.size(); ++i)
            if (!isNear(own->values[i], numbers[i], golden))
                return u"%1[%2] is %3 instead of %4"_s.arg(column.key)
                    .arg(i)
                    .arg(own->values[i], 0, 'g', 17)
                    .arg(numbers[i], 0, 'g', 17);
    }
    return {};
}

/// A `quirk` says that the case is an accident of the original: not binding.
bool isBinding(const JsonValue &golden)
{
    const JsonValue &expected = *golden.find(u"expected");
    const JsonValue *error = expected.find(u"error");
    return expected.find(u"quirk") == nullptr && (error == nullptr || error->find(u"quirk") == nullptr);
}

}  // namespace

class TestGoldenScorers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void classification_data() { addCases(u"classification.json"_s); }
    void classification();
    void detection_data() { addCases(u"detection.json"_s); }
    void detection();
    void detectionOutput_data() { addCases(u"detection_output.json"_s); }
    void detectionOutput();
    void segmentation_data() { addCases(u"segmentation.json"_s); }
    void segmentation();
    void keypoints_data() { addCases(u"keypoints.json"_s); }
    void keypoints();
    void boundingBox_data() { addCases(u"bounding_box.json"_s); }
    void boundingBox();

private:
    void addCases(const QString &file);
    [[nodiscard]] const JsonValue &currentCase(int index) const
    {
        return m_file->cases()[std::size_t(index)];
    }
    /// Scores every picture of the case as a list of pictures.
    template <typename Score>
    [[nodiscard]] Result<Columns> scoreImages(const JsonValue &golden, Score score,
                                              const PredictionScorer *finisher) const;

    std::optional<GoldenFile> m_file;
    TaskControl m_control;
};

void TestGoldenScorers::initTestCase()
{
    if (sharedFolder().isEmpty() || !QDir(sharedFolder() + u"/golden/scorers"_s).exists())
        QSKIP("The reference data folder \"shared\" is not beside the checkout.");
}

void TestGoldenScorers::addCases(const QString &file)
{
    m_file.emplace(file);
    QTest::addColumn<int>("index");
    int index = -1;
    for (const JsonValue &golden : m_file->cases()) {
        ++index;
        if (isBinding(golden))
            QTest::newRow(qPrintable(*golden.find(u"name")->text())) << index;
    }
    QVERIFY(index >= 0);
}

template <typename Score>
Result<Columns> TestGoldenScorers::scoreImages(const JsonValue &golden, Score score,
                                               const PredictionScorer *finisher) const
{
    const QStringList names = scoreNames(m_file->json());
    const JsonValue &images = *golden.find(u"input")->find(u"images");
    const QString file = u"golden"_s;
    const JsonField list(images, file);
    const auto width = std::size_t(names.size());
    std::vector<double> rows(images.list()->size() * width);
    for (std::size_t i = 0; i < images.list()->size(); ++i) {
        const auto scored = score(list.at(qsizetype(i)), std::span(rows).subspan(i * width, width));
        if (!scored)
            return failure(scored.error());
    }
    finisher->finish(rows);
    return columnsOf(names, rows);
}

void TestGoldenScorers::classification()
{
    QFETCH(int, index);
    const JsonValue &golden = currentCase(index);
    const PredictionArray array = m_file->array(*golden.find(u"input"));
    const JsonValue *normalised = golden.find(u"normalize_to_0_1");
    const auto range =
        normalised != nullptr && !*normalised->boolean() ? ScoreRange::Raw : ScoreRange::ZeroToOne;
    const auto scored = scoreProbabilities(array, range, m_control);
    QCOMPARE(difference(scored, golden), QString());
    if (scored) {
        for (qsizetype s = 0; s < 3; ++s)
            QCOMPARE((*scored)[std::size_t(s)].name, scoreNames(m_file->json())[s]);
    }
}

void TestGoldenScorers::detection()
{
    QFETCH(int, index);
    const JsonValue &golden = currentCase(index);
    const auto config = DetectionConfig::fromJson(configOf(golden));
    const DetectionScorer scorer(config.value_or(DetectionConfig()));
    QCOMPARE(DetectionScorer::names(), scoreNames(m_file->json()));
    Result<Columns> scored = scoreImages(
        golden,
        [&](const JsonField &image, std::span<double> row) -> Result<> {
            const auto output = readDetections(image);
            if (!output)
                return failure(output.error());
            scorer.scoreOutput(*output, row);
            return {};
        },
        &scorer);
    if (!config)
        scored = failure(config.error());
    QCOMPARE(difference(scored, golden), QString());
}

void TestGoldenScorers::detectionOutput()
{
    QFETCH(int, index);
    const JsonValue &golden = currentCase(index);
    const QString file = u"golden"_s;
    const auto output = readDetections(JsonField(*golden.find(u"input"), file));
    QVERIFY2(output, qPrintable(output ? QString() : output.error().message));
    const std::vector<double> labels(output->labels.begin(), output->labels.end());
    const FeatureMatrixD &classes = output->classProbabilities;
    const QMap<QString, std::vector<double>> own{
        {u"scores"_s, output->scores},
        {u"labels"_s, labels},
        {u"object_probabilities"_s, output->objectProbabilities},
        {u"class_probabilities"_s, {classes.data(), classes.data() + classes.size()}}};
    for (const JsonValue::Member &field : *golden.find(u"expected")->object()) {
        std::vector<qint64> shape;
        std::vector<double> expected;
        flatten(field.value, 0, shape, expected);
        QCOMPARE(own[field.key].size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(isNear(own[field.key][i], expected[i], golden), qPrintable(field.key));
    }
}

void TestGoldenScorers::segmentation()
{
    QFETCH(int, index);
    const JsonValue &golden = currentCase(index);
    std::vector<double> rows;
    Result<Columns> scored;
    for (const JsonValue &map : *golden.find(u"input")->find(u"predictions")->list()) {
        const auto summary = summarizeMap(m_file->array(map), ClassAxis::Last);
        if (!summary) {
            scored = failure(summary.error());
            break;
        }
        rows.insert(rows.end(), {summary->leastConfidence, summary->margin, summary->entropy});
    }
    if (scored)
        scored = columnsOf(uncertaintyScoreNames(), rows);
    QCOMPARE(uncertaintyScoreNames(), scoreNames(m_file->json()));
    QCOMPARE(difference(scored, golden), QString());
}

void TestGoldenScorers::keypoints()
{
    QFETCH(int, index);
    const JsonValue &golden = currentCase(index);
    const KeypointScorer scorer;
    QCOMPARE(KeypointScorer::names(), scoreNames(m_file->json()));
    const Result<Columns> scored = scoreImages(
        golden,
        [&](const JsonField &image, std::span<double> row) -> Result<> {
            const auto instances = readKeypoints(image);
            if (!instances)
                return failure(instances.error());
            return scorer.score(*instances, row);
        },
        &scorer);
    QCOMPARE(difference(scored, golden), QString());
}

void TestGoldenScorers::boundingBox()
{
    QFETCH(int, index);
    const JsonValue &golden = currentCase(index);
    std::vector<qint64> shape;
    std::vector<double> a;
    flatten(*golden.find(u"args"), 0, shape, a);
    const JsonValue *clips = golden.find(u"clip_values");
    const auto outOfRange = clips != nullptr && !*clips->boolean() ? RelativeBox::OutOfRange::Refuse
                                                                   : RelativeBox::OutOfRange::Clamp;
    const QString how = textOf(golden.find(u"how"));
    const auto box = how == u"xyxy"_s   ? RelativeBox::fromCorners(a[0], a[1], a[2], a[3], outOfRange)
                     : how == u"xywh"_s ? RelativeBox::fromCornerAndSize(a[0], a[1], a[2], a[3], outOfRange)
                                        : RelativeBox::fromCentreAndSize(a[0], a[1], a[2], a[3]);
    const JsonValue &expected = *golden.find(u"expected");
    QCOMPARE(!box, expected.find(u"error") != nullptr);
    if (!box)
        return;
    std::vector<double> corners;
    shape.clear();
    flatten(*expected.find(u"xyxy"), 0, shape, corners);
    QVERIFY(isNear(box->x0(), corners[0], golden) && isNear(box->y0(), corners[1], golden));
    QVERIFY(isNear(box->x1(), corners[2], golden) && isNear(box->y1(), corners[3], golden));
    QVERIFY(isNear(box->width(), numberOf(*expected.find(u"width")), golden));
    QVERIFY(isNear(box->height(), numberOf(*expected.find(u"height")), golden));
    QVERIFY(isNear(box->area(), numberOf(*expected.find(u"area")), golden));
}

QTEST_APPLESS_MAIN(TestGoldenScorers)
#include "tst_golden_scorers.moc"
