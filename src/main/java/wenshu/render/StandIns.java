package wenshu.render;

import java.util.Set;
import java.util.TreeSet;
import wenshu.docx.read.FontTable;
import wenshu.typeset.font.FontStack;
import wenshu.typeset.font.Fonts;

/** The fonts of one document: those it names, and for a name nobody knows one of the same kind. */
final class StandIns implements Fonts {

    private static final String BOLD = " bold";

    private final FontShelf shelf;
    private final FontTable table;
    private final Set<String> unknown = new TreeSet<>();

    /**
     * @param table what the document says of its fonts
     */
    StandIns(FontShelf shelf, FontTable table) {
        this.shelf = shelf;
        this.table = table;
    }

    @Override
    public FontStack find(String family, boolean bold, boolean italic, boolean eastAsian) {
        if (shelf.knows(family)) {
            return shelf.find(family, bold, italic, eastAsian);
        }
        unknown.add(family);
        boolean namedBold = family.toLowerCase(java.util.Locale.ROOT).endsWith(BOLD);
        return shelf.find(standIn(family, namedBold, eastAsian), bold || namedBold, italic, eastAsian);
    }

    /** Names that no font was found for, in order. */
    Set<String> unknown() {
        return unknown;
    }

    private String standIn(String family, boolean namedBold, boolean eastAsian) {
        String plain = namedBold ? family.substring(0, family.length() - BOLD.length()) : family;
        if (shelf.knows(plain)) {
            return plain;
        }
        // Some programs write a list of families as web pages have them.
        for (String one : family.split("[,;]")) {
            if (shelf.knows(one.replace("\"", "").replace("'", ""))) {
                return one.replace("\"", "").replace("'", "");
            }
        }
        FontTable.Entry entry = table.of(family);
        for (String other : entry.alternatives()) {
            if (shelf.knows(other)) {
                return other;
            }
        }
        return shelf.standIn(entry.kind(), eastAsian);
    }
}
