package wenshu.docx.read;

import wenshu.docx.xml.XmlElement;

/**
 * Which parts of a table its style treats specially (ECMA-376, 17.4.56): attributes, or the older hexadecimal mask. A
 * table that says nothing has none.
 */
record TableLook(boolean firstRow, boolean lastRow, boolean firstColumn, boolean lastColumn, boolean rowBands,
        boolean columnBands) {

    static TableLook read(XmlElement look) {
        if (look == null) {
            return new TableLook(false, false, false, false, false, false);
        }
        int mask = mask(look.attribute("w:val"));
        return new TableLook(on(look, "w:firstRow", (mask & 0x20) != 0), on(look, "w:lastRow", (mask & 0x40) != 0),
                on(look, "w:firstColumn", (mask & 0x80) != 0), on(look, "w:lastColumn", (mask & 0x100) != 0),
                !on(look, "w:noHBand", (mask & 0x200) != 0), !on(look, "w:noVBand", (mask & 0x400) != 0));
    }

    private static boolean on(XmlElement look, String name, boolean otherwise) {
        String value = look.attribute(name);
        return value == null ? otherwise : Measures.on(value);
    }

    private static int mask(String value) {
        try {
            return value == null ? 0 : Integer.parseInt(value.trim(), 16);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
