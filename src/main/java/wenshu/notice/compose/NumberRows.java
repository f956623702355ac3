package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.Head;
import wenshu.notice.Signatory;

/**
 * The rows with the number, and with the signers where the paper names them (GB/T 9704-2012, 7.2.5 and 7.2.6): two names
 * in a row in the order of the issuers, each row beginning below the first name; the number stands on the last row.
 */
final class NumberRows {

    private static final int CHARACTER = Geometry.CHARACTER;
    private static final String LABEL = "签发人：";

    private NumberRows() {
    }

    static List<XmlElement> of(Head head) {
        List<String> names = head.signatories().stream().sorted(Comparator.comparingInt(each -> place(head, each)))
                .map(Signatory::name).toList();
        if (names.isEmpty()) {
            return List.of(Wml.paragraph(Styles.NUMBER, head.number()));
        }
        if (names.size() == 1) {
            return List.of(single(head.number(), names.getFirst()));
        }
        int widest = names.stream().mapToInt(Geometry::width).max().orElse(0);
        int second = Geometry.TYPE_WIDTH - CHARACTER - widest;
        int first = second - CHARACTER - widest;
        int perRow = 2;
        if (first - 4 * CHARACTER < 2 * CHARACTER + Geometry.width(head.number())) {
            // Long names leave no room for two beside the number.
            perRow = 1;
            first = second;
        }
        int label = first - 4 * CHARACTER;
        List<XmlElement> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i += perRow) {
            boolean last = i + perRow >= names.size();
            rows.add(row(last ? head.number() : "", i == 0 ? label : -1, first, second,
                    names.subList(i, Math.min(names.size(), i + perRow))));
        }
        return rows;
    }

    private static int place(Head head, Signatory signatory) {
        int own = head.signatories().indexOf(signatory);
        return signatory.organ().isEmpty() ? own : head.issuers().indexOf(signatory.organ());
    }

    private static XmlElement single(String number, String name) {
        XmlElement paragraph = paragraph(List.of(), Geometry.TYPE_WIDTH - CHARACTER);
        paragraph.add(Wml.run(number));
        return tab(paragraph).add(Wml.run(LABEL)).add(Wml.run(name, Face.KAI));
    }

    private static XmlElement row(String number, int label, int first, int second, List<String> names) {
        List<Integer> stops = new ArrayList<>(List.of(label >= 0 ? label : first));
        if (names.size() > 1) {
            stops.add(second);
        }
        XmlElement paragraph = paragraph(stops, -1);
        if (!number.isEmpty()) {
            paragraph.add(Wml.run(number));
        }
        tab(paragraph);
        if (label >= 0) {
            // The first name of the first row follows its label directly.
            paragraph.add(Wml.run(LABEL));
        }
        paragraph.add(Wml.run(names.getFirst(), Face.KAI));
        for (String name : names.subList(1, names.size())) {
            tab(paragraph).add(Wml.run(name, Face.KAI));
        }
        return paragraph;
    }

    private static XmlElement paragraph(List<Integer> stops, int right) {
        XmlElement paragraph = Wml.paragraph(Styles.NUMBER);
        XmlElement properties = Wml.properties(paragraph);
        XmlElement tabs = properties.addNew("w:tabs");
        stops.forEach(stop -> tabs.addNew("w:tab").with("w:val", "left").with("w:pos", Integer.toString(stop)));
        if (right >= 0) {
            tabs.addNew("w:tab").with("w:val", "right").with("w:pos", Integer.toString(right));
        }
        properties.addNew("w:ind").with("w:leftChars", "100").with("w:left", Integer.toString(CHARACTER));
        properties.addNew("w:jc").with("w:val", "left");
        return paragraph;
    }

    private static XmlElement tab(XmlElement paragraph) {
        paragraph.addNew("w:r").addNew("w:tab");
        return paragraph;
    }
}
