package wenshu.docx.read;

import java.util.HashMap;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.NumberFormat;

/** The numbered lists of a document and how far each has counted (ECMA-376, 17.9). */
final class Numbering {

    private static final int LEVELS = 9;

    /**
     * A level of a list at one paragraph.
     *
     * @param text the number as it is shown
     * @param definition the {@code w:lvl} element: its indents, its run properties and what follows the number
     */
    record Number(String text, XmlElement definition) {
    }

    /** A list: its levels and, shared with every list of the same definition, its counters. */
    private record ListOf(XmlElement[] levels, int[] starts, int[] counters) {
    }

    private final Map<String, ListOf> lists = new HashMap<>();

    static Numbering read(OpcPackage file, String main) {
        Numbering numbering = new Numbering();
        for (Relationship relationship : file.relationships(main)) {
            if (relationship.type().equals("numbering") && file.has(relationship.target())) {
                numbering.read(file.xml(relationship.target()).root());
            }
        }
        return numbering;
    }

    private void read(XmlElement root) {
        Map<String, XmlElement> definitions = new HashMap<>();
        for (XmlElement definition : root.children("w:abstractNum")) {
            definitions.put(definition.attribute("w:abstractNumId"), definition);
        }
        Map<String, int[]> counters = new HashMap<>();
        for (XmlElement num : root.children("w:num")) {
            String id = num.childAttribute("w:abstractNumId", "w:val");
            XmlElement definition = definitions.get(id);
            if (definition == null) {
                continue;
            }
            XmlElement[] levels = new XmlElement[LEVELS];
            place(definition, levels);
            boolean restarts = false;
            int[] starts = new int[LEVELS];
            for (int i = 0; i < LEVELS; i++) {
                starts[i] = levels[i] == null ? 1 : Measures.integer(levels[i].childAttribute("w:start", "w:val"), 1);
            }
            for (XmlElement override : num.children("w:lvlOverride")) {
                int level = Measures.integer(override.attribute("w:ilvl"), -1);
                place(override, levels);
                String start = override.childAttribute("w:startOverride", "w:val");
                if (start != null && level >= 0 && level < LEVELS) {
                    starts[level] = Measures.integer(start, 1);
                    restarts = true;
                }
            }
            int[] shared = restarts ? new int[LEVELS] : counters.computeIfAbsent(id, key -> new int[LEVELS]);
            lists.put(num.attribute("w:numId"), new ListOf(levels, starts, shared));
        }
    }

    private static void place(XmlElement parent, XmlElement[] levels) {
        for (XmlElement level : parent.children("w:lvl")) {
            int index = Measures.integer(level.attribute("w:ilvl"), -1);
            if (index >= 0 && index < LEVELS) {
                levels[index] = level;
            }
        }
    }

    /** The next number of a list at a level; null when there is no such list. */
    Number next(String numId, int level) {
        ListOf list = lists.get(numId);
        if (list == null || level < 0 || level >= LEVELS || list.levels[level] == null) {
            return null;
        }
        int[] counters = list.counters;
        for (int i = 0; i < level; i++) {
            // A level that never counted shows its first number.
            counters[i] = counters[i] == 0 ? 1 : counters[i];
        }
        counters[level]++;
        for (int i = level + 1; i < LEVELS; i++) {
            counters[i] = 0;
        }
        return new Number(text(list, level), list.levels[level]);
    }

    private static String text(ListOf list, int level) {
        XmlElement definition = list.levels[level];
        String pattern = definition.childAttribute("w:lvlText", "w:val");
        if (pattern == null) {
            return "";
        }
        if ("bullet".equals(definition.childAttribute("w:numFmt", "w:val"))) {
            return bullet(pattern, definition);
        }
        boolean legal = definition.child("w:isLgl") != null;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int which = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (c == '%' && which >= 0 && which < LEVELS) {
                XmlElement counted = list.levels[which];
                String format = counted == null || legal ? "decimal" : counted.childAttribute("w:numFmt", "w:val");
                text.append(NumberFormat.format(format, list.starts[which] + Math.max(1, list.counters[which]) - 1));
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Bullets of the symbol fonts as Unicode. */
    private static String bullet(String pattern, XmlElement definition) {
        XmlElement run = definition.child("w:rPr");
        String font = run == null ? null : run.childAttribute("w:rFonts", "w:ascii");
        StringBuilder text = new StringBuilder();
        pattern.codePoints().forEach(c -> text.append(c >= 0xF000 && c <= 0xF0FF
                ? "Symbol".equals(font) ? "•" : Symbols.of(font, c) : Character.toString(c)));
        return text.toString();
    }
}
