#include "model/workflow/project_session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Atoll;
using namespace Qt::StringLiterals;

class TestProjectSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesWorkBeforeAProjectIsOpen();
    void saysWhyAProjectDoesNotOpen();
    void tellsOfAChangeAfterItWasMade();
    void aSmallChangeDoesNotWaitForALongJob();
    void aLookSeesWhatAChangeHasStored();
    void aLaterLookReplacesAnEarlierOne();
    void freesTheProjectWhenItEnds();

private:
    [[nodiscard]] QString makeProject() const;
    static void open(ProjectSession &session, const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProjectSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestProjectSession::makeProject() const
{
    const QString path = m_folder->filePath(u"p.atoll"_s);
    const Result<Project> project = Project::create(path, u"p"_s, {});
    return project ? path : QString();
}

void TestProjectSession::open(ProjectSession &session, const QString &path)
{
    bool isOpen = false;
    session.open(path, Access::ReadWrite, &session,
                 [&](const Result<> &result) { isOpen = result.has_value(); });
    QTRY_VERIFY(isOpen);
}

void TestProjectSession::refusesWorkBeforeAProjectIsOpen()
{
    ProjectSession session;
    std::optional<Result<int>> heard;
    session.look<int>(
        {}, [](const Project &, TaskControl &) -> Result<int> { return 1; }, this,
        [&](Result<int> result) { heard = std::move(result); });
    QTRY_VERIFY(heard.has_value());
    QVERIFY(!heard->has_value());
}

void TestProjectSession::saysWhyAProjectDoesNotOpen()
{
    ProjectSession session;
    std::optional<Error> error;
    session.open(m_folder->filePath(u"none.atoll"_s), Access::ReadWrite, this,
                 [&](const Result<> &result) { error = result.error(); });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->kind, ErrorKind::NotFound);
    QVERIFY(!session.isOpen());
}

void TestProjectSession::tellsOfAChangeAfterItWasMade()
{
    ProjectSession session;
    open(session, makeProject());
    QStringList order;
    connect(&session, &ProjectSession::changed, this, [&] { order << u"changed"_s; });
    const auto note = [&order](const QString &word) {
        return [&order, word](const Result<> &) { order << word; };
    };
    session.run<void>(
        u"Job"_s,
        [](Project &project, TaskControl &) -> Result<> { return project.info().set(u"k"_s, u"v"_s); }, this,
        note(u"done"_s));
    QTRY_COMPARE(order, (QStringList{u"done"_s, u"changed"_s}));
    session.apply<void>(
        [](Project &, TaskControl &) -> Result<> { return failure(ErrorKind::Invalid, u"No."_s); }, this,
        note(u"refused"_s));
    QTRY_COMPARE(order.size(), 3);
    QCoreApplication::processEvents();
    QCOMPARE(order.last(), u"refused"_s);
}

void TestProjectSession::aSmallChangeDoesNotWaitForALongJob()
{
    ProjectSession session;
    open(session, makeProject());
    const JobId job = session.run<void>(u"Long"_s,
                                        [](Project &, TaskControl &control) -> Result<> {
                                            while (!control.isCancelled())
                                                QThread::msleep(1);
                                            return cancelled();
                                        },
                                        this, {});
    bool isApplied = false;
    session.apply<void>(
        [](Project &project, TaskControl &) -> Result<> { return project.info().set(u"k"_s, u"v"_s); }, this,
        [&](const Result<> &result) { isApplied = result.has_value(); });
    QTRY_VERIFY(isApplied);
    QCOMPARE(session.jobs().find(job)->state, JobState::Running);
    session.jobs().cancel(job);
    QTRY_VERIFY(session.isIdle());
}

void TestProjectSession::aLookSeesWhatAChangeHasStored()
{
    ProjectSession session;
    open(session, makeProject());
    QString seen;
    session.apply<void>(
        [](Project &project, TaskControl &) -> Result<> { return project.info().set(u"k"_s, u"v"_s); }, this,
        [&](const Result<> &) {
            session.look<QString>(
                {}, [](const Project &project, TaskControl &) { return project.info().value(u"k"_s); }, this,
                [&](Result<QString> value) { seen = value.value_or(u"failed"_s); });
        });
    QTRY_COMPARE(seen, u"v"_s);
}

void TestProjectSession::aLaterLookReplacesAnEarlierOne()
{
    ProjectSession session;
    open(session, makeProject());
    QList<int> heard;
    for (int i = 0; i < 5; ++i) {
        session.look<int>(
            u"hover"_s,
            [i](const Project &, TaskControl &) -> Result<int> {
                QThread::msleep(2);
                return i;
            },
            this, [&](Result<int> value) { heard << value.value_or(-1); });
    }
    QTRY_VERIFY(session.isIdle());
    QCOMPARE(heard, QList<int>{4});
}

void TestProjectSession::freesTheProjectWhenItEnds()
{
    const QString path = makeProject();
    {
        ProjectSession session;
        open(session, path);
        QCOMPARE(Project::open(path, Access::ReadWrite).error().kind, ErrorKind::Busy);
    }
    QVERIFY(Project::open(path, Access::ReadWrite).has_value());
}

QTEST_GUILESS_MAIN(TestProjectSession)
#include "tst_project_session.moc"
