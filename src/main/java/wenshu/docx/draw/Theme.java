package wenshu.docx.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;

/** What drawings take from a document's theme (ECMA-376, 20.1.6): colours by name, 0xRRGGBB, and widths of lines. */
public final class Theme {

    private static final Map<String, Integer> OFFICE = Map.ofEntries(Map.entry("dk1", 0x000000),
            Map.entry("lt1", 0xFFFFFF), Map.entry("dk2", 0x44546A), Map.entry("lt2", 0xE7E6E6),
            Map.entry("accent1", 0x4472C4), Map.entry("accent2", 0xED7D31), Map.entry("accent3", 0xA5A5A5),
            Map.entry("accent4", 0xFFC000), Map.entry("accent5", 0x5B9BD5), Map.entry("accent6", 0x70AD47),
            Map.entry("hlink", 0x0563C1), Map.entry("folHlink", 0x954F72));
    /** Other names of the same colours, in drawings and in text (17.18.97). */
    private static final Map<String, String> ALSO = Map.of("tx1", "dk1", "bg1", "lt1", "tx2", "dk2", "bg2", "lt2",
            "text1", "dk1", "background1", "lt1", "text2", "dk2", "background2", "lt2", "hyperlink", "hlink",
            "followedHyperlink", "folHlink");

    private final Map<String, Integer> colors = new HashMap<>(OFFICE);
    private final List<Integer> lineWidths = new ArrayList<>(List.of(500, 1_000, 1_500));

    /** The theme of a main part. */
    public static Theme read(OpcPackage file, String main) {
        Theme theme = new Theme();
        for (Relationship relationship : file.relationships(main)) {
            if (relationship.type().equals("theme") && file.has(relationship.target())) {
                file.xml(relationship.target()).root().find("a:clrScheme").ifPresent(theme::readColors);
                file.xml(relationship.target()).root().find("a:lnStyleLst").ifPresent(theme::readLines);
            }
        }
        return theme;
    }

    private void readLines(XmlElement list) {
        List<XmlElement> lines = list.children("a:ln");
        for (int i = 0; i < lines.size() && i < lineWidths.size(); i++) {
            lineWidths.set(i, Emu.length(lines.get(i).attribute("w"), lineWidths.get(i)));
        }
    }

    private void readColors(XmlElement scheme) {
        for (XmlElement color : scheme.children()) {
            String name = color.name().substring(color.name().indexOf(':') + 1);
            int value = Colors.hex(color.childAttribute("a:srgbClr", "val"), Colors.hex(color.childAttribute("a:sysClr", "lastClr"),
                    -1));
            if (value >= 0) {
                colors.put(name, value);
            }
        }
    }

    /** A colour of the theme, or the other one where there is no such name. */
    public int named(String name, int otherwise) {
        return name == null ? otherwise : colors.getOrDefault(ALSO.getOrDefault(name, name), otherwise);
    }

    /** The width of the theme's thin, medium or thick line in millipoints; 0 for no line. */
    int lineWidth(int index) {
        return index <= 0 ? 0 : lineWidths.get(Math.min(index, lineWidths.size()) - 1);
    }
}
