#pragma once

#include <QCoreApplication>
#include <QKeySequence>
#include <QList>
#include <QString>

#include <cstdint>
#include <vector>

namespace Atoll {

/// Where an action's keys act: Global in the whole window, the others while the focus lies in that view. The
/// same key may therefore do one thing in the map and another in the review.
enum class ActionScope : std::uint8_t { Global, Map, Gallery, Review };

/// One line of the menu tree: an action, or a menu that stands at this place.
struct ActionDescription
{
    QString id;                     ///< stable: "file.new"; settings and scripts know it
    QString menu;                   ///< id of the menu it stands in; empty: a menu of the menu bar
    int section = 0;                ///< a separator stands between two sections of a menu
    QString text;                   ///< translated, with a mnemonic
    QString toolTip;                ///< translated, one sentence
    QString icon;                   ///< name for themedIcon(); empty: none
    QList<QKeySequence> shortcuts;  ///< of the Atoll preset
    ActionScope scope = ActionScope::Global;
    bool isMenu = false;
    bool isCheckable = false;
    QString exclusiveGroup;  ///< of the actions with the same name one is checked
};

/// Everything the window can be told to do, in the order of the menus.
class ActionCatalog final
{
    Q_DECLARE_TR_FUNCTIONS(Atoll::ActionCatalog)

public:
    /// In the language of the moment; asked again when it changes.
    [[nodiscard]] static std::vector<ActionDescription> actions();
    [[nodiscard]] static QString scopeName(ActionScope scope);

private:
    class List;

    static void addFile(List &list);
    static void addEdit(List &list);
    static void addView(List &list);
    static void addMapAndGallery(List &list);
    static void addData(List &list);
    static void addSelect(List &list);
    static void addReview(List &list);
    static void addTags(List &list);
    static void addAnnotate(List &list);
    static void addToolsAndHelp(List &list);
};

}  // namespace Atoll
