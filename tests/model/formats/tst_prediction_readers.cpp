#include "model/formats/arrays/npy_writer.h"
#include "model/formats/coco/run_lengths.h"
#include "model/formats/predictions/prediction_format_catalog.h"
#include "tests/support/written_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Atoll;
using namespace Qt::StringLiterals;

namespace {

/// Keeps everything a reader hands over.
class KeepingSink final : public PredictionSink
{
public:
    Result<> begin(TaskType newType, std::vector<Category> newCategories) override
    {
        type = newType;
        categories = std::move(newCategories);
        ++begun;
        return {};
    }
    Result<> add(PredictionRecord record) override
    {
        records.push_back(std::move(record));
        return {};
    }
    Result<> addMap(const ProbabilityMap &map) override
    {
        mapNames.append(map.fileName);
        maps.emplace_back(map.values.begin(), map.values.end());
        classesLast = map.classesLast;
        return {};
    }

    [[nodiscard]] QStringList warningCodes()
    {
        ImportReport report;
        notes().addTo(report);
        QStringList codes;
        for (const ImportWarning &warning : report.warnings)
            codes.append(warning.code);
        return codes;
    }

    int begun = 0;
    TaskType type{};
    std::vector<Category> categories;
    std::vector<PredictionRecord> records;
    QStringList mapNames;
    std::vector<std::vector<float>> maps;
    bool classesLast = false;
};

/// A source with defaults for all that a case does not name.
struct Given
{
    QString path{};
    QString task = u"weather"_s;
    QString instancesPath{};
    QStringList classes{};
    QString namesPath{};
    bool rowsInPathOrder = false;
    std::span<const QString> dataSetPaths{};
    ValueReading values = ValueReading::Probabilities;
};

/// COCO's text form (pycocotools, rleToString), the other way round than the reader.
QString compressed(const RowRuns &runs)
{
    QString text;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        qint64 value = runs[i];
        if (i > 2)
            value -= runs[i - 2];
        for (bool goesOn = true; goesOn;) {
            qint64 letter = value & 0x1F;
            value >>= 5;
            goesOn = (letter & 0x10) != 0 ? value != -1 : value != 0;
            if (goesOn)
                letter |= 0x20;
            text += QChar(char16_t(letter + 48));
        }
    }
    return text;
}

RowRuns runsOf(const std::vector<bool> &pixels)
{
    RowRuns runs;
    bool value = false;
    std::uint32_t length = 0;
    for (const bool pixel : pixels) {
        if (pixel != value) {
            runs.push_back(length);
            length = 0;
            value = pixel;
        }
        ++length;
    }
    runs.push_back(length);
    return runs;
}

}  // namespace

class TestPredictionReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsLightlyClassification();
    void readsLightlyObjects();
    void findsTheLightlyFolder_data();
    void findsTheLightlyFolder();
    void refusesLightly_data();
    void refusesLightly();
    void readsCocoResults();
    void keepsLongIdsApart();
    void refusesCoco_data();
    void refusesCoco();
    void runLengthsAgreeWithPixels();
    void readsTables_data();
    void readsTables();
    void refusesTables_data();
    void refusesTables();
    void readsArrays();
    void refusesArrays_data();
    void refusesArrays();
    void readsMapsEitherWay();
    void survivesFlippedBytes();
    void everyFormatIsDescribedAndRefusesTheUnknown();

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        m_last = writeFile(m_folder->path(), name, bytes);
    }
    void writeLightly(const QByteArray &schema, const QByteArray &picture);
    Result<> read(const Given &given);

    std::optional<QTemporaryDir> m_folder;
    std::optional<KeepingSink> m_sink;
    QString m_last;
};

void TestPredictionReaders::init()
{
    m_folder.emplace();
    m_sink.emplace();
}

void TestPredictionReaders::writeLightly(const QByteArray &schema, const QByteArray &picture)
{
    write(u".lightly/predictions/tasks.json"_s, R"(["weather"])");
    write(u".lightly/predictions/weather/schema.json"_s, schema);
    write(u".lightly/predictions/weather/day 1/a.json"_s, picture);
}

Result<> TestPredictionReaders::read(const Given &given)
{
    PredictionSource source;
    source.path = given.path.isEmpty() ? m_last : given.path;
    source.task = given.task;
    source.instancesPath = given.instancesPath;
    source.classes = given.classes;
    source.namesPath = given.namesPath;
    source.rowsInPathOrder = given.rowsInPathOrder;
    source.dataSetPaths = given.dataSetPaths;
    source.values = given.values;
    const auto format = predictionFormatOf(source.path);
    if (!format)
        return failure(format.error());
    TaskControl task;
    return (*format)->make()->read(source, *m_sink, task);
}

void TestPredictionReaders::readsLightlyClassification()
{
    writeLightly(
        R"({"task_type": "classification", "categories": [{"id": 7, "name": "rain"}, {"id": -2, "name": "sun"}]})",
        R"({"file_name": "day 1/a.png", "predictions": [{"category_id": 7, "probabilities": [0.2, 0.8]}]})");
    write(u".lightly/predictions/weather/b.json"_s,
          R"({"file_name": "other.png", "predictions": [{"category_id": -2, "score": 0.75}]})");
    write(u".lightly/predictions/weather/c.json"_s, R"({"file_name": "c.png", "predictions": []})");
    write(u".lightly/predictions/weather/d.json"_s,
          R"({"file_name": "d.png", "predictions": [{"category_id": 7, "probabilities": [0.2, 0.3]}]})");
    const auto done = read({.path = m_folder->path()});
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(m_sink->begun, 1);
    QCOMPARE(m_sink->categories, (std::vector<Category>{{-2, u"sun"_s}, {7, u"rain"_s}}));
    QCOMPARE(m_sink->records.size(), std::size_t{3});
    QCOMPARE(m_sink->records[0].fileName, u"other.png"_s);
    QCOMPARE(m_sink->records[0].prediction, Prediction(ClassPrediction{{0.75F, 0.25F}}));
    QCOMPARE(m_sink->records[2].fileName, u"day 1/a.png"_s);
    QCOMPARE(m_sink->records[2].prediction, Prediction(ClassPrediction{{0.2F, 0.8F}}));
    QCOMPARE(m_sink->warningCodes(),
             (QStringList{u"other-file-name"_s, u"no-probabilities"_s, u"no-class"_s, u"not-normalised"_s}));
}

void TestPredictionReaders::readsLightlyObjects()
{
    writeLightly(
        R"({"task_type": "instance-segmentation", "categories": [{"id": 1, "name": "cat"}]})",
        R"({"file_name": "day 1/a.png", "predictions": [{"category_id": 1, "score": 0.5, "segmentation": [1, 2, 3]}]})");
    write(u".lightly/predictions/weather/b.json"_s, R"({"file_name": "b.png", "predictions": []})");
    QVERIFY(read({.path = m_folder->path()}));
    QCOMPARE(m_sink->type, TaskType::Segmentation);
    const auto objects = std::get<ObjectPrediction>(m_sink->records[1].prediction).objects;
    QCOMPARE(objects.size(), std::size_t{1});
    QCOMPARE(objects[0].mask, (RowRuns{1, 2, 3}));
    QCOMPARE(objects[0].score, 0.5);
    QCOMPARE(m_sink->records[0].prediction, Prediction(ObjectPrediction{}));
}

void TestPredictionReaders::findsTheLightlyFolder_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::newRow("data set") << "";
    QTest::newRow(".lightly") << "/.lightly";
    QTest::newRow("predictions") << "/.lightly/predictions";
    QTest::newRow("one task") << "/.lightly/predictions/weather";
}

void TestPredictionReaders::findsTheLightlyFolder()
{
    QFETCH(QString, chosen);
    writeLightly(
        R"({"task_type": "keypoint-detection", "categories": [{"id": 0, "name": "person"}]})",
        R"({"file_name": "a.png", "predictions": [{"category_id": 0, "keypoints": [1, 2, 0.5, 3, 4, 2]}]})");
    const QString path = m_folder->path() + chosen;
    QVERIFY(read({.path = QDir::current().relativeFilePath(path)}));
    m_sink.emplace();
    const auto done = read({.path = path});
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(m_sink->records.size(), std::size_t{1});
    const auto instances = std::get<KeypointPrediction>(m_sink->records[0].prediction).instances;
    QCOMPARE(instances[0].keypoints, (std::vector<double>{1, 2, 0.5, 3, 4, 1}));
    QVERIFY(m_sink->warningCodes().contains(u"visibility-flags"_s));
}

void TestPredictionReaders::refusesLightly_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<QString>("fragment");
    const QByteArray classes =
        R"({"task_type": "classification", "categories": [{"id": 0, "name": "a"}, {"id": 5, "name": "b"}]})";
    const QByteArray boxes = R"({"task_type": "object-detection", "categories": [{"id": 0, "name": "a"}]})";
    const auto one = [](const QByteArray &entry) {
        return R"({"file_name": "day 1/a.png", "predictions": [)" + entry + "]}";
    };
    QTest::newRow("unknown task type") << QByteArray(R"({"task_type": "guess", "categories": []})") << one("")
                                       << "weather/schema.json: task_type is \"guess\"";
    QTest::newRow("no classes") << QByteArray(R"({"task_type": "classification", "categories": []})")
                                << one("") << "weather/schema.json: categories: there is no class";
    QTest::newRow("id twice")
        << QByteArray(
               R"({"task_type": "classification", "categories": [{"id": 1, "name": "a"}, {"id": 1, "name": "b"}]})")
        << one("") << "class id 1 is there twice";
    QTest::newRow("name twice")
        << QByteArray(
               R"({"task_type": "classification", "categories": [{"id": 1, "name": "a"}, {"id": 2, "name": "a"}]})")
        << one("") << "class \"a\" is there twice";
    QTest::newRow("no file name") << classes << QByteArray(R"({"predictions": []})")
                                  << "weather/day 1/a.json has no \"file_name\"";
    QTest::newRow("no list") << classes << QByteArray(R"({"file_name": "a.png"})")
                             << "has no \"predictions\"";
    QTest::newRow("id not in the schema")
        << classes << one(R"({"category_id": 1})")
        << "predictions[0].category_id is 1; an id of schema.json is expected (0, 5)";
    QTest::newRow("wrong length")
        << classes << one(R"({"category_id": 0, "probabilities": [1]})")
        << "predictions[0].probabilities is a list of 1; one number for each of the 2";
    QTest::newRow("logits") << classes << one(R"({"category_id": 0, "probabilities": [3.5, -1]})")
                            << "the value 3.5 is no probability (0 to 1); these look like logits";
    QTest::newRow("two classes") << classes << one(R"({"category_id": 0}, {"category_id": 5})")
                                 << "one class";
    QTest::newRow("text for a number") << classes << one(R"({"category_id": 0, "probabilities": ["1", 0]})")
                                       << "probabilities[0] is \"1\"; a number is expected";
    QTest::newRow("score above 1") << boxes
                                   << one(R"({"category_id": 0, "score": 1.5, "bbox": [0, 0, 1, 1]})")
                                   << "predictions[0].score is 1.5; a number from 0 to 1";
    QTest::newRow("three numbers") << boxes << one(R"({"category_id": 0, "bbox": [0, 0, 1]})")
                                   << "predictions[0].bbox is a list of 3; four numbers";
    QTest::newRow("negative size") << boxes << one(R"({"category_id": 0, "bbox": [0, 0, -1, 2]})")
                                   << "not negative";
    QTest::newRow("no box") << boxes << one(R"({"category_id": 0})") << "predictions[0] has no \"bbox\"";
    QTest::newRow("empty file") << classes << QByteArray() << "weather/day 1/a.json, line 1";
    QTest::newRow("NaN") << classes << one(R"({"category_id": 0, "probabilities": [NaN, 0]})") << "NaN";
}

void TestPredictionReaders::refusesLightly()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, picture);
    QFETCH(QString, fragment);
    writeLightly(schema, picture);
    const auto done = read({.path = m_folder->path()});
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(fragment), qPrintable(done.error().message));
}

void TestPredictionReaders::readsCocoResults()
{
    write(u"instances.json"_s,
          R"({"annotations": [], "images": [{"id": 3, "file_name": "a.png"}, {"id": 9, "file_name": "b.png"}],
        "categories": [{"id": 18, "name": "dog"}, {"id": 2, "name": "cat"}]})");
    const QString instances = m_last;
    // 3 wide, 2 high, column by column: 0,0 | 1,1 | 0,1 is row by row 0,1,0 | 0,1,1.
    write(u"results.json"_s, R"([{"image_id": 9, "category_id": 18, "bbox": [3, 4, 10, 9], "score": 0.9},
        {"image_id": 9, "category_id": 2, "segmentation": {"size": [2, 3], "counts": [2, 2, 1, 1]}, "score": 0.25},
        {"image_id": 77, "category_id": 2, "bbox": [0, 0, 1, 1], "score": 0.1}])");
    const auto done = read({.path = m_last, .instancesPath = instances});
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(m_sink->type, TaskType::Detection);
    QCOMPARE(m_sink->records.size(), std::size_t{2});
    QCOMPARE(m_sink->records[0].prediction, Prediction(ObjectPrediction{}));
    const auto objects = std::get<ObjectPrediction>(m_sink->records[1].prediction).objects;
    QCOMPARE(objects.size(), std::size_t{2});
    QCOMPARE(objects[0].category, 1);
    QCOMPARE(objects[0].box, (Box{3, 4, 10, 9}));
    QCOMPARE(objects[1].mask, (RowRuns{1, 1, 2, 2}));
    QCOMPARE(m_sink->records[1].maskWidth, 3);
    QCOMPARE(m_sink->warningCodes(), (QStringList{u"unknown-image-ids"_s, u"no-results"_s}));
}

void TestPredictionReaders::keepsLongIdsApart()
{
    write(
        u"instances.json"_s,
        R"({"images": [{"id": 9007199254740992, "file_name": "a.png"}, {"id": 9007199254740993, "file_name": "b.png"},
        {"id": 18446744073709551615, "file_name": "c.png"}], "categories": [{"id": 1, "name": "cat"}]})");
    const QString instances = m_last;
    write(u"results.json"_s,
          R"([{"image_id": 9007199254740993, "category_id": 1, "bbox": [0, 0, 1, 1], "score": 0.9},
        {"image_id": 18446744073709551615, "category_id": 1, "bbox": [0, 0, 2, 2], "score": 0.9}])");
    QVERIFY(read({.path = m_last, .instancesPath = instances}));
    const auto count = [&](std::size_t i) {
        return std::get<ObjectPrediction>(m_sink->records[i].prediction).objects.size();
    };
    QCOMPARE(count(0), std::size_t{0});
    QCOMPARE(count(1), std::size_t{1});
    QCOMPARE(count(2), std::size_t{1});
}

void TestPredictionReaders::refusesCoco_data()
{
    QTest::addColumn<QByteArray>("instances");
    QTest::addColumn<QByteArray>("results");
    QTest::addColumn<QString>("fragment");
    const QByteArray good =
        R"({"images": [{"id": 1, "file_name": "a.png"}], "categories": [{"id": 2, "name": "cat"}]})";
    QTest::newRow("no instances file") << QByteArray() << QByteArray("[]") << "--coco-images";
    QTest::newRow("no images") << QByteArray("{}") << QByteArray("[]") << "has no \"images\"";
    QTest::newRow("image id twice")
        << QByteArray(R"({"images": [{"id": 1, "file_name": "a"}, {"id": 1, "file_name": "b"}]})")
        << QByteArray("[]") << "images[1]: the image id 1 is there twice";
    QTest::newRow("instances is a list") << QByteArray("[1]") << QByteArray("[]") << "is a list";
    QTest::newRow("no categories") << QByteArray(R"({"images": [{"id": 1, "file_name": "a"}]})")
                                   << QByteArray("[]") << "no \"categories\"";
    QTest::newRow("unknown class") << good
                                   << QByteArray(R"([{"image_id": 1, "category_id": 3, "bbox": [0,0,1,1]}])")
                                   << "results.json: [0].category_id is 3";
    QTest::newRow("all ids unknown") << good
                                     << QByteArray(
                                            R"([{"image_id": 4, "category_id": 2, "bbox": [0,0,1,1]}])")
                                     << "another data set";
    QTest::newRow("score") << good
                           << QByteArray(
                                  R"([{"image_id": 1, "category_id": 2, "score": -3, "bbox": [0,0,1,1]}])")
                           << "[0].score is -3";
    QTest::newRow("runs too short")
        << good
        << QByteArray(
               R"([{"image_id": 1, "category_id": 2, "segmentation": {"size": [2, 2], "counts": [1, 1]}}])")
        << "add up to 2; width x height is 4";
    QTest::newRow("mask too large")
        << good
        << QByteArray(
               R"([{"image_id": 1, "category_id": 2, "segmentation": {"size": [1e9, 1e9], "counts": [1]}}])")
        << "at most 200000000 pixels";
    QTest::newRow("damaged text")
        << good
        << QByteArray(
               R"([{"image_id": 1, "category_id": 2, "segmentation": {"size": [2, 2], "counts": "oooooooooooo"}}])")
        << "compressed run lengths";
    QTest::newRow("cut off") << good << QByteArray(R"([{"image_id": 1, )") << "results.json, line 1, column";
}

void TestPredictionReaders::refusesCoco()
{
    QFETCH(QByteArray, instances);
    QFETCH(QByteArray, results);
    QFETCH(QString, fragment);
    QString instancesPath;
    if (!instances.isEmpty()) {
        write(u"instances.json"_s, instances);
        instancesPath = m_last;
    }
    write(u"results.json"_s, results);
    const auto done = read({.path = m_last, .instancesPath = instancesPath});
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(fragment), qPrintable(done.error().message));
}

void TestPredictionReaders::runLengthsAgreeWithPixels()
{
    std::mt19937 random(3);
    ColumnRunConverter converter;
    for (int round = 0; round < 500; ++round) {
        const int width = 1 + int(random() % 9);
        const int height = 1 + int(random() % 9);
        const auto density = random() % 101;
        std::vector<bool> rows(std::size_t(width * height));
        std::vector<bool> columns(rows.size());
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                const bool one = random() % 100 < density;
                rows[std::size_t(y * width + x)] = one;
                columns[std::size_t(x * height + y)] = one;
                if (one) {
                    left = std::min(left, x);
                    right = std::max(right, x);
                    top = std::min(top, y);
                    bottom = std::max(bottom, y);
                }
            }
        }
        const RowRuns columnRuns = runsOf(columns);
        const RowRuns rowRuns = runsOf(rows);
        const auto decoded = decodeCompressedRuns(compressed(columnRuns));
        QVERIFY(decoded);
        QCOMPARE(*decoded, columnRuns);
        QCOMPARE(converter.toRows(columnRuns, width, height), rowRuns);
        const auto bounds = maskBounds(rowRuns, width);
        QCOMPARE(bounds.has_value(), right >= 0);
        if (bounds)
            QCOMPARE(*bounds,
                     (Box{double(left), double(top), double(right - left + 1), double(bottom - top + 1)}));
    }
}

void TestPredictionReaders::readsTables_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("classes");
    QTest::addColumn<int>("reading");
    QTest::addColumn<QList<float>>("first");
    const QList<float> quarter{0.25F, 0.75F};
    const int plain = int(ValueReading::Probabilities);
    QTest::newRow("a column per class")
        << QByteArray("filename,cat,dog\na.png,0.25,0.75\n") << QStringList() << plain << quarter;
    QTest::newRow("tabs and another name")
        << QByteArray("cat\timage\tdog\n0.25\ta.png\t0.75\n") << QStringList() << plain << quarter;
    QTest::newRow("classes given") << QByteArray("path,x,dog,cat\na.png,hello,0.75,0.25\n")
                                   << QStringList{u"cat"_s, u"dog"_s} << plain << quarter;
    QTest::newRow("label and score") << QByteArray("filename,label,score\na.png,dog,0.75\nb.png,cat,1\n")
                                     << QStringList() << plain << quarter;
    QTest::newRow("normalise") << QByteArray("filename,cat,dog\na.png,1,3\n") << QStringList()
                               << int(ValueReading::Normalize) << quarter;
    QTest::newRow("several classes at once")
        << QByteArray("filename,cat,dog\na.png,0.5,0.75\n") << QStringList() << int(ValueReading::Independent)
        << QList<float>{0.5F, 0.75F};
    QTest::newRow("logits") << QByteArray("filename,cat,dog\na.png,1000,1000\n") << QStringList()
                            << int(ValueReading::Softmax) << QList<float>{0.5F, 0.5F};
}

void TestPredictionReaders::readsTables()
{
    QFETCH(QByteArray, table);
    QFETCH(QStringList, classes);
    QFETCH(int, reading);
    QFETCH(QList<float>, first);
    write(u"p.csv"_s, table);
    const auto done =
        read({.path = m_last, .classes = classes, .rowsInPathOrder = false, .values = ValueReading(reading)});
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(m_sink->records[0].fileName, u"a.png"_s);
    QCOMPARE(m_sink->records[0].prediction, Prediction(ClassPrediction{{first.begin(), first.end()}}));
    QCOMPARE(m_sink->categories.size(), std::size_t(first.size()));
}

void TestPredictionReaders::refusesTables_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("empty file") << QByteArray() << "empty";
    QTest::newRow("no file names") << QByteArray("id,cat\n1,1\n") << "line 1: no column names the pictures";
    QTest::newRow("no classes") << QByteArray("filename\na.png\n") << "there is no class";
    QTest::newRow("not normalised")
        << QByteArray("filename,a,b\nx,0.5,0.5\ny,0.9,0.9\n")
        << "line 3: the probabilities add up to 1.8: multi-label or not normalised";
    QTest::newRow("logits") << QByteArray("filename,a,b\nx,-1,2\n")
                            << "line 2: the value -1 is no probability";
    QTest::newRow("text") << QByteArray("filename,a,b\nx,0.5,1.5abc\n") << "line 2, column \"b\"";
    QTest::newRow("decimal comma") << QByteArray("filename;a;b\nx;0,5;0,5\n") << "line 2, column \"a\"";
    QTest::newRow("nan") << QByteArray("filename,a,b\nx,nan,0.5\n") << "line 2, column \"a\"";
    QTest::newRow("too few cells") << QByteArray("filename,a,b\nx,0.5\n") << "line 2";
    QTest::newRow("column twice") << QByteArray("filename,a,a\nx,0.5,0.5\n") << "two columns are named \"a\"";
    QTest::newRow("column without name") << QByteArray(",filename,a\n0,x,1\n") << "column 1 has no name";
    QTest::newRow("empty name") << QByteArray("filename,a\n,1\n") << "the file name is empty";
    QTest::newRow("score above 1") << QByteArray("filename,label,score\nx,a,3\n")
                                   << "score 3 is not from 0 to 1";
    QTest::newRow("empty label") << QByteArray("filename,label,score\nx,,1\n")
                                 << "line 2, column \"label\": the label is empty";
    QTest::newRow("not UTF-8") << QByteArray("filename,a\n\xE9,1\n") << "line 2";
}

void TestPredictionReaders::refusesTables()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, fragment);
    write(u"p.csv"_s, table);
    const auto done = read({});
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(fragment), qPrintable(done.error().message));
}

void TestPredictionReaders::readsArrays()
{
    FeatureMatrix values(2, 2);
    values << 0.25F, 0.75F, 1, 0;
    write(u"names.txt"_s, "b.png\na.png\n");
    const QString names = m_last;
    write(u"p.npy"_s, npyBytes(values));
    QVERIFY(read({.path = m_last, .classes = {u"x"_s, u"y"_s}, .namesPath = names}));
    QCOMPARE(m_sink->records[1].fileName, u"a.png"_s);
    QCOMPARE(m_sink->records[1].prediction, Prediction(ClassPrediction{{1, 0}}));

    m_sink.emplace();
    const std::vector<QString> paths{u"z.png"_s, u"B.png"_s};
    QVERIFY(read({.path = m_last, .rowsInPathOrder = true, .dataSetPaths = paths}));
    QCOMPARE(m_sink->records[0].fileName, u"B.png"_s);
    QCOMPARE(m_sink->categories[1].name, u"1"_s);
    QCOMPARE(m_sink->warningCodes(), QStringList{u"no-class-names"_s});
}

void TestPredictionReaders::refusesArrays_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QStringList>("classes");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("no names") << 1.0F << QByteArray() << QStringList()
                              << "does not say which row is which picture";
    QTest::newRow("too few names") << 1.0F << QByteArray("a\n") << QStringList()
                                   << "has 2 rows, but there are 1 names";
    QTest::newRow("too many classes") << 1.0F << QByteArray("a\nb\n") << QStringList{u"a"_s, u"b"_s, u"c"_s}
                                      << "has 2 columns, but there are 3 class names";
    QTest::newRow("logits") << -2.0F << QByteArray("a\nb\n") << QStringList()
                            << "p.npy, row 2: the value -2 is no probability";
    QTest::newRow("sum") << 0.5F << QByteArray("a\nb\n") << QStringList()
                         << "row 2: the probabilities add up to 1.5";
    QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN() << QByteArray("a\nb\n") << QStringList()
                         << "p.npy";
}

void TestPredictionReaders::refusesArrays()
{
    QFETCH(float, value);
    QFETCH(QByteArray, names);
    QFETCH(QStringList, classes);
    QFETCH(QString, fragment);
    QString namesPath;
    if (!names.isEmpty()) {
        write(u"names.txt"_s, names);
        namesPath = m_last;
    }
    FeatureMatrix values(2, 2);
    values << 0.25F, 0.75F, value, 1;
    write(u"p.npy"_s, npyBytes(values));
    const auto done = read({.path = m_last, .classes = classes, .namesPath = namesPath});
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(fragment), qPrintable(done.error().message));
}

void TestPredictionReaders::readsMapsEitherWay()
{
    const auto volume = [](const std::vector<qint64> &shape, const std::vector<float> &values) {
        return npyHeader("<f4", shape) + QByteArray(reinterpret_cast<const char *>(values.data()),
                                                    qsizetype(values.size() * sizeof(float)));
    };
    const std::vector<float> first(2 * 3 * 4, 0.5F);
    std::vector<float> logits(3 * 4 * 2, 0.0F);
    logits[0] = 1000;
    write(u"maps/day/a.npy"_s, volume({2, 3, 4}, first));
    write(u"maps/b.jpg.npy"_s, volume({3, 4, 2}, logits));
    const std::vector<QString> paths{u"day/a.png"_s, u"b.jpg"_s};
    const auto done =
        read({.path = m_folder->path() + u"/maps"_s, .rowsInPathOrder = false, .dataSetPaths = paths});
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(m_sink->mapNames, (QStringList{u"b.jpg"_s, u"day/a.png"_s}));
    QCOMPARE(m_sink->maps[0][0], 1.0F);
    QCOMPARE(m_sink->maps[0][1], 0.0F);
    QCOMPARE(m_sink->maps[0][2], 0.5F);
    QCOMPARE(m_sink->maps[1], first);
    QVERIFY(m_sink->warningCodes().contains(u"softmax"_s));

    write(u"maps/c.npy"_s, volume({5, 5, 5}, std::vector<float>(125, 0.2F)));
    const auto refused = read({.path = m_folder->path() + u"/maps"_s});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"c.npy has the shape (5, 5, 5)"_s),
             qPrintable(refused.error().message));
}

void TestPredictionReaders::survivesFlippedBytes()
{
    const QByteArray instances =
        R"({"images": [{"id": 1, "file_name": "a.png"}], "categories": [{"id": 2, "name": "cat"}]})";
    const QByteArray results =
        R"([{"image_id": 1, "category_id": 2, "segmentation": {"size": [2, 3], "counts": "222"}, "score": 0.5},
        {"image_id": 1, "category_id": 2, "segmentation": {"size": [2, 3], "counts": [2, 2, 1, 1]}, "score": 0.25}])";
    const QByteArray table = "filename,cat,dog\na.png,0.25,0.75\n\"b,c.png\",0.5,0.5\n";
    std::mt19937 random(5);
    const auto flipped = [&](QByteArray bytes) {
        for (int i = 0; i < 3; ++i)
            bytes[qsizetype(random() % unsigned(bytes.size()))] = char(random() & 0xFF);
        return bytes;
    };
    int refused = 0;
    for (int round = 0; round < 400; ++round) {
        write(u"instances.json"_s, round % 4 == 0 ? flipped(instances) : instances);
        const QString instancesPath = m_last;
        write(u"results.json"_s, flipped(results));
        const auto coco = read({.path = m_last, .instancesPath = instancesPath});
        write(u"p.csv"_s, flipped(table));
        const auto csv = read({});
        for (const auto *done : {&coco, &csv}) {
            refused += *done ? 0 : 1;
            QVERIFY(*done || !done->error().message.isEmpty());
        }
    }
    QVERIFY(refused > 200);
}

void TestPredictionReaders::everyFormatIsDescribedAndRefusesTheUnknown()
{
    write(u"readme.md"_s, "# hello");
    for (const PredictionFormat &format : predictionFormatCatalog()) {
        QVERIFY(!format.name.isEmpty());
        QVERIFY(!format.description.isEmpty());
        QVERIFY(format.make() != nullptr);
        QVERIFY2(!format.recognises(m_last), qPrintable(format.name));
        QVERIFY2(!format.recognises(u"/nowhere/at/all.json"_s), qPrintable(format.name));
        TaskControl task;
        KeepingSink sink;
        PredictionSource source;
        source.path = u"/nowhere/at/all"_s;
        QVERIFY2(!format.make()->read(source, sink, task), qPrintable(format.name));
    }
    QCOMPARE(predictionFormatOf(m_last).error().kind, ErrorKind::Unsupported);
    QCOMPARE(predictionFormatOf(u"/nowhere"_s).error().kind, ErrorKind::NotFound);
}

QTEST_APPLESS_MAIN(TestPredictionReaders)
#include "tst_prediction_readers.moc"
