#pragma once

#include <QFrame>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace Atoll {

struct ProjectOverview;

/// The tags of the project to choose one from, with a search field when there are many.
class TagPopup final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int searchedFrom = 16;  ///< tags

    explicit TagPopup(QWidget *parent = nullptr);

    void setTags(const ProjectOverview &project, const QString &current);
    void openBelow(const QWidget *anchor);

Q_SIGNALS:
    void chosen(const QString &tag);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void chooseFirst();

    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_search;
    QListView *m_list;
};

}  // namespace Atoll
