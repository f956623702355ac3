package wenshu.check.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wenshu.check.Profile;
import wenshu.check.Subject;
import wenshu.check.print.Print;
import wenshu.check.print.Spot;
import wenshu.measure.Bar;
import wenshu.measure.Glyph;
import wenshu.measure.Pages;
import wenshu.measure.Sheet;
import wenshu.measure.TextLine;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** A paper on its pages, with what several rules ask of it. Lengths in millimetres. */
final class Printed {

    private static final int RED = 0x40;
    private static final int LONG_BAR = 100;
    private static final int MARK_SIZE = 25_000;
    private static final double LOWER_PART = 230;

    private final Paper paper;
    private final Print print;
    private final Profile profile;
    private final Map<Integer, List<Spot>> spots;
    private final Kind kind;
    private final Text text;
    private final Edges edges;

    Printed(Subject subject) {
        this.paper = subject.paper();
        this.print = subject.print().orElseThrow();
        this.profile = subject.known().profile();
        this.spots = paragraphs();
        this.kind = findKind();
        this.text = new Text(this);
        this.edges = Edges.of(this);
    }

    Paper paper() {
        return paper;
    }

    Print print() {
        return print;
    }

    Pages pages() {
        return print.pages();
    }

    Profile profile() {
        return profile;
    }

    /** How the first page is laid out. */
    Kind kind() {
        return kind;
    }

    /** How the text is set. */
    Text text() {
        return text;
    }

    /** Where the type area begins and ends from left to right. */
    Edges edges() {
        return edges;
    }

    /** The page of that number, from 1. */
    Sheet sheet(int page) {
        return pages().sheets().get(page - 1);
    }

    /** The elements of the paper itself that stand on its pages, in order. */
    List<Element> elements(Role... roles) {
        List<Role> wanted = List.of(roles);
        return paper.main().filter(element -> wanted.contains(element.role()) && !element.continues() && !spots(element).isEmpty()).toList();
    }

    /** Where those elements stand, in order. */
    List<Spot> spots(Role... roles) {
        return elements(roles).stream().flatMap(element -> spots(element).stream()).toList();
    }

    /** Where an element stands, with the lines that go on from it; empty when it is not found or is such a line. */
    List<Spot> spots(Element element) {
        return spots.getOrDefault(element.index(), List.of());
    }

    /** A reading of a PDF has each line apart: a paragraph is its first line and all that go on from it. */
    private Map<Integer, List<Spot>> paragraphs() {
        Map<Integer, List<Spot>> whole = new HashMap<>();
        // A page's number between two halves of a paragraph is read as part of it by some.
        Set<TextLine> numbers = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int page = 1; page <= pages().sheets().size(); page++) {
            pageNumber(page).ifPresent(numbers::add);
        }
        int first = -1;
        for (Element element : paper.elements()) {
            if (element.role() == Role.PAGE_NUMBER) {
                // A paragraph goes on behind it.
                continue;
            }
            boolean another = element.stripped().matches("(?s)(?:抄送|主送|分送)[：:].*");
            first = element.continues() && !another && first >= 0 ? first : element.index();
            List<Spot> into = whole.computeIfAbsent(first, index -> new ArrayList<>());
            print.of(element).stream().filter(spot -> !numbers.contains(spot.line())).forEach(into::add);
        }
        return whole;
    }

    /** Where the first of those elements begins. */
    Optional<Spot> first(Role... roles) {
        return spots(roles).stream().findFirst();
    }

    /** Where the last of those elements ends. */
    Optional<Spot> last(Role... roles) {
        List<Spot> all = spots(roles);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The element that a spot belongs to. */
    Element element(Spot spot) {
        return paper.elements().stream().filter(element -> spots(element).contains(spot)).findFirst().orElseThrow();
    }

    /** The stretches of a line that wide gaps part, as names side by side are. */
    static List<Spot> parts(Spot spot) {
        List<Spot> parts = new ArrayList<>();
        List<Glyph> glyphs = spot.line().glyphs();
        int from = spot.from();
        Glyph before = null;
        for (int i = spot.from(); i < spot.to(); i++) {
            Glyph glyph = glyphs.get(i);
            if (glyph.text().isBlank()) {
                continue;
            }
            if (before != null && glyph.x() - before.end() > 2 * glyph.size()) {
                parts.add(new Spot(spot.page(), spot.line(), from, i));
                from = i;
            }
            before = glyph;
        }
        parts.add(new Spot(spot.page(), spot.line(), from, spot.to()));
        return parts;
    }

    /** Whether glyphs are those of a mark: large and red. */
    static boolean marked(Spot spot) {
        Glyph first = spot.glyphs().getFirst();
        return first.size() > MARK_SIZE && reddish(first.color());
    }

    /** The last page that anything of the paper itself stands on, its colophon left aside; 0 when nothing is found. */
    int lastPage() {
        return paper.main().filter(element -> element.role() != Role.COPIES && element.role() != Role.PRINTER)
                .flatMap(element -> spots(element).stream()).mapToInt(Spot::page).max().orElse(0);
    }

    /** The pages that hold the paper's own text, its attachments left aside. */
    List<Integer> mainPages() {
        return paper.main().flatMap(element -> spots(element).stream()).map(Spot::page).distinct().sorted().toList();
    }

    /** Lying rules of a page that are long enough to part something, from top to bottom. */
    List<Bar> bars(int page, boolean red) {
        List<Bar> bars = new ArrayList<>();
        sheet(page).bars().stream().filter(bar -> bar.lies() && Mm.of(bar.box().width()) > LONG_BAR
                && reddish(bar.color()) == red).forEach(bars::add);
        bars.sort(Comparator.comparingInt(bar -> bar.box().top()));
        return bars;
    }

    /** Whether a colour is meant to be red, good or not. */
    static boolean reddish(int color) {
        int red = color >> 16;
        return red > (color >> 8 & 0xFF) + RED && red > (color & 0xFF) + RED;
    }

    /** The number at the foot of a page, where it has one. */
    Optional<TextLine> pageNumber(int page) {
        Sheet sheet = sheet(page);
        return sheet.lines().stream().filter(line -> line.text().strip().matches("[-—–－―一\\s]*\\d{1,4}[-—–－―一\\s]*|第\\s*\\d+\\s*页.*"))
                .filter(line -> line.turn() != 0 ? sheet.landscape() : outside(sheet, line))
                .max(Comparator.comparingInt(TextLine::baseline));
    }

    private static boolean outside(Sheet sheet, TextLine line) {
        double bottom = Mm.of(sheet.height());
        return Mm.of(line.baseline()) > bottom - 38 || Mm.of(line.baseline()) < 30;
    }

    /** The glyphs of some spots that are Chinese characters. */
    static List<Glyph> hanzi(List<Spot> spots) {
        return spots.stream().flatMap(spot -> spot.glyphs().stream()).filter(glyph -> glyph.text().codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)).toList();
    }

    /** Whether an element is the bureau's own: not a forwarded paper and not a form. */
    static boolean own(Element element) {
        return element.part().kind() != Part.Kind.FORWARDED;
    }

    private Kind findKind() {
        String mark = paper.said(Role.MASTHEAD);
        if (pages().sheets().isEmpty()) {
            return Kind.PLAIN;
        }
        if (mark.isEmpty()) {
            // A mark that the reading has missed leaves its red lines.
            List<Bar> lines = bars(1, true);
            boolean foot = lines.stream().anyMatch(bar -> Mm.of(bar.box().top()) > LOWER_PART);
            return foot ? Kind.LETTER : lines.isEmpty() ? Kind.PLAIN : Kind.DOCUMENT;
        }
        String printed = first(Role.MASTHEAD).map(spot -> spot.line().text().strip()).orElse(mark);
        if (mark.endsWith("纪要") || printed.endsWith("纪要")) {
            return Kind.MINUTES;
        }
        if (mark.matches(".*(?:令|命令（令）)") || printed.endsWith("令")) {
            return Kind.ORDER;
        }
        List<Bar> red = bars(1, true);
        boolean low = red.stream().anyMatch(bar -> Mm.of(bar.box().top()) > LOWER_PART);
        boolean wide = red.stream().anyMatch(bar -> Mm.of(bar.box().width()) > 162);
        boolean file = mark.endsWith("文件");
        if (low || wide && !file) {
            return Kind.LETTER;
        }
        boolean right = first(Role.NUMBER).stream().anyMatch(spot -> Mm.of(spot.right()) > 175 && Mm.of(spot.left()) > 100);
        return !file && right && spots(Role.SIGNATORY).isEmpty() ? Kind.LETTER : Kind.DOCUMENT;
    }

    /** The elements of attachments that stand on pages, in order. */
    Stream<Element> attachments(Role role) {
        return paper.elements().stream().filter(element -> element.part().kind() == Part.Kind.ATTACHMENT
                && element.role() == role && !spots(element).isEmpty());
    }
}
