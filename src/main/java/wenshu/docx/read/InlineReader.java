package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Inline;

/** Reads the content of one paragraph: runs, fields, breaks, drawings. */
final class InlineReader {

    private final Reading reading;
    private final Properties base;
    private final List<Inline> inlines = new ArrayList<>();
    private final RunText text;
    /** Whether the run being read is hidden: its fields still begin and end. */
    private boolean hidden;
    /** Nesting of complex fields: the instruction of each and whether its result is being read. */
    private final List<FieldState> fields = new ArrayList<>();
    private boolean inLink;

    private static final class FieldState {
        final StringBuilder instruction = new StringBuilder();
        /** Null where it is no box to be ticked. */
        final FormCheckBox box;
        boolean inResult;
        boolean replaced;
        boolean linked;

        FieldState(FormCheckBox box) {
            this.box = box;
        }
    }

    /**
     * @param base run properties from the defaults and the paragraph's style
     */
    InlineReader(Reading reading, Properties base) {
        this.reading = reading;
        this.base = base;
        this.text = new RunText(reading.characters(), inlines);
    }

    List<Inline> read(XmlElement paragraph) {
        content(paragraph);
        return inlines;
    }

    private void content(XmlElement parent) {
        for (XmlElement element : parent.children()) {
            switch (element.name()) {
                case "w:r" -> run(element);
                case "w:hyperlink" -> {
                    boolean opened = openLink(Links.target(element, reading.relationships()));
                    content(element);
                    closeLink(opened);
                }
                case "w:bookmarkStart" -> {
                    Inline.Bookmark bookmark = Links.bookmark(element);
                    if (bookmark != null) {
                        inlines.add(bookmark);
                    }
                }
                case "w:ins", "w:moveTo", "w:smartTag", "w:sdtContent", "w:customXml", "w:dir", "w:bdo" ->
                    content(element);
                case "w:sdt" -> {
                    XmlElement inner = element.child("w:sdtContent");
                    if (inner != null) {
                        content(inner);
                    }
                }
                case "w:fldSimple" -> simpleField(element);
                case "m:oMath", "m:oMathPara" -> {
                    inlines.add(new Inline.Text(element.allText(), reading.characters().style(base)));
                    reading.remark("EQUATION", "公式按普通文字排出，请核对。");
                }
                default -> { }
            }
        }
    }

    private Properties properties(XmlElement run) {
        XmlElement direct = run.child("w:rPr");
        if (direct == null) {
            return base;
        }
        String styleId = direct.childAttribute("w:rStyle", "w:val");
        return base.over(reading.styles().style(styleId, "w:rPr")).over(direct);
    }

    private void run(XmlElement run) {
        Properties properties = properties(run);
        hidden = properties.on("w:vanish", false);
        text.properties(properties);
        text.effects(reading);
        runContent(run, reading.characters().style(properties));
        hidden = false;
    }

    private void runContent(XmlElement run, CharacterStyle style) {
        for (XmlElement element : run.children()) {
            if (element.is("w:fldChar")) {
                fieldCharacter(element, style);
                continue;
            }
            FieldState field = fields.isEmpty() ? null : fields.getLast();
            if (field != null && !field.inResult) {
                if (element.is("w:instrText")) {
                    field.instruction.append(element.allText());
                }
                continue;
            }
            if (hidden || silent()) {
                continue;
            }
            piece(element, style);
        }
    }

    /** Whether a field in the midst of whose instruction we are, or that layout computes, hides what is read. */
    private boolean silent() {
        return fields.stream().anyMatch(field -> !field.inResult || field.replaced);
    }

    private void piece(XmlElement element, CharacterStyle style) {
        switch (element.name()) {
            case "w:t" -> text.add(element.allText(), style);
            case "w:tab" -> inlines.add(new Inline.Tab(style));
            case "w:ptab" -> inlines.add(TabReader.alignmentTab(element, style));
            case "w:br", "w:cr" -> inlines.add(new Inline.Break(kind(element.attribute("w:type")), style));
            case "w:noBreakHyphen" -> text.add("\u2011", style);
            case "w:softHyphen" -> text.add("\u00AD", style);
            case "w:sym" -> symbol(element, style);
            case "w:ruby" -> inlines.addAll(RubyReader.read(element, base, reading));
            case "w:pgNum" -> inlines.add(new Inline.Field(Inline.Field.Kind.PAGE, null, style));
            case "w:footnoteReference" -> note(Inline.Note.Kind.FOOT, element, style);
            case "w:endnoteReference" -> note(Inline.Note.Kind.END, element, style);
            case "w:footnoteRef", "w:endnoteRef" -> {
                Inline mark = reading.notes().ownMark(style);
                if (mark != null) {
                    inlines.add(mark);
                }
            }
            case "w:drawing" -> new DrawingReader(reading).read(element, style).ifPresent(inlines::add);
            case "w:pict", "w:object" -> inlines.addAll(new VmlReader(reading).read(element, style));
            case "mc:AlternateContent" -> alternate(element, style);
            default -> { }
        }
    }

    /** A note; a mark of the paper's own follows in the same run (customMarkFollows, 17.11.14). */
    private void note(Inline.Note.Kind kind, XmlElement reference, CharacterStyle style) {
        String custom = reference.attribute("w:customMarkFollows");
        boolean numbered = custom == null || !Measures.on(custom);
        Inline.Note note = reading.notes().note(kind, reference.attribute("w:id"), numbered, style, reading);
        if (note != null) {
            inlines.add(note);
        }
    }

    private void symbol(XmlElement element, CharacterStyle style) {
        int code = 0;
        try {
            code = Integer.parseInt(element.attribute("w:char"), 16);
        } catch (NumberFormatException | NullPointerException e) {
            return;
        }
        String font = element.attribute("w:font");
        text.plain(Symbols.of(font, code), Symbols.font(font) ? reading.characters().in(style, font) : style);
    }

    private static Inline.Break.Kind kind(String type) {
        return "page".equals(type) ? Inline.Break.Kind.PAGE
                : "column".equals(type) ? Inline.Break.Kind.COLUMN : Inline.Break.Kind.LINE;
    }

    /** The first choice whose namespaces we know, else the fallback (ECMA-376 part 3, clause 7.6). */
    private void alternate(XmlElement element, CharacterStyle style) {
        for (XmlElement choice : element.children("mc:Choice")) {
            String requires = choice.attribute("Requires");
            if (requires != null && List.of("wps", "wp14", "w14", "wpg", "wpc", "w15", "wp15", "a14", "w16se").containsAll(List.of(requires.split("\\s+")))) {
                choice.children().forEach(child -> piece(child, style));
                return;
            }
        }
        XmlElement fallback = element.child("mc:Fallback");
        if (fallback != null) {
            fallback.children().forEach(child -> piece(child, style));
        }
    }

    private void fieldCharacter(XmlElement element, CharacterStyle style) {
        switch (String.valueOf(element.attribute("w:fldCharType"))) {
            case "begin" -> fields.add(new FieldState(FormCheckBox.of(element)));
            case "separate" -> {
                if (!fields.isEmpty()) {
                    FieldState field = fields.removeLast();
                    field.inResult = true;
                    field.replaced = !silent() && field(field, style);
                    field.linked = !silent() && !field.replaced
                            && openLink(Links.target(field.instruction.toString()));
                    fields.add(field);
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    FieldState field = fields.removeLast();
                    closeLink(field.linked);
                    if (!field.inResult && !silent()) {
                        field(field, style);
                    }
                }
            }
            default -> { }
        }
    }

    /** Links do not nest: within one the next goes nowhere of its own. */
    private boolean openLink(String target) {
        if (target == null || inLink) {
            return false;
        }
        inlines.add(new Inline.LinkStart(target));
        inLink = true;
        return true;
    }

    private void closeLink(boolean opened) {
        if (opened) {
            inlines.add(new Inline.LinkEnd());
            inLink = false;
        }
    }

    private void simpleField(XmlElement element) {
        List<XmlElement> runs = element.children("w:r");
        CharacterStyle style = reading.characters().style(runs.isEmpty() ? base : properties(runs.getFirst()));
        if (!field(String.valueOf(element.attribute("w:instr")), style)) {
            boolean opened = openLink(Links.target(String.valueOf(element.attribute("w:instr"))));
            content(element);
            closeLink(opened);
        }
    }

    private boolean field(FieldState field, CharacterStyle style) {
        String instruction = field.instruction.toString();
        if (field.box != null && instruction.trim().toUpperCase(Locale.ROOT).startsWith("FORMCHECKBOX")) {
            if (!hidden) {
                text.add(field.box.text(), field.box.in(style));
            }
            return true;
        }
        return field(instruction, style);
    }

    /** Puts in a field that layout computes; false when its stored result is to be shown. */
    private boolean field(String instruction, CharacterStyle style) {
        String name = instruction.trim().split("[\\s\\\\]+", 2)[0].toUpperCase(Locale.ROOT);
        Inline.Field.Kind kind = switch (name) {
            case "PAGE" -> Inline.Field.Kind.PAGE;
            case "NUMPAGES" -> Inline.Field.Kind.NUM_PAGES;
            case "SECTIONPAGES" -> Inline.Field.Kind.SECTION_PAGES;
            default -> null;
        };
        if (kind != null) {
            inlines.add(new Inline.Field(kind, FieldFormats.of(instruction), style));
        }
        return kind != null;
    }
}
