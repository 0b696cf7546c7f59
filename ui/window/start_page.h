#pragma once

#include <QWidget>

class QListView;
class QPushButton;
class QLabel;

namespace Atoll {

class RecentProjectsModel;
class SettingsStore;

/// What the window shows while no project is open: where to drop a folder, and the projects that were open
/// before.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(SettingsStore &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void newProjectWanted();
    void openWanted();
    void sampleWanted();
    void recentWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void readRecent();
    void retranslate();
    void openSelected(const QModelIndex &index);

    SettingsStore &m_settings;
    RecentProjectsModel *m_recent;
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_dropHint;
    QPushButton *m_new;
    QPushButton *m_open;
    QPushButton *m_sample;
    QLabel *m_recentTitle;
    QListView *m_recentList;
};

}  // namespace Atoll
