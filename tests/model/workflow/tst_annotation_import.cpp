#include "model/workflow/label_export.h"
#include "model/workflow/label_import.h"
#include "model/workflow/metadata_import.h"
#include "model/workflow/prediction_import.h"
#include "model/workflow/project.h"
#include "tests/support/written_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestAnnotationImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void replacesATaskAndReportsCoverage();
    void leavesTheProjectAsItWasWhenRefused_data();
    void leavesTheProjectAsItWasWhenRefused();
    void fitsBoxesAndMasksToPictures();
    void noticesCornersAndFractions_data();
    void noticesCornersAndFractions();
    void stopsWhenCancelled();
    void importsLabelsOnceAndReplacesOthers();
    void refusesLabels_data();
    void refusesLabels();
    void exportedLabelsComeBack();
    void takesClassesFromFolders();
    void mergesMetadataByKey();
    void readsLightlyMetadata();
    void refusesMetadata_data();
    void refusesMetadata();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        return writeFile(m_folder->path(), name, bytes);
    }
    Result<ImportReport> predict(const QString &file, BoxReading boxes = BoxReading::CornerAndSize);
    Result<ImportReport> label(const QString &file, bool isReference = false);
    QString writeBoxes(const QByteArray &entries);
    [[nodiscard]] QStringList labels(LabelKind kind = LabelKind::Label) const;
    [[nodiscard]] static QStringList codes(const ImportReport &report);

    std::optional<QTemporaryDir> m_folder;
    std::optional<Project> m_project;
    TaskControl m_task;
};

void TestAnnotationImport::init()
{
    m_project.reset();
    m_folder.emplace();
    auto project = Project::create(m_folder->filePath(u"p.atoll"_s), u"p"_s, {});
    QVERIFY(project);
    m_project.emplace(std::move(*project));
    std::vector<Sample> samples;
    for (const QString &path : {u"<b>.png"_s, u"day 1/a.png"_s, u"day 1/b.png"_s, u"日\n本.png"_s}) {
        Sample sample;
        sample.index = SampleIndex(samples.size());
        sample.path = path;
        sample.facts.width = 30;
        sample.facts.height = 20;
        samples.push_back(sample);
    }
    QVERIFY(m_project->samples().append(samples));
}

Result<ImportReport> TestAnnotationImport::predict(const QString &file, BoxReading boxes)
{
    PredictionImportRequest request;
    request.files = {file};
    request.task = u"weather"_s;
    request.boxes = boxes;
    return importPredictions(*m_project, request, m_task);
}

Result<ImportReport> TestAnnotationImport::label(const QString &file, bool isReference)
{
    LabelImportRequest request;
    request.file = file;
    request.isReference = isReference;
    request.author = u"ann"_s;
    return importLabels(*m_project, request, m_task);
}

QString TestAnnotationImport::writeBoxes(const QByteArray &entries)
{
    return write(
        u"r.json"_s,
        R"({"images": [{"id": 1, "file_name": "day 1/a.png"}], "categories": [{"id": 2, "name": "cat"}],
        "annotations": [)" +
            entries + "]}");
}

QStringList TestAnnotationImport::labels(LabelKind kind) const
{
    QStringList result;
    const auto all = m_project->labels().all(kind);
    for (const Label &label : *all)
        result.append(u"%1 %2 %3"_s.arg(QString::number(label.sample), label.className, label.author));
    result.sort();
    return result;
}

QStringList TestAnnotationImport::codes(const ImportReport &report)
{
    QStringList result;
    for (const ImportWarning &warning : report.warnings)
        result.append(warning.code);
    return result;
}

void TestAnnotationImport::replacesATaskAndReportsCoverage()
{
    const auto first = predict(
        write(u"p.csv"_s, "filename,sun,rain\n<b>.png,0.25,0.75\n.\\day 1\\a.png,1,0\n/etc/passwd,1,0\n"));
    QVERIFY2(first, first ? "" : qPrintable(first.error().message));
    QCOMPARE(first->images, 2);
    QCOMPARE(first->matched, 2);
    QCOMPARE(first->unmatched, 1);
    QCOMPARE(first->samples, 4);
    QCOMPARE(codes(*first), (QStringList{u"unmatched-names"_s, u"partial-coverage"_s}));

    QVERIFY(predict(write(u"q.csv"_s, "filename,fog,rain,sun\n\"日\n本.png\",0,0,1\n")));
    const auto task = m_project->predictions().task(u"weather"_s);
    QVERIFY(task);
    QCOMPARE(task->categories.size(), std::size_t{3});
    QCOMPARE(*m_project->predictions().count(task->id), 1);
    QCOMPARE(**m_project->predictions().of(*task, 3), Prediction(ClassPrediction{{0, 0, 1}}));
}

void TestAnnotationImport::leavesTheProjectAsItWasWhenRefused_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("no name matches") << QByteArray("filename,a\nnowhere.png,1\n") << "nowhere.png";
    QTest::newRow("no rows") << QByteArray("filename,a\n") << "no names";
    QTest::newRow("bad last row") << QByteArray("filename,a,b\n<b>.png,1,0\nday 1/a.png,1,x\n") << "line 3";
    QTest::newRow("same picture twice") << QByteArray("filename,a,b\nday 1/a.png,1,0\nday 1/./a.png,0,1\n")
                                        << "day 1/a.png has two different predictions: in ";
}

void TestAnnotationImport::leavesTheProjectAsItWasWhenRefused()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, fragment);
    QVERIFY(predict(write(u"good.csv"_s, "filename,sun,rain\n<b>.png,0.25,0.75\n")));
    const auto refused = predict(write(u"bad.csv"_s, table));
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(fragment), qPrintable(refused.error().message));
    const auto task = m_project->predictions().task(u"weather"_s);
    QCOMPARE(task->categories[0].name, u"sun"_s);
    QCOMPARE(**m_project->predictions().of(*task, 0), Prediction(ClassPrediction{{0.25F, 0.75F}}));
}

void TestAnnotationImport::fitsBoxesAndMasksToPictures()
{
    const auto report =
        predict(writeBoxes(R"({"image_id": 1, "category_id": 2, "score": 0.5, "bbox": [1, 2, 3, 4]},
        {"image_id": 1, "category_id": 2, "score": 0.5, "bbox": [20, 2, 300, 4]},
        {"image_id": 1, "category_id": 2, "score": 0.5, "segmentation": {"size": [20, 30], "counts": [20, 2, 578]}})"));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->boxes, 3);
    QCOMPARE(codes(*report), (QStringList{u"boxes-outside"_s, u"partial-coverage"_s}));
    const auto task = m_project->predictions().task(u"weather"_s);
    const auto stored = std::get<ObjectPrediction>(**m_project->predictions().of(*task, 1)).objects;
    QCOMPARE(stored[1].box, (Box{20, 2, 300, 4}));
    QCOMPARE(stored[2].box, (Box{1, 0, 1, 2}));
    QCOMPARE(stored[2].mask, (RowRuns{1, 1, 29, 1, 568}));

    const auto turned = predict(writeBoxes(
        R"({"image_id": 1, "category_id": 2, "score": 0.5, "segmentation": {"size": [30, 20], "counts": [600]}})"));
    QVERIFY(!turned);
    QVERIFY2(turned.error().message.contains(u"20 x 30 pixels large, but day 1/a.png is 30 x 20"_s),
             qPrintable(turned.error().message));
}

void TestAnnotationImport::noticesCornersAndFractions_data()
{
    QTest::addColumn<QByteArray>("box");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("reading");
    QTest::newRow("corners") << QByteArray("[20, 10, 28, 18]") << "boxes-look-like-corners"
                             << int(BoxReading::Corners);
    QTest::newRow("fractions") << QByteArray("[0.5, 0.25, 0.5, 0.5]") << "boxes-look-like-fractions"
                               << int(BoxReading::Fractions);
}

void TestAnnotationImport::noticesCornersAndFractions()
{
    QFETCH(QByteArray, box);
    QFETCH(QString, code);
    QFETCH(int, reading);
    const QString file =
        writeBoxes(R"({"image_id": 1, "category_id": 2, "score": 0.5, "bbox": )" + box + "}");
    const auto report = predict(file);
    QVERIFY(report);
    QVERIFY(codes(*report).contains(code));
    const auto again = predict(file, BoxReading(reading));
    QVERIFY(again);
    QVERIFY(!codes(*again).contains(code));
    const auto task = m_project->predictions().task(u"weather"_s);
    const auto stored = std::get<ObjectPrediction>(**m_project->predictions().of(*task, 1)).objects;
    QCOMPARE(stored[0].box,
             BoxReading(reading) == BoxReading::Corners ? (Box{20, 10, 8, 8}) : (Box{15, 5, 15, 10}));
}

void TestAnnotationImport::stopsWhenCancelled()
{
    TaskControl stopped;
    stopped.cancel();
    PredictionImportRequest request;
    request.files = {write(u"p.csv"_s, "filename,sun\n<b>.png,1\n")};
    request.task = u"weather"_s;
    const auto report = importPredictions(*m_project, request, stopped);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QVERIFY(!m_project->predictions().task(u"weather"_s));
}

void TestAnnotationImport::importsLabelsOnceAndReplacesOthers()
{
    const QString file = write(u"l.csv"_s, "filename,label\n<b>.png,cat\nday 1/a.png,dog\n");
    QVERIFY(label(file));
    QVERIFY(label(file, true));
    const auto before = *m_project->labels().all(LabelKind::Label);
    QVERIFY(label(file));
    QCOMPARE(*m_project->labels().all(LabelKind::Label), before);
    const auto replaced =
        label(write(u"m.csv"_s, "filename,tag\n<b>.png,bird\n<b>.png,cat\nday 1/a.png,fish\n"));
    QVERIFY(replaced);
    QCOMPARE(codes(*replaced), QStringList{u"labels-replaced"_s});
    QCOMPARE(labels(), (QStringList{u"0 bird ann"_s, u"0 cat ann"_s, u"1 fish ann"_s}));
    QCOMPARE(labels(LabelKind::Reference), (QStringList{u"0 cat ann"_s, u"1 dog ann"_s}));

    QVERIFY(label(writeBoxes(R"({"image_id": 1, "category_id": 2, "bbox": [1, 2, 3, 4]})")));
    QCOMPARE(labels().size(), 4);
    QVERIFY(label(write(u"wide.csv"_s, "filename,cat,dog\nday 1/a.png,1,0\n")));
    QCOMPARE(labels(), (QStringList{u"0 bird ann"_s, u"0 cat ann"_s, u"1 cat ann"_s, u"1 cat ann"_s}));
}

void TestAnnotationImport::refusesLabels_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("empty") << QByteArray() << "empty";
    QTest::newRow("two labels") << QByteArray("filename,label\n<b>.png,cat\n./<b>.png,dog\n")
                                << "l.csv, line 2 and \"dog\" in ";
    QTest::newRow("neither 0 nor 1") << QByteArray("filename,cat\n<b>.png,yes\n") << "0 or 1 is expected";
    QTest::newRow("no label column") << QByteArray("filename\n<b>.png\n") << "no column holds labels";
    QTest::newRow("control character")
        << QByteArray("filename,label\n<b>.png,\"a\nb\"\n") << "control character";
    QTest::newRow("nothing matches") << QByteArray("filename,label\nx.png,cat\n") << "x.png";
}

void TestAnnotationImport::refusesLabels()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, fragment);
    const auto refused = label(write(u"l.csv"_s, table));
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(fragment), qPrintable(refused.error().message));
    QCOMPARE(labels(), QStringList());
}

void TestAnnotationImport::exportedLabelsComeBack()
{
    const QString table = m_folder->filePath(u"out.csv"_s);
    QVERIFY(!exportLabelTable(*m_project, {table}, m_task));
    QVERIFY(label(
        write(u"l.csv"_s, "filename,tag\n<b>.png,\"a,\"\"b\"\"\"\n<b>.png,=1+1\n\"日\n本.png\",<i>\n")));
    const QStringList before = labels();
    const auto report = exportLabelTable(*m_project, {table}, m_task);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->labels, 3);
    QCOMPARE(report->images, 2);
    QCOMPARE(report->formulaCells, 1);
    QVERIFY(!exportLabelTable(*m_project, {table}, m_task));
    QVERIFY(m_project->labels().removeAll(LabelKind::Label));
    QVERIFY(label(table));
    QCOMPARE(labels(), before);
}

void TestAnnotationImport::takesClassesFromFolders()
{
    write(u"sorted/cat/a.png"_s, "x");
    write(u"sorted/dog/deep/b.png"_s, "x");
    write(u"sorted/_unlabeled/c.png"_s, "x");
    write(u"sorted/.hidden/d.png"_s, "x");
    write(u"sorted/dog/notes.txt"_s, "x");
    const auto report = label(m_folder->filePath(u"sorted"_s), true);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->matched, 2);
    QVERIFY(codes(*report).contains(u"base-names"_s));
    QCOMPARE(labels(LabelKind::Reference), (QStringList{u"1 cat ann"_s, u"2 dog ann"_s}));
}

void TestAnnotationImport::mergesMetadataByKey()
{
    QVERIFY(importMetadata(
        *m_project,
        write(u"m.csv"_s, "filename,weather.temp,camera,note\n<b>.png,20.5,007,\nday 1/a.png,-3,x,\"a,b\"\n"),
        m_task));
    QCOMPARE(*m_project->metadata().of(0),
             (QJsonObject{{u"camera"_s, u"007"_s}, {u"weather"_s, QJsonObject{{u"temp"_s, 20.5}}}}));
    const auto report = importMetadata(
        *m_project,
        write(
            u"m.json"_s,
            R"({"metadata": [{"id": 4, "image_id": 9007199254740993, "camera": {"iso": 100}}, {"image_id": 5, "x": 1}],
            "images": [{"id": 9007199254740993, "file_name": "<b>.png"}, {"id": 9007199254740992, "file_name": "day 1/a.png"}]})"),
        m_task);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(codes(*report), QStringList{u"unknown-image-ids"_s});
    QCOMPARE(*m_project->metadata().of(0), (QJsonObject{{u"camera"_s, QJsonObject{{u"iso"_s, 100}}},
                                                        {u"weather"_s, QJsonObject{{u"temp"_s, 20.5}}}}));
    QCOMPARE(m_project->metadata().of(1)->value(u"camera"_s), QJsonValue(u"x"_s));
}

void TestAnnotationImport::readsLightlyMetadata()
{
    write(u"set/.lightly/metadata/schema.json"_s,
          R"([{"name": "T", "path": "weather.temp", "defaultValue": 7, "valueDataType": "NUMERIC_INT"},
              {"name": "S", "path": "scene", "defaultValue": "none", "valueDataType": "CATEGORICAL_STRING"}])");
    write(u"set/.lightly/metadata/day 1/a.json"_s,
          R"({"file_name": "day 1/a.png", "type": "image", "metadata": {"scene": 5}})");
    const auto report = importMetadata(*m_project, m_folder->filePath(u"set"_s), m_task);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(codes(*report), QStringList{u"other-type"_s});
    QCOMPARE(*m_project->metadata().of(1),
             (QJsonObject{{u"scene"_s, 5}, {u"weather"_s, QJsonObject{{u"temp"_s, 7}}}}));
}

void TestAnnotationImport::refusesMetadata_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("empty table") << "m.csv" << QByteArray() << "empty";
    QTest::newRow("conflicting columns")
        << "m.csv" << QByteArray("filename,a,a.b\n<b>.png,1,2\n") << "there is no room for \"a.b\"";
    QTest::newRow("twice") << "m.csv" << QByteArray("filename,a\n<b>.png,1\n./<b>.png,2\n")
                           << "different metadata twice";
    QTest::newRow("no metadata") << "m.json" << QByteArray(R"({"images": [{"id": 1, "file_name": "a"}]})")
                                 << "nothing in \"metadata\"";
    QTest::newRow("no image id")
        << "m.json" << QByteArray(R"({"images": [{"id": 1, "file_name": "a"}], "metadata": [{"x": 1}]})")
        << "metadata[0] has no \"image_id\"";
    QTest::newRow("unknown kind") << "m.bin" << QByteArray("x") << "holds no metadata that Atoll reads";
}

void TestAnnotationImport::refusesMetadata()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fragment);
    const auto refused = importMetadata(*m_project, write(name, bytes), m_task);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(fragment), qPrintable(refused.error().message));
    QVERIFY(m_project->metadata().of(0)->isEmpty());
}

QTEST_GUILESS_MAIN(TestAnnotationImport)
#include "tst_annotation_import.moc"
