#include "ui/settings/action_catalog.h"
#include "ui/settings/action_list.h"

using namespace Qt::StringLiterals;

namespace Atoll {

void ActionCatalog::addSelect(List &list)
{
    list.menu(u"select"_s, tr("&Select"), {});
    list.into(u"select"_s);
    list.add(u"select.batch"_s, tr("&Batch…"), tr("Set up the next batch to label."))
        .icon(u"batch"_s)
        .keys(u"Ctrl+B"_s);
    list.add(u"select.run"_s, tr("&Run"), tr("Pick a batch with these settings."))
        .icon(u"run"_s)
        .keys(u"Ctrl+Return; Ctrl+Enter"_s);
    list.add(u"select.repeatNewSeed"_s, tr("Repeat with New &Seed"),
             tr("Run the last batch again with another seed."))
        .icon(u"repeat"_s);
    list.separator();
    list.menu(u"select.review"_s, tr("Re&view"), u"select"_s);
    list.add(u"select.accept"_s, tr("&Accept as Tag"), tr("Keep the proposed batch as a tag."))
        .icon(u"accept"_s)
        .keys(u"Ctrl+Shift+Return; Ctrl+Shift+Enter"_s);
    list.add(u"select.discard"_s, tr("&Discard Proposal"), tr("Forget the proposed batch."))
        .icon(u"reject"_s);
    list.add(u"select.copyCommand"_s, tr("&Copy as Command"),
             tr("Copy the command line that makes the same batch."))
        .icon(u"command"_s);
}

void ActionCatalog::addReview(List &list)
{
    list.into(u"select.review"_s);
    list.add(u"review.start"_s, tr("&Review Proposal"), tr("Look at the proposed images one by one."))
        .icon(u"review"_s)
        .keys(u"Ctrl+R"_s);
    list.separator();
    list.add(u"review.accept"_s, tr("&Accept"), tr("Keep this image in the batch."))
        .icon(u"accept"_s)
        .keys(u"P"_s)
        .scope(ActionScope::Review);
    list.add(u"review.reject"_s, tr("Re&ject"), tr("Take this image out of the batch."))
        .icon(u"reject"_s)
        .keys(u"X"_s)
        .scope(ActionScope::Review);
    list.add(u"review.undecided"_s, tr("&Undecided"), tr("Take the decision on this image back."))
        .icon(u"undecided"_s)
        .keys(u"U"_s)
        .scope(ActionScope::Review);
    list.add(u"review.swap"_s, tr("&Swap for Next Best"), tr("Put the next best image in its place."))
        .icon(u"swap"_s)
        .keys(u"S"_s)
        .scope(ActionScope::Review);
    list.add(u"review.keepOne"_s, tr("&Keep One of Stack"),
             tr("Keep this image and reject those that look like it."))
        .keys(u"Shift+P"_s)
        .scope(ActionScope::Review);
    list.add(u"review.undoLast"_s, tr("Undo &Last Decision"), tr("Return to the image decided last."))
        .keys(u"Backspace"_s)
        .scope(ActionScope::Review);
    list.add(u"review.actualSize"_s, tr("Actual Si&ze"),
             tr("Show one pixel of the image as one of the screen."))
        .icon(u"actual-size"_s)
        .keys(u"Z"_s)
        .checkable()
        .scope(ActionScope::Review);
}

void ActionCatalog::addTags(List &list)
{
    list.menu(u"tags"_s, tr("&Tags"), {});
    list.into(u"tags"_s);
    list.add(u"tags.newFromSelection"_s, tr("&New from Selection…"), tr("Make a tag of the selected images."))
        .icon(u"tag-new"_s)
        .keys(u"Ctrl+T; T"_s);
    list.add(u"tags.addSelection"_s, tr("&Add Selection…"),
             tr("Make a tag that holds the selected images as well."))
        .icon(u"tag-add"_s);
    list.add(u"tags.removeSelection"_s, tr("&Remove Selection…"),
             tr("Make a tag without the selected images."))
        .icon(u"tag-remove"_s);
    list.separator();
    list.add(u"tags.union"_s, tr("&Union…"), tr("Make a tag of what is in either of two tags."))
        .icon(u"union"_s);
    list.add(u"tags.intersection"_s, tr("&Intersection…"), tr("Make a tag of what is in both of two tags."))
        .icon(u"intersection"_s);
    list.add(u"tags.difference"_s, tr("&Difference…"),
             tr("Make a tag of what is in one tag and not in another."))
        .icon(u"difference"_s);
    list.separator();
    list.add(u"tags.rename"_s, tr("Rena&me…"), tr("Give the tag another name."))
        .icon(u"rename"_s)
        .keys(u"F2"_s);
    list.add(u"tags.delete"_s, tr("De&lete…"), tr("Delete the tag; the images stay.")).icon(u"delete"_s);
    list.add(u"tags.setWorkingSet"_s, tr("Set as &Working Set"), tr("Let everything act on this tag."))
        .icon(u"working-set"_s)
        .keys(u"Ctrl+Shift+W"_s);
}

void ActionCatalog::addAnnotate(List &list)
{
    list.menu(u"annotate"_s, tr("&Annotate"), {});
    list.into(u"annotate"_s);
    list.add(u"annotate.classes"_s, tr("&Classes…"), tr("Edit names, colours and keys of the classes."))
        .icon(u"classes"_s);
    list.add(u"annotate.labelSelection"_s, tr("&Label Selection…"), tr("Give the selected images a class."))
        .icon(u"label"_s)
        .keys(u"Ctrl+L"_s);
    list.separator();
    for (int key = 1; key <= 9; ++key)
        list.add(u"annotate.label%1"_s.arg(key), tr("Class of Key &%1").arg(key),
                 tr("Give the selected images the class of key %1.").arg(key))
            .keys(QString::number(key));
    list.add(u"annotate.label0"_s, tr("Nothing Here (&0)"),
             tr("Say that the selected images show none of the classes."))
        .keys(u"0"_s);
    list.add(u"annotate.clearLabels"_s, tr("Clea&r Labels"),
             tr("Take the labels of the selected images away."))
        .keys(u"Ctrl+Backspace"_s);
}

}  // namespace Atoll
