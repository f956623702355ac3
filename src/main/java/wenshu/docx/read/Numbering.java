package wenshu.docx.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.NumberFormat;

/** The numbered lists of a document and how far each has counted (ECMA-376, 17.9). */
final class Numbering {

    private static final int LEVELS = 9;
    private static final int NEVER = Integer.MIN_VALUE;

    /**
     * A level of a list at one paragraph.
     *
     * @param text the number as it is shown
     * @param definition the {@code w:lvl} element: its indents, its run properties and what follows the number
     */
    record Number(String text, XmlElement definition) {
    }

    /**
     * A list.
     *
     * @param overrides where its levels start anew when it is first used; {@link #NEVER} where they count on
     * @param counters shared with every list of the same definition
     */
    private record ListOf(XmlElement[] levels, int[] overrides, int[] counters) {

        /** A level that does not say where it starts, starts at 0 (17.9.25). */
        int start(int level) {
            return levels[level] == null ? 1 : Measures.integer(levels[level].childAttribute("w:start", "w:val"), 0);
        }

        /** Whether a number of a level makes a deeper one begin anew (17.9.10). */
        boolean restarts(int deeper, int level) {
            int after = levels[deeper] == null ? LEVELS
                    : Measures.integer(levels[deeper].childAttribute("w:lvlRestart", "w:val"), LEVELS);
            return level < after;
        }
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
        Map<String, XmlElement> ofStyles = new HashMap<>();
        for (XmlElement definition : root.children("w:abstractNum")) {
            definitions.put(definition.attribute("w:abstractNumId"), definition);
            String style = definition.childAttribute("w:styleLink", "w:val");
            if (style != null) {
                ofStyles.put(style, definition);
            }
        }
        Map<XmlElement, int[]> counters = new HashMap<>();
        for (XmlElement num : root.children("w:num")) {
            XmlElement definition = definitions.get(num.childAttribute("w:abstractNumId", "w:val"));
            if (definition == null) {
                continue;
            }
            // A definition may only point to the numbering style that has the levels (17.9.21).
            String link = definition.childAttribute("w:numStyleLink", "w:val");
            definition = link == null ? definition : ofStyles.getOrDefault(link, definition);
            XmlElement[] levels = new XmlElement[LEVELS];
            place(definition, levels);
            int[] overrides = fresh();
            for (XmlElement override : num.children("w:lvlOverride")) {
                int level = Measures.integer(override.attribute("w:ilvl"), -1);
                place(override, levels);
                String start = override.childAttribute("w:startOverride", "w:val");
                if (start != null && level >= 0 && level < LEVELS) {
                    overrides[level] = Measures.integer(start, 1);
                }
            }
            lists.put(num.attribute("w:numId"),
                    new ListOf(levels, overrides, counters.computeIfAbsent(definition, key -> fresh())));
        }
    }

    private static int[] fresh() {
        int[] counters = new int[LEVELS];
        Arrays.fill(counters, NEVER);
        return counters;
    }

    private static void place(XmlElement parent, XmlElement[] levels) {
        for (XmlElement level : parent.children("w:lvl")) {
            int index = Measures.integer(level.attribute("w:ilvl"), -1);
            if (index >= 0 && index < LEVELS) {
                levels[index] = level;
            }
        }
    }

    /** The definition of the level that a paragraph stands at, or null when it is in no list. */
    XmlElement level(Properties paragraph, String styleId) {
        String id = listOf(paragraph);
        ListOf list = id == null ? null : lists.get(id);
        int level = list == null ? -1 : level(list, paragraph, styleId);
        return level < 0 || level >= LEVELS ? null : list.levels[level];
    }

    /** The number of the next paragraph with these properties, or null when it is in no list. */
    Number next(Properties paragraph, String styleId) {
        String id = listOf(paragraph);
        ListOf list = id == null ? null : lists.get(id);
        return list == null ? null : next(list, level(list, paragraph, styleId));
    }

    /** The list of a paragraph; number 0 takes a list away. */
    private static String listOf(Properties paragraph) {
        XmlElement numbered = paragraph.get("w:numPr");
        String id = numbered == null ? null : numbered.childAttribute("w:numId", "w:val");
        return "0".equals(id) ? null : id;
    }

    /** The level that a paragraph names, else the one that belongs to its style (17.9.23), else the first. */
    private static int level(ListOf list, Properties paragraph, String styleId) {
        String named = paragraph.get("w:numPr").childAttribute("w:ilvl", "w:val");
        for (int i = 0; named == null && i < LEVELS; i++) {
            if (list.levels[i] != null && styleId.equals(list.levels[i].childAttribute("w:pStyle", "w:val"))) {
                return i;
            }
        }
        return Measures.integer(named, 0);
    }

    private static Number next(ListOf list, int level) {
        if (level < 0 || level >= LEVELS || list.levels[level] == null) {
            return null;
        }
        int[] counters = list.counters;
        for (int i = 0; i <= level; i++) {
            if (list.overrides[i] != NEVER) {
                counters[i] = i == level ? list.overrides[i] - 1 : list.overrides[i];
                list.overrides[i] = NEVER;
            } else if (counters[i] == NEVER) {
                // A level that never counted shows its first number.
                counters[i] = i == level ? list.start(i) - 1 : list.start(i);
            }
        }
        counters[level]++;
        for (int i = level + 1; i < LEVELS; i++) {
            if (list.restarts(i, level)) {
                counters[i] = NEVER;
            }
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
        boolean legal = definition.child("w:isLgl") != null
                && Measures.on(definition.childAttribute("w:isLgl", "w:val"));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int which = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (c == '%' && which >= 0 && which < LEVELS) {
                if (which <= level) {
                    XmlElement counted = list.levels[which];
                    String format = counted == null || legal ? "decimal" : counted.childAttribute("w:numFmt", "w:val");
                    // A bullet has no number to be shown in that of another level.
                    text.append("bullet".equals(format) ? "" : NumberFormat.format(format, list.counters[which]));
                }
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
        if (!Symbols.font(font)) {
            // Codes of the private area are those of Wingdings where no font is named.
            font = pattern.codePoints().anyMatch(c -> c >= 0xF000 && c <= 0xF0FF) ? "Wingdings" : font;
        }
        return Symbols.text(font, font, pattern).replace('\u00B7', '•');
    }
}
