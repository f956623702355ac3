package wenshu.docx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.NumberFormat;

/** The footnotes and endnotes of a document, numbered as their marks come (ECMA-376, 17.11). */
final class Notes {

    private static final int SEPARATOR_TWIPS = 2_880;

    private final Story foot;
    private final Story end;
    /** Endnotes whose place has not come yet. */
    private final List<Inline.Note> waiting = new ArrayList<>();
    /** The mark of the note being read, which its text repeats; null outside. */
    private String mark;
    /** Whether layout counts that note anew on each page. */
    private boolean eachPage;

    /** The notes of one kind and how they are numbered. */
    private static final class Story {
        final Inline.Note.Kind kind;
        final Map<String, XmlElement> notes = new HashMap<>();
        final XmlElement settings;
        /** The part that has them, or null: what they refer to is found in its own relationships. */
        String part;
        final List<XmlElement> separator = new ArrayList<>();
        final List<XmlElement> continuation = new ArrayList<>();
        final String formatByDefault;
        String format;
        String restart;
        int start;
        int count;

        Story(Inline.Note.Kind kind, XmlElement settings, String formatByDefault) {
            this.kind = kind;
            this.settings = settings;
            this.formatByDefault = formatByDefault;
            rules(null);
            count = start;
        }

        /** What the section says goes before what the document says (17.11.11). */
        void rules(XmlElement section) {
            format = value(section, "w:numFmt", formatByDefault);
            restart = value(section, "w:numRestart", "continuous");
            start = Math.max(0, Measures.integer(value(section, "w:numStart", null), 1));
        }

        String value(XmlElement section, String name, String otherwise) {
            String own = section == null ? null : section.childAttribute(name, "w:val");
            String general = own != null || settings == null ? own : settings.childAttribute(name, "w:val");
            return general == null ? otherwise : general;
        }
    }

    private Notes(Story foot, Story end) {
        this.foot = foot;
        this.end = end;
    }

    static Notes read(OpcPackage file, String main) {
        XmlElement settings = part(file, main, "settings");
        Story foot = new Story(Inline.Note.Kind.FOOT, settings == null ? null : settings.child("w:footnotePr"), "decimal");
        Story end = new Story(Inline.Note.Kind.END, settings == null ? null : settings.child("w:endnotePr"), "lowerRoman");
        foot.part = partName(file, main, "footnotes");
        end.part = partName(file, main, "endnotes");
        fill(foot, part(file, main, "footnotes"));
        fill(end, part(file, main, "endnotes"));
        return new Notes(foot, end);
    }

    private static XmlElement part(OpcPackage file, String main, String type) {
        String name = partName(file, main, type);
        return name == null ? null : file.xml(name).root();
    }

    private static String partName(OpcPackage file, String main, String type) {
        for (Relationship relationship : file.relationships(main)) {
            if (relationship.type().equals(type) && file.has(relationship.target())) {
                return relationship.target();
            }
        }
        return null;
    }

    private static void fill(Story story, XmlElement root) {
        if (root == null) {
            return;
        }
        for (XmlElement note : root.children(story.kind == Inline.Note.Kind.FOOT ? "w:footnote" : "w:endnote")) {
            switch (String.valueOf(note.attribute("w:type"))) {
                case "separator" -> story.separator.addAll(note.children());
                case "continuationSeparator" -> story.continuation.addAll(note.children());
                case "continuationNotice" -> { }
                default -> story.notes.put(String.valueOf(note.attribute("w:id")), note);
            }
        }
    }

    /** A section begins: it may count anew, and in its own way. */
    void section(XmlElement properties) {
        foot.rules(properties == null ? null : properties.child("w:footnotePr"));
        end.rules(properties == null ? null : properties.child("w:endnotePr"));
        for (Story story : List.of(foot, end)) {
            if (story.restart.equals("eachSect")) {
                story.count = story.start;
            }
        }
    }

    /**
     * The note that a reference stands for, or null.
     *
     * @param numbered whether it is counted; else its mark follows in the text
     */
    Inline.Note note(Inline.Note.Kind kind, String id, boolean numbered, CharacterStyle style, Reading reading) {
        Story story = kind == Inline.Note.Kind.FOOT ? foot : end;
        XmlElement note = story.notes.get(String.valueOf(id));
        if (note == null || mark != null) {
            return null;
        }
        String shown = numbered ? NumberFormat.format(story.format, story.count++) : "";
        mark = shown;
        eachPage = numbered && kind == Inline.Note.Kind.FOOT && story.restart.equals("eachPage");
        List<Block> blocks = StoryReader.of(reading.in(story.part)).blocks(note.children());
        mark = null;
        Inline.Note read = new Inline.Note(kind, shown, eachPage ? new Inline.PerPage(story.format, story.start) : null,
                style, blocks);
        if (kind == Inline.Note.Kind.END) {
            waiting.add(read);
        }
        return read;
    }

    /** The mark that a note's own text repeats (17.11.13), or null where no numbered note is being read. */
    Inline ownMark(CharacterStyle style) {
        if (mark == null) {
            return null;
        }
        return eachPage ? new Inline.Field(Inline.Field.Kind.NOTE, null, style) : new Inline.Text(mark, style);
    }

    /** What stands between text and footnotes. */
    Document.Notes rules(Reading reading) {
        return new Document.Notes(StoryReader.of(reading).blocks(foot.separator),
                StoryReader.of(reading).blocks(foot.continuation), has(foot.separator, "w:separator"),
                has(foot.continuation, "w:continuationSeparator"),
                "beneathText".equals(foot.value(null, "w:pos", "pageBottom")));
    }

    private static boolean has(List<XmlElement> separator, String line) {
        return separator.stream().anyMatch(element -> element.find(line).isPresent());
    }

    /**
     * The endnotes whose place is the end of this section: the document's last, or each where notes stand in their
     * sections.
     *
     * @param textWidth of the section, twips
     */
    List<Block> endnotes(boolean last, int textWidth, Reading reading) {
        boolean here = last || "sectEnd".equals(end.value(null, "w:pos", "docEnd"));
        if (!here || waiting.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(StoryReader.of(reading).blocks(
                end.separator.stream().map(element -> lined(element, textWidth)).toList()));
        for (Inline.Note note : waiting) {
            blocks.addAll(note.blocks());
        }
        waiting.clear();
        return blocks;
    }

    /** A separator in running text: its line becomes the paragraph's border. */
    private static XmlElement lined(XmlElement paragraph, int textWidth) {
        if (!paragraph.is("w:p") || paragraph.find("w:separator").isEmpty()) {
            return paragraph;
        }
        XmlElement copy = paragraph.copy();
        XmlElement properties = copy.child("w:pPr");
        if (properties == null) {
            properties = new XmlElement("w:pPr");
            copy.add(properties);
        }
        XmlElement border = new XmlElement("w:bottom");
        border.attributes().put("w:val", "single");
        border.attributes().put("w:sz", "4");
        XmlElement borders = new XmlElement("w:pBdr");
        borders.add(border);
        properties.add(borders);
        XmlElement indent = new XmlElement("w:ind");
        indent.attributes().put("w:right", Integer.toString(Math.max(0, textWidth - SEPARATOR_TWIPS)));
        properties.add(indent);
        return copy;
    }
}
