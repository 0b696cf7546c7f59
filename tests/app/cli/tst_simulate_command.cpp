#include "model/formats/arrays/npy_writer.h"
#include "model/numeric/random_generator.h"
#include "model/workflow/project.h"
#include "tests/support/command_runner.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestSimulateCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void simulatesAProject();
    void simulatesArrays();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

/// A hundred samples of two classes, as a project and as files.
void TestSimulateCommand::initTestCase()
{
    constexpr int count = 100;
    RandomGenerator random(2);
    FeatureMatrix features(count, 4);
    std::vector<Sample> samples;
    std::vector<Label> labels;
    QByteArray names;
    for (int i = 0; i < count; ++i) {
        for (int k = 0; k < 4; ++k)
            features(i, k) = float(random.normal()) + float(i % 2);
        samples.push_back({.index = i, .path = u"p%1.png"_s.arg(i), .rawPath = {}, .facts = {}});
        Label label;
        label.sample = i;
        label.className = i % 2 == 0 ? u"even"_s : u"odd"_s;
        labels.push_back(label);
        names += label.className.toUtf8() + '\n';
    }
    auto project = Project::create(at(u"p.atoll"_s), u"p"_s, {});
    QVERIFY(project && project->samples().append(samples));
    EmbeddingInfo info;
    info.name = u"mine"_s;
    QVERIFY(project->embeddings().add(info, features));
    QVERIFY(project->labels().add(labels));

    QFile array(at(u"x.npy"_s));
    QVERIFY(array.open(QIODevice::WriteOnly) && writeNpy(array, features));
    QFile list(at(u"labels.txt"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    QCOMPARE(list.write(names), names.size());
}

void TestSimulateCommand::simulatesAProject()
{
    const QStringList command{u"simulate"_s, at(u"p.atoll"_s), u"--methods"_s, u"RANDOM,CORAL"_s,
                              u"--seeds"_s,  u"3"_s,           u"--start"_s,   u"10"_s,
                              u"--step"_s,   u"10"_s,          u"--budget"_s,  u"30"_s};
    const CommandOutcome text = runCli(command + QStringList{u"--out"_s, at(u"curves.csv"_s)});
    QCOMPARE(text.err, QByteArray());
    QCOMPARE(text.status, 0);
    QVERIFY(text.out.contains("CORAL") && text.out.contains("3 seeds are too few"));
    QFile csv(at(u"curves.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray table = csv.readAll();
    QVERIFY(table.startsWith("method,seed,labels,accuracy\nRANDOM,0,10,0."));
    QCOMPARE(table.count('\n'), 1 + 2 * 3 * 3);

    const QJsonObject json = runCli(command + QStringList{u"--json"_s}).json();
    QCOMPARE(json[u"results"_s].toArray().size(), 6);
    QCOMPARE(json[u"pool"_s].toInt(), 70);
    QCOMPARE(json[u"embedding"_s].toString(), u"mine"_s);
    const CommandOutcome single = runCli(command + QStringList{u"--json"_s, u"--threads"_s, u"1"_s});
    QCOMPARE(single.json(), json);
}

void TestSimulateCommand::simulatesArrays()
{
    const QStringList shape{u"--methods"_s, u"RANDOM,CORESET"_s, u"--seeds"_s, u"2"_s,     u"--start"_s,
                            u"10"_s,        u"--step"_s,         u"30"_s,      u"--json"_s};
    const CommandOutcome arrays = runCli(
        QStringList{u"simulate"_s, u"--embeddings"_s, at(u"x.npy"_s), u"--labels"_s, at(u"labels.txt"_s)} +
        shape);
    QCOMPARE(arrays.status, 0);
    const CommandOutcome project = runCli(QStringList{u"simulate"_s, at(u"p.atoll"_s)} + shape);
    QCOMPARE(arrays.json()[u"results"_s], project.json()[u"results"_s]);
    QVERIFY2(arrays.err.contains("holds 70"), arrays.err.constData());
}

void TestSimulateCommand::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("fragment");
    const QString project = at(u"p.atoll"_s);
    QTest::newRow("neither project nor files") << QStringList{} << 2 << QByteArray("--embeddings");
    QTest::newRow("both") << QStringList{project, u"--embeddings"_s, u"x.npy"_s} << 2
                          << QByteArray("one project");
    QTest::newRow("no labels") << QStringList{u"--embeddings"_s, u"x.npy"_s} << 2 << QByteArray("--labels");
    QTest::newRow("no seeds") << QStringList{project, u"--seeds"_s, u"0"_s} << 2 << QByteArray("--seeds");
    QTest::newRow("a method nobody knows")
        << QStringList{project, u"--methods"_s, u"MAGIC"_s} << 1 << QByteArray("MAGIC");
    QTest::newRow("an embedding nobody knows")
        << QStringList{project, u"--embedding"_s, u"yours"_s} << 1 << QByteArray("yours");
    QTest::newRow("a start beyond the pool")
        << QStringList{project, u"--start"_s, u"80"_s} << 1 << QByteArray("too few");
    QTest::newRow("a folder that is not there") << QStringList{project,
                                                               u"--start"_s,
                                                               u"10"_s,
                                                               u"--seeds"_s,
                                                               u"1"_s,
                                                               u"--out"_s,
                                                               u"/no/such/folder/x.csv"_s}
                                                << 1 << QByteArray("/no/such/folder");
    QTest::newRow("labels of another length")
        << QStringList{u"--embeddings"_s, at(u"x.npy"_s), u"--labels"_s, at(u"short.txt"_s)} << 1
        << QByteArray("100");
}

void TestSimulateCommand::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, fragment);
    QFile list(at(u"short.txt"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("a\nb\n");
    list.close();
    const CommandOutcome outcome = runCli(QStringList{u"simulate"_s} + arguments);
    QCOMPARE(outcome.status, status);
    QVERIFY2(outcome.err.contains(fragment), outcome.err.constData());
    QVERIFY(outcome.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestSimulateCommand)
#include "tst_simulate_command.moc"
