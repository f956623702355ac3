package wenshu.template.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.template.grammar.TagScanner;
import wenshu.template.grammar.TagScanner.Found;

/**
 * Cuts the runs of one paragraph so that every tag stands in a run of its own, as a marker element.
 *
 * <p>Word, WPS and input methods cut text into runs as they like; the tags are therefore found in the paragraph's
 * text as a whole. The formatting of a tag's first character stays, all other runs are left as they are.
 */
final class ParagraphCutter {

    /** The element that stands for a tag until the template is compiled; no file can contain it. */
    static final String MARKER = "wenshu:tag";
    private static final int AROUND = 20;

    /**
     * A tag in the tree.
     *
     * @param control whether a content control stands for it
     */
    record Marker(Found found, String around, boolean control) {
    }

    /** A stretch of text: one w:t, or one w:tab, w:br and the like. */
    private static final class Atom {
        private final XmlElement parent;
        private final XmlElement run;
        private final XmlElement node;
        private final int start;
        private String text;

        private Atom(XmlElement parent, XmlElement run, XmlElement node, int start, String text) {
            this.parent = parent;
            this.run = run;
            this.node = node;
            this.start = start;
            this.text = text;
        }
    }

    private final Map<XmlElement, Marker> markers;
    private final List<Atom> atoms = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private ParagraphCutter(Map<XmlElement, Marker> markers) {
        this.markers = markers;
    }

    /** Cuts this paragraph; text boxes inside it are left alone, their paragraphs are cut on their own. */
    static void cut(XmlElement paragraph, Map<XmlElement, Marker> markers) {
        ParagraphCutter cutter = new ParagraphCutter(markers);
        cutter.collect(paragraph);
        List<Found> found = TagScanner.scan(cutter.text.toString());
        // From the back, so that what stands before keeps its offsets.
        for (int i = found.size() - 1; i >= 0; i--) {
            cutter.mark(found.get(i));
        }
    }

    private void collect(XmlElement parent) {
        for (XmlElement child : parent.children()) {
            if (child.is("w:r")) {
                for (XmlElement node : child.children()) {
                    String piece = textOf(node);
                    if (piece != null) {
                        atoms.add(new Atom(parent, child, node, text.length(), piece));
                        text.append(piece);
                    }
                }
            } else if (!child.is("w:pPr") && !child.is("w:sdtPr")) {
                collect(child);
            }
        }
    }

    private static String textOf(XmlElement node) {
        return switch (node.name()) {
            case "w:t" -> node.allText();
            case "w:tab" -> "\t";
            case "w:br", "w:cr" -> "\n";
            case "w:noBreakHyphen" -> "-";
            default -> null;
        };
    }

    private void mark(Found found) {
        Atom first = null;
        for (Atom atom : atoms) {
            int from = Math.max(0, found.start() - atom.start);
            int to = Math.min(atom.text.length(), found.end() - atom.start);
            if (from >= to) {
                continue;
            }
            if (first == null) {
                first = atom;
                splitBefore(atom, from, to, found);
            } else {
                atom.text = atom.text.substring(0, from) + atom.text.substring(to);
                show(atom);
            }
        }
    }

    /** Leaves what is before the tag in its run, puts the marker into a new run, the rest into another. */
    private void splitBefore(Atom atom, int from, int to, Found found) {
        XmlElement marked = shell(atom.run);
        XmlElement marker = marked.addNew(MARKER);
        markers.put(marker, new Marker(found, around(found), false));
        XmlElement rest = shell(atom.run);
        int at = position(atom.run, atom.node);
        String tail = atom.text.substring(to);
        if (!tail.isEmpty()) {
            rest.add(preserved(tail));
        }
        List<XmlNode> behind = atom.run.content().subList(at + 1, atom.run.content().size());
        behind.forEach(rest::add);
        behind.clear();
        int place = position(atom.parent, atom.run) + 1;
        atom.parent.content().add(place, marked);
        if (rest.content().size() > (rest.child("w:rPr") == null ? 0 : 1)) {
            atom.parent.content().add(place + 1, rest);
        }
        atom.text = atom.text.substring(0, from);
        show(atom);
    }

    private void show(Atom atom) {
        if (atom.text.isEmpty()) {
            removeNode(atom);
        } else if (atom.node.is("w:t")) {
            atom.node.content().clear();
            atom.node.text(atom.text);
            atom.node.with("xml:space", "preserve");
        }
    }

    private void removeNode(Atom atom) {
        // The node may have moved into the run that was split off behind an earlier tag.
        for (XmlElement run : atom.parent.children("w:r")) {
            if (run.content().removeIf(node -> node == atom.node)) {
                dropIfEmpty(atom.parent, run);
                return;
            }
        }
    }

    private static void dropIfEmpty(XmlElement parent, XmlElement run) {
        if (run.content().size() == (run.child("w:rPr") == null ? 0 : 1)) {
            parent.content().removeIf(node -> node == run);
        }
    }

    private static XmlElement shell(XmlElement run) {
        XmlElement shell = new XmlElement("w:r");
        shell.attributes().putAll(run.attributes());
        XmlElement properties = run.child("w:rPr");
        if (properties != null) {
            shell.add(properties.copy());
        }
        return shell;
    }

    private static XmlElement preserved(String text) {
        return new XmlElement("w:t").with("xml:space", "preserve").text(text);
    }

    private static int position(XmlElement parent, XmlNode child) {
        for (int i = 0; i < parent.content().size(); i++) {
            if (parent.content().get(i) == child) {
                return i;
            }
        }
        throw new IllegalStateException("the node is not in its parent");
    }

    private String around(Found found) {
        int from = text.offsetByCodePoints(found.start(), -Math.min(AROUND / 2, text.codePointCount(0, found.start())));
        int until = Math.min(found.end(), text.offsetByCodePoints(found.start(),
                Math.min(AROUND * 2, text.codePointCount(found.start(), text.length()))));
        int to = text.offsetByCodePoints(until, Math.min(AROUND / 2, text.codePointCount(until, text.length())));
        return text.substring(from, to).replaceAll("\\s+", " ").strip();
    }
}
