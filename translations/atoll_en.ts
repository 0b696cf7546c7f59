<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Atoll</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>about %Ln second</numerusform>
            <numerusform>about %Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>about %Ln minute</numerusform>
            <numerusform>about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>about %Ln hour</numerusform>
            <numerusform>about %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln number(s) per picture</source>
        <translation>
            <numerusform>%1, %Ln number per picture</numerusform>
            <numerusform>%1, %Ln numbers per picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scored %1 of %Ln sample(s) of %2: %3.</source>
        <translation>
            <numerusform>Scored %1 of %Ln sample of %2: %3.</numerusform>
            <numerusform>Scored %1 of %Ln samples of %2: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file name(s).</source>
        <translation>
            <numerusform>Copied %n file name.</numerusform>
            <numerusform>Copied %n file names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labelled %n image(s) as %1.</source>
        <translation>
            <numerusform>Labelled %n image as %1.</numerusform>
            <numerusform>Labelled %n images as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n Image(s)</source>
        <translation>
            <numerusform>Label %n Image</numerusform>
            <numerusform>Label %n Images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n label(s) away.</source>
        <translation>
            <numerusform>Took %n label away.</numerusform>
            <numerusform>Took %n labels away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made the tag &quot;%1&quot; of %n sample(s).</source>
        <translation>
            <numerusform>Made the tag &quot;%1&quot; of %n sample.</numerusform>
            <numerusform>Made the tag &quot;%1&quot; of %n samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n Sample(s)</source>
        <translation>
            <numerusform>Tag %n Sample</numerusform>
            <numerusform>Tag %n Samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) in the project</source>
        <translation>
            <numerusform>%n image in the project</numerusform>
            <numerusform>%n images in the project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be used as they are</source>
        <translation>
            <numerusform>%n cannot be used as they are</numerusform>
            <numerusform>%n cannot be used as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exact duplicate(s)</source>
        <translation>
            <numerusform>%n exact duplicate</numerusform>
            <numerusform>%n exact duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote the labels of %n image(s) to %1.</source>
        <translation>
            <numerusform>Wrote the labels of %n image to %1.</numerusform>
            <numerusform>Wrote the labels of %n images to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::BatchChecker</name>
    <message numerus="yes">
        <source>%Ln sample(s) joined later and have no vector in this embedding.</source>
        <translation>
            <numerusform>%Ln sample joined later and has no vector in this embedding.</numerusform>
            <numerusform>%Ln samples joined later and have no vector in this embedding.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::BatchForm</name>
    <message numerus="yes">
        <source>%Ln sample(s) have labels but could be picked again.</source>
        <translation>
            <numerusform>%Ln sample has labels but could be picked again.</numerusform>
            <numerusform>%Ln samples have labels but could be picked again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) outside this tag have labels and could be picked again.</source>
        <translation>
            <numerusform>%Ln sample outside this tag have labels and could be picked again.</numerusform>
            <numerusform>%Ln samples outside this tag have labels and could be picked again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ClassMixTable</name>
    <message numerus="yes">
        <source>%Ln other class(es)</source>
        <translation>
            <numerusform>%Ln other class</numerusform>
            <numerusform>%Ln other classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ClassSwatches</name>
    <message numerus="yes">
        <source>Colours of %Ln class(es)</source>
        <translation>
            <numerusform>Colours of %Ln class</numerusform>
            <numerusform>Colours of %Ln classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ComputeEmbeddingDialog</name>
    <message numerus="yes">
        <source>The embedding %1 has %Ln new row(s).</source>
        <translation>
            <numerusform>The embedding %1 has %Ln new row.</numerusform>
            <numerusform>The embedding %1 has %Ln new rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) could not be read.</source>
        <translation>
            <numerusform>%Ln picture could not be read.</numerusform>
            <numerusform>%Ln pictures could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The embedding &quot;%1&quot; is there; the %Ln sample(s) without a row are added.</source>
        <translation>
            <numerusform>The embedding &quot;%1&quot; is there; the %Ln sample without a row is added.</numerusform>
            <numerusform>The embedding &quot;%1&quot; is there; the %Ln samples without a row are added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Embed %Ln Sample(s)</source>
        <translation>
            <numerusform>Embed %Ln Sample</numerusform>
            <numerusform>Embed %Ln Samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::EmbedderPanel</name>
    <message numerus="yes">
        <source>The model can be used; it gives %Ln number(s) per picture.</source>
        <translation>
            <numerusform>The model can be used; it gives %Ln number per picture.</numerusform>
            <numerusform>The model can be used; it gives %Ln numbers per picture.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln Sample(s)</source>
        <translation>
            <numerusform>Export %Ln Sample</numerusform>
            <numerusform>Export %Ln Samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln sample(s) to %1.</source>
        <translation>
            <numerusform>Exported %Ln sample to %1.</numerusform>
            <numerusform>Exported %Ln samples to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::FolderNamesPage</name>
    <message numerus="yes">
        <source>%Ln folder(s) on the first level.</source>
        <translation>
            <numerusform>%Ln folder on the first level.</numerusform>
            <numerusform>%Ln folders on the first level.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) lie outside them.</source>
        <translation>
            <numerusform>%Ln picture lies outside them.</numerusform>
            <numerusform>%Ln pictures lie outside them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::FolderPage</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s)</source>
        <translation>
            <numerusform>%Ln other file</numerusform>
            <numerusform>%Ln other files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) may not be read and will be left out: %1</source>
        <translation>
            <numerusform>%Ln folder may not be read and will be left out: %1</numerusform>
            <numerusform>%Ln folders may not be read and will be left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::GalleryView</name>
    <message numerus="yes">
        <source>At most %n file(s) can be dragged at once; export the selection instead.</source>
        <translation>
            <numerusform>At most %n file can be dragged at once; export the selection instead.</numerusform>
            <numerusform>At most %n files can be dragged at once; export the selection instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 image(s) shown</source>
        <extracomment>%1 is a number with separators, %n the same for the plural.</extracomment>
        <translation>
            <numerusform>%1 image shown</numerusform>
            <numerusform>%1 images shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>%1 selected</numerusform>
            <numerusform>%1 selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ImportDialog</name>
    <message numerus="yes">
        <source>Imported; look at the %Ln remark(s).</source>
        <translation>
            <numerusform>Imported; look at the %Ln remark.</numerusform>
            <numerusform>Imported; look at the %Ln remarks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ImportPredictionsDialog</name>
    <message numerus="yes">
        <source>Sc&amp;ore them for %1 when imported (%Ln sample(s))</source>
        <translation>
            <numerusform>Sc&amp;ore them for %1 when imported (%Ln sample)</numerusform>
            <numerusform>Sc&amp;ore them for %1 when imported (%Ln samples)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::JobListModel</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::JobStatusButton</name>
    <message numerus="yes">
        <source>%Ln job(s) failed</source>
        <translation>
            <numerusform>%Ln job failed</numerusform>
            <numerusform>%Ln jobs failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::LocateDialog</name>
    <message numerus="yes">
        <source>%1 of %Ln picture(s) are there.</source>
        <translation>
            <numerusform>%1 of %Ln picture are there.</numerusform>
            <numerusform>%1 of %Ln pictures are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) have another size than before; choose Rescan Folder to read them again.</source>
        <translation>
            <numerusform>%Ln file has another size than before; choose Rescan Folder to read it again.</numerusform>
            <numerusform>%Ln files have another size than before; choose Rescan Folder to read them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are not there, among them:</source>
        <translation>
            <numerusform>%Ln picture are not there, among them:</numerusform>
            <numerusform>%Ln pictures are not there, among them:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::Loupe</name>
    <message numerus="yes">
        <source>%n object(s) marked</source>
        <translation>
            <numerusform>%n object marked</numerusform>
            <numerusform>%n objects marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::MapDock</name>
    <message numerus="yes">
        <source>%Ln sample(s) joined later and are not on this map.</source>
        <translation>
            <numerusform>%Ln sample joined later and is not on this map.</numerusform>
            <numerusform>%Ln samples joined later and are not on this map.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::MapView</name>
    <message numerus="yes">
        <source>Map of %Ln sample(s)</source>
        <translation>
            <numerusform>Map of %Ln sample</numerusform>
            <numerusform>Map of %Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ProbeDialog</name>
    <message numerus="yes">
        <source>Predict %Ln Sample(s)</source>
        <translation>
            <numerusform>Predict %Ln Sample</numerusform>
            <numerusform>Predict %Ln Samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ProjectCommands</name>
    <message numerus="yes">
        <source>It holds %1 samples, and %Ln score(s) made for it go with it. Pictures and labels stay.</source>
        <translation>
            <numerusform>It holds %1 samples, and %Ln score made for it go with it. Pictures and labels stay.</numerusform>
            <numerusform>It holds %1 samples, and %Ln scores made for it go with it. Pictures and labels stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ProjectionDialog</name>
    <message numerus="yes">
        <source>Draw %Ln Sample(s)</source>
        <translation>
            <numerusform>Draw %Ln Sample</numerusform>
            <numerusform>Draw %Ln Samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::RecentProjectsModel</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ReportPage</name>
    <message numerus="yes">
        <source>%1 of %Ln picture(s) of the data set covered.</source>
        <translation>
            <numerusform>%1 of %Ln picture of the data set covered.</numerusform>
            <numerusform>%1 of %Ln pictures of the data set covered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ScaleBar</name>
    <message numerus="yes">
        <source>%Ln without a value</source>
        <translation>
            <numerusform>%Ln without a value</numerusform>
            <numerusform>%Ln without a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ScoreDialog</name>
    <message numerus="yes">
        <source>Score %Ln Sample(s)</source>
        <translation>
            <numerusform>Score %Ln Sample</numerusform>
            <numerusform>Score %Ln Samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::ShortcutsDialog</name>
    <message numerus="yes">
        <source>%Ln action(s) share their keys with another; such keys do nothing.</source>
        <translation>
            <numerusform>%Ln action shares its keys with another; such keys do nothing.</numerusform>
            <numerusform>%Ln actions share their keys with another; such keys do nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Atoll::SummaryPage</name>
    <message numerus="yes">
        <source>%Ln class(es) from folder names.</source>
        <translation>
            <numerusform>%Ln class from folder names.</numerusform>
            <numerusform>%Ln classes from folder names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden class(es) from folder names.</source>
        <translation>
            <numerusform>%Ln hidden class from folder names.</numerusform>
            <numerusform>%Ln hidden classes from folder names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
</TS>
